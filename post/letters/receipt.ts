import { type Day, dayAt, type Instant, instantOf, plusDays } from '../../terms/grammar/day.ts'
import { workingDayBB } from '../../terms/grammar/rest-days/bb.ts'
import { workingDayBE } from '../../terms/grammar/rest-days/be.ts'
import { workingDayBY } from '../../terms/grammar/rest-days/by.ts'
import { workingDaySN } from '../../terms/grammar/rest-days/sn.ts'
import { workingDayTH } from '../../terms/grammar/rest-days/th.ts'

/**
 * A declaration is received once it is in the recipient's sphere and can be expected to be taken note of (§ 130 (1) sentence 1
 * BGB). An e-mail is so when it can be fetched from the recipient's mail server within usual business hours; whether it is
 * read does not matter (BGH, 6 October 2022, VII ZR 895/21). What comes later in the day is expected to be read on the next
 * working day. Which hours are usual is open, and so is where the recipient works: on doubt nothing is taken for received
 * early. So the hours are short, and a rest day of any German state is none of work.
 */
const OPENS = '09:00'
const CLOSES = '17:00'

/** Between them these states keep every holiday that any state keeps. */
const calendars = [
  workingDayBY({ place: 'mainly Catholic' }),
  workingDayBE,
  workingDayBB,
  workingDaySN({ place: 'with Corpus Christi' }),
  workingDayTH({ place: 'with Corpus Christi' }),
]

/** Many houses are closed on these days, though they are working days before the law. */
const closed = /-12-(24|31)$/

/**
 * From when on an e-mail counts as received that came into the recipient's sphere at an instant.
 *
 * @example countsAsReceived(instantOf('2026-12-23T18:30')) // 2026-12-28T09:00+01:00
 */
export function countsAsReceived(arrived: Instant): Instant {
  const day = dayAt(arrived)
  if (isWorkedOn(day)) {
    if (arrived < hourOf(day, OPENS)) return hourOf(day, OPENS)
    if (arrived <= hourOf(day, CLOSES)) return arrived
  }
  return hourOf(nextWorkedOn(day), OPENS)
}

const hourOf = (day: Day, time: string): Instant => instantOf(`${day}T${time}`)

const isWorkedOn = (day: Day): boolean => !closed.test(day) && calendars.every(({ isWorkingDay }) => isWorkingDay(day))

function nextWorkedOn(day: Day): Day {
  let next = plusDays(day, 1)
  while (!isWorkedOn(next)) next = plusDays(next, 1)
  return next
}
