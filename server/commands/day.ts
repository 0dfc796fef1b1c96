import { languageOf } from '../language.ts'
import { openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

/** `klausel day`: lets the scenario's next day begin; with `--next`, time passes to the next moment at which anything changes. */
export async function day(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['data'], ['next', 'json'])
  const house = await openHouse(values.data, environment)
  const moved = (await house.tell('/clock', { by: values.next ? 'next moment' : 'day' })) as {
    readonly from: string
    readonly to: string
  }
  const words =
    languageOf(environment) === 'de' ? `Von ${moved.from} bis ${moved.to}.` : `From ${moved.from} to ${moved.to}.`
  process.stdout.write(values.json ? `${JSON.stringify(moved)}\n` : `${words}\n`)
}
