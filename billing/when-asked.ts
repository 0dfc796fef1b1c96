import { carriedOutInScenario } from '../duties/carried-out.ts'
import type { BillIn } from '../post/letters/bill-in-letter.ts'
import type { FilesBeside } from '../post/letters/papers-of.ts'
import type { Desk, PreviewPaper } from '../services/driver.ts'
import { actsOfBills, isBilling } from './acts.ts'
import type { BillingRunning } from './fault-point.ts'

/** What carries out and shows the duties to bill. */
export interface Billing {
  readonly desk: Desk
  readonly previewPaper: PreviewPaper
}

/**
 * Billing as the house puts it together. Its parts are loaded when the first bill is due: a start has no use for norms and rules.
 *
 * @param others who sends what was made, and does all other work
 */
export function billingWhenAsked(running: () => BillingRunning, others: Billing): Billing {
  return {
    desk: async (order, signal) => {
      if (!isBilling(order.act)) return others.desk(order, signal)
      const { billingDesk } = await import('./desk.ts')
      return billingDesk(running, others.desk)(order, signal)
    },
    previewPaper: async (order) => {
      if (!isBilling(order.act)) return others.previewPaper(order)
      const { billPreview } = await import('./preview.ts')
      return billPreview(running, others.previewPaper)(order)
    },
  }
}

/**
 * Makes the bills that a scenario's duties have asked for until now.
 *
 * @param customer whose papers somebody looks for; null for staff, which looks for those of all
 */
export async function makeBillsOfScenario(
  running: BillingRunning,
  provider: string,
  customer: string | null,
): Promise<void> {
  const carriedOut = await carriedOutInScenario(running, provider, customer, actsOfBills)
  if (carriedOut.length === 0) return
  const { makeBills } = await import('./of-scenario.ts')
  await makeBills(running, carriedOut)
}

/** The files for machines that travel beside the papers of a letter. */
export const filesOfBills =
  (running: () => BillingRunning): FilesBeside =>
  async (transaction, letter) => {
    if (!isBilling(letter.letter.split(':')[0] ?? '') && !letter.letter.startsWith('standingInvoice:')) return []
    const { filesBeside } = await import('./kept.ts')
    return filesBeside(transaction, running().master, letter)
  }

/** What letters say that bring a bill: so that what follows from their receipt is told by itself. */
export const billsInLetters =
  (running: () => BillingRunning): BillIn =>
  async (transaction, letter) => {
    if (!letter.letter.startsWith('issueInvoice:')) return undefined
    const { billIn } = await import('./received.ts')
    return billIn(transaction, running().master, letter)
  }
