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
    terms: 'kontent',
    says: {
      de: 'Webspace für ein Jahr, gemahnt, verzinst und vier Wochen vor dem Ende gekündigt',
      en: 'Web space for a year, reminded of, with interest, and given up four weeks before its end',
    },
    day: '2026-12-03',
    life: lines(
      { fact: 'concluded', at: '2026-01-01', first: '2026-01-01' },
      { fact: 'termAgreed', at: '2026-01-01', row: 'term of hosting', first: '2026-01-01', months: 12 },
      {
        fact: 'finalPriceAgreed',
        at: '2026-01-01',
        item: 'hosting',
        finalPrice: '60.00',
        by: 'provider',
        medium: 'e-mail',
      },
      { fact: 'termAgreed', at: '2026-01-01', row: 'billing of fees hosting', first: '2026-01-01', months: 12 },
      { fact: 'invoiceReceived', at: '2026-01-05', claim: 'fee hosting 2026-01-01', amount: '60.00' },
      {
        fact: 'reminderReceived',
        at: '2026-02-10',
        claim: 'fee hosting 2026-01-01',
        step: 1,
        receiptProven: true,
        medium: 'letter',
      },
      { fact: 'paymentCredited', at: '2026-02-20', amount: '63.00' },
      {
        fact: 'terminationReceived',
        at: '2026-12-03',
        by: 'customer',
        ground: 'ordinary',
        scope: 'hosting',
        medium: 'fax',
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

/** How something is called that facts name, for whoever writes a life. */
export interface Name {
  readonly as: string
  readonly says: Said
}
const name = (as: string, de: string, en: string): Name => ({ as, says: { de, en } })

/** The names that clauses of the shipped terms know or give, by the terms. */
export const names: Readonly<Record<string, readonly Name[]>> = {
  elc: [
    name('fee 2026-02', 'die Forderung über das Entgelt eines Monats', 'the claim for the fee of a month'),
    name('avv', 'als scope: die Auftragsverarbeitung allein', 'as scope: the processing agreement alone'),
  ],
  q: [
    name('billing', 'die Reihe der Abrechnungszeiträume', 'the row of billing periods'),
    name(
      'fee 2026-01-01',
      'die Rechnung über den Zeitraum, der dann beginnt; als claim, sobald sie zugegangen ist',
      'the invoice for the period that begins then; as claim once it was received',
    ),
    name(
      'plan',
      'als item: der Preis des Tarifs, den eine Änderung betrifft',
      'as item: the price of the plan that a change is about',
    ),
  ],
  kontent: [
    name(
      'hosting',
      'eine Leistung; als scope endet mit der Kündigung sie allein',
      'an item; as scope of a notice it ends alone',
    ),
    name(
      'agreement',
      'scope einer Kündigung ohne Angabe: sie wird bestätigt und beendet keine Leistung, denn jede endet für sich; der Anbieter fragt nach',
      'scope of a notice that names none: it is confirmed and ends no item, since each ends by itself; the provider asks',
    ),
    name('term of hosting', 'als row: ihre Laufzeit, die sich verlängert', 'as row: its term, which renews'),
    name(
      'billing of fees hosting',
      'als row: die Zeiträume, in denen sie berechnet wird',
      'as row: the periods in which it is charged',
    ),
    name(
      'fees hosting',
      'als scope: ihr Entgelt, das länger laufen kann als sie',
      'as scope: its fee, which can run longer than the item',
    ),
    name(
      'fee hosting 2026-01-01',
      'die Forderung für den Zeitraum, der dann beginnt',
      'the claim for the period that begins then',
    ),
    name(
      'reminder fee hosting 2026-01-01 1',
      'die Forderung über die erste Mahnung',
      'the claim for the first reminder',
    ),
  ],
  dc: [
    name('term', 'die Reihe der Nutzungszeiträume', 'the row of subscription periods'),
    name('seats', 'als item: die vereinbarten Nutzer', 'as item: the users agreed on'),
  ],
}
