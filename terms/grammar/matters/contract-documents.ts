import { matter, named, right } from './matter-of.ts'

/** Which version of a document is part of the agreement, or that it is none. The subject is the document. */
export const included = matter<string>(
  'included',
  'Vertragsbestandteil',
  'part of the agreement',
  {},
  (version, language) => (version === 'not included' && language === 'de' ? 'nicht einbezogen' : version),
)
/** What an application asks for. The subject is the item. */
export const appliedFor = matter<'applied for'>(
  'appliedFor',
  'Inhalt des Antrags',
  'content of the application',
  {},
  named({ 'applied for': { de: 'beantragt', en: 'applied for' } }),
)
/** Which language decides where a document is published in several. The subject is the document. */
export const decisiveLanguage = matter<'de' | 'en'>(
  'decisiveLanguage',
  'maßgebliche Sprache',
  'decisive language',
  {},
  named({ de: { de: 'Deutsch', en: 'German' }, en: { de: 'Englisch', en: 'English' } }),
)
/** Whether an order may be accepted and carried out. The subject is the item, or `agreement` for the first. */
export const mayOrder = right('mayOrder', 'Annahme einer Bestellung', 'acceptance of an order')
/** Whether the provider may change a service. The subject is the change. */
export const mayChange = right('mayChange', 'Recht zur Änderung eines Dienstes', 'right to change a service')
/** Whether a service may be stopped at any time. The subject is the item. */
export const mayDiscontinue = right('mayDiscontinue', 'Recht zur Einstellung', 'right to discontinue')
/** Whether damages, a reduction or a refund may be claimed for a service that was stopped. The subject is the item. */
export const mayClaimFor = right('mayClaimFor', 'Ansprüche wegen Einstellung', 'claims for a discontinued service')
/** Whether a domain may be held back from a transfer. The subject is the item. */
export const mayHoldBack = right('mayHoldBack', 'Zurückbehaltung einer Domain', 'holding back a domain')
