import type { Vat } from '../money/e-invoice/invoice.ts'
import { vatOn } from '../money/e-invoice/vat-on.ts'
import { payableUntil } from '../terms/engine/coming.ts'
import { wanted } from '../terms/engine/duties.ts'
import type { Item } from '../terms/engine/ledger.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { type Day, dayAt, firstOfMonth, lastOfMonth, midnight } from '../terms/grammar/day.ts'
import { dayInWords } from '../terms/grammar/day-in-words.ts'
import { standingInvoice } from '../terms/grammar/matters/prices.ts'
import { Gross, Net } from '../terms/grammar/money.ts'
import { itemsBooked, priceOfItem } from '../terms/grammar/quantities/booking.ts'
import type { Said } from '../terms/grammar/said.ts'
import { subjectInWords } from '../terms/words/subjects.ts'
import type { Bill, BilledAdjustment, BilledLine, Standing } from './bill.ts'
import type { BillAsked, BilledBefore } from './claim-bill.ts'
import { Obstacle } from './obstacle.ts'
import { type Places, taxOf } from './tax.ts'

const none: BilledBefore = { preceding: [], stands: [], standings: [] }

/** So many due days a standing invoice names, one for each month. */
const MONTHS_NAMED = 12

/**
 * One invoice that stands for every month until services, price or rate change. As an e-invoice it bills its first month; that it stands
 * for those after it, it says (BMF, 15 October 2024, no. 45). Its due days are those that the terms give to the months to come.
 *
 * @throws Obstacle
 */
export function standingBill(walk: Walk, asked: BillAsked, kept: BilledBefore, places: Places): Bill {
  // What was ended is not replaced.
  const before = asked.was === '' ? none : kept
  const decided = walk.decision(standingInvoice, 'services')
  if (decided === undefined) throw new Obstacle('CLAIM_UNKNOWN')
  const { monthly, vatPercent } = decided.value
  const vat = taxOf(vatPercent, places)
  const months = monthsToCome(walk)
  const first = firstMonth(walk, months, monthly, before, asked.was === undefined)
  if (first === undefined) throw new Obstacle('CLAIM_UNKNOWN')
  const period = { from: first.due, to: lastOfMonth(first.due) }
  const lines = bookedLines(walk, vat)
  const net = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  const standing = standingOf(months, first, { net, gross: monthly, vatPercent })
  return {
    is: 'standing invoice',
    lines: lines.map((line) => ({ ...line, period })),
    allowances: partOfMonth(first, net, vat, vatPercent),
    ...{ charges: [], paid: 0, period, standing, stands: lines },
    gross: first.amount.cents,
    dueOn: first.due,
    payableUntil: payableUntil(first),
    refersTo: before.preceding.slice(-1),
    notes: [standsUntil(standing), ...before.preceding.slice(-1).map(({ number }) => replaces(number, period.from))],
    because: wanted(walk).get(asked.key)?.because ?? decided.because,
  }
}

/** The fees that a standing invoice covers, by month: those that arose, and those that will if nothing changes. */
function monthsToCome(walk: Walk): readonly Item[] {
  const ahead = walk.copy()
  ahead.advance(midnight(firstOfMonth(walk.dayNow, MONTHS_NAMED + 1)))
  return [...ahead.knownItems.values()]
    .filter(({ key, kind, who }) => who === 'customer' && kind === 'fee' && !ahead.duties.has(`issueInvoice:${key}`))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
}

/**
 * The first month that the invoice is for: from then on every month costs what it says, and none is billed so by an earlier one. Before
 * any other invoice it is the first month of all, of which a part alone may be owed.
 */
function firstMonth(
  walk: Walk,
  months: readonly Item[],
  monthly: Gross,
  { standings }: BilledBefore,
  isFirst: boolean,
) {
  const other = months.findLastIndex(({ key, amount }) => walk.knownItems.has(key) && !amount.equals(monthly))
  if (isFirst && other <= 0) return months[0]
  const billed = (due: Day) => standings.findLast(({ from }) => from <= due)?.monthly.gross
  return months.slice(other + 1).find(({ due }) => billed(due) !== monthly.cents) ?? months[other + 1]
}

/** What is booked, each at its price for a month. */
function bookedLines(walk: Walk, vat: Vat): readonly BilledLine[] {
  return Object.entries(itemsBooked.of(walk, '')).map(([item, count]) => ({
    name: subjectInWords(walk.program, item),
    quantity: count,
    unit: 'MON',
    price: (priceOfItem.of(walk, item) ?? Net.zero).cents,
    vat,
  }))
}

/** Of the month of activation only a part is owed: the rest is taken off. */
function partOfMonth({ amount, due }: Item, net: number, vat: Vat, percent: number): readonly BilledAdjustment[] {
  const off = net - (vat.category === 'S' ? amount.withoutVat(percent).cents : amount.cents)
  return off <= 0 ? [] : [{ amount: off, vat, reason: fromDay(due) }]
}

function standingOf(
  months: readonly Item[],
  first: Item,
  { net, gross, vatPercent }: { readonly net: number; readonly gross: Gross; readonly vatPercent: number },
): Standing {
  return {
    from: first.due,
    monthly: { net, vat: vatOn(net, vatPercent), gross: gross.cents },
    vatPercent,
    days: months
      .filter(({ due }) => due >= first.due)
      .slice(0, MONTHS_NAMED)
      .map((item) => ({ due: item.due, payableUntil: payableUntil(item) })),
  }
}

const fromDay = (day: Day): Said => {
  const { de, en } = dayInWords(day)
  return { de: `Im ersten Monat nur die Tage ab ${de}`, en: `In the first month only the days from ${en} on` }
}

function standsUntil({ from, monthly, vatPercent }: Standing): Said {
  const [day, gross] = [dayInWords(from), new Gross(monthly.gross)]
  const [net, vat] = [new Gross(monthly.net), new Gross(monthly.vat)]
  return {
    de: `Dauerrechnung: Sie gilt ab ${day.de} für jeden Monat über ${gross.de} (${net.de} und ${vatPercent} % Umsatzsteuer, ${vat.de}), bis sie ersetzt oder beendet wird.`,
    en: `Standing invoice: it holds from ${day.en} on for each month over ${gross.en} (${net.en} and ${vatPercent} % VAT, ${vat.en}), until it is replaced or ended.`,
  }
}

const replaces = (number: string, from: Day): Said => ({
  de: `Sie ersetzt ab ${dayInWords(from).de} die Dauerrechnung ${number}.`,
  en: `From ${dayInWords(from).en} on it replaces the standing invoice ${number}.`,
})

/** The last day for which a standing invoice was for something; undefined if it never was. */
export function lastDayBilled(walk: Walk): Day | undefined {
  const fees = [...walk.knownItems.values()].filter(
    ({ key, kind, who, due }) =>
      who === 'customer' && kind === 'fee' && !walk.duties.has(`issueInvoice:${key}`) && due <= dayAt(walk.now),
  )
  const last = fees.toSorted((one, other) => (one.due < other.due ? 1 : -1))[0]
  return last && lastOfMonth(last.due)
}
