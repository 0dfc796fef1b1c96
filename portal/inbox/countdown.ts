import type { Language } from '../../terms/grammar/said.ts'
import { dayOf, instant, weekdayNear } from '../language/times.ts'

/** How pressing a deadline is. */
export type Pressing = 'overdue' | 'today' | 'soon' | 'later' | 'none'

export interface Countdown {
  readonly says: string
  readonly pressing: Pressing
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * How long there is still, in a few words: `noch 3 Tage (Fr., 13. Feb.)`
 *
 * @param now the time of the provider's clock
 * @param by the instant at which it is over, as the door gives it; null without a deadline
 * @param lastOn the last day on which it is in time
 */
export function countdown(now: string, by: string | null, lastOn: string | null, language: Language): Countdown {
  if (by === null || lastOn === null)
    return { says: language === 'de' ? 'ohne Frist' : 'no deadline', pressing: 'none' }
  const left = instant(by).getTime() - instant(now).getTime()
  const days = daysBetween(dayOf(now), lastOn)
  const last = weekdayNear(lastOn, language)
  if (left <= 0) return { says: overdue(Math.max(0, -days), last, language), pressing: 'overdue' }
  if (days === 0) return { says: today(Math.ceil(left / HOUR), language), pressing: 'today' }
  const says =
    days === 1
      ? language === 'de'
        ? `bis morgen (${last})`
        : `by tomorrow (${last})`
      : language === 'de'
        ? `noch ${days} Tage (${last})`
        : `${days} days left (${last})`
  return { says, pressing: days <= 3 ? 'soon' : 'later' }
}

function overdue(days: number, last: string, language: Language): string {
  if (days === 0) return language === 'de' ? 'seit heute überfällig' : 'overdue since today'
  const much = language === 'de' ? (days === 1 ? '1 Tag' : `${days} Tage`) : days === 1 ? '1 day' : `${days} days`
  return language === 'de' ? `${much} überfällig (${last})` : `${much} overdue (${last})`
}

const today = (hours: number, language: Language): string =>
  language === 'de'
    ? `heute, noch ${hours === 1 ? 'eine Stunde' : `${hours} Stunden`}`
    : `today, ${hours === 1 ? 'one hour' : `${hours} hours`} left`

const daysBetween = (from: string, to: string): number =>
  Math.round((instant(to).getTime() - instant(from).getTime()) / DAY)
