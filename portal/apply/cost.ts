import type { ShownItem, ShownOffer, ShownPrice } from '../../api/applications/offer.ts'
import type { Price } from '../../terms/engine/offer.ts'
import { type Ordered, priceOf, totalsOf } from '../../terms/engine/order.ts'
import { eur, eurNet } from '../../terms/grammar/money.ts'
import type { Span } from '../../terms/grammar/offering.ts'
import type { Draft } from './draft.ts'

/** An amount of money as the page shows it, in both forms where the law gives a rate. */
export interface Cost {
  readonly is: 'net' | 'gross'
  readonly net: string | null
  readonly gross: string | null
  readonly vatPercent: number | null
}

/** What was chosen, as the terms' own functions take it: the sum here is made where the invoice's is made. */
export function orderedIn({ items }: ShownOffer, { chosen }: Draft): readonly Ordered[] {
  return items.flatMap((shown) => {
    const count = chosen[shown.item] ?? 0
    return count > 0 ? [{ item: shown.item, count, offered: offeredAs(shown) }] : []
  })
}

function offeredAs({
  item,
  title,
  says,
  is,
  to,
  most,
  span,
  onRequest,
  price,
  tiers,
  source,
}: ShownItem): Ordered['offered'] {
  const prices = price?.is ?? tiers[0]?.price.is ?? 'net'
  return {
    ...{ item, title, source },
    offering: {
      ...says,
      is,
      to,
      most,
      per: span as Span,
      prices,
      priced: onRequest ? 'on request' : 'by a clause',
      ordered: 'not at all',
    },
    ...(price ? { price: readPrice(price) } : {}),
    ...(tiers.length > 0 ? { tiers: tiers.map(({ upTo, price: each }) => ({ upTo, price: readPrice(each) })) } : {}),
  }
}

function readPrice({ is, net, gross, vatPercent, source }: ShownPrice): Price {
  return {
    ...{ is, source, said: is === 'net' ? eurNet(net ?? '0.00') : eur(gross ?? '0.00') },
    ...(vatPercent === null ? {} : { vatPercent }),
    ...(net === null ? {} : { net: eurNet(net) }),
    ...(gross === null ? {} : { gross: eur(gross) }),
  }
}

const costOf = ({ is, net, gross, vatPercent }: Price): Cost => ({
  is,
  net: net?.toString() ?? null,
  gross: gross?.toString() ?? null,
  vatPercent: vatPercent ?? null,
})

/** What one chosen item costs in all; undefined for what is offered on request. */
export function costOfOrdered(ordered: Ordered): Cost | undefined {
  const price = priceOf(ordered)
  return price && costOf(price)
}

export const totals = (ordered: readonly Ordered[]): readonly { readonly per: Span; readonly cost: Cost }[] =>
  totalsOf(ordered).map(({ per, price }) => ({ per, cost: costOf(price) }))
