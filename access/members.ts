import { noteChange } from '../journal/accesses/change.ts'
import { noteOpen } from '../journal/accesses/noted.ts'
import { customerOf, type Transaction } from '../journal/transaction.ts'
import { giveMembership } from './membership.ts'
import { lastAdministrator, memberUnknown, roleNotGivenHere } from './people-refusals.ts'
import { isProviderRole, type Role } from './roles.ts'
import type { Membership, Person } from './who.ts'

/** A membership as those who manage people see it. */
export interface Member {
  readonly membership: string
  /** Null for the provider's own staff. */
  readonly customer: string | null
  readonly person: Person
  readonly role: Role
  readonly from: Date
  readonly until: Date | null
}

interface MemberRow extends Omit<Member, 'person' | 'customer'> {
  readonly provider: string
  readonly customer: string
  readonly id: string
  readonly name: string
  readonly email: string
}

const selected = `select m.provider, m.customer, m.membership, m.role, m.from_at as "from", m.until_at as "until", p.id, p.name, p.email
  from membership m join access.person p on p.id = m.person`
const isNotOver = '(m.until_at is null or m.until_at > clock_timestamp())'

/** Who belongs, or will belong, to the tenants that the transaction sees: the provider's own staff first, each by name. */
export async function membersIn(transaction: Transaction): Promise<readonly Member[]> {
  const { rows } = await transaction.query<MemberRow>(
    `${selected} where ${isNotOver} order by m.customer, lower(p.name), p.id, m.from_at`,
  )
  for (const { provider, customer } of rows)
    noteOpen({ ...peopleOf(provider, customerOf(customer)), did: 'read', kind: 'people' })
  return rows.map(({ provider: _, customer, id, name, email, ...row }) => ({
    ...row,
    customer: customerOf(customer),
    person: { id, name, email },
  }))
}

/** Names and addresses of people lie open and are theirs all the same. */
const peopleOf = (provider: string, customer: string | null) => ({
  ...{ provider, customer, person: null, object: customer ?? provider },
})

/** The customers who have an agreement here. */
export async function isCustomer(transaction: Transaction, customer: string): Promise<boolean> {
  const { rowCount } = await transaction.query('select from agreement where customer = $1 limit 1', [customer])
  return rowCount === 1
}

/**
 * Ends a membership now; one that has not begun never was.
 *
 * @returns what its person no longer is
 * @throws Refusal MEMBER_UNKNOWN, LAST_ADMINISTRATOR
 */
export async function endMembership(transaction: Transaction, membership: string): Promise<Ended> {
  const member = await lock(transaction, membership)
  await refuseLast(transaction, member)
  await endNow(transaction, membership)
  noteChange(
    { provider: member.provider, customer: customerOf(member.customer), ...ofMembership(member) },
    { before: member.role, after: null },
  )
  return endedOf(member)
}

/** What somebody no longer is. */
export interface Ended extends Pick<Membership, 'provider' | 'customer' | 'role'> {
  readonly person: string
}
const endedOf = ({ provider, customer, role, id }: MemberRow): Ended => ({
  provider,
  customer: customerOf(customer),
  role,
  person: id,
})

/**
 * Somebody is something else from now on, until the day that held before. What he was stays known.
 *
 * @returns the new membership, and what its person no longer is; undefined where nothing has changed
 * @throws Refusal MEMBER_UNKNOWN, ROLE_NOT_GIVEN_HERE, LAST_ADMINISTRATOR
 */
export async function changeRole(
  transaction: Transaction,
  membership: string,
  role: Role,
): Promise<{ readonly now: Membership; readonly ended: Ended | undefined }> {
  const member = await lock(transaction, membership)
  const { provider, id: person, until } = member
  const customer = customerOf(member.customer)
  if (isProviderRole(role) !== (customer === null)) throw roleNotGivenHere(role)
  if (role === member.role) return { now: { provider, customer, membership, role }, ended: undefined }
  await refuseLast(transaction, member)
  await endNow(transaction, membership)
  const from = member.from > new Date() ? member.from : new Date()
  const now = await giveMembership(transaction, { provider, customer, person, role, from, until, former: member.role })
  return { now, ended: endedOf(member) }
}

const ofMembership = ({ membership, id }: MemberRow) =>
  ({ kind: 'membership', object: membership, field: 'role', person: id }) as const

/** One change at a time in a provider's house: so two administrators cannot remove each other at once. */
async function lock(transaction: Transaction, membership: string): Promise<MemberRow> {
  await transaction.query(
    "select pg_advisory_xact_lock(hashtextextended('members ' || current_setting('klausel.provider'), 0))",
  )
  const { rows } = await transaction.query<MemberRow>(`${selected} where m.membership = $1 and ${isNotOver}`, [
    membership,
  ])
  if (!rows[0]) throw memberUnknown()
  return rows[0]
}

async function endNow(transaction: Transaction, membership: string): Promise<void> {
  await transaction.query(
    'update membership set until_at = greatest(from_at, clock_timestamp()) where membership = $1',
    [membership],
  )
}

async function refuseLast(transaction: Transaction, { customer, membership, role }: MemberRow): Promise<void> {
  if (role !== 'administrator' && role !== 'customerAdministrator') return
  const { rowCount } = await transaction.query(
    `select from membership m where m.customer = $1 and m.role = $2 and m.membership <> $3
       and m.from_at <= clock_timestamp() and ${isNotOver} limit 1`,
    [customer, role, membership],
  )
  if (rowCount === 0) throw lastAdministrator()
}
