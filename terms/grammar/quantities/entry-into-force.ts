import { inForce } from '../matters/entry.ts'
import { given } from '../quantity.ts'

/** The first agreement to the terms by button or sign-in. */
export const termsAcceptedFirst = given('Zustimmung zu den Bedingungen', 'agreement to the terms', 'fact', (standing) =>
  standing.first('termsAccepted'),
)
/** The order form or another form that refers to the terms, as the customer completed it. */
export const formCompleted = given('ausgefülltes Formular', 'form completed', 'fact', (standing) =>
  standing.first('applicationReceived', { by: 'customer' }),
)
export const firstUse = given('erste Nutzung', 'first use', 'fact', (standing) => standing.first('useBegan'))
/** What let the main agreement enter into force; undefined while there is none. */
export const entryOfAgreement = given(
  'Inkrafttreten des Vertrags',
  'entry into force',
  'clause on conclusion',
  (standing) => standing.value(inForce, 'agreement'),
)
/** Whether the agreement to the processing agreement itself is recorded; mere use leaves no record. */
export const processingRecorded = given(
  'dokumentierte Zustimmung zum AVV',
  'recorded agreement to the processing agreement',
  'Art. 28 (3), (9) GDPR',
  (standing): boolean =>
    standing.first('termsAccepted', (accepted) => accepted.withProcessing === true) !== undefined ||
    standing.first('applicationReceived', { by: 'customer' }) !== undefined ||
    standing.first('processingAgreementReturned') !== undefined,
)
/** The last signature under the processing agreement, once both have signed. */
export const lastSignature = given('letzte Unterschrift', 'last signature', '§ 126 (2) BGB', (standing) => {
  const customers = standing.first('processingAgreementSigned')
  const providers = standing.first('processingAgreementReturned')
  return customers && providers && (customers.at > providers.at ? customers : providers)
})
/** A main agreement exists: it is in force, or its term was agreed. */
export const hasMainAgreement = given(
  'Hauptvertrag',
  'main agreement',
  'fact',
  (standing): boolean => standing.value(inForce, 'agreement') !== undefined || standing.row('term') !== undefined,
)
