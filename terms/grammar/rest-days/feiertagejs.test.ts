import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getHolidays, type Region } from 'feiertagejs'
import { type Day, weekday } from '../day.ts'
import { allPlaces, everyDay, FIRST_YEAR, isHoliday, LAST_YEAR } from './all-places.test-support.ts'
import { corpusChristi } from './some-states.ts'

interface Difference {
  readonly reason: string
  /** As the libraries name the place; see `allPlaces`. */
  readonly places: readonly string[]
  readonly days: readonly Day[]
}

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n)

/** Where feiertagejs 1.5.1 says otherwise, and why it is followed in none of it. */
const KNOWN_DIFFERENCES: readonly Difference[] = [
  {
    reason: 'feiertagejs lacks the holidays of single years in Berlin.',
    places: ['BE'],
    days: ['2020-05-08', '2025-05-08', '2028-06-17'],
  },
  {
    reason: 'feiertagejs has Reformation Day in the north in all years; the laws have it since 2018, and in 2017 once.',
    places: ['HB', 'HH', 'NI', 'SH'],
    days: years.filter((year) => year < 2017).map((year): Day => `${year}-10-31`),
  },
  {
    reason: 'feiertagejs has Assumption Day in all of Bavaria, not in mainly Catholic municipalities alone.',
    places: ['BY.EVANG'],
    days: years.map((year): Day => `${year}-08-15`),
  },
  {
    reason: 'feiertagejs knows no places in Saxony and Thuringia that keep Corpus Christi.',
    places: ['SN.BZ', 'TH.EIC'],
    days: years.map((year) => corpusChristi.on(year)).filter((day) => day !== undefined),
  },
]

test('every day from 2000 to 2100 is a holiday of a place as feiertagejs says, but for known differences', () => {
  const differences = allPlaces.flatMap(({ place, calendar }) => {
    const theirs = holidaysOf(place)
    return everyDay.filter((day) => isHoliday(calendar, day) !== theirs.has(day)).map((day) => `${place} ${day}`)
  })
  const known = KNOWN_DIFFERENCES.flatMap(({ places, days }) =>
    places.flatMap((place) => days.map((day) => `${place} ${day}`)),
  )
  assert.deepEqual(differences.sort(), known.sort())
})

test('the Corpus Christi days of the list are Thursdays from 21 May to 24 June', () => {
  for (const year of years) {
    const day = corpusChristi.on(year) ?? assert.fail(`none in ${year}`)
    assert.equal(weekday(day), 4, day)
    assert.ok(day >= `${year}-05-21` && day <= `${year}-06-24`, day)
  }
})

function holidaysOf(place: string): Set<string> {
  const region: Region = place === 'BY.A' ? 'AUGSBURG' : (place.slice(0, 2) as Region)
  return new Set(years.flatMap((year) => getHolidays(year, region)).map(({ dateString }) => dateString))
}
