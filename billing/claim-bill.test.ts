import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { brokenBy } from '../money/e-invoice/check.ts'
import type { EInvoice } from '../money/e-invoice/invoice.ts'
import { dc } from '../terms/documents/dc/dc.ts'
import { kontent } from '../terms/documents/kontent/kontent.ts'
import { q } from '../terms/documents/q/q.ts'
import { rapidstream } from '../terms/documents/rapidstream/rapidstream.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { eur, eurNet } from '../terms/grammar/money.ts'
import { billingOf, termOf } from '../terms/grammar/quantities/item.ts'
import { teller } from '../terms/grammar/told.ts'
import { underTest } from '../tools/terms-under-test.ts'
import type { Bill } from './bill.ts'
import type { BilledBefore } from './claim-bill.ts'
import { eInvoiceOf } from './e-invoice-of.ts'
import { Obstacle } from './obstacle.ts'
import { billAt, issued, nothingBefore, parties, places } from './sample.test-support.ts'

const told = teller()
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const isSetAside = (code: Obstacle['code']) => (error: unknown) => error instanceof Obstacle && error.code === code

/** The invoice of a bill, which must keep every rule. */
function invoiceOf(bill: Bill): EInvoice {
  const invoice = eInvoiceOf(bill, parties, issued)
  assert.deepEqual(
    brokenBy(invoice).map(({ id }) => id),
    [],
  )
  return invoice
}
/** What was billed, as whoever corrects it later finds it. */
const after = (...bills: readonly Bill[]): BilledBefore => ({
  preceding: bills.map((_, place) => ({ number: `RE-2027-00000${place + 1}`, issuedOn: '2027-05-02' })),
  stands: bills.at(-1)?.stands ?? [],
  standings: [],
})

const ofDc = underTest(dc)
const subscribed: readonly AnyFact[] = [
  told('priceAgreed', '2027-05-01', { item: 'subscription', price: eurNet('1000.00'), ...byProvider }),
  told('termAgreed', '2027-05-01', { row: 'term', first: '2027-05-01', months: 12 }),
]
const fee = { key: 'issueInvoice:fee 2027-05-01' } as const
const feeBill = () => billAt(ofDc, subscribed, '2027-05-02', fee)

describe('a fee that the terms say without tax', () => {
  it('is billed for its period at its price, with the rate that the clause reckoned with', () => {
    const { lines, gross, dueOn, payableUntil } = feeBill()
    assert.deepEqual(
      lines.map(({ unit, quantity, price, vat, period }) => ({ unit, quantity, price, vat, period })),
      [
        {
          ...{ unit: 'ANN', quantity: 1, price: 100_000, vat: { category: 'S', rate: 19 } },
          period: { from: '2027-05-01', to: '2028-04-30' },
        },
      ],
    )
    assert.deepEqual([gross, dueOn, payableUntil], [119_000, '2027-05-01', '2027-05-03'])
  })

  it('makes an invoice that keeps every rule and comes out as the terms say', () => {
    const { totals, paymentTerms, type } = invoiceOf(feeBill())
    assert.deepEqual([type, totals.net, totals.vat, totals.due, totals.rounding], ['380', 100_000, 19_000, 119_000, 0])
    assert.equal(paymentTerms, 'Fällig am 1. Mai 2027; eine Zahlung bis 3. Mai 2027 ist rechtzeitig (§ 193 BGB).')
  })

  it('rests on the clause that founds it', () => {
    assert.equal(feeBill().because?.ref, 'AGB Ziff. 13.1 S. 1')
  })
})

const ofKontent = underTest(kontent)
const domainAt = (price: string): readonly AnyFact[] => [
  told('termAgreed', '2026-03-01', { row: termOf('domain'), first: '2026-03-01', months: 12 }),
  told('finalPriceAgreed', '2026-03-01', { item: 'domain', finalPrice: eur(price), ...byProvider }),
  told('termAgreed', '2026-03-01', { row: billingOf('domain'), first: '2026-03-01', months: 12 }),
]
const domainBill = (price: string) =>
  billAt(ofKontent, domainAt(price), '2026-03-02', { key: 'issueInvoice:fee domain 2026-03-01' })

describe('a fee that the terms say with tax', () => {
  it('is billed by the net price in it, at the rate in force when it arose', () => {
    const { totals, breakdown } = invoiceOf(domainBill('12.00'))
    assert.deepEqual([totals.net, totals.vat, totals.due, totals.rounding], [1_008, 192, 1_200, 0])
    assert.deepEqual([breakdown[0]?.category, breakdown[0]?.rate], ['S', 19])
  })

  it('comes out to the cent at every price, with a rounding of one cent where no net price makes it', () => {
    const roundings = new Set<number>()
    for (let cents = 1; cents < 400; cents++) {
      const price = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      const bill = { ...domainBill('12.00'), gross: cents }
      const net = eur(price).withoutVat(19).cents
      const { totals } = invoiceOf({ ...bill, lines: bill.lines.map((line) => ({ ...line, price: net })) })
      assert.equal(totals.due, cents)
      roundings.add(totals.rounding)
    }
    assert.deepEqual(
      [...roundings].toSorted((one, other) => one - other),
      [-1, 0, 1],
    )
  })
})

describe('what is owed beside the price', () => {
  const late: readonly AnyFact[] = [
    ...domainAt('119.00'),
    told('invoiceReceived', '2026-03-02', { claim: 'fee domain 2026-03-01', amount: eur('119.00') }),
    told('reminderReceived', '2026-04-10', {
      claim: 'fee domain 2026-03-01',
      ...{ step: 1, medium: 'letter', receiptProven: true },
    }),
  ]

  it('a reminder fee is damages and bears no tax, so no number of VAT stands on it', () => {
    const invoice = invoiceOf(
      billAt(ofKontent, late, '2026-04-11', { key: 'issueInvoice:reminder fee domain 2026-03-01 1' }),
    )
    assert.deepEqual([invoice.totals.vat, invoice.totals.due], [0, 300])
    assert.deepEqual(
      [invoice.breakdown[0]?.category, invoice.breakdown[0]?.reason, invoice.seller.vatId],
      ['O', 'Nicht steuerbar', undefined],
    )
  })

  it('work that was agreed by the hour is billed by the hour', () => {
    const life = [
      told('workRequested', '2027-01-04', { work: 'W', service: 'data import', by: 'customer', medium: 'e-mail' }),
      told('hourlyRateAgreed', '2027-01-05', { work: 'W', hourly: eurNet('120.00'), by: 'customer', medium: 'e-mail' }),
      told('workDone', '2027-01-11', { work: 'W', minutes: 150 }),
    ]
    const bill = billAt(underTest(q), life, '2027-01-12', { key: 'issueInvoice:fee for W' })
    const [line] = bill.lines
    assert.deepEqual([line?.quantity, line?.unit, line?.price, bill.gross], [2.5, 'HUR', 12_000, 35_700])
    assert.equal(bill.deliveredOn, '2027-01-11')
    invoiceOf(bill)
  })
})

/** An audit that a customer of RapidStream asked for, by terms that say nothing of tax. */
const helped: readonly AnyFact[] = [
  told('hourlyRateAgreed', '2027-02-01', { work: 'A', hourly: eurNet('96.00'), by: 'customer', medium: 'e-mail' }),
  told('assistanceGiven', '2027-02-15', { help: 'A', with: 'audit', minutes: 210 }),
  told('payDemanded', '2027-02-16', { work: 'A', amount: eur('336.00'), ...byProvider }),
]

describe('a customer abroad', () => {
  const billedIn = (buyer: string, buyerVatId?: string) =>
    billAt(underTest(rapidstream), helped, '2027-06-01', { key: 'issueInvoice:A' }, nothingBefore, {
      ...{ seller: 'DE', buyer, buyerVatId },
    })
  const invoiceTo = (country: string, vatId?: string) => {
    const addressee = { ...parties.addressee, country, ...(vatId ? { vatId } : {}) }
    const invoice = eInvoiceOf(billedIn(country, vatId), { ...parties, addressee }, issued)
    assert.deepEqual(brokenBy(invoice), [])
    return invoice
  }

  it('that is a business in the Union owes the tax itself: the invoice shows none, and says by which law', () => {
    const { breakdown, totals, notes, lines } = invoiceTo('AT', 'ATU12345678')
    assert.deepEqual([breakdown[0]?.category, totals.vat, totals.due], ['AE', 0, 33_600])
    assert.deepEqual([lines[0]?.quantity, lines[0]?.unit, lines[0]?.price], [3.5, 'HUR', 9_600])
    assert.deepEqual(notes, [
      'Ort der Leistung: Österreich (§ 3a Abs. 2 UStG). Die Umsatzsteuer schulden Sie dort als Empfänger (Art. 196 MwStSystRL).',
    ])
  })

  it('that is a business elsewhere is served where it is: not taxable here, by the same law', () => {
    const { breakdown, totals, notes } = invoiceTo('CH')
    assert.deepEqual([breakdown[0]?.category, totals.vat, totals.due], ['O', 0, 33_600])
    assert.deepEqual(notes, ['Ort der Leistung: Schweiz (§ 3a Abs. 2 UStG). In Deutschland ist sie nicht steuerbar.'])
  })

  it('without a VAT ID, with one of another country, or charged with German tax by the clause waits for a person', () => {
    assert.throws(() => billedIn('AT'), isSetAside('CONSUMER_ABROAD'))
    assert.throws(() => billedIn('AT', 'FR12345678901'), isSetAside('VAT_ID_ELSEWHERE'))
    const inAustria = { ...places, buyer: 'AT', buyerVatId: 'ATU12345678' }
    assert.throws(
      () => billAt(ofDc, subscribed, '2027-05-02', fee, nothingBefore, inAustria),
      isSetAside('BUYER_ABROAD'),
    )
  })
})

describe('a small business (§ 19 UStG)', () => {
  const small = { ...places, smallBusiness: true }
  const billed = (program: Parameters<typeof billAt>[0], life: readonly AnyFact[], key: string) =>
    billAt(program, life, '2027-06-01', { key }, nothingBefore, small)
  it('bills without tax where the terms reckon with none, and says why in words and in the code of the norm', () => {
    const bill = billed(underTest(rapidstream), helped, 'issueInvoice:A')
    const without = { ...parties.letterhead, smallBusiness: true } as const
    const invoice = eInvoiceOf(bill, { ...parties, letterhead: without }, issued)
    assert.deepEqual(brokenBy(invoice), [])
    assert.deepEqual([invoice.totals.net, invoice.totals.vat, invoice.totals.due], [33_600, 0, 33_600])
    assert.deepEqual(
      [invoice.breakdown[0]?.category, invoice.breakdown[0]?.reason],
      ['E', 'Steuerbefreiung für Kleinunternehmer (§ 19 UStG)'],
    )
  })

  it('shows no tax that a clause reckons with: that waits for a person; without it nobody knows the tax of such terms', () => {
    assert.throws(() => billed(ofDc, subscribed, fee.key), isSetAside('SMALL_BUSINESS'))
    assert.throws(
      () => billAt(underTest(rapidstream), helped, '2027-06-01', { key: 'issueInvoice:A' }),
      isSetAside('TAX_UNCLEAR'),
    )
  })
})

describe('a correction', () => {
  it('takes back what was billed, bills what is right, and names the invoice', () => {
    const first = feeBill()
    const asked = { ...fee, act: 'correctInvoice', content: '595.00', was: '1190.00' }
    const bill = billAt(ofDc, subscribed, '2027-05-02', asked, after(first))
    const { lines, totals, preceding, type } = invoiceOf(bill)
    assert.deepEqual([type, preceding[0]?.number], ['384', 'RE-2027-000001'])
    assert.deepEqual(
      lines.map(({ quantity, net }) => [quantity, net]),
      [
        [-1, -100_000],
        [1, 50_000],
      ],
    )
    assert.equal(totals.due, -59_500)
  })

  it('of an invoice that was not issued here is set aside', () => {
    const asked = { ...fee, act: 'correctInvoice', content: '595.00', was: '1190.00' }
    assert.throws(() => billAt(ofDc, subscribed, '2027-05-02', asked), isSetAside('EARLIER_INVOICE_UNKNOWN'))
  })

  it('after correction all papers together make what is owed, and after cancellation nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 119_000 }), { maxLength: 5 }), (amounts) => {
        const bills: Bill[] = [feeBill()]
        let was = '1190.00'
        for (const cents of amounts) {
          const content = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
          const asked = { ...fee, act: 'correctInvoice', content, was }
          bills.push(billAt(ofDc, subscribed, '2027-05-02', asked, after(...bills)))
          was = content
        }
        const due = () => bills.map(invoiceOf).reduce((sum, { totals }) => sum + totals.due, 0)
        assert.equal(due(), eur(was).cents)
        const cancelled = { ...fee, act: 'cancelInvoice', content: '', was }
        bills.push(billAt(ofDc, subscribed, '2027-05-02', cancelled, after(...bills)))
        assert.equal(due(), 0)
        assert.deepEqual(bills.at(-1)?.stands, [])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is given back', () => {
  const reduced: readonly AnyFact[] = [
    ...subscribed,
    told('changeReceived', '2027-06-01', {
      change: 'S',
      of: 'service',
      devalues: true,
      from: '2027-06-10',
      ...byProvider,
    }),
    told('reductionAgreed', '2027-06-20', { change: 'S', percent: 15, ...byProvider }),
  ]
  const credit = { key: 'giveCredit:reduction S' } as const

  it('is a credit note with positive amounts', () => {
    const { type, totals, lines, payment } = invoiceOf(billAt(ofDc, reduced, '2027-06-21', credit))
    assert.equal(type, '381')
    assert.ok(totals.due > 0 && lines.every(({ quantity }) => quantity > 0))
    assert.equal(payment?.means, '97')
  })

  it('and lowered later, the rest is charged again', () => {
    const first = billAt(ofDc, reduced, '2027-06-21', credit)
    const was = eur('1.00').share(first.gross, 100).toString()
    const asked = { ...credit, act: 'correctCredit', content: '11.90', was }
    const bill = billAt(ofDc, reduced, '2027-06-21', asked, after(first))
    assert.equal(invoiceOf(bill).totals.due, first.gross - 1_190)
  })

  it('of nothing there is nothing to bill', () => {
    assert.deepEqual(billAt(ofDc, reduced, '2027-06-21', { ...credit, content: '0.00' }).lines, [])
  })
})

test('a claim that nobody knows is set aside', () => {
  const asked = { key: 'issueInvoice:fee 2031', content: '1.00' }
  assert.throws(() => billAt(ofDc, subscribed, '2027-05-02', asked), isSetAside('CLAIM_UNKNOWN'))
})

test('more than is owed is never billed', () => {
  const asked = { ...fee, content: '1190.01' }
  assert.throws(() => billAt(ofDc, subscribed, '2027-05-02', asked), isSetAside('CLAIM_IS_OTHER'))
})
