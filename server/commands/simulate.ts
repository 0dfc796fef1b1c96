import { live } from '../../terms/engine/life.ts'
import { showLine, showStanding } from '../../terms/engine/shown.ts'
import { lifeIn, programOf, untilIn } from './life-file.ts'
import { optionsIn } from './options-in.ts'

/** `klausel simulate --terms elc life.jsonl`: what turned and what must be done as JSON lines, then the standing. */
export async function simulate(args: readonly string[]): Promise<void> {
  const { values, file } = optionsIn(args, ['terms', 'until'], ['strict-terms', 'json'])
  const program = programOf(values.terms, { strict: values['strict-terms'] === true })
  const { lines, standing } = live(program, await lifeIn(file), untilIn(values.until))
  for (const line of lines) print(showLine(line))
  print({ standing: showStanding(standing) })
}
const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
