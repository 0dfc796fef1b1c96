import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCertificate } from '../../server/certificates.test-support.ts'
import { type Listeners, openListeners } from '../../server/drive/listeners.ts'
import { drivePort } from '../../server/drive/port.ts'
import { markDrive } from '../../services/files/drive-mark.ts'
import { type Erasure, findErasure } from '../../services/files/erased.ts'
import { openShareBook, type ShareBook, type ShareRecord } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { type SharePlace, sharePlace } from '../../services/files/share-place.ts'
import type { Sums } from '../../services/files/tree/ledger.ts'
import { openTreeBook } from '../../services/files/tree/tree-book.ts'

/** How the network drive of an agreement stands, on the disk itself. */
export interface SeenDrive {
  /** Undefined where there is none. */
  readonly share: { readonly record: ShareRecord; readonly usage: Sums; readonly halfSent: number } | undefined
  readonly erasure: Erasure | undefined
}

/** The network drives of a house: real ones on the disk, that answer over TLS in a process of their own. */
export class Drives {
  /** In which all shares lie. */
  readonly folder: string
  /** What the processes of the drive said to the operator. */
  readonly said: string[] = []
  readonly #tls: string
  #open: Promise<{ readonly listeners: Listeners; readonly port: number }> | undefined

  /** @param ground a folder in which the drives have one of their own */
  constructor(ground: string) {
    this.folder = join(ground, 'drive')
    this.#tls = join(ground, 'tls')
    mkdirSync(this.folder, { recursive: true })
    markDrive(this.folder, join(ground, 'drive.mark'))
  }

  /** With what the computers of customers trust the drive. */
  get certificate(): string {
    return join(this.#tls, 'one.pem')
  }

  /** Where somebody reaches the share of an agreement; the drive is opened when it is asked for first. */
  async addressOf(agreement: string): Promise<string> {
    this.#open ??= this.#listen()
    return `https://127.0.0.1:${(await this.#open).port}/${shareName(agreement)}/`
  }

  placeOf(agreement: string): SharePlace {
    return sharePlace(this.folder, shareName(agreement))
  }

  look(agreement: string): SeenDrive {
    const place = this.placeOf(agreement)
    const erasure = findErasure(this.folder, shareName(agreement))
    if (!existsSync(place.book)) return { share: undefined, erasure }
    const record = this.inBook(agreement, (book) => book.read())
    const tree = openTreeBook(place.treeBook)
    try {
      const usage = tree.usage.read()
      return { share: { record, usage, halfSent: readdirSync(place.uploads).length }, erasure }
    } finally {
      tree.close()
    }
  }

  inBook<T>(agreement: string, work: (book: ShareBook) => T): T {
    const book = openShareBook(this.placeOf(agreement).book)
    try {
      return work(book)
    } finally {
      book.close()
    }
  }

  async close(): Promise<void> {
    await (await this.#open)?.listeners.close()
  }

  async #listen() {
    if (!existsSync(this.certificate)) {
      mkdirSync(this.#tls, { recursive: true })
      makeCertificate(this.#tls, { names: 'IP:127.0.0.1' })
    }
    const at = { host: '127.0.0.1', port: await drivePort({ host: '127.0.0.1', port: 0 }) }
    const listeners = await openListeners({
      ...at,
      drive: this.folder,
      tls: { cert: readFileSync(this.certificate, 'utf8'), key: readFileSync(join(this.#tls, 'one.key'), 'utf8') },
      processes: 1,
      report: (line) => this.said.push(line),
    })
    return { listeners, port: at.port }
  }
}
