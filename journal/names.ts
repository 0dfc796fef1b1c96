import type { AgreementKey } from './fact.ts'
import { keyRingOfAll, unseal } from './keys.ts'
import type { MasterKey } from './master-key.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'

/** Who applied for each of some agreements of one provider, by the agreement's id; whoever's key is destroyed has no name. */
export type Names = ReadonlyMap<string, string>

/**
 * Opens the names of some agreements: for the page that shows them.
 *
 * @throws Refusal MASTER_KEY_OTHER
 */
export async function namesOf(
  transaction: Transaction,
  master: MasterKey,
  keys: readonly AgreementKey[],
): Promise<Names> {
  const { rows } = await transaction.query<Row>({
    name: 'read names',
    text: `
      select f.customer, f.agreement, f.sealed, f.key_id
      from unnest($2::uuid[], $3::uuid[]) as asked (customer, agreement)
      join fact f on f.provider = $1 and f.customer = asked.customer and f.agreement = asked.agreement
      where f.kind = 'applicationReceived' and f.sealed is not null order by f.number desc`,
    values: [keys[0]?.provider, keys.map(({ customer }) => customerColumn(customer)), keys.map((key) => key.agreement)],
  })
  return keys[0] ? open(transaction, master, keys[0].provider, rows) : new Map()
}

/** The same for every agreement in which something waits to be done: to search among them. */
export async function namesThatWait(transaction: Transaction, master: MasterKey, provider: string): Promise<Names> {
  const { rows } = await transaction.query<Row>({
    name: 'read names that wait',
    text: `
      select f.customer, f.agreement, f.sealed, f.key_id
      from fact f
      where f.provider = $1 and f.kind = 'applicationReceived' and f.sealed is not null and exists (
        select from duty d
        where d.provider = $1 and d.customer = f.customer and d.agreement = f.agreement
          and d.state not in ('done', 'dropped'))
      order by f.number desc`,
    values: [provider],
  })
  return open(transaction, master, provider, rows)
}

async function open(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  rows: readonly Row[],
): Promise<Names> {
  const ring = await keyRingOfAll(
    transaction,
    master,
    provider,
    rows.map(({ customer, key_id }) => ({ customer: customerOf(customer), keyId: key_id })),
  )
  const names = new Map<string, string>()
  for (const { agreement, sealed, key_id } of rows) {
    const opened = unseal(ring, { agreement, kind: 'applicationReceived' }, { sealed, keyId: key_id })
    if (!opened.erased && typeof opened.content.name === 'string') names.set(agreement, opened.content.name)
  }
  return names
}

interface Row {
  readonly customer: string
  readonly agreement: string
  readonly sealed: Buffer
  readonly key_id: string
}
