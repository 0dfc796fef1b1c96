import type { Said } from '../grammar/said.ts'

/** A life to begin with, in JSON lines as `klausel simulate` reads them. */
export interface ExampleLife {
  readonly terms: string
  readonly says: Said
  readonly day: string
  readonly life: string
}

const lines = (...facts: readonly object[]): string => facts.map((fact) => JSON.stringify(fact)).join('\n')

export const examples: readonly ExampleLife[] = [
  {
    terms: 'elc',
    says: { de: 'Zahlungsverzug und Kündigung', en: 'Default and notice' },
    day: '2026-02-03',
    life: lines(
      { fact: 'activated', at: '2026-01-01' },
      { fact: 'booked', at: '2026-01-01', item: 'files.single', count: 1 },
      { fact: 'paymentCredited', at: '2026-02-10', amount: '119.00' },
      { fact: 'terminationReceived', at: '2026-02-20', by: 'customer', ground: 'ordinary', medium: 'signed letter' },
    ),
  },
  {
    terms: 'q',
    says: { de: 'Tarif und Preiserhöhung', en: 'Plan and price rise' },
    day: '2026-06-01',
    life: lines(
      { fact: 'termAgreed', at: '2026-01-01', row: 'billing', first: '2026-01-01', months: 1 },
      { fact: 'planOrdered', at: '2026-01-01', seats: 5, price: '100.00' },
      {
        fact: 'changeReceived',
        at: '2026-04-10',
        change: 'price 2026',
        of: 'price',
        item: 'plan',
        price: '105.01',
        by: 'provider',
        medium: 'e-mail',
      },
      { fact: 'terminationReceived', at: '2026-05-02', by: 'customer', ground: 'ordinary', medium: 'e-mail' },
    ),
  },
  {
    terms: 'kontent',
    says: { de: 'Domain für ein Jahr, Kündigung zu spät', en: 'A domain for a year, notice too late' },
    day: '2026-12-02',
    life: lines(
      { fact: 'concluded', at: '2026-01-01', first: '2026-01-01' },
      { fact: 'termAgreed', at: '2026-01-01', row: 'term of domain', first: '2026-01-01', months: 12 },
      {
        fact: 'terminationReceived',
        at: '2026-12-02',
        by: 'customer',
        ground: 'ordinary',
        scope: 'domain',
        medium: 'signed letter',
      },
    ),
  },
  {
    terms: 'dc',
    says: { de: 'Monatlich ab dem 31.', en: 'Monthly from the 31st' },
    day: '2026-03-01',
    life: lines(
      { fact: 'termAgreed', at: '2026-01-31', row: 'term', first: '2026-01-31', months: 1 },
      { fact: 'terminationReceived', at: '2026-03-01', by: 'customer', ground: 'ordinary', medium: 'e-mail' },
    ),
  },
  {
    terms: 'rapidstream',
    says: { de: 'Neuer Unterauftragsverarbeiter', en: 'A new subprocessor' },
    day: '2026-02-10',
    life: lines(
      { fact: 'processingAgreementSigned', at: '2026-01-05', originals: 2 },
      {
        fact: 'changeReceived',
        at: '2026-02-01',
        change: 'subprocessor 1',
        of: 'subprocessor',
        by: 'provider',
        medium: 'e-mail',
      },
      { fact: 'objectionReceived', at: '2026-02-10', change: 'subprocessor 1', by: 'customer', medium: 'e-mail' },
    ),
  },
]
