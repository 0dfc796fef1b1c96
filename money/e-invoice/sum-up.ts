import type { Adjustment, Cents, EInvoice, Line, Totals, VatCategory, VatOf } from './invoice.ts'
import { vatOn } from './vat-on.ts'

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, amount) => total + amount, 0)
const amountOf = ({ amount }: Pick<Adjustment, 'amount'>): Cents => amount

/**
 * The net amount of a line as its price, quantity and own adjustments make it, half a cent away from zero. A price may have parts of a
 * cent; beyond a millionth of one nothing counts.
 */
export function netOf({ price, quantity, allowances, charges }: Omit<Line, 'net'>): Cents {
  const exact = price * quantity + sum(charges.map(amountOf)) - sum(allowances.map(amountOf))
  const rounded = Math.round(Math.abs(exact) + 1e-6)
  return exact < 0 ? -rounded : rounded
}

/** What no tax is charged for, by category: it stands beside the row of the breakdown. */
export type Reasons = Partial<Readonly<Record<VatCategory, Pick<VatOf, 'reason' | 'reasonCode'>>>>

/**
 * The totals and the breakdown that follow from lines, allowances and charges: VAT once for each rate, on the sum of the net amounts.
 *
 * @param paid what was paid before, in cents
 */
export function sumUp(
  { lines, allowances, charges }: Pick<EInvoice, 'lines' | 'allowances' | 'charges'>,
  { paid = 0, reasons = {} }: { readonly paid?: Cents; readonly reasons?: Reasons } = {},
): { readonly totals: Totals; readonly breakdown: readonly VatOf[] } {
  const breakdown = breakDown({ lines, allowances, charges }, reasons)
  const [ofLines, takenOff, putOn] = [
    sum(lines.map(({ net }) => net)),
    sum(allowances.map(amountOf)),
    sum(charges.map(amountOf)),
  ]
  const net = ofLines - takenOff + putOn
  const vat = sum(breakdown.map((row) => row.vat))
  const gross = net + vat
  return {
    totals: {
      lines: ofLines,
      allowances: takenOff,
      charges: putOn,
      net,
      vat,
      gross,
      paid,
      rounding: 0,
      due: gross - paid,
    },
    breakdown,
  }
}

function breakDown(
  { lines, allowances, charges }: Pick<EInvoice, 'lines' | 'allowances' | 'charges'>,
  reasons: Reasons,
): readonly VatOf[] {
  const taxed = [
    ...lines.map(({ vat, net }) => ({ vat, net })),
    ...allowances.map(({ vat, amount }) => ({ vat, net: -amount })),
    ...charges.map(({ vat, amount }) => ({ vat, net: amount })),
  ]
  const groups = Map.groupBy(taxed, ({ vat: { category, rate } }) => `${category} ${rate}`)
  return [...groups.values()].map((group) => {
    const { category, rate } = group[0]?.vat ?? { category: 'S' }
    const net = sum(group.map((each) => each.net))
    return { category, ...(rate === undefined ? {} : { rate }), net, vat: vatOn(net, rate ?? 0), ...reasons[category] }
  })
}
