import { type StandingView, standingView } from '../../api/views/standing.ts'
import { languageOf } from '../language.ts'
import { lifeAsked, queryOf } from './agreement-asked.ts'
import { agreementNamed } from './agreement-named.ts'
import { instantIn } from './life-file.ts'
import { openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

/** `klausel standing <agreement>`, or of a life in a file: `klausel standing --terms elc --at 2026-02-03 life.jsonl`. */
export async function standing(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, file } = optionsIn(args, ['terms', 'at', 'known-at', 'data'], ['strict-terms', 'json'])
  const life = await lifeAsked(values, file)
  const knownAt = values['known-at']
  const view = life
    ? standingView(life, knownAt === undefined ? {} : { knownAt: instantIn('--known-at', knownAt) })
    : await askStanding()
  const language = languageOf(environment)
  if (values.json) process.stdout.write(`${JSON.stringify(view.standing)}\n`)
  else {
    const holdings = view.holdings.map(({ says, value }) => `  ${says[language]}: ${value[language]}\n`).join('')
    process.stdout.write(`${view.sentence.says[language]}\n${holdings}`)
  }

  async function askStanding(): Promise<StandingView> {
    const house = await openHouse(values.data, environment),
      agreement = await agreementNamed(house, file)
    const strict = values['strict-terms'] ? 'true' : undefined
    return (await house.ask(
      `/agreements/${agreement}/standing${queryOf({ at: values.at, knownAt, strict })}`,
    )) as StandingView
  }
}
