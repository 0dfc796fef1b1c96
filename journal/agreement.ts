import { randomUUID } from 'node:crypto'
import type { Instant } from '../terms/grammar/day.ts'
import type { AgreementKey } from './fact.ts'
import { PUBLISHED, type Published, publishedOf } from './published.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'

/** The terms an agreement is bound to: their name, and the version of each of their documents. */
export interface Pinned {
  readonly terms: string
  readonly versions: { readonly [document: string]: string }
  /** The later versions of these terms that its provider published itself; left out: none. */
  readonly published?: readonly Published[]
}

export interface AgreementRow extends AgreementKey, Pinned {
  /** The number of its last fact, 0 before the first. */
  readonly lastNumber: number
  /** The next moment at which its standing can change; null if time alone changes nothing. */
  readonly nextAt: Instant | null
}

/**
 * Makes room for an agreement's facts.
 *
 * @returns false if it was there before; then nothing was changed
 */
export async function openAgreement(transaction: Transaction, agreement: AgreementKey & Pinned): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into agreement (provider, customer, agreement, terms, versions) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [agreement.provider, customerColumn(agreement.customer), agreement.agreement, agreement.terms, agreement.versions],
  )
  return rowCount === 1
}

/** The agreement in which a provider's installation keeps its own facts: the day has begun, an outage. Opened if missing. */
export async function installationOf(transaction: Transaction, provider: string): Promise<AgreementKey> {
  const found = await findInstallation(transaction, provider)
  if (found) return found
  const opened = { provider, customer: null, agreement: randomUUID() }
  if (await openAgreement(transaction, { ...opened, terms: 'installation', versions: {} })) return opened
  // Opened by somebody else in between; opening waited until it was there.
  const other = await findInstallation(transaction, provider)
  if (other === undefined)
    throw new Error(`The installation's own agreement of provider ${provider} is not visible here.`)
  return other
}

async function findInstallation(transaction: Transaction, provider: string): Promise<AgreementKey | undefined> {
  const { rows } = await transaction.query<{ agreement: string }>(
    'select agreement from agreement where provider = $1 and customer = $2',
    [provider, customerColumn(null)],
  )
  return rows[0] && { provider, customer: null, agreement: rows[0].agreement }
}

/** What is kept of the agreements asked for, in that order; undefined for those that are not there. */
export async function readAgreements(
  transaction: Transaction,
  keys: readonly AgreementKey[],
): Promise<(AgreementRow | undefined)[]> {
  const { rows } = await transaction.query<StoredAgreement>({
    name: 'read agreements',
    text: `
      select a.provider, a.customer, a.agreement, a.terms, a.versions, a.last_number, a.next_at, ${PUBLISHED}
      from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as asked (provider, customer, agreement)
      join agreement a using (provider, customer, agreement)`,
    values: columnsOf(keys),
  })
  const found = new Map(rows.map((row) => [row.agreement, agreementOf(row)]))
  return keys.map(({ agreement }) => found.get(agreement))
}

/** Provider, customer and agreement of each key as three arrays, for `unnest`. */
export function columnsOf(keys: readonly AgreementKey[]): [string[], string[], string[]] {
  return [
    keys.map(({ provider }) => provider),
    keys.map(({ customer }) => customerColumn(customer)),
    keys.map(({ agreement }) => agreement),
  ]
}

interface StoredAgreement {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly terms: string
  readonly versions: { readonly [document: string]: string }
  readonly last_number: number
  readonly next_at: Date | null
  readonly published: readonly Published[] | null
}

function agreementOf(row: StoredAgreement): AgreementRow {
  return {
    provider: row.provider,
    customer: customerOf(row.customer),
    agreement: row.agreement,
    terms: row.terms,
    versions: row.versions,
    published: publishedOf(row.terms, row.published),
    lastNumber: row.last_number,
    nextAt: row.next_at?.getTime() ?? null,
  }
}
