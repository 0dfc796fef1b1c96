import { type Known, namesOf } from '../access/names.ts'
import { readProvider } from '../access/provider.ts'
import { readJournals } from '../duties/known.ts'
import { programFor } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { readAgreements } from '../journal/agreement.ts'
import type { JournalFact } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { namesOf as applicantsOf } from '../journal/names.ts'
import type { Transaction } from '../journal/transaction.ts'
import { type FoundPaper, findPapers } from '../papers/kept/find.ts'
import { readDispatches } from '../post/letters/dispatches.ts'
import type { Program } from '../terms/engine/program.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { BundleAsked } from './asked.ts'

/** What a bundle needs of the house. */
export type EvidenceRunning = Pick<Running, 'app' | 'master' | 'programs' | 'realTime'>

/** An agreement as a bundle tells it. */
export interface AgreementRead {
  readonly program: Program
  readonly now: Instant
  readonly provider: string
  /** Null where its key is destroyed, or whoever asks may not know it. */
  readonly customer: string | null
  readonly journal: readonly JournalFact[]
  /** The same as the engine takes them, the installation's among them, in the order of learning. */
  readonly facts: readonly AnyFact[]
  readonly names: ReadonlyMap<string, Known>
  readonly papers: readonly FoundPaper[]
  /** The digests of all papers of the agreement, whatever of it lies in the bundle. */
  readonly digests: readonly string[]
  /** Letters that lie in the post box: by opening one it is received, and that does not happen by the way. */
  readonly unopened: ReadonlySet<string>
}

/** More papers than any agreement has. */
const ALL_PAPERS = 100_000

/**
 * Reads an agreement up to a fact.
 *
 * @param last the number of the last fact that the log has
 */
export async function readWhole(
  transaction: Transaction,
  running: EvidenceRunning,
  { agreement: key, side, seesContent }: BundleAsked,
  last: number,
): Promise<AgreementRead> {
  const { provider, agreement } = key
  const [row] = await readAgreements(transaction, [key])
  if (row === undefined) throw new Error(`Agreement ${agreement} is not visible to whoever asks.`)
  const { facts, installation } = await readJournals(transaction, provider, [row])
  const journal = (facts[0] ?? []).filter(({ number }) => number <= last)
  const persons = journal
    .flatMap(({ clear }) => [clear.toldBy, clear.person])
    .filter((each) => typeof each === 'string')
  const papers = await findPapers(transaction, provider, { agreement, limit: ALL_PAPERS })
  return {
    program: programFor(running, row),
    now: await nowOf(transaction, running, provider),
    provider: (await readProvider(transaction, provider))?.title ?? provider,
    customer: seesContent ? ((await applicantsOf(transaction, running.master, [key])).get(agreement) ?? null) : null,
    journal,
    facts: [...installation, ...journal.map(engineFact)].toSorted((a, b) => a.learnedAt - b.learnedAt),
    names: seesContent ? await namesOf(transaction, key, [...new Set(persons)]) : new Map(),
    papers: papers.toSorted((a, b) => a.madeAt - b.madeAt),
    digests: papers.map(({ digest }) => digest),
    unopened: side === 'customer' ? await unopenedOf(transaction, papers) : new Set(),
  }
}

async function unopenedOf(transaction: Transaction, papers: readonly FoundPaper[]): Promise<ReadonlySet<string>> {
  const letters = papers.filter(({ kind }) => kind === 'letter').map(({ paper, ...key }) => ({ ...key, letter: paper }))
  const lying = (await readDispatches(transaction, letters)).filter(
    ({ medium, state }) => medium === 'portal' && state === 'dispatched',
  )
  return new Set(lying.map(({ letter }) => letter))
}
