import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { afterwards } from './afterwards.ts'
import { root } from './files.ts'
import { familyOf, kill, stillAlive } from './processes.ts'

/** How a test starts the program: like a person at a terminal, with nothing in the environment but what is named. */
export interface Invocation {
  /** `['npm', 'start', '--', '--port', '0']`; the server itself with a free port when left out. */
  readonly command?: readonly string[]
  readonly dataFolder?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly user?: { readonly uid: number; readonly gid: number }
  /** What stands on its standard input; nothing if left out. */
  readonly input?: string
}

/** A start that came to its end. */
export interface Ended {
  readonly code: number | null
  /** The signal that ended it, if one did. */
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly errors: string
}

/** A start that goes on: the address is printed. */
export interface Running {
  readonly address: string
  /** The process that was started; the server itself unless the command was another one. */
  readonly process: number
  /** Settles when it comes to its end, in whatever way. */
  readonly end: Promise<Ended>
  /** From the start of the process until the address was printed. */
  readonly milliseconds: number
  output(): string
  /** Ctrl-C in the terminal: the signal goes to all processes in the foreground. */
  interrupt(): Promise<Ended>
  /** `kill -9` of the process that was started, or of all in the foreground; the database is not among them. */
  kill(which?: 'one' | 'all'): Promise<void>
  /** The processes behind it, the database's included. */
  family(): number[]
}

/** A folder that every user may pass through, removed after the test. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-'))
  await chmod(folder, 0o755)
  afterwards(test, () => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Starts and waits for the end; for starts that are refused. */
export async function runToEnd(invocation: Invocation): Promise<Ended> {
  const { end } = launch(invocation)
  return end
}

/** Starts and waits for the address. Whatever is left of it when the test ends is stopped. */
export async function startServer(test: TestContext, invocation: Invocation): Promise<Running> {
  const began = performance.now()
  const { child, end, written } = launch(invocation)
  const id = child.pid ?? 0
  let ended = false
  end.finally(() => {
    ended = true
  })
  const address = await untilAddress(written, () => ended)
  const milliseconds = performance.now() - began
  afterwards(test, async () => {
    if (child.exitCode === null && child.signalCode === null) kill(-id, 'SIGTERM')
    await end
  })
  return {
    address,
    process: id,
    end,
    milliseconds,
    output: () => written.output,
    family: () => familyOf(id),
    interrupt: async () => {
      kill(-id, 'SIGINT')
      return end
    },
    kill: async (which = 'one') => {
      kill(which === 'all' ? -id : id, 'SIGKILL')
      await end
    },
  }
}

/** Waits until none of the processes runs any more; the error names those that do after five seconds. */
export async function untilGone(processes: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (stillAlive(processes).length === 0) return
    await pause(50)
  }
  throw new Error(`Still running: ${stillAlive(processes).join(', ')}`)
}

function launch({ command, dataFolder, environment, folder = root, user, input = '' }: Invocation) {
  const data = dataFolder === undefined ? [] : ['--data', dataFolder]
  const [program = '', ...args] = command ?? [
    process.execPath,
    join(root, 'server', 'klausel.ts'),
    'start',
    '--port',
    '0',
  ]
  // A group of its own, like every command that is typed into a terminal.
  const child = spawn(program, [...args, ...data], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...user,
  })
  child.stdin.on('error', () => undefined).end(input)
  const written = { output: '', errors: '' }
  child.stdout.on('data', (chunk) => {
    written.output += chunk
  })
  child.stderr.on('data', (chunk) => {
    written.errors += chunk
  })
  // Not `close`: a process that lives on may hold the pipe open.
  const end = once(child, 'exit').then(async ([code, signal]): Promise<Ended> => {
    await pause(50)
    return { code, signal, ...written }
  })
  return { child, end, written }
}

async function untilAddress(written: { output: string; errors: string }, ended: () => boolean): Promise<string> {
  for (;;) {
    const [, address] = /(?:is open at|ist offen:) (https?:\/\/[^\s"]+)["}]*\n/.exec(written.output) ?? []
    if (address) return address
    if (ended()) throw new Error(`It ended without an address:\n${written.output}${written.errors}`)
    await pause(10)
  }
}
