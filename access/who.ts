import type { ChangeAsked } from './password-memory.ts'
import type { Right } from './rights.ts'
import type { Role } from './roles.ts'
import type { SessionInUse } from './sessions.ts'

/** A person as others see it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** What a person is to a provider, or to one of its customers. */
export interface Membership {
  readonly provider: string
  /** Null for the provider's own staff. */
  readonly customer: string | null
  readonly membership: string
  readonly role: Role
  /** Whether the provider demands a second factor of whoever acts as this. */
  readonly demandsSecondFactor?: boolean
}

/** Somebody who is signed in. */
export interface SignedIn {
  /** Before anything else the person must set a new password, and which clause asks for that. */
  readonly changeAsked?: ChangeAsked
  readonly person: Person
  /** The id of the session, or of the token that a program has shown. */
  readonly session: string
  /** How the session began; a program that has shown its token has none. */
  readonly inUse?: SessionInUse
  /** The rights of a program that may use these alone, whatever else the membership brings. */
  readonly only?: readonly Right[]
  /** All that the person is now, in the order in which it came. */
  readonly memberships: readonly Membership[]
}

/** Somebody who is signed in and acts as one of the things he is. */
export interface Who extends Omit<SignedIn, 'memberships'> {
  readonly membership: Membership
}
