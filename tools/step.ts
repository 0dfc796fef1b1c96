import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './files.ts'

/**
 * Runs a program of the installation and shows what it writes.
 *
 * @returns true when it ended with 0
 */
export async function step(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** Types and form of all files. */
export async function checkForm(): Promise<boolean> {
  const [typed, formed] = await Promise.all([
    step(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']),
    step(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  ])
  return typed && formed
}

/** Two at a time: the machine that measures has two cores, and the tests share one database server. */
export async function runTests(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true
  return step(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files])
}
