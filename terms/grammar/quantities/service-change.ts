import type { Day } from '../day.ts'
import { amended } from '../matters/parties.ts'
import { price } from '../matters/prices.ts'
import type { Net } from '../money.ts'
import { given } from '../quantity.ts'

/** Whether the parties agreed to a change in the form that is asked for; the subject is the change. */
export const amendment = given('vereinbarte Änderung', 'amendment agreed', 'clause on amendments', (standing, change) =>
  standing.value(amended, change),
)
/** The notice by which the customer left upon a change; the subject is the change. */
export const leftUponChange = given(
  'Kündigung wegen der Änderung',
  'notice upon the change',
  'fact',
  (standing, change) => standing.first('terminationReceived', { by: 'customer', ground: 'change', change }),
)
export const reductionAgreed = given('vereinbarte Minderung', 'reduction agreed', 'fact', (standing, change) =>
  standing.first('reductionAgreed', { change }),
)
/** What a period of the subscription costs now, whatever the rule is about. */
export const subscriptionPrice = given(
  'Entgelt eines Nutzungszeitraums',
  'fee of a subscription period',
  'order',
  (standing) => standing.value(price, 'subscription'),
)
/** What a period of the subscription cost on any day, as it is decided now. */
export const subscriptionPriceOn = given(
  'Entgelt eines Nutzungszeitraums an einem Tag',
  'fee of a subscription period on a day',
  'order',
  (standing) =>
    (day: Day): Net | undefined =>
      standing.valueOn(price, 'subscription', day),
)
