import { adjustable } from './adjustable.ts'
import { type Day, dayAt, type Instant, instantOf, plusDays, weekday } from './day.ts'
import { say } from './said.ts'

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** Monday to Friday between two full hours, both included; holidays are no exception unless a text says so. */
export const openFromMondayToFriday = (opens: number, closes: number) =>
  adjustable([opens, closes], (from, to) => {
    const isWorkday = (day: Day): boolean => weekday(day) <= 5
    const at = (day: Day, hour: number): Instant => instantOf(`${day}T${clock(hour)}`)
    const isOpen = (instant: Instant): boolean => {
      const day = dayAt(instant)
      return isWorkday(day) && instant >= at(day, from) && instant <= at(day, to)
    }
    return say(
      `montags bis freitags zwischen ${clock(from)} und ${clock(to)} Uhr`,
      `Monday to Friday between ${clock(from)} and ${clock(to)}`,
      {
        isOpen,
        /** The first instant from this one on at which it is open. */
        openFrom: (instant: Instant): Instant => {
          if (isOpen(instant)) return instant
          let day = dayAt(instant)
          while (!isWorkday(day) || at(day, from) < instant) day = plusDays(day, 1)
          return at(day, from)
        },
      },
    )
  })
