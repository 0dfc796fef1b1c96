import { type Instant, showInstant } from '../day.ts'
import { matter, named } from './matter-of.ts'

/** What let an agreement enter into force, and when. */
export interface Entry {
  readonly at: Instant
  readonly by: 'agreement' | 'form' | 'use' | 'main contract' | 'signature'
}
/** Since when an agreement is in force where no acceptance is needed. The subject is `agreement` or `avv`. */
export const inForce = matter<Entry>(
  'inForce',
  'in Kraft seit',
  'in force since',
  {},
  ({ at, by }) => `${showInstant(at)} (${by})`,
)
/** Who becomes the customer where a person acts. The subject is `agreement`. */
export const contractingParty = matter<'company represented' | 'person acting'>(
  'contractingParty',
  'Vertragspartei',
  'contracting party',
  {},
  named({
    'company represented': { de: 'das vertretene Unternehmen', en: 'the company represented' },
    'person acting': { de: 'die handelnde Person', en: 'the person acting' },
  }),
)
