import { all, no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { clause, type ExampleFact } from '../../../../grammar/clause.ts'
import { type Day, earliest, plusDays } from '../../../../grammar/day.ts'
import { type Ending, endOfDay } from '../../../../grammar/ending.ts'
import type { Happened, Kind } from '../../../../grammar/fact.ts'
import { eur, type Gross } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import {
  careOf,
  feeUntilDisposition,
  firstDisposition,
  isDispositionCharged,
  registeredUntil,
} from '../../../../grammar/quantities/domain.ts'
import { endOfFees, feePerPeriod } from '../../../../grammar/quantities/item.ts'

interface AfterTheEnd {
  readonly first: Happened | undefined
  readonly fee: Gross | undefined
  readonly end: Ending | undefined
  readonly until: Day | undefined
  readonly isCharged: boolean
}
const isOwedAfterTheEnd = (on: Day, { fee, end, until, isCharged }: AfterTheEnd) =>
  all(
    !isCharged || no('Das Entgelt ist schon berechnet.', 'The fee is charged already.'),
    fee !== undefined || no('Es ist kein Entgelt vereinbart.', 'No fee is agreed.'),
    (end !== undefined && end.lastDay < on) || no('Das Entgelt läuft noch.', 'The fee still runs.'),
    (until !== undefined && end !== undefined && until > end.lastDay) ||
      no('Die Domain ist nicht länger registriert.', 'The domain is registered no longer.'),
  )
/** From the day after the end of the contract to a day, and no longer than the domain is registered. */
const owedUntil = (day: Day, item: string, { feeFor }: typeof byDays, { fee, end, until }: AfterTheEnd) => {
  if (!fee || !end || !until) return []
  const amount = feeFor(fee, plusDays(end.lastDay, 1), earliest(day, until))
  return owes('customer', { key: feeUntilDisposition(item), kind: 'fee', amount, due: day })
}
const inExample = { fee: eur('12.00'), end: endOfDay('2026-12-31'), until: '2027-12-31', isCharged: false } as const
const given = {
  first: firstDisposition,
  fee: feePerPeriod,
  end: endOfFees,
  until: registeredUntil,
  isCharged: isDispositionCharged,
}

/** A sentence with its one bracket. */
type SaysTheShare = `${string}{share}${string}`

/** The fee runs on until somebody has said what becomes of the domain: one sentence for each way in which that happens. */
const feeUntil = <
  K extends Kind & ('deletionOrdered' | 'dispositionReceived' | 'transferCompleted' | 'domainLeftToRegistry'),
>(
  when: K,
  ref: string,
  de: SaysTheShare,
  en: SaysTheShare,
) => {
  const on = (day: Day) => ({ item: 'domain', on: day }) as ExampleFact<K>
  return clause({
    ref,
    title: { de: 'Entgelt bis zur Verfügung', en: 'Fee until a disposition' },
    when,
    about: ({ item }: { readonly item: string }) => item,
    de,
    en,
    where: { share: byDays },
    given,
    provided: (fact, _, values) =>
      all(
        values.first?.id === fact.id ||
          no('Über die Domain ist schon verfügt.', 'The domain has been disposed of before.'),
        isOwedAfterTheEnd(fact.on, values),
      ),
    then: (fact, { share }, values) => owedUntil(fact.on, fact.item, share, values),
    examples: {
      '20 days of 12.00 a year': [
        on('2027-01-20'),
        owes('customer', { key: 'disposition domain', kind: 'fee', amount: eur('0.66'), due: '2027-01-20' }),
        { ...inExample, first: { id: 1 } },
      ],
      'at the longest to the end of the registration': [
        on('2027-06-30'),
        owes('customer', { key: 'disposition domain', kind: 'fee', amount: eur('0.66'), due: '2027-06-30' }),
        { ...inExample, until: '2027-01-20', first: { id: 1 } },
      ],
      'a registration that ended with the contract costs nothing more': [
        on('2027-01-20'),
        [],
        { ...inExample, until: '2026-12-31', first: { id: 1 } },
      ],
      'what was charged is not charged again': [
        on('2027-01-20'),
        [],
        { ...inExample, isCharged: true, first: { id: 1 } },
      ],
      'a second disposition costs nothing': [on('2027-01-20'), [], { ...inExample, first: { id: 7 } }],
      'before the end the fee runs anyway': [on('2026-12-31'), [], { ...inExample, first: { id: 1 } }],
    },
    claims: ['kontent.bb.15.12a'],
    reading:
      'The source says "a remuneration" without amount or unit: the last price, by days, at the longest to the end of the registration, where the hand-back ends the care.',
  })
}

export const feeUntilDeletion = feeUntil(
  'deletionOrdered',
  '§ 15.12 S. 1',
  'Auch nach dem Ende des Vertrags ist das letzte Entgelt, {share} berechnet, geschuldet, bis der Kunde die Löschung der Domain beauftragt, längstens bis zum Ende des Registrierungszeitraums.',
  'After the end of the contract too the last fee is owed, counted {share}, until the customer orders the deletion of the domain, at the longest to the end of the registration period.',
)
export const feeUntilTransfer = feeUntil(
  'dispositionReceived',
  '§ 15.12 S. 1 Nr. 2',
  'Das weitere Entgelt, {share} berechnet, endet auch, sobald der Kunde den Umzug der Domain oder ihre direkte Verwaltung durch die Vergabestelle verlangt.',
  'The further fee, counted {share}, also ends once the customer asks for a transfer of the domain or for its direct management by the registry.',
)
export const feeUntilTransferred = feeUntil(
  'transferCompleted',
  '§ 15.12 S. 1 Nr. 3',
  'Das weitere Entgelt, {share} berechnet, endet ebenso mit dem vollzogenen Umzug zu einem anderen Anbieter.',
  'The further fee, counted {share}, ends likewise with the completed transfer to another provider.',
)
export const feeUntilLeft = feeUntil(
  'domainLeftToRegistry',
  '§ 15.12 S. 1 Nr. 4',
  'Das weitere Entgelt, {share} berechnet, endet auch, wenn der Anbieter die Domain der Vergabestelle überlässt (§ 15.13).',
  'The further fee, counted {share}, also ends when the provider leaves the domain to the registry (§ 15.13).',
)

const domainCaredFor = (about: string): string => (about.startsWith(careOf('')) ? about.slice(careOf('').length) : '')
export const feeUntilEndOfCare = clause({
  ref: '§ 15.12 S. 1 Nr. 5',
  title: { de: 'Entgelt bis zum Ende der Betreuung', en: 'Fee until the end of care' },
  when: 'waitingPeriodOver',
  about: ({ about }) => domainCaredFor(about),
  de: 'Verfügt niemand, ist das letzte Entgelt, {share} berechnet, bis zu dem Tag geschuldet, mit dem die Betreuung nach der Rückgabe endet.',
  en: 'If nobody disposes, the last fee is owed, counted {share}, until the day with which the care ends after the hand-back.',
  where: { share: byDays },
  given,
  provided: ({ about, on }, _, values) =>
    all(
      domainCaredFor(about) !== '' || no('Keine Betreuung endet.', 'No care ends.'),
      values.first === undefined || no('Über die Domain ist schon verfügt.', 'The domain has been disposed of before.'),
      isOwedAfterTheEnd(on, values),
    ),
  then: ({ about, on }, { share }, values) => owedUntil(plusDays(on, -1), domainCaredFor(about), share, values),
  examples: {
    'a year of care after the end of the contract': [
      { about: 'care of domain', on: '2028-01-01' },
      owes('customer', { key: 'disposition domain', kind: 'fee', amount: eur('12.00'), due: '2027-12-31' }),
      { ...inExample, first: undefined },
    ],
    'who has disposed was charged then': [
      { about: 'care of domain', on: '2028-01-01' },
      [],
      { ...inExample, first: { id: 7 } },
    ],
    'another period that passes': [
      { about: 'disposition of domain', on: '2028-01-01' },
      [],
      { ...inExample, first: undefined },
    ],
  },
  claims: ['kontent.bb.15.12a'],
})
