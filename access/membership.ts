import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { Role } from './roles.ts'
import type { Membership } from './who.ts'

/** What a membership is made of. */
export interface GivenMembership {
  readonly provider: string
  readonly customer: string | null
  readonly person: string
  readonly role: Role
  /** Now, if left out. */
  readonly from?: Date
  readonly until?: Date | null
}

/** Makes a person something to a provider or customer; whoever signs in next acts as that. */
export async function giveMembership(transaction: Transaction, given: GivenMembership): Promise<Membership> {
  const { provider, customer, person, role, from = new Date(), until = null } = given
  const membership = randomUUID()
  await transaction.query(
    `insert into membership (provider, customer, membership, person, role, from_at, until_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [provider, customerColumn(customer), membership, person, role, from, until],
  )
  return { provider, customer, membership, role }
}

/**
 * All that a person is at this moment, in the order in which it came. Works for the role `auth`, to which the database shows
 * the memberships of this one person.
 *
 * @param person checked to be an id by the database
 */
export async function membershipsOf(auth: Pool, person: string): Promise<readonly Membership[]> {
  const client = await auth.connect()
  try {
    await client.query('begin read only')
    await client.query(`select set_config('klausel.person', $1, true)`, [person])
    const { rows } = await client.query<Membership & { customer: string }>(
      `select provider, customer, membership, role from membership
       where person = $1 and from_at <= now() and (until_at is null or until_at > now())
       order by from_at, membership`,
      [person],
    )
    return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
  } finally {
    // Nothing was written; and the name of the person ends with the transaction.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}
