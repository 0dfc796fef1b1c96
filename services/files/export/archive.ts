import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { SharePlace } from '../share-place.ts'
import type { Range } from '../visit.ts'
import { type ExportBook, type ExportEntry, openExportBook } from './export-book.ts'
import { type ExportPlace, exportPlace, manifestName } from './export-place.ts'
import { directoryRow, head, headSize, tail } from './zip.ts'

/** An archive that can be fetched, whole or from any byte on: it is the same bytes each time. */
export interface Archive {
  readonly size: number
  /** Strong, with its quotation marks. */
  readonly etag: string
  readonly readyAt: number
  stream(range?: Range): Readable
}

/** @returns undefined while it is not ready, and for what is no export of this share */
export function openArchive(share: SharePlace, id: string): Archive | undefined {
  const at = exportPlace(share, id)
  const book = openExportBook(at.book)
  const { size, manifest, readyAt, directoryAt } = book.read()
  book.close()
  if (size === null || manifest === null || readyAt === null || directoryAt === null) return undefined
  return {
    size,
    readyAt,
    etag: `"${manifest.slice(0, 32)}"`,
    stream: (range = { first: 0, last: size - 1 }) =>
      Readable.from(partOf(at, range), { objectMode: false, highWaterMark: 2 ** 18 }),
  }
}

/** Small contents are read at once, and put together with what stands before and behind them. */
const SMALL = 2 ** 16

async function* partOf(at: ExportPlace, { first, last }: Range): AsyncGenerator<Buffer> {
  const book = openExportBook(at.book)
  try {
    let waiting: Buffer[] = []
    let held = 0
    for (const piece of piecesFrom(at, book, first)) {
      if (piece.startsAt > last) break
      const from = Math.max(first - piece.startsAt, 0)
      const to = Math.min(last - piece.startsAt, piece.length - 1)
      if (from > to) continue
      if ('bytes' in piece || piece.length <= SMALL) {
        const bytes = 'bytes' in piece ? piece.bytes() : wholeOf(piece.file, piece.length)
        const part = bytes.subarray(from, to + 1)
        waiting.push(part)
        held += part.length
        if (held < SMALL) continue
      }
      if (held > 0) yield Buffer.concat(waiting)
      waiting = []
      held = 0
      if ('bytes' in piece || piece.length <= SMALL) continue
      yield* createReadStream(piece.file, { start: from, end: to, highWaterMark: 2 ** 18 })
    }
    if (held > 0) yield Buffer.concat(waiting)
  } finally {
    book.close()
  }
}

/** A stretch of the archive: bytes that are made when they are needed, or those of a file. */
type Piece = { readonly startsAt: number; readonly length: number } & ({ bytes(): Buffer } | { readonly file: string })

/** The pieces from the one on in which a byte lies. */
function* piecesFrom(at: ExportPlace, book: ExportBook, byte: number): Iterable<Piece> {
  const { directoryAt, size } = book.read()
  if (directoryAt === null || size === null) return
  if (byte < directoryAt) for (const entry of book.from(book.numberAt(byte))) yield* piecesOf(at, entry)
  let entries = 0
  const row = Math.max(byte - directoryAt, 0)
  let ends = directoryAt
  for (const entry of book.from(book.numberOfRowAt(row))) {
    const startsAt = directoryAt + entry.rowAt
    const bytes = directoryRow(entry)
    yield { startsAt, length: bytes.length, bytes: () => bytes }
    entries = entry.number
    ends = startsAt + bytes.length
  }
  const last = tail({ entries, startsAt: directoryAt, size: ends - directoryAt })
  yield { startsAt: ends, length: last.length, bytes: () => last }
}

function* piecesOf(at: ExportPlace, entry: ExportEntry): Iterable<Piece> {
  const { name, number, size, startsAt } = entry
  const length = headSize(name, size)
  yield { startsAt, length, bytes: () => head(entry) }
  if (size === 0) return
  yield { startsAt: startsAt + length, length: size, file: name === manifestName ? at.manifest : at.content(number) }
}

function wholeOf(file: string, length: number): Buffer {
  const whole = Buffer.allocUnsafe(length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, whole, 0, length, 0)
  } finally {
    closeSync(descriptor)
  }
  return whole
}
