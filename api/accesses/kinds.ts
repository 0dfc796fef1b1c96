import type { Said } from '../../terms/grammar/said.ts'
import { kindInWords } from '../../terms/words/facts.ts'

/** What is kept sealed beside the facts of an agreement, and what lies open and is of people all the same. */
const things: Readonly<Record<string, Said>> = {
  'account holders': { de: 'Inhaber der Konten', en: 'account holders' },
  addressee: { de: 'Anschrift für Papiere', en: 'address for papers' },
  answer: { de: 'gemerkte Antwort an ein Programm', en: 'kept answer to a program' },
  application: { de: 'Antrag', en: 'application' },
  contents: { de: 'Inhalte eines Dienstes', en: 'contents of a service' },
  evidence: { de: 'Nachweis zum Antrag', en: 'evidence of an application' },
  'duty decision': { de: 'Begründung einer Entscheidung', en: 'reason of a decision' },
  incoming: { de: 'eingegangene Post', en: 'post that came in' },
  'incoming content': { de: 'eingegangene Post im Wortlaut', en: 'post that came in, word by word' },
  letterhead: { de: 'Briefkopf', en: 'letterhead' },
  membership: { de: 'Rolle einer Person', en: 'role of a person' },
  name: { de: 'Name einer Person', en: 'name of a person' },
  power: { de: 'Vollmacht einer Person', en: 'power of a person' },
  people: { de: 'Namen und Adressen von Personen', en: 'names and addresses of people' },
  'vpn device': { de: 'Schlüssel eines VPN-Geräts', en: 'key of a VPN device' },
  webhook: { de: 'Geheimnis eines Webhooks', en: 'secret of a webhook' },
  'post settings': { de: 'Zugang zum Postfach', en: 'sign-in to the mailbox' },
  panel: { de: 'Zugang zur Verwaltung der Server', en: 'sign-in to the panel' },
}
/** Kinds that carry a name of their own behind these words: `paper letter:…`. */
const beginnings: readonly (readonly [string, Said])[] = [
  ['paper ', { de: 'Papier', en: 'paper' }],
  ['e-invoice ', { de: 'E-Rechnung', en: 'e-invoice' }],
  ['directory ', { de: 'Zugang zu einem Verzeichnis', en: 'sign-in to a directory' }],
  ['letter', { de: 'Brief', en: 'letter' }],
  ['dispatch', { de: 'Adresse eines Versands', en: 'address of a dispatch' }],
  ['change of ', { de: 'früherer und neuer Wert im Zugriffsprotokoll', en: 'former and new value in the access log' }],
]

/** What was touched, as people read it. */
export const touchedInWords = (kind: string): Said =>
  things[kind] ?? beginnings.find(([begins]) => kind.startsWith(begins))?.[1] ?? kindInWords(kind)

const fields: Readonly<Record<string, Said>> = {
  address: { de: 'Anschrift', en: 'address' },
  bank: { de: 'Bankverbindung', en: 'bank account' },
  buyerReference: { de: 'Käuferreferenz', en: 'buyer reference' },
  city: { de: 'Ort', en: 'town' },
  contact: { de: 'Ansprechpartner', en: 'contact' },
  country: { de: 'Land', en: 'country' },
  directors: { de: 'Geschäftsführung', en: 'directors' },
  invoicePrefix: { de: 'Anfang der Rechnungsnummern', en: 'beginning of invoice numbers' },
  lines: { de: 'Straße', en: 'street' },
  mail: { de: 'E-Mail', en: 'e-mail' },
  name: { de: 'Name', en: 'name' },
  onPaper: { de: 'auf Papier', en: 'on paper' },
  organisation: { de: 'Organisation', en: 'organisation' },
  postCode: { de: 'Postleitzahl', en: 'postcode' },
  register: { de: 'Register', en: 'register' },
  role: { de: 'Rolle', en: 'role' },
  scope: { de: 'Umfang', en: 'scope' },
  taxNumber: { de: 'Steuernummer', en: 'tax number' },
  vatId: { de: 'USt-IdNr.', en: 'VAT ID' },
}

/** What a changed field is called. */
export const changedFieldInWords = (field: string): Said =>
  fields[field] ?? { de: field.replace(/^account /, 'Konto '), en: field }
