import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './files.ts'

/**
 * Runs a program of the installation and shows what it writes.
 *
 * @param minutes after which it is asked to end
 * @returns true when it ended with 0
 */
export async function step(program: string, args: readonly string[], minutes?: number): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  const deadline = minutes === undefined ? undefined : setTimeout(() => child.kill(), minutes * 60_000)
  const [code] = await once(child, 'exit')
  clearTimeout(deadline)
  return code === 0
}

/** Types and form of all files, one after the other: other work has the other core. */
export async function checkForm(): Promise<{ types: boolean; lint: boolean }> {
  const types = await step(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])
  const windowTypes = await step(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'portal'])
  const lint = await step(process.execPath, [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '.',
  ])
  return { types: types && windowTypes, lint }
}

/**
 * In one process one after the other: what these share is compiled and loaded once, which costs most of their time.
 *
 * @param minutes after which the runner is ended; it then names the files that did not come to an end
 */
export const runTogether = (files: readonly string[], minutes: number): Promise<boolean> =>
  runner(['--test-isolation=none'], files, minutes)

/** Each in a process of its own, two at a time: the machine that measures has two cores, and the tests share one database server. */
export const runApart = (files: readonly string[], minutes: number): Promise<boolean> =>
  runner(['--test-concurrency=2'], files, minutes)

async function runner(how: readonly string[], files: readonly string[], minutes: number): Promise<boolean> {
  if (files.length === 0) return true
  const told = ['spec', './tools/slowest-files.ts'].flatMap((reporter) => [
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
  ])
  return step(process.execPath, ['--test', ...how, ...told, ...files], minutes)
}

/** Says at the very end what failed, since it may stand far above; the exit code of the command. */
export function conclude(results: Readonly<Record<string, boolean>>): 0 | 1 {
  const failed = Object.entries(results).flatMap(([name, passed]) => (passed ? [] : [name]))
  if (failed.length === 0) return 0
  process.stderr.write(`Failed, see above: ${failed.join(', ')}\n`)
  return 1
}
