import { textOnly } from '../../../../grammar/statement.ts'

export const damageFromUse = textOnly({
  ref: '§ 5.1 Buchst. a',
  title: { de: 'Keine Haftung für die Nutzung', en: 'No liability for use' },
  de: 'Für Schäden aus der Nutzung der Software haftet der Anbieter nicht.',
  en: 'The provider is not liable for damage from the use of the software.',
  where: {},
  claims: ['q.agb.5.1a'],
  textOnly: 'Liability is a dispute that people decide.',
  reading: 'Without an exception for intent and gross negligence it is likely void (§ 276 (3), § 309 no. 7 BGB).',
  mend: {
    de: 'Vorsatz, grobe Fahrlässigkeit, Leben, Körper, Gesundheit und Art. 82 DSGVO ausnehmen.',
    en: 'Except intent, gross negligence, life, body, health and Art. 82 GDPR.',
  },
})
export const knowledgeOfOthers = textOnly({
  ref: '§ 5.1 Buchst. b',
  title: { de: 'Keine Haftung für fremde Kenntnis', en: 'No liability for knowledge of others' },
  de: 'Er haftet auch nicht, wenn Dritte, etwa durch einen Einbruch, von personenbezogenen Daten der Nutzer erfahren.',
  en: 'Nor is it liable if others, for example by a break-in, learn of personal data of users.',
  where: {},
  claims: ['q.agb.5.1b'],
  reading:
    'It takes away neither the duty to protect data nor liability to data subjects: AV § 10.1 goes first (AV § 11.4).',
  textOnly: 'Liability is a dispute that people decide; breaches are notified all the same (AV).',
  mend: {
    de: 'Der Satz widerspricht der Pflicht zur Sicherung in § 3.4 und der Haftung nach Art. 82 DSGVO (AV § 10.1).',
    en: 'The sentence contradicts the duty to protect data in § 3.4 and liability under Art. 82 GDPR (AV § 10.1).',
  },
})
export const disclosureByUsers = textOnly({
  ref: '§ 5.1 S. 2',
  title: { de: 'Von Nutzern preisgegebene Daten', en: 'Data disclosed by users' },
  de: 'Für den Missbrauch dessen, was Nutzer selbst preisgeben, haftet der Anbieter nicht.',
  en: 'For misuse of what users themselves disclose the provider is not liable.',
  where: {},
  claims: ['q.agb.5.1c'],
  textOnly: 'Liability is a dispute that people decide.',
})
export const storedContent = textOnly({
  ref: '§ 5.2',
  title: { de: 'Verantwortung für Inhalte', en: 'Responsibility for content' },
  de: 'Für gespeicherte Inhalte und lizenzpflichtige Dateien, etwa Schriften und Bilder, ist allein der Kunde verantwortlich.',
  en: 'For stored content and files under licence, such as fonts and images, the customer alone is responsible.',
  where: {},
  claims: ['q.agb.5.2'],
  textOnly: 'It says who answers; what follows from a suspicion § 5.4 says.',
})
export const claimsOfThirdParties = textOnly({
  ref: '§ 5.3',
  title: { de: 'Freistellung von Ansprüchen Dritter', en: 'Indemnity for claims of third parties' },
  de: 'Machen Dritte wegen gespeicherter Daten Ansprüche geltend, stellt der Kunde den Anbieter frei und trägt die Kosten.',
  en: 'If third parties make claims because of stored data, the customer indemnifies the provider and bears the costs.',
  where: {},
  claims: ['q.agb.5.3'],
  textOnly: 'Indemnity is a dispute that people decide.',
})
