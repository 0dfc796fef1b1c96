import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Day, plusDays } from './day.ts'
import {
  beginningOfMonth,
  daysAfterEvent,
  daysBeginningWith,
  daysOfSeparateMonths,
  daysOfSeparateYears,
  endOfMonth,
  extendedByDays,
  extendedByMonths,
  extendedByWeeks,
  extendedByYears,
  halfMonthAfterEvent,
  halfMonthBeginningWith,
  halfYearsAfterEvent,
  halfYearsBeginningWith,
  lastDayOfAge,
  middleOfMonth,
  monthsAfterEvent,
  monthsAndHalfAfterEvent,
  monthsAndHalfBeginningWith,
  monthsBeginningWith,
  nextWorkingDay,
  quartersAfterEvent,
  quartersBeginningWith,
  weeksAfterEvent,
  weeksBeginningWith,
  yearsAfterEvent,
  yearsBeginningWith,
} from './period.ts'
import { workingDayHH } from './rest-days/hh.ts'
import { workingDayNW } from './rest-days/nw.ts'

const FIRST = Temporal.PlainDate.from('1991-01-01')
const anyDate = fc.integer({ min: 0, max: 35_000 }).map((days) => FIRST.add({ days }))

function text(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}

/** A period of up to `most`, from any day, is over with the day that `expected` finds. */
function holds(
  period: (from: Day, n: number) => Day,
  expected: (from: Temporal.PlainDate, n: number) => Temporal.PlainDate,
  most = 240,
): void {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: most }), (date, n) => {
      assert.equal(period(text(date), n), text(expected(date, n)))
    }),
    { numRuns: 500 },
  )
}

/** § 188 (2), (3) to the letter: the eve of the day of the same number, as a number in its month, and if missing the last. */
function eveOfSameNumber(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  if (first.day === 1) return first.add({ months }).subtract({ days: 1 })
  return first
    .with({ day: 1 })
    .add({ months })
    .with({ day: first.day - 1 })
}

// --- Against Temporal -----------------------------------------------------------------------------------------------

test('days and weeks after an event are those of Temporal, since its own day is not counted', () => {
  holds(daysAfterEvent, (event, days) => event.add({ days }))
  holds(weeksAfterEvent, (event, weeks) => event.add({ weeks }))
})

test('days and weeks that begin with a day end one day sooner, since that day is counted', () => {
  holds(daysBeginningWith, (first, days) => first.add({ days }).subtract({ days: 1 }))
  holds(weeksBeginningWith, (first, weeks) => first.add({ weeks }).subtract({ days: 1 }))
})

test('months, quarters, half-years and years after an event end on the same number or the last of the month', () => {
  holds(monthsAfterEvent, (event, months) => event.add({ months }))
  holds(quartersAfterEvent, (event, n) => event.add({ months: 3 * n }), 80)
  holds(halfYearsAfterEvent, (event, n) => event.add({ months: 6 * n }), 40)
  holds(yearsAfterEvent, (event, years) => event.add({ years }), 20)
})

test('months, quarters, half-years and years that begin with a day end on the eve of the same number', () => {
  holds(monthsBeginningWith, eveOfSameNumber)
  holds(quartersBeginningWith, (first, n) => eveOfSameNumber(first, 3 * n), 80)
  holds(halfYearsBeginningWith, (first, n) => eveOfSameNumber(first, 6 * n), 40)
  holds(yearsBeginningWith, (first, n) => eveOfSameNumber(first, 12 * n), 20)
})

test('half a month is fifteen days, counted last', () => {
  holds(
    (event) => halfMonthAfterEvent(event),
    (event) => event.add({ days: 15 }),
  )
  holds(
    (first) => halfMonthBeginningWith(first),
    (first) => first.add({ days: 14 }),
  )
  holds(monthsAndHalfAfterEvent, (event, months) => event.add({ months }).add({ days: 15 }))
  holds(monthsAndHalfBeginningWith, (first, months) => eveOfSameNumber(first, months).add({ days: 15 }))
})

test('an extension runs from the day after the old end', () => {
  holds(extendedByDays, (last, days) => last.add({ days }))
  holds(extendedByWeeks, (last, weeks) => last.add({ weeks }))
  holds(extendedByMonths, (last, n) => eveOfSameNumber(last.add({ days: 1 }), n))
  holds(extendedByYears, (last, n) => eveOfSameNumber(last.add({ days: 1 }), 12 * n), 20)
})

test('beginning, middle and end of a month are its first, its fifteenth and its last day', () => {
  holds(beginningOfMonth, (day, months) => day.with({ day: 1 }).add({ months }))
  holds(middleOfMonth, (day, months) => day.with({ day: 15 }).add({ months }))
  holds(endOfMonth, (day, months) => day.with({ day: 1 }).add({ months }).with({ day: 31 }))
})

test('the next working day is one, and no day before it was', () => {
  fc.assert(
    fc.property(anyDate, fc.array(fc.boolean(), { maxLength: 20 }), (date, works) => {
      const day = text(date)
      const length = works.indexOf(true) === -1 ? works.length : works.indexOf(true)
      const isWorkingDay = (asked: Day) => works[date.until(Temporal.PlainDate.from(asked)).days] ?? true
      assert.equal(nextWorkingDay(day, isWorkingDay), text(date.add({ days: length })))
    }),
  )
})

// --- Edges, by hand -------------------------------------------------------------------------------------------------

test('a period of two weeks that would end on Christmas Day ends on 28 December', () => {
  assert.equal(weeksAfterEvent('2026-12-11', 2), '2026-12-25')
  assert.equal(nextWorkingDay(weeksAfterEvent('2026-12-11', 2), workingDayHH.isWorkingDay), '2026-12-28')
})

test('a payment due on Good Friday is in time on the Tuesday after Easter', () => {
  assert.equal(nextWorkingDay('2026-04-03', workingDayNW.isWorkingDay), '2026-04-07')
})

test('31 October moves in Hamburg but not in North Rhine-Westphalia, 1 November the other way round', () => {
  assert.equal(nextWorkingDay('2028-10-31', workingDayHH.isWorkingDay), '2028-11-01')
  assert.equal(nextWorkingDay('2028-10-31', workingDayNW.isWorkingDay), '2028-10-31')
  assert.equal(nextWorkingDay('2028-11-01', workingDayHH.isWorkingDay), '2028-11-01')
  assert.equal(nextWorkingDay('2028-11-01', workingDayNW.isWorkingDay), '2028-11-02')
})

test('a month after 31 January is over on the last of February, in leap years on the 29th', () => {
  assert.equal(monthsAfterEvent('2026-01-31', 1), '2026-02-28')
  assert.equal(monthsAfterEvent('2028-01-31', 1), '2028-02-29')
  assert.equal(monthsAfterEvent('2100-01-31', 1), '2100-02-28')
})

test('a month after the last of February is over on the 28th of March, not on the last', () => {
  assert.equal(monthsAfterEvent('2026-02-28', 1), '2026-03-28')
})

test('a month that begins with 29, 30 or 31 January is over with February', () => {
  for (const first of ['2026-01-29', '2026-01-30', '2026-01-31'] as const) {
    assert.equal(monthsBeginningWith(first, 1), '2026-02-28')
  }
  assert.equal(monthsBeginningWith('2028-01-29', 1), '2028-02-28')
  assert.equal(monthsBeginningWith('2028-01-30', 1), '2028-02-29')
})

test('a month that begins with the first of a month is that month', () => {
  assert.equal(monthsBeginningWith('2026-02-01', 1), '2026-02-28')
  assert.equal(monthsBeginningWith('2026-03-01', 1), '2026-03-31')
  assert.equal(yearsBeginningWith('2028-01-01', 1), '2028-12-31')
})

test('a year after 29 February is over on 28 February, four years after it on the 29th', () => {
  assert.equal(yearsAfterEvent('2028-02-29', 1), '2029-02-28')
  assert.equal(yearsAfterEvent('2028-02-29', 4), '2032-02-29')
  assert.equal(yearsBeginningWith('2028-02-29', 1), '2029-02-28')
  assert.equal(yearsBeginningWith('2028-03-01', 1), '2029-02-28')
})

test('who is born on 29 February is of age from 1 March, who is born on 1 March from 1 March', () => {
  assert.equal(lastDayOfAge('2008-02-29', 17), '2026-02-28')
  assert.equal(lastDayOfAge('2008-03-01', 17), '2026-02-28')
  assert.equal(lastDayOfAge('2008-02-28', 17), '2026-02-27')
  assert.equal(lastDayOfAge('2026-05-04', 0), '2027-05-03')
})

test('of a month and a half the fifteen days come last', () => {
  assert.equal(monthsAndHalfAfterEvent('2026-01-20', 1), '2026-03-07')
  assert.equal(monthsAfterEvent(halfMonthAfterEvent('2026-01-20'), 1), '2026-03-04')
  assert.equal(monthsAndHalfBeginningWith('2026-02-01', 1), '2026-03-15')
})

test('an extension of a period that § 193 moved counts from the day it was moved to', () => {
  const moved = nextWorkingDay(weeksAfterEvent('2026-12-11', 2), workingDayHH.isWorkingDay)
  assert.equal(extendedByWeeks(moved, 1), '2027-01-04')
})

test('a month of separate days has thirty, a year 365', () => {
  assert.equal(daysOfSeparateMonths(2), 60)
  assert.equal(daysOfSeparateYears(4), 1460)
})

test('a period of nothing that begins with a day is over on its eve', () => {
  assert.equal(daysBeginningWith('2026-03-01', 0), '2026-02-28')
  assert.equal(monthsBeginningWith('2026-03-15', 0), '2026-03-14')
  assert.equal(monthsBeginningWith('2026-03-01', 0), '2026-02-28')
})

test('a period of less than nothing, or of parts, is refused with what to give instead', () => {
  const periods = [daysAfterEvent, daysBeginningWith, weeksAfterEvent, weeksBeginningWith, monthsAfterEvent]
  const longer = [monthsBeginningWith, yearsAfterEvent, yearsBeginningWith, lastDayOfAge, halfYearsAfterEvent]
  const more = [halfYearsBeginningWith, quartersAfterEvent, quartersBeginningWith, monthsAndHalfAfterEvent]
  const rest = [monthsAndHalfBeginningWith, extendedByDays, extendedByWeeks, extendedByMonths, extendedByYears]
  for (const period of [...periods, ...longer, ...more, ...rest]) {
    for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => period('2026-03-01', n), { name: 'RangeError', message: /Give a whole number/ }, period.name)
    }
  }
  assert.throws(() => daysOfSeparateMonths(-1), RangeError)
  assert.throws(() => daysOfSeparateYears(0.5), RangeError)
  assert.throws(() => monthsAfterEvent('2026-03-01', 1.5), {
    message: 'A period of 1.5 months cannot be counted. Give a whole number of months, 0 or more.',
  })
})

test('a place without working days is refused at the end of the calendar', () => {
  assert.throws(() => nextWorkingDay(plusDays('2110-12-31', -3), () => false), RangeError)
})
