/** §§ 362, 366, 367 BGB, in the wording published anew on 2 January 2002 (BGBl. I p. 42). */
import { no } from '../../../grammar/answer.ts'
import { clause } from '../../../grammar/clause.ts'
import { eur } from '../../../grammar/money.ts'
import { reopens, settles } from '../../../grammar/outcome.ts'
import { given } from '../../../grammar/quantity.ts'

export const performance = clause({
  ref: '§ 362',
  title: { de: 'Erlöschen durch Leistung', en: 'Performance extinguishes' },
  when: 'paymentCredited',
  de: 'Mit der Gutschrift erlischt die Schuld in ihrer Höhe; zuerst die, die der Schuldner nennt, sonst die zuerst fällige (§ 366).',
  en: 'A credited payment extinguishes the debt to its amount; first the one the debtor names, else the one due first (§ 366).',
  where: {},
  then: (payment) => settles(payment.id, payment.amount, payment.claim),
  examples: {
    'what it names': [{ id: 7, amount: eur('59.50'), claim: 'fee 2026-02' }, settles(7, eur('59.50'), 'fee 2026-02')],
    'it names nothing': [{ id: 7, amount: eur('59.50') }, settles(7, eur('59.50'))],
  },
  claims: [],
  reading:
    'Of several claims due on one day the one that arose first: § 366 (2) BGB also asks which is less secured or more burdensome, of which nothing is told.',
})

/** Interest or costs that are owed beside a claim and are open with it. */
const openBesides = given<boolean, unknown>(
  'offene Kosten oder Zinsen',
  'open costs or interest',
  '§ 367 BGB',
  (standing) => standing.claims((claim) => claim.besides !== undefined && claim.open.isPositive).length > 0,
)

export const costsAndInterestFirst = clause({
  ref: '§ 367 Abs. 1',
  title: { de: 'Kosten und Zinsen zuerst', en: 'Costs and interest first' },
  when: 'paymentCredited',
  exceptionTo: ['§ 362'],
  de: 'Sind neben einer Schuld Kosten und Zinsen offen, tilgt eine Zahlung zuerst die Kosten, dann die Zinsen, zuletzt die Schuld.',
  en: 'If costs and interest are open beside a debt, a payment settles the costs first, then the interest, the debt last.',
  where: {},
  given: { open: openBesides },
  provided: (_, __, { open }) =>
    open || no('Weder Kosten noch Zinsen sind offen.', 'Neither costs nor interest are open.'),
  then: (payment) => settles(payment.id, payment.amount, payment.claim, 'costs and interest'),
  examples: {
    'beside the claim that is named': [
      { id: 7, amount: eur('59.50'), claim: 'R1' },
      settles(7, eur('59.50'), 'R1', 'costs and interest'),
      { open: true },
    ],
    'nothing is open beside it': [{ id: 7, amount: eur('59.50') }, [], { open: false }],
  },
  claims: [],
  reading:
    'Who names a claim names it with its costs and interest. Naming the principal alone would be another order, which the creditor may refuse (§ 367 (2) BGB).',
})

export const returnedDebit = clause({
  ref: '§ 675x',
  title: { de: 'Rückbelastung', en: 'A returned debit' },
  when: 'paymentReclaimed',
  de: 'Mit der Rückbelastung lebt die Forderung wieder auf.',
  en: 'With the return of a debit the claim revives.',
  where: {},
  then: (returned) => reopens(returned.payment),
  examples: { 'of payment 7': [{ payment: 7 }, reopens(7)] },
  claims: [],
})
