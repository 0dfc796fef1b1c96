import { all, no } from '../../grammar/answer.ts'
import type { Day } from '../../grammar/day.ts'
import type { Fact } from '../../grammar/fact.ts'
import { actsAsConsumer, lastDayOfWithdrawal, rightToWithdraw } from '../../grammar/quantities/withdrawal.ts'

type Withdrawal = Fact<'withdrawalReceived'>
interface Right {
  readonly consumer: boolean
  readonly right: unknown
  readonly last: Day | undefined
}
/** By a consumer, from the whole agreement, sent in time, and before the right was lost. */
export const isEffective = ({ by, scope = 'agreement', sent, on }: Withdrawal, { consumer, right, last }: Right) =>
  all(
    (by === 'customer' && consumer && scope === 'agreement') ||
      no('Kein Widerruf des Vertrags durch einen Verbraucher.', 'Not a withdrawal of a consumer from the agreement.'),
    right !== 'barred' || no('Das Widerrufsrecht ist erloschen.', 'The right of withdrawal is lost.'),
    (last !== undefined && (sent ?? on) <= last) || no('Die Frist ist abgelaufen.', 'The period is over.'),
  )
/** What decides whether a withdrawal is effective. */
export const rightNow = { consumer: actsAsConsumer, right: rightToWithdraw, last: lastDayOfWithdrawal }
