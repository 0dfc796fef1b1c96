import cluster, { type Worker } from 'node:cluster'
import { getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import type { DriveTls } from '../../services/files/webdav/open-drive.ts'
import type { FromListener, ToListener } from './listener-words.ts'

/** What the processes of the drive need. */
export interface Listening {
  /** The folder in which all shares lie. */
  readonly drive: string
  readonly host: string
  readonly port: number
  readonly tls: DriveTls | undefined
  readonly processes: number
  /** Hears in one line of what went wrong; nothing of anybody is in it. */
  readonly report: (line: string) => void
}

/** The processes in which the network drive answers. */
export interface Listeners {
  /** Their process ids, of those that answer now. */
  readonly pids: readonly number[]
  renewTls(tls: DriveTls): void
  close(): Promise<void>
}

/** Between the end of a process and the next one, in milliseconds; it grows as long as they die young. */
const PAUSE = { first: 100, most: 10_000, young: 10_000 }
/** What is under way at the end gets this long, in milliseconds; a listener itself lets go after five seconds. */
const LAST = 8_000
/**
 * The heap of a listener is small, so what was made a moment ago gets little room. Contents that pass through count as heap too: it
 * may grow to five times before it is cleared, or an upload would have it cleared ten times a second.
 */
const HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=400']
/** As many contents can be brought to the disk at the same time; with the usual four, a round of many waits for each four in turn. */
const THREADS = '64'

/**
 * Opens the drive in processes of its own, which share one port, and opens another one wherever one dies.
 *
 * @returns once all of them answer
 * @throws Error with the code of what went wrong, if none could be opened
 */
export async function openListeners(listening: Listening): Promise<Listeners> {
  const { processes, report } = listening
  let { tls } = listening
  let isClosing = false
  const workers = new Set<Worker>()
  // Each process takes connections by itself: none of them goes through the server.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({
    exec: join(import.meta.dirname, 'listener.ts'),
    args: [],
    execArgv: HEAP,
    serialization: 'json',
    silent: false,
  })

  const opening = (pause: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = cluster.fork(cleanEnvironment())
      const begunAt = Date.now()
      workers.add(worker)
      worker.on('message', (word: FromListener) => {
        if (word.is === 'ready') worker.send(orderOf({ ...listening, tls }))
        if (word.is === 'open') resolve()
        if (word.is === 'refused') {
          reject(Object.assign(new Error(`The drive cannot be opened: ${word.code}`), { code: word.code }))
          worker.process.kill('SIGKILL')
        }
        if (word.is === 'defect') report(`The network drive met a defect: ${word.name} ${word.at}`)
      })
      // What is said to a process that has just died is not heard; that it died is told by its end.
      worker.on('error', () => undefined)
      worker.process.on('error', () => undefined)
      worker.once('exit', (code, signal) => {
        workers.delete(worker)
        reject(new Error(`A process of the drive ended before it answered (${signal ?? code}).`))
        if (isClosing) return
        report(`A process of the network drive ended (${signal ?? code}); another one takes its place.`)
        const next = Date.now() - begunAt > PAUSE.young ? PAUSE.first : Math.min(pause * 2, PAUSE.most)
        setTimeout(() => !isClosing && opening(next).catch(() => undefined), pause).unref()
      })
    })

  const close = async (): Promise<void> => {
    isClosing = true
    await Promise.all([...workers].map(ended))
  }
  try {
    await Promise.all(Array.from({ length: processes }, () => opening(PAUSE.first)))
  } catch (error) {
    await close()
    throw error
  }
  return {
    get pids() {
      return [...workers].flatMap(({ process: { pid } }) => (pid === undefined ? [] : [pid]))
    },
    renewTls: (renewed) => {
      tls = renewed
      for (const worker of workers) worker.send({ is: 'renew', tls: renewed } satisfies ToListener)
    },
    close,
  }
}

const orderOf = ({ drive, host, port, tls }: Listening): ToListener => ({
  ...{ is: 'open', drive, host, port },
  ...(tls ? { tls } : {}),
})

/**
 * The server's environment may hold secrets, such as the address of the database; a listener is given none of it. With what was
 * compiled before nothing has to be translated, which would take as much memory as all the rest.
 */
function cleanEnvironment(): Readonly<Record<string, string | undefined>> {
  const needed = ['PATH', 'LANG', 'TZ']
  const others = Object.keys(process.env).filter((name) => !needed.includes(name))
  const none = Object.fromEntries(others.map((name) => [name, undefined]))
  return { ...none, NODE_COMPILE_CACHE: getCompileCacheDir(), UV_THREADPOOL_SIZE: THREADS }
}

/** Asks a process to end, and ends it if it does not. */
function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => worker.process.kill('SIGKILL'), LAST)
    worker.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    worker.disconnect()
  })
}
