import { type Day, earliest, lastOfYear, latest, midnight, plusDays } from '../day.ts'
import { end } from '../matters/agreement.ts'
import { outageCounts } from '../matters/availability.ts'
import { given, type Standing } from '../quantity.ts'
import { common, lengthOf, type Span } from '../spans.ts'
import { concludedOn } from './consumer.ts'

/** A calendar year as far as the agreement lay in it, and how long the services were down in it, in milliseconds. */
export interface YearOfService {
  readonly lastDay: Day
  readonly length: number
  readonly down: number
}
/** Outages whose cause counts against what is promised. */
const counted = (standing: Standing): readonly Span[] =>
  standing
    .all('outage')
    .filter(({ cause = 'own infrastructure' }) => standing.value(outageCounts, cause) !== 'not counted')

/** The subject is the year: `2026`. Of a year that the agreement does not reach there is none. */
export const yearOfService = given(
  'Betriebsjahr',
  'year of service',
  'facts of the installation',
  (standing, year): YearOfService | undefined => {
    const firstDay = `${year}-01-01` as Day
    const first = latest(firstDay, concludedOn.of(standing, year) ?? firstDay)
    const lastDay = earliest(lastOfYear(firstDay), standing.value(end, 'agreement')?.lastDay ?? lastOfYear(firstDay))
    if (lastDay < first) return undefined
    const span = { from: midnight(first), to: midnight(plusDays(lastDay, 1)) }
    return { lastDay, length: span.to - span.from, down: lengthOf(common(counted(standing), [span])) }
  },
)
