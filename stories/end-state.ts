import { readLines } from '../duties/lines.ts'
import { readDuties } from '../duties/queued.ts'
import { readAgreements } from '../journal/agreement.ts'
import type { AgreementKey, JournalFact, JsonObject } from '../journal/fact.ts'
import { replay } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'
import { showInstant } from '../terms/grammar/day.ts'
import type { House } from './house.ts'

/** All that must be the same for an agreement however its life was lived through. What was done at one instant has no order. */
export interface EndState {
  readonly facts: readonly string[]
  readonly lines: readonly JsonObject[]
  /** Without those that were dropped before anybody began: they leave no trace. */
  readonly duties: readonly string[]
  /** What the service did, each act once. */
  readonly acts: readonly string[]
  /** When time alone changes something next. */
  readonly next: string | null
  /** Jobs that are left in the queue. */
  readonly jobs: number
}

export async function endStateOf({ running, service }: House, key: AgreementKey): Promise<EndState> {
  const { rowCount } = await running.queue.query('select from graphile_worker.jobs where key like $1', [
    `${key.agreement} %`,
  ])
  return inTransaction(running.app, key, async (transaction) => {
    const { facts } = await replay(transaction, key)
    const [agreement] = await readAgreements(transaction, [key])
    const duties = await readDuties(transaction, key)
    return {
      facts: facts.map(shown).sort(),
      lines: (await readLines(transaction, key)).map(({ content }) => content),
      duties: duties
        .filter(({ state }) => state !== 'dropped')
        .map(({ duty, content, state, receipt }) => `${duty} ${content}: ${state}${whenDone(facts, receipt)}`),
      acts: service
        .askedFor(key.agreement)
        .filter(({ acted }) => acted)
        .map(({ duty, operation, content }) => `${operation} ${duty} ${content}`)
        .sort(),
      next: agreement?.nextAt == null ? null : showInstant(agreement.nextAt),
      jobs: rowCount ?? 0,
    }
  })
}

/** Without its number: receipts of one instant may come in any order. */
function shown({ at, learnedAt, kind, clear: { toldBy: _, ...told }, keyId }: JournalFact): string {
  const sealed = keyId === null ? '' : ', sealed'
  // The digest of what an erasure left behind follows from ids, which are others in each life.
  const clear = kind === 'dutyDone' && told.proof !== undefined ? { ...told, proof: 'given' } : told
  return `${showInstant(learnedAt)} ${kind} of ${showInstant(at)} ${JSON.stringify(clear)}${sealed}`
}

function whenDone(facts: readonly JournalFact[], receipt: number | null): string {
  const fact = facts.find(({ number }) => number === receipt)
  return fact === undefined ? '' : ` at ${showInstant(fact.learnedAt)}`
}
