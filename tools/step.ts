import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, sep } from 'node:path'
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

/** Types and form of all files, one after the other: tests run on the other core. */
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
 * Terms are pure, so that their tests cannot disturb each other: one process runs them all, and compiles the terms once. The others run two files
 * at a time: the machine that measures has two cores, and the tests share one database server.
 *
 * @param minutes after which a runner is ended; it then names the files that did not come to an end
 */
export async function runTests(files: readonly string[], minutes: number): Promise<boolean> {
  const pure = files.filter(isOfTerms)
  const ofTerms = await runner(['--test-isolation=none'], pure, minutes)
  const others = await runner(
    ['--test-concurrency=2'],
    files.filter((file) => !pure.includes(file)),
    minutes,
  )
  return ofTerms && others
}
const isOfTerms = (file: string): boolean => file.startsWith(join(root, 'terms') + sep)

async function runner(how: readonly string[], files: readonly string[], minutes: number): Promise<boolean> {
  if (files.length === 0) return true
  return step(process.execPath, ['--test', ...how, '--test-reporter=spec', ...files], minutes)
}

/** Says at the very end what failed, since it may stand far above; the exit code of the command. */
export function conclude(results: Readonly<Record<string, boolean>>): 0 | 1 {
  const failed = Object.entries(results).flatMap(([name, passed]) => (passed ? [] : [name]))
  if (failed.length === 0) return 0
  process.stderr.write(`Failed, see above: ${failed.join(', ')}\n`)
  return 1
}
