import { no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { moves, onTheDay } from '../../../../grammar/deadline.ts'
import { maySuspend } from '../../../../grammar/matters/rights.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { claimsRemindedTwice } from '../../../../grammar/quantities/reminder.ts'
import { reached, setting } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

const untilFriday = { claim: 'R1', open: eur('119.00'), lastDay: '2026-12-18' } as const
const trifle = eur('1.00')

export const suspensionAfterSecondReminder = asLongAs({
  ref: '§ 5.3 S. 1',
  title: { de: 'Sperre nach der zweiten Mahnung', en: 'Suspension after the second reminder' },
  decides: maySuspend,
  of: ['services'],
  exceptionTo: ['§ 5.2 S. 1'],
  de: 'Ist eine Forderung in Verzug und wird sie auch nach der zweiten schriftlichen Mahnung, die einen letzten Tag nennt, nicht spätestens {lastDay} gezahlt, darf der Anbieter die Dienste sperren.',
  en: 'If a claim is in default and is not paid after the second written reminder either, which names a last day, {lastDay} at the latest, the provider may suspend the services.',
  where: { lastDay: onTheDay(moves(workingDayNW)) },
  given: { reminded: claimsRemindedTwice, reached, trifle: setting('trifle', eur('1.00')) },
  provided: ({ reminded, reached: hasCome }, { lastDay }) =>
    reminded.some((claim) => hasCome(lastDay.firstDayAfter(claim.lastDay))) ||
    no('Keine Frist aus einer zweiten Mahnung ist verstrichen.', 'No period of a second reminder has passed.'),
  then: ({ reminded, reached: hasCome, trifle }, { lastDay }) => {
    const unpaid = reminded.filter((claim) => hasCome(lastDay.firstDayAfter(claim.lastDay)))
    return trifle.reaches(Gross.sum(unpaid.map((claim) => claim.open))) ? 'ask a person' : 'permitted'
  },
  examples: {
    'on the last day it is too early': [{ reminded: [untilFriday], reached: asOf('2026-12-18'), trifle }],
    'the day after, the services may be suspended': [
      { reminded: [untilFriday], reached: asOf('2026-12-19'), trifle },
      'permitted',
    ],
    'a last day on a Saturday moves to Monday': [
      { reminded: [{ ...untilFriday, lastDay: '2026-12-19' }], reached: asOf('2026-12-21'), trifle },
    ],
    'over a cent a person decides': [
      { reminded: [{ ...untilFriday, open: eur('0.01') }], reached: asOf('2026-12-19'), trifle },
      'ask a person',
    ],
  },
  claims: ['kontent.agb.5.3a', 'kontent.agb.5.3b'],
  reading:
    'One ladder for each claim: the first reminder must have been written too, and without proof of receipt a reminder does not count. A trifle suspends nothing by itself (§ 320 (2) BGB), and a claim that is rightly withheld (§ 8.2) is not in default. The fees go on.',
})
