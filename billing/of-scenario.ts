import type { CarriedOut } from '../duties/carried-out.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { issue } from './desk.ts'
import type { BillingRunning } from './fault-point.ts'
import { make } from './made.ts'
import { Obstacle } from './obstacle.ts'

/** How many bills have their turn when somebody looks. */
const TURN = 20

/**
 * Makes the papers of bills that a scenario has asked for by its own clock, from what was known when each was due, and under its provider's own
 * numbers. They are kept and leave to nobody. One that can not be made ends the turn: those after it would name it.
 */
export async function makeBills(running: BillingRunning, carriedOut: readonly CarriedOut[]): Promise<void> {
  let issued = 0
  for (const { order, known } of carriedOut) {
    if (issued === TURN) return
    const { provider } = order
    try {
      const made = await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
        make(transaction, running, order, known),
      )
      if (made === undefined) continue
      await issue(running, order, made)
      issued += 1
    } catch (error) {
      if (error instanceof Obstacle) return
      throw error
    }
  }
}
