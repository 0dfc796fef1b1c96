import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { type Day, latest } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { customerAs } from '../../../../grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../../../../grammar/matters/changes.ts'
import { concludedOn, instructionOnWithdrawal } from '../../../../grammar/quantities/consumer.ts'
import { given } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const informationCompletedOn = given<Day | undefined, unknown>(
  'Erfüllung der Informationspflichten',
  'duties of information met',
  'Art. 246a § 1 EGBGB',
  (standing) => standing.last('informationCompleted')?.on,
)
const hasHappened = (day: Day | undefined, de: string, en: string) => day !== undefined || no(de, en)

export const periodForWithdrawal = asLongAs({
  ref: '§ 12 S. 2',
  title: { de: 'Beginn der Widerrufsfrist', en: 'Start of the period for withdrawal' },
  decides: withdrawalPeriod,
  of: ['agreement'],
  de: 'Ein Verbraucher kann {period} widerrufen, gerechnet vom letzten dieser Ereignisse: Zugang der Belehrung in Textform, Vertragsschluss, Erfüllung der Informationspflichten (Art. 246 § 2 mit § 1 Abs. 1 und 2 EGBGB; § 312g Abs. 1 Satz 1 BGB mit Art. 246 § 3 EGBGB).',
  en: 'A consumer may withdraw {period}, counted from the last of these events: receipt of the instruction in text form, conclusion of the contract, the duties of information being met (Art. 246 § 2 with § 1 (1) and (2) EGBGB; § 312g (1) sentence 1 BGB with Art. 246 § 3 EGBGB).',
  where: { period: within(14, 'days', moves(workingDayNW)) },
  given: { concluded: concludedOn, instructed: instructionOnWithdrawal, informed: informationCompletedOn },
  provided: ({ concluded, instructed, informed }) =>
    all(
      hasHappened(concluded, 'Der Vertrag ist nicht geschlossen.', 'The contract is not concluded.'),
      hasHappened(instructed, 'Die Belehrung fehlt.', 'The instruction is missing.'),
      hasHappened(informed, 'Die Informationspflichten sind nicht erfüllt.', 'The duties of information are not met.'),
    ),
  then: ({ concluded, instructed, informed }, { period }) =>
    period.lastDay(latest(...[concluded, instructed, informed].filter((day) => day !== undefined))),
  examples: {
    'the instruction came last, on 5 November': [
      { concluded: '2026-11-02', instructed: '2026-11-05', informed: '2026-11-02' },
      '2026-11-19',
    ],
    'a last day on Christmas Day moves to Monday 28 December': [
      { concluded: '2026-11-02', instructed: '2026-12-11', informed: '2026-11-02' },
      '2026-12-28',
    ],
    'without an instruction no period runs': [
      { concluded: '2026-11-02', instructed: undefined, informed: '2026-11-02' },
    ],
  },
  claims: ['kontent.agb.12a', 'kontent.agb.12d'],
  reading:
    'The day of the event is not counted (§ 187 (1) BGB). The text follows the law before 13 June 2014; where mandatory law of today ends the right earlier, the longer promise stays.',
})

/** What the customer said of the purpose; an application of a consumer says as much. */
const purpose = given<Pick<Fact<'purposeStated'>, 'orderer' | 'purpose'> | undefined, unknown>(
  'angegebener Zweck',
  'purpose stated',
  'fact',
  (standing) => {
    const applicant = standing.first('applicationReceived')?.applicant
    const applied = applicant === 'consumer' ? ('natural person' as const) : ('legal person' as const)
    return standing.last('purposeStated') ?? (applicant && { orderer: applied, purpose: 'not stated' })
  },
)
const ofATrade = oneOf(
  'gewerblichen oder selbständigen beruflichen',
  'commercial or self-employed',
  'commercial',
  'self-employed',
)
export const consumers = asLongAs({
  ref: '§ 12 S. 1',
  title: { de: 'Verbraucher', en: 'Consumers' },
  decides: customerAs,
  of: ['agreement'],
  de: 'Verbraucher ist jede natürliche Person, deren Bestellung keiner {trade} Tätigkeit zugerechnet werden kann.',
  en: 'A consumer is any natural person whose order cannot be attributed to a {trade} activity.',
  where: { trade: ofATrade },
  given: { stated: purpose },
  provided: ({ stated }) =>
    stated !== undefined || no('Zum Kunden ist nichts gesagt.', 'Nothing is said of the customer.'),
  then: ({ stated }, { trade }) =>
    stated?.orderer === 'natural person' && !trade.has(stated.purpose) ? 'consumer' : 'business',
  examples: {
    'a family site': [{ stated: { orderer: 'natural person', purpose: 'private' } }, 'consumer'],
    'a shop': [{ stated: { orderer: 'natural person', purpose: 'commercial' } }, 'business'],
    'a practice': [{ stated: { orderer: 'natural person', purpose: 'self-employed' } }, 'business'],
    'in doubt a consumer': [{ stated: { orderer: 'natural person', purpose: 'not stated' } }, 'consumer'],
    'a company': [{ stated: { orderer: 'legal person', purpose: 'private' } }, 'business'],
    'nothing is known': [{ stated: undefined }],
  },
  claims: ['kontent.agb.12b'],
  reading: 'What the customer says with the order counts; who orders as a natural person is a consumer in doubt.',
})
