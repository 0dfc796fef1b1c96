import { randomUUID } from 'node:crypto'
import { noteOpen } from '../journal/accesses/noted.ts'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'

/** Somebody as the other side sees him: the two do not see each other's people. */
export interface Named {
  readonly id: string
  readonly name: string
}
/** Leave for one member of staff to see what a customer keeps, for a reason, within a scope, until an end. */
export interface ContentGrant {
  readonly provider: string
  readonly customer: string
  readonly grant: string
  readonly agreement: string
  readonly person: Named
  /** `everything`, or what the service calls it: `files`, `files/offers`, `mail`. */
  readonly scope: string
  readonly reason: string
  readonly askedAt: Instant
  /** How long it lasts from when it is allowed. */
  readonly hours: number
  readonly allowed: { readonly by: Named; readonly from: Instant; readonly until: Instant } | null
  /** Ended before its time, or declined. */
  readonly ended: { readonly at: Instant; readonly by: string } | null
}

/** How long a grant may last, in hours: whoever needs longer asks again, and the customer sees it again. */
export const LONGEST = 744

interface Asked {
  readonly provider: string
  readonly customer: string | null
  readonly agreement: string
  readonly person: Named
  readonly scope: string
  readonly reason: string
  readonly hours: number
}
/** Asks for a look: nothing may be seen until somebody of the customer has allowed it. */
export async function askForContent(transaction: Transaction, asked: Asked, at: Instant): Promise<string> {
  const grant = randomUUID()
  const { provider, customer, agreement, person, scope, reason, hours } = asked
  await transaction.query(
    `insert into content_grant (provider, customer, content_grant, agreement, person, person_name, scope, reason, hours, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [provider, customerColumn(customer), grant, agreement, person.id, person.name, scope, reason, hours, new Date(at)],
  )
  return grant
}

interface OfGrant {
  readonly provider: string
  readonly agreement: string
  readonly grant: string
  readonly by: Named
}
/**
 * Allows what was asked for, from now on. The database refuses whoever asked.
 *
 * @returns false if there is no such question here, or it was answered before
 */
export async function grantContent(transaction: Transaction, { provider, agreement, grant, by }: OfGrant, at: Instant) {
  const { rowCount } = await transaction.query(
    `update content_grant set granted_by = $4, granted_by_name = $5, from_at = $6::timestamptz, until_at = $6::timestamptz + make_interval(hours => hours)
     where provider = $1 and agreement = $2 and content_grant = $3 and from_at is null and ended_at is null and person <> $4`,
    [provider, agreement, grant, by.id, by.name, new Date(at)],
  )
  return rowCount === 1
}

/**
 * Ends a grant before its time, or declines what was asked for.
 *
 * @returns false if there is none here that is open
 */
export async function endGrant(transaction: Transaction, { provider, agreement, grant, by }: OfGrant, at: Instant) {
  const { rowCount } = await transaction.query(
    `update content_grant set ended_at = $4, ended_by = $5
     where provider = $1 and agreement = $2 and content_grant = $3 and ended_at is null and (until_at is null or until_at > $4)`,
    [provider, agreement, grant, new Date(at), by.id],
  )
  return rowCount === 1
}

/** What is asked: may this person see this, of this agreement, now. */
export interface ContentAsked {
  readonly provider: string
  readonly customer: string | null
  readonly agreement: string
  readonly person: string
  /** `files/offers/2026.pdf` */
  readonly content: string
}

/**
 * The grant by which a member of staff may see a content; undefined if there is none. Every driver that shows contents to staff asks
 * here first, and names the grant where it writes down who looked.
 */
export async function mayReadContent(
  transaction: Transaction,
  { provider, customer, agreement, person, content }: ContentAsked,
  at: Instant,
): Promise<ContentGrant | undefined> {
  const { rows } = await transaction.query<GrantRow>(
    `${SELECT} where provider = $1 and customer = $2 and agreement = $3 and person = $4
       and from_at <= $5 and until_at > $5 and (ended_at is null or ended_at > $5)`,
    [provider, customerColumn(customer), agreement, person, new Date(at)],
  )
  const found = rows.map(grantOf).find(({ scope }) => reaches(scope, content))
  if (found) noteOpen({ ...found, did: 'read', kind: 'contents', object: agreement, person: null })
  return found
}

/** `files` reaches `files` and `files/offers`, not `files2`; a way up and back down is no way in. */
const reaches = (scope: string, content: string): boolean =>
  !content.split('/').includes('..') && (scope === 'everything' || content === scope || content.startsWith(`${scope}/`))

/** All grants of an agreement, the latest first: those that are over stay to be seen. */
export async function readGrants(
  transaction: Transaction,
  { provider, agreement }: Pick<ContentAsked, 'provider' | 'agreement'>,
): Promise<readonly ContentGrant[]> {
  const { rows } = await transaction.query<GrantRow>(
    `${SELECT} where provider = $1 and agreement = $2 order by asked_at desc, content_grant`,
    [provider, agreement],
  )
  return rows.map(grantOf)
}

const SELECT = `select provider, customer, content_grant, agreement, person, person_name, scope, reason, asked_at, hours,
  granted_by, granted_by_name, from_at, until_at, ended_at, ended_by from content_grant`

interface GrantRow {
  readonly provider: string
  readonly customer: string
  readonly content_grant: string
  readonly agreement: string
  readonly person: string
  readonly person_name: string
  readonly scope: string
  readonly reason: string
  readonly asked_at: Date
  readonly hours: number
  readonly granted_by: string | null
  readonly granted_by_name: string | null
  readonly from_at: Date | null
  readonly until_at: Date | null
  readonly ended_at: Date | null
  readonly ended_by: string | null
}

function grantOf(row: GrantRow): ContentGrant {
  const { granted_by: grantor, from_at: from, until_at: until, ended_at: endedAt, ended_by: endedBy } = row
  return {
    provider: row.provider,
    customer: customerOf(row.customer) ?? row.customer,
    grant: row.content_grant,
    agreement: row.agreement,
    person: { id: row.person, name: row.person_name },
    scope: row.scope,
    reason: row.reason,
    askedAt: row.asked_at.getTime(),
    hours: row.hours,
    allowed:
      grantor && from && until
        ? { by: { id: grantor, name: row.granted_by_name ?? '' }, from: from.getTime(), until: until.getTime() }
        : null,
    ended: endedAt && endedBy ? { at: endedAt.getTime(), by: endedBy } : null,
  }
}
