import type { Disclosed } from './commitment.ts'
import type { AgreementKey } from './fact.ts'
import { disclose, keyRing } from './keys.ts'
import type { MasterKey } from './master-key.ts'
import { customerColumn, type Transaction } from './transaction.ts'

/** What is sealed in a fact, byte for byte. */
export interface SealedFact {
  readonly number: number
  readonly kind: string
  readonly keyId: string
  readonly sealed: Buffer
}

/** Facts of an agreement in which something is sealed, in the order of their numbers: at most `limit`, after `after`. */
export async function readSealed(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly SealedFact[]> {
  const { rows } = await transaction.query<{ number: number; kind: string; key_id: string; sealed: Buffer }>({
    name: 'read sealed',
    text: `
      select f.number, f.kind, f.key_id, f.sealed from fact f
      where f.provider = $1 and f.customer = $2 and f.agreement = $3 and f.number > $4 and f.sealed is not null
      order by f.number limit $5`,
    values: [provider, customerColumn(customer), agreement, after, limit],
  })
  return rows.map(({ key_id, ...row }) => ({ ...row, keyId: key_id }))
}

/**
 * Opens what facts have sealed so that it can be shown to others; undefined for what was erased.
 *
 * @throws Refusal MASTER_KEY_OTHER
 * @throws SealBroken if something sealed was changed
 */
export async function discloseAll(
  transaction: Transaction,
  master: MasterKey,
  key: AgreementKey,
  facts: readonly SealedFact[],
): Promise<readonly (Disclosed | undefined)[]> {
  const ring = await keyRing(transaction, master, key, [...new Set(facts.map(({ keyId }) => keyId))])
  return facts.map(({ kind, ...sealed }) => disclose(ring, { agreement: key.agreement, kind }, sealed))
}
