import type { Pool } from 'pg'
import { customerColumn, inTransaction } from '../journal/transaction.ts'
import { claim, type ShownInvitation, shownInvitation } from './invitation.ts'
import { giveMembership } from './membership.ts'
import { type PasswordNeeds, rulesOf } from './password-memory.ts'
import { refuseUnlessMet } from './password-rules.ts'
import { addPerson } from './people.ts'
import { invitationForAnotherAddress, invitationNeedsAccount } from './people-refusals.ts'
import type { Membership, Person } from './who.ts'

interface Needs extends PasswordNeeds {
  /** Connections of the role `app`. */
  readonly app: Pool
}

/** Who has come in, as what, and from when until when. */
export interface CameIn extends Pick<Membership, 'provider' | 'customer' | 'role'> {
  readonly person: string
  readonly from: Date
  readonly until: Date | null
}

/** How a newcomer wants to be called, and sign in. */
export interface Given {
  readonly name: string
  readonly password: string
}

/**
 * Somebody without an account takes an invitation up. The address counts as confirmed if the link came there by mail.
 *
 * @returns who has come in, and as what
 * @throws Refusal INVITATION_SPENT, PASSWORD_RULE_NOT_MET, INVITATION_NEEDS_ACCOUNT: whoever holds the link learns by the last one
 *   that its address has an account; nobody else does
 */
export async function acceptAsNewcomer(needs: Needs, secret: string, { name, password }: Given): Promise<CameIn> {
  const shown = await shownInvitation(needs.auth, secret)
  const { email, title, terms, isMailed } = shown
  const candidate = { password, names: [name, email, title], earlier: [], hasSecondFactor: false }
  await refuseUnlessMet(rulesOf([terms], needs.programs, Date.now()), candidate)
  const person = await addPerson(needs.auth, { name, email, password, isAddressKnown: isMailed })
  if (!person) throw invitationNeedsAccount()
  return comeIn(needs, shown, person.id)
}

/**
 * Somebody who is signed in takes an invitation of his address up.
 *
 * @throws Refusal INVITATION_SPENT, INVITATION_FOR_ANOTHER_ADDRESS
 */
export async function acceptAs(needs: Needs, secret: string, person: Person): Promise<CameIn> {
  const shown = await shownInvitation(needs.auth, secret)
  if (shown.email !== person.email) throw invitationForAnotherAddress()
  const cameIn = await comeIn(needs, shown, person.id)
  if (shown.isMailed)
    await needs.auth.query('update access.person set email_verified = true where id = $1', [person.id])
  return cameIn
}

async function comeIn({ app }: Needs, shown: ShownInvitation, person: string): Promise<CameIn> {
  const { provider, customer, invitation, role, from, until } = shown
  await inTransaction(app, { provider, customer }, async (transaction) => {
    await claim(transaction, { invitation, person })
    const { rowCount } = await transaction.query(
      `select from membership where provider = $1 and customer = $2 and person = $3 and role = $4
         and (until_at is null or until_at > now())`,
      [provider, customerColumn(customer), person, role],
    )
    if (rowCount) return
    await giveMembership(transaction, { provider, customer, person, role, from: laterOf(from, new Date()), until })
  })
  return { person, provider, customer, role, from, until }
}

const laterOf = (one: Date, other: Date): Date => (one > other ? one : other)
