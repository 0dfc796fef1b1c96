import type { EInvoice, Line, Vat, VatCategory } from './invoice.ts'
import { netOf, type Reasons, sumUp } from './sum-up.ts'

/** A line of 50.00 with this tax. */
export function line(vat: Vat, changes: Partial<Line> = {}): Line {
  const whole = {
    ...{ id: '1', name: 'Dateidienst für einen Nutzer', quantity: 1, unit: 'MON', price: 5_000, vat },
    ...{ allowances: [], charges: [], ...changes },
  }
  return { net: netOf(whole), ...whole }
}

export const standard: Vat = { category: 'S', rate: 19 }
/** How something is taxed that is taxed so. */
export const vatOf = (category: VatCategory): Vat =>
  category === 'S' ? standard : category === 'O' ? { category } : { category, rate: 0 }

const reasons: Reasons = {
  E: { reason: 'Steuerfrei nach § 4 UStG' },
  AE: { reason: 'Steuerschuldnerschaft des Leistungsempfängers', reasonCode: 'VATEX-EU-AE' },
  K: { reason: 'Steuerfreie innergemeinschaftliche Lieferung', reasonCode: 'VATEX-EU-IC' },
  G: { reason: 'Steuerfreie Ausfuhrlieferung', reasonCode: 'VATEX-EU-G' },
  O: { reason: 'Nicht steuerbar', reasonCode: 'VATEX-EU-O' },
}

/** Everything that follows from lines, allowances and charges, reckoned anew. */
export const reckoned = (invoice: EInvoice): EInvoice => ({
  ...invoice,
  ...sumUp(invoice, { paid: invoice.totals.paid, reasons }),
})

const base: Omit<EInvoice, 'totals' | 'breakdown'> = {
  profile: 'XRechnung',
  number: '2026-0001',
  issuedOn: '2026-03-02',
  type: '380',
  currency: 'EUR',
  dueOn: '2026-03-16',
  buyerReference: '04011000-12345-34',
  agreement: '4711',
  notes: [],
  preceding: [],
  seller: {
    name: 'Emscher-Lippe-Cloud',
    address: { lines: ['Musterstraße 1'], city: 'Recklinghausen', postCode: '45657', country: 'DE' },
    vatId: 'DE123456789',
    taxNumber: '340/5000/0000',
    registration: 'HRB 1',
    electronic: { scheme: 'EM', id: 'rechnung@elc.example' },
    contact: { name: 'Buchhaltung', phone: '+49 2361 000', mail: 'rechnung@elc.example' },
  },
  buyer: {
    name: 'Müller & Söhne GmbH',
    address: { lines: ['Beispielweg 7'], city: 'Münster', postCode: '48143', country: 'DE' },
    vatId: 'DE987654321',
    electronic: { scheme: 'EM', id: 'eingang@mueller.example' },
  },
  delivery: { address: { lines: [], city: 'Münster', postCode: '48143', country: 'DE' } },
  period: { from: '2026-03-01', to: '2026-03-31' },
  payment: { means: '58', transferTo: { iban: 'DE89370400440532013000' }, remittance: '2026-0001' },
  allowances: [],
  charges: [],
  lines: [],
}

/** A sound invoice over these lines; without any, over one of the category. */
export function invoiceOf(category: VatCategory, changes: Partial<EInvoice> = {}): EInvoice {
  const vat = vatOf(category)
  const outside = category === 'O'
  const { vatId: _, ...sellerWithout } = base.seller
  const { vatId: __, ...buyerWithout } = base.buyer
  const zero = { lines: 0, allowances: 0, charges: 0, net: 0, vat: 0, gross: 0, paid: 0, rounding: 0, due: 0 }
  return reckoned({
    ...base,
    seller: outside ? sellerWithout : base.seller,
    buyer: outside ? buyerWithout : base.buyer,
    lines: [line(vat)],
    ...{ totals: zero, breakdown: [] },
    ...changes,
  })
}
