import type { Day } from '../day.ts'
import { commissionRate, mayEarn } from '../matters/partner-programme.ts'
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
  /** Whether the clauses on attribution and new customers let it earn commission. */
  readonly earns: boolean
}
/** An order, as the subject of a matter: `1 of B`. */
export const orderBy = (order: string, recruit: string): string => `${order} of ${recruit}`
const readOrder = (subject: string): readonly [order: string, recruit: string] => {
  const at = subject.lastIndexOf(' of ')
  return [subject.slice(0, at), subject.slice(at + 4)]
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
      earns: standing.value(mayEarn, orderBy(order, recruit)) === 'permitted',
    })),
)
/** The day on which the recruit was verified. */
export const verifiedOn = given(
  'Verifizierung des Geworbenen',
  'verification of the recruit',
  'told from the agreement of the recruit',
  (standing, recruit) => standing.last('recruitVerified', { recruit })?.on,
)
/** The rate that was in force when the recruit was verified, in percent. */
export const rateOfRecruit = given(
  'Provisionssatz',
  'rate of commission',
  'clause on commission',
  (standing, recruit) => standing.value(commissionRate, recruit),
)

/** What shows which partner an order came through, and what is known of who ordered. The subject is `1 of B`. */
export interface OrderTraced {
  readonly price: Net
  readonly isVerified: boolean
  readonly recognisedAs: 'customer known before' | 'the partner' | undefined
  /** A link with the partner's code was followed before, and a cookie kept it. */
  readonly byLink: boolean
  readonly byCode: boolean
  readonly declined: boolean
}
export const orderTraced = given(
  'Spur der Bestellung',
  'trace of the order',
  'told from the agreement of the recruit',
  (standing, subject): OrderTraced | undefined => {
    const [order, recruit] = readOrder(subject)
    const ordered = standing.first('recruitOrdered', { recruit, order })
    const code = standing.last('partnerCodeGiven')?.code
    if (!ordered) return undefined
    return {
      price: ordered.price,
      isVerified: standing.first('recruitVerified', { recruit }) !== undefined,
      recognisedAs: standing.last('recruitRecognised', { recruit })?.as,
      byLink: standing
        .all('partnerLinkFollowed', { recruit, code })
        .some(({ at, cookies }) => cookies && at <= ordered.at),
      byCode: standing.first('partnerCodeTyped', { recruit, order, code }) !== undefined,
      declined: standing.first('recruitDeclined', { recruit, order }) !== undefined,
    }
  },
)

/** Who wants to take part in the programme. */
export const partnerApplication = given('Antrag des Partners', 'application of the partner', 'fact', (standing, _who) =>
  standing.last('partnerApplied'),
)
/** The day on which a declaration that went to the partner reached the provider itself. */
export const passedOn = given('Eingang beim Anbieter', 'arrival at the provider', 'fact', (standing, declaration) =>
  standing.first('passedToProvider', { declaration }),
)
/** How many orders the provider itself recorded. */
export const salesRecorded = given<number, unknown>(
  'erfasste Verkäufe',
  'sales recorded',
  'told from the agreements of recruits',
  (standing) => standing.all('recruitOrdered').length,
)
