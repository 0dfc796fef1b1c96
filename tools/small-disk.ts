import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { afterwards } from './afterwards.ts'
import { temporaryFolder } from './running.ts'

/** A disk of few megabytes, for tests of what happens when it is full. */
export interface SmallDisk {
  readonly folder: string
  /** Put before a command, makes it see the disk; empty where everybody sees it. */
  readonly before: readonly string[]
  /** Runs a line of shell that sees the disk. */
  shell(line: string): void
}

/**
 * Root mounts it for the test; others mount it in a namespace of their own, which a sleeping process keeps.
 *
 * @throws Error where the system allows neither: the test then fails, for nothing was shown
 */
export async function smallDisk(test: TestContext, megabytes: number): Promise<SmallDisk> {
  const folder = join(await temporaryFolder(test), 'disk')
  mkdirSync(folder)
  const mount = ['mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]
  const before = process.getuid?.() === 0 ? mountForAll(test, mount, folder) : await mountApart(test, mount)
  return { folder, before, shell: (line) => run([...before, 'sh', '-c', line]) }
}

function mountForAll(test: TestContext, mount: readonly string[], folder: string): string[] {
  run(mount)
  afterwards(test, () => run(['umount', '--lazy', folder]))
  return []
}

/** The right to mount holds for the first program in the namespace alone; those that enter later see what it did. */
async function mountApart(test: TestContext, mount: readonly string[]): Promise<string[]> {
  const options = ['--user', '--mount', '--map-current-user', '--keep-caps']
  const keeper = spawn('unshare', [...options, 'sh', '-c', '"$@" && echo ready && exec sleep infinity', 'sh', ...mount])
  afterwards(test, () => keeper.kill())
  await new Promise((resolve, reject) => {
    keeper.stdout.once('data', resolve)
    keeper.once('error', reject)
    keeper.stderr.once('data', (complaint) => reject(new Error(`No small disk can be had: ${complaint}`)))
  })
  return ['nsenter', '--target', String(keeper.pid), '--user', '--mount', '--preserve-credentials', '--']
}

function run([program = '', ...args]: readonly string[]): void {
  execFileSync(program, args, { stdio: 'pipe' })
}
