import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Ending, endOfDay } from '../../../../grammar/ending.ts'
import { fitsInto, gigabytes, type MailRule, noLarger, noMail } from '../../../../grammar/mail-rule.ts'
import { mailboxLimit, mailboxSize, mailRule } from '../../../../grammar/matters/hosting.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { access } from '../../../../grammar/matters/services.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { endOfItem } from '../../../../grammar/quantities/item.ts'
import { capacityOf, mostOfAMailbox, storageFor } from '../../../../grammar/quantities/mailbox.ts'
import { after, given, setting } from '../../../../grammar/quantity.ts'
import { performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

const mailEnded = given<Ending | undefined, unknown>(
  'Ende des E-Mail-Dienstes',
  'end of the mail service',
  'termination',
  (standing) => endOfItem.of(standing, 'mail'),
)
const capacity = 'capacity of '
const hasEnded = (ended: Ending | undefined) =>
  ended !== undefined || no('Der Vertrag über E-Mails besteht noch.', 'The contract about mail still goes on.')

export const addresses = performance({
  ref: '§ 17 (Gegenstand)',
  title: { de: 'E-Mail-Dienste', en: 'Mail services' },
  de: 'E-Mail-Dienste sind, soweit vereinbart: das Einrichten von Adressen, das Weiterleiten eingehender Nachrichten an eine Adresse nach Wahl des Kunden, ihr Speichern zum Abruf und das Senden von Nachrichten.',
  en: 'Mail services are, as far as agreed: setting up addresses, forwarding incoming messages to an address of the customer’s choice, storing them for retrieval and sending messages.',
  where: {},
  claims: ['kontent.bb.17.0a', 'kontent.bb.17.0b', 'kontent.bb.17.0c', 'kontent.bb.17.0d'],
  performance: { item: 'mail' },
})
export const regularRetrieval = undertaking({
  ref: '§ 17.1 S. 1',
  title: { de: 'Regelmäßiger Abruf', en: 'Regular retrieval' },
  de: 'Seine Nachrichten ruft der Kunde regelmäßig ab.',
  en: 'The customer fetches its messages regularly.',
  where: {},
  claims: ['kontent.bb.17.1a'],
  undertaking: { who: 'customer', duty: 'fetchMail' },
})
export const erasureOfFetchedMail = asLongAs({
  ref: '§ 17.1 S. 2',
  title: { de: 'Löschung abgerufener E-Mails', en: 'Deletion of fetched mail' },
  decides: mayErase,
  of: ['fetched mail', 'forwarded mail'],
  de: 'Nachrichten, die der Kunde abgerufen hat oder die an eine Adresse außerhalb des Vertrags weitergeleitet sind, darf der Anbieter löschen.',
  en: 'Messages that the customer has fetched, or that were forwarded to an address outside the contract, may be deleted by the provider.',
  where: {},
  then: () => 'permitted',
  examples: { 'fetched or forwarded': [{}, 'permitted'] },
  claims: ['kontent.bb.17.1b'],
  reading:
    'Two alternatives, and a right, no duty. What is read and kept on the server by IMAP is not fetched: storage is what was sold.',
})
export const erasureOfUnreadMail = asLongAs({
  ref: '§ 17.1 S. 3',
  title: { de: 'Sonst keine Löschung vor dem Ende', en: 'Otherwise no deletion before the end' },
  decides: mayErase,
  of: ['unread mail'],
  de: 'Andere Nachrichten löscht er nur, wenn ein Gesetz oder diese Bedingungen es erlauben, wie nach dem Ende des Vertrags (§ 17.6); ein volles Postfach genügt nicht.',
  en: 'Other messages are deleted only where a statute or these terms permit it, as after the end of the contract (§ 17.6); a full mailbox is not enough.',
  where: {},
  given: { ended: mailEnded },
  then: ({ ended }) => (ended === undefined ? 'barred' : 'permitted'),
  examples: {
    'while the contract goes on': [{ ended: undefined }, 'barred'],
    'after its end': [{ ended: endOfDay('2026-12-31') }, 'permitted'],
  },
  claims: ['kontent.bb.17.1c'],
})
export const fullMailbox = asLongAs({
  ref: '§ 17.1 S. 4',
  title: { de: 'Volles Postfach', en: 'Full mailbox' },
  decides: mailRule,
  ofEvery: [capacity],
  de: 'Überschritte eine eingehende Nachricht die vereinbarte Größe des Postfachs, darf der Anbieter sie zurückweisen.',
  en: 'If an incoming message would exceed the size agreed for the mailbox, the provider may refuse it.',
  where: {},
  given: { bytes: after(capacity, capacityOf) },
  provided: ({ bytes }) => bytes !== undefined || no('Keine Größe ist vereinbart.', 'No size is agreed.'),
  then: ({ bytes = 0 }): MailRule => fitsInto(bytes),
  examples: {
    'a mailbox of 4 GB': [{ bytes: 4_294_967_296 }, fitsInto(4_294_967_296)],
    'no size is known': [{ bytes: undefined }],
  },
  claims: ['kontent.bb.17.1d'],
  reading: 'Refused is the message that would cross the limit, not only those after it.',
})
export const largestMessage = asLongAs({
  ref: '§ 17.1 S. 5',
  title: { de: 'Größe einzelner Nachrichten', en: 'Size of single messages' },
  decides: mailRule,
  of: ['size of messages'],
  de: 'Für eingehende und ausgehende Nachrichten kann der Anbieter eine Höchstgröße festlegen; sie steht in der Leistungsbeschreibung.',
  en: 'For incoming and outgoing messages the provider may set a greatest size; it stands in the description of the service.',
  where: {},
  given: { largest: setting<number | undefined>('largest message', undefined) },
  provided: ({ largest }) =>
    largest !== undefined || no('Keine Höchstgröße ist festgelegt.', 'No greatest size is set.'),
  then: ({ largest = 0 }): MailRule => noLarger(largest),
  examples: {
    '50 MB were set': [{ largest: 52_428_800 }, noLarger(52_428_800)],
    'nothing was set': [{ largest: undefined }],
  },
  claims: ['kontent.bb.17.1e'],
})

export const sharing = clause({
  ref: '§ 17.5 S. 1',
  title: { de: 'Verteilung des Speichers', en: 'Distribution of the storage' },
  when: 'mailboxSizeRequested',
  about: ({ item }) => item,
  de: 'Den Speicher seines Zusatzdienstes kann der Kunde auf die Postfächer verteilen, die er angelegt hat, zusammen nicht mehr, als vereinbart ist.',
  en: 'The customer may distribute the storage of its add-on among the mailboxes it has set up, together no more than is agreed.',
  where: {},
  given: { storage: storageFor, most: mostOfAMailbox },
  provided: ({ mailbox, bytes }, _, { storage, most }) =>
    all(
      bytes <= storage(mailbox) || no('So viel Speicher ist nicht mehr frei.', 'So much storage is not left.'),
      most === undefined || bytes <= most || no('Ein Postfach darf so groß nicht sein.', 'No mailbox may be so large.'),
    ),
  then: ({ mailbox, bytes }) => holds(mailboxSize, mailbox, bytes),
  examples: {
    'exactly what is left': [
      { item: 'mail', mailbox: 'mailbox 1', bytes: 2_147_483_648 },
      holds(mailboxSize, 'mailbox 1', 2_147_483_648),
      { storage: () => 2_147_483_648, most: 4_294_967_296 },
    ],
    'one byte more than is left': [
      { item: 'mail', mailbox: 'mailbox 1', bytes: 2_147_483_649 },
      [],
      { storage: () => 2_147_483_648, most: 4_294_967_296 },
    ],
    'one byte more than a mailbox may hold': [
      { item: 'mail', mailbox: 'mailbox 1', bytes: 4_294_967_297 },
      [],
      { storage: () => 9_000_000_000, most: 4_294_967_296 },
    ],
  },
  claims: ['kontent.bb.17.5a'],
})
export const totalStorage = textOnly({
  ref: '§ 17.5 S. 2',
  title: { de: 'Gesamter Speicher', en: 'Total storage' },
  de: 'Wie viel Speicher insgesamt vereinbart ist, steht in Leistungsbeschreibung und Vertragsunterlagen.',
  en: 'How much storage is agreed in all stands in the description of the service and the papers of the contract.',
  where: {},
  claims: ['kontent.bb.17.5b'],
  textOnly: 'It says where to look; what is agreed is told as a fact, and § 17.5 S. 1 counts with it.',
})
export const mostOfOne = asLongAs({
  ref: '§ 17.5 S. 3',
  title: { de: 'Höchstgröße eines Postfachs', en: 'Greatest size of a mailbox' },
  decides: mailboxLimit,
  of: ['mailbox'],
  de: 'Ein einzelnes Postfach fasst höchstens {most}.',
  en: 'A single mailbox holds at most {most}.',
  where: { most: gigabytes(4) },
  then: (_, { most }) => most.bytes,
  examples: { always: [{}, 4_294_967_296] },
  claims: ['kontent.bb.17.5c'],
  reading: 'A gigabyte is 2^30 bytes, the reading better for the customer (§ 305c (2) BGB).',
})

export const closedMailboxes = asLongAs({
  ref: '§ 17.6',
  title: { de: 'Ende des E-Mail-Dienstes', en: 'End of the mail service' },
  decides: access,
  of: ['mail', 'mail forwarding'],
  de: 'Nach dem Ende des Vertrags werden Nachrichten weder weitergeleitet noch zum Abruf bereitgehalten.',
  en: 'After the end of the contract messages are neither forwarded nor kept for retrieval.',
  where: {},
  given: { ended: endOfItem },
  provided: ({ ended }) => hasEnded(ended),
  then: () => 'closed',
  examples: {
    'after the end': [{ ended: endOfDay('2026-12-31') }, 'closed'],
    'not before': [{ ended: undefined }],
  },
  claims: ['kontent.bb.17.6'],
})
export const noMailAfterTheEnd = asLongAs({
  ref: '§ 17.6 S. 2',
  title: { de: 'Keine Annahme nach dem Ende', en: 'Nothing accepted after the end' },
  decides: mailRule,
  of: ['after the end'],
  de: 'Eingehende Nachrichten werden dann abgewiesen; angenommen wird {rule}.',
  en: 'Incoming messages are then refused: {rule} is accepted.',
  where: { rule: noMail },
  given: { ended: mailEnded },
  provided: ({ ended }) => hasEnded(ended),
  then: (_, { rule }): MailRule => rule,
  examples: {
    'after the end': [{ ended: endOfDay('2026-12-31') }, noMail],
    'not before': [{ ended: undefined }],
  },
  claims: ['kontent.bb.17.6'],
})
