/** § 547 BGB: rent that was paid for a time after the end; software for use over time is let (BGH, XII ZR 120/04). */
import { all, no } from '../../../grammar/answer.ts'
import { clause } from '../../../grammar/clause.ts'
import type { Day } from '../../../grammar/day.ts'
import { endOfDay } from '../../../grammar/ending.ts'
import { eur, type Gross } from '../../../grammar/money.ts'
import { owes, settles } from '../../../grammar/outcome.ts'
import { type ChargedAhead, chargedAhead, partAfter } from '../../../grammar/quantities/time-paid-ahead.ts'
import { say } from '../../../grammar/said.ts'

const byTheDay = say('nach Tagen', 'by days', { partAfter })
const lesserOf = (one: Gross, other: Gross): Gross => (one.exceeds(other) ? other : one)

/** What is open lapses as far as it is for the time after the end; what was paid for that time is owed back. */
const givenBack = (id: number, charged: ChargedAhead, part: Gross, due: Day) => {
  const { claim, open } = charged
  const lapses = lesserOf(open, part)
  const back = part.minus(lapses)
  return [
    ...(lapses.isPositive ? [settles(id, lapses, claim)] : []),
    ...(back.isPositive ? [owes('provider', { key: `unused ${claim}`, kind: 'refund', amount: back, due })] : []),
  ]
}

const of2027: ChargedAhead = {
  claim: 'fee 2027-01-01',
  fee: eur('365.00'),
  open: eur('0.00'),
  from: '2027-01-01',
  to: '2027-12-31',
}
const halfway = { id: 0, scope: 'agreement', ending: endOfDay('2027-06-30') } as const

export const rentInAdvance = clause({
  ref: '§ 547 Abs. 1',
  title: { de: 'Erstattung im Voraus gezahlter Miete', en: 'Refund of rent paid in advance' },
  when: 'agreementEnded',
  de: 'Entgelt, das für die Zeit nach dem Ende im Voraus gezahlt ist, wird {share} erstattet; soweit es noch offen ist, wird es nicht mehr geschuldet.',
  en: 'A fee that was paid in advance for the time after the end is refunded {share}; as far as it is still open it is owed no longer.',
  where: { share: byTheDay },
  given: { charged: chargedAhead },
  provided: ({ scope }, _, { charged }) =>
    all(
      scope === 'agreement' || no('Nur ein Teil ist beendet.', 'Only a part has ended.'),
      charged.length > 0 || no('Für später ist nichts berechnet.', 'Nothing was charged for later.'),
    ),
  then: ({ id, ending }, { share }, { charged }) =>
    charged.flatMap((each) => givenBack(id, each, share.partAfter(ending.lastDay, each), ending.lastDay)),
  examples: {
    'a year that was paid ends halfway': [
      halfway,
      owes('provider', { key: 'unused fee 2027-01-01', kind: 'refund', amount: eur('184.00'), due: '2027-06-30' }),
      { charged: [of2027] },
    ],
    'of what is open only the part for the time before stays': [
      halfway,
      settles(0, eur('184.00'), 'fee 2027-01-01'),
      { charged: [{ ...of2027, open: eur('365.00') }] },
    ],
    'paid in part': [
      halfway,
      [
        settles(0, eur('100.00'), 'fee 2027-01-01'),
        owes('provider', { key: 'unused fee 2027-01-01', kind: 'refund', amount: eur('84.00'), due: '2027-06-30' }),
      ],
      { charged: [{ ...of2027, open: eur('100.00') }] },
    ],
    'with the last day of the period nothing is left': [halfway, [], { charged: [] }],
    'the end of a part is another matter': [{ ...halfway, scope: 'avv' }, [], { charged: [of2027] }],
  },
  claims: [],
  reading:
    'Default law: where the terms say what becomes of the fee, they go before. The day in whose course it ended counts as used. Interest from receipt (§§ 547 (1) sentence 1, 246 BGB) is owed only by a provider who answers for the end; a person adds it. Damages of the provider for an end the customer answers for are a claim of their own.',
})
