import type { Day } from '../grammar/day.ts'
import { Gross, type Net } from '../grammar/money.ts'
import { type Confirmation, type Span, spanOfSum } from '../grammar/offering.ts'
import { billingOf, termOf } from '../grammar/quantities/item.ts'
import { inBothForms, type OfferedItem, type Price } from './offer.ts'

/** An item that was chosen, and how many. */
export interface Chosen {
  readonly item: string
  readonly count: number
}
/** Something that was chosen, as it is offered. */
export interface Ordered extends Chosen {
  readonly offered: OfferedItem
}

/** What keeps a choice from being an order, with the item it is about. */
export type Misfit =
  | { readonly is: 'nothing chosen' | 'more than one main item' }
  | { readonly is: 'not offered' | 'too many' | 'nothing to add it to' | 'no price published'; readonly item: string }

/**
 * Whether a choice fits what is offered: one main item, each in a number there is, additions only beside what they are added to,
 * and nothing whose price the provider has not published yet.
 *
 * @returns every misfit; none if it can be ordered
 */
export function misfitsOf(items: readonly OfferedItem[], chosen: readonly Chosen[]): readonly Misfit[] {
  const found = new Map(items.map((each) => [each.item, each]))
  const main = chosen.filter(({ item }) => found.get(item)?.offering.is === 'main')
  const single = chosen.flatMap(({ item, count }): Misfit[] => {
    const offered = found.get(item)
    if (!offered || chosen.filter((other) => other.item === item).length > 1) return [{ is: 'not offered', item }]
    const { offering } = offered
    const misfits: Misfit[] = []
    if (count < 1 || count > offering.most) misfits.push({ is: 'too many', item })
    if (offering.ordered === 'with an order' && isSecond(chosen, found, item)) misfits.push({ is: 'too many', item })
    if (offering.to && !chosen.some((other) => offering.to?.includes(other.item)))
      misfits.push({ is: 'nothing to add it to', item })
    if (offering.priced === 'as published' && !offered.price) misfits.push({ is: 'no price published', item })
    return misfits
  })
  if (main.length === 0) return [{ is: 'nothing chosen' }, ...single]
  return main.length > 1 ? [{ is: 'more than one main item' }, ...single] : single
}

/** Of what goes with an order, as its storage, one is chosen: the first. */
function isSecond(chosen: readonly Chosen[], found: ReadonlyMap<string, OfferedItem>, item: string): boolean {
  const beside = chosen.filter((each) => found.get(each.item)?.offering.ordered === 'with an order')
  return beside[0]?.item !== item
}

/** What an ordered item costs in its span, all of it; undefined for what is priced on request. */
export function priceOf({ offered, count }: Ordered): Price | undefined {
  if (offered.tiers) return offered.tiers.find(({ upTo }) => count <= upTo)?.price
  const { price } = offered
  return price && inBothForms(price.said.times(count), price.is, price.vatPercent, price.source)
}

/** What an order costs in each span, and whether something on request comes to it. */
export interface Total {
  readonly per: Span
  readonly price: Price
}
/**
 * @example a drive for one user and two routers: 61.00 net, 72.59 gross a month, as the standing invoice will say
 */
export function totalsOf(ordered: readonly Ordered[]): readonly Total[] {
  const totals = new Map<Span, Price>()
  for (const each of ordered) {
    const price = priceOf(each)
    const per = spanOfSum(each.offered.offering.per)
    if (price) totals.set(per, added(totals.get(per), price))
  }
  return [...totals].map(([per, price]) => ({ per, price }))
}

function added(before: Price | undefined, { said, is, vatPercent, source }: Price): Price {
  if (before === undefined) return inBothForms(said, is, vatPercent, source)
  const sum =
    said instanceof Gross && before.said instanceof Gross
      ? before.said.plus(said)
      : (before.said as Net).plus(said as Net)
  return inBothForms(sum, is, vatPercent, before.source)
}

/** A fact as it is told at the door: without its time. */
export type Telling = { readonly fact: string } & { readonly [field: string]: string | number | boolean }

/**
 * The facts as which an order is told once the agreement has come into being, so that the clauses find it: `booked`,
 * `termAgreed` …
 *
 * @param first the day from which it runs
 * @param agreed prices of what is priced on request, as the provider says its prices: `89.00`; an item that lacks one here is told without
 * @param shown what each item cost in all when it was ordered, where prices have been published anew since
 * @param confirmed the boxes that were ticked with the order
 */
export function factsOfOrder(
  ordered: readonly Ordered[],
  first: Day,
  agreed: Readonly<Record<string, string>> = {},
  shown: Readonly<Record<string, string>> = {},
  confirmed: readonly Confirmation[] = [],
): readonly Telling[] {
  const storage = ordered.find(({ offered }) => offered.offering.ordered === 'with an order')?.offered.offering.storage
  return ordered.flatMap((each) => [
    ...individual(each, agreed[each.item]),
    ...factsOf(each, {
      ...{ first, storage, price: shown[each.item] ?? priceOf(each)?.said.toString() ?? '0.00' },
      isCommercial: confirmed.includes('commercialUse'),
    }),
  ])
}

const byProvider = { by: 'provider', medium: 'e-mail' } as const

function individual({ item, offered }: Ordered, price: string | undefined): readonly Telling[] {
  return offered.offering.priced === 'on request' && price !== undefined ? [priceOfItem(item, price, offered)] : []
}
/** As the provider says its prices: without tax, or as the customer pays them. */
const priceOfItem = (item: string, price: string, { offering }: OfferedItem): Telling =>
  offering.prices === 'net'
    ? { fact: 'priceAgreed', item, price, ...byProvider }
    : { fact: 'finalPriceAgreed', item, finalPrice: price, ...byProvider }

interface Ordering {
  readonly first: Day
  readonly price: string
  readonly storage: string | undefined
  readonly isCommercial: boolean
}
function factsOf({ item, count, offered }: Ordered, ordering: Ordering): readonly Telling[] {
  const { first, price, storage, isCommercial } = ordering
  switch (offered.offering.ordered) {
    case 'booked':
      return [{ fact: 'booked', item, count }]
    case 'a yearly term':
      return [
        { fact: 'termAgreed', row: termOf(item), first, months: 12 },
        priceOfItem(item, price, offered),
        { fact: 'termAgreed', row: billingOf(item), first, months: 12 },
      ]
    case 'a plan':
      return [
        { fact: 'termAgreed', row: 'billing', first, months: 1 },
        { fact: 'planOrdered', seats: count, price, ...(isCommercial ? { commercialUse: true } : {}) },
      ]
    case 'a free plan':
      return [{ fact: 'termAgreed', row: 'billing', first, months: 1 }]
    case 'a subscription':
      return [
        { fact: 'termAgreed', row: 'term', first, months: 12 },
        priceOfItem(item, price, offered),
        { fact: 'booked', item: 'seats', count },
      ]
    case 'an order':
      return offered.offering.order
        ? [
            {
              ...{ fact: 'orderPlaced', ...offered.offering.order, first, users: count, storage: storage ?? 'S' },
              ...{ by: 'customer', medium: 'portal' },
            },
          ]
        : []
    case 'with an order':
    case 'not at all':
      return []
  }
}
