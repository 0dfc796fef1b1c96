import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { openListeners } from '../../server/drive/listeners.ts'
import { makeAppPassword } from '../../services/files/people/app-password.ts'
import { letIn } from '../../services/files/people/person.ts'
import { beginShareBook, openShareBook } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import type { Setup } from './setup.ts'

export interface OwnDrive {
  readonly port: number
  /** Of the share, with slashes around it. */
  readonly path: string
  /** Where its files lie. */
  readonly files: string
  /** What each request brings along; a drive of ours asks whoever comes who he is, also in the plain measurement. */
  readonly authorization: string
  readonly pids: readonly number[]
  close(): Promise<void>
}

/** Opens our drive with one share, in as many processes as the machine has processors to spare. */
export async function startOwnDrive(drive: string, { isAsSold, tls }: Setup, processes: number): Promise<OwnDrive> {
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  const name = shareName(agreement)
  const place = sharePlace(drive, name)
  mkdirSync(place.files, { recursive: true })
  beginShareBook(place.book, {
    ...{ provider, customer, agreement, state: 'open', plan: 'multi' },
    ...{ quota: 1e13, networks: [], trashDays: 30, versionsKept: 0 },
  })
  const port = await freePort()
  const authorization = enter(place.book)
  const listeners = await openListeners({
    ...{ drive, host: '127.0.0.1', port, processes },
    tls: isAsSold ? { cert: readFileSync(tls.certificate, 'utf8'), key: readFileSync(tls.key, 'utf8') } : undefined,
    report: (line) => process.stderr.write(`${line}\n`),
  })
  return {
    ...{ port, path: `/${name}/`, files: place.files, authorization },
    get pids() {
      return listeners.pids
    },
    close: () => listeners.close(),
  }
}

function enter(file: string): string {
  const book = openShareBook(file)
  const person = randomUUID()
  const address = 'ada@bench.example'
  letIn(book, { person, name: 'Ada', address, isAdministrator: true, guest: null, directory: null })
  const { shown } = makeAppPassword(book, person, 'wrk', Date.now())
  book.close()
  return `Basic ${Buffer.from(`${address}:${shown}`).toString('base64')}`
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
