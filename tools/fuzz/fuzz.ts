import { setImmediate as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Input, inputsFor, wholeOf } from './inputs.ts'
import type { Parser } from './parser.ts'

/** An input at which something went wrong, now or once. */
export interface Finding {
  readonly parser: string
  readonly input: Input
  readonly what: string
}

/** What came of so many inputs. */
export interface Tried {
  readonly parser: string
  readonly inputs: number
  readonly findings: readonly Finding[]
  /** Of all inputs together. */
  readonly milliseconds: number
  /** Megabytes that were not given back between a fifth of the inputs and the last; only where it was asked for. */
  readonly growth: number | undefined
}

/** In milliseconds, for one input of whatever length. */
const LONGEST = 50
const within = (parser: Parser): number => parser.within ?? LONGEST
/** In megabytes: what a parser may keep of all that was ever sent to it is next to nothing. */
export const MOST_GROWTH = 16
/** What promises leave behind is cleared away only where the loop of events gets its turn, as it does at every door. */
const TRIED_AT_ONCE = 32
/** With so many it is enough. */
const MOST_FINDINGS = 20

/** Tries so many inputs; others with another seed. */
export async function fuzz(
  parser: Parser,
  count: number,
  seed: number,
  { isMemoryWatched = false } = {},
): Promise<Tried> {
  const inputs = Math.ceil(count / (parser.oneOf ?? 1))
  const findings: Finding[] = []
  const close = await parser.open?.()
  const clear = isMemoryWatched ? garbageCollector() : undefined
  const began = performance.now()
  let [tried, warm] = [0, 0]
  try {
    for (const input of inputsFor(parser, inputs, seed)) {
      const trying = tryInput(parser, input)
      const finding = trying instanceof Promise ? await trying : trying
      if (finding) findings.push(finding)
      tried += 1
      if (trying instanceof Promise && tried % TRIED_AT_ONCE === 0) await pause()
      if (clear && tried === Math.ceil(inputs / 5)) warm = await heldAfter(clear)
      if (findings.length >= MOST_FINDINGS) break
    }
    const growth = clear && (await heldAfter(clear)) - warm
    return { parser: parser.name, inputs: tried, findings, milliseconds: performance.now() - began, growth }
  } finally {
    await close?.()
  }
}

/** What is wrong with one input; nothing if every promise holds. Those that read at once are answered at once. */
export function tryInput(parser: Parser, input: Input): Finding | undefined | Promise<Finding | undefined> {
  const text = wholeOf(input)
  const found = (what: string): Finding => ({ parser: parser.name, input, what })
  const began = performance.now()
  const took = () => performance.now() - began
  try {
    const held = parser.holds(text)
    if (held === undefined) return took() > within(parser) ? timedAgain(parser, text, found) : undefined
    return held.then(
      () => (took() > within(parser) ? timedAgain(parser, text, found) : undefined),
      (error: unknown) => found(inWords(error)),
    )
  } catch (error) {
    return found(inWords(error))
  }
}

/** Others may have had the processor meanwhile: what counts is the quickest of three more, in time of a processor. */
async function timedAgain(
  parser: Parser,
  text: string,
  found: (what: string) => Finding,
): Promise<Finding | undefined> {
  let quickest = Number.POSITIVE_INFINITY
  for (let again = 0; again < 3; again += 1) {
    const before = process.cpuUsage()
    await parser.holds(text)
    const { user, system } = process.cpuUsage(before)
    quickest = Math.min(quickest, (user + system) / 1_000)
  }
  return quickest > within(parser) ? found(`takes ${Math.round(quickest)} ms`) : undefined
}

const inWords = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300)

/** Clears away what nobody holds any more, as only a program that measures asks for. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** In megabytes. What lies outside of the heap is given back when its owners were cleared away before. */
async function heldAfter(clear: () => void): Promise<number> {
  clear()
  await pause()
  clear()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
