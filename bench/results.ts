import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../tools/files.ts'
import { type Figure, machine } from './measure.ts'

/** Under which circumstances a part was measured. */
export interface Circumstances {
  /** The command, as it is typed to measure it again. */
  readonly command: string
  /** Processes that were waiting for a processor before and after, beside the measuring. */
  readonly load: { readonly before: number; readonly after: number }
  readonly durability: string
}

/** The figures of a part as they were measured last. */
export interface Measured extends Circumstances {
  readonly part: string
  readonly on: string
  readonly commit: string
  readonly machine: string
  readonly figures: readonly Figure[]
}

const results = join(import.meta.dirname, 'RESULTS.md')
const kept = join(import.meta.dirname, 'figures.json')

/** What was measured of each part, in the order in which parts are listed. */
export const readMeasured = (): readonly Measured[] => JSON.parse(readFileSync(kept, 'utf8')) as readonly Measured[]

/**
 * Keeps the figures of a part in the place of its earlier ones, and leaves those of all others as they are; then `bench/RESULTS.md` is
 * written anew: what was measured, when, on what, and for each figure that is missed what holds it back.
 *
 * @param order the names of all parts
 */
export async function keepMeasured(
  part: string,
  figures: readonly Figure[],
  circumstances: Circumstances,
  order: readonly string[],
): Promise<string> {
  const now: Measured = {
    ...{ part, on: new Date().toISOString().slice(0, 10), commit: await commit(), machine: machine() },
    ...circumstances,
    figures,
  }
  const all = [...readMeasured().filter((each) => each.part !== part), now]
  const sorted = all.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
  await writeFile(kept, `${JSON.stringify(sorted, null, 2)}\n`)
  await writeFile(results, resultsOf(sorted))
  return results
}

/** The page of figures. */
export function resultsOf(all: readonly Measured[]): string {
  const figures = all.flatMap((each) => each.figures)
  const missed = figures.filter(({ reached }) => !reached)
  return `# Figures

Measured part by part with the commands below; the goals are those of the product.

| part | date | commit | load average before, after | command |
| --- | --- | --- | --- | --- |
${all.map(({ part, on, commit: at, load, command }) => `| ${part} | ${on} | ${at} | ${load.before.toFixed(2)}, ${load.after.toFixed(2)} | \`${command}\` |`).join('\n')}

${same('machine', all)}

${same('durability', all)}

| work | at least | measured | |
| --- | --- | --- | --- |
${figures.map(({ work, goal, measured, reached }) => `| ${work} | ${goal} | ${measured} | ${reached ? 'reached' : '**missed**'} |`).join('\n')}

## What each was measured on

${figures.map(({ work, note }) => `- **${work}**: ${note}.`).join('\n')}

## What is missed, and what holds it back

${missed.length === 0 ? 'Nothing.' : missed.map(({ work, heldBackBy }) => `- **${work}**: ${heldBackBy ?? 'not known yet'}.`).join('\n')}
`
}

/** What several parts have in common, each once. */
function same(of: 'machine' | 'durability', all: readonly Measured[]): string {
  const lines = [...Map.groupBy(all, (each) => each[of])].map(
    ([said, parts]) => `| ${of} | ${said} | ${parts.map(({ part }) => part).join(', ')} |`,
  )
  return [`| | ${of} | of |`, '| --- | --- | --- |', ...lines].join('\n')
}

async function commit(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: root })).stdout.trim()
  try {
    // What is written here is no change of what is measured.
    const own = ['.', ':!bench/RESULTS.md', ':!bench/figures.json']
    const changed = await git('status', '--porcelain', '--untracked-files=no', '--', ...own)
    return `${await git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : ', with changes that are not committed'}`
  } catch {
    return 'unknown'
  }
}
