import { type Rule, rule } from '../rule.ts'
import { netOf, sum } from '../sum-up.ts'
import { vatOn } from '../vat-on.ts'

/** What is reckoned has to come out (EN 16931-1, 6.4.2). */
export const totalsRules: readonly Rule[] = [
  rule(
    'BR-24',
    'Der Betrag jeder Position folgt aus Menge und Preis',
    'the amount of each line follows from quantity and price',
    ({ lines }) => lines.every((line) => !Number.isFinite(line.quantity) || line.net === netOf(line)),
  ),
  rule(
    'BR-CO-10',
    'Die Summe der Positionen stimmt',
    'the sum of the lines is right',
    ({ lines, totals }) => totals.lines === sum(lines.map(({ net }) => net)),
  ),
  rule(
    'BR-CO-11',
    'Die Summe der Nachlässe stimmt',
    'the sum of the allowances is right',
    ({ allowances, totals }) => totals.allowances === sum(allowances.map(({ amount }) => amount)),
  ),
  rule(
    'BR-CO-12',
    'Die Summe der Zuschläge stimmt',
    'the sum of the charges is right',
    ({ charges, totals }) => totals.charges === sum(charges.map(({ amount }) => amount)),
  ),
  rule(
    'BR-CO-13',
    'Der Nettobetrag folgt aus Positionen, Nachlässen und Zuschlägen',
    'the net amount follows from lines, allowances and charges',
    ({ totals }) => totals.net === totals.lines - totals.allowances + totals.charges,
  ),
  rule(
    'BR-CO-14',
    'Die Umsatzsteuer ist die Summe der Steuern je Satz',
    'the VAT is the sum of the taxes of each rate',
    ({ totals, breakdown }) => totals.vat === sum(breakdown.map(({ vat }) => vat)),
  ),
  rule(
    'BR-CO-15',
    'Der Bruttobetrag ist Netto und Umsatzsteuer',
    'the gross amount is net and VAT',
    ({ totals }) => totals.gross === totals.net + totals.vat,
  ),
  rule(
    'BR-CO-16',
    'Der Zahlbetrag ist brutto ohne das Gezahlte',
    'the amount due is gross without what was paid',
    ({ totals }) => totals.due === totals.gross - totals.paid + totals.rounding,
  ),
  rule(
    'BR-CO-17',
    'Die Steuer je Satz ist einmal auf die Summe gerechnet, kaufmännisch gerundet',
    'the tax of each rate is reckoned once on the sum, half a cent up',
    ({ breakdown }) => breakdown.every(({ net, vat, rate = 0 }) => vat === vatOn(net, rate)),
  ),
  rule(
    'BR-CO-18',
    'Die Umsatzsteuer ist aufgeschlüsselt',
    'the VAT is broken down',
    ({ breakdown }) => breakdown.length > 0,
  ),
]
