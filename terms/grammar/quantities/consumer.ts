import type { Day } from '../day.ts'
import type { Fact } from '../fact.ts'
import { conclusion } from '../matters/agreement.ts'
import { withdrawalPeriod } from '../matters/changes.ts'
import { Gross } from '../money.ts'
import { given, type Quantity } from '../quantity.ts'

/** § 13 BGB; what is not stated counts in favour of the consumer. */
export const isPrivate = ({ orderer, purpose }: Pick<Fact<'purposeStated'>, 'orderer' | 'purpose'>): boolean =>
  orderer === 'natural person' && purpose !== 'commercial' && purpose !== 'self-employed'

/** Whether the customer is a consumer (§ 13 BGB): as the provider set it for the agreement, else as the application says. */
export const isConsumer: Quantity<boolean, unknown> = {
  ...given<boolean, unknown>('Verbraucher', 'consumer', '§ 13 BGB', (standing) => {
    const set = standing.setting('consumer')
    if (set !== undefined) return set === true
    const stated = standing.last('purposeStated')
    return stated ? isPrivate(stated) : standing.first('applicationReceived')?.applicant === 'consumer'
  }),
  isChoice: true,
}
/** The day on which the agreement, or the contract on an item, was concluded; undefined if nobody told. */
export const concludedOn = given<Day | undefined, unknown>(
  'Vertragsschluss',
  'conclusion of the agreement',
  '§§ 145-151 BGB',
  (standing, about) =>
    (typeof about === 'string' && about !== 'agreement' ? standing.value(conclusion, about) : undefined) ??
    (standing.first('concluded') ?? standing.first('applicationAccepted') ?? standing.first('termAgreed'))?.on,
)
export const instructionOnWithdrawal = given<Day | undefined, unknown>(
  'Belehrung über den Widerruf',
  'instruction on withdrawal',
  'Art. 246a § 1 (2) no. 1 EGBGB',
  (standing) => standing.first('withdrawalInstructionReceived')?.on,
)
/** The last day for a withdrawal, as terms or law have it. */
export const lastDayToWithdraw = given(
  'Widerrufsfrist',
  'period for withdrawal',
  '§§ 355, 356 BGB',
  (standing, about) => standing.value(withdrawalPeriod, about),
)
/** All that the customer paid and did not take back. */
export const paidSoFar = given<Gross, unknown>('bisher gezahlt', 'paid so far', 'payments', (standing) => {
  const reclaimed = new Set(standing.all('paymentReclaimed').map((returned) => returned.payment))
  return Gross.sum(
    standing.all('paymentCredited', (payment) => !reclaimed.has(payment.id)).map((payment) => payment.amount),
  )
})
