import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Day, instantOf, plusDays, showInstant } from '../../../grammar/day.ts'
import { workingDayBE } from '../../../grammar/rest-days/be.ts'
import { workingDayNW } from '../../../grammar/rest-days/nw.ts'
import {
  daysAfterEvent,
  daysBeforeEvent,
  hoursAfterEvent,
  monthsAfterEvent,
  monthsAndPartAfterEvent,
  monthsBeforeEvent,
  weeksAfterEvent,
  weeksBeforeEvent,
  workingDaysAfterEvent,
  yearsAfterEvent,
} from './periods.ts'

const { isWorkingDay } = workingDayNW

const FIRST = Temporal.PlainDate.from('2002-01-01')
const anyDate = fc.integer({ min: 0, max: 35_000 }).map((days) => FIRST.add({ days }))

function text(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}

/** How many working days lie after a day, up to and with another. */
function workingDaysIn(after: Day, to: Day): number {
  let count = 0
  for (let day = plusDays(after, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

/** The first day from `nominal` on that is a working day and, if the period has two days, leaves it two working days. */
function firstThatServes(event: Day, nominal: Day): Day {
  const needed = nominal === plusDays(event, 1) ? 1 : 2
  let day = nominal
  while (!isWorkingDay(day) || workingDaysIn(event, day) < needed) day = plusDays(day, 1)
  return day
}

test('any number of days, weeks, months and years is over with the first day that the Regulation allows', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 8 }), (date, n) => {
      const event = text(date)
      const serves = (length: Temporal.DurationLike) => firstThatServes(event, text(date.add(length)))
      assert.equal(daysAfterEvent(event, n, isWorkingDay), serves({ days: n }))
      assert.equal(weeksAfterEvent(event, n, isWorkingDay), serves({ weeks: n }))
      assert.equal(monthsAfterEvent(event, n, isWorkingDay), serves({ months: n }))
      assert.equal(yearsAfterEvent(event, n, isWorkingDay), serves({ years: n }))
    }),
    { numRuns: 300 },
  )
})

test('any number of working days counts working days alone', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, n) => {
      const last = workingDaysAfterEvent(text(date), n, isWorkingDay)
      assert.ok(isWorkingDay(last))
      assert.equal(workingDaysIn(text(date), last), n)
    }),
  )
})

test('any number of hours is counted from the next full hour', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 86_399_999 }), fc.integer({ min: 1, max: 500 }), (date, ms, n) => {
      const event = date.toZonedDateTime('Europe/Berlin').add({ milliseconds: ms })
      const expected = event.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: n + 1 })
      assert.equal(hoursAfterEvent(event.epochMilliseconds, n), expected.epochMilliseconds)
    }),
    { numRuns: 500 },
  )
})

test('a period counted back begins where the calendar leads, unless it would lack two working days', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 8 }), (date, n) => {
      const event = text(date)
      const begins = (length: Temporal.DurationLike) => {
        let first = text(date.subtract(length))
        const needed = first === plusDays(event, -1) ? 0 : 2
        while (workingDaysIn(plusDays(first, -1), plusDays(event, -1)) < needed) first = plusDays(first, -1)
        return first
      }
      assert.equal(daysBeforeEvent(event, n, isWorkingDay), begins({ days: n }))
      assert.equal(weeksBeforeEvent(event, n, isWorkingDay), begins({ weeks: n }))
      assert.equal(monthsBeforeEvent(event, n, isWorkingDay), begins({ months: n }))
    }),
    { numRuns: 300 },
  )
})

test('72 hours to notify a breach begin with the next full hour', () => {
  assert.equal(over('2026-12-22T12:17', 72), '2026-12-25T13:00+01:00')
  assert.equal(over('2026-12-22T12:59:59', 72), '2026-12-25T13:00+01:00')
  assert.equal(over('2026-12-22T13:00', 72), '2026-12-25T14:00+01:00')
})

test('72 hours to notify a breach may be over on Easter Sunday', () => {
  assert.equal(over('2026-04-02T17:20', 72), '2026-04-05T18:00+02:00')
})

test('72 hours stay 72 hours when the clocks change, an hour later or earlier by the clock', () => {
  assert.equal(over('2026-03-27T10:20', 72), '2026-03-30T12:00+02:00')
  assert.equal(over('2026-10-23T10:20', 72), '2026-10-26T10:00+01:00')
})

test('a month to answer a data subject is over with the date of the request', () => {
  assert.equal(monthsAfterEvent('2027-03-05', 1, isWorkingDay), '2027-04-05')
})

test('a month to answer a request of 31 August is over with 30 September', () => {
  assert.equal(monthsAfterEvent('2026-08-31', 1, isWorkingDay), '2026-09-30')
})

test('a month to answer that would be over on Easter Sunday is over on the Tuesday after it', () => {
  assert.equal(monthsAfterEvent('2026-03-05', 1, isWorkingDay), '2026-04-07')
})

test('a month moves with the holidays of the place where the answer is given', () => {
  assert.equal(monthsAfterEvent('2028-02-08', 1, workingDayBE.isWorkingDay), '2028-03-09')
  assert.equal(monthsAfterEvent('2028-02-08', 1, workingDayNW.isWorkingDay), '2028-03-08')
})

test('three weeks are over with the day of the week of the event', () => {
  assert.equal(weeksAfterEvent('2026-06-10', 3, isWorkingDay), '2026-07-01')
})

test('one day after a Friday is over with Monday, two days with Tuesday, three and four too', () => {
  assert.equal(daysAfterEvent('2026-06-12', 1, isWorkingDay), '2026-06-15')
  assert.equal(daysAfterEvent('2026-06-12', 2, isWorkingDay), '2026-06-16')
  assert.equal(daysAfterEvent('2026-06-12', 3, isWorkingDay), '2026-06-16')
  assert.equal(daysAfterEvent('2026-06-12', 4, isWorkingDay), '2026-06-16')
})

test('two days after Maundy Thursday are over with the Wednesday after Easter', () => {
  assert.equal(daysAfterEvent('2026-04-02', 2, isWorkingDay), '2026-04-08')
})

test('of a month and a half the half is fifteen days and comes last', () => {
  assert.equal(monthsAndPartAfterEvent('2026-01-20', 1, 1 / 2, isWorkingDay), '2026-03-09')
  assert.equal(monthsAndPartAfterEvent('2026-06-01', 0, 1 / 3, isWorkingDay), '2026-06-11')
  assert.equal(monthsAndPartAfterEvent('2026-06-01', 2, 0.7, isWorkingDay), '2026-08-24')
})

test('a period counted back does not move off Good Friday, but has two working days', () => {
  assert.equal(daysBeforeEvent('2026-04-17', 14, isWorkingDay), '2026-04-03')
  assert.equal(daysBeforeEvent('2026-06-15', 2, isWorkingDay), '2026-06-11')
  assert.equal(daysBeforeEvent('2026-06-15', 1, isWorkingDay), '2026-06-14')
  assert.equal(weeksBeforeEvent('2026-04-13', 1, isWorkingDay), '2026-04-06')
  assert.equal(monthsBeforeEvent('2026-03-31', 1, isWorkingDay), '2026-02-28')
})

test('a period of nothing, or of parts where none are foreseen, is refused with what to give instead', () => {
  const periods = [daysAfterEvent, weeksAfterEvent, monthsAfterEvent, yearsAfterEvent, workingDaysAfterEvent]
  for (const period of [...periods, daysBeforeEvent, weeksBeforeEvent, monthsBeforeEvent]) {
    for (const n of [0, -1, 1.5, Number.NaN]) {
      assert.throws(() => period('2026-06-12', n, isWorkingDay), { name: 'RangeError', message: /Give a whole number/ })
    }
  }
  assert.throws(() => hoursAfterEvent(instantOf('2026-06-12'), 0), {
    message: 'A period of 0 hours cannot be counted. Give a whole number of hours, 1 or more.',
  })
  for (const part of [0, 1, 1 / 7, 1.5, -0.5, Number.NaN]) {
    assert.throws(
      () => monthsAndPartAfterEvent('2026-06-12', 1, part, isWorkingDay),
      /Give a part such as 1\/2 or 1\/3/,
    )
  }
})

function over(event: string, hours: number): string {
  return showInstant(hoursAfterEvent(instantOf(event), hours))
}
