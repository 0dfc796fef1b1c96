import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, daysBetween, plusDays, weekday } from '../day.ts'
import { nextWorkingDay } from '../period.ts'
import { allPlaces, everyDay } from './all-places.test-support.ts'
import { workingDayBE } from './be.ts'
import { workingDayBY } from './by.ts'
import { workingDayHH } from './hh.ts'
import { workingDayMV } from './mv.ts'
import { workingDayNW } from './nw.ts'
import { workingDaySN } from './sn.ts'
import { workingDayTH } from './th.ts'

test('a day is a working day exactly if there is no reason against it', () => {
  for (const { calendar } of allPlaces) {
    for (const day of everyDay) assert.equal(calendar.isWorkingDay(day), calendar.restDay(day) === undefined)
  }
})

test('no Saturday and no Sunday is a working day, up to the last day of the calendar', () => {
  for (let day: Day = '2000-01-01'; day < '2110-12-31'; day = plusDays(day, 1)) {
    if (weekday(day) >= 6) assert.equal(workingDayNW.isWorkingDay(day), false, day)
  }
})

test('a weekend and a holiday say in both languages why they are no working days', () => {
  assert.deepEqual(workingDayNW.restDay('2026-04-11'), { de: 'Samstag', en: 'Saturday' })
  assert.deepEqual(workingDayNW.restDay('2026-04-12'), { de: 'Sonntag', en: 'Sunday' })
  assert.deepEqual(workingDayNW.restDay('2026-06-04'), { de: 'Fronleichnam', en: 'Corpus Christi' })
  assert.equal(workingDayNW.restDay('2026-04-13'), undefined)
})

test('a holiday on a weekend keeps its name', () => {
  assert.equal(workingDayNW.restDay('2026-10-03')?.de, 'Tag der Deutschen Einheit')
  assert.equal(workingDayBE.restDay('2028-06-17')?.de, 'Jahrestag des Volksaufstandes 1953')
})

test('two holidays on one day are one day of rest with the name of the first', () => {
  assert.equal(workingDayNW.restDay('2008-05-01')?.de, 'Tag der Arbeit')
  assert.equal(workingDayNW.isWorkingDay('2008-05-02'), true)
})

test('holidays begin in the year in which their law brought them', () => {
  const begun: [typeof workingDayNW, Day, Day][] = [
    [workingDayHH, '2016-10-31', '2018-10-31'],
    [workingDayBE, '2018-03-08', '2019-03-08'],
    [workingDayMV, '2022-03-08', '2023-03-08'],
    [workingDayTH({ place: 'other' }), '2018-09-20', '2019-09-20'],
  ]
  for (const [calendar, before, since] of begun) {
    assert.equal(calendar.isWorkingDay(before), true, before)
    assert.equal(calendar.isWorkingDay(since), false, since)
  }
})

test('31 October 2017 was a holiday everywhere, the one of 2018 not in North Rhine-Westphalia', () => {
  for (const { place, calendar } of allPlaces)
    assert.equal(calendar.restDay('2017-10-31')?.de, 'Reformationstag', place)
  assert.equal(workingDayNW.isWorkingDay('2018-10-31'), true)
})

test('Berlin rested on 8 May in 2020 and in 2025, and not in between', () => {
  assert.equal(workingDayBE.restDay('2020-05-08')?.de, 'Tag der Befreiung')
  assert.equal(workingDayBE.restDay('2025-05-08')?.de, 'Tag der Befreiung')
  assert.equal(workingDayBE.isWorkingDay('2023-05-08'), true)
  assert.equal(workingDayHH.isWorkingDay('2025-05-08'), true)
})

test('the Day of Repentance is a Wednesday, eleven days before the first Sunday in Advent, in Saxony alone', () => {
  for (const [year, day] of [
    ['2026', '2026-11-18'],
    ['2028', '2028-11-22'],
    ['2033', '2033-11-16'],
  ] as const) {
    assert.equal(workingDaySN({ place: 'other' }).restDay(day)?.de, 'Buß- und Bettag', year)
    assert.equal(weekday(day), 3)
    assert.equal(workingDayHH.isWorkingDay(day), true)
  }
})

test('what holds only in some places is a choice that shows in the name', () => {
  const [catholic, other] = [workingDayBY({ place: 'mainly Catholic' }), workingDayBY({ place: 'other' })]
  assert.equal(catholic.isWorkingDay('2028-08-15'), false)
  assert.equal(other.isWorkingDay('2028-08-15'), true)
  assert.notEqual(catholic.de, other.de)
  const augsburg = workingDayBY({ place: 'Augsburg' })
  assert.deepEqual([augsburg.isWorkingDay('2028-08-08'), augsburg.isWorkingDay('2028-08-15')], [false, false])
  assert.equal(catholic.isWorkingDay('2028-08-08'), true)
  for (const choose of [workingDaySN, workingDayTH]) {
    assert.equal(choose({ place: 'with Corpus Christi' }).isWorkingDay('2026-06-04'), false)
    assert.equal(choose({ place: 'other' }).isWorkingDay('2026-06-04'), true)
  }
})

test('every place has a name of its own in both languages, and together they are the sixteen states', () => {
  assert.equal(new Set(allPlaces.map(({ calendar }) => calendar.de)).size, allPlaces.length)
  assert.equal(new Set(allPlaces.map(({ calendar }) => calendar.en)).size, allPlaces.length)
  const states = [...new Set(allPlaces.map(({ calendar }) => calendar.state))].sort()
  assert.deepEqual(states.join(' '), 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH')
})

test('nowhere do more than five days of rest follow one another', () => {
  for (const { place, calendar } of allPlaces) {
    for (const day of everyDay) {
      if (day > '2100-12-01') break
      assert.ok(daysBetween(day, nextWorkingDay(day, calendar.isWorkingDay)) <= 5, `${place} ${day}`)
    }
  }
})

test('a day before the year 2000 is refused, since its holidays are not known', () => {
  assert.throws(() => workingDayNW.isWorkingDay('1999-12-31'), {
    name: 'RangeError',
    message: '1999-12-31 lies before the holidays known here. Ask for a day from 2000-01-01 on.',
  })
  assert.throws(() => workingDayNW.restDay('1999-12-31'), RangeError)
  assert.throws(() => workingDayNW.isWorkingDay('2026-02-30'), RangeError)
  assert.equal(workingDayNW.isWorkingDay('2110-12-31'), true)
})
