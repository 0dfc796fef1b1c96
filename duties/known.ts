import type { AgreementKey, JournalFact } from '../journal/fact.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import type { Found } from '../journal/intake/found.ts'
import { installationFacts } from '../journal/intake/installation.ts'
import { replayAll } from '../journal/replay.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { programFor } from './programs.ts'
import type { Running } from './running.ts'
import type { Known } from './unfold.ts'

/** What the journals of some agreements of one provider hold, in the order asked. */
export interface Journals {
  readonly facts: readonly (readonly JournalFact[])[]
  readonly installation: readonly AnyFact[]
}

/** More than the number of any fact: the installation's are read by themselves, without the beginnings of days. */
const ALL_FACTS = 2_147_483_647

export async function readJournals(
  transaction: Transaction,
  provider: string,
  keys: readonly AgreementKey[],
): Promise<Journals> {
  const histories = await replayAll(transaction, keys, ALL_FACTS)
  const installation = await installationFacts(transaction, provider)
  return { facts: histories.map(({ facts }) => facts), installation: installation.map(engineFact) }
}

/**
 * What is known of one of them.
 *
 * @throws Refusal TERMS_UNKNOWN
 * @throws Error FACT_UNKNOWN
 */
export function knownOf(
  running: Pick<Running, 'programs'>,
  found: Found,
  { facts, installation }: Journals,
  place: number,
): Known {
  return {
    program: programFor(running, found),
    facts: (facts[place] ?? []).map(engineFact),
    installation,
    lookedAt: found.lookedAt,
    installationNumber: found.installationNumber,
  }
}
