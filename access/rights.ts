import type { Role } from './roles.ts'

const staff = ['administrator', 'clerk', 'approver', 'dataProtectionOfficer', 'auditor'] as const
const representatives = ['customerAdministrator', 'instructing', 'receiving', 'officer'] as const

/**
 * What each right is for, and which roles bring it. Whose agreements, people and letters one meets with a right is no matter of
 * this table: staff meets those of its provider, everybody else those of the one customer. Whether a declaration binds
 * anybody is no matter of rights either, but of the power that the engine looks for.
 */
export const rights = {
  'see agreements': [...staff, ...representatives],
  /** The annotated edition: what becomes of each sentence, and how that was proven. */
  'see the terms': staff,
  /** Puts other numbers and choices into a later version; nobody is bound to it before others approve. */
  'draft terms': ['administrator', 'clerk'],
  'approve terms': ['administrator', 'approver'],
  /** Checkpoints, tiles with hashes, time stamps, witnesses: what shows that the log is what it was. */
  'see proofs': [...staff, ...representatives],
  /** Whether what is kept could be brought back, and from when on nobody reads what was erased. */
  'see backups': ['administrator', 'dataProtectionOfficer', 'auditor'],
  'back up': ['administrator'],
  /** Who read, wrote and changed what of people. */
  'see access log': ['administrator', 'dataProtectionOfficer', 'auditor', 'customerAdministrator', 'officer'],
  /** Takes along a bundle of evidence: what one may see of an agreement, with what proves it. */
  'take evidence': ['administrator', 'dataProtectionOfficer', 'auditor', 'customerAdministrator', 'officer'],
  /** The same of what one has declared and told oneself. */
  'take own evidence': [...staff, ...representatives, 'user', 'partner'],
  'see the inbox': staff,
  'sort the inbox': ['administrator', 'clerk', 'approver', 'dataProtectionOfficer'],
  'see names': ['administrator', 'clerk', 'approver', 'dataProtectionOfficer'],
  tell: ['administrator', 'clerk'],
  'carry out': ['administrator', 'clerk'],
  approve: ['administrator', 'approver'],
  declare: representatives,
  /** Says who may declare what; whether it binds, the engine looks at. */
  'manage powers': ['administrator', 'clerk', 'customerAdministrator'],
  'see accounts': [...staff, ...representatives],
  'manage accounts': ['administrator', 'clerk', 'customerAdministrator'],
  /** Lets staff see what a customer keeps: its own people do, and in need the one who answers for data protection. */
  'grant content': ['dataProtectionOfficer', 'customerAdministrator', 'officer'],
  'ask for content': ['administrator', 'clerk', 'dataProtectionOfficer', 'auditor'],
  'end grants': ['administrator', 'clerk', 'dataProtectionOfficer', 'customerAdministrator', 'officer'],
  'see grants': [...staff, ...representatives],
  'hand in identity': ['administrator', 'clerk', 'dataProtectionOfficer', ...representatives],
  'check identity': ['administrator', 'clerk', 'dataProtectionOfficer'],
  /** What goes out in the provider's name, and what comes in. */
  'see the post': ['administrator', 'clerk'],
  /** Letters, invoices, signed editions, proofs as they were made; and where a customer's papers go. */
  'see papers': [
    ...['administrator', 'clerk', 'approver', 'dataProtectionOfficer'],
    ...['customerAdministrator', 'receiving', 'officer'],
  ],
  /** What law keeps of customers that are erased opens to these, for a reason that is kept. */
  'open what is blocked': ['administrator', 'dataProtectionOfficer'],
  'say where papers go': ['administrator', 'clerk', 'customerAdministrator'],
  /** Receives letters for the customer: by opening one it is received. */
  'open the post box': ['customerAdministrator', 'receiving'],
  /** What a customer keeps in its network drive: its people where a permission of the drive lets them, staff where a grant names it. */
  'see files': [...staff, ...representatives, 'user'],
  'work with files': [...representatives, 'user'],
  /** Lets people in to a drive and says who may do what in which folder; only the customer does. */
  'manage files': ['customerAdministrator'],
  /** Who read and wrote what. Staff sees that somebody did, and what it was only where a grant names it. */
  'see file log': ['administrator', 'dataProtectionOfficer', 'auditor', 'customerAdministrator', 'officer'],
  /** How a customer is connected by VPN: its routers, computers and phones. */
  'see devices': [...staff, 'customerAdministrator', 'officer'],
  'manage devices': ['administrator', 'clerk', 'customerAdministrator'],
  /** Lends the provider's routers, sends them and takes them back. */
  'keep the stock': ['administrator', 'clerk'],
  'see applications': staff,
  'decide on applications': ['administrator', 'clerk'],
  /** What applicants send to show who they are: for those alone who examine it. */
  'see evidence': ['clerk'],
  'move the clock': ['administrator', 'clerk'],
  'manage people': ['administrator', 'customerAdministrator'],
  'manage directories': ['administrator', 'customerAdministrator'],
  'manage the provider': ['administrator'],
  'connect programs': ['administrator', 'customerAdministrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Right = keyof typeof rights

export const isRight = (name: string): name is Right => Object.hasOwn(rights, name)

/** @example mayUse('auditor', 'tell') === false */
export const mayUse = (role: Role, right: Right): boolean => (rights[right] as readonly Role[]).includes(role)
