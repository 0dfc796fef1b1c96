import { type OfferedItem, offerOf, type Price } from '../../terms/engine/offer.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { finalPrice, price } from '../../terms/grammar/matters/prices.ts'
import { type Span, spanOfSum, spans } from '../../terms/grammar/offering.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { amountsInWords, subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import type { Table } from './steps-table.ts'

/**
 * What was ordered, at the prices that were shown with the order; where it came without an application, what is booked with the price
 * that the clauses give it.
 *
 * @returns undefined if nothing was ordered by items
 */
export function orderTable(of: AgreementOnPaper, walk: Walk): Table | undefined {
  const { beside, language, program } = of
  const words = texts[language]
  const rows = beside.application
    ? beside.application.ordered.map(({ item, count, price: shown, is, per, ref }) => [
        subjectInWords(program, item)[language],
        String(count),
        shown === null ? words.onRequest : `${amountsInWords(shown)?.[language] ?? shown} ${words[is]}`,
        // What several users pay together is no price per user.
        Object.hasOwn(spans, per) ? spans[spanOfSum(per as Span)][language] : per,
        ref,
      ])
    : bookedRows(of, walk)
  return rows.length === 0 ? undefined : { columns: words.order, widths: [5, 0, 4, 3, 3], rows }
}

/** The last word on each item counts, as in the clauses. */
function bookedRows({ facts, program, language }: AgreementOnPaper, walk: Walk): readonly (readonly string[])[] {
  const booked = new Map<string, AnyFact>()
  for (const fact of facts.filter(({ kind, at }) => kind === 'booked' && at <= walk.now))
    booked.set(String(fact.item), fact)
  return [...booked].map(([item, { count }]) => {
    const decided = walk.decision(price, item) ?? walk.decision(finalPrice, item)
    const form = walk.decision(price, item) ? texts[language].net : texts[language].gross
    return [
      subjectInWords(program, item)[language],
      String(count),
      decided ? `${decided.value[language]} ${form}` : '–',
      '',
      decided?.because.ref ?? '',
    ]
  })
}

/** All that the provider offered on the day, each price with its clause: the price list as it was. */
export function priceTable({ program, language }: AgreementOnPaper, at: Instant): Table | undefined {
  const offer = offerOf(program, at)
  const words = texts[language]
  const rows = offer.items.map((item) => rowOf(item, language))
  return rows.length === 0 ? undefined : { columns: words.prices, widths: [5, 3, 3, 3, 3], rows }
}

function rowOf({ offering, price: one, tiers, source }: OfferedItem, language: Language): readonly string[] {
  const words = texts[language]
  const first = one ?? tiers?.[0]?.price
  const open = { 'on request': words.onRequest, 'as published': words.published }
  const none = offering.priced in open ? open[offering.priced as keyof typeof open] : '–'
  return [
    offering[language],
    first ? amountIn(first, 'net', language) : none,
    first ? amountIn(first, 'gross', language) : '',
    spanInWords(offering.per, language),
    (first?.source ?? source).ref,
  ]
}

const amountIn = (of: Price, form: 'net' | 'gross', language: Language): string => of[form]?.[language] ?? '–'

const spanInWords = (per: string, language: Language): string =>
  Object.hasOwn(spans, per) ? spans[per as Span][language] : per

const texts = {
  de: {
    order: ['Was', 'Anzahl', 'Preis', 'Zeitraum', 'Klausel'],
    prices: ['Was', 'Netto', 'Brutto', 'Zeitraum', 'Klausel'],
    net: 'netto',
    gross: 'brutto',
    onRequest: 'nach Angebot',
    published: 'nach Veröffentlichung',
  },
  en: {
    order: ['What', 'Number', 'Price', 'Span', 'Clause'],
    prices: ['What', 'Net', 'Gross', 'Span', 'Clause'],
    net: 'net',
    gross: 'gross',
    onRequest: 'by offer',
    published: 'as published',
  },
} as const satisfies Record<Language, unknown>
