import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const cure = undertaking({
  ref: '§ 9 S. 1',
  title: { de: 'Nacherfüllung', en: 'Cure' },
  de: 'Bei Mängeln beschränkt sich die Gewährleistung zunächst darauf, den Registrierungsvorgang zu wiederholen, nachzubessern oder kostenlos Ersatz zu leisten.',
  en: 'For defects the warranty is at first limited to repeating the registration process, to repair or to free replacement.',
  where: {},
  undertaking: { who: 'provider', duty: 'cureDefect' },
  claims: ['kontent.agb.9a'],
  reading: 'ONLYOFFICE has a warranty of its own (§ 23.11), which goes before.',
})
export const repeatedFailure = undertaking({
  ref: '§ 9 S. 2',
  title: { de: 'Wiederholtes Fehlschlagen', en: 'Repeated failure' },
  de: 'Schlägt das wiederholt fehl, hat der Kunde die gesetzlichen Rechte.',
  en: 'If this fails repeatedly, the customer has the rights of statute.',
  where: {},
  undertaking: { who: 'provider', duty: 'grantStatutoryRights' },
  claims: ['kontent.agb.9b'],
  reading: 'How often is not said; twice, as § 440 BGB has it for sales. A person counts what was an attempt.',
})

export const intent = textOnly({
  ref: '§ 10.1 S. 1',
  title: { de: 'Vorsatz und grobe Fahrlässigkeit', en: 'Intent and gross negligence' },
  de: 'Für Vorsatz und grobe Fahrlässigkeit haftet der Anbieter unbeschränkt.',
  en: 'The provider is liable without limit for intent and gross negligence.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.1a'],
})
export const warranted = textOnly({
  ref: '§ 10.1 S. 2',
  title: { de: 'Zusicherungen und Produkthaftung', en: 'Warranted qualities and product liability' },
  de: 'Dasselbe gilt, wenn eine zugesicherte Eigenschaft fehlt, und nach dem Produkthaftungsgesetz.',
  en: 'The same goes where a warranted quality is missing, and under the Product Liability Act.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.1b'],
})
export const simpleNegligence = textOnly({
  ref: '§ 10.2 S. 1',
  title: { de: 'Einfache Fahrlässigkeit', en: 'Simple negligence' },
  de: 'Verletzt der Anbieter leicht fahrlässig eine wesentliche Vertragspflicht, haftet er für den Schaden, der typischerweise vorherzusehen war.',
  en: 'If the provider breaches an essential contractual duty by simple negligence, it is liable for the damage that was typically to be foreseen.',
  where: {},
  textOnly: 'What is typical and foreseeable a court decides.',
  claims: ['kontent.agb.10.2a'],
  reading: 'Simple negligence in other duties is not addressed; nothing is read into that.',
})
export const lifeAndHealth = textOnly({
  ref: '§ 10.2 S. 2',
  title: { de: 'Leben, Körper, Gesundheit', en: 'Life, body, health' },
  de: 'Bei Tod und bei Verletzung von Körper oder Gesundheit gilt die gesetzliche Haftung.',
  en: 'For death and injury to body or health liability follows the law.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.2b'],
})
export const telecommunications = textOnly({
  ref: '§ 10.3',
  title: { de: 'Telekommunikationsgesetz', en: 'Telecommunications act' },
  de: 'Im Anwendungsbereich des Telekommunikationsgesetzes bleibt § 44a TKG unberührt.',
  en: 'Within the telecommunications act, § 44a TKG is unaffected.',
  where: {},
  textOnly: 'It leaves a statute as it is.',
  claims: ['kontent.agb.10.3'],
  reading: 'Old numbering: since 2021 it is § 70 TKG.',
  mend: { de: '§ 70 TKG statt § 44a TKG a. F. nennen.', en: 'Name § 70 TKG instead of the former § 44a TKG.' },
})
