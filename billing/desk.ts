import { ownTime } from '../journal/intake/clock.ts'
import { everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { keepPaper } from '../papers/kept/store.ts'
import { NotPrinted } from '../papers/press/order.ts'
import { type Desk, DriverFailed, type Order } from '../services/driver.ts'
import { isBilling } from './acts.ts'
import { type BillingRunning, billingFaultPoint } from './fault-point.ts'
import { keepInvoice } from './kept.ts'
import { type Made, make, paperOf, type UnderNumber, underNumber } from './made.ts'
import { isRecordedUnused } from './number-unused.ts'
import { type InvoiceNumber, reserveNumber } from './numbers.ts'
import { Obstacle } from './obstacle.ts'
import { forgetObstacle, noteObstacle } from './set-aside.ts'
import { withFacturX } from './with-factur-x.ts'

/**
 * Makes the papers that duties to bill ask for, and leaves it to the desk behind it to send them: invoices, their corrections and
 * cancellations, credits, standing invoices and their ends.
 *
 * A paper is made once: its number is given to the duty in a short transaction and stays with it, it is set while nothing is locked, and
 * it is kept under the duty's identity. Whoever is stopped in between goes on under the same number. What can not leave as it is waits for
 * a person under the name of what is missing; no number is taken for it, but one that it has stays with it.
 *
 * @param running is asked for when the first bill is due, since the house is put together with its desks
 */
export function billingDesk(running: () => BillingRunning, otherwise: Desk): Desk {
  return async (order, signal) => {
    if (!isBilling(order.act) || order.customer === null) return otherwise(order, signal)
    const made = await prepare(running(), order)
    if (made === 'set aside') return { is: 'waits for a person' }
    if (made !== 'nothing to make' && !(await isIssued(running(), order, made))) return { is: 'waits for a person' }
    billingFaultPoint(running(), 'after the paper is committed, before its letter')
    return otherwise(order, signal)
  }
}

/** Reads what is billed, unless its paper is there already, or nobody in the world is to get one. */
async function prepare(running: BillingRunning, order: Order): Promise<Made | 'nothing to make' | 'set aside'> {
  return inAll(running, order, async (transaction) => {
    // A scenario's time is not the world's, so no number of the world is given in it.
    if ((await ownTime(transaction, order.provider)) !== undefined) return 'nothing to make'
    try {
      return (await make(transaction, running, order)) ?? 'nothing to make'
    } catch (error) {
      if (!(error instanceof Obstacle)) throw error
      await noteObstacle(transaction, paperOf(order), error, order.at)
      return 'set aside'
    }
  })
}

/** What shows only under its number is set aside as well; the number stays with its duty. */
async function isIssued(running: BillingRunning, order: Order, made: Made): Promise<boolean> {
  try {
    await issue(running, order, made)
    return true
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    await inAll(running, order, (transaction) => noteObstacle(transaction, paperOf(order), error, order.at))
    return false
  }
}

/**
 * Gives what was read its number, sets it, and keeps it.
 *
 * @param also what is written together with the paper
 * @returns the number; undefined where it bears none
 * @throws Obstacle RULE_BROKEN, NUMBER_UNUSED
 * @throws DriverFailed if it could not be set
 */
export async function issue(
  running: BillingRunning,
  order: Order,
  made: Made,
  also?: (transaction: Transaction) => Promise<void>,
): Promise<string | undefined> {
  billingFaultPoint(running, 'before the number is reserved')
  const number = made.bill === undefined ? undefined : await reserve(running, order, made)
  billingFaultPoint(running, 'after the number is reserved, before the paper is set')
  const madeAt = number?.reservedAt ?? order.at
  const ready = underNumber(made, number && issuedAs(number), madeAt)
  const file = await print(running, ready)
  billingFaultPoint(running, 'after the paper is set, before it is kept')
  const { paper, kind, known, parties } = made
  await inAll(running, order, async (transaction) => {
    const about = { kind, number: number?.number ?? null, language: parties.language, madeAt, known }
    await keepPaper(transaction, running.master, { ...paper, ...about, file })
    if (ready.kept) await keepInvoice(transaction, running.master, paper, ready.kept)
    await forgetObstacle(transaction, paperOf(order))
    await also?.(transaction)
    billingFaultPoint(running, 'after the paper is kept, before the commit')
  })
  return number?.number
}

/** Nothing but this is done while the row of numbers is locked. */
const reserve = (running: BillingRunning, order: Order, { paper, prefix }: Made): Promise<InvoiceNumber> =>
  inAll(running, order, async (transaction) => {
    if (await isRecordedUnused(transaction, paper)) throw new Obstacle('NUMBER_UNUSED')
    return reserveNumber(transaction, paper, { prefix, at: order.at })
  })

const issuedAs = ({ number, issuedOn }: InvoiceNumber) => ({ number, issuedOn })

/** @throws DriverFailed if it could not be set: then it is tried again later, under the same number */
async function print({ press }: BillingRunning, { print: sheet, kept }: UnderNumber): Promise<Uint8Array> {
  try {
    const file = await press.print(sheet)
    return kept?.form === 'ZUGFeRD' ? withFacturX(file) : file
  } catch (error) {
    throw error instanceof NotPrinted ? new DriverFailed(error.code, { cause: error }) : error
  }
}

const inAll = <T>(
  running: BillingRunning,
  { provider }: Order,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => inTransaction(running.app, { provider, customer: everyCustomer }, work)
