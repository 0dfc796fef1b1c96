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
  'ask for content': ['administrator', 'clerk', 'dataProtectionOfficer'],
  'end grants': ['administrator', 'clerk', 'dataProtectionOfficer', 'customerAdministrator', 'officer'],
  'see grants': [...staff, ...representatives],
  'hand in identity': ['administrator', 'clerk', 'dataProtectionOfficer', ...representatives],
  'check identity': ['administrator', 'clerk', 'dataProtectionOfficer'],
  /** What goes out in the provider's name, and what comes in. */
  'see the post': ['administrator', 'clerk'],
  /** Receives letters for the customer: by opening one it is received. */
  'open the post box': ['customerAdministrator', 'receiving'],
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
