import type { Fact } from './fact.ts'
import type { Standing } from './standing.ts'

type Copy = Fact<'identityProofReceived'>

/**
 * The copies of identity documents that came, each by the name under which it is to be destroyed: the first by its instruction, each
 * later one by its number beside it, `instruction 1 (17)`, so that it is destroyed though another was before.
 */
export const identityCopies = (standing: Standing): ReadonlyMap<string, Copy> => {
  const copies = new Map<string, Copy>()
  for (const copy of standing.all('identityProofReceived'))
    copies.set(copies.has(copy.instruction) ? `${copy.instruction} (${copy.id})` : copy.instruction, copy)
  return copies
}
