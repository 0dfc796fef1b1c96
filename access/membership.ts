import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { noteChange } from '../journal/accesses/change.ts'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import { readAsPerson } from './as-auth.ts'
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
  /** What it takes the place of. */
  readonly former?: Role
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
  noteChange(
    { provider, customer, kind: 'membership', object: membership, field: 'role', person },
    { before: given.former ?? null, after: role },
  )
  return { provider, customer, membership, role }
}

/**
 * All that a person is at this moment, in the order in which it came. Works for the role `auth`, to which the database shows
 * the memberships of this one person.
 *
 * Whoever came in through a customer's directory is what he is to that customer, and nothing elsewhere: it can vouch for its
 * own doors only. What a directory made him, he is only while he has come in through it.
 *
 * @param person checked to be an id by the database
 * @param session the session in which he asks, if he has one
 */
export async function membershipsOf(
  auth: Pool,
  person: string,
  session: string | null = null,
): Promise<readonly Membership[]> {
  return readAsPerson(auth, person, async (transaction) => {
    const { rows } = await transaction.query<Membership & { customer: string }>(
      `select m.provider, m.customer, m.membership, m.role,
         coalesce(m.role = any (p.second_factor_roles), false) as "demandsSecondFactor"
       from membership m
       left join provider p on p.provider = m.provider
       left join access.directory_session s on s.session = $2
       where m.person = $1 and m.from_at <= now() and (m.until_at is null or m.until_at > now())
         and case when s.session is null
           then not exists (select from directory_person d where d.person = $1 and m.membership = any (d.memberships))
           else s.provider = m.provider and s.customer = m.customer end
       order by m.from_at, m.membership`,
      [person, session],
    )
    return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
  })
}
