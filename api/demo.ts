import type { Role } from '../access/roles.ts'

/** Somebody to try things out as. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** The people to try things out as, and the password they all have: known to everybody. */
export interface DemoPeople {
  readonly people: readonly DemoPerson[]
  readonly password: string
}
