import type { Fact } from '../fact.ts'
import type { Gross } from '../money.ts'
import { given, type Standing } from '../quantity.ts'

type Proof = Fact<'lowerDamageProven'>

/** What was owed of a lump sum until the last proof came: all of it, or the lowest damage that was proven before. */
const owedUntilLastProof = (standing: Standing, key: string, counts: (proof: Proof) => boolean): Gross | undefined => {
  const claim = standing.claim(key)
  const earlier = standing.all('lowerDamageProven', { claim: key }).slice(0, -1).filter(counts)
  return claim && earlier.reduce((owed, { damage }) => (owed.exceeds(damage) ? damage : owed), claim.amount)
}

/** What was owed of a claim before the proof that it is about; undefined where there is no such claim. */
export const owedBeforeProof = given(
  'vor dem Nachweis geschuldet',
  'owed before the proof',
  'claim, proofs',
  (standing, claim) => owedUntilLastProof(standing, claim, () => true),
)
/** The same where only a substantially lower damage counts. */
export const owedBeforeSubstantialProof = given(
  'vor dem Nachweis geschuldet',
  'owed before the proof',
  'claim, proofs of a substantially lower damage',
  (standing, claim) => owedUntilLastProof(standing, claim, ({ substantially }) => substantially === true),
)
