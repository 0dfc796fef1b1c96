import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a program wrote and how it ended; it runs beside this process, which goes on answering it. */
export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** @param input what it reads from the keyboard */
export async function run(
  program: string,
  args: readonly string[],
  { input = '', environment = {}, cwd }: { input?: string; environment?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  const child = spawn(program, args, { env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment }, cwd })
  child.stdin.on('error', () => undefined).end(input)
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject)),
  ])
  return { code, output: out + err }
}
