import { type Answer, no } from './answer.ts'
import { say } from './said.ts'

/** Mailboxes that many share by their name. A list can only suspect; whoever is sure of the contrary confirms it. */
const ofFunctions = [
  ...[
    'info',
    'kontakt',
    'contact',
    'office',
    'buero',
    'team',
    'support',
    'service',
    'help',
    'hilfe',
    'empfang',
    'zentrale',
  ],
  ...['sales', 'vertrieb', 'marketing', 'media', 'presse', 'press', 'redaktion', 'einkauf', 'buchhaltung', 'rechnung'],
  ...['accounting', 'billing', 'invoice', 'finance', 'hr', 'personal', 'jobs', 'bewerbung', 'it', 'edv', 'technik'],
  ...['admin', 'administrator', 'webmaster', 'postmaster', 'hostmaster', 'root', 'noreply', 'no-reply', 'mail', 'post'],
  ...['datenschutz', 'privacy', 'legal', 'recht', 'einkaufsteam', 'gruppe', 'group', 'all', 'alle', 'shared', 'pool'],
]
/** `mediateam`, `team-media`, `sales.north`: a word for a function, alone, in front or at the end. */
const namesAFunction = (mailbox: string): boolean =>
  [mailbox, ...mailbox.split(/[._+-]/)].some((part) => ofFunctions.includes(part)) ||
  /(team|gruppe|group|pool)\d*$/.test(mailbox)

/** What an address must be to be somebody's own sign-in name. */
export interface AddressRule {
  readonly is: 'one personal address'
}
export const onePersonalAddress = say(
  'eine eigene, auf die Person lautende E-Mail-Adresse',
  'an e-mail address of their own, in the name of the person',
  { is: 'one personal address' } as const,
)

/** As addresses are compared: nobody distinguishes people by capital letters. */
export const sameAddress = (address: string): string => address.trim().toLowerCase()

/** Whether an address looks like one person’s own. */
export const isPersonal = (address: string): Answer =>
  !namesAFunction(sameAddress(address).split('@')[0] ?? '') ||
  no(
    'Das Postfach ist nach einer Aufgabe benannt, nicht nach einer Person.',
    'The mailbox is named after a function, not after a person.',
  )
