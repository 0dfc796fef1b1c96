import { payableUntil } from '../terms/engine/coming.ts'
import { wanted } from '../terms/engine/duties.ts'
import type { Item } from '../terms/engine/ledger.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { eur, Gross } from '../terms/grammar/money.ts'
import { isConsumer } from '../terms/grammar/quantities/consumer.ts'
import type { Said } from '../terms/grammar/said.ts'
import { actsOnClaims } from './acts.ts'
import { type Bill, type BilledLine, type BillKind, type Preceding, type Standing, takenBack } from './bill.ts'
import { type BilledAgreement, billedAs } from './claim-billed.ts'
import { Obstacle } from './obstacle.ts'
import { type OnceReceived, onceReceived } from './once-received.ts'
import type { Places } from './tax.ts'

/** What a duty to bill asks for. */
export interface BillAsked {
  /** The duty's key: `issueInvoice:fee 2026-05`. */
  readonly key: string
  readonly act: string
  /** What is to be billed, `59.50`; empty where it is taken back. */
  readonly content: string
  /** What was billed before, as the last receipt says; undefined before the first. */
  readonly was: string | undefined
}

/** What was billed under the same key before. */
export interface BilledBefore {
  readonly preceding: readonly Preceding[]
  /** What stands by now, as invoices say it: credits have negative quantities. */
  readonly stands: readonly BilledLine[]
  /** What standing invoices said, the oldest first. */
  readonly standings: readonly Standing[]
}

const kinds: Readonly<Record<(typeof actsOnClaims)[number], BillKind>> = {
  issueInvoice: 'invoice',
  correctInvoice: 'correction',
  cancelInvoice: 'cancellation',
  giveCredit: 'credit',
  correctCredit: 'correction',
  cancelCredit: 'cancellation',
}

/**
 * The bill for one claim. A correction takes back what was billed and bills what is right, so that both papers together make what is
 * owed; a cancellation takes back and no more.
 *
 * @throws Obstacle
 */
export function billOfClaim(
  agreement: BilledAgreement,
  asked: BillAsked,
  before: BilledBefore | undefined,
  places: Places,
): Bill {
  const act = actsOnClaims.find((each) => each === asked.act)
  if (act === undefined) throw new RangeError(`${asked.act} bills no claim.`)
  const is = kinds[act]
  const isChange = is === 'correction' || is === 'cancellation'
  if (isChange && (before === undefined || before.preceding.length === 0)) throw new Obstacle('EARLIER_INVOICE_UNKNOWN')
  const claim = is === 'cancellation' ? undefined : claimAsked(agreement, asked)
  const billed = claim && billedAs(agreement, claim.item, claim.amount, places)
  const sign = asked.key.startsWith('giveCredit:') ? -1 : 1
  const line = billed !== undefined && claim?.amount.isPositive ? [billed.line] : []
  const right = sign < 0 ? line.map(takenBack) : line
  const lines = isChange ? [...(before?.stands ?? []).map(takenBack), ...right] : line
  const owedBefore = isChange ? sign * amountIn(asked.was).cents : 0
  const owed = (claim?.amount.cents ?? 0) * (isChange ? sign : 1)
  const item = claim?.item
  const because = wanted(agreement.walk).get(asked.key)?.because ?? item?.because
  const [period, deliveredOn] = [billed?.line.period, billed?.deliveredOn]
  return {
    is,
    lines,
    ...{ allowances: [], charges: [], because, stands: right },
    // What a credit or an early payment has settled by now is not asked for again.
    paid: is === 'invoice' && item ? item.amount.cents - item.open.cents : 0,
    ...withWhy(is === 'invoice' && item ? asksFor(agreement.walk, item) : { notes: [] }, billed?.why),
    gross: owed - owedBefore,
    refersTo: isChange ? (before?.preceding ?? []) : [],
    ...timeOf(period ?? lines.find((line) => line.period)?.period, deliveredOn),
    ...(item && is !== 'credit' ? { dueOn: item.due, payableUntil: payableUntil(item) } : {}),
  }
}

/** The law by which no tax is shown stands with what else is to be said. */
const withWhy = <T extends Pick<Bill, 'notes'>>(asked: T, why: Said | undefined): T =>
  why === undefined ? asked : { ...asked, notes: [...asked.notes, why] }

/** Until when an invoice asks to be paid, and what a consumer has to be told with it. */
function asksFor(
  walk: Walk,
  { key, amount, kind }: Item,
): Pick<Bill, 'asksUntil' | 'payBy' | 'hintsAtDefault' | 'notes'> {
  const { asksUntil, payBy }: OnceReceived = onceReceived(walk, key, amount)
  const isTold = kind === 'fee' && isConsumer.of(walk, key)
  return {
    ...(asksUntil ? { asksUntil } : {}),
    ...(payBy ? { payBy } : {}),
    ...(isTold ? { hintsAtDefault: true, notes: [hint] } : { notes: [] }),
  }
}

/** § 286 (3) sentence 1 BGB: without these words a consumer is not in default by the passing of time. */
const hint: Said = {
  de: 'Wer nicht innerhalb von 30 Tagen nach Fälligkeit und Zugang dieser Rechnung zahlt, kommt ohne Mahnung in Verzug (§ 286 Abs. 3 BGB).',
  en: 'Who does not pay within 30 days after this invoice is due and received is in default without a reminder (§ 286 (3) BGB).',
}

const timeOf = (period: Bill['period'], deliveredOn: Bill['deliveredOn']) =>
  period ? { period } : deliveredOn ? { deliveredOn } : {}

/** What the receipt of a bill repeats is the amount that was billed. */
const amountIn = (content: string | undefined): Gross =>
  content !== undefined && /^-?\d+\.\d\d$/.test(content) ? eur(content) : Gross.zero

/** The claim as the open items have it; what is asked must be what is owed. */
function claimAsked(
  { walk }: BilledAgreement,
  { key, content }: BillAsked,
): { readonly item: Item; readonly amount: Gross } {
  const known = walk.knownItems.get(key.slice(key.indexOf(':') + 1)) ?? claimToCome(walk, key, content)
  if (known === undefined) throw new Obstacle('CLAIM_UNKNOWN')
  // What settled it since is no reason for which it is owed.
  const item = { ...known, because: wanted(walk).get(key)?.because ?? known.because }
  const amount = amountIn(content)
  // What was credited may have been lowered since by a person's word: the duty says it then, and not the claim.
  if (!amount.equals(item.amount) && amount.exceeds(item.amount)) throw new Obstacle('CLAIM_IS_OTHER')
  return { item, amount }
}

/** Under some terms it becomes a claim with the invoice: then it is billed as it will stand once that is received. */
function claimToCome(walk: Walk, key: string, content: string): Item | undefined {
  const asked = wanted(walk).get(key)
  if (asked === undefined || asked.content !== content) return undefined
  const { item } = onceReceived(walk, key.slice(key.indexOf(':') + 1), amountIn(content))
  return item && { ...item, because: asked.because ?? item.because }
}
