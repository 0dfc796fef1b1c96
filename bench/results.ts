import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../tools/files.ts'
import { type Figure, machine } from './measure.ts'

/** Under which circumstances figures were measured. */
export interface Circumstances {
  /** How many agreements were stored for the day. */
  readonly agreements: number
  /** Processes that were waiting for a processor before and after, beside the measuring. */
  readonly load: { readonly before: number; readonly after: number }
  readonly durability: string
}

const file = join(import.meta.dirname, 'RESULTS.md')

/** Writes `bench/RESULTS.md`: what was measured, on what, and for each figure that is missed what holds it back. */
export async function writeResults(figures: readonly Figure[], circumstances: Circumstances): Promise<string> {
  await writeFile(file, await resultsIn(figures, circumstances))
  return file
}

async function resultsIn(figures: readonly Figure[], { agreements, load, durability }: Circumstances): Promise<string> {
  const missed = figures.filter(({ reached }) => !reached)
  return `# Figures

Measured by \`npm run bench -- --agreements ${agreements} --write\`; the goals are those of the product.

| | |
| --- | --- |
| date | ${new Date().toISOString().slice(0, 10)} |
| commit | ${await commit()} |
| machine | ${machine()} |
| load average | ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after |
| durability | ${durability} |

| work | at least | measured | |
| --- | --- | --- | --- |
${figures.map(({ work, goal, measured, reached }) => `| ${work} | ${goal} | ${measured} | ${reached ? 'reached' : '**missed**'} |`).join('\n')}

## What each was measured on

${figures.map(({ work, note }) => `- **${work}**: ${note}.`).join('\n')}

## What is missed, and what holds it back

${missed.length === 0 ? 'Nothing.' : missed.map(({ work, heldBackBy }) => `- **${work}**: ${heldBackBy ?? 'not known yet'}.`).join('\n')}
`
}

async function commit(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: root })).stdout.trim()
  try {
    const changed = await git('status', '--porcelain', '--untracked-files=no')
    return `${await git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : ', with changes that are not committed'}`
  } catch {
    return 'unknown'
  }
}
