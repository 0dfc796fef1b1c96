import { ownTime } from '../journal/intake/clock.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import type { PreviewPaper } from '../services/driver.ts'
import { dayAt } from '../terms/grammar/day.ts'
import { isBilling } from './acts.ts'
import type { BillingRunning } from './fault-point.ts'
import { make, underNumber } from './made.ts'
import { Obstacle } from './obstacle.ts'
import { refusalOf } from './refusal.ts'

/** What stands in the place of the number as long as there is none. */
const noNumberYet = { de: 'ENTWURF', en: 'DRAFT' } as const

/**
 * How the paper of a bill would be set if it left now. It has no number: that is given when it leaves.
 *
 * @returns what another preview says where nothing is billed
 * @throws Refusal LETTERHEAD_MISSING, ADDRESSEE_MISSING, INVOICE_NOT_READY
 */
export const billPreview =
  (running: () => BillingRunning, otherwise: PreviewPaper): PreviewPaper =>
  async (order) => {
    if (!isBilling(order.act) || order.customer === null) return otherwise(order)
    const { provider } = order
    return inTransaction(running().app, { provider, customer: everyCustomer }, async (transaction) => {
      if ((await ownTime(transaction, provider)) !== undefined) return undefined
      try {
        const made = await make(transaction, running(), order)
        if (made === undefined) return undefined
        const number = noNumberYet[made.parties.language]
        return underNumber(made, { number, issuedOn: dayAt(order.at) }, order.at).print
      } catch (error) {
        throw error instanceof Obstacle ? refusalOf(error) : error
      }
    })
  }
