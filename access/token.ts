import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import { digestOf, readAsShown } from './as-auth.ts'
import { isRight, type Right } from './rights.ts'
import type { Membership, SignedIn } from './who.ts'

/** What a program shows at the door, as people who manage it see it. */
export interface Token {
  readonly token: string
  readonly membership: string
  readonly name: string
  /** Empty for all that the membership brings. */
  readonly rights: readonly Right[]
  readonly from: Date
  readonly until: Date | null
}

/** So that a secret that lies where it should not is recognised as one of ours. */
const prefix = 'klausel_'

/** Shown to nobody but whoever made it, once. */
export interface MadeToken extends Token {
  readonly secret: string
}

/** Makes a token that acts as a membership: 256 random bits, of which only the hash is kept. */
export async function makeToken(
  transaction: Transaction,
  { provider, customer, membership }: Membership,
  { name, rights, until }: Pick<Token, 'name' | 'rights' | 'until'>,
): Promise<MadeToken> {
  const [token, secret, from] = [randomUUID(), `${prefix}${randomBytes(32).toString('base64url')}`, new Date()]
  await transaction.query(
    `insert into api_token (provider, customer, token, membership, name, digest, rights, from_at, until_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [provider, customerColumn(customer), token, membership, name, digestOf(secret), rights, from, until],
  )
  return { token, membership, name, rights, from, until, secret }
}

/** The tokens of one membership that still hold, the newest first. */
export async function readTokens(transaction: Transaction, membership: string): Promise<readonly Token[]> {
  const { rows } = await transaction.query<Omit<Token, 'rights'> & { readonly rights: readonly string[] }>(
    `select token, membership, name, rights, from_at as "from", until_at as "until" from api_token
     where membership = $1 and (until_at is null or until_at > now()) order by from_at desc`,
    [membership],
  )
  return rows.map((row) => ({ ...row, rights: row.rights.filter(isRight) }))
}

/** From now on it opens nothing. False if the membership has no such token that still holds. */
export async function endToken(transaction: Transaction, membership: string, token: string): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update api_token set until_at = now()
     where membership = $1 and token = $2 and (until_at is null or until_at > now())`,
    [membership, token],
  )
  return rowCount === 1
}

/** The secret in `Authorization: Bearer klausel_…`; undefined where none of ours stands. */
export function tokenIn(headers: Headers): string | undefined {
  const [scheme, secret] = (headers.get('authorization') ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && secret?.startsWith(prefix) ? secret : undefined
}

/**
 * Whom a secret stands for: one person as one membership, as long as both last. The database shows the role `auth` the one
 * row that fits what was shown.
 */
export async function shownBy(auth: Pool, secret: string): Promise<SignedIn | undefined> {
  const digest = digestOf(secret)
  return readAsShown(auth, digest, async (transaction) => {
    const { rows } = await transaction.query<Shown>(
      `select provider, customer, token, membership, rights from api_token
       where digest = $1 and from_at <= now() and (until_at is null or until_at > now())`,
      [digest],
    )
    return rows[0] && (await signedInBy(transaction, rows[0]))
  })
}

interface Shown {
  readonly provider: string
  readonly customer: string
  readonly token: string
  readonly membership: string
  readonly rights: readonly string[]
}

/** The one membership of which what was shown is a token is all that the database shows here. */
async function signedInBy(transaction: Transaction, shown: Shown): Promise<SignedIn | undefined> {
  const { rows } = await transaction.query<{ id: string; name: string; email: string; role: Membership['role'] }>(
    `select p.id, p.name, p.email, m.role
     from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = $2 and m.membership = $3
       and m.from_at <= now() and (m.until_at is null or m.until_at > now())`,
    [shown.provider, shown.customer, shown.membership],
  )
  const [found] = rows
  if (!found) return undefined
  const { role, ...person } = found
  const { provider, membership } = shown
  const acts: Membership = { provider, customer: customerOf(shown.customer), membership, role }
  const only = shown.rights.filter(isRight)
  return { person, session: shown.token, memberships: [acts], ...(only.length > 0 ? { only } : {}) }
}
