/** What a holiday is, and the few ways in which laws say when one is. */
import { type Day, plusDays, weekday } from '../day.ts'
import { easterSunday } from './easter.ts'

/** A general holiday with its names and the day on which a year has it, if that year has it. */
export interface Holiday {
  readonly de: string
  readonly en: string
  readonly on: (year: number) => Day | undefined
}

/** The same day of every year, written as `10-03`. */
export function everyYear(date: `${number}-${number}`, de: string, en: string): Holiday {
  return { de, en, on: (year) => `${year}-${date}` }
}

/** Moves with Easter: Good Friday is `days` = -2, Whit Monday 50. */
export function afterEaster(days: number, de: string, en: string): Holiday {
  return { de, en, on: (year) => plusDays(easterSunday(year), days) }
}

/** The last Wednesday before a day of every year: 2026-11-18 if the day is `11-23`, a Monday. */
export function wednesdayBefore(date: `${number}-${number}`, de: string, en: string): Holiday {
  const eve = (year: number): Day => plusDays(`${year}-${date}`, -1)
  return { de, en, on: (year) => plusDays(eve(year), -((weekday(eve(year)) + 4) % 7)) }
}

/** A holiday that the law knows from a year on. */
export function since(first: number, { de, en, on }: Holiday): Holiday {
  return { de, en, on: (year) => (year >= first ? on(year) : undefined) }
}

/** A holiday of a single year. */
export function onlyIn(only: number, { de, en, on }: Holiday): Holiday {
  return { de, en, on: (year) => (year === only ? on(year) : undefined) }
}
