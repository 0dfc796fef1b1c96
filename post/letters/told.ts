import { tellIn } from '../../duties/agenda.ts'
import type { Running } from '../../duties/running.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { readTold } from '../../journal/intake/told.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import { type Became, lockDispatch, noteBecame } from './dispatches.ts'
import type { Dispatch, DispatchKey } from './letter.ts'

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
  running: Running,
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
  return true
}

async function factOf(
  transaction: Transaction,
  running: Running,
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
