import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { brokenBy } from '../money/e-invoice/check.ts'
import { asCii } from '../money/e-invoice/cii.ts'
import type { EInvoice, Vat } from '../money/e-invoice/invoice.ts'
import { allAt, type Read, readBack, textAt } from '../money/e-invoice/read-back.test-support.ts'
import { asUbl } from '../money/e-invoice/ubl.ts'
import { vatOn } from '../money/e-invoice/vat-on.ts'
import type { Bill, BilledLine } from './bill.ts'
import { eInvoiceOf, profileFor } from './e-invoice-of.ts'
import { Obstacle } from './obstacle.ts'
import { addressee, billOver, issued, parties } from './sample.test-support.ts'
import { bearsTax, taxOf } from './tax.ts'

const standard: Vat = { category: 'S', rate: 19 }
const reduced: Vat = { category: 'S', rate: 7 }
const line = (price: number, vat: Vat = standard, changes: Partial<BilledLine> = {}): BilledLine => ({
  ...{ name: { de: 'Dateidienst', en: 'File service' }, quantity: 1, unit: 'MON', price, vat },
  ...changes,
})
/** A bill whose amount follows from its lines, as the clauses reckon. */
function bill(lines: readonly BilledLine[], changes: Partial<Bill> = {}): Bill {
  const off = (changes.allowances ?? []).map(({ vat, amount }) => ({ vat, net: -amount }))
  const taxed = [...lines.map(({ vat, price, quantity }) => ({ vat, net: Math.round(price * quantity) })), ...off]
  const groups = Map.groupBy(taxed, ({ vat }) => `${vat.category} ${vat.rate}`)
  const gross = [...groups.values()].reduce((sum, group) => {
    const net = group.reduce((total, each) => total + each.net, 0)
    return sum + net + vatOn(net, group[0]?.vat.rate ?? 0)
  }, 0)
  return billOver(lines, { gross, ...changes })
}
const abroad = { ...parties, addressee: { ...addressee, country: 'AT', vatId: 'ATU12345678' } }

const kinds: Readonly<Record<string, { readonly bill: Bill; readonly to?: typeof parties }>> = {
  'at the standard rate': { bill: bill([line(5_000)]) },
  'at the reduced rate': { bill: bill([line(5_000, reduced)]) },
  'at rates that are mixed': { bill: bill([line(5_000), line(333, reduced), line(101)]) },
  'with reverse charge': { bill: bill([line(5_000, { category: 'AE', rate: 0 })]), to: abroad },
  'at the zero rate': { bill: bill([line(5_000, { category: 'Z', rate: 0 })]) },
  'outside of VAT': { bill: bill([line(300, { category: 'O' })]) },
  'with a discount': {
    bill: bill([line(5_000)], {
      allowances: [{ amount: 500, vat: standard, reason: { de: 'Treue', en: 'Loyalty' }, reasonCode: '95' }],
    }),
  },
  'that is prepaid': { bill: bill([line(5_000)], { paid: 5_950 }) },
  'that is a credit note': { bill: bill([line(2_400)], { is: 'credit' }) },
  'with negative lines': {
    bill: bill([line(5_000, standard, { quantity: -1 }), line(4_000)], { is: 'correction', refersTo: [issued] }),
  },
  'with umlauts and signs of XML': {
    bill: bill([line(5_000, standard, { name: { de: 'Größe & <Tür> „ß“', en: 'x' } })]),
  },
  'over 10,000 lines': { bill: bill(Array.from({ length: 10_000 }, (_, place) => line(place % 997))) },
  'with parts of a month': { bill: bill([line(5_000, standard, { quantity: 0.5 })]) },
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100)
const readCii = (invoice: EInvoice) => {
  const trade = allAt(readBack(asCii(invoice)), 'SupplyChainTradeTransaction')[0] as Read
  const sums = ['ApplicableHeaderTradeSettlement', 'SpecifiedTradeSettlementHeaderMonetarySummation'] as const
  return {
    lines: allAt(trade, 'IncludedSupplyChainTradeLineItem').length,
    gross: cents(textAt(trade, ...sums, 'GrandTotalAmount')),
    paid: cents(textAt(trade, ...sums, 'TotalPrepaidAmount')),
    due: cents(textAt(trade, ...sums, 'DuePayableAmount')),
  }
}
const readUbl = (invoice: EInvoice) => {
  const root = readBack(asUbl(invoice))
  const total = (name: string) => cents(textAt(root, 'LegalMonetaryTotal', name))
  return {
    lines: [...allAt(root, 'InvoiceLine'), ...allAt(root, 'CreditNoteLine')].length,
    gross: total('TaxInclusiveAmount'),
    paid: total('PrepaidAmount'),
    due: total('PayableAmount'),
  }
}

describe('an invoice', () => {
  for (const [kind, { bill: billed, to = parties }] of Object.entries(kinds))
    it(`${kind} keeps every rule, and comes back with the same amounts from both syntaxes`, () => {
      const isLong = billed.lines.length > 1_000
      for (const buyerReference of isLong ? [undefined] : [undefined, '04011000-12345-34']) {
        const { addressee: known, ...rest } = to
        const reference = buyerReference === undefined ? {} : { buyerReference }
        const invoice = eInvoiceOf(billed, { ...rest, addressee: { ...known, ...reference } }, issued)
        assert.deepEqual(
          brokenBy(invoice).map(({ id }) => id),
          [],
        )
        const { gross, paid, due } = invoice.totals
        const expected = { lines: billed.lines.length, gross, paid, due }
        assert.deepEqual([readCii(invoice), readUbl(invoice)], [expected, expected])
        assert.equal(due, billed.gross - billed.paid)
      }
    })
})

test('whatever is billed, VAT is reckoned once for each rate and what is owed comes out', () => {
  const lines = fc.array(
    fc.record({
      price: fc.integer({ min: 0, max: 500_000 }),
      rate: fc.constantFrom(7, 16, 19),
      quantity: fc.integer({ min: -3, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(lines, (all) => {
      const billed = bill(all.map(({ price, rate, quantity }) => line(price, { category: 'S', rate }, { quantity })))
      const invoice = eInvoiceOf(billed, parties, issued)
      assert.equal(invoice.totals.due, billed.gross)
      assert.equal(invoice.totals.rounding, 0)
      assert.equal(invoice.breakdown.length, new Set(all.map(({ rate }) => rate)).size)
      assert.deepEqual(brokenBy(invoice), [])
    }),
    { numRuns: 150 },
  )
})

test('an amount that net and tax do not make is set aside', () => {
  assert.throws(
    () => eInvoiceOf(billOver([line(5_000)], { gross: 5_952 }), parties, issued),
    (error: unknown) => error instanceof Obstacle && error.code === 'ROUNDING_TOO_LARGE',
  )
})

test('whoever quotes a Leitweg-ID gets XRechnung; another reference is quoted in ZUGFeRD', () => {
  assert.equal(profileFor({ buyerReference: '04011000-12345-34' }), 'XRechnung')
  assert.equal(profileFor({ buyerReference: '991-33333TEST-33' }), 'XRechnung')
  assert.equal(profileFor({ buyerReference: 'Bestellung 4711' }), 'EN 16931')
  const ordered = { ...parties, addressee: { ...addressee, buyerReference: 'Bestellung 4711' } }
  assert.equal(eInvoiceOf(bill([line(100)]), ordered, issued).buyerReference, 'Bestellung 4711')
})

test('how something is taxed follows from rate and places; on doubt a person looks', () => {
  const at = (buyer: string, buyerVatId?: string) => ({ seller: 'DE', buyer, buyerVatId })
  assert.deepEqual(taxOf(19, at('DE')), { category: 'S', rate: 19 })
  assert.deepEqual(taxOf(undefined, at('DE')), { category: 'O' })
  for (const reckoned of [0, 'not said'] as const) {
    assert.deepEqual(taxOf(reckoned, at('AT', 'ATU12345678')), { category: 'AE', rate: 0 })
    assert.deepEqual(taxOf(reckoned, at('GR', 'EL123456789')), { category: 'AE', rate: 0 })
    assert.deepEqual(taxOf(reckoned, at('CH')), { category: 'O' })
  }
  for (const [reckoned, places, code] of [
    [19, at('AT', 'ATU12345678'), 'BUYER_ABROAD'],
    [19, at('CH'), 'BUYER_ABROAD'],
    [19, { ...at('CH'), consumer: true }, 'CONSUMER_ABROAD'],
    [0, { ...at('CH'), consumer: true }, 'CONSUMER_ABROAD'],
    [0, at('AT'), 'CONSUMER_ABROAD'],
    [0, at('AT', 'DE136695976'), 'VAT_ID_ELSEWHERE'],
    [0, at('DE'), 'TAX_UNCLEAR'],
    ['not said', at('DE'), 'TAX_UNCLEAR'],
  ] as const)
    assert.throws(
      () => taxOf(reckoned, places),
      (error: unknown) => error instanceof Obstacle && error.code === code,
    )
})

test('of every kind of claim that a clause founds it is known whether it bears tax', async () => {
  const kinds = new Set<string>()
  for await (const file of glob('{documents,law}/**/*.ts', { cwd: join(import.meta.dirname, '..', 'terms') })) {
    if (/\.test/.test(file)) continue
    const source = readFileSync(join(import.meta.dirname, '..', 'terms', file), 'utf8')
    for (const [, owed = ''] of source.matchAll(/owes\(([\s\S]{0,400})/g)) {
      const [, kind] = /kind: '([a-z -]+)'/.exec(owed) ?? []
      if (kind) kinds.add(kind)
    }
  }
  assert.ok(kinds.has('fee') && kinds.has('interest') && kinds.size > 10)
  kinds.delete('commission')
  assert.deepEqual(
    [...kinds].filter((kind) => {
      try {
        bearsTax(kind)
        return false
      } catch {
        return true
      }
    }),
    [],
  )
})

test('damages bear no tax, what a partner earns is not billed here, and an unknown kind waits', () => {
  assert.deepEqual(
    ['fee', 'interest', 'reminder fee', 'compensation'].map((kind) => bearsTax(kind)),
    [true, false, false, true],
  )
  for (const [kind, code] of [
    ['commission', 'SELF_BILLING'],
    ['tip', 'TAX_UNCLEAR'],
  ] as const)
    assert.throws(
      () => bearsTax(kind),
      (error: unknown) => error instanceof Obstacle && error.code === code,
    )
})
