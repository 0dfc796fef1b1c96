import type { Day } from '../day.ts'
import { mayWithhold } from '../matters/rights.ts'
import { Gross } from '../money.ts'
import { type Claim, given, type Reached, type Standing } from '../quantity.ts'

/** Claims for fees of which the payer is in default, and which it may not withhold; interest, reminder fees and one-off work are not among them. */
const feesInDefault = (standing: Standing): readonly Claim[] =>
  standing.claims(
    (claim) =>
      claim.kind === 'fee' && standing.isInDefault(claim) && standing.value(mayWithhold, claim.key) !== 'permitted',
  )

/** The principal of all fees in default, gross. Nothing in default: 0.00. */
export const inDefault = given(
  'Rückstand, mit dem der Kunde in Verzug ist',
  'amount in default',
  '§ 286 BGB; principal of fees only',
  (standing) => Gross.sum(feesInDefault(standing).map((claim) => claim.open)),
)

/** The claims themselves, the one longest in default first. */
export const claimsInDefault = given('Forderungen in Verzug', 'claims in default', '§ 286 BGB', (standing) =>
  feesInDefault(standing).toSorted((a, b) => ((a.defaultFrom ?? '') < (b.defaultFrom ?? '') ? -1 : 1)),
)

/** Of claims in default those of which so many full days have run: `inDefaultFor(fullDays(30, …), claims, reached)`. */
export const inDefaultFor = (
  days: { haveRunFrom(first: Day): Day },
  claims: readonly Claim[],
  hasCome: Reached,
): readonly Claim[] =>
  claims.filter(({ defaultFrom }) => defaultFrom !== undefined && hasCome(days.haveRunFrom(defaultFrom)))

/** The highest gross fee among the months that are open, in default or not, and the latest month: the reading that burdens the customer least. */
export const highestFee = given(
  'höchstes Monatsentgelt',
  'highest monthly fee',
  '§ 305c (2) BGB: doubts go against the author',
  (standing) => Gross.highest(standing.claims((claim) => claim.kind === 'fee').map((claim) => claim.amount)),
)

/** Whether a claim is known under this key, paid or not. */
export const isClaimKnown = given(
  'Forderung bekannt',
  'claim is known',
  'open items',
  (standing, key): boolean => standing.claim(key) !== undefined,
)
/** Whether the payer is in default with this claim now. */
export const isClaimInDefault = given(
  'Forderung in Verzug',
  'claim is in default',
  '§ 286 BGB',
  (standing, key): boolean => {
    const claim = standing.claim(key)
    return claim !== undefined && standing.isInDefault(claim)
  },
)
