import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Paper } from '../papers/kept/paper.ts'
import { papersOfDuty } from '../papers/kept/store.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import { type Taken, tellIn } from './agenda.ts'
import { keptUnder } from './paper-kept.ts'
import { type DutyKey, findDuty } from './queued.ts'
import type { Running } from './running.ts'

/** What was done, as the receipt repeats it. */
export interface Done extends DutyKey {
  readonly key: string
  readonly content: string
  /** Words of whoever did it; sealed in the journal. */
  readonly note?: string | undefined
  /** The digest of what an erasure left behind, or of the manifest of an export, in the clear. */
  readonly proof?: string | undefined
}

/**
 * Writes the receipt of a duty: the fact that it was carried out, at the provider's time. It is written once for each duty,
 * and also for one that is no longer owed by now, since it was done: what must be taken back then follows from it.
 * Where a paper is kept for the duty, the receipt names its digest, so that the paper stands in the tree too; further papers of
 * the same duty have receipts of their own.
 *
 * @returns undefined if the receipt was there before
 */
export async function writeReceipt(
  transaction: Transaction,
  running: Running,
  done: Done,
  by?: string,
): Promise<Taken | undefined> {
  await lockOne(transaction, done)
  const queued = await findDuty(transaction, done)
  if (queued?.state === 'done') return undefined
  const now = await nowOf(transaction, running, done.provider)
  const papers = await papersOfDuty(transaction, { ...done, paper: done.duty })
  const own = papers.find(({ paper }) => paper === done.duty)
  for (const further of papers) if (further !== own) await writePaperReceipt(transaction, running, further)
  return tellIn(transaction, running, done, [receiptOf({ ...done, paper: own?.digest }, now)], { by })
}

/**
 * Writes the receipt of a paper behind which no duty stands: an edition, a proof, a letter that left of its own accord. It says what was
 * kept and nothing that any clause sees. Goes into the transaction that keeps the paper; once for each, however often it is called.
 */
export async function writePaperReceipt(transaction: Transaction, running: Running, of: Paper): Promise<void> {
  await lockOne(transaction, of)
  const now = await nowOf(transaction, running, of.provider)
  await tellIn(transaction, running, of, [receiptOf({ key: keptUnder(of.paper), paper: of.digest }, now)], {
    messageKey: `paper kept ${of.agreement} ${of.paper}`,
  })
}

interface Receipt extends Pick<Done, 'key' | 'note' | 'proof'> {
  readonly content?: string
  readonly paper?: string | undefined
}

function receiptOf({ key, content, note, proof, paper }: Receipt, now: Instant): Told {
  const told = {
    ...(content === undefined ? {} : { content }),
    ...(proof === undefined ? {} : { proof: `sha256 ${proof}` }),
    ...(paper === undefined ? {} : { paper: `sha256 ${paper}` }),
  }
  const fact = { kind: 'dutyDone', id: 0, at: now, on: dayAt(now), learnedAt: now, duty: key, ...told }
  return { fact: fact as unknown as AnyFact, sealed: note === undefined ? {} : { note } }
}
