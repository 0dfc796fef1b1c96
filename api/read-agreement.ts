import { readJournals } from '../duties/known.ts'
import { programFor } from '../duties/programs.ts'
import type { AgreementRow } from '../journal/agreement.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { findAgreement } from '../journal/list.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { AgreementNow } from './agreement-now.ts'
import type { Reading } from './door.ts'
import { agreementUnknown } from './problems.ts'

/** An agreement as it was read, and its place in the journal. */
export interface ReadAgreement extends AgreementNow {
  readonly row: AgreementRow
}

/**
 * Reads an agreement with the time on its clock.
 *
 * @throws Refused AGREEMENT_UNKNOWN
 */
export async function readAgreement(reading: Reading, agreement: string): Promise<ReadAgreement> {
  return inTransaction(reading.running.app, reading, async (transaction) => {
    const row = await findAgreement(transaction, reading.provider, agreement)
    if (!row) throw agreementUnknown(agreement)
    const [read] = await readAgreementsIn(transaction, reading, [row])
    if (!read) throw agreementUnknown(agreement)
    return read
  })
}

/** The same for rows that were found in this transaction. */
export async function readAgreementsIn(
  transaction: Transaction,
  { running, provider }: Pick<Reading, 'running' | 'provider'>,
  rows: readonly AgreementRow[],
): Promise<readonly ReadAgreement[]> {
  const now = await nowOf(transaction, running, provider)
  const { facts, installation } = await readJournals(transaction, provider, rows)
  return rows.map((row, place) => ({
    row,
    program: programFor(running, row),
    facts: inOrderOfLearning([...installation, ...(facts[place] ?? []).map(engineFact)]),
    now,
  }))
}

/** What was learned at one instant keeps its order, the installation's first. */
const inOrderOfLearning = (facts: readonly AnyFact[]): readonly AnyFact[] =>
  facts.toSorted((a, b) => a.learnedAt - b.learnedAt)
