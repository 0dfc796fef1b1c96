import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { approval } from '../../../../grammar/matters/changes.ts'
import { mayTransfer } from '../../../../grammar/matters/places.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import { exportAsked, thirdCountriesAgreed } from '../../../../grammar/quantities/supervision.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'

export const subject = textOnly({
  ref: 'Nr. 1',
  title: { de: 'Gegenstand der Verarbeitung', en: 'Subject of the processing' },
  de: 'Gegenstand sind die Cloud-Dienste des Hauptvertrags mit Wartung, Pflege und Support.',
  en: 'The subject is the cloud services of the main contract with maintenance, care and support.',
  where: {},
  claims: ['elc.a1.1a'],
  textOnly: 'It describes what is processed; which services are booked the agreement itself knows.',
})

export const continuous = textOnly({
  ref: 'Nr. 2 Abs. 1',
  title: { de: 'Dauer der Verarbeitung', en: 'Duration of the processing' },
  de: 'Verarbeitet wird fortlaufend während der gesamten Vertragszeit.',
  en: 'Processing goes on continuously throughout the term.',
  where: {},
  claims: ['elc.a1.2a'],
  textOnly: 'It describes; when processing ends the clauses on the end decide.',
})

export const purpose = measure({
  ref: 'Nr. 2 Abs. 2',
  title: { de: 'Zweck und Vorgänge', en: 'Purpose and operations' },
  de: 'Verarbeitet wird nur, um die Pflichten des Anbieters aus dem Hauptvertrag zu erfüllen, mit allen Vorgängen des Art. 4 Nr. 2 DSGVO: Erheben, Speichern, Verändern, Auslesen, Abfragen, Verwenden, Offenlegen, Abgleichen, Verknüpfen und Löschen.',
  en: 'Data are processed only to fulfil the duties of the provider under the main contract, with all operations of Art. 4 no. 2 GDPR: collecting, storing, altering, reading out, querying, using, disclosing, matching, linking and erasing.',
  where: {},
  claims: ['elc.a1.2b'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Verzeichnis der Vorgänge mit dem Zweck des Hauptvertrags oder der Nummer einer Weisung (AVV § 2.2)',
      en: 'register of jobs with the purpose of the main contract or the number of an instruction (processing agreement § 2.2)',
    },
  },
})

export const categoriesOfData = textOnly({
  ref: 'Nr. 3',
  title: { de: 'Arten von Daten', en: 'Categories of data' },
  de: 'Je nach Nutzung sind es Stammdaten (Adressen, Kennungen), Inhaltsdaten (Dokumente) und Nutzungsdaten (Auswertung von Zugriffen, Berichte), darunter womöglich besondere Kategorien nach Art. 9 DSGVO und Daten mit hohem oder sehr hohem Schutzbedarf.',
  en: 'Depending on use they are master data (addresses, user ids), content data (documents) and usage data (evaluation of accesses, reports), possibly including special categories under Art. 9 GDPR and data with high or very high need of protection.',
  where: {},
  claims: ['elc.a1.3'],
  textOnly: 'Which data a customer stores the provider does not know (AGB § 6.3).',
  reading: 'The source calls the customer "Auftraggeber" here: the same party is meant.',
  mend: {
    de: '„Auftraggeber“ durch „Kunde“ ersetzen.',
    en: 'Replace "Auftraggeber" by "Kunde".',
  },
})

export const categoriesOfPersons = textOnly({
  ref: 'Nr. 4',
  title: { de: 'Betroffene Personen', en: 'Data subjects' },
  de: 'Je nach Nutzung sind es Beschäftigte, Kunden, Interessenten, Lieferanten und andere Vertragspartner, unbeteiligte Dritte, Gesellschafter und Organe des Kunden.',
  en: 'Depending on use they are employees, customers, prospects, suppliers and other contract partners, uninvolved third parties, shareholders and officers of the customer.',
  where: {},
  claims: ['elc.a1.4'],
  textOnly: 'Whose data a customer stores the provider does not know (AGB § 6.3).',
})

export const noThirdCountries = asLongAs({
  ref: 'Nr. 5',
  title: { de: 'Keine Offenlegung in Drittländern', en: 'No disclosure to third countries' },
  decides: mayTransfer,
  exceptionTo: ['AVV § 5 S. 1'],
  de: 'Empfängern in Drittländern und internationalen Organisationen wird nichts offengelegt, solange nicht eine Anlage anderes vereinbart. Diese Festlegung geht der allgemeinen Regel des AVV vor.',
  en: 'Nothing is disclosed to recipients in third countries and international organisations as long as no annex agrees otherwise. This specification goes before the general rule of the processing agreement.',
  where: {},
  given: { asked: exportAsked, agreed: thirdCountriesAgreed },
  provided: ({ asked, agreed }) =>
    asked === undefined
      ? no('Danach hat niemand gefragt.', 'Nobody asked for it.')
      : agreed === undefined || no('Eine Anlage vereinbart anderes.', 'An annex agrees otherwise.'),
  then: () => 'barred',
  examples: {
    'whatever its basis': [{ asked: { basis: true }, agreed: undefined }, 'barred'],
    'until an annex agrees otherwise': [{ asked: { basis: true }, agreed: {} }],
    'nobody asked': [{ asked: undefined, agreed: undefined }],
  },
  claims: ['elc.a1.5', 'elc.avv.1.5'],
  reading:
    'The Economic Area is no third country here. The promise to process in Recklinghausen alone is stricter still.',
  mend: {
    de: 'AVV § 5 erlaubt unter Art. 44 ff. DSGVO, was diese Anlage ausschließt: in § 5 auf sie verweisen.',
    en: 'AVV § 5 allows under Art. 44 ff. GDPR what this annex excludes: refer to it in § 5.',
  },
})

export const noSubprocessorsThere = asLongAs({
  ref: 'Nr. 5 S. 3',
  title: { de: 'Keine Unterauftragsverarbeiter in Drittländern', en: 'No subprocessors in third countries' },
  decides: approval,
  exceptionTo: ['AVV § 6.1', 'AVV § 6.2 S. 3'],
  de: 'Die allgemeine Genehmigung von Unterauftragsverarbeitern umfasst deshalb keine mit Standort in einem Drittland.',
  en: 'The general permission of subprocessors therefore covers none with a site in a third country.',
  where: {},
  given: { change: changeNotified, agreed: thirdCountriesAgreed },
  provided: ({ change, agreed }) =>
    all(
      change?.thirdCountry === true || no('Kein Standort in einem Drittland.', 'No site in a third country.'),
      agreed === undefined || no('Eine Anlage vereinbart anderes.', 'An annex agrees otherwise.'),
    ),
  then: () => 'consent missing',
  examples: {
    'a site in the United States': [{ change: { thirdCountry: true }, agreed: undefined }, 'consent missing'],
    'until an annex agrees otherwise': [{ change: { thirdCountry: true }, agreed: {} }],
    'a site in the Union': [{ change: { thirdCountry: false }, agreed: undefined }],
  },
  claims: ['elc.a1.5', 'elc.avv.6.1'],
})
