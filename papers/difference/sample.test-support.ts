import { elc } from '../../terms/documents/elc/elc.ts'
import { drafted } from '../../terms/edition/draft.ts'
import type { Edit } from '../../terms/edition/edit.ts'
import { signedOn } from '../../terms/edition/published.ts'
import type { Compared } from './difference.ts'

const edits: readonly Edit[] = [
  { is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [6] },
  { is: 'left out', ref: 'AGB § 1.2 S. 2' },
  { is: 'place', ref: 'AGB § 11.1 S. 2', after: 'AGB § 9.1' },
  { is: 'setting', name: 'suspension', to: 'never' },
  { is: 'setting', name: 'business hours', to: [{ from: 8, to: 18 }] },
]
const from = '2027-01-01'
const before = signedOn(elc, '2026-11-22')

/** Terms with something of everything that a draft can put otherwise, and what a trial has shown. */
export const compared: Compared = {
  language: 'de',
  author: 'Emscher-Lippe-Cloud',
  look: { colour: '#1f6150' },
  madeAt: Temporal.Instant.from('2026-11-22T10:00:00Z').epochMilliseconds / 1000,
  ...{ before, after: drafted(before, { from, edits }), from },
  trial: {
    ...{ tried: 2, of: 2 },
    mayLeave: [
      { agreement: '4711', lastOn: '2026-12-31' },
      { agreement: '4712', lastOn: null },
    ],
  },
}
