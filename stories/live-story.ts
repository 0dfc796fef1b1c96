import { letTimePass, timeOf } from '../duties/time.ts'
import { setClock } from '../journal/intake/clock.ts'
import { type Instant, showInstant } from '../terms/grammar/day.ts'
import { doByHand } from './do-by-hand.ts'
import { examine } from './examine.ts'
import type { Line } from './line.ts'
import { lookAt } from './look.ts'
import { passUntil } from './pass-time.ts'
import { agreementOf, computerOf, type Stage } from './stage.ts'
import { tellInstallationLine, tellLine } from './tell-line.ts'

/**
 * Lives a story on the running system: time passes until a line, what the line says is done, what must be done is carried
 * out. Where the program was stopped it goes on from where its clock stands.
 *
 * @throws Error that names the line, with a stack that points at it
 */
export async function liveStory(stage: Stage): Promise<void> {
  const { house, story, cast } = stage
  await letTimePass(house.running, cast.provider, 'no further')
  const begins = await timeOf(house.running, cast.provider)
  for (const line of linesSince(begins, story.lines)) {
    await liveLine(stage, line).catch((error: Error) => Promise.reject(atLine(line, error)))
  }
}

/** What is still to come, or may have been broken off. Before a deed that may be done already nobody looks again. */
function linesSince(begins: Instant, lines: readonly Line[]): readonly Line[] {
  const atHand = lines.findIndex((line) => line.at === begins && line.is !== 'looked at')
  return lines.filter((line, n) => line.at > begins || (line.at === begins && n >= atHand))
}

async function liveLine(stage: Stage, line: Line): Promise<void> {
  const { running } = stage.house
  const { provider } = stage.cast
  if (line.is === 'looked at') {
    await passUntil(running, provider, line.at, stage.pace)
    examine(await lookAt(stage.house, agreementOf(stage, line.customer)), line.expectations)
    return
  }
  // What is told at an instant is known when that instant is looked at.
  await passUntil(running, provider, line.at - 1, stage.pace)
  if ((await timeOf(running, provider)) < line.at) await setClock(running, provider, line.at)
  await act(stage, line)
  await letTimePass(running, provider, 'no further')
}

async function act(stage: Stage, line: Exclude<Line, { readonly is: 'looked at' }>): Promise<void> {
  if (line.is === 'told') await tellLine(stage, line)
  else if (line.is === 'told to the installation') await tellInstallationLine(stage, line)
  else if (line.is === 'done at the computer') await line.does(computerOf(stage, line.customer))
  else await doByHand(stage, line)
}

/** The same error, saying when and with whom it came about, and pointing at the line of the story. */
function atLine({ at, customer, written }: Line, error: Error): Error {
  error.message = `${showInstant(at)}, ${customer}: ${error.message}`
  const inTheStory = written.stack?.split('\n').filter((frame) => frame.includes('.story.ts')) ?? []
  error.stack = [`${error.name}: ${error.message}`, ...inTheStory].join('\n')
  return error
}
