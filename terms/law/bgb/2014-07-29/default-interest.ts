/**
 * § 288 BGB, since the act against late payment of 22 July 2014 (BGBl. I p. 1218), for debts that arose after 28 July 2014
 * (Art. 229 § 34 EGBGB). The terms may agree otherwise within § 288 (6), so it stands below them.
 */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import { daysBetween } from '../../../grammar/day.ts'
import { dayInWords } from '../../../grammar/day-in-words.ts'
import { interest, lumpSum } from '../../../grammar/matters/prices.ts'
import { eur, Gross, roundedShare } from '../../../grammar/money.ts'
import { isConsumer } from '../../../grammar/quantities/consumer.ts'
import { claimItself, isForAService, type SpanOfDefault, spansOfDefault } from '../../../grammar/quantities/default.ts'
import type { Claim } from '../../../grammar/quantity.ts'
import { say } from '../../../grammar/said.ts'
import { amount } from '../../../grammar/threshold.ts'

/** A hundredth of a percent of one year's interest, for a day: 365 days, in leap years too. */
const DAY_SHARES_OF_A_YEAR = 365 * 100 * 100

/**
 * Interest over all spans, rounded half up to the cent once, at the end: 119.00 for 31 days at 2.27 % and 5 points more
 * is 0.73. Exact as long as principal, days and rate multiply below 2^53: two million euro for a hundred years.
 */
export function interestOver(spans: readonly SpanOfDefault[], pointsAboveBase: number): Gross {
  let shares = 0
  for (const { from, to, principal, baseRate = 0 } of spans)
    shares += principal.cents * (daysBetween(from, to) + 1) * (baseRate + pointsAboveBase * 100)
  return new Gross(roundedShare(shares, 1, DAY_SHARES_OF_A_YEAR))
}

const pointsAboveBase = (n: number) =>
  say(`${n} Prozentpunkte über dem Basiszinssatz`, `${n} percentage points above the base rate`, {
    over: (spans: readonly SpanOfDefault[]): Gross => interestOver(spans, n),
  })

const isInDefault = (claim: Claim | undefined, spans: readonly SpanOfDefault[]) =>
  all(
    claim !== undefined || no('Eine solche Forderung gibt es nicht.', 'There is no such claim.'),
    claim?.kind !== 'interest' ||
      no('Zinsen tragen keine Verzugszinsen (§ 289 BGB).', 'Interest bears no default interest (§ 289 BGB).'),
    spans.length > 0 || no('Die Forderung ist nicht in Verzug.', 'The claim is not in default.'),
  )
const isCalculable = (spans: readonly SpanOfDefault[]) => {
  const missing = spans.find(({ baseRate }) => baseRate === undefined)
  return (
    missing === undefined ||
    no(
      'Der Basiszinssatz ab dem {from} fehlt; er ist einzutragen.',
      'The base rate from {from} is missing; enter it.',
      {
        from: dayInWords(missing.from),
      },
    )
  )
}
/** A fee for a service between two who are no consumers; damages and reminder fees are no such claim. */
const isFeeAmongBusinesses = (claim: Claim | undefined, consumer: boolean): boolean =>
  claim !== undefined && isForAService(claim) && !consumer

const given = { claim: claimItself, spans: spansOfDefault, consumer: isConsumer }
const march = { from: '2025-03-01', to: '2025-03-31', principal: eur('119.00'), baseRate: 227 } as const
const fee: Claim = {
  key: 'R1',
  who: 'customer',
  kind: 'fee',
  amount: eur('119.00'),
  open: eur('119.00'),
  due: '2025-01-30',
}

export const interestOfConsumers = asLongAs({
  ref: '§ 288 Abs. 1',
  title: { de: 'Verzugszinsen', en: 'Default interest' },
  decides: interest,
  de: 'Eine Geldschuld ist in Verzug zu verzinsen; der Satz liegt {rate}.',
  en: 'A debt of money in default bears interest; the rate is {rate}.',
  where: { rate: pointsAboveBase(5) },
  given,
  provided: ({ claim, spans, consumer }) =>
    all(
      isInDefault(claim, spans),
      !isFeeAmongBusinesses(claim, consumer) ||
        no('Es gilt der Satz für Entgelte unter Unternehmern (Abs. 2).', 'The rate for fees among businesses applies.'),
      isCalculable(spans),
    ),
  then: ({ spans }, { rate }) => rate.over(spans),
  examples: {
    '31 days on 119.00 at 7.27 %': [{ claim: fee, spans: [march], consumer: true }, eur('0.73')],
    'damages among businesses': [
      { claim: { ...fee, kind: 'reminder fee' }, spans: [march], consumer: false },
      eur('0.73'),
    ],
    'no default, no interest': [{ claim: fee, spans: [], consumer: true }],
    'interest bears none': [{ claim: { ...fee, kind: 'interest' }, spans: [march], consumer: true }],
    'nothing on a guess': [{ claim: fee, spans: [{ ...march, baseRate: undefined }], consumer: true }],
  },
  claims: [],
  reading:
    'Actual days over 365, rounded once. The day after the event begins the interest (§ 187 (1) BGB by analogy) and the day of payment belongs to it.',
})

export const interestAmongBusinesses = asLongAs({
  ref: '§ 288 Abs. 2',
  title: { de: 'Verzugszinsen unter Unternehmern', en: 'Default interest among businesses' },
  decides: interest,
  de: 'Ist kein Verbraucher beteiligt, liegt der Satz für Entgelte {rate}.',
  en: 'Where no consumer is involved, the rate for fees is {rate}.',
  where: { rate: pointsAboveBase(9) },
  given,
  provided: ({ claim, spans, consumer }) =>
    all(
      isInDefault(claim, spans),
      isFeeAmongBusinesses(claim, consumer) || no('Kein Entgelt unter Unternehmern.', 'Not a fee among businesses.'),
      isCalculable(spans),
    ),
  then: ({ spans }, { rate }) => rate.over(spans),
  examples: {
    '31 days on 119.00 at 11.27 %': [{ claim: fee, spans: [march], consumer: false }, eur('1.14')],
    'what further users cost is a fee too': [
      { claim: { ...fee, kind: 'true-up' }, spans: [march], consumer: false },
      eur('1.14'),
    ],
    'not towards a consumer': [{ claim: fee, spans: [march], consumer: true }],
    'two days before a change of the base rate and one after are rounded once: 0.0735 and 0.0335': [
      {
        claim: fee,
        spans: [
          { ...march, from: '2025-06-29', to: '2025-06-30' },
          { ...march, from: '2025-07-01', to: '2025-07-01', baseRate: 127 },
        ],
        consumer: false,
      },
      eur('0.11'),
    ],
  },
  claims: [],
})

export const lumpSumOnDefault = asLongAs({
  ref: '§ 288 Abs. 5',
  title: { de: 'Verzugspauschale', en: 'Lump sum on default' },
  decides: lumpSum,
  de: 'Ist der Schuldner eines Entgelts kein Verbraucher, kann der Gläubiger in Verzug {sum} verlangen.',
  en: 'If the debtor of a fee is no consumer, the creditor may ask for {sum} on default.',
  where: { sum: amount(eur('40.00')) },
  given,
  provided: ({ claim, spans, consumer }) =>
    all(
      isInDefault(claim, spans),
      isFeeAmongBusinesses(claim, consumer) || no('Kein Entgelt unter Unternehmern.', 'Not a fee among businesses.'),
    ),
  then: (_, { sum }) => sum.is,
  examples: {
    'from the first day of default': [
      { claim: fee, spans: [{ ...march, to: '2025-03-01' }], consumer: false },
      eur('40.00'),
    ],
    'not before': [{ claim: fee, spans: [], consumer: false }],
    'not from a consumer': [{ claim: fee, spans: [march], consumer: true }],
  },
  claims: [],
  reading:
    'Once for each claim in default; it counts against costs of legal proceedings, which are outside this engine.',
})
