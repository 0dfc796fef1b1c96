import { type AgreementRow, readAgreements } from './agreement.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'

/** Agreements of a provider in the order of their ids, without the installation's own: at most `limit`, after `after`. */
export async function listAgreements(
  transaction: Transaction,
  provider: string,
  { limit = 100, after = '' }: { readonly limit?: number; readonly after?: string } = {},
): Promise<AgreementRow[]> {
  const { rows } = await transaction.query<{ customer: string; agreement: string }>(
    `select customer, agreement from agreement
     where provider = $1 and customer <> $2 and ($3 = '' or agreement > $3::uuid) order by agreement limit $4`,
    [provider, customerColumn(null), after, limit],
  )
  return readFound(transaction, provider, rows)
}

/** In which order a list goes: by what comes next, or by customer. */
export type ListOrder = 'next' | 'customer'

/**
 * Agreements in an order for people, at most `limit`, after the one whose id is `after`. With `next` it is the order in which
 * something next changes in them by itself; those in which nothing does stand last.
 */
export async function listAgreementsBy(
  transaction: Transaction,
  provider: string,
  { order, limit, after }: { readonly order: ListOrder; readonly limit: number; readonly after?: string | undefined },
): Promise<AgreementRow[]> {
  const last = after === undefined ? undefined : await findAgreement(transaction, provider, after)
  if (after !== undefined && last === undefined) return []
  const rows = order === 'next' ? await byNext(transaction, provider, limit, last) : undefined
  return readFound(transaction, provider, rows ?? (await byCustomer(transaction, provider, limit, last)))
}

interface Found {
  readonly customer: string
  readonly agreement: string
}

/** Two walks along an index each: one over those that wait for a moment, one over the rest. */
async function byNext(
  transaction: Transaction,
  provider: string,
  limit: number,
  last: AgreementRow | undefined,
): Promise<readonly Found[]> {
  const none = customerColumn(null)
  const waiting =
    last?.nextAt === null
      ? []
      : (
          await transaction.query<Found>(
            `select customer, agreement from agreement
             where provider = $1 and customer <> $2 and next_at is not null
               and ($3::timestamptz is null or (next_at, agreement) > ($3::timestamptz, $4::uuid))
             order by next_at, agreement limit $5`,
            [provider, none, last ? new Date(last.nextAt ?? 0).toISOString() : null, last?.agreement ?? null, limit],
          )
        ).rows
  if (waiting.length === limit) return waiting
  const { rows } = await transaction.query<Found>(
    `select customer, agreement from agreement
     where provider = $1 and customer <> $2 and next_at is null and ($3::uuid is null or agreement > $3::uuid)
     order by agreement limit $4`,
    [provider, none, last?.nextAt === null ? last.agreement : null, limit - waiting.length],
  )
  return [...waiting, ...rows]
}

async function byCustomer(
  transaction: Transaction,
  provider: string,
  limit: number,
  last: AgreementRow | undefined,
): Promise<readonly Found[]> {
  const { rows } = await transaction.query<Found>(
    `select customer, agreement from agreement
     where provider = $1 and customer <> $2 and ($3::uuid is null or (customer, agreement) > ($3::uuid, $4::uuid))
     order by customer, agreement limit $5`,
    [provider, customerColumn(null), last ? customerColumn(last.customer) : null, last?.agreement ?? null, limit],
  )
  return rows
}

/** The agreement of that id, whosever it is; undefined if the provider has none. The installation's own is never found. */
export async function findAgreement(
  transaction: Transaction,
  provider: string,
  agreement: string,
): Promise<AgreementRow | undefined> {
  const { rows } = await transaction.query<{ customer: string; agreement: string }>(
    'select customer, agreement from agreement where provider = $1 and agreement = $2 and customer <> $3',
    [provider, agreement, customerColumn(null)],
  )
  const [found] = await readFound(transaction, provider, rows)
  return found
}

async function readFound(
  transaction: Transaction,
  provider: string,
  rows: readonly { readonly customer: string; readonly agreement: string }[],
): Promise<AgreementRow[]> {
  const keys = rows.map(({ customer, agreement }) => ({ provider, customer: customerOf(customer), agreement }))
  const found = keys.length === 0 ? [] : await readAgreements(transaction, keys)
  return found.filter((row) => row !== undefined)
}
