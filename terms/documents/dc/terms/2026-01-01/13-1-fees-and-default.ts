import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { moves, onTheDay } from '../../../../grammar/deadline.ts'
import { maySuspend } from '../../../../grammar/matters/rights.ts'
import { eur, eurNet } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { inDefault } from '../../../../grammar/quantities/arrears.ts'
import { priceOfItem, vatPercent } from '../../../../grammar/quantities/booking.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

export const feeOfPeriod = clause({
  ref: 'Ziff. 13.1 S. 1',
  title: { de: 'Entgelt eines Nutzungszeitraums', en: 'Fee of a subscription period' },
  when: 'periodBegan',
  about: () => 'subscription',
  de: 'Das Entgelt eines Nutzungszeitraums ist mit dessen Beginn fällig und {day} zu zahlen.',
  en: 'The fee of a subscription period is due as it begins and payable {day}.',
  where: { day: onTheDay(moves(workingDayNW)) },
  given: { price: priceOfItem, vat: vatPercent },
  provided: ({ row }, _, { price }) =>
    all(
      row === 'term' || no('Kein Nutzungszeitraum beginnt.', 'No subscription period begins.'),
      price !== undefined || no('Es ist kein Preis vereinbart.', 'No price is agreed.'),
    ),
  then: ({ period: { from } }, { day }, { price, vat }) =>
    price === undefined
      ? []
      : owes('customer', {
          key: `fee ${from}`,
          kind: 'fee',
          amount: price.withVat(vat),
          due: from,
          defaultFrom: day.firstDayAfter(from),
        }),
  examples: {
    'due on the first of May, a Saturday: Monday is in time': [
      { row: 'term', period: { n: 0, from: '2027-05-01', to: '2028-04-30' } },
      owes('customer', {
        key: 'fee 2027-05-01',
        kind: 'fee',
        amount: eur('1190.00'),
        due: '2027-05-01',
        defaultFrom: '2027-05-04',
      }),
      { price: eurNet('1000.00'), vat: 19 },
    ],
    'due on a Friday': [
      { row: 'term', period: { n: 0, from: '2027-04-30', to: '2028-04-29' } },
      owes('customer', {
        key: 'fee 2027-04-30',
        kind: 'fee',
        amount: eur('1190.00'),
        due: '2027-04-30',
        defaultFrom: '2027-05-01',
      }),
      { price: eurNet('1000.00'), vat: 19 },
    ],
    'without a price nothing is owed': [
      { row: 'term', period: { n: 0, from: '2027-04-30', to: '2028-04-29' } },
      [],
      { price: undefined, vat: 19 },
    ],
  },
  claims: ['dc.agb.13.1b'],
  reading:
    'A fee is fixed as its period begins: a price that changes later does not touch a period already due. The terms have no sentence on value added tax; the order form names net prices, to which it is added (Nr. 1).',
})

const whatMayBeBlocked = readings(
  'dc.agb.13.1e',
  {
    'account and further means': say(
      'Konto und alle weiteren Rechte des Kunden',
      'the account and all further rights of the customer',
      { includes: (_means: string): boolean => true },
    ),
    'account only': say('allein das Konto', 'the account alone', {
      includes: (means: string): boolean => means === 'services',
    }),
  },
  'account and further means',
)

export const suspensionOnDefault = asLongAs({
  ref: 'Ziff. 13.1 S. 3',
  title: { de: 'Sperre bei Zahlungsverzug', en: 'Suspension on default of payment' },
  decides: maySuspend,
  of: ['services', 'further means'],
  de: 'Ist der Kunde mit dem Entgelt in Verzug, darf der Anbieter das Konto und alle weiteren ihm zustehenden Rechte sperren.',
  en: 'If the customer is in default with the fee, the provider may suspend the account and all other rights it is entitled to.',
  where: {},
  given: { inDefault, means: itself<string>(), reading: whatMayBeBlocked.inForce },
  provided: ({ inDefault: sum, means, reading }) =>
    all(
      sum.isPositive || no('Der Kunde ist nicht in Verzug.', 'The customer is not in default.'),
      reading.includes(means) ||
        no('Gesperrt werden darf {what}.', 'What may be suspended is {what}.', { what: reading }),
    ),
  then: () => 'permitted',
  examples: {
    'in time is not in default': [
      { inDefault: eur('0.00'), means: 'services', reading: whatMayBeBlocked.all['account and further means'] },
    ],
    'in default the account may be blocked': [
      { inDefault: eur('1000.00'), means: 'services', reading: whatMayBeBlocked.all['account only'] },
      'permitted',
    ],
    'and further means, as the wording is read': [
      { inDefault: eur('1000.00'), means: 'further means', reading: whatMayBeBlocked.all['account and further means'] },
      'permitted',
    ],
    'or not': [{ inDefault: eur('1000.00'), means: 'further means', reading: whatMayBeBlocked.all['account only'] }],
  },
  claims: ['dc.agb.13.1e'],
  readings: whatMayBeBlocked,
  reading:
    'The rights meant are read as the customer’s; read as the provider’s, the half sentence only keeps other remedies open. Neither threshold nor warning is stated, so the right is proposed to a person and never used silently.',
})
