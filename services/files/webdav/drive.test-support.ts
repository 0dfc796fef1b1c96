import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAppPassword } from '../people/app-password.ts'
import { letIn } from '../people/person.ts'
import { signIn } from '../people/sign-in.ts'
import { beginShareBook, openShareBook, type ShareBook, type ShareRecord } from '../share-book.ts'
import { shareName } from '../share-name.ts'
import { type SharePlace, sharePlace } from '../share-place.ts'
import { closeShares } from '../tree/share.ts'
import { type DriveTls, type OpenDrive, openDrive } from './open-drive.ts'

/** Somebody who signs in at the drive. */
export interface TestPerson {
  readonly person: string
  readonly address: string
  readonly password: string
  /** What each of his requests brings along. */
  readonly headers: { readonly authorization: string }
}

/** A network drive with one share, that listens on a port of its own. */
export interface TestDrive {
  /** The address of the share, with a slash at its end. */
  readonly url: string
  readonly port: number
  /** The folder in which all shares lie. */
  readonly drive: string
  readonly share: string
  readonly place: SharePlace
  /** As another process has it open: what is changed in it, the listener has not been told. */
  readonly book: ShareBook
  readonly ada: TestPerson
  readonly defects: readonly unknown[]
  enter(name: string, isAdministrator?: boolean): TestPerson
  /** Closes the listener, and opens another one over the same shares. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** @param disk on which it lies; left out, on that of the machine */
export async function openTestDrive(
  sold: Partial<ShareRecord> = {},
  tls?: DriveTls,
  disk: string = tmpdir(),
): Promise<TestDrive> {
  const drive = mkdtempSync(join(disk, 'klausel-webdav-'))
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  const share = shareName(agreement)
  const place = sharePlace(drive, share)
  mkdirSync(place.folder, { recursive: true })
  beginShareBook(place.book, { ...{ provider, customer, agreement }, ...usual, ...sold })
  const book = openShareBook(place.book)
  const defects: unknown[] = []
  const listen = (port: number): Promise<OpenDrive> =>
    openDrive({
      ...{ drive, host: '127.0.0.1', port, signIn },
      report: (defect) => defects.push(defect),
      ...(tls ? { tls } : {}),
    })
  let listening = await listen(0)
  const { port } = listening
  const enter = (name: string, isAdministrator = false): TestPerson => {
    const person = randomUUID()
    const address = `${name.toLowerCase()}@lippe.example`
    letIn(book, { person, name, address, isAdministrator, guest: null, directory: null })
    const { shown } = makeAppPassword(book, person, 'test', Date.now())
    const authorization = `Basic ${Buffer.from(`${address}:${shown}`).toString('base64')}`
    return { person, address, password: shown, headers: { authorization } }
  }
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/${share}/`,
    ...{ port, drive, share, place, book, defects, enter },
    ada: enter('Ada', true),
    restart: async () => {
      await listening.close()
      closeShares()
      listening = await listen(port)
    },
    close: async () => {
      await listening.close()
      if (book.database.isOpen) book.close()
      closeShares()
      rmSync(drive, { recursive: true })
    },
  }
}

const usual = {
  state: 'open',
  plan: 'multi',
  quota: 1e12,
  networks: [],
  trashDays: 30,
  versionsKept: 10,
} as const
