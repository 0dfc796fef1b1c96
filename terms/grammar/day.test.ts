import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Day,
  dayAt,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  earliest,
  firstOfMonth,
  hoursAfter,
  type Instant,
  instantOf,
  isDay,
  lastOfMonth,
  lastOfQuarter,
  lastOfYear,
  latest,
  type MissingDay,
  midnight,
  monthOf,
  plusDays,
  sameDayOfMonth,
  showInstant,
  startOfHour,
  weekday,
  yearOf,
} from './day.ts'

const FIRST = Temporal.PlainDate.from('1990-01-01')
const LAST = Temporal.PlainDate.from('2110-12-31')
const everyDay = Array.from({ length: FIRST.until(LAST).days + 1 }, (_, days) => FIRST.add({ days }))

const anyDate = fc.integer({ min: 0, max: everyDay.length - 1 }).map((days) => FIRST.add({ days }))
const anyInstant = fc.integer({ min: inBerlin('1990-01-01'), max: inBerlin('2111-01-01') - 1 })
const months = fc.integer({ min: -1500, max: 1500 })

function text(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}

function inBerlin(date: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime('Europe/Berlin').epochMilliseconds
}

function zoned(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Berlin')
}

/** What a function must answer if it may answer only days from 1990 to 2110: that day, or else a RangeError. */
function agree(answer: () => Day, expected: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(FIRST, expected) <= 0 && Temporal.PlainDate.compare(expected, LAST) <= 0) {
    assert.equal(answer(), text(expected))
  } else {
    assert.throws(answer, RangeError)
  }
}

// --- Days -----------------------------------------------------------------------------------------------------------

test('every day from 1990 to 2110 has the parts that Temporal gives it', () => {
  for (const date of everyDay) {
    const day = text(date)
    const parts = [yearOf(day), monthOf(day), dayOfMonth(day), weekday(day), daysInMonth(day)]
    assert.deepEqual(parts, [date.year, date.month, date.day, date.dayOfWeek, date.daysInMonth], day)
    assert.ok(isDay(day), day)
  }
})

test('every day is in the month, the quarter and the year whose last day it is said to have', () => {
  for (const date of everyDay) {
    const day = text(date)
    assert.equal(firstOfMonth(day), text(date.with({ day: 1 })))
    assert.equal(lastOfMonth(day), text(date.with({ day: 31 })))
    assert.equal(lastOfQuarter(day), text(date.with({ month: Math.ceil(date.month / 3) * 3, day: 31 })))
    assert.equal(lastOfYear(day), text(date.with({ month: 12, day: 31 })))
  }
})

test('any number of days leads where Temporal leads, or out of range', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -45_000, max: 45_000 }), (date, days) => {
      agree(() => plusDays(text(date), days), date.add({ days }))
    }),
    { numRuns: 1000 },
  )
})

test('between any two days lie as many days as Temporal counts', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      assert.equal(daysBetween(text(a), text(b)), a.until(b).days)
    }),
    { numRuns: 1000 },
  )
})

test('days compare as texts in the order of time', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      assert.equal(text(a) < text(b), daysBetween(text(a), text(b)) > 0)
    }),
    { numRuns: 1000 },
  )
})

test('any number of months leads to the month that Temporal leads to, or out of range', () => {
  fc.assert(
    fc.property(anyDate, months, (date, n) => {
      const inMonth = date.with({ day: 1 }).add({ months: n })
      agree(() => firstOfMonth(text(date), n), inMonth)
      agree(() => lastOfMonth(text(date), n), inMonth.with({ day: 31 }))
    }),
    { numRuns: 1000 },
  )
})

test('any number of years leads to the last day of the year that Temporal leads to, or out of range', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -125, max: 125 }), (date, years) => {
      agree(() => lastOfYear(text(date), years), date.with({ month: 12, day: 31 }).add({ years }))
    }),
  )
})

test('the same day of another month is the one Temporal finds, and rounded as told if there is none', () => {
  fc.assert(
    fc.property(anyDate, months, (date, n) => {
      const constrained = date.add({ months: n })
      const exists = constrained.day === date.day
      agree(() => sameDayOfMonth(text(date), n, 'lastOfMonth'), constrained)
      agree(() => sameDayOfMonth(text(date), n, 'firstOfNext'), exists ? constrained : constrained.add({ days: 1 }))
      if (exists) agree(() => sameDayOfMonth(text(date), n, 'refuse'), constrained)
      else assert.throws(() => sameDayOfMonth(text(date), n, 'refuse'), RangeError)
    }),
    { numRuns: 1000 },
  )
})

test('31 January and one month is an error that names the day and both ways out', () => {
  assert.throws(() => sameDayOfMonth('2026-01-31', 1, 'refuse'), {
    name: 'RangeError',
    message:
      "2026-01-31 + 1 months is ambiguous: that month ends on 2026-02-28. Say 'lastOfMonth' for that day or " +
      "'firstOfNext' for 2026-03-01.",
  })
  assert.equal(sameDayOfMonth('2026-01-31', 1, 'lastOfMonth'), '2026-02-28')
  assert.equal(sameDayOfMonth('2026-01-31', 1, 'firstOfNext'), '2026-03-01')
  assert.equal(sameDayOfMonth('2028-01-29', 1, 'refuse'), '2028-02-29')
})

test('nobody can ask for the same day of another month without saying what happens to a missing one', () => {
  // @ts-expect-error: the third argument is required, by type and at run time.
  assert.throws(() => sameDayOfMonth('2026-01-31', 1), RangeError)
})

test('a text that is no day of the calendar is no day', () => {
  const wrong = ['', 'tomorrow', '2026-1-31', '2026-01-32', '2026-13-01', '2026-00-10', '2026-01-00', '2027-02-29']
  const outside = ['1989-12-31', '2111-01-01', '20260-01-01', '-026-01-01', '2026-01-31 ', ' 2026-01-31', '2026/01/31']
  for (const day of [...wrong, ...outside, '2026-01-31T00:00', '２０２６-０１-３１', '2100-02-29']) {
    assert.equal(isDay(day), false, day)
    assert.throws(() => plusDays(day as Day, 0), RangeError, day)
    assert.throws(() => midnight(day as Day), RangeError, day)
  }
})

test('a wrong day is refused with what was seen, what is expected and what to write', () => {
  assert.throws(() => weekday('2027-02-29'), {
    name: 'RangeError',
    message: '"2027-02-29" is not a day between 1990-01-01 and 2110-12-31. Write a day of the calendar as 2026-01-31.',
  })
  assert.throws(() => plusDays('2110-12-31', 1), {
    name: 'RangeError',
    message:
      '2110-12-31 + 1 days is no day between 1990-01-01 and 2110-12-31. Check the first day and how far it is counted.',
  })
})

test('half a day and half a month are refused', () => {
  assert.throws(() => plusDays('2026-01-01', 0.5), RangeError)
  assert.throws(() => lastOfMonth('2026-01-01', 0.5), RangeError)
  assert.throws(() => sameDayOfMonth('2026-01-01', 0.5, 'lastOfMonth' satisfies MissingDay), RangeError)
})

// --- Instants -------------------------------------------------------------------------------------------------------

test('every day begins and ends in Berlin when Temporal says so', () => {
  for (const date of everyDay) {
    const day = text(date)
    const [begin, end] = [inBerlin(day), inBerlin(text(date.add({ days: 1 })))]
    assert.equal(midnight(day), begin, day)
    assert.equal(dayAt(begin), day)
    assert.equal(dayAt(end - 1), day)
  }
})

test('the clocks change when Temporal says so, twice in every year', () => {
  let changes = 0
  let change = zoned(inBerlin('1990-01-01')).getTimeZoneTransition('next')
  while (change !== null && change.year <= 2110) {
    for (const instant of [change.epochMilliseconds - 1, change.epochMilliseconds]) {
      assert.equal(instantOf(showInstant(instant)), instant)
      assert.equal(showInstant(instant).slice(-6), zoned(instant).offset)
    }
    changes++
    change = change.getTimeZoneTransition('next')
  }
  assert.equal(changes, 2 * 121)
})

test('summer time ended in September until 1995 and ends in October since', () => {
  assert.equal(showInstant(instantOf('1995-10-01')), '1995-10-01T00:00+01:00')
  assert.equal(showInstant(instantOf('1996-10-01')), '1996-10-01T00:00+02:00')
})

test('any instant falls on the day of Temporal, is shown as Temporal shows it and is read back', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const reference = zoned(instant)
      assert.equal(dayAt(instant), text(reference.toPlainDate()))
      const shown = showInstant(instant)
      assert.equal(Temporal.Instant.from(shown).epochMilliseconds, instant)
      assert.equal(shown.slice(0, 16), reference.toPlainDateTime().toString().slice(0, 16))
      assert.equal(shown.slice(-6), reference.offset)
      assert.equal(instantOf(shown), instant)
    }),
    { numRuns: 1000 },
  )
})

test('an instant is shown without the seconds that it does not have', () => {
  const noon = instantOf('2026-02-10T12:00')
  assert.equal(showInstant(noon), '2026-02-10T12:00+01:00')
  assert.equal(showInstant(noon + 5000), '2026-02-10T12:00:05+01:00')
  assert.equal(showInstant(noon + 50), '2026-02-10T12:00:00.050+01:00')
  assert.equal(showInstant(instantOf('2026-07-10')), '2026-07-10T00:00+02:00')
})

test('a day, a time in Berlin and a time with its offset are read alike', () => {
  const read: [string, string][] = [
    ['2026-02-10', '2026-02-09T23:00:00Z'],
    ['2026-07-10', '2026-07-09T22:00:00Z'],
    ['2026-02-10T11:00', '2026-02-10T10:00:00Z'],
    ['2026-02-10T11:00:30', '2026-02-10T10:00:30Z'],
    ['2026-07-10T11:00:30.250', '2026-07-10T09:00:30.250Z'],
    ['2026-02-10T11:00Z', '2026-02-10T11:00:00Z'],
    ['2026-02-10T11:00+05:30', '2026-02-10T05:30:00Z'],
    ['2026-02-10T11:00-03:30', '2026-02-10T14:30:00Z'],
    ['2026-03-29T02:30+01:00', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00Z'],
  ]
  for (const [text, utc] of read) {
    assert.equal(instantOf(text), Temporal.Instant.from(utc).epochMilliseconds, text)
  }
})

test('any local time around the changes of the clocks is read as by Temporal, or refused as by Temporal', () => {
  const lastSundays = fc.tuple(fc.integer({ min: 1990, max: 2110 }), fc.constantFrom(3, 9, 10)).map(([year, month]) => {
    const last = Temporal.PlainDate.from({ year, month, day: 31 })
    return last.subtract({ days: last.dayOfWeek % 7 })
  })
  fc.assert(
    fc.property(lastSundays, fc.integer({ min: 0, max: 300 }), (date, minutes) => {
      const local = date.toPlainDateTime().add({ minutes }).toString().slice(0, 16)
      const reference = () =>
        Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin', { disambiguation: 'reject' })
      let expected: Instant | undefined
      try {
        expected = reference().epochMilliseconds
      } catch {
        assert.throws(() => instantOf(local), /Add the offset/)
      }
      if (expected !== undefined) assert.equal(instantOf(local), expected)
    }),
    { numRuns: 2000 },
  )
})

test('a time that the clocks skip is refused, and the offset that makes it one is named', () => {
  assert.throws(() => instantOf('2026-03-29T02:00'), {
    name: 'RangeError',
    message:
      '"2026-03-29T02:00" is a time that the clocks in Berlin skip. Add the offset: 2026-03-29T02:00+02:00 in summer ' +
      'time or 2026-03-29T02:00+01:00, an hour later.',
  })
  assert.equal(showInstant(instantOf('2026-03-29T01:59')), '2026-03-29T01:59+01:00')
  assert.equal(showInstant(instantOf('2026-03-29T03:00')), '2026-03-29T03:00+02:00')
})

test('a time that the clocks show twice is refused, and the offset that makes it one is named', () => {
  assert.throws(() => instantOf('2026-10-25T02:59:59'), {
    name: 'RangeError',
    message:
      '"2026-10-25T02:59:59" is a time that the clocks in Berlin show twice. Add the offset: ' +
      '2026-10-25T02:59:59+02:00 in summer time or 2026-10-25T02:59:59+01:00, an hour later.',
  })
  assert.equal(showInstant(instantOf('2026-10-25T01:59')), '2026-10-25T01:59+02:00')
  assert.equal(showInstant(instantOf('2026-10-25T03:00')), '2026-10-25T03:00+01:00')
})

test('what is no instant, or lies out of range, is refused', () => {
  const wrong = ['', 'now', '2026-02-30', '2026-02-10T24:00', '2026-02-10T11', '2026-02-10 11:00', '2026-02-10T11:60']
  const odd = [
    '2026-02-10T11:00:60',
    '2026-02-10T11:00z',
    '2026-02-10T11:00+24:00',
    '2026-02-10T11:00:00.1',
    '1989-12-31',
  ]
  for (const text of [...wrong, ...odd, '2026-02-10Z', '2111-01-01', '2110-12-31T23:00Z', '1990-01-01T00:00+02:00']) {
    assert.throws(() => instantOf(text), RangeError, text)
  }
  const beyond = [Number.NaN, Number.POSITIVE_INFINITY, inBerlin('1990-01-01') - 1, inBerlin('2111-01-01')]
  for (const instant of beyond) {
    assert.throws(() => dayAt(instant), RangeError, String(instant))
    assert.throws(() => showInstant(instant), RangeError, String(instant))
  }
  assert.equal(dayAt(inBerlin('2111-01-01') - 1), '2110-12-31')
})

test('hours are real hours: a day that loses one ends after 23, a day that gains one after 25', () => {
  assert.equal(hoursAfter(midnight('2026-03-29'), 23), midnight('2026-03-30'))
  assert.equal(hoursAfter(midnight('2026-10-25'), 25), midnight('2026-10-26'))
  assert.equal(showInstant(hoursAfter(instantOf('2026-03-28T12:00'), 24)), '2026-03-29T13:00+02:00')
  assert.equal(showInstant(hoursAfter(instantOf('2026-10-24T12:00'), 24)), '2026-10-25T11:00+01:00')
})

test('an hour begins where the clock shows no minutes', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const expected = zoned(instant).round({ smallestUnit: 'hour', roundingMode: 'floor' })
      assert.equal(startOfHour(instant), expected.epochMilliseconds)
    }),
  )
})

test('any number of hours leads where Temporal leads', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -10_000, max: 10_000 }), (instant, hours) => {
      const expected = zoned(instant).add({ hours })
      fc.pre(expected.year >= 1990 && expected.year <= 2110)
      assert.equal(hoursAfter(instant, hours), expected.epochMilliseconds)
    }),
  )
  assert.throws(() => hoursAfter(inBerlin('2110-12-31'), 24), RangeError)
})

// --- Days and instants alike ----------------------------------------------------------------------------------------

test('the earliest and the latest are the ends of the sorted row', () => {
  fc.assert(
    fc.property(fc.array(anyDate.map(text), { minLength: 1 }), (days) => {
      const sorted = [...days].sort()
      assert.equal(earliest(...days), sorted[0])
      assert.equal(latest(...days), sorted.at(-1))
    }),
  )
  fc.assert(
    fc.property(fc.array(anyInstant, { minLength: 1 }), (instants) => {
      const sorted = [...instants].sort((a, b) => a - b)
      assert.equal(earliest(...instants), sorted[0])
      assert.equal(latest(...instants), sorted.at(-1))
    }),
  )
})

test('of nothing there is no earliest and no latest', () => {
  assert.throws(() => earliest(), RangeError)
  assert.throws(() => latest(), RangeError)
})

// @ts-expect-error: a day and an instant do not compare. This line is checked, never run.
void (() => earliest('2026-01-01', 0))
