import type { Area } from '../area.ts'
import type { Applicant, Offering } from '../offering.ts'
import { matter, named } from './matter-of.ts'

/** What can be applied for. The subject is the item. */
export const offered = matter<Offering>('offered', 'Angebot', 'offer')
/** Who may apply at all. */
export const admission = matter<'admitted' | 'not admitted', Applicant>(
  'admission',
  'Zulassung zum Antrag',
  'admission',
  {},
  named({
    admitted: { de: 'zugelassen', en: 'admitted' },
    'not admitted': { de: 'nicht zugelassen', en: 'not admitted' },
  }),
)
/** Where a customer must have its seat. The subject is `seat`. */
export const area = matter<Area>('area', 'Gebiet', 'area')
/** Whether the provider has to accept, or registering is enough. The subject is `agreement`. */
export const concludedBy = matter<'acceptance' | 'registration'>(
  'concludedBy',
  'Zustandekommen',
  'way of conclusion',
  {},
  named({ acceptance: { de: 'Annahme', en: 'acceptance' }, registration: { de: 'Registrierung', en: 'registration' } }),
)
