import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { driveFaultPoint } from '../fault-point.ts'
import type { SharePlace } from '../share-place.ts'
import { isBusy } from '../write-ahead.ts'
import { type ExportBook, openExportBook } from './export-book.ts'
import { type ExportPlace, exportPlace, manifestName } from './export-place.ts'
import { gather } from './gather.ts'
import { directoryRow, headSize, tail } from './zip.ts'

/**
 * Prepares an export until it can be fetched: gathers what belongs to it, reads each content once for its digests, and lays out
 * the archive. The archive itself is never written; it is put together while it is fetched. Broken off anywhere, even by
 * a kill, it goes on when it is asked for again.
 *
 * @returns false if another process is at it, or the share was erased meanwhile: then nothing of it is made again
 */
export async function prepareExport(share: SharePlace, id: string): Promise<boolean> {
  const at = exportPlace(share, id)
  if (!existsSync(share.book)) return false
  mkdirSync(at.folder, { recursive: true })
  const lock = hold(at.lock)
  if (lock === undefined) return false
  try {
    const book = openExportBook(at.book)
    try {
      if (book.read().step === 'gathering') await gather(share, at, book)
      if (book.read().step === 'reading') await readAll(at, book)
      if (book.read().step === 'reading') layOut(at, book)
    } finally {
      book.close()
    }
  } finally {
    lock.close()
  }
  return true
}

/** A transaction that stays open: the system lets go of it when the process ends, however it does. */
function hold(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    return undefined
  }
}

/** Between two notes of how far it is: at most so many files, and at most so many bytes. */
const FILES_AT_ONCE = 256
const BYTES_AT_ONCE = 256 * 2 ** 20
const CHUNK = Buffer.allocUnsafeSlow(2 ** 20)

async function readAll(at: ExportPlace, book: ExportBook): Promise<void> {
  let digested: { readonly number: number; readonly crc: number; readonly sha256: string }[] = []
  let bytes = 0
  const note = (): void => {
    book.change(() => {
      for (const { number, crc, sha256 } of digested) book.noteRead(number, crc, sha256)
      book.growRead(bytes)
    })
    digested = []
    bytes = 0
  }
  for (const { number, name, size } of book.unread()) {
    const isFolder = name.endsWith('/')
    digested.push({ number, ...(isFolder ? { crc: 0, sha256: '' } : digestsOf(at.content(number))) })
    bytes += size
    driveFaultPoint('while contents are read')
    if (digested.length < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) continue
    note()
    await turn()
  }
  note()
}

function digestsOf(file: string): { readonly crc: number; readonly sha256: string } {
  const sha256 = createHash('sha256')
  let crc = 0
  const descriptor = openSync(file, 'r')
  const next = (): number => readSync(descriptor, CHUNK, 0, CHUNK.length, null)
  try {
    for (let read = next(); read > 0; read = next()) {
      const part = CHUNK.subarray(0, read)
      sha256.update(part)
      crc = crc32(part, crc)
    }
  } finally {
    closeSync(descriptor)
  }
  return { crc, sha256: sha256.digest('hex') }
}

/** Gives everything its place, and writes the manifest, which comes last since it names the places of all others. */
function layOut(at: ExportPlace, book: ExportBook): void {
  book.change(() => {
    const manifest = beginManifest(at.manifest)
    const { begunAt, gatheredAt, files, bytes } = book.read()
    manifest.add(`# ${files} files, ${bytes} bytes, gathered from ${iso(begunAt)} to ${iso(gatheredAt ?? begunAt)}\n`)
    manifest.add(`# To check them: sha256sum -c ${manifestName}\n`)
    let [next, row, last] = [0, 0, 0]
    for (const entry of book.from(1)) {
      const startsAt = next
      const contentAt = startsAt + headSize(entry.name, entry.size)
      next = contentAt + entry.size
      book.notePlace(entry.number, startsAt, row)
      row += directoryRow({ ...entry, startsAt }).length
      last = entry.number
      if (entry.sha256 === '') continue
      if (entry.size > 0) manifest.add(`# bytes ${contentAt}-${next - 1} of the archive\n`)
      manifest.add(`${entry.sha256}  ${entry.name}\n`)
    }
    const { size, crc, sha256 } = manifest.end()
    const own = { number: last + 1, name: manifestName, size, changedAt: gatheredAt ?? begunAt }
    book.add(own)
    book.noteRead(own.number, crc, sha256)
    book.notePlace(own.number, next, row)
    const ownRow = directoryRow({ ...own, crc32: crc, startsAt: next }).length
    const directoryAt = next + headSize(own.name, size) + size
    const directory = { entries: own.number, startsAt: directoryAt, size: row + ownRow }
    book.note({
      ...{ step: 'ready', readyAt: Date.now(), manifest: sha256, directoryAt },
      size: directoryAt + directory.size + tail(directory).length,
    })
    driveFaultPoint('while the archive is laid out')
  })
}

const iso = (at: number): string => new Date(at).toISOString()

/** A file that is written line by line, with its digests. */
function beginManifest(file: string) {
  const descriptor = openSync(file, 'w')
  const digest = createHash('sha256')
  let [crc, size, waiting] = [0, 0, '']
  const write = (): void => {
    const part = Buffer.from(waiting)
    writeSync(descriptor, part)
    digest.update(part)
    crc = crc32(part, crc)
    size += part.length
    waiting = ''
  }
  return {
    add: (line: string): void => {
      waiting += line
      if (waiting.length > 2 ** 16) write()
    },
    end: () => {
      write()
      fsyncSync(descriptor)
      closeSync(descriptor)
      return { size, crc, sha256: digest.digest('hex') }
    },
  }
}
