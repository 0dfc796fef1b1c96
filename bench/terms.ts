import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { examples } from '../terms/documents/example-lives.ts'
import { providers } from '../terms/documents/providers.ts'
import { readLife } from '../terms/engine/life.ts'
import { compile, type Program } from '../terms/engine/program.ts'
import { replay } from '../terms/engine/replay.ts'
import { type Instant, instantOf } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { providersOfInventory } from '../tools/inventory.ts'
import { type Figure, inFull, median, millisecondsOf } from './measure.ts'

/** A year of the life that the simulator shows for a provider, and where it stands then. */
const END: Instant = instantOf('2027-01-01')

/** For each provider's terms, and how long it takes to load them all. */
export function termsFigures(): readonly Figure[] {
  return [...providersOfInventory.map(ofProvider), loading()]
}

function ofProvider(name: string): Figure {
  const terms = providers[name]
  const example = examples.find((each) => each.terms === name)
  if (!terms || !example) throw new Error(`There is no example life of ${name}.`)
  const program = compile(terms)
  const { facts } = readLife(example.life)
  const perSecond = 1000 / millisecondsOf(() => void replay(program, facts, END), 1)
  return {
    work: `agreement-years a second and core, \`${name}\``,
    goal: '4,000',
    measured: inFull(perSecond),
    reached: perSecond >= 4000,
    heldBackBy: 'the clauses that are weighed at each step, each with its trace',
    note: `${facts.length} facts in a year, ${program.placed.length} clauses with the law, ${replay(program, facts, END).watched.length} matters watched at its end, ${Math.round(bytesOf(program, facts) / 1024)} KiB for the agreement as it is kept in memory`,
  }
}

/** How much memory one more agreement takes that is kept where it stands; collected with `--expose-gc`, which the benchmark asks for. */
function bytesOf(program: Program, facts: readonly AnyFact[]): number {
  const COUNT = 500
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({ length: COUNT }, () => replay(program, facts, END))
  collect()
  const bytes = (process.memoryUsage().heapUsed - before) / COUNT
  return kept.length === COUNT ? bytes : Number.NaN
}

/** Imports and compiles all terms in a process of their own, less what an empty process takes. */
function loading(): Figure {
  const list = join(import.meta.dirname, '..', 'terms', 'documents', 'providers.ts')
  const engine = join(import.meta.dirname, '..', 'terms', 'engine', 'program.ts')
  const script = `import { enableCompileCache } from 'node:module'
enableCompileCache(${JSON.stringify(join(import.meta.dirname, '..', 'node_modules', '.cache', 'klausel'))})
const begun = performance.now()
const { providers } = await import(${JSON.stringify(list)})
const { compile } = await import(${JSON.stringify(engine)})
for (const terms of Object.values(providers)) compile(terms)
console.log(performance.now() - begun)`
  const once = (): number =>
    Number(spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout)
  once()
  const milliseconds = median(Array.from({ length: 5 }, once))
  return {
    work: 'load time of all terms',
    goal: '< 300 ms',
    measured: `${Math.round(milliseconds)} ms`,
    reached: milliseconds < 300,
    heldBackBy: 'the number of files: each is found, stripped of its types and linked',
    note: 'imported and compiled in a process that has just begun, with the compile cache that the program uses; median of five',
  }
}
