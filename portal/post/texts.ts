import type { ShownWay } from '../../api/views/letters.ts'
import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  loading: { de: 'Die Post wird geholt …', en: 'Fetching the post …' },
  settings: { de: 'Postwege einrichten', en: 'Set up the post' },
  onPaper: { de: 'Briefe auf Papier', en: 'Letters on paper' },
  letterhead: { de: 'Briefkopf', en: 'Letterhead' },

  incoming: { de: 'Eingegangen', en: 'Came in' },
  waiting: { de: 'Zu entscheiden', en: 'To decide' },
  decided: { de: 'Entschieden', en: 'Decided' },
  nothingWaits: { de: 'Nichts wartet auf Sie.', en: 'Nothing waits for you.' },
  nothingWaitsHow: {
    de: 'Was ins Postfach kommt, steht hier innerhalb einer Minute; einen Brief oder ein Fax laden Sie hoch.',
    en: 'What comes into the mailbox is here within a minute; a letter or fax you upload.',
  },
  nothingDecided: { de: 'Noch nichts entschieden.', en: 'Nothing decided yet.' },
  unknownSender: { de: 'Absender nicht bekannt', en: 'sender not known' },
  automatic: { de: 'automatische Nachricht', en: 'automatic message' },
  noSubject: { de: '(ohne Betreff)', en: '(no subject)' },
  erased: { de: '(gelöscht)', en: '(erased)' },
  tooLarge: {
    de: 'Diese Mail ist größer als 20 MB und liegt nur im Postfach.',
    en: 'This mail is larger than 20 MB and lies in the mailbox alone.',
  },
  save: { de: 'Datei speichern', en: 'Save the file' },
  savePaper: { de: 'Als PDF speichern', en: 'Save as PDF' },
  toWrite: { de: 'Briefe, die Sie schreiben lassen können', en: 'Letters that you can have written' },
  toWriteHow: {
    de: 'Keiner davon geht von selbst. Sehen Sie ihn an, und entscheiden Sie.',
    en: 'None of them leaves by itself. Look at it, and decide.',
  },
  toNobody: { de: 'noch niemand benannt', en: 'nobody named yet' },
  look: { de: 'Ansehen', en: 'Look at it' },
  writeAndSend: { de: 'Schreiben und absenden', en: 'Write and send' },
  attachment: { de: 'Anlage', en: 'Attachment' },
  asScan: { de: 'Speichern Sie die Datei, um sie anzusehen.', en: 'Save the file to look at it.' },
  decide: { de: 'Ansehen und entscheiden', en: 'Look and decide' },
  close: { de: 'Schließen', en: 'Close' },
  agreement: { de: 'Zu welchem Vertrag gehört das?', en: 'To which agreement does it belong?' },
  agreementHint: { de: 'Name des Kunden', en: 'Name of the customer' },
  nobodyFound: { de: 'Kein Vertrag gefunden', en: 'No agreement found' },
  kind: { de: 'Was sagt es?', en: 'What does it say?' },
  nothingFound: { de: 'Nichts gefunden', en: 'Nothing found' },
  confirm: { de: 'So in den Vertrag übernehmen', en: 'Take it into the agreement so' },
  aside: { de: 'Beiseitelegen', en: 'Lay aside' },
  asideWhy: { de: 'Warum folgt daraus nichts?', en: 'Why does nothing follow from it?' },
  asideExample: { de: 'Werbung', en: 'Advertising' },
  confirmed: { de: 'übernommen als Tatsache Nr.', en: 'taken in as fact no.' },
  rejected: { de: 'beiseitegelegt', en: 'laid aside' },
  settled: { de: 'Bericht über einen Brief, vermerkt', en: 'report about a letter, noted' },
  toAgreement: { de: 'Zum Vertrag', en: 'To the agreement' },

  upload: { de: 'Brief oder Fax hochladen', en: 'Upload a letter or fax' },
  file: { de: 'Datei', en: 'File' },
  chooseFile: { de: 'Datei wählen', en: 'Choose a file' },
  fileHint: { de: 'PDF, PNG, JPEG, E-Mail oder Text, bis 20 MB', en: 'PDF, PNG, JPEG, e-mail or text, up to 20 MB' },
  medium: { de: 'Wie kam es?', en: 'How did it come?' },
  receivedOn: { de: 'Zugegangen am', en: 'Received on' },
  receivedAt: { de: 'Uhrzeit', en: 'Time' },
  timeHint: { de: 'wenn bekannt', en: 'if known' },
  noDay: { de: 'Kein Tag. So: 31.12.2026', en: 'Not a day. Like this: 31/12/2026' },
  noTime: { de: 'Keine Uhrzeit. So: 14:30', en: 'Not a time. Like this: 14:30' },
  send: { de: 'Hochladen', en: 'Upload' },
  uploaded: { de: 'Hochgeladen: es wartet jetzt oben in der Liste.', en: 'Uploaded: it waits in the list above now.' },
  known: { de: 'Diese Datei war schon da.', en: 'This file was here before.' },

  outgoing: { de: 'Hinausgegangen', en: 'Went out' },
  noLetters: { de: 'Noch ging kein Brief hinaus.', en: 'No letter has gone out yet.' },
  noLettersHow: {
    de: 'Pflichten, die einen Brief bedeuten, führt Klausel aus, sobald die Postwege eingerichtet sind.',
    en: 'Klausel carries out duties that mean a letter once the post is set up.',
  },
  read: { de: 'Lesen', en: 'Read' },
  to: { de: 'An', en: 'To' },
  sendAgain: { de: 'Noch einmal senden', en: 'Send once more' },
  try: { de: 'Versuch', en: 'try' },

  language: { de: 'Sprache Ihrer Briefe', en: 'Language of your letters' },
  noPost: { de: 'Ihr Postfach ist leer', en: 'Your post box is empty' },
  noPostHow: {
    de: 'Briefe des Anbieters, die Sie hier bekommen, bleiben hier liegen.',
    en: 'Letters of the provider that you get here stay here.',
  },
  unopened: { de: 'ungeöffnet', en: 'unopened' },
  openedAt: { de: 'geöffnet am', en: 'opened on' },
  open: { de: 'Öffnen', en: 'Open' },
  openIsReceipt: {
    de: 'Mit dem Öffnen geht Ihnen ein Brief zu; Fristen laufen dann von diesem Tag an.',
    en: 'By opening a letter you receive it; periods run from that day on.',
  },
} as const satisfies Readonly<Record<string, Said>>

export const settingsTexts = {
  title: { de: 'So geht die Post', en: 'How the post goes' },
  notYet: {
    de: 'Noch nicht eingerichtet: Pflichten, die einen Brief bedeuten, warten auf einen Menschen.',
    en: 'Not set up yet: duties that mean a letter wait for a person.',
  },
  noLetterhead: {
    de: 'Ein Briefkopf fehlt: Briefe gehen so lange ohne PDF hinaus, und an Zahlungen wird nicht erinnert.',
    en: 'A letterhead is missing: until then letters leave without a PDF, and nobody is reminded of payments.',
  },
  from: { de: 'Absender', en: 'Sender' },
  name: { de: 'Name', en: 'Name' },
  address: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  outgoing: { de: 'Briefe senden (SMTP)', en: 'Send letters (SMTP)' },
  noOutgoing: {
    de: 'Ohne Server liegen Briefe nur im Postfach des Kunden.',
    en: 'Without a server letters lie in the post box of the customer alone.',
  },
  incoming: { de: 'Eingang abholen (IMAP)', en: 'Fetch incoming mail (IMAP)' },
  noIncoming: { de: 'Ohne Server wird nichts abgeholt.', en: 'Without a server nothing is fetched.' },
  host: { de: 'Server', en: 'Server' },
  port: { de: 'Port', en: 'Port' },
  protection: { de: 'Verschlüsselung', en: 'Encryption' },
  user: { de: 'Benutzer', en: 'User' },
  password: { de: 'Kennwort', en: 'Password' },
  passwordKept: { de: 'liegt vor; nur für ein neues ausfüllen', en: 'is there; fill in for a new one only' },
  authority: { de: 'Eigene Zertifizierungsstelle (PEM)', en: 'Own certificate authority (PEM)' },
  folder: { de: 'Ordner', en: 'Folder' },
  dkim: { de: 'Unterschrift der Domain (DKIM)', en: 'Signature of the domain (DKIM)' },
  domain: { de: 'Domain', en: 'Domain' },
  selector: { de: 'Selektor', en: 'Selector' },
  key: { de: 'Privater Schlüssel (PEM)', en: 'Private key (PEM)' },
  save: { de: 'Speichern', en: 'Save' },
  saved: { de: 'Gespeichert', en: 'Saved' },
  lookedAt: { de: 'Postfach zuletzt angesehen:', en: 'Mailbox last looked into:' },
  failure: { de: 'Das Postfach ist nicht erreichbar:', en: 'The mailbox cannot be reached:' },
  back: { de: 'Zur Post', en: 'To the post' },
} as const satisfies Readonly<Record<string, Said>>

export const protectionsInWords = {
  tls: { de: 'TLS von Anfang an', en: 'TLS from the beginning' },
  starttls: { de: 'STARTTLS', en: 'STARTTLS' },
  none: { de: 'keine (nur auf demselben Rechner)', en: 'none (on the same machine only)' },
} as const satisfies Readonly<Record<string, Said>>

/** What became of a letter on a way. */
export const states: Readonly<Record<ShownWay['state'], Said>> = {
  ready: { de: 'wird noch gesendet', en: 'still to be sent' },
  'handed over': { de: 'unklar, ob es hinausging', en: 'unclear whether it left' },
  dispatched: { de: 'abgesandt', en: 'dispatched' },
  arrived: { de: 'angekommen, noch nicht zugegangen', en: 'arrived, not received yet' },
  received: { de: 'zugegangen', en: 'received' },
  returned: { de: 'zurückgekommen', en: 'came back' },
}
export const inBox: Partial<Readonly<Record<ShownWay['state'], Said>>> = {
  dispatched: { de: 'liegt ungeöffnet', en: 'lies unopened' },
  received: { de: 'geöffnet', en: 'opened' },
}
export const ways: Readonly<Record<ShownWay['medium'], Said>> = {
  'e-mail': { de: 'E-Mail', en: 'E-mail' },
  portal: { de: 'Postfach', en: 'Post box' },
  letter: { de: 'Brief auf Papier', en: 'Letter on paper' },
}

export const mediaInWords: Readonly<Record<string, Said>> = {
  letter: { de: 'als Brief', en: 'as a letter' },
  'signed letter': { de: 'als unterschriebener Brief', en: 'as a signed letter' },
  fax: { de: 'als Fax', en: 'by fax' },
  'e-mail': { de: 'per E-Mail', en: 'by e-mail' },
  portal: { de: 'über das Portal', en: 'through the portal' },
  telephone: { de: 'am Telefon', en: 'by telephone' },
}

/** What a piece of post seems to be. */
export const looksLike = ({ de, en }: Said): Said => ({ de: `sieht aus wie „${de}“`, en: `looks like "${en}"` })

/** The sentence on top: what waits for the clerk. */
export function headline(waiting: number, stuck: number): Said {
  const incoming: Said =
    waiting === 0
      ? { de: 'Nichts wartet auf Sie', en: 'Nothing waits for you' }
      : waiting === 1
        ? { de: 'Ein Eingang wartet auf Sie', en: 'One piece of post waits for you' }
        : { de: `${waiting} Eingänge warten auf Sie`, en: `${waiting} pieces of post wait for you` }
  if (stuck === 0) return incoming
  return stuck === 1
    ? { de: `${incoming.de}, ein Brief kam nicht an`, en: `${incoming.en}, one letter did not arrive` }
    : { de: `${incoming.de}, ${stuck} Briefe kamen nicht an`, en: `${incoming.en}, ${stuck} letters did not arrive` }
}

/** The sentence on top of the post box. */
export function boxHeadline(unopened: number): Said {
  if (unopened === 0) return { de: 'Alle Briefe sind geöffnet', en: 'All letters are opened' }
  if (unopened === 1) return { de: 'Ein Brief ist ungeöffnet', en: 'One letter is unopened' }
  return { de: `${unopened} Briefe sind ungeöffnet`, en: `${unopened} letters are unopened` }
}
