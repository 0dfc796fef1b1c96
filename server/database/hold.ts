import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { reminder, type Say } from '../console.ts'
import { listenAlone } from '../listen-alone.ts'
import { alreadyRunning, ProblemError } from '../problems.ts'
import type { DataFolder } from './data-folder.ts'

/** The exclusive use of a data folder by one process, until it is released or the process ends in whatever way. */
export interface Hold {
  /** What a second start is told: where this one can be found. */
  announce(address: string): void
  /** Lets a second start wait for our end instead of refusing it. */
  beginClosing(): void
  release(): Promise<void>
}

/** What the holder answers to whoever connects. */
interface Answer {
  readonly process: number
  readonly address: string | null
  readonly closing: boolean
}

/** How often a closing holder is asked again, in milliseconds. */
const askAgain = 100

/**
 * Takes the data folder for this process. The hold is a socket in the folder at which the process answers, so it
 * can not outlive the process, and a second start learns from it where the first one is.
 *
 * @throws ProblemError ALREADY_RUNNING
 */
export async function holdFolder(folder: DataFolder, say: Say): Promise<Hold> {
  const path = join(folder.sockets, 'klausel.sock')
  const remind = reminder(say, { de: 'Klausel wird dort noch beendet', en: 'Klausel is still closing there' })
  const answer = { process: process.pid, address: null as string | null, closing: false }
  const server = createServer((guest) => guest.on('error', () => undefined).end(JSON.stringify(answer)))
  while (!(await listenAlone(server, path))) {
    const other = await ask(path)
    if (other && !other.closing) throw new ProblemError(alreadyRunning({ ...other, folder: folder.path }))
    remind()
    await pause(askAgain)
  }
  server.unref()
  return {
    announce: (address) => {
      answer.address = address
    },
    beginClosing: () => {
      answer.closing = true
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Undefined when the holder has just ended. */
async function ask(path: string): Promise<Answer | undefined> {
  try {
    return JSON.parse(await text(connect(path)))
  } catch {
    return undefined
  }
}
