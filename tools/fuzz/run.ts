import { parseArgs } from 'node:util'
import { allParsers, saveFindings } from './all-parsers.ts'
import { type Finding, fuzz, MOST_GROWTH } from './fuzz.ts'

// A million inputs for each parser at the door, or as many as are named; others with each seed. With --keep what is found is written to
// findings.json, to be tried again with every test. `node tools/fuzz/run.ts --count 1000000 --seed 7 note mail`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
    keep: { type: 'boolean', default: false },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
const parsers = (await allParsers()).filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const found: Finding[] = []
let grown = 0
for (const parser of parsers) {
  const { inputs, findings, milliseconds, growth = 0 } = await fuzz(parser, count, seed, { isMemoryWatched: true })
  const isGrown = growth > MOST_GROWTH
  if (isGrown) grown += 1
  found.push(...findings)
  const each = `${((milliseconds / inputs) * 1_000).toFixed(1)} µs each, heap ${growth < 0 ? '' : '+'}${growth.toFixed(1)} MB`
  process.stdout.write(`${parser.name}: ${inputs} inputs, ${each}${isGrown ? ' GROWS' : ''}\n`)
  for (const finding of findings) process.stdout.write(`  FOUND ${JSON.stringify(finding)}\n`)
}
if (values.keep) await saveFindings(found)
process.stdout.write(
  `${parsers.length} parsers, ${count} inputs from seed ${seed}: ${found.length} findings, ${grown} that keep what they were sent\n`,
)
process.exit(found.length + grown === 0 && parsers.length > 0 ? 0 : 1)
