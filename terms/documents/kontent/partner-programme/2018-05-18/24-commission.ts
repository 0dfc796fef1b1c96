import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { earliest } from '../../../../grammar/day.ts'
import { noDeclaration, notice, stays, within } from '../../../../grammar/deadline.ts'
import { waiting } from '../../../../grammar/matters/duties.ts'
import { commissionRate } from '../../../../grammar/matters/partner-programme.ts'
import { eur, eurNet, Gross, type Net } from '../../../../grammar/money.ts'
import { holds, owes, settles } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import {
  type OrderOfRecruit,
  ordersOfRecruit,
  rateOfRecruit,
  verifiedOn,
} from '../../../../grammar/quantities/recruit.ts'
import { readings } from '../../../../grammar/reading.ts'
import { say } from '../../../../grammar/said.ts'
import { percent } from '../../../../grammar/threshold.ts'

const thirty = percent(30)

export const rateOfCommission = clause({
  ref: '§ 24.4 S. 2',
  title: { de: 'Höhe der Provision', en: 'Rate of commission' },
  when: 'recruitVerified',
  de: 'Die Provision beträgt {rate}; es bleibt bei dem Satz, der bei der Verifizierung des Geworbenen galt.',
  en: 'The commission is {rate}; the rate that applied when the recruit was verified stays.',
  where: { rate: thirty },
  then: ({ recruit }, { rate }) => holds(commissionRate, recruit, rate.n),
  examples: { 'thirty percent': [{ recruit: 'B', on: '2026-01-15' }, holds(commissionRate, 'B', 30)] },
  claims: ['kontent.pp.24.4b'],
})

const thirtyDays = notice(30, 'days', stays(noDeclaration))

export const waitingPeriod = clause({
  ref: '§ 24.4 S. 3',
  title: { de: 'Wartezeit', en: 'Waiting period' },
  when: 'recruitVerified',
  de: 'Auf eine Zeit von {window} für Bestellung und Zahlung, gerechnet von der Verifizierung des Geworbenen, folgt eine Wartezeit von {wait}.',
  en: 'A time of {window} for order and payment, counted from the verification of the recruit, is followed by a waiting period of {wait}.',
  where: { window: thirtyDays, wait: thirtyDays },
  then: ({ recruit, on }, { window, wait }) => {
    const last = wait.runsOut(window.runsOut(on))
    return holds(waiting, recruit, last, { until: last, then: 'waitingPeriodOver' })
  },
  examples: {
    'of a verification on 15 January it runs to 16 March': [
      { recruit: 'B', on: '2026-01-15' },
      holds(waiting, 'B', '2026-03-16', { until: '2026-03-16', then: 'waitingPeriodOver' }),
    ],
  },
  claims: ['kontent.pp.24.4e'],
  reading: 'Neither a declaration nor a performance ends with these days: § 193 BGB moves none of them.',
})

/** Value added tax is no turnover of the provider, yet what comes in is gross: both can be justified. */
const receipts = readings(
  'kontent.pp.24.4b',
  {
    'net receipts': say('Nettobetrag', 'net amount', { of: (price: Net): Gross => price.asPaid() }),
    'gross receipts': say('Bruttobetrag', 'gross amount', {
      of: (price: Net, vat: number): Gross => price.withVat(vat),
    }),
  },
  'net receipts',
)

/** For examples: two orders of a recruit verified on 15 January, paid within the window. */
const hundred: OrderOfRecruit = {
  order: '1',
  on: '2026-01-15',
  price: eurNet('100.00'),
  paidOn: '2026-01-20',
  reclaimed: false,
  earns: true,
}
const fifty: OrderOfRecruit = { ...hundred, order: '2', on: '2026-02-09', price: eurNet('50.00'), paidOn: '2026-02-14' }
const net = { verified: '2026-01-15', rate: 30, base: receipts.all['net receipts'], vat: 19 } as const
const gross = { ...net, base: receipts.all['gross receipts'] } as const
const credit = (amount: string) => [
  owes('provider', { key: 'commission B', kind: 'commission', amount: eur(amount), due: '2026-03-17' }),
  settles(0, eur(amount)),
]

export const commission = clause({
  ref: '§ 24.4 S. 1',
  title: { de: 'Provision', en: 'Commission' },
  when: 'waitingPeriodOver',
  about: ({ about }) => about,
  de: 'Der Partner erhält die Provision von den Zahlungseingängen aus Bestellungen, die der Geworbene {window} nach der Verifizierung und nach der ersten Bestellung aufgibt und {window} nach der Verifizierung voll bezahlt, wenn sie bis zum Ende der Wartezeit nicht zurückgefordert sind; je Bestellung kaufmännisch gerundet, als Gutschrift auf seinem Kundenkonto.',
  en: 'The partner receives the commission on the receipts from orders that the recruit places {window} of verification and of its first order and pays in full {window} of verification, if nothing is reclaimed until the end of the waiting period; rounded half up for each order, as a credit to its customer account.',
  where: { window: within(30, 'days', stays(noDeclaration)) },
  given: {
    orders: ordersOfRecruit,
    verified: verifiedOn,
    rate: rateOfRecruit,
    base: receipts.inForce,
    vat: vatPercent,
  },
  provided: (_, __, { verified }) =>
    verified !== undefined || no('Der Geworbene ist nicht verifiziert.', 'The recruit is not verified.'),
  then: ({ about: recruit, on, id }, { window }, { orders, verified, rate, base, vat }) => {
    if (!verified || !orders[0] || rate === undefined) return []
    const lastPayment = window.lastDay(verified)
    const lastOrder = earliest(lastPayment, window.lastDay(orders[0].on))
    const qualifying = orders.filter(
      (order) =>
        order.earns &&
        order.on <= lastOrder &&
        order.paidOn !== undefined &&
        order.paidOn <= lastPayment &&
        !order.reclaimed,
    )
    const amount = Gross.sum(qualifying.map((order) => percent(rate).of(base.of(order.price, vat))))
    return amount.isPositive
      ? [owes('provider', { key: `commission ${recruit}`, kind: 'commission', amount, due: on }), settles(id, amount)]
      : []
  },
  examples: {
    '30 % of 100.00 and 50.00 net': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('45.00'),
      { ...net, orders: [hundred, fifty] },
    ],
    'of the gross amounts, where that is the reading': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('53.55'),
      { ...gross, orders: [hundred, fifty] },
    ],
    'each order is rounded by itself': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('3.00'),
      { ...net, orders: [{ ...hundred, price: eurNet('9.99') }] },
    ],
    'what was paid after the window does not count': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('30.00'),
      { ...net, orders: [hundred, { ...fifty, paidOn: '2026-02-16' }] },
    ],
    'nor what was reclaimed': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('30.00'),
      { ...net, orders: [hundred, { ...fifty, reclaimed: true }] },
    ],
    'an order thirty-one days after verification is too late, even if the first order came later': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('30.00'),
      { ...net, orders: [hundred, { ...fifty, on: '2026-02-15', paidOn: '2026-02-14' }] },
    ],
    'an order that cannot be attributed earns nothing': [
      { about: 'B', on: '2026-03-17', id: 0 },
      credit('30.00'),
      { ...net, orders: [hundred, { ...fifty, earns: false }] },
    ],
    'of a recruit who was never verified nothing': [
      { about: 'B', on: '2026-03-17', id: 0 },
      [],
      { ...net, verified: undefined, orders: [hundred, fifty] },
    ],
  },
  claims: [
    'kontent.pp.24.3a',
    'kontent.pp.24.3b',
    'kontent.pp.24.4a',
    'kontent.pp.24.4b',
    'kontent.pp.24.4c',
    'kontent.pp.24.4d',
    'kontent.pp.24.4f',
    'kontent.pp.24.4g',
    'kontent.pp.24.5a',
    'kontent.pp.24.5b',
    'kontent.pp.24.8a',
  ],
  reading:
    'The window has two beginnings, and the earlier end counts: the second sentence limits the first with "only". Orders before the verification, as a rule the first one, count. The rate applies to the discounted price. Payment within the window is judged for each order.',
  readings: receipts,
})
