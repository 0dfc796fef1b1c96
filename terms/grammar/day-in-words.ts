import { type Day, dayOfMonth, monthOf, weekday, yearOf } from './day.ts'
import type { Language, Said } from './said.ts'

const months: Readonly<Record<Language, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
}

/** A day as people write it: 2026-02-02 is `2. Februar 2026` and `2 February 2026`. */
export function dayInWords(day: Day): Said {
  const { de, en } = dayWithoutYear(day)
  return { de: `${de} ${yearOf(day)}`, en: `${en} ${yearOf(day)}` }
}

/** The same without the year where it is the year of `today`: seen from 2026-12-31, 2027-01-01 keeps its year. */
export function dayNear(day: Day, today: Day): Said {
  return yearOf(day) === yearOf(today) ? dayWithoutYear(day) : dayInWords(day)
}

/** 2026-03-01 was a `Sonntag`, a `Sunday`. */
export function weekdayInWords(day: Day): Said {
  const place = weekday(day) - 1
  return { de: weekdays.de[place] ?? '', en: weekdays.en[place] ?? '' }
}

function dayWithoutYear(day: Day): Said {
  const place = monthOf(day) - 1
  return { de: `${dayOfMonth(day)}. ${months.de[place]}`, en: `${dayOfMonth(day)} ${months.en[place]}` }
}
