import { tellIn } from '../../duties/agenda.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { readTold } from '../../journal/intake/told.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { Json } from '../../terms/grammar/field.ts'
import type { Told } from '../../terms/grammar/read-fact.ts'
import type { PostRunning } from '../running.ts'
import { agreementThen } from './agreement-now.ts'
import { factsOfBill } from './bill-received.ts'
import { type Became, lockDispatch, noteBecame } from './dispatches.ts'
import type { Dispatch, DispatchKey } from './letter.ts'
import { readLetter } from './store.ts'
import { wordingOf } from './wording.ts'

/** What can become of a try, as the journal is told. */
export type LetterFact = 'letterDispatched' | 'letterReceived' | 'letterReturned'

/** What became of a try: the fact, and what is noted with the try. */
export interface Happened {
  readonly fact: LetterFact
  readonly at: Instant
  readonly became: Became
}

/**
 * Notes what became of a try, and tells the agreement, both or neither; once, however often it is called.
 *
 * @param when the states in which the try must be; in any other nothing happens
 * @returns false if nothing was written
 */
export async function tellOf(
  transaction: Transaction,
  running: PostRunning,
  key: DispatchKey,
  when: readonly Dispatch['state'][],
  { fact, at, became }: Happened,
): Promise<boolean> {
  await lockOne(transaction, key)
  const dispatch = await lockDispatch(transaction, key)
  if (dispatch === undefined || !when.includes(dispatch.state)) return false
  await tellIn(transaction, running, key, [await factOf(transaction, running, key, fact, at, became.status)], {
    messageKey: [fact, key.agreement, key.letter, key.medium, key.attempt].join(' '),
  })
  await noteBecame(transaction, key, became)
  await tellWhatFollows(transaction, running, key, fact, at)
  return true
}

/** What a person would have to tell beside: that the customer was warned, reminded of a claim, given an invoice. Once for each letter. */
async function tellWhatFollows(
  transaction: Transaction,
  running: PostRunning,
  key: DispatchKey,
  fact: LetterFact,
  at: Instant,
): Promise<void> {
  const following = [
    ...(await factsOfWording(transaction, running, key, fact)),
    ...(fact === 'letterReceived' ? await factsOfBill(transaction, running, key) : []),
  ]
  if (following.length === 0) return
  const learned = await nowOf(transaction, running, key.provider)
  const told = following.map((each) => readTold({ ...each, at: showInstant(Math.min(at, learned)) }, learned))
  const read = told.filter((each): each is Told => 'fact' in each)
  if (read.length < told.length) throw new Error(`What follows from the letter ${key.letter} could not be told.`)
  await tellIn(transaction, running, key, read, { messageKey: `follows from ${key.agreement} ${key.letter}` })
}

async function factsOfWording(
  transaction: Transaction,
  running: PostRunning,
  key: DispatchKey,
  fact: LetterFact,
): Promise<readonly { readonly [field: string]: Json }[]> {
  const letter = await readLetter(transaction, key)
  const tells = letter && wordingOf(letter.act)?.tells
  if (!tells || fact !== (tells.once === 'dispatched' ? 'letterDispatched' : 'letterReceived')) return []
  const { program, facts, now } = await agreementThen(transaction, running, key, letter.writtenAt)
  const about = key.letter.slice(key.letter.indexOf(':') + 1, key.letter.lastIndexOf('#'))
  return tells.facts({ about, medium: key.medium, walk: replay(program, facts, now) })
}

async function factOf(
  transaction: Transaction,
  running: PostRunning,
  key: DispatchKey,
  fact: LetterFact,
  at: Instant,
  status: string | undefined,
) {
  const now = await nowOf(transaction, running, key.provider)
  const told = readTold(
    {
      fact,
      at: showInstant(Math.min(at, now)),
      letter: key.letter,
      medium: key.medium,
      ...(fact === 'letterReturned' && status !== undefined ? { status } : {}),
    },
    now,
  )
  if (!('fact' in told)) throw new Error(`What became of a letter could not be told: ${told.map(({ field }) => field)}`)
  return told
}
