import { asLongAs } from '../../../../grammar/clause.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { governedBy, mayAssignContract } from '../../../../grammar/matters/software-service.ts'
import { consentToAssignment } from '../../../../grammar/quantities/software-service.ts'
import { say } from '../../../../grammar/said.ts'
import { measure, performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

const liability = 'Liability is judged when a damage is claimed; no rule can weigh fault and foreseeability.'

export const statutoryWarranty = textOnly({
  ref: '§ 23.11 S. 1',
  title: { de: 'Gewährleistung nach Gesetz', en: 'Statutory warranty' },
  de: 'Für Mängel gilt das Gesetz mit den folgenden Klarstellungen.',
  en: 'For defects the statutory rules apply with the following clarifications.',
  where: {},
  textOnly: 'It refers to the law of rent.',
  claims: ['kontent.oo.23.11a'],
})
export const knowledgeAndReport = textOnly({
  ref: '§ 23.11 S. 2',
  title: { de: 'Kenntnis und Anzeige von Mängeln', en: 'Knowledge and report of defects' },
  de: 'Die §§ 536b und 536c BGB gelten: Wer einen Mangel kennt oder nicht anzeigt, kann daraus Rechte verlieren.',
  en: '§§ 536b and 536c BGB apply: who knows of a defect or does not report it may lose rights from it.',
  where: {},
  textOnly: 'The consequence depends on what an early report would have changed.',
  claims: ['kontent.oo.23.11b'],
})
export const noSelfHelp = textOnly({
  ref: '§ 23.11 S. 3',
  title: { de: 'Keine Selbstvornahme', en: 'No self-help' },
  de: 'Der Kunde darf Mängel nicht selbst beseitigen (§ 536a Abs. 2 BGB).',
  en: 'The customer may not remedy defects itself (§ 536a (2) BGB).',
  where: {},
  textOnly: 'Nobody but the provider can repair software on its servers.',
  claims: ['kontent.oo.23.11c'],
})
export const noStrictLiability = textOnly({
  ref: '§ 23.11 S. 4',
  title: { de: 'Keine Haftung ohne Verschulden', en: 'No liability without fault' },
  de: 'Für anfängliche Mängel haftet der Anbieter nicht ohne Verschulden (§ 536a Abs. 1 Fall 1 BGB).',
  en: 'For initial defects the provider is not liable without fault (§ 536a (1) first case BGB).',
  where: {},
  textOnly: liability,
  claims: ['kontent.oo.23.11d'],
})
export const headsOfLiability = textOnly({
  ref: '§ 23.12 S. 1',
  title: { de: 'Wofür gehaftet wird', en: 'What is answered for' },
  de: 'Der Anbieter haftet nach dem Gesetz bei Vorsatz oder Fahrlässigkeit, für zugesicherte Eigenschaften, bei schuldhafter Verletzung wesentlicher Pflichten, für Leben, Körper und Gesundheit und nach dem Produkthaftungsgesetz.',
  en: 'The provider is liable under statute for intent or negligence, for guaranteed qualities, for culpable breach of essential duties, for life, body and health, and for products.',
  where: {},
  textOnly: liability,
  mend: {
    de: 'Der erste Fall umfasst schon jede Fahrlässigkeit; die folgenden schränken nichts mehr ein.',
    en: 'The first case covers any negligence already; the following ones limit nothing any more.',
  },
  claims: ['kontent.oo.23.12a'],
})
export const essentialDuties = textOnly({
  ref: '§ 23.12 S. 2',
  title: { de: 'Wesentliche Pflichten', en: 'Essential duties' },
  de: 'Wesentlich sind Pflichten, die die Durchführung des Vertrags erst ermöglichen und auf die der Nutzer vertrauen darf.',
  en: 'Essential are duties that make performance of the contract possible in the first place and on which the user may rely.',
  where: {},
  textOnly: liability,
  claims: ['kontent.oo.23.12b'],
})
export const typicalDamage = textOnly({
  ref: '§ 23.12 S. 3',
  title: { de: 'Typischer Schaden', en: 'Typical damage' },
  de: 'Bei der Verletzung wesentlicher Pflichten ist die Haftung auf den Schaden begrenzt, mit dem bei vertragsgemäßer Nutzung in der vereinbarten Zeit typischerweise zu rechnen ist.',
  en: 'For the breach of essential duties liability is limited to the damage that is typically to be expected with use as agreed during the time agreed.',
  where: {},
  textOnly: liability,
  claims: ['kontent.oo.23.12c'],
})

export const technicalStorage = performance({
  ref: '§ 23.13 S. 1',
  title: { de: 'Speicherung für den Kunden', en: 'Storage for the customer' },
  de: 'Der Anbieter speichert als technischer Dienstleister, was der Kunde eingibt.',
  en: 'As a technical service provider the provider stores what the customer enters.',
  where: {},
  performance: { item: 'onlyoffice' },
  claims: ['kontent.oo.23.13a'],
})
export const lawfulContent = undertaking({
  ref: '§ 23.13 S. 2',
  title: { de: 'Keine rechtswidrigen Inhalte', en: 'No unlawful content' },
  de: 'Der Kunde gibt während der ganzen Laufzeit keine strafbaren oder rechtswidrigen Inhalte ein.',
  en: 'During the whole term the customer enters no criminal or unlawful content.',
  where: {},
  undertaking: { who: 'customer', duty: 'removeUnlawfulContent' },
  claims: ['kontent.oo.23.13b'],
})
export const noMalware = measure({
  ref: '§ 23.13 S. 3',
  title: { de: 'Keine Schadsoftware', en: 'No malware' },
  de: 'Schadsoftware wie Viren, Würmer oder Trojaner darf nicht eingebracht werden.',
  en: 'Malicious software such as viruses, worms or trojans may not be brought in.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Protokoll des Virenscanners für hochgeladene Dateien',
      en: 'Log of the scanner for uploaded files',
    },
  },
  claims: ['kontent.oo.23.13c'],
})
export const responsibleForContent = textOnly({
  ref: '§ 23.13 S. 4',
  title: { de: 'Verantwortung für Inhalte', en: 'Responsibility for content' },
  de: 'Für Inhalte und Daten ist allein der Kunde verantwortlich.',
  en: 'The customer alone is responsible for content and data.',
  where: {},
  textOnly: 'It says who answers; the terms on blocking act on it.',
  claims: ['kontent.oo.23.13d'],
})
export const noChecks = textOnly({
  ref: '§ 23.13 S. 5',
  title: { de: 'Keine Prüfung durch den Anbieter', en: 'No checks by the provider' },
  de: 'Der Anbieter prüft Inhalte und Daten weder rechtlich noch tatsächlich.',
  en: 'The provider checks content and data neither in law nor in fact.',
  where: {},
  textOnly: 'It says what is not done.',
  claims: ['kontent.oo.23.13e'],
})
export const indemnity = textOnly({
  ref: '§ 23.14',
  title: { de: 'Freistellung', en: 'Indemnity' },
  de: 'Für die Freistellung von Ansprüchen Dritter gilt § 6 der Allgemeinen Geschäftsbedingungen.',
  en: 'For indemnity from claims of third parties § 6 of the general terms applies.',
  where: {},
  textOnly: 'It refers to another clause.',
  claims: ['kontent.oo.23.14'],
})

export const assignment = asLongAs({
  ref: '§ 23.15 S. 1',
  title: { de: 'Übertragung nur mit Zustimmung', en: 'Assignment with consent alone' },
  decides: mayAssignContract,
  de: 'Rechte oder Pflichten gehen auf andere Nutzer nur über, wenn der Anbieter vorher in {form} zugestimmt hat.',
  en: 'Rights or duties pass to other users only if the provider has consented before in {form}.',
  where: { form: writtenForm },
  given: { consent: consentToAssignment },
  then: ({ consent }, { form }) =>
    consent !== undefined && form.isMetBy(consent.medium) === true ? 'permitted' : 'barred',
  examples: {
    'in writing': [{ consent: { medium: 'letter' } }, 'permitted'],
    'said on the telephone': [{ consent: { medium: 'telephone' } }, 'barred'],
    'without consent': [{ consent: undefined }, 'barred'],
  },
  claims: ['kontent.oo.23.15a'],
})
export const thirdParties = textOnly({
  ref: '§ 23.15 S. 2',
  title: { de: 'Erfüllung durch Dritte', en: 'Performance by third parties' },
  de: 'Der Anbieter darf Dritte mit der Erfüllung seiner Pflichten beauftragen.',
  en: 'The provider may charge third parties with performing its duties.',
  where: {},
  textOnly: 'For personal data § 25.6 says what that takes.',
  claims: ['kontent.oo.23.15b'],
})

const oneAfterTheOther = say(
  'diese Bedingungen, die Allgemeinen Geschäftsbedingungen und die Lizenz des Herstellers',
  'these conditions, the general terms and the licence of the vendor',
  { inOrder: ['§ 23', 'general terms', 'vendor licence'] as const },
)
export const order = asLongAs({
  ref: '§ 23.16',
  title: { de: 'Was sonst gilt', en: 'What applies otherwise' },
  decides: governedBy,
  of: ['onlyoffice'],
  de: 'Es gelten nacheinander {texts}.',
  en: 'There apply, one after the other, {texts}.',
  where: { texts: oneAfterTheOther },
  then: (_, { texts }) => texts,
  examples: { 'the special before the general': [{}, oneAfterTheOther] },
  claims: ['kontent.oo.23.16'],
  reading: 'The text does not rank the general terms and the licence: what the provider itself wrote goes first.',
})
