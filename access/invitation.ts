import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { Language } from '../terms/grammar/said.ts'
import { digestOf, readAsShown } from './as-auth.ts'
import { invitationSpent, roleNotGivenHere } from './people-refusals.ts'
import { isProviderRole, type Role } from './roles.ts'

/** Who is to be asked in, and as what. */
export interface Asked {
  readonly provider: string
  readonly customer: string | null
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly from: Date
  readonly until: Date | null
  readonly invitedBy: string
}

/** An invitation as those who manage people see it. */
export interface Invitation {
  readonly invitation: string
  readonly customer: string | null
  readonly email: string
  readonly role: Role
  readonly from: Date
  readonly until: Date | null
  readonly isMailed: boolean
  readonly invitedAt: Date
  readonly expiresAt: Date
}

/** An invitation as whoever holds its link sees it. */
export interface ShownInvitation extends Invitation {
  readonly provider: string
  readonly title: string
  /** The name of the terms whose clauses judge the password. */
  readonly terms: string
}

/** How many days a link holds. */
const holdsDays = 7

/**
 * Asks somebody in. An earlier invitation of the same address to the same tenant ends with it. Whether anybody has the address
 * makes no difference here.
 *
 * @returns with the secret of the link, of which only the hash is kept
 * @throws Refusal ROLE_NOT_GIVEN_HERE
 */
export async function invite(
  transaction: Transaction,
  { provider, customer, role, language, from, until, invitedBy, ...asked }: Asked,
): Promise<{ readonly invitation: string; readonly secret: string }> {
  if (isProviderRole(role) !== (customer === null)) throw roleNotGivenHere(role)
  const [invitation, secret, email] = [randomUUID(), randomUUID(), asked.email.trim().toLowerCase()]
  const tenant = [provider, customerColumn(customer)]
  await transaction.query(
    `update invitation set withdrawn_at = now()
     where provider = $1 and customer = $2 and email = $3 and accepted_at is null and withdrawn_at is null`,
    [...tenant, email],
  )
  await transaction.query(
    `insert into invitation (provider, customer, invitation, email, role, language, from_at, until_at, digest, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + make_interval(days => $11))`,
    [...tenant, invitation, email, role, language, from, until, digestOf(secret), invitedBy, holdsDays],
  )
  return { invitation, secret }
}

/** The link went to the address and to nobody else. */
export async function noteMailed(transaction: Transaction, invitation: string): Promise<void> {
  await transaction.query('update invitation set is_mailed = true where invitation = $1', [invitation])
}

const columns = `invitation, customer, email, role, from_at as "from", until_at as "until", is_mailed as "isMailed",
  invited_at as "invitedAt", expires_at as "expiresAt"`
const isOpen = 'accepted_at is null and withdrawn_at is null and expires_at > now()'

/** Those that can still be accepted, of the tenants that the transaction sees; the newest first. */
export async function openInvitations(transaction: Transaction): Promise<readonly Invitation[]> {
  const { rows } = await transaction.query<Invitation & { customer: string }>(
    `select ${columns} from invitation where ${isOpen} order by invited_at desc, invitation`,
  )
  return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
}

/** From now on its link opens nothing. False if there is none that is open. */
export async function withdrawInvitation(transaction: Transaction, invitation: string): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update invitation set withdrawn_at = now() where invitation = $1 and ${isOpen}`,
    [invitation],
  )
  return rowCount === 1
}

/**
 * The invitation that a link belongs to. The database shows the role `auth` the one row that fits what was shown.
 *
 * @throws Refusal INVITATION_SPENT: the same for one that was used, withdrawn, has expired or never was
 */
export async function shownInvitation(auth: Pool, secret: string): Promise<ShownInvitation> {
  const digest = digestOf(secret)
  return readAsShown(auth, digest, async (transaction) => {
    const { rows } = await transaction.query<ShownInvitation & { customer: string }>(
      `select i.*, p.title, p.terms from (select provider, ${columns} from invitation where digest = $1 and ${isOpen}) i
       join provider p on p.provider = i.provider`,
      [digest],
    )
    const [found] = rows
    if (!found) throw invitationSpent()
    return { ...found, customer: customerOf(found.customer) }
  })
}

/** Takes an invitation up, once: whoever comes second finds it spent. */
export async function claim(
  transaction: Transaction,
  { invitation, person }: { readonly invitation: string; readonly person: string },
): Promise<void> {
  const { rowCount } = await transaction.query(
    `update invitation set accepted_at = now(), accepted_by = $2 where invitation = $1 and ${isOpen}`,
    [invitation, person],
  )
  if (rowCount !== 1) throw invitationSpent()
}
