import assert from 'node:assert/strict'
import { test } from 'node:test'
import Holidays from 'date-holidays'
import { allPlaces, everyDay, FIRST_YEAR, isHoliday, LAST_YEAR } from './all-places.test-support.ts'

/** Differences that were looked into, as `2030-01-01 NW: reason`. There is none. */
const KNOWN_DIFFERENCES: readonly string[] = []

test('every day from 2000 to 2100 is a holiday of a place exactly if date-holidays says so', () => {
  const differences = allPlaces.flatMap(({ place, calendar }) => {
    const theirs = publicHolidays(place)
    return everyDay.filter((day) => isHoliday(calendar, day) !== theirs.has(day)).map((day) => `${day} ${place}`)
  })
  assert.deepEqual(
    differences,
    KNOWN_DIFFERENCES.map((known) => known.split(':', 1)[0]),
  )
})

test('date-holidays knows a hundred years of holidays for every place', () => {
  for (const { place } of allPlaces) assert.ok(publicHolidays(place).size >= 9 * 101, place)
})

function publicHolidays(place: string): Set<string> {
  const [state = '', region = ''] = place.split('.')
  const holidays = new Holidays('DE', state, region, { types: ['public'] })
  const days = new Set<string>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const { date } of holidays.getHolidays(year)) days.add(date.slice(0, 10))
  }
  return days
}
