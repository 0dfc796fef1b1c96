/** Agreements and facts for tests and benchmarks. */
import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { instantOf } from '../terms/grammar/day.ts'
import { openAgreement } from './agreement.ts'
import type { AgreementKey, JsonObject, NewFact } from './fact.ts'
import { inTransaction } from './transaction.ts'

/** A payment on 10 February 2026, learned at once, as far as nothing else is said. */
export function sampleFact(told: Partial<NewFact> = {}): NewFact {
  const at = told.at ?? instantOf('2026-02-10')
  return { at, learnedAt: at, kind: 'paymentCredited', clear: samplePayment, ...told }
}

const samplePayment: JsonObject = { claim: 'fee 2026-02', amount: '59.50' }

/** Opens an agreement without facts: of a new provider and a new customer, as far as nothing else is said. */
export async function openSample(pool: Pool, of: Partial<AgreementKey> = {}): Promise<AgreementKey> {
  const key: AgreementKey = {
    provider: of.provider ?? randomUUID(),
    customer: of.customer === undefined ? randomUUID() : of.customer,
    agreement: of.agreement ?? randomUUID(),
  }
  const pinned = { terms: 'elc.files', versions: { agb: '2026-01-01', avv: '2026-01-01' } }
  await inTransaction(pool, key, (transaction) => openAgreement(transaction, { ...key, ...pinned }))
  return key
}
