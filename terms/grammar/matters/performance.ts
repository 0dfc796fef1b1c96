import type { Day } from '../day.ts'
import { matter, right } from './matter-of.ts'

/** The last day on which what is late may still be performed. The subject is the performance: `agreement`, an order. */
export const gracePeriod = matter<Day>('gracePeriod', 'Nachfrist bis', 'final period until')
export const mayRescind = right('mayRescind', 'Recht zum Rücktritt', 'right to rescind', (standing) => [
  ...new Set(standing.all('performanceDemanded').map(({ performance }) => performance)),
])
