import { type Found, halt } from '../journal/intake/found.ts'
import { Refusal } from '../journal/intake/refusal.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { faultPoint } from './fault-point.ts'
import { knownOf, readJournals } from './known.ts'
import { type Noted, note } from './note.ts'
import type { Running } from './running.ts'
import { type Unfolded, unfold } from './unfold.ts'

/**
 * Leads agreements that are locked in this transaction through every moment up to and including `now`, and writes what has
 * come to light. One at which the program itself fails is halted, and the others go on.
 */
export async function lookAt(
  running: Running,
  transaction: Transaction,
  provider: string,
  found: readonly Found[],
  now: Instant,
): Promise<void> {
  faultPoint(running, 'before due agreements are looked at')
  const journals = await readJournals(transaction, provider, found)
  const noted: Noted[] = []
  for (const [place, each] of found.entries()) {
    const unfolded = orDefect(() => unfold(knownOf(running, each, journals, place), [], now))
    if (unfolded instanceof Error) await haltAt(transaction, running, each, unfolded)
    else noted.push({ found: each, unfolded })
  }
  await note(transaction, running, noted)
  faultPoint(running, 'after due agreements were looked at, before the commit')
}

/** A defect of one agreement's terms or facts must not end the day of all others. */
function orDefect(work: () => Unfolded): Unfolded | Error {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error
  }
}

/** The message of a defect stays out of the database: nobody knows what it holds. */
async function haltAt(transaction: Transaction, running: Running, found: Found, error: Error): Promise<void> {
  const defect = error instanceof Refusal ? error.code : error.name
  running.say(`Agreement ${found.agreement} is halted at a defect of the program: ${defect}`)
  await halt(transaction, found, defect)
}
