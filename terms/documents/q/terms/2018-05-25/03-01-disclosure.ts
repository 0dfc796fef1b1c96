import { any, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayDisclose } from '../../../../grammar/matters/places.ts'
import { consentToDisclosure, disclosureAsked } from '../../../../grammar/quantities/places.ts'
import { measure, performance, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const care = textOnly({
  ref: '§ 3.1 S. 1',
  title: { de: 'Sorgfalt mit personenbezogenen Daten', en: 'Care with personal data' },
  de: 'Der Schutz der Daten hat Vorrang; personenbezogene Daten von Kunden und Nutzern werden mit besonderer Sorgfalt behandelt.',
  en: 'Data protection comes first; personal data of customers and users are handled with particular care.',
  where: {},
  claims: ['q.agb.3.1a'],
  textOnly: 'A principle; what it asks in particular stands in the processing agreement.',
})

export const storageOfUserData = textOnly({
  ref: '§ 3.1 S. 2',
  title: { de: 'Speicherung von Nutzerdaten', en: 'Storage of user data' },
  de: 'Die Nutzer sind damit einverstanden, dass ihre personenbezogenen Daten gespeichert und verarbeitet werden.',
  en: 'Users agree that their personal data are stored and processed.',
  where: {},
  claims: ['q.agb.3.1b'],
  textOnly:
    'A blanket consent in terms does not satisfy Art. 7 GDPR and is not recorded as one: processing rests on the agreement and on Art. 28 GDPR.',
})

export const disclosure = asLongAs({
  ref: '§ 3.1 S. 3',
  title: { de: 'Weitergabe an Dritte', en: 'Disclosure to third parties' },
  decides: mayDisclose,
  de: 'Personenbezogene Daten gehen an Dritte nur, wenn der Nutzer ausdrücklich einwilligt oder {reasons} es verlangen.',
  en: 'Personal data go to third parties only if the user expressly consents or if {reasons} require it.',
  where: {
    reasons: oneOf(
      'der rechtliche Schutz der Nutzer, Gerichte oder Behörden, die Verteidigung der Rechte des Anbieters oder der technische Betrieb',
      'the legal protection of users, courts or authorities, the defence of the provider’s rights or technical operation',
      'legal protection of users',
      'judicial or regulatory demand',
      'defence of rights',
      'technical operation',
    ),
  },
  given: { asked: disclosureAsked, consent: consentToDisclosure },
  then: ({ asked, consent }, { reasons }) =>
    any(
      consent !== undefined || no('Der Nutzer hat nicht eingewilligt.', 'The user has not consented.'),
      reasons.has(asked?.reason) || no('Keiner der Gründe liegt vor.', 'None of the reasons is there.'),
    ) === true
      ? 'permitted'
      : 'barred',
  examples: {
    'the press, without consent': [{ asked: { reason: 'other' }, consent: undefined }, 'barred'],
    'the press, with consent': [{ asked: { reason: 'other' }, consent: {} }, 'permitted'],
    'a court order': [{ asked: { reason: 'judicial or regulatory demand' }, consent: undefined }, 'permitted'],
  },
  claims: ['q.agb.3.1c'],
  reading:
    'Where the data are processed on behalf of the customer the processing agreement is stricter and goes first (AV § 11.4). Who decided, for whom and why stands in the journal.',
})

export const noAdvertisingByOthers = asLongAs({
  ref: '§ 3.1 S. 6',
  title: { de: 'Keine Weitergabe zu Werbezwecken', en: 'No disclosure for advertising' },
  decides: mayDisclose,
  de: 'Für {purpose} werden personenbezogene Daten nie weitergegeben.',
  en: 'Personal data are never disclosed for {purpose}.',
  where: { purpose: oneOf('Werbung Dritter', 'advertising by third parties', 'advertising') },
  given: { asked: disclosureAsked },
  provided: ({ asked }, { purpose }) =>
    purpose.has(asked?.reason) || no('Es geht nicht um Werbung.', 'It is not about advertising.'),
  then: () => 'barred',
  examples: {
    'an advertiser, consent or not': [{ asked: { reason: 'advertising' } }, 'barred'],
    'a court': [{ asked: { reason: 'judicial or regulatory demand' } }],
  },
  claims: ['q.agb.3.1f'],
})

export const productNews = performance({
  ref: '§ 3.1 S. 4',
  title: { de: 'Neues vom Produkt', en: 'Product news' },
  de: 'Über Neues informiert der Anbieter die Nutzer in der Software und per E-Mail; der E-Mail kann jeder jederzeit widersprechen.',
  en: 'The provider informs users of news in the software and by e-mail; anybody may object to the e-mail at any time.',
  where: {},
  claims: ['q.agb.3.1d'],
  performance: { item: 'free' },
  reading: 'The source is silent on objecting; § 7 (3) UWG asks for a way to do so with every e-mail.',
})

export const dataAboutCustomers = textOnly({
  ref: '§ 3.1 S. 5',
  title: { de: 'Daten über den Kunden', en: 'Data about the customer' },
  de: 'Für Abschluss, Abrechnung und Nutzung erhebt der Anbieter personenbezogene Daten aus dem Umfeld des Kunden und verwendet sie nach dem Datenschutzrecht.',
  en: 'For conclusion, billing and use the provider collects personal data of people around the customer and uses them under data protection law.',
  where: {},
  claims: ['q.agb.3.1e'],
  textOnly:
    'The provider is itself controller for these data; the Telemedia Act that the source names is no longer in force.',
})

export const aggregates = measure({
  ref: '§ 3.1 S. 7',
  title: { de: 'Auswertung nur zusammengefasst', en: 'Evaluation in aggregate only' },
  de: 'Gespeicherte Daten darf der Anbieter zusammengefasst auswerten, um das Produkt zu verbessern; auf Einzelne wird nicht geschlossen.',
  en: 'The provider may evaluate stored data in aggregate to improve the product; nothing is inferred about individuals.',
  where: {},
  claims: ['q.agb.3.1g'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Auswertungen mit Prüfvermerk', en: 'register of evaluations, each reviewed' },
  },
  reading:
    'This is about what customers store. What the services of § 3.5 and annex 1 no. 3 see of the use rests on those.',
  mend: {
    de: '§ 3.1 lässt nur zusammengefasste Auswertungen zu, Anhang 1 Nr. 3 nennt Dienste, die einzelne Nutzer auswerten; beides sollte abgegrenzt werden.',
    en: '§ 3.1 allows evaluation in aggregate only, annex 1 no. 3 names services that analyse individual users; the two should be delimited.',
  },
})
