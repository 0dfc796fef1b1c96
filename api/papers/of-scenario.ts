import { makeBillsOfScenario } from '../../billing/when-asked.ts'
import { makePapersOfScenario } from '../../post/editions/of-scenario.ts'
import { makeLettersOfScenario } from '../../post/letters/of-scenario.ts'
import type { Inside } from '../door.ts'

/**
 * Whoever looks for papers in a scenario finds those that its own clock has made due: bills, letters, editions and proofs. What cannot be
 * made holds nobody up who looks at the others. A provider in real time has all of its papers already.
 */
export async function papersOfScenario({ running, provider, who }: Inside): Promise<void> {
  const { customer } = who.membership
  for (const make of [makePapersOfScenario, makeBillsOfScenario, makeLettersOfScenario])
    await make(running, provider, customer).catch((error: unknown) =>
      running.say(`Papers of a scenario wait: ${error instanceof Error ? error.name : 'unknown'}`),
    )
}
