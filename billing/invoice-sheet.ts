import type { EInvoice, Line, Period, VatOf } from '../money/e-invoice/invoice.ts'
import { addressLines } from '../papers/addressee.ts'
import { footOf, inGroups, senderLine } from '../papers/letterhead/letterhead.ts'
import type { Attached, Look, PrintOrder } from '../papers/press/order.ts'
import type { Reasons } from '../post/letters/reasons.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { dayInWords } from '../terms/grammar/day-in-words.ts'
import { amountInWords, inFigures, quantityInWords, rateInWords } from './amounts-in-words.ts'
import type { Bill, BillKind } from './bill.ts'
import type { Parties } from './e-invoice-of.ts'
import { type Words, words } from './words.ts'

/** What an invoice is printed from. */
export interface Printed {
  readonly bill: Bill
  readonly invoice: EInvoice
  readonly parties: Parties
  readonly look: Look
  /** The clauses that it rests on. */
  readonly reasons: Reasons
  readonly madeAt: Instant
  /** The invoice for machines, where it lies in the paper. */
  readonly attached: readonly Attached[]
}

/** A row of what is summed up. */
interface Sum {
  readonly label: string
  readonly value: string
  readonly strong?: true
}

/** An invoice as it is set: each figure comes from the invoice for machines, so that both say the same. */
export function invoiceSheet({ bill, invoice, parties, look, reasons, madeAt, attached }: Printed): PrintOrder {
  const { letterhead, addressee, language } = parties
  const said = words[language]
  const title = titleOf(bill.is, invoice, said)
  return {
    ...{ sheet: 'invoice', language, title, author: letterhead.name, look, attached },
    madeAt: Math.floor(madeAt / 1000),
    content: {
      'sender-line': senderLine(letterhead),
      recipient: addressLines(addressee, letterhead.address, language),
      facts: factsOf(bill.is, invoice, parties, said),
      intro: introOf(bill.is, invoice, parties, said),
      heads: said.heads,
      lines: invoice.lines.map((line, place) => rowOf(line, place, invoice.period, parties)),
      sums: sumsOf(bill.is, invoice, parties, said),
      payment: paymentOf(invoice, parties, said),
      notes: [...invoice.notes, ...reasonsForNoTax(invoice.breakdown)],
      days: (bill.standing?.days ?? []).map(({ due, payableUntil }) => [
        dayInWords(due)[language],
        dayInWords(payableUntil)[language],
      ]),
      'days-heads': said.daysHeads,
      'days-title': said.daysTitle,
      clauses: reasons.clauses.map(({ ref, title: called, sentence }) => ({ ref, title: called, text: sentence })),
      foot: footOf(letterhead, language),
    },
  }
}

const titleOf = (is: BillKind, { number }: EInvoice, said: Words): string => `${said.titles[is]} ${number}`

function factsOf(
  is: BillKind,
  { number, issuedOn, delivery, period, preceding, buyerReference, buyer, seller, agreement }: EInvoice,
  { language }: Parties,
  said: Words,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    [said.number, number],
    [said.issuedOn, dayInWords(issuedOn)[language]],
    [said.period, period && periodInWords(period, language)],
    [said.deliveredOn, delivery?.on && dayInWords(delivery.on)[language]],
    ...preceding.map((each) => [is === 'standing invoice' ? said.replaces : said.refersTo, each.number]),
    [said.buyerReference, buyerReference],
    [said.ownVatId, seller.vatId],
    [said.taxNumber, seller.vatId === undefined ? seller.taxNumber : undefined],
    [said.buyerVatId, buyer.vatId],
    [said.agreement, agreement],
  ].flatMap(([label = '', value]) => (value === undefined ? [] : [{ label, value }]))
}

function periodInWords({ from, to }: Period, language: Parties['language']): string {
  if (from === undefined || to === undefined)
    return [from, to].map((day) => (day ? dayInWords(day)[language] : '')).join(' – ')
  return `${short(from, language)} – ${short(to, language)}`
}
/** As in a table: `01.03.2026`, `1 Mar 2026`. */
const short = (day: string, language: Parties['language']): string => {
  const [year = '', month = '', of = ''] = day.split('-')
  return language === 'de' ? `${of}.${month}.${year}` : `${Number(of)} ${monthsShort[Number(month) - 1]} ${year}`
}
const monthsShort = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function introOf(is: BillKind, { preceding, totals }: EInvoice, { language }: Parties, said: Words): readonly string[] {
  const named = preceding
    .map(({ number, issuedOn }) => said.ofDay(number, issuedOn ? dayInWords(issuedOn)[language] : ''))
    .join(', ')
  return said.intro({ is, named, amount: amountInWords(Math.abs(totals.due), language), isBack: totals.due < 0 })
}

function rowOf(
  { name, description, quantity, unit, price, net, vat, period }: Line,
  place: number,
  whole: Period | undefined,
  { language }: Parties,
) {
  // What is so of the whole invoice stands at its head, and is not said again for each line.
  const own = period && !(period.from === whole?.from && period.to === whole?.to) ? periodInWords(period, language) : ''
  const below = [description ?? '', own].filter((text) => text !== '')
  return [
    String(place + 1),
    { name, below: below.join(' · ') },
    quantityInWords(quantity, unit, language),
    inFigures(price / 100, language, 2),
    rateInWords(vat, language),
    minus(inFigures(net / 100, language, 2)),
  ]
}

const minus = (figure: string): string => figure.replace('-', '−')

function sumsOf(
  is: BillKind,
  { totals, breakdown, allowances, charges }: EInvoice,
  { language }: Parties,
  said: Words,
): readonly Sum[] {
  const row = (label: string, cents: number): Sum => ({ label, value: minus(amountInWords(cents, language)) })
  const adjusted = allowances.length + charges.length > 0
  return [
    ...(adjusted ? [row(said.lines, totals.lines)] : []),
    ...allowances.map(({ reason = '', amount }) => row(reason, -amount)),
    ...charges.map(({ reason = '', amount }) => row(reason, amount)),
    row(said.net, totals.net),
    ...breakdown.map((each) => row(vatCalled(each, language, said), each.vat)),
    ...(totals.rounding === 0 ? [] : [row(said.rounding, totals.rounding)]),
    ...(totals.paid === 0 ? [] : [row(said.gross, totals.gross + totals.rounding), row(said.paid, -totals.paid)]),
    { ...row(is === 'credit' || totals.due < 0 ? said.back : said.due, Math.abs(totals.due)), strong: true },
  ]
}

const vatCalled = (row: VatOf, language: Parties['language'], said: Words): string =>
  row.category === 'S'
    ? said.vatOn(rateInWords(row, language), amountInWords(row.net, language).replace('-', '−'))
    : said.noVat

const reasonsForNoTax = (breakdown: readonly VatOf[]): readonly string[] =>
  breakdown.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))

function paymentOf({ payment, paymentTerms = '', number }: EInvoice, { letterhead }: Parties, said: Words) {
  const to = payment?.transferTo
  if (to === undefined) return [paymentTerms]
  return [
    paymentTerms,
    said.transfer({ holder: to.holder ?? letterhead.name, iban: inGroups(to.iban), bic: to.bic, number }),
  ]
}
