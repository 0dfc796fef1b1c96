import { setTimeout as pause } from 'node:timers/promises'
import type { ShownBundle } from '../../api/evidence/routes.ts'
import { languageOf } from '../language.ts'
import { agreementNamed } from './agreement-named.ts'
import { CommandProblem } from './command-problem.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

/** Between two looks whether it is made, in milliseconds. */
const AGAIN = 500

/** `klausel bundle <agreement> --out evidence.zip`: asks for the bundle of evidence, of one person or matter of it with `--person` or `--incident`, waits until it is made, and fetches it. */
export async function bundle(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, file } = optionsIn(args, ['data', 'out', 'person', 'incident'], [])
  const house = await openHouse(values.data, environment)
  const agreement = await agreementNamed(house, file)
  const path = `/agreements/${agreement}/bundles`
  const { person, incident } = values
  const about = { ...(person === undefined ? {} : { person }), ...(incident === undefined ? {} : { incident }) }
  const asked = (await house.tell(path, about)) as { readonly bundle: string }
  await untilMade(house, path, asked.bundle)
  const out = values.out ?? `klausel-${agreement.slice(0, 8)}.zip`
  await house.fetch(`${path}/${asked.bundle}`, out)
  const sentence = { de: `${out}: prüfen mit klausel verify ${out}`, en: `${out}: verify it by klausel verify ${out}` }
  process.stdout.write(`${sentence[languageOf(environment)]}\n`)
}

async function untilMade(house: OpenHouse, path: string, bundle: string): Promise<void> {
  for (;;) {
    const { bundles } = (await house.ask(path)) as { readonly bundles: readonly ShownBundle[] }
    const state = bundles.find((each) => each.bundle === bundle)?.state
    if (state === 'ready') return
    if (state !== 'waiting' && state !== 'making') throw notMade
    await pause(AGAIN)
  }
}

const notMade = new CommandProblem({
  de: 'Die Beweismappe ließ sich nicht erstellen. Das Protokoll der laufenden Klausel sagt, woran es lag.',
  en: 'The bundle could not be made. What the running Klausel has written says why.',
})
