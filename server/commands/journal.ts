import type { Written } from '../../api/views/journal.ts'
import { agreementNamed } from './agreement-named.ts'
import { openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

/** `klausel journal <agreement>`: its facts as JSON lines, which `klausel simulate` reads. */
export async function journal(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, file } = optionsIn(args, ['data'], ['json'])
  const house = await openHouse(values.data, environment)
  const { facts } = (await house.ask(`/agreements/${await agreementNamed(house, file)}/journal`)) as {
    readonly facts: readonly Written[]
  }
  process.stdout.write(
    values.json ? `${JSON.stringify(facts)}\n` : facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''),
  )
}
