import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { covered } from './covered.ts'

const others = 'data: '

export const otherCategories = asLongAs({
  ref: 'Nr. 8.11',
  title: { de: 'Keine weiteren Datenarten', en: 'No other categories of data' },
  decides: mayProcess,
  ofEvery: [others],
  de: 'Datenarten, die nicht in dieser Liste stehen, sind nicht umfasst; sie setzen eine Änderung dieses Anhangs voraus.',
  en: 'Categories of data that are not in this list are not covered; they need a change of this annex.',
  where: {},
  given: { asked: itself<string>() },
  provided: ({ asked }) => asked.startsWith(others) || no('Gefragt ist nicht nach Daten.', 'It is not about data.'),
  then: () => 'barred',
  examples: {
    'a module for criminal records': [{ asked: 'data: criminal records' }, 'barred'],
    'groups of persons are another number': [{ asked: 'group: suppliers' }],
  },
  claims: ['q.anh1.8k'],
  reading: 'A change of the annex takes the form of AV § 11.2.',
})

export const contractMasterData = covered({
  ref: 'Nr. 8.1',
  title: { de: 'Stammdaten des Vertrags', en: 'Master data of the contract' },
  is: {
    de: 'Stammdaten der Vertragsbeziehung: was nötig ist, um sie zu begründen, durchzuführen und zu beenden, etwa Namen, Nummern, Tarife, Firma, Abrechnung, Kontakte',
    en: 'master data of the contract relation: what is needed to begin, perform and end it, such as names, numbers, tariffs, company, billing, contacts',
  },
  subject: 'data: contract master data',
  claims: ['q.anh1.8a'],
  exceptionTo: ['Nr. 8.11'],
})

export const trafficData = covered({
  ref: 'Nr. 8.2',
  title: { de: 'Verkehrsdaten ohne Standort', en: 'Traffic data without location' },
  is: {
    de: 'Verkehrsdaten ohne Standort: was bei Aufbau und Abwicklung von Kommunikation anfällt, etwa Kennungen von Anschluss und Gerät, IP-Adressen, Beginn und Ende',
    en: 'traffic data without location: what arises when communication is started and handled, such as identifiers of lines and devices, IP addresses, beginning and end',
  },
  subject: 'data: traffic data',
  claims: ['q.anh1.8b'],
  exceptionTo: ['Nr. 8.11'],
})

export const contactInformation = covered({
  ref: 'Nr. 8.3',
  title: { de: 'Kontaktangaben', en: 'Contact information' },
  is: {
    de: 'Kontaktangaben: Anschrift, E-Mail, Telefon, Messenger',
    en: 'contact information: addresses, e-mail, telephone, messenger',
  },
  subject: 'data: contact information',
  claims: ['q.anh1.8c'],
  exceptionTo: ['Nr. 8.11'],
})

export const deviceData = covered({
  ref: 'Nr. 8.4',
  title: { de: 'Gerätedaten ohne Standort', en: 'Device data without location' },
  is: {
    de: 'Gerätedaten ohne Standort: was aus Endgeräten gelesen wird, etwa Protokolle, Zustände, Einstellungen, Browser',
    en: 'device data without location: what is read from terminal devices, such as logs, states, settings, browser',
  },
  subject: 'data: device data',
  claims: ['q.anh1.8d'],
  exceptionTo: ['Nr. 8.11'],
})

export const bankData = covered({
  ref: 'Nr. 8.5',
  title: { de: 'Bankdaten', en: 'Bank data' },
  is: {
    de: 'Bankdaten: Konto oder Kreditkarte',
    en: 'bank data: account or credit card',
  },
  subject: 'data: bank data',
  claims: ['q.anh1.8e'],
  exceptionTo: ['Nr. 8.11'],
  reading: 'Payment information lies with Chargebee (no. 3).',
})

export const usageData = covered({
  ref: 'Nr. 8.6',
  title: { de: 'Nutzungsdaten', en: 'Usage data' },
  is: {
    de: 'Nutzungsdaten: Art, Umfang, Dauer und Zeit der Nutzung von Angeboten im Netz',
    en: 'usage data: kind, extent, duration and time of use of offerings on the web',
  },
  subject: 'data: usage data',
  claims: ['q.anh1.8f'],
  exceptionTo: ['Nr. 8.11'],
})

export const communicationContent = covered({
  ref: 'Nr. 8.7',
  title: { de: 'Inhalte der Kommunikation', en: 'Communication content' },
  is: {
    de: 'Inhalte der Kommunikation: Nachrichten, Sprache, Klickfolgen',
    en: 'communication content: messages, voice, clickstreams',
  },
  subject: 'data: communication content',
  claims: ['q.anh1.8g'],
  exceptionTo: ['Nr. 8.11'],
})

export const userContent = covered({
  ref: 'Nr. 8.8',
  title: { de: 'Inhalte der Nutzer', en: 'User generated content' },
  is: {
    de: 'Inhalte, die Betroffene bewusst und gewollt erzeugen: Dokumente, Bilder, Musik, Äußerungen',
    en: 'content that data subjects create knowingly and willingly: documents, images, music, statements',
  },
  subject: 'data: user generated content',
  claims: ['q.anh1.8h'],
  exceptionTo: ['Nr. 8.11'],
})

export const locationData = covered({
  ref: 'Nr. 8.9',
  title: { de: 'Standort aus der Kommunikation', en: 'Location from communication' },
  is: {
    de: 'Standort aus der Kommunikation: Funkzelle, GPS, Ort der IP-Adresse',
    en: 'location from communication: cell, GPS, place of the IP address',
  },
  subject: 'data: location data',
  claims: ['q.anh1.8i'],
  exceptionTo: ['Nr. 8.11'],
})

export const accountInformation = covered({
  ref: 'Nr. 8.10',
  title: { de: 'Kontodaten der Nutzer', en: 'User account information' },
  is: {
    de: 'Kontodaten der Nutzer: Name, Passwort, Rechte, Organisation',
    en: 'user account information: name, password, rights, organisation',
  },
  subject: 'data: user account information',
  claims: ['q.anh1.8j'],
  exceptionTo: ['Nr. 8.11'],
  reading: 'Passwords as an irreversible hash only (annex 2 no. 1.2.7).',
})
