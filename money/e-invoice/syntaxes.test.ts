import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { inDigits, inEuros } from './amounts.ts'
import { brokenBy } from './check.ts'
import { asCii } from './cii.ts'
import type { EInvoice } from './invoice.ts'
import { allAt, type Read, readBack, textAt } from './read-back.test-support.ts'
import { invoiceOf, line, reckoned, standard, vatOf } from './sample.test-support.ts'
import { asUbl } from './ubl.ts'

const reduced = { category: 'S', rate: 7 } as const
const sound = invoiceOf('S')
const off = { amount: 500, vat: standard, reason: 'Treue', reasonCode: '95' }

/** Invoices of every kind that providers write. */
const kinds: Readonly<Record<string, EInvoice>> = {
  'at the standard rate': sound,
  'at the reduced rate': reckoned({ ...sound, lines: [line(reduced)] }),
  'at zero': invoiceOf('Z'),
  exempt: invoiceOf('E'),
  'with reverse charge': invoiceOf('AE'),
  'within the Union': invoiceOf('K'),
  'for export': invoiceOf('G'),
  'outside of VAT': invoiceOf('O'),
  'at several rates': reckoned({ ...sound, lines: [line(standard), line(reduced, { id: '2' })] }),
  'with a discount and a charge': reckoned({
    ...sound,
    allowances: [off],
    charges: [{ amount: 250, vat: standard, reason: 'Versand' }],
  }),
  'with a discount on a line': reckoned({
    ...sound,
    lines: [line(standard, { allowances: [{ amount: 100, reason: 'Probe' }] })],
  }),
  'paid before': reckoned({ ...sound, totals: { ...sound.totals, paid: 1_000 } }),
  'a credit note': { ...sound, type: '381', preceding: [{ number: '2026-0001', issuedOn: '2026-03-02' }] },
  'a correction': { ...sound, type: '384', preceding: [{ number: '2026-0001' }] },
  'by direct debit': {
    ...sound,
    payment: { means: '59', debit: { mandate: 'M-1', creditor: 'DE98ZZZ09999999999', iban: 'DE89370400440532013000' } },
  },
  'with negative lines': reckoned({
    ...sound,
    lines: [line(standard), line(standard, { id: '2', quantity: -0.5, name: 'Gutschrift' })],
  }),
  'with parts of a cent': reckoned({
    ...sound,
    lines: [line(standard, { quantity: 1_234.5, unit: 'E34', price: 0.125 })],
  }),
  'with signs of XML, umlauts and an emoji': {
    ...sound,
    seller: { ...sound.seller, name: 'Größe & <Söhne> "GmbH" 🦊' },
    notes: ['a < b && c > d', 'zweite'],
  },
  'over 10,000 lines': reckoned({
    ...sound,
    lines: Array.from({ length: 10_000 }, (_, place) => line(standard, { id: String(place + 1), price: place })),
  }),
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100)

/** What has to come back, however it was written. */
const factsOf = ({ number, type, issuedOn, seller, totals, breakdown, lines, notes, preceding }: EInvoice) => ({
  ...{
    number,
    type,
    issuedOn,
    seller: seller.name,
    notes: [...notes],
    preceding: preceding.map((each) => each.number),
  },
  ...{ net: totals.net, vat: totals.vat, gross: totals.gross, paid: totals.paid, due: totals.due },
  breakdown: breakdown.map((row) => [row.category, row.rate, row.net, row.vat]),
  lines: lines.map((each) => [each.id, each.name, inDigits(each.quantity), each.unit, each.net, each.vat.category]),
})
const rate = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

function factsInCii(root: Read) {
  const trade = allAt(root, 'SupplyChainTradeTransaction')[0] as Read
  const settlement = allAt(trade, 'ApplicableHeaderTradeSettlement')[0] as Read
  const sum = (name: string) => cents(textAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation', name))
  const issued = textAt(root, 'ExchangedDocument', 'IssueDateTime', 'DateTimeString') ?? ''
  return {
    number: textAt(root, 'ExchangedDocument', 'ID'),
    type: textAt(root, 'ExchangedDocument', 'TypeCode'),
    issuedOn: issued.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    seller: textAt(trade, 'ApplicableHeaderTradeAgreement', 'SellerTradeParty', 'Name'),
    notes: allAt(root, 'ExchangedDocument', 'IncludedNote', 'Content').map(({ text }) => text),
    preceding: allAt(settlement, 'InvoiceReferencedDocument', 'IssuerAssignedID').map(({ text }) => text),
    net: sum('TaxBasisTotalAmount'),
    vat: sum('TaxTotalAmount'),
    gross: sum('GrandTotalAmount'),
    paid: sum('TotalPrepaidAmount'),
    due: sum('DuePayableAmount'),
    breakdown: allAt(settlement, 'ApplicableTradeTax').map((row) => [
      ...[textAt(row, 'CategoryCode'), rate(textAt(row, 'RateApplicablePercent'))],
      ...[cents(textAt(row, 'BasisAmount')), cents(textAt(row, 'CalculatedAmount'))],
    ]),
    lines: allAt(trade, 'IncludedSupplyChainTradeLineItem').map((each) => {
      const quantity = allAt(each, 'SpecifiedLineTradeDelivery', 'BilledQuantity')[0]
      return [
        ...[textAt(each, 'AssociatedDocumentLineDocument', 'LineID'), textAt(each, 'SpecifiedTradeProduct', 'Name')],
        ...[quantity?.text, quantity?.attributes.unitCode],
        cents(
          textAt(
            each,
            'SpecifiedLineTradeSettlement',
            'SpecifiedTradeSettlementLineMonetarySummation',
            'LineTotalAmount',
          ),
        ),
        textAt(each, 'SpecifiedLineTradeSettlement', 'ApplicableTradeTax', 'CategoryCode'),
      ]
    }),
  }
}

function factsInUbl(root: Read) {
  const form =
    root.name === 'CreditNote'
      ? ['CreditNoteTypeCode', 'CreditNoteLine', 'CreditedQuantity']
      : ['InvoiceTypeCode', 'InvoiceLine', 'InvoicedQuantity']
  const [type = '', lineName = '', quantityName = ''] = form
  const total = (name: string) => cents(textAt(root, 'LegalMonetaryTotal', name))
  return {
    number: textAt(root, 'ID'),
    type: textAt(root, type),
    issuedOn: textAt(root, 'IssueDate'),
    seller: textAt(root, 'AccountingSupplierParty', 'Party', 'PartyLegalEntity', 'RegistrationName'),
    notes: allAt(root, 'Note').map(({ text }) => text),
    preceding: allAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID').map(({ text }) => text),
    net: total('TaxExclusiveAmount'),
    vat: cents(textAt(root, 'TaxTotal', 'TaxAmount')),
    gross: total('TaxInclusiveAmount'),
    paid: total('PrepaidAmount'),
    due: total('PayableAmount'),
    breakdown: allAt(root, 'TaxTotal', 'TaxSubtotal').map((row) => [
      ...[textAt(row, 'TaxCategory', 'ID'), rate(textAt(row, 'TaxCategory', 'Percent'))],
      ...[cents(textAt(row, 'TaxableAmount')), cents(textAt(row, 'TaxAmount'))],
    ]),
    lines: allAt(root, lineName).map((each) => {
      const quantity = allAt(each, quantityName)[0]
      return [
        ...[textAt(each, 'ID'), textAt(each, 'Item', 'Name'), quantity?.text, quantity?.attributes.unitCode],
        ...[cents(textAt(each, 'LineExtensionAmount')), textAt(each, 'Item', 'ClassifiedTaxCategory', 'ID')],
      ]
    }),
  }
}

describe('an invoice, written and read back, has the same figures', () => {
  for (const [kind, invoice] of Object.entries(kinds))
    it(kind, () => {
      assert.deepEqual(brokenBy(invoice), [])
      assert.deepEqual(factsInCii(readBack(asCii(invoice))), factsOf(invoice))
      assert.deepEqual(factsInUbl(readBack(asUbl(invoice))), factsOf(invoice))
    })
})

test('what XML cannot hold is left out, and nothing else', () => {
  const invoice = { ...sound, notes: ['a\u0000b\u000bc\td'] }
  assert.equal(textAt(readBack(asCii(invoice)), 'ExchangedDocument', 'IncludedNote', 'Content'), 'abc\td')
})

test('the profile stands in both', () => {
  const [cii, ubl] = [readBack(asCii(sound)), readBack(asUbl(sound))]
  const named = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
  assert.equal(textAt(cii, 'ExchangedDocumentContext', 'GuidelineSpecifiedDocumentContextParameter', 'ID'), named)
  assert.equal(textAt(ubl, 'CustomizationID'), named)
})

test('elements stand in the order of their schemas', () => {
  const order = ['ExchangedDocumentContext', 'ExchangedDocument', 'SupplyChainTradeTransaction']
  assert.deepEqual(
    readBack(asCii(sound)).children.map(({ name }) => name),
    order,
  )
  const settlement = allAt(
    readBack(asCii(kinds['by direct debit'] ?? sound)),
    'SupplyChainTradeTransaction',
    'ApplicableHeaderTradeSettlement',
  )[0]
  assert.deepEqual(
    settlement?.children.map(({ name }) => name),
    [
      ...['CreditorReferenceID', 'InvoiceCurrencyCode', 'SpecifiedTradeSettlementPaymentMeans', 'ApplicableTradeTax'],
      ...['BillingSpecifiedPeriod', 'SpecifiedTradePaymentTerms', 'SpecifiedTradeSettlementHeaderMonetarySummation'],
    ],
  )
})

test('amounts have two decimals, prices as many as they have', () => {
  assert.deepEqual([inEuros(0), inEuros(-5), inEuros(123_456)], ['0.00', '-0.05', '1234.56'])
  assert.deepEqual(
    [inDigits(1), inDigits(0.125), inDigits(-0.5), inDigits(1e-7), inDigits(100)],
    ['1', '0.125', '-0.5', '0', '100'],
  )
  assert.equal(vatOf('O').rate, undefined)
})
