import type { Period } from '../money/e-invoice/invoice.ts'
import type { Item } from '../terms/engine/ledger.ts'
import { replay } from '../terms/engine/replay.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { type Day, daysBetween, plusDays } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { offered } from '../terms/grammar/matters/offer.ts'
import { vatRate } from '../terms/grammar/matters/prices.ts'
import { type Gross, Net } from '../terms/grammar/money.ts'
import { isConsumer } from '../terms/grammar/quantities/consumer.ts'
import { pricesOf } from '../terms/grammar/quantities/software-service.ts'
import { periodAt } from '../terms/grammar/quantity.ts'
import type { Said } from '../terms/grammar/said.ts'
import { subjectInWords } from '../terms/words/subjects.ts'
import type { BilledLine } from './bill.ts'
import { factsBelow, rateIn } from './rate-in-reasons.ts'
import { bearsTax, type Places, type Reckoned, taxOf, whyTaxedAbroad } from './tax.ts'

/** An agreement as its bills see it. */
export interface BilledAgreement {
  readonly walk: Walk
  readonly facts: readonly AnyFact[]
}

/** The claim that a bill is for, and what stands on the bill for it. */
export interface Billed {
  readonly line: BilledLine
  readonly deliveredOn: Day
  /** By which law a customer abroad is shown no tax. */
  readonly why: Said | undefined
}

/**
 * What a claim is billed as: one line with its period and its price without tax. The terms say the claim with tax; the price
 * without it follows from that by the rate with which the clause reckoned.
 *
 * @throws Obstacle TAX_UNCLEAR, BUYER_ABROAD, CONSUMER_ABROAD, VAT_ID_ELSEWHERE, SMALL_BUSINESS, SELF_BILLING
 */
export function billedAs(agreement: BilledAgreement, item: Item, amount: Gross, places: Places): Billed {
  const isTaxable = bearsTax(item.kind)
  const known = { ...places, consumer: isConsumer.of(agreement.walk, item.key) }
  const vat = taxOf(isTaxable ? rateOf(agreement, item) : undefined, known)
  const net = vat.category === 'S' ? amount.withoutVat(vat.rate ?? 0) : new Net(amount.cents)
  const period = periodOf(agreement.walk, item)
  const worked = isTaxable ? hoursOf(item, net) : undefined
  return {
    line: {
      ...namesOf(agreement.walk, item),
      ...(worked ?? { quantity: 1, unit: unitOf(period), price: net.cents }),
      vat,
      ...(period ? { period } : {}),
    },
    deliveredOn: factsBelow(item.because)[0]?.on ?? item.due,
    why: isTaxable ? whyTaxedAbroad(vat, known) : undefined,
  }
}

/** The rate that the clause was given, else that of the item's prices, else the one in force when the claim arose. */
function rateOf({ walk, facts }: BilledAgreement, item: Item): Reckoned {
  const given = rateIn(item.because)
  if (given !== undefined) return given
  const ofPrices = itemsNamed(item).map((name) => walk.decision(vatRate, pricesOf(name))?.value)
  return ofPrices.find((rate) => rate !== undefined) ?? rateThen({ walk, facts }, item) ?? 'not said'
}
const rateThen = ({ walk, facts }: BilledAgreement, { because }: Item): number | undefined =>
  replay(walk.program, facts, because.at).decision(vatRate, 'standard')?.value

/** What a claim is for, by the names that its key and its facts give: `domain` in `fee domain 2026-03-01`. */
function itemsNamed({ key, because }: Item): readonly string[] {
  const words = key.split(' ')
  const inFacts = factsBelow(because).map(({ item }) => item)
  return [...words.slice(1), ...inFacts].filter((name): name is string => typeof name === 'string')
}

/** What was sold as the price list calls it, and below it the clause by which it is owed; else that clause, and the claim's own name. */
function namesOf(walk: Walk, item: Item): { readonly name: Said; readonly description: Said } {
  const sold = itemsNamed(item)
    .map((name) => walk.decision(offered, name)?.because.says ?? serviceCalled(walk, name))
    .find((title) => title !== undefined)
  const { says } = item.because
  const claim = subjectInWords(walk.program, item.key)
  const isSold = sold !== undefined && bearsTax(item.kind)
  return {
    name: isSold ? plain(sold) : plain(says),
    description: isSold ? plain(says) : claim,
  }
}
function serviceCalled({ program }: Walk, name: string): Said | undefined {
  const called = subjectInWords(program, name)
  return called.de === name ? undefined : called
}
const plain = ({ de, en }: Said): Said => ({ de, en })

/** The period that began with the claim; for what was counted in the middle of a term, the rest of that. */
function periodOf(walk: Walk, { because, kind }: Item): Period | undefined {
  const [fact] = factsBelow(because)
  if (fact?.kind === 'periodBegan') {
    const { from, to } = fact.period as { readonly from: Day; readonly to: Day }
    return { from, to }
  }
  const term = kind === 'true-up' && fact ? walk.row('term') : undefined
  return term && fact ? { from: fact.on, to: periodAt(term, fact.on).to } : undefined
}

/** A whole month is billed as a month and a whole year as a year, whatever day they begin with. */
export function unitOf(period: Period | undefined): string {
  if (period?.from === undefined || period.to === undefined) return 'C62'
  const after = plusDays(period.to, 1)
  const isSameDay = period.from.slice(8) === after.slice(8)
  const days = daysBetween(period.from, after)
  if (isSameDay && days >= 28 && days <= 31) return 'MON'
  return isSameDay && days >= 365 && days <= 366 ? 'ANN' : 'C62'
}

/** Work that was agreed by the hour is billed by the hour, where hours and rate make the claim. */
function hoursOf({ because }: Item, net: Net): Pick<BilledLine, 'quantity' | 'unit' | 'price'> | undefined {
  const told = factsBelow(because)
  const minutes = told.map((fact) => fact.minutes).find((each): each is number => typeof each === 'number')
  const hourly = told.map((fact) => fact.hourly).find((each): each is Net => each instanceof Net)
  if (minutes === undefined || hourly === undefined) return undefined
  // Of six decimals, as many as a quantity can have.
  const quantity = Math.round((minutes / 60) * 1e6) / 1e6
  return Math.round(quantity * hourly.cents) === net.cents ? { quantity, unit: 'HUR', price: hourly.cents } : undefined
}
