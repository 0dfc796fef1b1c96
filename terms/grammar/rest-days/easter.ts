import { type Day, plusDays } from '../day.ts'

/**
 * Easter Sunday of a year in the Gregorian calendar, after Butcher's algorithm (Meeus, Astronomical Algorithms, ch. 8).
 * The earliest in this century is 2008-03-23, the latest 2038-04-25.
 */
export function easterSunday(year: number): Day {
  const lunarYear = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * lunarYear + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((lunarYear + 11 * epact + 22 * weekday) / 451)
  return plusDays(`${year}-03-22`, epact + weekday - 7 * lateMoon)
}
