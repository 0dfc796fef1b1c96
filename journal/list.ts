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
