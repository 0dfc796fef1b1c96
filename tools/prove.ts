import { parseArgs } from 'node:util'
import { documentsOf } from './coverage.ts'
import { providersOfInventory } from './inventory.ts'
import { collectTests, failing, proveClauses } from './proof-of-clauses.ts'
import { step } from './step.ts'

// `npm run prove`: each number that a rule's sentence names is put wrong by one step, and some example or life has to notice. A provider can be
// named: `npm run prove -- elc`. Without one, a million inputs are tried at every parser of the house, random lives are lived on the running system,
// a house loses the primary of its database twice, and one is left under load for half an hour, too; `--minutes 5` for a shorter one.
collectTests()
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '30' }, inputs: { type: 'string', default: '1000000' } },
})
let [numbers, noticed] = [0, 0]
for (const provider of asked.length > 0 ? asked : providersOfInventory) {
  const proofs = await proveClauses(provider, documentsOf(provider))
  const [all, unnoticed] = [
    proofs.reduce((sum, proof) => sum + proof.numbers, 0),
    proofs.flatMap((proof) => proof.unnoticed),
  ]
  numbers += all
  noticed += all - unnoticed.length
  for (const says of unnoticed) process.stdout.write(`  SURVIVED ${says}\n`)
  process.stdout.write(
    `${provider}: ${all - unnoticed.length} of ${all} numbers noticed, in ${proofs.length} clauses\n`,
  )
}
for (const life of failing) process.stdout.write(`fails as it is written: ${life}\n`)
process.stdout.write(`${noticed} of ${numbers} noticed\n`)
const livesAnew = (lives: number): Promise<boolean> => {
  process.env.KLAUSEL_LIVES = `${lives}`
  return step(process.execPath, ['--test', 'stories/random-life.slow.test.ts'])
}
const failOver = (times: number): Promise<boolean> => {
  process.env.KLAUSEL_FAILOVERS = `${times}`
  return step(process.execPath, ['--test', 'tools/failover/failover.slow.test.ts'])
}
const run = async (...args: readonly string[]): Promise<boolean> =>
  asked.length > 0 || (await step(process.execPath, args))
const fuzzed = await run('tools/fuzz/run.ts', '--count', values.inputs)
const lived = asked.length > 0 || (await livesAnew(200))
const failedOver = asked.length > 0 || (await failOver(2))
const soaked = await run('tools/soak/run.ts', '--minutes', values.minutes)
process.exit(
  noticed === numbers && numbers > 0 && failing.length === 0 && fuzzed && lived && failedOver && soaked ? 0 : 1,
)
