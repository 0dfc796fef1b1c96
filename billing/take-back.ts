import { alone } from '../duties/alone.ts'
import { underWay } from '../duties/carry-out.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { PaperKey } from '../papers/kept/paper.ts'
import { lookOf } from '../papers/letterhead/look-of-papers.ts'
import { agreementNow } from '../post/letters/agreement-now.ts'
import type { Order } from '../services/driver.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import { eur } from '../terms/grammar/money.ts'
import { type Bill, takenBack } from './bill.ts'
import { issue } from './desk.ts'
import { dutyOfPaper } from './duty-of-paper.ts'
import { eInvoiceOf } from './e-invoice-of.ts'
import type { BillingRunning } from './fault-point.ts'
import { type Billed, beforeNext, billedUntil, numberOf } from './kept.ts'
import { readLeftOver } from './left-over.ts'
import { kindOf, type Made, NO_NUMBER, partiesOf } from './made.ts'
import { Obstacle, refuseBroken } from './obstacle.ts'
import { nothingToTakeBack, refusalOf } from './refusal.ts'

/**
 * A person confirms that a paper is taken back whose duty had fallen away: a further paper under the next number names it and takes it
 * back line by line, to what stood before. Once: whoever confirms it again is told that there is nothing to take back.
 *
 * @param person the random id of whoever confirms it
 * @returns the number of the paper that takes it back
 * @throws Refusal NOTHING_TO_TAKE_BACK, DUTY_UNDER_WAY, LETTERHEAD_MISSING, ADDRESSEE_MISSING, INVOICE_NOT_READY
 */
export async function takeBack(running: BillingRunning, key: PaperKey, person: string): Promise<string> {
  const duty = dutyOfPaper(key.paper)
  const taken = await alone(running, { ...key, duty }, async () => {
    const { made, order } = await read(running, key)
    const note = (transaction: Transaction) =>
      noteTakenBack(transaction, key, made.paper.paper, { person, at: order.at })
    return issue(running, order, made, note).catch(asRefusal)
  })
  if (taken === undefined) throw underWay({ duty })
  return taken.result ?? ''
}

/** What takes the paper back, read in one go. */
async function read(running: BillingRunning, key: PaperKey): Promise<{ readonly made: Made; readonly order: Order }> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    await lockOne(transaction, key)
    const found = (await readLeftOver(transaction, key.provider, key)).find(({ paper }) => paper === key.paper)
    if (found === undefined) throw nothingToTakeBack(key.paper)
    const until = numberOf(found.duty)
    const kept = await billedUntil(transaction, running.master, key, { duty: found.key, until })
    const bill = billBack(kept, until)
    if (bill === undefined) throw nothingToTakeBack(key.paper)
    const at = await nowOf(transaction, running, key.provider)
    const parties = await partiesOf(transaction, running, key).catch(asRefusal)
    try {
      refuseBroken(eInvoiceOf(bill, parties, { number: NO_NUMBER, issuedOn: dayAt(at) }))
    } catch (error) {
      asRefusal(error)
    }
    const { known } = await agreementNow(transaction, running, key, at)
    const own = kept.filter(({ paper }) => numberOf(paper) === until)
    const content = contentBefore(kept, until)
    return {
      made: {
        ...{ bill, parties, known, content },
        paper: { ...key, paper: `${found.duty} ${own.length + 1}` },
        kind: kindOf[bill.is],
        look: await lookOf(transaction, key.provider),
        prefix: parties.letterhead.invoicePrefix,
        reasons: { clauses: [], facts: [] },
        ends: undefined,
      },
      order: orderOf(key, found, at),
    }
  })
}

/** Takes back what stands by the papers of one duty, and puts in its place what stood before it. */
function billBack(kept: readonly Billed[], until: number): Bill | undefined {
  const earlier = kept.filter(({ paper }) => numberOf(paper) < until)
  const own = kept.filter(({ paper }) => numberOf(paper) === until)
  const last = own.at(-1)
  if (last === undefined) return undefined
  const stoodBefore = beforeNext(earlier).stands
  const lines = [...last.stands.map(takenBack), ...stoodBefore]
  if (lines.length === 0) return undefined
  const since = beforeNext(own).preceding
  const sign = last.paper.startsWith('giveCredit:') ? -1 : 1
  const { invoice } = last
  return {
    is: stoodBefore.length === 0 ? 'cancellation' : 'correction',
    ...{ lines, allowances: [], charges: [], paid: 0, notes: [], because: undefined, stands: stoodBefore },
    gross: sign * (centsOf(contentBefore(kept, until)) - centsOf(last.content)),
    refersTo: since.length > 0 ? since : [{ number: invoice.number, issuedOn: invoice.issuedOn }],
    ...(invoice.period ? { period: invoice.period } : {}),
    ...(invoice.delivery ? { deliveredOn: invoice.delivery.on } : {}),
  }
}

/** What was billed before the duty with this number: nothing, before the first. */
const contentBefore = (kept: readonly Billed[], until: number): string =>
  kept.findLast(({ paper }) => numberOf(paper) < until)?.content ?? ''
const centsOf = (content: string): number => (content === '' ? 0 : eur(content).cents)

const orderOf = (
  { provider, customer, agreement }: PaperKey,
  of: { duty: string; key: string },
  at: Instant,
): Order => ({
  ...{ provider, customer, agreement, at },
  duty: `${agreement} ${of.duty}`,
  about: of.key.slice(of.key.indexOf(':') + 1),
  ...{ act: 'cancelInvoice', content: '', agreed: { items: {} } },
})

async function noteTakenBack(
  transaction: Transaction,
  { provider, customer, agreement, paper }: PaperKey,
  byPaper: string,
  { person, at }: { readonly person: string; readonly at: Instant },
): Promise<void> {
  await transaction.query(
    `insert into paper_taken_back (provider, customer, agreement, paper, by_paper, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [provider, customerColumn(customer), agreement, paper, byPaper, person, new Date(at).toISOString()],
  )
}

function asRefusal(error: unknown): never {
  throw error instanceof Obstacle ? refusalOf(error) : error
}
