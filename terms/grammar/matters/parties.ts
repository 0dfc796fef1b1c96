import type { Authority } from '../supervisory-authority.ts'
import { matter, named } from './matter-of.ts'

/** The competent data protection authority. The subject is `customer` or `provider`. */
export const authority = matter<Authority>('authority', 'Aufsichtsbehörde', 'supervisory authority')
/** Which of two contracts decides a question on which both speak. The subject is the question. */
export const governs = matter<'processing agreement' | 'main contract'>(
  'governs',
  'maßgeblicher Vertrag',
  'contract that decides',
  { watched: (standing) => standing.all('contractsCompared').map(({ question }) => question) },
  named({
    'processing agreement': { de: 'Auftragsverarbeitungsvertrag', en: 'processing agreement' },
    'main contract': { de: 'Hauptvertrag', en: 'main contract' },
  }),
)
/** Whether an agreed amendment is in force. The subject is the amendment. */
export const amended = matter<'in force'>(
  'amended',
  'Vertragsänderung',
  'amendment',
  {},
  named({ 'in force': { de: 'in Kraft', en: 'in force' } }),
)
/** How far whoever ordered has become a party. The subject is `customer`. */
export const party = matter<'identified' | 'bound'>(
  'party',
  'Vertragspartei',
  'party',
  {},
  named({ identified: { de: 'benannt', en: 'identified' }, bound: { de: 'gebunden', en: 'bound' } }),
)
