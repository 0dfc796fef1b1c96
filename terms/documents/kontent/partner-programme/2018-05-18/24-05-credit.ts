import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayAssignCommission, recipient } from '../../../../grammar/matters/partner-programme.ts'
import { interest } from '../../../../grammar/matters/prices.ts'
import { eur } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { creditLeft } from '../../../../grammar/quantities/item.ts'
import { percent } from '../../../../grammar/threshold.ts'

export const setOff = clause({
  ref: '§ 24.5 S. 2',
  title: { de: 'Verrechnung mit Rechnungen', en: 'Set-off with invoices' },
  when: 'invoiceReceived',
  about: ({ claim }) => claim,
  de: 'Rechnungen aus dem Kundenkonto des Partners werden mit seinem Guthaben verrechnet, offene sogleich, künftige, sobald sie gestellt sind.',
  en: 'Invoices of the partner’s customer account are set off against its credit, open ones at once, future ones as soon as they are issued.',
  where: {},
  provided: ({ amount }) => amount.isPositive || no('Die Rechnung fordert nichts.', 'The invoice asks for nothing.'),
  then: ({ claim, amount, due, on }) =>
    owes('customer', { key: claim, kind: 'fee', amount, due: due ?? on, invoice: 'issued' }),
  examples: {
    'an invoice of 30.00': [
      { claim: 'R1', amount: eur('30.00'), on: '2026-03-01' },
      owes('customer', { key: 'R1', kind: 'fee', amount: eur('30.00'), due: '2026-03-01', invoice: 'issued' }),
    ],
    'on the day that it names': [
      { claim: 'R1', amount: eur('30.00'), on: '2026-03-01', due: '2026-03-15' },
      owes('customer', { key: 'R1', kind: 'fee', amount: eur('30.00'), due: '2026-03-15', invoice: 'issued' }),
    ],
    'an invoice over nothing': [{ claim: 'R1', amount: eur('0.00'), on: '2026-03-01' }, []],
  },
  claims: ['kontent.pp.24.5b'],
  reading: 'The oldest invoice first (§ 366 (2) BGB).',
})

export const noPayout = clause({
  ref: '§ 24.5 S. 3',
  title: { de: 'Keine Auszahlung', en: 'No payout' },
  when: 'payoutRequested',
  de: 'Ein Anspruch auf Auszahlung besteht nicht; ein Verlangen danach weist der Anbieter zurück.',
  en: 'There is no claim to be paid out; the provider rejects a request for it.',
  where: {},
  provided: ({ by }) => by === 'customer' || no('Der Partner verlangt nichts.', 'It is not the partner who asks.'),
  then: ({ request, amount, at }) => must('provider', 'rejectPayout', request, { by: at, content: amount.toString() }),
  examples: {
    'a request over 45.00': [
      { by: 'customer', request: 'request 1', amount: eur('45.00'), at: 0 },
      must('provider', 'rejectPayout', 'request 1', { by: 0, content: '45.00' }),
    ],
    'not a request of the partner': [{ by: 'provider', request: 'request 1', amount: eur('45.00'), at: 0 }, []],
  },
  claims: ['kontent.pp.24.5c'],
  reading: 'That credit is lost when the account ends is not said: a person decides then.',
})

export const noInterest = asLongAs({
  ref: '§ 24.5 S. 4',
  title: { de: 'Keine Zinsen', en: 'No interest' },
  decides: interest,
  of: ['credit'],
  de: 'Guthaben wird mit {rate} verzinst.',
  en: 'Credit bears interest of {rate}.',
  where: { rate: percent(0) },
  given: { credit: creditLeft },
  then: ({ credit }, { rate }) => rate.of(credit),
  examples: { 'on 45.00 nothing': [{ credit: eur('45.00') }, eur('0.00')] },
  claims: ['kontent.pp.24.5d'],
})

export const recruitingPartner = asLongAs({
  ref: '§ 24.5 S. 5',
  title: { de: 'Empfänger ist der werbende Partner', en: 'The recruiting partner receives it' },
  decides: recipient,
  of: ['commission'],
  de: 'Empfänger ist stets der werbende Partner, auch wenn er ein anderes Konto nennt.',
  en: 'The recipient is always the recruiting partner, even if it names another account.',
  where: {},
  then: () => 'recruiting partner',
  examples: { always: [{}, 'recruiting partner'] },
  claims: ['kontent.pp.24.5e'],
})
export const noAssignment = asLongAs({
  ref: '§ 24.5 S. 6',
  title: { de: 'Nicht abtretbar', en: 'Not assignable' },
  decides: mayAssignCommission,
  of: ['commission'],
  de: 'Der Anspruch auf Provision kann weder abgetreten noch übertragen werden.',
  en: 'The claim to commission can neither be assigned nor transferred.',
  where: {},
  then: () => 'barred',
  examples: { always: [{}, 'barred'] },
  claims: ['kontent.pp.24.5f'],
  reading:
    'Among merchants § 354a (1) HGB makes an assignment effective all the same; whoever enters one looks at that.',
})
