import type { Day } from '../day.ts'
import { Net } from '../money.ts'
import { given, type Standing } from '../quantity.ts'

/** An order of a recruit as far as the partner's agreement was told of it. */
export interface OrderOfRecruit {
  readonly order: string
  readonly on: Day
  readonly price: Net
  /** The day on which the payments first reached the price. */
  readonly paidOn: Day | undefined
  readonly reclaimed: boolean
}

const paidInFullOn = (standing: Standing, recruit: string, order: string, price: Net): Day | undefined => {
  let paid = Net.zero
  for (const payment of standing.all('recruitPaid', { recruit, order })) {
    paid = paid.plus(payment.amount)
    if (paid.reaches(price)) return payment.on
  }
  return undefined
}
/** What a recruit has ordered, in the order of ordering; the subject is the recruit. */
export const ordersOfRecruit = given(
  'Bestellungen des Geworbenen',
  'orders of the recruit',
  'told from the agreement of the recruit',
  (standing, recruit): readonly OrderOfRecruit[] =>
    standing.all('recruitOrdered', { recruit }).map(({ order, on, price }) => ({
      order,
      on,
      price,
      paidOn: paidInFullOn(standing, recruit, order, price),
      reclaimed: standing.first('recruitReclaimed', { recruit, order }) !== undefined,
    })),
)
/** The day on which the recruit was verified. */
export const verifiedOn = given(
  'Verifizierung des Geworbenen',
  'verification of the recruit',
  'told from the agreement of the recruit',
  (standing, recruit) => standing.last('recruitVerified', { recruit })?.on,
)
