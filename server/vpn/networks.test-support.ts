import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A machine with a network of its own, as `ip netns` makes it. */
export interface Machine {
  readonly name: string
  /** Put before a command, runs it there. */
  readonly before: readonly string[]
  /** Runs a command there to its end. @throws with what it complained of */
  run(...command: readonly string[]): Promise<string>
  /** Runs a script of this program there until the test ends; it is there once it has printed a line. */
  start(script: string, ...args: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** @throws Error where nobody may make networks: then nothing is shown, and the test must not pass */
export function machine(): Machine {
  if (process.getuid?.() !== 0)
    throw new Error(
      'This test makes networks of its own, which root alone may do. Run it so: ' +
        'sudo node_modules/.bin/node --test server/vpn/*.slow.test.ts',
    )
  const name = `klausel-${randomBytes(4).toString('hex')}`
  execFileSync('ip', ['netns', 'add', name])
  const before = ['ip', 'netns', 'exec', name]
  const children: ReturnType<typeof spawn>[] = []
  const ended: Promise<unknown>[] = []
  const inside = async (...command: readonly string[]): Promise<string> => {
    const [program = '', ...args] = [...before, ...command]
    return (await run(program, args)).stdout
  }
  return {
    name,
    before,
    run: inside,
    start: async (script, ...args) => {
      const [program = '', ...rest] = [...before, process.execPath, script, ...args]
      const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
      children.push(child)
      ended.push(once(child, 'exit'))
      await Promise.race([
        once(child.stdout, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended before it was ready.`))),
      ])
    },
    close: async () => {
      for (const child of children) child.stdin?.end()
      await Promise.all(ended)
      // What was left running in it by itself: `wireguard-go` of a device that nobody took down.
      const { stdout } = await run('ip', ['netns', 'pids', name])
      for (const id of stdout.split('\n').filter(Boolean)) process.kill(Number(id))
      await run('ip', ['netns', 'delete', name])
    },
  }
}

/** A cable between two machines, with an address at each end: `192.0.2.1/24`. */
export async function connect(
  one: { readonly machine: Machine; readonly address: string },
  other: { readonly machine: Machine; readonly address: string },
): Promise<void> {
  const [a, b] = [one, other].map(() => `v${randomBytes(4).toString('hex')}`) as [string, string]
  const ends = ['link', 'add', a, 'netns', one.machine.name, 'type', 'veth', 'peer', 'name', b]
  await run('ip', [...ends, 'netns', other.machine.name])
  for (const [{ machine: at, address }, link] of [
    [one, a],
    [other, b],
  ] as const) {
    await at.run('ip', 'address', 'add', address, 'dev', link)
    await at.run('ip', 'link', 'set', link, 'up')
  }
}
