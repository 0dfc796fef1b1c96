import type { Day } from '../day.ts'
import type { Ending } from '../ending.ts'
import { matter, named, only } from './matter-of.ts'

/** The day on which the agreement, or the processing agreement beside it, came into being. */
export const conclusion = matter<Day>('conclusion', 'Vertragsschluss', 'conclusion', {
  watched: (standing) => [
    ...(standing.first('applicationAccepted') ? ['agreement'] : []),
    ...(standing.first('processingAgreementReturned') ? ['avv'] : []),
  ],
})
export const version = matter<string>('version', 'Fassung', 'version')
export const end = matter<Ending>('end', 'Ende', 'end', { succession: 'earliest end' })
export const minimumTerm = matter<Day>('minimumTerm', 'Mindestlaufzeit', 'minimum term')
export const survives = matter<'surviving'>(
  'survives',
  'Fortgeltung',
  'survival',
  { watched: only('avv') },
  named({ surviving: { de: 'gilt fort', en: 'surviving' } }),
)
export const renewal = matter<'renews' | 'ends'>(
  'renewal',
  'Verlängerung',
  'renewal',
  {},
  named({ renews: { de: 'verlängert sich', en: 'renews' }, ends: { de: 'endet', en: 'ends' } }),
)
/** The version in which a further document has become part of the agreement. The subject is the document: `vendor licence`. */
export const incorporated = matter<string>('incorporated', 'einbezogene Fassung', 'version incorporated')
/** Whether the customer is a consumer (§ 13 BGB), as a clause says. The subject is the item ordered. */
export const customerAs = matter<'consumer' | 'business'>(
  'customerAs',
  'Kunde als',
  'customer as',
  {},
  named({ consumer: { de: 'Verbraucher', en: 'consumer' }, business: { de: 'Unternehmer', en: 'business' } }),
)
/** For how long it was concluded, where no term was agreed. */
export const duration = matter<'indefinite'>(
  'duration',
  'Laufzeit',
  'duration',
  {},
  named({ indefinite: { de: 'unbestimmte Zeit', en: 'indefinite' } }),
)
/** Something else than the terms say. The subject is the deviation as it was proposed. */
export const deviation = matter<'in force'>(
  'deviation',
  'abweichende Vereinbarung',
  'deviating agreement',
  {},
  named({ 'in force': { de: 'wirksam', en: 'in force' } }),
)
