import { readJournals } from '../../duties/known.ts'
import { programFor } from '../../duties/programs.ts'
import type { Running } from '../../duties/running.ts'
import { readAgreements } from '../../journal/agreement.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { LetterAgreement } from './compose.ts'

/** An agreement, and of how many facts of its own it is known. */
export interface KnownAgreement extends LetterAgreement {
  readonly known: number
}

/**
 * An agreement with all that is known of it, as a letter or an invoice written at an instant sees it.
 *
 * @param known of how many facts of its own alone, where a paper is made again that was made from those
 */
export async function agreementNow(
  transaction: Transaction,
  running: Running,
  key: AgreementKey,
  now: Instant,
  known?: number,
): Promise<KnownAgreement> {
  const [row] = await readAgreements(transaction, [key])
  if (row === undefined) throw new Error(`The agreement ${key.agreement} is not there.`)
  const { facts, installation } = await readJournals(transaction, key.provider, [row])
  const own = (facts[0] ?? []).filter(({ number }) => known === undefined || number <= known).map(engineFact)
  const beside = known === undefined ? installation : installation.filter(({ learnedAt }) => learnedAt <= now)
  return {
    row,
    program: programFor(running, row),
    facts: [...beside, ...own].toSorted((a, b) => a.learnedAt - b.learnedAt),
    known: own.length,
    now,
  }
}

/** The same agreement as it was known when a letter was written, so that what the letter named can be named again. */
export async function agreementThen(
  transaction: Transaction,
  running: Running,
  key: AgreementKey,
  writtenAt: Instant,
): Promise<LetterAgreement> {
  const agreement = await agreementNow(transaction, running, key, writtenAt)
  return { ...agreement, facts: agreement.facts.filter(({ learnedAt }) => learnedAt <= writtenAt) }
}
