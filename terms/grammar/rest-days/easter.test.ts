import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, weekday } from '../day.ts'
import { easterSunday } from './easter.ts'

test('Easter is where the church calendar has it, at both ends of its range too', () => {
  assert.equal(easterSunday(2000), '2000-04-23')
  assert.equal(easterSunday(2008), '2008-03-23')
  assert.equal(easterSunday(2024), '2024-03-31')
  assert.equal(easterSunday(2026), '2026-04-05')
  assert.equal(easterSunday(2038), '2038-04-25')
  assert.equal(easterSunday(2049), '2049-04-18')
  assert.equal(easterSunday(2076), '2076-04-19')
})

test('Easter is on a Sunday, from 22 March to 25 April', () => {
  for (let year = 1990; year <= 2110; year++) {
    const easter = easterSunday(year)
    assert.equal(weekday(easter), 7)
    const daysAfterEarliest = daysBetween(`${year}-03-22`, easter)
    assert.ok(daysAfterEarliest >= 0 && daysAfterEarliest <= 34, easter)
  }
})

test("Easter agrees with Lichtenberg's form of Gauss's formula in every year", () => {
  for (let year = 1990; year <= 2110; year++) {
    assert.equal(daysBetween(`${year}-03-01`, easterSunday(year)) + 1, dayOfMarchByLichtenberg(year), String(year))
  }
})

/** Easter as a day of March that may run on into April: another formula than that of `easterSunday`. */
function dayOfMarchByLichtenberg(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const lunarYear = year % 19
  const seed = (19 * lunarYear + moon) % 30
  const correction = Math.floor((seed + Math.floor(lunarYear / 11)) / 29)
  const boundary = 21 + seed - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  return boundary + 7 - ((((boundary - firstSunday) % 7) + 7) % 7)
}
