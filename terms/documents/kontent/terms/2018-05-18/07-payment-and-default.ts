import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { moves, onTheDay, within } from '../../../../grammar/deadline.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { defaultFrom, finalPrice, scope } from '../../../../grammar/matters/prices.ts'
import { eur } from '../../../../grammar/money.ts'
import { holds, owes, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { isClaimInDefault, isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { interestOn, interestToCharge } from '../../../../grammar/quantities/interest.ts'
import { feePerPeriod, itemBilled } from '../../../../grammar/quantities/item.ts'
import { isLetterCharged, reminderFeeOf } from '../../../../grammar/quantities/reminder.ts'
import { claimsWithheld } from '../../../../grammar/quantities/withheld.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { amount } from '../../../../grammar/threshold.ts'

export const priceOnOrder = clause({
  ref: '§ 7.1',
  title: { de: 'Preis bei Bestellung', en: 'Price on order' },
  when: 'finalPriceAgreed',
  de: 'Es gilt der Preis, der bei der Bestellung genannt ist.',
  en: 'The price that is named on order applies.',
  where: {},
  then: (agreed) => holds(finalPrice, agreed.item, agreed.finalPrice),
  examples: {
    'a domain at 12.00': [{ item: 'domain', finalPrice: eur('12.00') }, holds(finalPrice, 'domain', eur('12.00'))],
  },
  claims: [],
})

export const billingPeriods = clause({
  ref: '§ 7.2 (Zeiträume)',
  title: { de: 'Abrechnungszeiträume', en: 'Billing periods' },
  when: 'termAgreed',
  de: 'Die Abrechnungszeiträume des Angebots werden {periods}.',
  en: 'The billing periods of the offer are {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  provided: ({ row }) =>
    itemBilled(row) !== undefined ||
    no('Vereinbart ist kein Abrechnungszeitraum.', 'It is no billing period that is agreed.'),
  then: ({ row, first, months, then }, { periods: reading }) => runs(row, reading.from(first, months, then)),
  examples: {
    'monthly from 1 March': [
      { row: 'billing of fees domain', first: '2026-03-01', months: 1 },
      runs('billing of fees domain', rowOf.countedFromFirstDay('2026-03-01', 1)),
    ],
    'a term is not billed by itself': [{ row: 'term of domain', first: '2026-03-01', months: 12 }, []],
  },
  claims: ['kontent.agb.7.2a'],
})

export const feeInAdvance = clause({
  ref: '§ 7.2 S. 1',
  title: { de: 'Entgelt im Voraus', en: 'Fee in advance' },
  when: 'periodBegan',
  about: ({ row }) => itemBilled(row) ?? '',
  de: 'Das Entgelt ist für jeden Abrechnungszeitraum im Voraus fällig, auch während einer Sperre.',
  en: 'The fee is due in advance for each billing period, during a suspension too.',
  where: {},
  given: { fee: feePerPeriod },
  provided: ({ row }, _, { fee }) =>
    all(
      itemBilled(row) !== undefined || no('Es beginnt kein Abrechnungszeitraum.', 'No billing period begins.'),
      fee !== undefined || no('Es ist kein Entgelt vereinbart.', 'No fee is agreed.'),
    ),
  then: ({ row, period }, _, { fee }) =>
    fee
      ? owes('customer', { key: `fee ${itemBilled(row)} ${period.from}`, kind: 'fee', amount: fee, due: period.from })
      : [],
  examples: {
    'a year of a domain': [
      { row: 'billing of fees domain', period: { n: 0, from: '2026-03-01', to: '2027-02-28' } },
      owes('customer', { key: 'fee domain 2026-03-01', kind: 'fee', amount: eur('12.00'), due: '2026-03-01' }),
      { fee: eur('12.00') },
    ],
    'a term that begins is not billed by itself': [
      { row: 'term of domain', period: { n: 0, from: '2026-03-01', to: '2027-02-28' } },
      [],
      { fee: eur('12.00') },
    ],
  },
  claims: ['kontent.agb.7.2a', 'kontent.agb.5.3b'],
  reading: 'Prices are those the customer pays: unclear terms go against their author (§ 305c (2) BGB).',
})

export const prepayment = clause({
  ref: '§ 7.2 (Vorauszahlung)',
  title: { de: 'Vorauszahlung für längere Zeit', en: 'Prepayment for a longer time' },
  when: 'prepaid',
  de: 'Für einen Zeitraum seiner Wahl kann der Kunde das Entgelt vorauszahlen.',
  en: 'The customer may pay the fee ahead for a period of its choice.',
  where: {},
  then: ({ item, amount: sum, perYear, until, on }) => [
    owes('customer', { key: `prepaid ${item} ${until}`, kind: 'fee', amount: sum, due: on }),
    holds(scope, item, perYear),
  ],
  examples: {
    'three years of a domain': [
      { item: 'domain', amount: eur('36.00'), perYear: eur('12.00'), until: '2028-12-31', on: '2026-01-01' },
      [
        owes('customer', { key: 'prepaid domain 2028-12-31', kind: 'fee', amount: eur('36.00'), due: '2026-01-01' }),
        holds(scope, 'domain', eur('12.00')),
      ],
    ],
  },
  claims: ['kontent.agb.3.10a'],
})

export const defaultAfterThirtyDays = clause({
  ref: '§ 7.4 S. 3',
  title: { de: 'Verzug nach 30 Tagen', en: 'Default after 30 days' },
  when: 'invoiceReceived',
  about: ({ claim }) => claim,
  de: 'Ein Entgelt ist sofort fällig. In Verzug kommt, wer {period} nach Zugang der Rechnung nicht zahlt; nennt sie einen anderen letzten Tag, wer nicht spätestens {lastDay} zahlt.',
  en: 'A fee is due at once. Who does not pay {period} of receipt of the invoice is in default; if it names another last day, who does not pay {lastDay} at the latest.',
  where: { period: within(30, 'days', moves(workingDayNW)), lastDay: onTheDay(moves(workingDayNW)) },
  given: { isKnown: isClaimKnown },
  then: ({ claim, amount: sum, on, due }, { period, lastDay }, { isKnown }) => [
    ...(isKnown ? [] : [owes('customer', { key: claim, kind: 'fee', amount: sum, due: on, invoice: 'issued' })]),
    holds(defaultFrom, claim, due ? lastDay.firstDayAfter(due) : period.firstDayAfter(on)),
  ],
  examples: {
    'day 30 is a Saturday and moves to Monday': [
      { claim: 'R1', amount: eur('119.00'), on: '2026-11-05' },
      [
        owes('customer', { key: 'R1', kind: 'fee', amount: eur('119.00'), due: '2026-11-05', invoice: 'issued' }),
        holds(defaultFrom, 'R1', '2026-12-08'),
      ],
      { isKnown: false },
    ],
    'another day that the invoice names': [
      { claim: 'fee domain 2026-11-02', amount: eur('12.00'), on: '2026-11-02', due: '2026-11-20' },
      holds(defaultFrom, 'fee domain 2026-11-02', '2026-11-21'),
      { isKnown: true },
    ],
  },
  claims: ['kontent.agb.7.4b', 'kontent.agb.7.4c'],
  reading:
    'Receipt of the invoice is the event; a time to pay is a time for a performance, so § 193 BGB moves its last day. The ten days that every invoice prints repeat sentence 1 and are no other day.',
})

export const interestInDefault = clause({
  ref: '§ 7.6',
  title: { de: 'Gesetzliche Verzugszinsen', en: 'Statutory default interest' },
  when: 'paymentCredited',
  de: 'Im Verzug ist eine Forderung mit dem gesetzlichen Satz (§ 288 BGB) zu verzinsen; berechnet werden die Zinsen, wenn gezahlt wird.',
  en: 'In default a claim bears interest at the statutory rate (§ 288 BGB); the interest is charged when a payment is made.',
  where: {},
  given: { charges: interestToCharge },
  provided: (_, __, { charges }) =>
    charges.length > 0 || no('Auf nichts sind Verzugszinsen zu berechnen.', 'There is no interest to charge.'),
  then: ({ on }, _, { charges }) =>
    charges.map(({ claim, amount: sum }) =>
      owes('customer', {
        key: interestOn(claim, on),
        kind: 'interest',
        amount: sum,
        due: on,
        besides: { claim, as: 'interest' },
      }),
    ),
  examples: {
    'with the payment of R1': [
      { on: '2025-03-31' },
      owes('customer', {
        key: 'interest R1 2025-03-31',
        kind: 'interest',
        amount: eur('1.14'),
        due: '2025-03-31',
        besides: { claim: 'R1', as: 'interest' },
      }),
      { charges: [{ claim: 'R1', amount: eur('1.14') }] },
    ],
    'nothing in default, nothing charged': [{ on: '2025-03-31' }, [], { charges: [] }],
  },
  claims: ['kontent.agb.7.6a'],
  reading: 'The statutory rate is that of § 288 BGB, not that of § 246 BGB: the clause speaks of default.',
})

export const reminderFee = clause({
  ref: '§ 7.7 S. 1',
  title: { de: 'Mahngebühr', en: 'Reminder fee' },
  when: 'reminderReceived',
  about: ({ claim }) => claim,
  de: 'Für jedes Mahnschreiben im Verzug schuldet der Kunde {fee} als pauschalen Schadensersatz.',
  en: 'For each letter of reminder during default the customer owes {fee} as lump-sum damages.',
  where: { fee: amount(eur('3.00')) },
  given: { inDefault: isClaimInDefault, charged: isLetterCharged, withheld: claimsWithheld },
  provided: ({ claim, medium }, _, { inDefault, charged, withheld }) =>
    all(
      !withheld.includes(claim) || no('Die Zahlung wird zu Recht zurückgehalten.', 'The payment is rightly withheld.'),
      inDefault || no('Die Forderung ist nicht in Verzug.', 'The claim is not in default.'),
      !charged || no('Dieses Schreiben ist schon berechnet.', 'This letter is charged already.'),
      writtenForm.isMetBy(medium),
    ),
  then: ({ claim, step, on }, { fee }) =>
    owes('customer', {
      key: reminderFeeOf(claim, step),
      kind: 'reminder fee',
      amount: fee.is,
      due: on,
    }),
  examples: {
    'a letter during default': [
      { claim: 'R1', step: 2, on: '2026-12-10', medium: 'letter' },
      owes('customer', {
        key: 'reminder R1 2',
        kind: 'reminder fee',
        amount: eur('3.00'),
        due: '2026-12-10',
      }),
      { inDefault: true, charged: false, withheld: [] },
    ],
    'a friendly reminder before default is free': [
      { claim: 'R1', step: 1, on: '2026-11-20', medium: 'letter' },
      [],
      { inDefault: false, charged: false, withheld: [] },
    ],
    'nor does a letter cost anything about a claim that is withheld': [
      { claim: 'R1', step: 2, on: '2026-12-10', medium: 'letter' },
      [],
      { inDefault: true, charged: false, withheld: ['R1'] },
    ],
    'a call is free as well': [
      { claim: 'R1', step: 2, on: '2026-12-10', medium: 'telephone' },
      [],
      { inDefault: true, charged: false, withheld: [] },
    ],
    'a letter that names a second claim is charged once': [
      { claim: 'R2', step: 2, on: '2026-12-10', medium: 'letter' },
      [],
      { inDefault: true, charged: true, withheld: [] },
    ],
  },
  claims: ['kontent.agb.7.7a'],
  reading:
    'Damages presuppose default (§ 286 BGB), so earlier letters are free. Lump-sum damages bear no value added tax. A payment that names an invoice settles that invoice first: the provider need not refuse this (§ 367 (2) BGB), and who has paid the invoice is not suspended over the letters.',
})
