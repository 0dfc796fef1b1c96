import type { Day, Instant } from '../day.ts'
import type { Fact } from '../fact.ts'
import { customerAs } from '../matters/agreement.ts'
import { withdrawalPeriod } from '../matters/changes.ts'
import { mayWithdraw, valueOfUse } from '../matters/software-service.ts'
import { Gross } from '../money.ts'
import { given, type Standing } from '../quantity.ts'
import { isConsumer } from './consumer.ts'
import { billingOf, itemsAgreed, termOf } from './item.ts'

/** Whether the customer is a consumer: as a clause decides for the agreement, else as the provider set it. */
export const actsAsConsumer = given<boolean, unknown>(
  'Verbraucher',
  'consumer',
  'clause on consumers, § 13 BGB',
  (standing) => {
    const as = standing.value(customerAs, 'agreement')
    return as === undefined ? isConsumer.of(standing, undefined) : as === 'consumer'
  },
)
/** The withdrawal from the whole agreement. */
export const withdrawalFromAgreement = given<Fact<'withdrawalReceived'> | undefined, unknown>(
  'Widerruf',
  'withdrawal',
  'fact',
  (standing) => standing.first('withdrawalReceived', ({ scope = 'agreement' }) => scope === 'agreement'),
)
export const rightToWithdraw = given('Widerrufsrecht', 'right of withdrawal', 'clauses on withdrawal', (standing) =>
  standing.value(mayWithdraw, 'agreement'),
)
export const lastDayOfWithdrawal = given(
  'letzter Tag für den Widerruf',
  'last day for a withdrawal',
  'clauses on withdrawal',
  (standing) => standing.value(withdrawalPeriod, 'agreement'),
)
/** Whether the customer expressly wished an early start. */
export const earlyStart = given('gewünschter früher Beginn', 'early start wished', 'fact', (standing) =>
  standing.last('earlyStartAgreed'),
)
/** When both sides had performed everything; undefined as long as one has not. */
export const performedByBothAt = given(
  'beiderseits vollständig erfüllt',
  'performed completely by both',
  'fact',
  (standing): Instant | undefined => {
    const customer = standing.first('fullyPerformed', { by: 'customer' })
    const provider = standing.first('fullyPerformed', { by: 'provider' })
    return customer && provider && Math.max(customer.at, provider.at)
  },
)

/** A time that a fee is for, the first and the last day included. */
export interface TimePaidFor {
  readonly fee: Gross
  readonly from: Day
  readonly to: Day
}
const timesOf = (standing: Standing, item: string): readonly TimePaidFor[] => {
  const prepaid = standing.last('prepaid', { item })
  if (prepaid)
    return [{ fee: prepaid.amount, from: standing.row(termOf(item))?.first ?? prepaid.on, to: prepaid.until }]
  const first = standing.last('addOnOrdered', { item }) && standing.row(termOf(item))?.nth(0)
  const billed = standing.all('periodBegan', { row: billingOf(item) }).map(({ period }) => period)
  return [...(first ? [first] : []), ...billed].flatMap(({ from, to }) => {
    const claim = standing.claim(`fee ${item} ${from}`)
    return claim ? [{ fee: claim.amount, from, to }] : []
  })
}
/** All times that fees are for, charged or paid in advance. */
export const timesPaidFor = given('entgeltliche Zeiten', 'times that fees are for', 'billing', (standing) =>
  itemsAgreed.of(standing, '').flatMap((item) => timesOf(standing, item)),
)
/** What is open of fees, whichever item they are for. */
export const openFees = given('offene Entgelte', 'open fees', 'open items', (standing) =>
  Gross.sum(standing.claims(({ who, kind }) => who === 'customer' && kind === 'fee').map(({ open }) => open)),
)
/** What the use before the withdrawal was worth, as decided. */
export const valueOfUseBefore = given('Wertersatz', 'compensation for use', 'clause on withdrawal', (standing) =>
  standing.value(valueOfUse, 'agreement'),
)
