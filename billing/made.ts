import type { Running } from '../duties/running.ts'
import type { Transaction } from '../journal/transaction.ts'
import { readAddressee } from '../papers/addressee.ts'
import type { PaperKey, PaperKind } from '../papers/kept/paper.ts'
import { readPaper } from '../papers/kept/store.ts'
import { readLetterhead } from '../papers/letterhead/letterhead.ts'
import { lookOf } from '../papers/letterhead/look-of-papers.ts'
import type { Attached, Look, PrintOrder } from '../papers/press/order.ts'
import { agreementNow } from '../post/letters/agreement-now.ts'
import { type Reasons, reasonsFor } from '../post/letters/reasons.ts'
import { languageOf } from '../post/letters/recipient.ts'
import type { Order } from '../services/driver.ts'
import { replay } from '../terms/engine/replay.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Bill, BillKind } from './bill.ts'
import { type BilledBefore, billOfClaim } from './claim-bill.ts'
import { eInvoiceOf, type Issued, type Parties } from './e-invoice-of.ts'
import { endOfStanding } from './end-of-standing.ts'
import { type ForMachines, writtenForMachines } from './for-machines.ts'
import { invoiceSheet } from './invoice-sheet.ts'
import { type Billed, beforeNext, billedUntil, type KeptInvoice, numberOf } from './kept.ts'
import { Obstacle, refuseBroken } from './obstacle.ts'
import { standingBill } from './standing-bill.ts'

/** Which paper an order asks for: it is called as the duty is. */
export const paperOf = ({ provider, customer, agreement, duty }: Order): PaperKey => ({
  ...{ provider, customer, agreement },
  paper: duty.slice(agreement.length + 1),
})
const keyOf = ({ paper }: PaperKey): string => paper.slice(0, paper.lastIndexOf('#'))

/** What a bill is made of, read in one go: whatever is made of it later is made of this alone. */
export interface Made {
  readonly paper: PaperKey
  readonly kind: PaperKind
  readonly known: number
  readonly parties: Parties
  readonly look: Look
  readonly reasons: Reasons
  readonly prefix: string
  /** What the duty asks for. */
  readonly content: string
  /** Undefined for the paper that ends a standing invoice: it bills nothing, and bears no number. */
  readonly bill: Bill | undefined
  readonly ends: PrintOrder['content'] | undefined
}

export const kindOf: Readonly<Record<BillKind, PaperKind>> = {
  invoice: 'invoice',
  credit: 'invoice',
  correction: 'correction of an invoice',
  cancellation: 'cancellation of an invoice',
  'standing invoice': 'standing invoice',
}

/** As long as a number is not known, the invoice is tried under this one: nobody ever sees it. */
export const NO_NUMBER = '–'

/**
 * Reads what an order bills, and tries whether the invoice can leave: nothing is kept, and no number is taken. Where a paper was made
 * for the same duty before, and something else is owed by now, a further one corrects it: what was made never changes.
 *
 * @param again from how many facts of the agreement it was made, where it is made again as it was
 * @returns undefined where nothing is to be made: it was made before, or is a credit of nothing
 * @throws Obstacle
 */
export async function make(
  transaction: Transaction,
  running: Running,
  order: Order,
  again?: number,
): Promise<Made | undefined> {
  const first = paperOf(order)
  const duty = keyOf(first)
  const number = numberOf(first.paper)
  const until = again === undefined ? number : number - 1
  const kept = await billedUntil(transaction, running.master, order, { duty, until })
  const own = kept.filter(({ paper }) => numberOf(paper) === number)
  if (own.at(-1)?.content === order.content) return undefined
  // The paper that ends a standing invoice bears no number, and is kept without one.
  const isThere = again === undefined && own.length === 0 && (await readPaper(transaction, first)) !== undefined
  if (isThere) return undefined
  const paper = own.length === 0 ? first : { ...first, paper: `${first.paper} ${own.length + 1}` }
  const parties = await partiesOf(transaction, running, order)
  const { program, facts, known } = await agreementNow(transaction, running, order, order.at, again)
  const walk = replay(program, facts, order.at)
  const before = beforeNext(kept)
  const made = {
    ...{ paper, parties, known },
    look: await lookOf(transaction, order.provider),
    prefix: parties.letterhead.invoicePrefix,
    content: order.content,
  }
  if (order.act === 'endStandingInvoice') {
    const reasons = { clauses: [], facts: [] }
    const ends = endOfStanding(walk, before, parties)
    return { ...made, kind: 'standing invoice', reasons, bill: undefined, ends }
  }
  const bill = billFor({ walk, facts }, insteadOf(own, order), duty, before, parties)
  if (bill.lines.length === 0) return undefined
  refuseBroken(eInvoiceOf(bill, parties, { number: NO_NUMBER, issuedOn: dayAt(order.at) }))
  const reasons = reasonsFor(program, bill.because, parties.language)
  return { ...made, kind: kindOf[bill.is], reasons, bill, ends: undefined }
}

/** What corrects a paper of the same duty that was made for something else. */
const corrections: Readonly<Record<string, string>> = { issueInvoice: 'correctInvoice', giveCredit: 'correctCredit' }

function insteadOf(own: readonly Billed[], order: Order): Order {
  const last = own.at(-1)
  const correction = corrections[order.act]
  // What was taken back whole is billed anew.
  if (last === undefined || (correction !== undefined && last.stands.length === 0)) return order
  return { ...order, act: correction ?? order.act, was: last.content }
}

function billFor(
  { walk, facts }: { readonly walk: Walk; readonly facts: readonly AnyFact[] },
  { act, content, was }: Order,
  key: string,
  before: BilledBefore,
  { letterhead, addressee }: Parties,
): Bill {
  const asked = { key, act, content, was }
  const places = {
    seller: letterhead.address.country,
    buyer: addressee.country,
    buyerVatId: addressee.vatId,
    smallBusiness: letterhead.smallBusiness === true,
  }
  if (act === 'issueStandingInvoice') return standingBill(walk, asked, before, places)
  return billOfClaim({ walk, facts }, asked, before, places)
}

/** @throws Obstacle LETTERHEAD_MISSING, ADDRESSEE_MISSING */
export async function partiesOf(
  transaction: Transaction,
  running: Running,
  order: Pick<Order, 'provider' | 'customer' | 'agreement'>,
): Promise<Parties> {
  const letterhead = await readLetterhead(transaction, order.provider)
  if (letterhead === undefined) throw new Obstacle('LETTERHEAD_MISSING')
  const addressee = await readAddressee(transaction, running.master, order)
  // The name and address of the recipient stand on every invoice (§ 14 (4) no. 1 UStG).
  const isWhole =
    addressee && [addressee.lines.join(''), addressee.postCode, addressee.city, addressee.country].every(isSaid)
  if (addressee === undefined || !isWhole) throw new Obstacle('ADDRESSEE_MISSING')
  return { letterhead, addressee, language: await languageOf(transaction, order), agreement: order.agreement }
}
const isSaid = (text: string): boolean => text.trim() !== ''

/** An invoice under its number: how it is set, and what is kept beside it. */
export interface UnderNumber {
  readonly print: PrintOrder
  readonly kept: KeptInvoice | undefined
}

/** @throws Obstacle RULE_BROKEN */
export function underNumber(made: Made, issued: Issued | undefined, madeAt: Instant): UnderNumber {
  const { bill, parties, look, reasons } = made
  if (bill === undefined || issued === undefined) return { print: letterSheet(made, madeAt), kept: undefined }
  const invoice = eInvoiceOf(bill, parties, issued)
  refuseBroken(invoice)
  const file = writtenForMachines(invoice)
  const print = invoiceSheet({ bill, invoice, parties, look, reasons, madeAt, attached: attachedIn(file) })
  const { standing, asksUntil, hintsAtDefault } = bill
  return {
    print,
    kept: {
      ...{ form: file.form, invoice, stands: bill.stands, content: made.content, xml: file.xml },
      ...(standing ? { standing } : {}),
      ...(asksUntil ? { asksUntil } : {}),
      ...(hintsAtDefault ? { hintsAtDefault } : {}),
    },
  }
}

/** What leaves beside the paper does not lie in it too: there is one invoice, and not two. */
const attachedIn = ({ form, xml }: ForMachines): readonly Attached[] =>
  form === 'ZUGFeRD'
    ? [
        {
          name: 'factur-x.xml',
          mime: 'text/xml',
          description: 'Factur-X/ZUGFeRD',
          relationship: 'alternative',
          content: Buffer.from(xml),
        },
      ]
    : []

function letterSheet({ parties, look, ends }: Made, madeAt: Instant): PrintOrder {
  const { letterhead, language } = parties
  const { subject } = ends as { readonly subject: string }
  return {
    ...{ sheet: 'letter', language, title: subject, author: letterhead.name, look, content: ends },
    madeAt: Math.floor(madeAt / 1000),
  }
}
