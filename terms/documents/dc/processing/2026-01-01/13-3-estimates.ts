import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { customersShare } from '../../../../grammar/matters/results.ts'
import { mayStartWork } from '../../../../grammar/matters/work.ts'
import { eur, eurNet, Net } from '../../../../grammar/money.ts'
import { must, owes, untilTold } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { estimate, estimateRequest, shareOfCustomer, workDone } from '../../../../grammar/quantities/cost-of-work.ts'
import { free, kindsOfWork, whole } from './cost-shares.ts'

const estimateOf = (work: string) =>
  must('provider', 'giveEstimate', work, { until: untilTold('estimateGiven', { work }) })

export const estimateBeforehand = clause({
  ref: 'Nr. 13.3 S. 1',
  title: { de: 'Kostenvoranschlag', en: 'Cost estimate' },
  when: 'estimateRequested',
  de: 'Auf Verlangen erteilt der Anbieter vorher einen Kostenvoranschlag.',
  en: 'On request the provider gives a cost estimate beforehand.',
  where: {},
  then: ({ work }) => estimateOf(work),
  examples: { 'with an instruction': [{ work: 'work 1' }, estimateOf('work 1')] },
  claims: ['dc.avv.13.3a'],
  reading:
    'It informs and asks for no approval. Urgent duties (a breach, a request of a data subject) do not wait for it.',
})
export const workWaitsForEstimate = asLongAs({
  ref: 'Nr. 13.3 S. 1 (Beginn)',
  title: { de: 'Beginn nach dem Kostenvoranschlag', en: 'Begin after the estimate' },
  decides: mayStartWork,
  de: 'Ist er verlangt, beginnt kostenpflichtige Arbeit erst danach; sonst darf sie sofort beginnen.',
  en: 'If it was asked for, chargeable work begins only after it; otherwise it may begin at once.',
  where: {},
  given: { requested: estimateRequest, given: estimate },
  then: ({ requested, given }) => (requested !== undefined && given === undefined ? 'barred' : 'permitted'),
  examples: {
    'asked for and not yet given': [{ requested: { work: 'work 1' }, given: undefined }, 'barred'],
    given: [{ requested: { work: 'work 1' }, given: { work: 'work 1' } }, 'permitted'],
    'not asked for': [{ requested: undefined, given: undefined }, 'permitted'],
  },
  claims: ['dc.avv.13.3a'],
})
const third = instantOf('2027-05-03')
export const nothingBeforeEstimate = asLongAs({
  ref: 'Nr. 13.3 S. 1 (Rechnung)',
  title: { de: 'Arbeit vor dem Kostenvoranschlag', en: 'Work before the estimate' },
  decides: customersShare,
  exceptionTo: [...kindsOfWork, 'Nr. 13.2 S. 3'],
  de: 'Was davor geleistet wird, ist {who}.',
  en: 'What is done before it is {who}.',
  where: { who: free },
  given: { done: workDone, requested: estimateRequest, given: estimate },
  provided: ({ done, requested, given }) =>
    all(
      (done !== undefined && requested !== undefined && requested.at <= done.at) ||
        no('Ein Kostenvoranschlag war nicht verlangt.', 'No estimate was asked for.'),
      given === undefined || (done !== undefined && given.at > done.at) || no('Er war erteilt.', 'It had been given.'),
    ),
  then: (_, { who }) => who.share,
  examples: {
    'done on the day before': [
      { done: { at: instantOf('2027-05-04') }, requested: { at: third }, given: { at: instantOf('2027-05-05') } },
      0,
    ],
    'done after it': [
      { done: { at: instantOf('2027-05-06') }, requested: { at: third }, given: { at: instantOf('2027-05-05') } },
    ],
    'never given': [{ done: { at: instantOf('2027-05-04') }, requested: { at: third }, given: undefined }, 0],
    'not asked for': [{ done: { at: instantOf('2027-05-04') }, requested: undefined, given: undefined }],
  },
  claims: ['dc.avv.13.3a'],
})
export const invoiceOfSupport = clause({
  ref: 'Nr. 13.3 S. 2',
  title: { de: 'Vergütung der Arbeit', en: 'Pay for the work' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Zu den Kosten gehört eine angemessene Vergütung der Arbeit; den Anteil des Kunden berechnet der Anbieter ihm zuzüglich der gesetzlichen Umsatzsteuer.',
  en: 'The cost includes a reasonable pay for the work; the provider charges the customer its share, plus value added tax.',
  where: {},
  given: { share: shareOfCustomer, vat: vatPercent },
  provided: ({ purpose, cost }, _, { share }) =>
    all(
      purpose !== 'development' || no('Eine Entwicklung.', 'A development.'),
      cost !== undefined || no('Kosten sind nicht gemeldet.', 'No cost was told.'),
      (share !== undefined && share > 0) || no('Der Kunde trägt nichts davon.', 'The customer bears nothing of it.'),
    ),
  then: ({ work, on, cost = Net.zero }, _, { share = 0, vat }) =>
    owes('customer', {
      key: `work ${work}`,
      kind: 'work',
      amount: cost.share(share, whole.share).withVat(vat),
      due: on,
    }),
  examples: {
    'thirty of a hundred': [
      { work: 'work 1', purpose: 'support', cost: eurNet('1000.00'), on: '2027-06-10' },
      owes('customer', { key: 'work work 1', kind: 'work', amount: eur('357.00'), due: '2027-06-10' }),
      { share: 30, vat: 19 },
    ],
    'nothing of it': [
      { work: 'work 1', purpose: 'measures', cost: eurNet('1000.00'), on: '2027-06-10' },
      [],
      { share: 0, vat: 19 },
    ],
    'its cost was not told': [{ work: 'work 1', purpose: 'support', on: '2027-06-10' }, [], { share: 30, vat: 19 }],
    'a development is charged elsewhere': [
      { work: 'work 1', purpose: 'development', cost: eurNet('1000.00'), on: '2027-06-10' },
      [],
      { share: 100, vat: 19 },
    ],
  },
  claims: ['dc.avv.13.3b'],
  reading: 'No rate, unit or day of payment is named: the cost is told with the work.',
})
