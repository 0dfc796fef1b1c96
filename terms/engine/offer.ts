import type { Area } from '../grammar/area.ts'
import { byNumber } from '../grammar/clause-order.ts'
import { dayAt, type Instant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { duty } from '../grammar/matters/duties.ts'
import * as matters from '../grammar/matters/offer.ts'
import { finalPrice, price, vatRate } from '../grammar/matters/prices.ts'
import { mayActivate } from '../grammar/matters/rights.ts'
import { eur, eurNet, Gross, type Net } from '../grammar/money.ts'
import { type Applicant, applicants, type Confirmation, confirmations, type Offering } from '../grammar/offering.ts'
import type { Said } from '../grammar/said.ts'
import type { Because } from './because.ts'
import { DefectOfTerms, type Program, placedAt } from './program.ts'
import { replay } from './replay.ts'
import type { Walk } from './walk.ts'

/** The clause that something of an offer rests on, as people read it. */
export interface Source {
  readonly ref: string
  readonly says: Said
}
/** What one of an item costs, in the form in which the provider says its prices, and in the other one where the law gives a rate. */
export interface Price {
  readonly said: Net | Gross
  readonly is: 'net' | 'gross'
  readonly net?: Net
  readonly gross?: Gross
  /** The rate of value added tax; undefined where the terms live beside no law that names it. */
  readonly vatPercent?: number
  readonly source: Source
}
/** A price that the provider publishes where its terms leave it to that, in the form in which it says its prices: `12.00`. */
export type Published = Readonly<Record<string, string>>

export interface OfferedItem {
  readonly item: string
  readonly title: Said
  readonly offering: Offering
  readonly source: Source
  /** Undefined where it is offered on request, or not published yet. */
  readonly price?: Price
  /** Prices by number, where the number decides. */
  readonly tiers?: readonly { readonly upTo: number; readonly price: Price }[]
}
export interface Admitted {
  readonly applicant: Applicant
  readonly source?: Source
  /** The clause by which the provider asks whoever applies as this for evidence. */
  readonly evidence?: Source
}
/** What a provider's terms offer at an instant, each part with the clause that says so. */
export interface Offer {
  readonly items: readonly OfferedItem[]
  readonly vat?: { readonly percent: number; readonly source: Source }
  /** Who may apply. Consumers are among them only where a clause admits them. */
  readonly admitted: readonly Admitted[]
  /** The boxes that whoever applies must tick: without one, the clause beside it bars the account. */
  readonly confirmations: readonly { readonly box: Confirmation; readonly source: Source }[]
  /** Undefined where the terms ask nobody where he has his seat. */
  readonly area?: { readonly area: Area; readonly source: Source }
  readonly concludedBy: { readonly by: 'acceptance' | 'registration'; readonly source?: Source }
}

/**
 * What a provider's terms offer: the same clauses decide here that decide in an agreement.
 *
 * @throws DefectOfTerms if two of its clauses clash
 * @example
 * offerOf(compile(elc), instantOf('2026-11-22')).items[0]?.price?.said.en // 'EUR 50.00', by `Preise Nr. 1`
 */
export function offerOf(program: Program, at: Instant, published: Published = {}): Offer {
  const walk = replay(program, [], at)
  const rate = walk.decision(vatRate, 'standard')
  const area = walk.decision(matters.area, 'seat')
  const concluded = walk.decision(matters.concludedBy, 'agreement')
  const admitted = admittedIn(program, walk, at)
  const offer: Offer = {
    items: itemsOf(program).flatMap((item) => itemIn(walk, item, published[item], rate?.value)),
    ...(rate ? { vat: { percent: rate.value, source: sourceOf(rate.because) } } : {}),
    admitted,
    confirmations: confirmationsIn(program, admitted[0]?.applicant ?? 'company', at),
    ...(area ? { area: { area: area.value, source: sourceOf(area.because) } } : {}),
    concludedBy: concluded
      ? { by: concluded.value, source: sourceOf(concluded.because) }
      : // Nobody is bound by silence (§ 147 BGB): where the terms say nothing, the provider has to accept.
        { by: 'acceptance' },
  }
  const [clash] = walk.clashes
  if (clash) throw new DefectOfTerms(clash.says)
  return offer
}

/** The items that some clause offers, document by document in the order of the clauses. */
function itemsOf({ deciding }: Program): readonly string[] {
  const byDocument = Map.groupBy(deciding.get(matters.offered as never) ?? [], ({ document }) => document.id)
  const offering = [...byDocument.values()].flatMap((placed) => placed.map(({ clause }) => clause).toSorted(byNumber))
  return [...new Set(offering.flatMap((clause) => clause.of ?? []))]
}

function itemIn(
  walk: Walk,
  item: string,
  published: string | undefined,
  percent: number | undefined,
): readonly OfferedItem[] {
  const decided = walk.decision(matters.offered, item)
  if (!decided) return []
  const offering = decided.value
  const source = sourceOf(decided.because)
  const priced = (said: Net | Gross, by: Source): Price => inBothForms(said, offering.prices, percent, by)
  const title = titleOf(walk, decided.because.ref)
  const price = priceIn(walk, item, offering, published)
  return [
    {
      item,
      title,
      offering,
      source,
      ...(price ? { price: priced(price.said, price.source ?? source) } : {}),
      ...(offering.tiers
        ? { tiers: offering.tiers.map(({ upTo, price: said }) => ({ upTo, price: priced(said, source) })) }
        : {}),
    },
  ]
}

/** A price clause goes before everything: what the provider publishes counts only where the terms leave the price to it. */
function priceIn(
  walk: Walk,
  item: string,
  { priced, prices }: Offering,
  published: string | undefined,
): { readonly said: Net | Gross; readonly source?: Source } | undefined {
  if (priced === 'free') return { said: prices === 'net' ? eurNet('0.00') : eur('0.00') }
  if (priced === 'as published')
    return published === undefined ? undefined : { said: prices === 'net' ? eurNet(published) : eur(published) }
  if (priced !== 'by a clause') return undefined
  const decided = prices === 'net' ? walk.decision(price, item) : walk.decision(finalPrice, item)
  return decided && { said: decided.value, source: sourceOf(decided.because) }
}

/**
 * A price without and with tax. The tax is of the whole sum: what several cost is put into both forms again, never the sum of
 * rounded parts.
 */
export function inBothForms(
  said: Net | Gross,
  is: 'net' | 'gross',
  vatPercent: number | undefined,
  source: Source,
): Price {
  const rate = vatPercent === undefined ? {} : { vatPercent }
  if (said instanceof Gross)
    return {
      ...{ said, is, gross: said, source, ...rate },
      ...(vatPercent === undefined ? {} : { net: said.withoutVat(vatPercent) }),
    }
  return {
    ...{ said, is, net: said, source, ...rate },
    ...(vatPercent === undefined ? {} : { gross: said.withVat(vatPercent) }),
  }
}

function admittedIn(program: Program, walk: Walk, at: Instant): readonly Admitted[] {
  return (Object.keys(applicants) as Applicant[]).flatMap((applicant): Admitted[] => {
    const decided = walk.decision(matters.admission, applicant)
    if (decided ? decided.value === 'not admitted' : applicant === 'consumer') return []
    const asked = replay(program, [applicationOf(applicant, at)], at).decision(duty, 'requestEvidence:application')
    return [
      {
        applicant,
        ...(decided ? { source: sourceOf(decided.because) } : {}),
        ...(asked?.value === 'owed' ? { evidence: sourceOf(asked.because) } : {}),
      },
    ]
  })
}

/** A box is asked for where a clause would bar the account if it stayed empty, and only then. */
function confirmationsIn(program: Program, applicant: Applicant, at: Instant): Offer['confirmations'] {
  const activation = (more: Partial<Record<Confirmation, boolean>>) =>
    replay(program, [{ ...applicationOf(applicant, at), ...more }], at).decision(mayActivate, 'account')
  if (activation({})?.value === 'barred') return []
  return confirmations.flatMap((box) => {
    const without = activation({ [box]: false })
    return without?.value === 'barred' ? [{ box, source: sourceOf(without.because) }] : []
  })
}

/** As if this were applied for now: what the clauses would ask then. */
const applicationOf = (applicant: Applicant, at: Instant): AnyFact => ({
  ...{ kind: 'applicationReceived', id: 1, at, learnedAt: at, on: dayAt(at) },
  ...{ by: 'customer', medium: 'portal', applicant, inTheArea: true },
})

const sourceOf = ({ ref, says }: Because): Source => ({ ref, says })

function titleOf({ program }: Walk, ref: string): Said {
  const placed = placedAt(program, ref)
  if (!placed) throw new Error(`${ref} has decided, and stands in no document.`)
  return placed.clause.title
}
