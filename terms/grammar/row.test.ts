import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Day, plusDays } from './day.ts'
import { joining, type Row, rowOf } from './row.ts'

const FIRST = Temporal.PlainDate.from('1991-01-01')
const anyFirst = fc.integer({ min: 0, max: 20_000 }).map((days) => FIRST.add({ days }))
const anyLength = fc.integer({ min: 1, max: 36 })
const readings = Object.keys(rowOf) as (keyof typeof rowOf)[]

/** Where the n-th period of each reading must end, computed by Temporal from the first day of the row alone. */
const lastDayByTemporal = {
  countedFromFirstDay: (first: Temporal.PlainDate, months: number) =>
    first.day === 1
      ? first.add({ months }).subtract({ days: 1 })
      : first
          .with({ day: 1 })
          .add({ months })
          .with({ day: first.day - 1 }),
  startingOnSameDay: (first: Temporal.PlainDate, months: number) => first.add({ months }).subtract({ days: 1 }),
  afterEvent: (first: Temporal.PlainDate, months: number) => first.add({ months }),
}

function text(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}

for (const reading of readings) {
  test(`periods ${reading} leave no gap, do not overlap and do not drift, from any first day`, () => {
    fc.assert(
      fc.property(anyFirst, anyLength, (first, months) => {
        const row = rowOf[reading](text(first), months)
        assert.equal(row.first, text(first))
        assert.equal(row.nth(0).from, text(first))
        for (let n = 0; n < 20; n++) {
          const { from, to } = row.nth(n)
          assert.ok(from <= to)
          assert.equal(to, text(lastDayByTemporal[reading](first, (n + 1) * months)))
          assert.equal(row.nth(n + 1).from, plusDays(to, 1))
        }
      }),
    )
  })

  test(`every day of a row ${reading} lies in the one period that holds it`, () => {
    fc.assert(
      fc.property(anyFirst, anyLength, fc.integer({ min: 0, max: 15_000 }), (first, months, days) => {
        const row = rowOf[reading](text(first), months)
        const day = text(first.add({ days }))
        const period = row.at(day)
        assert.ok(period.from <= day && day <= period.to)
        assert.deepEqual(period, row.nth(period.n))
      }),
      { numRuns: 500 },
    )
  })

  test(`the first and the last day of each period ${reading} lie in it, from every day of a leap year on`, () => {
    for (let day = 0; day < 366; day++) {
      const row = rowOf[reading](text(Temporal.PlainDate.from('2027-03-01').add({ days: day })), 1)
      for (let n = 0; n < 14; n++) {
        const period = row.nth(n)
        assert.deepEqual(row.at(period.from), period)
        assert.deepEqual(row.at(period.to), period)
      }
    }
  })
}

test('a first period of another length is followed by periods of theirs, without a gap', () => {
  fc.assert(
    fc.property(anyFirst, anyLength, anyLength, fc.integer({ min: 0, max: 9000 }), (first, months, then, days) => {
      const row = rowOf.countedFromFirstDay(text(first), months, then)
      assert.equal(row.nth(0).to, text(lastDayByTemporal.countedFromFirstDay(first, months)))
      for (let n = 1; n < 6; n++) {
        assert.equal(row.nth(n).to, text(lastDayByTemporal.countedFromFirstDay(first, months + n * then)))
        assert.equal(row.nth(n).from, plusDays(row.nth(n - 1).to, 1))
      }
      const day = text(first.add({ days }))
      const period = row.at(day)
      assert.ok(period.from <= day && day <= period.to)
    }),
  )
})

test('monthly from 31 January has three readings', () => {
  assert.deepEqual(lastDays(rowOf.countedFromFirstDay('2026-01-31', 1)), ['2026-02-28', '2026-03-30', '2026-04-30'])
  assert.deepEqual(lastDays(rowOf.startingOnSameDay('2026-01-31', 1)), ['2026-02-27', '2026-03-30', '2026-04-29'])
  assert.deepEqual(lastDays(rowOf.afterEvent('2026-01-31', 1)), ['2026-02-28', '2026-03-31', '2026-04-30'])
})

test('monthly from the first of a month is the calendar month in two readings, and one day longer after an event', () => {
  assert.deepEqual(lastDays(rowOf.countedFromFirstDay('2028-01-01', 1)), ['2028-01-31', '2028-02-29', '2028-03-31'])
  assert.deepEqual(lastDays(rowOf.startingOnSameDay('2028-01-01', 1)), ['2028-01-31', '2028-02-29', '2028-03-31'])
  assert.deepEqual(lastDays(rowOf.afterEvent('2028-01-01', 1)), ['2028-02-01', '2028-03-01', '2028-04-01'])
})

test('a year from 29 February comes back to the 29th in the next leap year', () => {
  const row = rowOf.startingOnSameDay('2028-02-29', 12)
  assert.deepEqual(row.nth(1), { n: 1, from: '2029-02-28', to: '2030-02-27' })
  assert.deepEqual(row.nth(4), { n: 4, from: '2032-02-29', to: '2033-02-27' })
})

test('a day before the row, and a period before its first, are refused', () => {
  const row = rowOf.countedFromFirstDay('2026-01-31', 1)
  assert.throws(() => row.at('2026-01-30'), {
    name: 'RangeError',
    message: '2026-01-30 lies before the row, which begins on 2026-01-31. Ask for a later day.',
  })
  assert.throws(() => row.nth(-1), RangeError)
  assert.throws(() => row.nth(0.5), RangeError)
})

test('a row that joins another has a short first period and then the periods of the other, without a gap', () => {
  const domain = rowOf.countedFromFirstDay('2026-03-15', 12)
  const addOn = joining(domain, '2026-11-22')
  assert.deepEqual(addOn.nth(0), { n: 0, from: '2026-11-22', to: '2027-03-14' })
  assert.deepEqual(addOn.nth(1), { n: 1, from: '2027-03-15', to: '2028-03-14' })
  assert.deepEqual([addOn.at('2027-03-14'), addOn.at('2027-03-15')], [addOn.nth(0), addOn.nth(1)])
})

test('a row can join another with the first and with the last day of a period', () => {
  const domain = rowOf.countedFromFirstDay('2026-03-15', 12)
  assert.deepEqual(joining(domain, '2027-03-15').nth(0), { n: 0, from: '2027-03-15', to: '2028-03-14' })
  assert.deepEqual(joining(domain, '2027-03-14').nth(0), { n: 0, from: '2027-03-14', to: '2027-03-14' })
})

test('a row that joins another has no period before the day on which it does', () => {
  const addOn = joining(rowOf.countedFromFirstDay('2026-03-15', 12), '2026-11-22')
  assert.throws(() => addOn.at('2026-11-21'), { name: 'RangeError', message: /which begins on 2026-11-22/ })
  assert.throws(() => addOn.nth(-1), RangeError)
})

test('a row of periods without length is refused', () => {
  for (const reading of readings) {
    assert.throws(() => rowOf[reading]('2026-01-31', 0), RangeError)
    assert.throws(() => rowOf[reading]('2026-01-31', 1.5), RangeError)
  }
  assert.throws(() => rowOf.countedFromFirstDay('2026-01-31', 12, 0), RangeError)
})

function lastDays(row: Row): Day[] {
  return [0, 1, 2].map((n) => row.nth(n).to)
}
