import { all, no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf, plusDays } from '../../../../grammar/day.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { must, owes, settles } from '../../../../grammar/outcome.ts'
import { claimItself } from '../../../../grammar/quantities/default.ts'
import { creditLeft, endOfFees, itemOfFees, itemsPaidFor, prepaymentFor } from '../../../../grammar/quantities/item.ts'
import { type Claim, given } from '../../../../grammar/quantity.ts'

const creditOf24: Claim = {
  key: 'unused domain',
  who: 'provider',
  kind: 'for other contracts',
  amount: eur('24.00'),
  open: eur('24.00'),
  due: '2026-11-22',
}

/** An objection that came before there was anything to credit. */
const refusalOfCredit = given('Widerspruch gegen die Gutschrift', 'objection to the credit', 'fact', (standing, item) =>
  standing.first('creditRefused', { claim: `unused ${item}`, by: 'customer' }),
)
export const unusedPrepayment = clause({
  ref: '§ 3.10 S. 1',
  title: { de: 'Gutschrift für nicht verbrauchte Vorauszahlung', en: 'Credit for an unused prepayment' },
  when: 'agreementEnded',
  about: ({ scope: item }) => item,
  de: 'Was für die Zeit nach dem letzten Tag vorausbezahlt ist, für den noch ein Entgelt geschuldet wird, schreibt der Anbieter gut, {share}; die Gutschrift kann mit Forderungen aus anderen Verträgen verrechnet werden.',
  en: 'What was prepaid for the time after the last day for which a fee is still owed is credited, {share}; the credit may be set off against claims from other contracts.',
  where: { share: byDays },
  given: { prepaid: prepaymentFor, endOfFees, refused: refusalOfCredit },
  provided: (_, __, { prepaid, endOfFees: end }) =>
    all(
      prepaid !== undefined || no('Es ist nichts vorausbezahlt.', 'Nothing is prepaid.'),
      (prepaid !== undefined && end !== undefined && prepaid.until > end.lastDay) ||
        no('Die Vorauszahlung reicht nicht weiter als das Entgelt.', 'The prepayment reaches no further than the fee.'),
    ),
  then: ({ scope: item, ending }, { share }, { prepaid, endOfFees: end, refused }) => {
    if (!prepaid || !end) return []
    const amount = share.feeFor(prepaid.perYear, plusDays(end.lastDay, 1), prepaid.until)
    const key = `unused ${item}`
    return refused
      ? must('provider', 'decideOnCredit', key, { content: amount.toString() })
      : owes('provider', { key, kind: 'for other contracts', amount, due: ending.lastDay })
  },
  examples: {
    'the year of the transfer stays owed, two more are credited': [
      { scope: 'domain', ending: inCourseOf(instantOf('2026-11-22T10:00')) },
      owes('provider', { key: 'unused domain', kind: 'for other contracts', amount: eur('24.00'), due: '2026-11-22' }),
      {
        prepaid: { perYear: eur('12.00'), until: '2028-12-31' },
        endOfFees: endOfDay('2026-12-31'),
        refused: undefined,
      },
    ],
    'who has refused a credit before gets none': [
      { scope: 'domain', ending: inCourseOf(instantOf('2026-11-22T10:00')) },
      must('provider', 'decideOnCredit', 'unused domain', { content: '24.00' }),
      { prepaid: { perYear: eur('12.00'), until: '2028-12-31' }, endOfFees: endOfDay('2026-12-31'), refused: {} },
    ],
    'of a year paid for the current term nothing is credited': [
      { scope: 'domain', ending: inCourseOf(instantOf('2026-05-10T10:00')) },
      [],
      {
        prepaid: { perYear: eur('12.00'), until: '2027-02-28' },
        endOfFees: endOfDay('2027-02-28'),
        refused: undefined,
      },
    ],
  },
  claims: ['kontent.agb.3.10a', 'kontent.agb.3.10b', 'kontent.agb.3.10c'],
  reading:
    '§ 3.9 keeps the fee of the current term, § 3.10 credits what lies beyond it, so the two do not meet. The provider always credits: to keep the money there would be no legal ground (§ 812 BGB).',
})

export const creditUsedElsewhere = clause({
  ref: '§ 3.10 S. 1 (Verrechnung)',
  title: { de: 'Verrechnung mit anderen Verträgen', en: 'Set-off against other contracts' },
  when: 'setOffDeclared',
  de: 'Die Verrechnung einer Gutschrift aus einem anderen Vertrag tilgt, was aus diesem offen ist, in ihrer Höhe.',
  en: 'The set-off of a credit from another contract settles what is open from this one to its amount.',
  where: {},
  provided: ({ by }) =>
    by === 'provider' || no('Die Aufrechnung erklärt nicht der Anbieter.', 'It is not the provider who sets off.'),
  then: ({ id, amount }) => settles(id, amount),
  examples: {
    'a credit of 24.00': [
      { id: 7, by: 'provider', amount: eur('24.00'), title: 'undisputed' },
      settles(7, eur('24.00')),
    ],
    'a set-off by the customer is another matter': [
      { id: 7, by: 'customer', amount: eur('24.00'), title: 'undisputed' },
      [],
    ],
  },
  claims: ['kontent.agb.3.10b'],
  reading: 'Agreements never read each other: the credit of one is told in the other as a set-off.',
})

const isCredit = (claim: Claim | undefined) =>
  (claim?.who === 'provider' && claim.kind === 'for other contracts') ||
  no('Eine solche Gutschrift gibt es nicht.', 'There is no such credit.')
export const creditRefused = clause({
  ref: '§ 3.10 S. 2',
  title: { de: 'Widerspruch gegen die Gutschrift', en: 'Objection to the credit' },
  when: 'creditRefused',
  about: ({ claim }) => claim,
  de: 'Widerspricht der Kunde ausdrücklich, unterbleiben Gutschrift und Verrechnung; der Anbieter nimmt sie zurück und entscheidet über die Auszahlung.',
  en: 'If the customer expressly objects, credit and set-off do not take place; the provider takes them back and decides on paying out.',
  where: {},
  given: { claim: claimItself },
  provided: ({ by }, _, { claim }) =>
    all(
      by === 'customer' || no('Widersprochen hat nicht der Kunde.', 'It is not the customer who objected.'),
      isCredit(claim),
    ),
  then: ({ claim: credit }, _, { claim }) => [
    must('provider', 'giveCredit', credit, { content: Gross.zero.toString() }),
    must('provider', 'decideOnCredit', credit, { content: `${claim?.amount}` }),
  ],
  examples: {
    '24.00 wait for a decision': [
      { by: 'customer', claim: 'unused domain' },
      [
        must('provider', 'giveCredit', 'unused domain', { content: '0.00' }),
        must('provider', 'decideOnCredit', 'unused domain', { content: '24.00' }),
      ],
      { claim: creditOf24 },
    ],
    'the provider does not object': [{ by: 'provider', claim: 'unused domain' }, [], { claim: creditOf24 }],
    'a fee is no credit': [
      { by: 'customer', claim: 'R1' },
      [],
      { claim: { ...creditOf24, key: 'R1', who: 'customer', kind: 'fee' } },
    ],
  },
  claims: ['kontent.agb.3.10d'],
  reading:
    'Both routes of sentence 1 are meant, and the objection leads to a payout: otherwise who objects would lose the money. No period for it is named.',
})

export const creditAtTheEnd = clause({
  ref: '§ 3.10 (Rest)',
  title: { de: 'Restguthaben am Ende', en: 'Credit left at the end' },
  when: 'agreementEnded',
  de: 'Ist aus dem Vertrag kein Entgelt mehr geschuldet, entscheidet der Anbieter, ob ein Restguthaben mit anderen Verträgen verrechnet oder ausgezahlt wird.',
  en: 'When no more fees are owed from the contract, the provider decides whether credit left is set off against other contracts or paid out.',
  where: {},
  given: { credit: creditLeft, paidFor: itemsPaidFor },
  provided: ({ scope: ended }, _, { credit, paidFor }) =>
    all(
      itemOfFees(ended) !== undefined || no('Es enden keine Entgelte.', 'It is no fees that end.'),
      paidFor.length === 0 || no('Für andere Dienste fallen Entgelte an.', 'Fees for other items are owed.'),
      credit.isPositive || no('Es ist kein Guthaben übrig.', 'No credit is left.'),
    ),
  then: ({ scope: ended }, _, { credit }) =>
    must('provider', 'decideOnCredit', itemOfFees(ended) ?? ended, { content: credit.toString() }),
  examples: {
    'a person decides on 18.15': [
      { scope: 'fees mail' },
      must('provider', 'decideOnCredit', 'mail', { content: '18.15' }),
      { credit: eur('18.15'), paidFor: [] },
    ],
    'as long as another item is paid for the credit is used there': [
      { scope: 'fees mail' },
      [],
      { credit: eur('18.15'), paidFor: ['domain'] },
    ],
  },
  claims: ['kontent.bb.22.2c'],
})
