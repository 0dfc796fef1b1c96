import type { Day } from '../day.ts'
import { end } from '../matters/agreement.ts'
import { gracePeriod, mayRescind } from '../matters/performance.ts'
import { Gross } from '../money.ts'
import { given } from '../quantity.ts'
import { concluded } from './application.ts'
import { concludedOn, paidSoFar } from './consumer.ts'

/** The day on which something is due: as confirmed; the service itself at once, that is on conclusion (§ 271 BGB). */
export const performanceDue = given(
  'fällig am',
  'due on',
  '§ 271 BGB',
  (standing, performance): Day | undefined =>
    standing.last('performancePromised', { performance })?.due ??
    (performance === 'agreement'
      ? (concluded.of(standing, performance) ?? concludedOn.of(standing, performance))
      : undefined),
)
/** Whether it was performed; the service itself is with its activation. */
export const isPerformed = given(
  'erbracht',
  'performed',
  'fact',
  (standing, performance): boolean =>
    standing.first('performed', { performance }) !== undefined ||
    (performance === 'agreement' && standing.first('activated') !== undefined),
)
export const finalPeriod = given('Nachfrist', 'final period', '§ 323 BGB', (standing, performance) =>
  standing.value(gracePeriod, performance),
)
export const rightToRescind = given('Recht zum Rücktritt', 'right to rescind', '§ 323 BGB', (standing, performance) =>
  standing.value(mayRescind, performance),
)
/** Whether a rescission took effect: what was agreed has ended by it. */
export const isRescinded = given(
  'Rücktritt',
  'rescission',
  '§ 346 BGB',
  (standing, performance): boolean =>
    standing.first('rescissionReceived', { performance }) !== undefined &&
    standing.value(end, performance) !== undefined,
)
/** What was paid for it and not taken back: for the service itself all, for an order what names it. */
export const paidFor = given('Vorauszahlungen', 'advance payments', 'payments', (standing, performance): Gross => {
  if (performance === 'agreement') return paidSoFar.of(standing, performance)
  const returned = new Set(standing.all('paymentReclaimed').map(({ payment }) => payment))
  return Gross.sum(
    standing
      .all('paymentCredited', { claim: performance })
      .filter(({ id }) => !returned.has(id))
      .map(({ amount }) => amount),
  )
})
