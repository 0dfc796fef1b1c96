import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { type Day, firstOfMonth, lastOfMonth } from '../../../../grammar/day.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import { lapse } from '../../../../grammar/matters/payment.ts'
import { eur } from '../../../../grammar/money.ts'
import { claimItself } from '../../../../grammar/quantities/default.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { say } from '../../../../grammar/said.ts'

const whatIsDone = readings(
  'elc.agb.8.3',
  {
    'text only': say('Gerechnet wird nichts.', 'Nothing is computed.', { isWarned: false }),
    'a warning': say(
      'Im letzten Monat wird vor der Verjährung gewarnt.',
      'In the last month a warning of the limitation is given.',
      { isWarned: true },
    ),
  },
  'text only',
)

const january = {
  key: 'fee 2026-01',
  who: 'customer',
  kind: 'fee',
  amount: eur('59.50'),
  open: eur('59.50'),
  due: '2026-01-02',
} as const
const fee = (today: Day, reading: keyof typeof whatIsDone.all) =>
  ({ claim: january, reached: asOf(today), reading: whatIsDone.all[reading] }) as const
const lapseOf = (due: Day, period: { runsOut(event: Day): Day }): Day => period.runsOut(lastOfMonth(due))

export const limitation = asLongAs({
  ref: '§ 8.3',
  title: { de: 'Verjährung', en: 'Limitation' },
  decides: lapse,
  de: 'Ansprüche aus dem Vertrag verjähren mit Ablauf von {period} nach der Leistung.',
  en: 'Claims from the agreement become time-barred when {period} have passed since the service.',
  where: { period: notice(12, 'months', stays(noDeclaration)) },
  given: { claim: claimItself, reached, reading: whatIsDone.inForce },
  provided: ({ claim, reached: hasCome, reading }, { period }) =>
    all(
      reading.isWarned || no('Gewarnt wird nach dieser Lesart nicht.', 'Nobody is warned in this reading.'),
      claim?.open.isPositive === true || no('Nichts ist offen.', 'Nothing is open.'),
      (claim !== undefined && hasCome(firstOfMonth(lapseOf(claim.due, period)))) ||
        no('Es ist noch mehr als ein Monat Zeit.', 'There is more than a month left.'),
    ),
  then: ({ claim }, { period }) => lapseOf(claim?.due ?? '1970-01-01', period),
  examples: {
    'the fee for January is warned of from the next January on': [fee('2027-01-01', 'a warning'), '2027-01-31'],
    'not on New Year’s Eve': [fee('2026-12-31', 'a warning')],
    'not where the text alone stands': [fee('2027-01-01', 'text only')],
    'what was paid lapses no more': [{ ...fee('2027-01-01', 'a warning'), claim: { ...january, open: eur('0.00') } }],
  },
  claims: ['elc.agb.8.3'],
  readings: whatIsDone,
  reading:
    'Limitation is a defence that somebody must raise (§ 214 BGB), and for intent and injury the clause fails: nothing is decided by it. Who chooses to be warned is told in the last month. A fee is due in the month of its service, which ends with that month.',
})
