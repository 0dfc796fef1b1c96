import type { ListedPaper } from '../../api/papers/list.ts'
import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Papiere', en: 'Papers' },
  loading: { de: 'Die Papiere werden geholt …', en: 'Fetching the papers …' },
  how: {
    de: 'Briefe, Rechnungen, Verträge und Nachweise, wie sie gemacht wurden; keines ändert sich mehr.',
    en: 'Letters, invoices, agreements and proofs as they were made; none of them changes any more.',
  },
  none: { de: 'Noch kein Papier', en: 'No paper yet' },
  noneHow: {
    de: 'Was Sie bekommen oder unterschreiben, liegt dann hier.',
    en: 'What you receive or sign will lie here.',
  },
  noneHowStaff: {
    de: 'Hier liegt, was an Kunden geht: Briefe, Rechnungen, Verträge, Nachweise.',
    en: 'What goes to customers lies here: letters, invoices, agreements, proofs.',
  },
  notFound: { de: 'Dazu ist kein Papier gefunden.', en: 'No paper was found for that.' },
  search: { de: 'Suchen: Nummer, Art, Tag, Vertrag', en: 'Search: number, kind, day, agreement' },
  kind: { de: 'Art', en: 'Kind' },
  allKinds: { de: 'alle Arten', en: 'all kinds' },
  more: { de: 'Weitere zeigen', en: 'Show more' },
  download: { de: 'Herunterladen', en: 'Download' },
  openFirst: { de: 'Im Postfach öffnen', en: 'Open in the post box' },
  unopened: { de: 'liegt ungeöffnet im Postfach', en: 'lies unopened in the post box' },
  erased: { de: 'gelöscht; geblieben ist der Hashwert', en: 'erased; what stays is the digest' },
  blockedUntil: (day: string): Said => ({
    de: `gesperrt bis zum ${day}, dann gelöscht`,
    en: `blocked until ${day}, erased then`,
  }),
  openBlocked: { de: 'Mit Grund öffnen', en: 'Open for a reason' },
  reason: {
    de: 'Warum muss hineingesehen werden? Der Grund wird festgehalten.',
    en: 'Why does it have to be looked into? The reason is kept.',
  },
  openNow: { de: 'Öffnen', en: 'Open' },
  agreement: { de: 'Vertrag', en: 'Agreement' },
  printing: { de: 'Briefe auf Papier', en: 'Letters on paper' },
  numbers: { de: 'Nummern ohne Papier', en: 'Numbers without paper' },
  others: { de: 'auch die anderen Verträge des Kunden', en: 'other agreements of the customer too' },
  ofAll: { de: 'Papiere aller Verträge', en: 'Papers of all agreements' },
} as const satisfies Readonly<Record<string, Said | ((day: string) => Said)>>

export const erasureTexts = {
  title: { de: 'Löschung des Kunden', en: 'Erasure of the customer' },
  due: (day: string): Said => ({
    de: `Die Inhalte sind gelöscht. Was über den Kunden selbst bewahrt ist, wird am ${day} gelöscht oder gesperrt.`,
    en: `The contents are erased. What is kept about the customer itself is erased or blocked on ${day}.`,
  }),
  erased: (day: string, keys: number): Said => ({
    de: `Am ${day} gelöscht: ${keys} Schlüssel sind vernichtet, offene Angaben entfernt.`,
    en: `Erased on ${day}: ${keys} keys are destroyed, what lay open is taken away.`,
  }),
  waits: ({ de, en }: Said): Said => ({ de: `Es wartet: ${de}`, en: `It waits: ${en}` }),
  unreadable: (day: string): Said => ({
    de: `Seit dem ${day} öffnet auch keine Sicherung mehr, was vernichtet ist.`,
    en: `Since ${day} no backup opens what is destroyed either.`,
  }),
  willBe: (day: string): Said => ({
    de: `Spätestens ab dem ${day} öffnet auch keine Sicherung mehr, was dann vernichtet ist.`,
    en: `From ${day} at the latest no backup opens either what is destroyed then.`,
  }),
  blocked: { de: 'Was das Gesetz aufbewahrt', en: 'What law keeps' },
  until: (day: string): Said => ({ de: `gesperrt bis ${day}`, en: `blocked until ${day}` }),
} as const

export const makeTexts = {
  title: { de: 'Vertrag und Nachweise', en: 'Agreement and proofs' },
  how: {
    de: 'Die Ausfertigung des Vertrags und die Nachweise von Schluss, Herausgabe und Löschung werden gemacht, sobald sie anstehen. Fehlt noch etwas aus früherer Zeit, wird es hier nachgeholt.',
    en: 'The signed edition and the proofs of conclusion, export and erasure are made as soon as they are due. What is missing from earlier times is made up for here.',
  },
  make: { de: 'Fehlende machen', en: 'Make what is missing' },
  made: (count: number): Said => {
    if (count === 0) return { de: 'Es fehlte keines.', en: 'None was missing.' }
    if (count === 1) return { de: 'Ein Papier ist gemacht.', en: 'One paper is made.' }
    return { de: `${count} Papiere sind gemacht.`, en: `${count} papers are made.` }
  },
} as const

/** The kinds of paper, as one chooses among them. */
export const kindsInWords: Readonly<Record<ListedPaper['kind'], Said>> = {
  letter: { de: 'Briefe', en: 'Letters' },
  invoice: { de: 'Rechnungen', en: 'Invoices' },
  'correction of an invoice': { de: 'Rechnungskorrekturen', en: 'Corrections of invoices' },
  'cancellation of an invoice': { de: 'Stornorechnungen', en: 'Cancellations of invoices' },
  'standing invoice': { de: 'Dauerrechnungen', en: 'Standing invoices' },
  'signed edition': { de: 'Unterzeichnete Verträge', en: 'Signed agreements' },
  'processing agreement': { de: 'Verträge zur Auftragsverarbeitung', en: 'Processing agreements' },
  'change notice': { de: 'Änderungsmitteilungen', en: 'Change notices' },
  'proof of conclusion': { de: 'Nachweise des Vertragsschlusses', en: 'Proofs of conclusion' },
  'proof of export': { de: 'Nachweise der Datenübergabe', en: 'Proofs of export' },
  'proof of erasure': { de: 'Löschnachweise', en: 'Proofs of erasure' },
}

export const addressTexts = {
  title: { de: 'Wohin die Papiere gehen', en: 'Where the papers go' },
  how: {
    de: 'Es gilt für alle Verträge dieses Kunden, vom nächsten Papier an.',
    en: 'It holds for all agreements of this customer, from the next paper on.',
  },
  missing: {
    de: 'Noch weiß niemand, wohin. Ohne Anschrift wird keine Rechnung gestellt.',
    en: 'Nobody knows yet where to. Without an address no invoice is issued.',
  },
  noCountry: {
    de: 'Das Land fehlt noch. Ohne Land wird keine Rechnung gestellt.',
    en: 'The country is still missing. Without it no invoice is issued.',
  },
  change: { de: 'Ändern', en: 'Change' },
  enter: { de: 'Eintragen', en: 'Enter' },
  organisation: { de: 'Firma oder Behörde', en: 'Company or authority' },
  name: { de: 'Name', en: 'Name' },
  lines: { de: 'Straße und Hausnummer', en: 'Street and number' },
  linesHow: { de: 'höchstens drei Zeilen', en: 'three lines at most' },
  postCode: { de: 'Postleitzahl', en: 'Postcode' },
  city: { de: 'Ort', en: 'Town' },
  country: { de: 'Land', en: 'Country' },
  mail: { de: 'E-Mail für Rechnungen', en: 'E-mail for invoices' },
  buyerReference: { de: 'Leitweg-ID oder Bestellnummer', en: 'Leitweg-ID or order number' },
  buyerReferenceHow: { de: 'steht auf jeder Rechnung', en: 'stands on every invoice' },
  vatId: { de: 'USt-IdNr.', en: 'VAT ID' },
  onPaper: { de: 'Briefe auch auf Papier schicken', en: 'Send letters on paper too' },
  save: { de: 'Speichern', en: 'Save' },
  close: { de: 'Abbrechen', en: 'Cancel' },
  saved: { de: 'Gespeichert: gilt vom nächsten Papier an.', en: 'Saved: holds from the next paper on.' },
} as const satisfies Readonly<Record<string, Said>>

export const letterheadTexts = {
  title: { de: 'Briefkopf', en: 'Letterhead' },
  loading: { de: 'Der Briefkopf wird geholt …', en: 'Fetching the letterhead …' },
  how: {
    de: 'Steht auf jedem Papier, das Kunden bekommen. Was gemacht ist, bleibt, wie es ist.',
    en: 'Stands on each paper that customers receive. What was made stays as it is.',
  },
  notYet: {
    de: 'Noch leer: solange geht kein Papier hinaus, und die Pflichten warten auf einen Menschen.',
    en: 'Empty as yet: until then no paper leaves, and duties wait for a person.',
  },
  who: { de: 'Wer es ist', en: 'Who it is' },
  name: { de: 'Name mit Rechtsform', en: 'Name with legal form' },
  register: { de: 'Register und Vertretung', en: 'Register and representation' },
  court: { de: 'Registergericht', en: 'Court of register' },
  number: { de: 'Registernummer', en: 'Register number' },
  directors: { de: 'Geschäftsführung, je Zeile ein voller Name', en: 'Managing directors, one full name per line' },
  taxes: { de: 'Steuern', en: 'Taxes' },
  taxesHow: {
    de: 'Eine von beiden steht auf jeder Rechnung (§ 14 Abs. 4 Nr. 2 UStG).',
    en: 'One of both stands on every invoice (§ 14 (4) no. 2 UStG).',
  },
  vatId: { de: 'USt-IdNr.', en: 'VAT ID' },
  taxNumber: { de: 'Steuernummer', en: 'Tax number' },
  smallBusiness: { de: 'Kleinunternehmer (§ 19 UStG)', en: 'Small business (§ 19 UStG)' },
  smallBusinessHow: {
    de: 'Rechnungen weisen dann keine Umsatzsteuer aus und sagen warum.',
    en: 'Invoices then show no VAT, and say why.',
  },
  contact: { de: 'Wer Fragen beantwortet', en: 'Who answers questions' },
  person: { de: 'Name', en: 'Name' },
  phone: { de: 'Telefon', en: 'Telephone' },
  mail: { de: 'E-Mail', en: 'E-mail' },
  bank: { de: 'Bank und Rechnungen', en: 'Bank and invoices' },
  iban: { de: 'IBAN', en: 'IBAN' },
  bic: { de: 'BIC', en: 'BIC' },
  holder: { de: 'Kontoinhaber', en: 'Account holder' },
  prefix: { de: 'Anfang der Rechnungsnummern', en: 'What invoice numbers begin with' },
  prefixHow: { de: 'RE ergibt RE-2026-000017', en: 'RE gives RE-2026-000017' },
  save: { de: 'Speichern', en: 'Save' },
  saved: { de: 'Gespeichert: gilt vom nächsten Papier an.', en: 'Saved: holds from the next paper on.' },
  look: { de: 'Farbe und Logo', en: 'Colour and logo' },
} as const satisfies Readonly<Record<string, Said>>
