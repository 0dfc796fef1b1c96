import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayFlow } from '../../../../grammar/matters/subprocessing.ts'
import { plannedFlow } from '../../../../grammar/quantities/subprocessing.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'
import { anonymisedOnly, listed } from './listed.ts'

export const register = asLongAs({
  ref: 'Nr. 1',
  title: { de: 'Verzeichnis der Unterauftragsverarbeiter', en: 'Register of subprocessors' },
  decides: mayFlow,
  de: 'Daten fließen nur zu den folgenden Unterauftragsverarbeitern und nur für die genannte Aufgabe; das Verzeichnis hält Namen, Anschrift, Aufgabe, Vertrag und Stand fest.',
  en: 'Data flow only to the following subprocessors and only for the task stated; the register holds name, address, task, contract and state.',
  where: {},
  given: { flow: plannedFlow },
  provided: ({ flow }) => flow !== undefined || no('Es ist kein Datenfluss geplant.', 'No data flow is planned.'),
  then: () => 'barred',
  examples: {
    'to anybody else': [{ flow: { vendor: 'somebody else', task: 'hosting', isApproved: false } }, 'barred'],
    'nothing is planned': [{ flow: undefined }],
  },
  claims: ['rapidstream.anlage2.register'],
  reading:
    'Seven of the eight have addresses in the United States; the country is inferred where only a state is written. Region, date and module of the standard contracts are missing for all.',
  mend: {
    de: 'Je Eintrag Ort der Verarbeitung, Datum und Modul der Standardvertragsklauseln ergänzen.',
    en: 'Add place of processing, date and module of the standard contractual clauses to each entry.',
  },
})

export const azure = listed({
  place: 1,
  id: 'azure',
  name: 'Azure',
  operator: 'Microsoft Corporation',
  address: 'One Microsoft Way, Redmond, WA 98052-6399',
  task: { id: 'hosting', de: 'das Hosting der Anwendung', en: 'hosting of the application' },
  reading: 'The region of processing is not stated; § 4.4 demands Union or EEA.',
})

export const mongodb = listed({
  place: 2,
  id: 'mongodb',
  name: 'MongoDB, Inc.',
  address: '1633 Broadway, 38th Floor, New York, NY 10019, US',
  task: { id: 'application data', de: 'die Speicherung der Anwendungsdaten', en: 'storage of application data' },
})

export const clerk = listed({
  place: 3,
  id: 'clerk',
  name: 'Clerk',
  address: '660 King St - Unit 345, San Francisco, CA 94107 US',
  task: {
    id: 'authentication',
    de: 'Aufbau und Verwaltung der Anmeldung',
    en: 'design and management of authentication',
  },
  reading:
    'It holds the users with the role of administrator and so is the source for § 5.3. The legal form is missing.',
})

export const cloudAmqp = listed({
  place: 4,
  id: 'cloudamqp',
  name: 'CloudAmqp',
  operator: '84codes AB',
  address: 'Torsgatan 26, 113 21 Stockholm (SE)',
  task: {
    id: 'events',
    de: 'die Verwaltung der Ereignisse in der Anwendung',
    en: 'management of events in the application',
  },
  reading: 'In the Union no standard contract for third countries is needed; perhaps a processing agreement is meant.',
  mend: {
    de: 'Für CloudAmqp statt des EU-Standardvertrags den Auftragsverarbeitungsvertrag nennen.',
    en: 'For CloudAmqp name the processing agreement instead of the EU standard contract.',
  },
})

export const redis = listed({
  place: 5,
  id: 'redis',
  name: 'Redis.io',
  address: '700 E El Camino Real Suite 250, Mountain View, CA 94041',
  task: {
    id: 'cache',
    de: 'das Zwischenspeichern von Daten für kürzere Antwortzeiten',
    en: 'intermediate storage of data for better performance',
  },
})

export const sentry = listed({
  place: 6,
  id: 'sentry',
  name: 'Sentry, Inc.',
  address: '45 Fremont Street 8th Floor, San Francisco, CA 94105',
  task: { id: 'error tracking', de: 'die Fehlerverfolgung der Anwendung', en: 'error tracking of the application' },
})

export const stripe = listed({
  place: 7,
  id: 'stripe',
  name: 'Stripe, Inc.',
  address: '510 Townsend Street, San Francisco, CA 94103, USA',
  task: { id: 'card payments', de: 'die Abwicklung von Kreditkartenzahlungen', en: 'handling of credit-card payments' },
})

export const wasabi = listed({
  place: 8,
  id: 'wasabi',
  name: 'Wasabi',
  address: '75 Arlington St. - Suite 810, Boston, MA 02116',
  task: { id: 'usage events', de: 'die Speicherung von Nutzungsereignissen', en: 'storage of usage events' },
})

export const sentryAnonymised = anonymisedOnly(1, 'sentry', 'Sentry')
export const wasabiAnonymised = anonymisedOnly(2, 'wasabi', 'Wasabi')

export const stripeEncrypts = measure({
  ref: 'Nr. 2.3 (Stripe)',
  title: { de: 'Verschlüsselung bei Stripe', en: 'Encryption at Stripe' },
  de: 'Stripe verschlüsselt die Daten bei der Übertragung und auf seinen Servern.',
  en: 'Stripe encrypts the data in transit and on its servers.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Sicherheitsunterlagen von Stripe.', en: 'Security papers of Stripe.' },
  },
  claims: ['rapidstream.anlage2.stripe.enc'],
})

export const stripeMore = textOnly({
  ref: 'Nr. 2.4 (Stripe)',
  title: { de: 'Weitere Sicherheit bei Stripe', en: 'Further security at Stripe' },
  de: 'Stripe setzt weitere weitreichende Sicherheitsfunktionen ein.',
  en: 'Stripe uses further far-reaching security features.',
  where: {},
  textOnly: 'It does not say which, so nothing can be evidenced.',
  claims: ['rapidstream.anlage2.stripe.more'],
})
