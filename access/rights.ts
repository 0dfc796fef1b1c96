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
  'see the inbox': staff,
  tell: ['administrator', 'clerk'],
  'carry out': ['administrator', 'clerk'],
  approve: ['administrator', 'approver'],
  declare: representatives,
  /** What goes out in the provider's name, and what comes in. */
  'see the post': ['administrator', 'clerk'],
  /** Receives letters for the customer: by opening one it is received. */
  'open the post box': ['customerAdministrator', 'receiving'],
  'move the clock': ['administrator', 'clerk'],
  'manage people': ['administrator', 'customerAdministrator'],
  'manage the provider': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Right = keyof typeof rights

/** @example mayUse('auditor', 'tell') === false */
export const mayUse = (role: Role, right: Right): boolean => (rights[right] as readonly Role[]).includes(role)
