import { choice, count, day, moment, optional } from '../field.ts'
import { everywhere, word } from './word.ts'

/** Why a service was down. */
export const causesOfOutage = [
  'own infrastructure',
  'foreign network',
  'foreign technology',
  'official order',
  'strike',
  'lockout',
  'internal industrial action',
  'gateway of another operator',
  'influence of third parties',
  'user equipment',
] as const

/** What is measured, and what happens to all agreements at once. */
export const measured = {
  usersCounted: word('Nutzer gezählt', 'users counted', { persons: count }),
  outage: everywhere('Ausfall', 'outage', {
    from: moment,
    to: moment,
    /** As a person classified it; left out: within the provider's own reach. */
    cause: optional(choice(...causesOfOutage)),
  }),
  maintenance: everywhere('Wartung', 'maintenance', { from: moment, to: moment }),
  dayBegan: everywhere('Tag begonnen', 'day has begun', { day }),
} as const
