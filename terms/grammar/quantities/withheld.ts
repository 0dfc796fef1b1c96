import { mayWithhold } from '../matters/rights.ts'
import { given } from '../quantity.ts'

/** Claims whose payment is rightly withheld, as far as a clause says so: nobody is reminded of them by rote. */
export const claimsWithheld = given<readonly string[], unknown>(
  'zu Recht zurückgehaltene Forderungen',
  'claims rightly withheld',
  'clause on retention',
  (standing) =>
    standing
      .all('paymentWithheld')
      .flatMap(({ claim }) => claim ?? [])
      .filter((claim) => standing.value(mayWithhold, claim) === 'permitted'),
)
