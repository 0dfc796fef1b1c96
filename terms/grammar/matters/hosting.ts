import type { Day } from '../day.ts'
import type { MailRule } from '../mail-rule.ts'
import type { Standing } from '../standing.ts'
import { matter, named, right } from './matter-of.ts'

/** What is asked of messages, aspect by aspect. The subject is the aspect; of the capacity it names the mailbox: `capacity of mailbox 1`. */
export const mailRule = matter<MailRule>('mailRule', 'Regel für E-Mails', 'rule for mail')
/** How many bytes a mailbox may hold at most. The subject is `mailbox`. */
export const mailboxLimit = matter<number>(
  'mailboxLimit',
  'Höchstgröße eines Postfachs',
  'greatest size of a mailbox',
  {},
  (bytes) => `${bytes} Byte`,
)
/** How many bytes a mailbox holds. The subject is the mailbox. */
export const mailboxSize = matter<number>(
  'mailboxSize',
  'Größe eines Postfachs',
  'size of a mailbox',
  {},
  (bytes) => `${bytes} Byte`,
)
/** Whether copies of the customer's contents may be made. The subject is `contents`. */
export const mayCopy = right('mayCopy', 'Recht zu Kopien', 'right to make copies')
/** Whether something may be switched off, since it has ended. The subject is the item. */
export const maySwitchOff = right('maySwitchOff', 'Recht zur Abschaltung', 'right to switch off')
/** The uses that were found. */
const uses = (standing: Standing): readonly string[] => [
  ...new Set(standing.all('useFound').map(({ server, use }) => `${use} on ${server}`)),
]
/** Whether a server may be used for something. The subject names both: `streaming on server 1`. */
export const mayRun = right('mayRun', 'Nutzung eines Servers', 'use of a server', uses)
/** Whether a server may be passed on to somebody. The subject names both: `server 1 to person 91c0`. */
export const mayPassOn = right('mayPassOn', 'Überlassung eines Servers', 'passing on a server')
/** Who holds the rights of an administrator. The subject is the server. */
export const administration = matter<'customer alone' | 'both'>(
  'administration',
  'Verwaltung',
  'administration',
  {},
  named({ 'customer alone': { de: 'Kunde allein', en: 'customer alone' }, both: { de: 'beide', en: 'both' } }),
)
/** The last day to comment on a claim. The subject is the claim. */
export const commentPeriod = matter<Day>('commentPeriod', 'Stellungnahme bis', 'comment until')
