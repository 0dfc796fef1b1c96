import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { customersShare } from '../../../../grammar/matters/results.ts'
import { eur, eurNet, Net } from '../../../../grammar/money.ts'
import { offering } from '../../../../grammar/offering.ts'
import { must, owes, untilTold } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { shareOfCustomer, workDone } from '../../../../grammar/quantities/cost-of-work.ts'
import { say } from '../../../../grammar/said.ts'

const byEstimate = offering(
  'über den vereinbarten Umfang hinaus nach Kostenvoranschlag',
  'beyond the agreed scope by cost estimate',
  { is: 'added', to: ['subscription'], per: 'year', priced: 'on request', prices: 'net', ordered: 'not at all' },
)
export const customDevelopment = asLongAs({
  ref: 'Ziff. 5 S. 1',
  title: { de: 'Entwicklung nach Wunsch', en: 'Custom development' },
  decides: offered,
  of: ['development'],
  de: 'Der Anbieter bietet Entwicklungen {how} an.',
  en: 'The provider offers development {how}.',
  where: { how: byEstimate },
  then: (_, { how: { is } }) => is,
  examples: { 'by estimate': [{}, byEstimate.is] },
  claims: ['dc.agb.5.1c'],
})

const estimateOf = (work: string) =>
  must('provider', 'giveEstimate', work, { until: untilTold('estimateGiven', { work }) })

export const feasibilityFirst = clause({
  ref: 'Ziff. 5 S. 2',
  title: { de: 'Prüfung und Kostenvoranschlag', en: 'Check and estimate' },
  when: 'workRequested',
  de: 'Wünscht der Kunde weitere Funktionen, prüft der Anbieter, ob sie machbar sind, und erteilt einen gesonderten Kostenvoranschlag, auf dessen Grundlage der Kunde bestellen kann.',
  en: 'If the customer wants further functions, the provider checks whether they are feasible and gives a separate estimate on which the customer can order.',
  where: {},
  provided: ({ service }) => service === 'development' || no('Keine Entwicklung.', 'Not a development.'),
  then: ({ work }) => [must('provider', 'checkFeasibility', work), estimateOf(work)],
  examples: {
    'a training is none': [{ work: 'work 1', service: 'training' }, []],
    'a report is wanted': [
      { work: 'work 1', service: 'development' },
      [must('provider', 'checkFeasibility', 'work 1'), estimateOf('work 1')],
    ],
  },
  claims: ['dc.agb.5.1a'],
  reading: 'No duty to accept follows, and no time is named.',
})

const inFull = say('in voller Höhe', 'in full', { share: 100 })

export const developmentByEffort = asLongAs({
  ref: 'Ziff. 5 S. 3',
  title: { de: 'Abrechnung nach Aufwand', en: 'Billing by effort' },
  decides: customersShare,
  de: 'Solche Leistungen zahlt der Kunde {share} nach Zeit, Material und Aufwand.',
  en: 'The customer pays such services {share}, by time, material and effort.',
  where: { share: inFull },
  given: { work: workDone },
  provided: ({ work }) => work?.purpose === 'development' || no('Keine Entwicklung.', 'Not a development.'),
  then: (_, { share: { share } }) => share,
  examples: {
    'a development': [{ work: { purpose: 'development' } }, 100],
    'an audit is none': [{ work: { purpose: 'audit' } }],
  },
  claims: ['dc.agb.5.1b'],
})

export const invoiceOfWork = clause({
  ref: 'Ziff. 5 S. 4',
  title: { de: 'Rechnung über Entwicklung', en: 'Invoice of development' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Ist die Entwicklung geleistet, berechnet der Anbieter sie zuzüglich der gesetzlichen Umsatzsteuer.',
  en: 'Once the development is done the provider charges it, plus value added tax.',
  where: {},
  given: { share: shareOfCustomer, vat: vatPercent },
  provided: ({ purpose, cost }, _, { share }) =>
    all(
      cost !== undefined || no('Kosten sind nicht gemeldet.', 'No cost was told.'),
      purpose === 'development' || no('Keine Entwicklung.', 'Not a development.'),
      share !== undefined || no('Kein Satz sagt, wer sie trägt.', 'No sentence says who bears it.'),
    ),
  then: ({ on, work, cost = Net.zero }, _, { share, vat }) =>
    owes('customer', {
      key: `work ${work}`,
      kind: 'work',
      amount: cost.share(share ?? 0, 100).withVat(vat),
      due: on,
    }),
  examples: {
    'once it is done': [
      { work: 'work 1', purpose: 'development', cost: eurNet('350.00'), on: '2027-05-10' },
      owes('customer', { key: 'work work 1', kind: 'work', amount: eur('416.50'), due: '2027-05-10' }),
      { share: 100, vat: 19 },
    ],
    'support is charged elsewhere': [
      { work: 'work 1', purpose: 'support', cost: eurNet('350.00'), on: '2027-05-10' },
      [],
      { share: 100, vat: 19 },
    ],
  },
  claims: ['dc.agb.5.1b'],
  reading:
    'The rates are those of the estimate, or reasonable ones: the cost is told with the work. No day of payment is named.',
})
