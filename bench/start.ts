import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { root } from '../tools/files.ts'
import { type Figure, median } from './measure.ts'

// The setup is plain JavaScript, since it runs before there is anything to check its types with.
const { houseOptions, compiledBeside }: HouseProcess = await import(join(root, 'tools', 'setup', 'house-process.js'))

interface HouseProcess {
  readonly houseOptions: readonly string[]
  compiledBeside(root: string): Readonly<Record<string, string>>
}

/** How long the program is left alone before its memory is looked at, in milliseconds. */
const IDLE = 10_000

/** Starts the program as `npm start` does, on a new data folder, and then again on the same one. */
export async function startFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-bench-'))
  await chmod(folder, 0o755)
  try {
    const first = await startOnce(join(folder, 'data'))
    const again = [await startOnce(join(folder, 'data')), await startOnce(join(folder, 'data'))]
    const last = await startOnce(join(folder, 'data'), IDLE)
    const second = median([...again, last].map(({ seconds }) => seconds))
    return [
      {
        work: 'start, second time',
        goal: '< 3 s',
        measured: `${second.toFixed(2)} s`,
        reached: second < 3,
        note: `until the address is printed, PostgreSQL included; the first time, with its creation, ${first.seconds.toFixed(1)} s`,
      },
      {
        work: 'idle memory beside PostgreSQL',
        goal: '< 250 MB',
        measured: `${Math.round(last.megabytes)} MB`,
        reached: last.megabytes < 250,
        heldBackBy:
          'the parts that are loaded: about 2,800 files with their sources, their code and the copy of it that Node keeps',
        note: `resident memory of the server's process, ${IDLE / 1000} s after its start, with no agreement in the database`,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Started {
  readonly seconds: number
  readonly megabytes: number
}

async function startOnce(dataFolder: string, idle = 0): Promise<Started> {
  const began = performance.now()
  const args = [...houseOptions, join(root, 'server', 'klausel.ts'), 'start', '--port', '0', '--data', dataFolder]
  const env = { ...process.env, ...compiledBeside(root) }
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  try {
    await addressIn(server.stdout)
    const seconds = (performance.now() - began) / 1000
    await pause(idle)
    return { seconds, megabytes: await residentMegabytes(server.pid ?? 0) }
  } finally {
    server.kill('SIGINT')
    await ended
  }
}

/** The output is read on after that: a server whose words nobody hears would end. */
function addressIn(output: Readable): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    output.on('data', (chunk) => {
      text += chunk
      if (/http:\/\/\S+:\d+/.test(text)) resolve()
    })
    output.on('end', () => reject(new Error(`The server ended without an address:\n${text}`)))
  })
}

async function residentMegabytes(process: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(process)])
  return (Number(stdout) * 1024) / 1e6
}
