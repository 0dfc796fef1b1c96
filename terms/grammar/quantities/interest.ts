import type { Day } from '../day.ts'
import { interest } from '../matters/prices.ts'
import { Gross } from '../money.ts'
import { given, type Standing } from '../quantity.ts'
import { claimsInDefault } from './arrears.ts'

/** Interest on one claim that is to be charged now. */
export interface InterestToCharge {
  readonly claim: string
  readonly amount: Gross
}
/** The key of the interest that is charged on a claim with a payment of a day. */
export const interestOn = (claim: string, day: Day): string => `interest ${claim} ${day}`

const chargedBefore = (standing: Standing, claim: string): Gross => {
  const days = new Set(standing.all('paymentCredited').map((payment) => payment.on))
  return Gross.sum([...days].map((day) => standing.claim(interestOn(claim, day))?.amount ?? Gross.zero))
}
/** The interest on each fee in default that no earlier payment let be charged. */
export const interestToCharge = given(
  'noch nicht berechnete Verzugszinsen',
  'default interest not yet charged',
  '§ 288 BGB',
  (standing): readonly InterestToCharge[] =>
    claimsInDefault
      .of(standing, '')
      .map(({ key }) => ({
        claim: key,
        amount: (standing.value(interest, key) ?? Gross.zero).minus(chargedBefore(standing, key)),
      }))
      .filter(({ amount }) => amount.isPositive),
)
