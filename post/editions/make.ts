import { readJournals } from '../../duties/known.ts'
import { programFor } from '../../duties/programs.ts'
import type { AgreementRow } from '../../journal/agreement.ts'
import { readAgreements } from '../../journal/agreement.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { replayOpened } from '../../journal/replay.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { AgreementOnPaper } from '../../papers/editions/agreement-on-paper.ts'
import { type Due, type DuePaper, dueOf, printOrderOf } from '../../papers/editions/due.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { readPaper } from '../../papers/kept/store.ts'
import type { DriverReceipts } from '../../papers/proofs/proof-of-erasure.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { keepOnRecord } from '../keep-on-record.ts'
import type { PostRunning } from '../running.ts'
import { besideOf } from './beside.ts'

/** What was made, and when the next version comes into force. */
export interface Made {
  readonly papers: readonly Paper[]
  readonly next: Due['next']
  /** The agreement's last fact that was known. */
  readonly known: number
}

/**
 * Makes the editions and proofs that an agreement should have by now and does not have yet, and lays them down. What is there stays as
 * it is; stopped anywhere and called again, it makes what is still missing and nothing twice.
 *
 * @returns undefined if there is no such agreement
 */
export async function makePapers(running: PostRunning, key: AgreementKey): Promise<Made | undefined> {
  const looked = await inAll(running, key, (transaction) => lookAt(transaction, running, key))
  if (looked === undefined) return undefined
  const { of, due, missing, known, drivers } = looked
  const papers: Paper[] = []
  for (const { id, kind, paper } of missing) {
    const order = printOrderOf(of, paper, drivers)
    if (order === undefined) continue
    const file = await running.press.print(order)
    const { language, madeAt } = of
    const made = { ...key, paper: id, kind, number: null, language, madeAt, known, file }
    papers.push(await inAll(running, key, (transaction) => keepOnRecord(transaction, running, made)))
  }
  return { papers, next: due.next, known }
}

interface LookedAt {
  readonly of: AgreementOnPaper
  readonly due: Due
  readonly missing: readonly DuePaper[]
  readonly known: number
  readonly drivers: DriverReceipts
}

async function lookAt(
  transaction: Transaction,
  running: PostRunning,
  key: AgreementKey,
): Promise<LookedAt | undefined> {
  const [row] = await readAgreements(transaction, [key])
  if (row === undefined || row.customer === null) return undefined
  const facts = await factsOf(transaction, row)
  const program = programFor(running, row)
  const { beside, language } = await besideOf(transaction, running, row, program.terms, facts)
  const madeAt = await nowOf(transaction, running, key.provider)
  const of: AgreementOnPaper = { agreement: row.agreement, program, facts, language, madeAt, beside }
  const due = dueOf(of)
  const missing: DuePaper[] = []
  for (const each of due.papers) {
    if ((await readPaper(transaction, { ...key, paper: each.id })) === undefined) missing.push(each)
  }
  const drivers = missing.length === 0 ? new Map() : await driverReceipts(transaction, running, row)
  return { of, due, missing, known: row.lastNumber, drivers }
}

/** In the order of learning, each with the id of whoever told it. */
async function factsOf(transaction: Transaction, row: AgreementRow): Promise<readonly AnyFact[]> {
  const { facts, installation } = await readJournals(transaction, row.provider, [row])
  const own = (facts[0] ?? []).map((fact) => {
    const { toldBy } = fact.clear
    return toldBy === undefined ? engineFact(fact) : { ...engineFact(fact), toldBy }
  })
  return [...installation, ...own].toSorted((a, b) => a.learnedAt - b.learnedAt)
}

/** What drivers said when they had done something, word for word, as far as its key still exists. */
export async function driverReceipts(
  transaction: Transaction,
  { master }: Pick<PostRunning, 'master'>,
  key: AgreementKey,
): Promise<DriverReceipts> {
  const opened = await replayOpened(transaction, master, key)
  return new Map(
    opened.flatMap(({ number, kind, opened: sealed }) =>
      kind === 'dutyDone' && sealed && !sealed.erased && typeof sealed.content.note === 'string'
        ? [[number, sealed.content.note] as const]
        : [],
    ),
  )
}

const inAll = <T>(
  { app }: PostRunning,
  { provider }: AgreementKey,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => inTransaction(app, { provider, customer: everyCustomer }, work)
