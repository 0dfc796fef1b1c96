import { mailboxLimit, mailboxSize } from '../matters/hosting.ts'
import { given } from '../quantity.ts'

/** How many bytes a mailbox holds, as chosen for it, else at most; the subject is the mailbox. */
export const capacityOf = given(
  'Größe des Postfachs',
  'size of the mailbox',
  'as chosen, else the limit',
  (standing, mailbox): number | undefined =>
    standing.value(mailboxSize, mailbox) ?? standing.value(mailboxLimit, 'mailbox'),
)
/** How much a single mailbox may hold; undefined where no clause limits it. */
export const mostOfAMailbox = given(
  'Höchstgröße eines Postfachs',
  'greatest size of a mailbox',
  'clause on storage',
  (standing): number | undefined => standing.value(mailboxLimit, 'mailbox'),
)
/** How much of the storage of an item is left for each of its mailboxes, beside what the others hold. */
export const storageFor = given(
  'Speicher für ein Postfach',
  'storage for a mailbox',
  'product description',
  (standing, item) => {
    const total = standing.last('mailStorageAgreed', { item })?.bytes ?? 0
    const mailboxes = [...new Set(standing.all('mailboxSizeRequested', { item }).map(({ mailbox }) => mailbox))]
    return (mailbox: string): number =>
      mailboxes
        .filter((other) => other !== mailbox)
        .reduce((left, other) => left - (standing.value(mailboxSize, other) ?? 0), total)
  },
)
