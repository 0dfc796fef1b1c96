import { openAgreement as makeRoomFor } from '../journal/agreement.ts'
import { append } from '../journal/append.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { type Found, lockOne } from '../journal/intake/found.ts'
import { refuse } from '../journal/intake/refusal.ts'
import { asNewFacts, refuseUnlessHappened, refuseUnlessToldBefore } from '../journal/intake/told.ts'
import { readPublished } from '../journal/published.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import { showLine } from '../terms/engine/shown.ts'
import { type AnyFact, aboutOf } from '../terms/grammar/fact.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import { faultPoint } from './fault-point.ts'
import { knownOf, readJournals } from './known.ts'
import { note } from './note.ts'
import { decidedOn } from './paper-kept.ts'
import { programFor, refuseUnknownVersions } from './programs.ts'
import type { Running } from './running.ts'
import { unfold } from './unfold.ts'

/** Under which terms an agreement is opened. */
export interface Opening {
  readonly terms: string
  /** The version of each document; left out, the first ones. */
  readonly versions?: { readonly [document: string]: string }
}

/**
 * Opens an agreement under terms it stays bound to. Nothing has happened in it yet.
 *
 * @returns false if it was there before; then nothing was changed
 * @throws Refusal TERMS_UNKNOWN, TERMS_VERSION_UNKNOWN; in each case nothing was written
 * @example await openAgreement(running, { provider, customer, agreement: randomUUID() }, { terms: 'elc' })
 */
export async function openAgreement(
  running: Pick<Running, 'app' | 'programs'>,
  key: AgreementKey,
  { terms, versions }: Opening,
): Promise<boolean> {
  return inTransaction(running.app, key, async (transaction) => {
    const published = await readPublished(transaction, terms)
    const program = programFor(running, { terms, versions: {}, published })
    if (versions) refuseUnknownVersions(program, versions)
    const bound = { terms, versions: versions ?? Object.fromEntries(program.pinned) }
    return makeRoomFor(transaction, { ...key, ...bound })
  })
}

export interface Telling {
  /** The number of the last fact that was known when this was decided; a clerk who saw less is refused. */
  readonly expected?: number | undefined
  /** The same for every delivery of one message from outside. */
  readonly messageKey?: string | undefined
  /** The random id of whoever tells it. */
  readonly by?: string | undefined
}

/** What came of telling. */
export interface Taken {
  /** The numbers that the facts have in the agreement. */
  readonly first: number
  readonly last: number
  /** The message had come before: these are the facts it became then, and nothing was written now. */
  readonly repeated: boolean
  /** What came to light, as it is kept and printed. */
  readonly lines: readonly JsonObject[]
}

/**
 * Tells an agreement what happened: the facts, the lines and the duties that follow, and the jobs that carry them out are
 * written in one transaction. Each fact is taken in at the instant at which it was learned.
 *
 * @param told as `readTold` gives it; the facts get their numbers here, in the order of learning
 * @throws MovedOn AGREEMENT_MOVED_ON if the agreement has gone on since `expected`
 * @throws Refusal AGREEMENT_UNKNOWN, NOT_YET_HAPPENED, LEARNED_BEFORE_IT_HAPPENED, FACT_NOT_TOLD_BEFORE,
 *   FACT_OF_THE_INSTALLATION, MESSAGE_OF_ANOTHER_AGREEMENT, CLEAR_NOT_PLAIN; in each case nothing was written
 * @example
 * const told = readTold({ fact: 'paymentCredited', at: '2026-03-04', amount: '59.50' }, now)
 * if ('fact' in told) await tell(running, key, [told], { messageKey: 'bank statement 17, line 3' })
 */
export async function tell(
  running: Running,
  key: AgreementKey,
  told: readonly Told[],
  telling: Telling = {},
): Promise<Taken> {
  const taken = await inTransaction(running.app, key, async (transaction) => {
    const outcome = await tellIn(transaction, running, key, told, telling)
    faultPoint(running, 'after the next moment, before the commit')
    return outcome
  })
  faultPoint(running, 'after what was told is committed')
  return taken
}

/** The same inside a transaction that does more; it begins by locking the agreement. */
export async function tellIn(
  transaction: Transaction,
  running: Running,
  key: AgreementKey,
  told: readonly Told[],
  { expected, messageKey, by }: Telling = {},
): Promise<Taken> {
  for (const { fact } of told) if (aboutOf(fact.kind) === 'the installation') throw ofTheInstallation(fact)
  const found = await lockOne(transaction, key)
  const now = await nowOf(transaction, running, key.provider)
  refuseUnlessHappened(told, now)
  faultPoint(running, 'before the facts are appended')
  const inOrder = told.map((each) => notBefore(each, found)).toSorted((a, b) => a.fact.learnedAt - b.fact.learnedAt)
  refuseUnlessToldBefore(inOrder, found?.lastNumber ?? 0)
  const facts = await asNewFacts(transaction, running.master, key, inOrder, by)
  const appended = await append(transaction, {
    ...{ ...key, facts, messageKey },
    expected: found && expected !== undefined ? await decidedOn(transaction, found, expected) : found?.lastNumber,
  })
  if (appended.repeated || found === undefined) return { ...appended, lines: [] }
  faultPoint(running, 'after the facts, before the lines')
  const journals = await readJournals(transaction, key.provider, [key])
  const known = knownOf(running, found, journals, 0)
  const before = known.facts.slice(0, appended.first - 1)
  const unfolded = unfold({ ...known, facts: before }, known.facts.slice(before.length))
  await note(transaction, running, [{ found, unfolded }])
  return { ...appended, lines: unfolded.lines.map(showLine) }
}

/** What was learned before the agreement was last looked at counts as learned then: the past is not looked at again. */
function notBefore(told: Told, found: Found | undefined): Told {
  const learnedAt = Math.max(told.fact.learnedAt, found?.lookedAt ?? told.fact.learnedAt)
  return { ...told, fact: { ...told.fact, learnedAt } }
}

const ofTheInstallation = ({ kind }: AnyFact) =>
  refuse({
    code: 'FACT_OF_THE_INSTALLATION',
    seen: { de: `${kind} gilt für die ganze Anlage`, en: `${kind} holds for the whole installation` },
    expected: {
      de: 'einem Vertrag wird erzählt, was in ihm geschehen ist',
      en: 'an agreement is told what happened in it',
    },
    remedy: { de: 'Erzählen Sie es der Anlage', en: 'Tell it to the installation' },
  })
