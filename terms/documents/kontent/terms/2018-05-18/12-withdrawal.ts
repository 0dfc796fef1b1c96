import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { type Day, latest } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { withdrawalPeriod } from '../../../../grammar/matters/changes.ts'
import { concludedOn, instructionOnWithdrawal } from '../../../../grammar/quantities/consumer.ts'
import { given } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

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
  de: 'Ein Verbraucher kann {period} widerrufen, gerechnet vom letzten dieser Ereignisse: Zugang der Belehrung, Vertragsschluss, Erfüllung der Informationspflichten.',
  en: 'A consumer may withdraw {period}, counted from the last of these events: receipt of the instruction, conclusion of the contract, the duties of information being met.',
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
