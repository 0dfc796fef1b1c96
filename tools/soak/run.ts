import { parseArgs } from 'node:util'
import { type Row, soak } from './soak.ts'

// Half an hour of mixed load on a real house: `node tools/soak/run.ts --minutes 30`. Memory of each process and latency of each kind of request
// must stay flat over the second half; how much each may grow stands in judge.ts and is printed.
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const minutes = Number(values.minutes)
const { requests, failures, memory, latency } = await soak(minutes * 60)

const line =
  (unit: string) =>
  ({ what, middle, growth, most, isFlat }: Row) =>
    `  ${isFlat ? 'flat ' : 'GROWS'}  ${what}: ${middle.toFixed(1)} ${unit}, ${growth < 0 ? '' : '+'}${growth.toFixed(1)} in the second half (allowed ${most.toFixed(1)})\n`
process.stdout.write(
  `${requests} requests in ${minutes} minutes, ${failures.size === 0 ? 'all answered' : 'of these failed:'}\n`,
)
for (const [says, often] of failures) process.stdout.write(`  FAILED ${often} × ${says}\n`)
process.stdout.write(`memory of each process that is its own\n${memory.map(line('MB')).join('')}`)
process.stdout.write(`latency, median of each half minute\n${latency.map(line('ms')).join('')}`)
process.exit(failures.size === 0 && [...memory, ...latency].every(({ isFlat }) => isFlat) ? 0 : 1)
