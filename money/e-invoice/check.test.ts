import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { brokenBy, rules } from './check.ts'
import type { Adjustment, EInvoice, Party, VatCategory, VatOf } from './invoice.ts'
import { invoiceOf, line, reckoned, standard, vatOf } from './sample.test-support.ts'

const sound = invoiceOf('S')
const off = (vat = standard): Adjustment => ({ amount: 500, vat, reason: 'Treue' })
const without = <T extends object, K extends keyof T>(whole: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name as K))) as Omit<T, K>
const european = (invoice: EInvoice): EInvoice => ({ ...invoice, profile: 'EN 16931' })
const withSeller = (changes: Partial<Party>): EInvoice => ({ ...sound, seller: { ...sound.seller, ...changes } })
const withLine = (changes: Parameters<typeof line>[1]): EInvoice =>
  reckoned({ ...sound, lines: [line(standard, changes)] })
const withRow = (invoice: EInvoice, changes: Partial<VatOf>): EInvoice => ({
  ...invoice,
  breakdown: invoice.breakdown.map((row, place) => (place === 0 ? { ...row, ...changes } : row)),
})
const withTotals = (changes: Partial<EInvoice['totals']>): EInvoice => ({
  ...sound,
  totals: { ...sound.totals, ...changes },
})
const withContact = (changes: object): EInvoice =>
  withSeller({ contact: { name: 'A', phone: '+49 123', mail: 'a.b@c.example', ...changes } })
const debit = { mandate: 'M-1', creditor: 'DE98ZZZ09999999999', iban: 'DE89370400440532013000' }
const transferTo = { iban: 'DE89370400440532013000' }

/** What breaks, and what cannot help breaking along with it. */
type Breaking = EInvoice | readonly [EInvoice, ...also: readonly string[]]

const ofDocument: Readonly<Record<string, Breaking>> = {
  'BR-02': { ...sound, number: ' ' },
  'BR-03': { ...sound, issuedOn: '' as EInvoice['issuedOn'] },
  'BR-04': european({ ...sound, type: '' }),
  'BR-05': { ...sound, currency: '' },
  'BR-06': withSeller({ name: '' }),
  'BR-07': { ...sound, buyer: { ...sound.buyer, name: '' } },
  'BR-09': withSeller({ address: { ...sound.seller.address, country: '' } }),
  'BR-11': { ...sound, buyer: { ...sound.buyer, address: { ...sound.buyer.address, country: '' } } },
  'BR-16': reckoned({ ...sound, lines: [], charges: [off()] }),
  'BR-21': withLine({ id: '' }),
  'BR-22': withLine({ quantity: Number.NaN, net: 5_000 }),
  'BR-23': withLine({ unit: '' }),
  'BR-25': withLine({ name: '' }),
  'BR-27': withLine({ price: -5_000, quantity: -1 }),
  'BR-29': { ...sound, period: { from: '2026-03-31', to: '2026-03-01' } },
  'BR-30': withLine({ period: { from: '2026-03-02', to: '2026-03-01' } }),
  'BR-33': reckoned({ ...sound, allowances: [without(off(), 'reason')] }),
  'BR-38': reckoned({ ...sound, charges: [without(off(), 'reason')] }),
  'BR-42': withLine({ allowances: [{ amount: 100 }] }),
  'BR-44': withLine({ charges: [{ amount: 100 }] }),
  'BR-49': { ...sound, payment: { means: '', transferTo } },
  'BR-50': { ...sound, payment: { means: '58', transferTo: { iban: '' } } },
  'BR-55': { ...sound, preceding: [{ number: '' }] },
  'BR-57': { ...sound, delivery: { address: { lines: [], city: 'A', postCode: '1', country: '' } } },
  'BR-61': european({ ...sound, payment: { means: '58' } }),
  'BR-62': withSeller({ electronic: { scheme: '', id: 'a' } }),
  'BR-63': { ...sound, buyer: { ...sound.buyer, electronic: { scheme: '', id: 'a' } } },
  'BR-CO-09': withSeller({ vatId: '123456789' }),
  'BR-CO-19': { ...sound, period: {} },
  'BR-CO-20': withLine({ period: {} }),
  'BR-CO-25': without(sound, 'dueOn') as EInvoice,
  'BR-CO-26': { ...sound, seller: without(sound.seller, 'vatId', 'registration') },
}
const ofTotals: Readonly<Record<string, Breaking>> = {
  'BR-24': withLine({ net: 5_001 }),
  'BR-CO-10': withTotals({ lines: 5_100, charges: -100 }),
  'BR-CO-11': withTotals({ allowances: 100, lines: 5_100 }),
  'BR-CO-12': withTotals({ charges: 100, lines: 4_900 }),
  'BR-CO-13': withTotals({ net: 5_100, gross: 6_050, due: 6_050 }),
  'BR-CO-14': withTotals({ vat: 951, gross: 5_951, due: 5_951 }),
  'BR-CO-15': withTotals({ gross: 5_951, due: 5_951 }),
  'BR-CO-16': withTotals({ due: 5_951 }),
  'BR-CO-17': { ...withRow(withTotals({ vat: 951, gross: 5_951, due: 5_951 }), { vat: 951 }) },
  'BR-CO-18': [{ ...withTotals({ vat: 0, gross: 5_000, due: 5_000 }), breakdown: [] }, 'BR-S-01'],
}
/** Each of these breaks a second rule of the same cause: the sums are wrong in two places at once. */
const twice: Readonly<Record<string, readonly string[]>> = {
  'BR-CO-10': ['BR-CO-12'],
  'BR-CO-11': ['BR-CO-10'],
  'BR-CO-12': ['BR-CO-10'],
}

function ofCategory(code: VatCategory): Readonly<Record<string, Breaking>> {
  const letters = code === 'K' ? 'IC' : code
  const vat = vatOf(code)
  const one = invoiceOf(code)
  const numberless = (invoice: EInvoice): EInvoice =>
    code === 'O'
      ? { ...invoice, seller: { ...invoice.seller, vatId: 'DE123456789' } }
      : code === 'AE' || code === 'K'
        ? { ...invoice, buyer: without(invoice.buyer, 'vatId') }
        : code === 'G'
          ? { ...invoice, seller: without(invoice.seller, 'vatId') }
          : european({ ...invoice, seller: without(invoice.seller, 'vatId', 'taxNumber') })
  const wrongRate = code === 'S' ? { ...vat, rate: 0 } : { ...vat, rate: 19 }
  const beside = (part: 'allowances' | 'charges', tax = vat): EInvoice => {
    const whole = reckoned({ ...one, [part]: [off(vat)] })
    return tax === vat ? whole : { ...whole, [part]: [off(tax)] }
  }
  const mixed =
    code === 'S'
      ? invoiceOf('Z', { lines: [line(vatOf('Z')), line(vat, { id: '2' })] })
      : invoiceOf('S', { lines: [line(standard), line(vat, { id: '2' })] })
  const rowMissing = { ...mixed, breakdown: mixed.breakdown.filter(({ category }) => category !== code) }
  const untaxed = { ...rowMissing, totals: { ...mixed.totals, vat: 0, gross: mixed.totals.net, due: mixed.totals.net } }
  const rateInLine = (tax: typeof vat): EInvoice => {
    const whole = reckoned({ ...one, lines: [line(tax)] })
    return code === 'S' ? whole : { ...one, lines: [line(tax)] }
  }
  const row = (number: string) => `BR-${letters}-${number}`
  return {
    [row('01')]: code === 'O' ? [{ ...one, breakdown: [] }, 'BR-CO-18'] : code === 'S' ? untaxed : rowMissing,
    [row('02')]: numberless(one),
    [row('03')]: [numberless(beside('allowances')), row('02')],
    [row('04')]: [numberless(beside('charges')), row('02')],
    [row('05')]: rateInLine(wrongRate),
    [row('06')]: code === 'S' ? [beside('allowances', wrongRate), row('08')] : beside('allowances', wrongRate),
    [row('07')]: code === 'S' ? [beside('charges', wrongRate), row('08')] : beside('charges', wrongRate),
    [row('08')]:
      code === 'S'
        ? withRow({ ...one, totals: { ...one.totals, vat: 969, gross: 5_969, due: 5_969 } }, { net: 5_100, vat: 969 })
        : withRow(one, { net: 5_100 }),
    ...(code === 'S'
      ? {}
      : {
          [row('09')]: [
            withRow({ ...one, totals: { ...one.totals, vat: 1, gross: 5_001, due: 5_001 } }, { vat: 1 }),
            'BR-CO-17',
          ] as const,
        }),
    [row('10')]:
      code === 'S' || code === 'Z'
        ? withRow(one, { reason: 'Grund' })
        : { ...one, breakdown: one.breakdown.map((each) => without(each, 'reason', 'reasonCode')) },
  }
}

const within = invoiceOf('K')
const outside = invoiceOf('O')
const ofTwoCategories: Readonly<Record<string, Breaking>> = {
  'BR-IC-11': european(without(within, 'period') as EInvoice),
  'BR-IC-12': without(within, 'delivery') as EInvoice,
  'BR-O-11': [reckoned({ ...outside, lines: [line(vatOf('O')), line(standard, { id: '2' })] }), 'BR-O-12'],
  'BR-O-12': [reckoned({ ...outside, lines: [line(vatOf('O')), line(standard, { id: '2' })] }), 'BR-O-11'],
  'BR-O-13': [reckoned({ ...outside, allowances: [off()] }), 'BR-O-11'],
  'BR-O-14': [reckoned({ ...outside, charges: [off()] }), 'BR-O-11'],
}
const unknown = { category: 'X' as VatCategory, rate: 0 }
const unlisted = (invoice: EInvoice): EInvoice => {
  const whole = reckoned(invoice)
  return { ...whole, breakdown: whole.breakdown.filter(({ category }) => category === 'S') }
}
const ofCodes: Readonly<Record<string, Breaking>> = {
  'BR-CL-01': european({ ...sound, type: '999' }),
  'BR-CL-04': { ...sound, currency: 'XXQ' },
  'BR-CL-14': withSeller({ address: { ...sound.seller.address, country: 'XX' } }),
  'BR-CL-16': { ...sound, payment: { means: '999' } },
  'BR-CL-17': unlisted({ ...sound, charges: [off(unknown)] }),
  'BR-CL-18': unlisted({ ...sound, lines: [line(standard), line(unknown, { id: '2' })] }),
  'BR-CL-19': reckoned({ ...sound, allowances: [{ amount: 500, vat: standard, reasonCode: '999' }] }),
  'BR-CL-20': reckoned({ ...sound, charges: [{ amount: 500, vat: standard, reasonCode: '999' }] }),
  'BR-CL-22': withRow(invoiceOf('E'), { reasonCode: 'VATEX-EU-NONE' }),
  'BR-CL-23': withLine({ unit: 'STK' }),
  'BR-CL-25': withSeller({ electronic: { scheme: '9999', id: 'a' } }),
  'BR-CL-26': withSeller({ vatId: 'XX123456789' }),
}
const ofGermany: Readonly<Record<string, Breaking>> = {
  'BR-DE-1': without(sound, 'payment') as EInvoice,
  'BR-DE-2': { ...sound, seller: without(sound.seller, 'contact') },
  'BR-DE-3': withSeller({ address: { ...sound.seller.address, city: '' } }),
  'BR-DE-4': withSeller({ address: { ...sound.seller.address, postCode: '' } }),
  'BR-DE-5': withContact({ name: '' }),
  'BR-DE-6': withContact({ phone: '' }),
  'BR-DE-7': withContact({ mail: '' }),
  'BR-DE-8': { ...sound, buyer: { ...sound.buyer, address: { ...sound.buyer.address, city: '' } } },
  'BR-DE-9': { ...sound, buyer: { ...sound.buyer, address: { ...sound.buyer.address, postCode: '' } } },
  'BR-DE-10': { ...sound, delivery: { address: { lines: [], city: '', postCode: '1', country: 'DE' } } },
  'BR-DE-11': { ...sound, delivery: { address: { lines: [], city: 'A', postCode: '', country: 'DE' } } },
  'BR-DE-14': { ...invoiceOf('Z'), breakdown: invoiceOf('Z').breakdown.map((row) => without(row, 'rate')) },
  'BR-DE-15': without(sound, 'buyerReference') as EInvoice,
  'BR-DE-16': [{ ...sound, seller: without(sound.seller, 'vatId', 'taxNumber') }, 'BR-S-02'],
  'BR-DE-17': { ...sound, type: '386' },
  'BR-DE-19': { ...sound, payment: { means: '58', transferTo: { iban: 'DE89370400440532013001' } } },
  'BR-DE-20': { ...sound, payment: { means: '59', debit: { ...debit, iban: 'DE89370400440532013001' } } },
  'BR-DE-23-a': [{ ...sound, payment: { means: '58' } }, 'BR-61'],
  'BR-DE-23-b': { ...sound, payment: { means: '58', transferTo, debit } },
  'BR-DE-25-a': { ...sound, payment: { means: '59' } },
  'BR-DE-25-b': { ...sound, payment: { means: '59', transferTo, debit } },
  'BR-DE-26': { ...sound, type: '384' },
  'BR-DE-27': withContact({ phone: '12' }),
  'BR-DE-28': withContact({ mail: 'nobody' }),
  'BR-DE-30': { ...sound, payment: { means: '59', debit: { ...debit, creditor: '' } } },
  'BR-DE-31': { ...sound, payment: { means: '59', debit: { ...debit, iban: '' } } },
  'BR-DE-TMP-32': without(sound, 'period') as EInvoice,
}

const breaking: Readonly<Record<string, Breaking>> = {
  ...ofDocument,
  ...ofTotals,
  ...Object.assign({}, ...(['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const).map(ofCategory)),
  ...ofTwoCategories,
  ...ofCodes,
  ...ofGermany,
}

describe('an invoice that breaks one rule', () => {
  for (const { id, says } of rules)
    it(`${id}: ${says.en}`, () => {
      const broken = breaking[id]
      assert.ok(broken, 'no invoice breaks this rule')
      const [invoice, ...also] = Array.isArray(broken) ? broken : [broken, ...(twice[id] ?? [])]
      assert.deepEqual(
        brokenBy(invoice as EInvoice)
          .map((rule) => rule.id)
          .sort(),
        [id, ...also].sort(),
      )
    })
})

test('sound invoices of every category break none, in both profiles', () => {
  for (const category of ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const)
    for (const profile of ['EN 16931', 'XRechnung'] as const)
      assert.deepEqual(
        brokenBy(invoiceOf(category, { profile })).map(({ id }) => id),
        [],
        `${category} ${profile}`,
      )
})

test('several rates, allowances, charges, credit notes and negative lines break none', () => {
  const lines = [
    line(standard),
    line({ category: 'S', rate: 7 }, { id: '2' }),
    line(standard, { id: '3', quantity: -2 }),
  ]
  const invoice = reckoned({ ...sound, lines, allowances: [off()], charges: [off({ category: 'S', rate: 7 })] })
  assert.deepEqual(brokenBy(invoice), [])
  assert.deepEqual(brokenBy({ ...invoice, type: '381', preceding: [{ number: '2026-0001' }] }), [])
})

test('each rule stands once', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
})
