import { count, day, moment } from '../field.ts'
import { everywhere, word } from './word.ts'

/** What is measured, and what happens to all agreements at once. */
export const measured = {
  usersCounted: word('Nutzer gezählt', 'users counted', { persons: count }),
  outage: everywhere('Ausfall', 'outage', { from: moment, to: moment }),
  maintenance: everywhere('Wartung', 'maintenance', { from: moment, to: moment }),
  dayBegan: everywhere('Tag begonnen', 'day has begun', { day }),
} as const
