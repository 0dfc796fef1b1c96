import { createHash } from 'node:crypto'
import { closeSync, createReadStream, readSync } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import type { DriveRefusal } from '../refusals.ts'
import type { Entry, Opened, Path, Range } from '../visit.ts'
import { type Asking, keep, leadsSomewhere, mayGoOn, mayRead, refuseByState } from './asking.ts'
import { entriesBelow, entriesIn, entryAt, entryOf, lookAt, type OpenFile, openAt } from './disk.ts'
import { nameOf } from './path.ts'
import { notAFile, notAFolder, nothingThere } from './refuse.ts'
import { sendPart } from './sending.ts'
import type { TreeBook } from './tree-book.ts'

/** Up to here a file is read at once. */
export const SMALL = 65_536
/** In one go from the disk to the network; four of them are all that a stream ever holds. */
const PIECE = 262_144

export function find(asking: Asking, path: Path): Entry | undefined {
  refuseByState(asking, 'read')
  const entry = entryAt(asking.share.place.files, path)
  return entry !== undefined && isSeen(asking, entry) ? entry : undefined
}

const isSeen = (asking: Asking, { path, kind }: Entry): boolean =>
  asking.visitor.may(path) !== 'nothing' || (kind === 'folder' && leadsSomewhere(asking, path))

export function list(asking: Asking, path: Path): readonly Entry[] {
  folderFor(asking, path)
  const all = asking.visitor.may(path) !== 'nothing'
  const entries: Entry[] = []
  for (const entry of entriesIn(asking.share.place.files, path)) {
    if (entry.kind === 'folder' ? isSeen(asking, entry) : all) entries.push(entry)
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  keep(asking, 'list', path)
  return entries
}

export function* walk(asking: Asking, path: Path): Generator<Entry> {
  folderFor(asking, path)
  keep(asking, 'list', path)
  const enters = (folder: Path): boolean => asking.visitor.may(folder) !== 'nothing' || leadsSomewhere(asking, folder)
  for (const entry of entriesBelow(asking.share.place.files, path, enters)) if (isSeen(asking, entry)) yield entry
}

function folderFor(asking: Asking, path: Path): void {
  const entry = find(asking, path)
  if (entry === undefined) throw nothingThere(path)
  if (entry.kind !== 'folder') throw notAFolder(path)
}

export function open(asking: Asking, path: Path): Opened {
  mayRead(asking, path)
  const { files } = asking.share.place
  const file = openAt(files, path)
  if (file === undefined) throw lookAt(files, path)?.isDirectory() ? notAFile(path) : nothingThere(path)
  return openedFrom(asking, path, file)
}

/** @param file belongs to what is returned from now on: it is closed with it */
export function openedFrom(asking: Asking, path: Path, { descriptor, stats }: OpenFile): Opened {
  const entry = entryOf(path, nameOf(path), stats)
  if (stats.size > SMALL) return new LargeFile(asking, entry, descriptor)
  try {
    const whole = Buffer.allocUnsafe(stats.size)
    let length = 0
    for (let read = -1; read !== 0 && length < stats.size; length += read) {
      read = readSync(descriptor, whole, length, stats.size - length, null)
    }
    keep(asking, 'read', path, { bytes: length })
    return {
      entry,
      whole: whole.subarray(0, length),
      stream: (range) => streamOf(whole, range),
      sendTo: async (target, range) => void target.end(partOf(whole, range)),
      close: () => undefined,
    }
  } finally {
    closeSync(descriptor)
  }
}

const streamOf = (whole: Buffer, range: Range | undefined): Readable =>
  Readable.from([partOf(whole, range)], { objectMode: false })

const partOf = (whole: Buffer, range: Range | undefined): Buffer =>
  range === undefined ? whole : whole.subarray(range.first, range.last + 1)

class LargeFile implements Opened {
  readonly entry: Entry
  readonly whole = undefined
  readonly #asking: Asking
  #descriptor: number | undefined

  constructor(asking: Asking, entry: Entry, descriptor: number) {
    this.entry = entry
    this.#asking = asking
    this.#descriptor = descriptor
  }

  stream(range = this.#whole()): Readable {
    const descriptor = this.#begin(range)
    // The path says nothing here: what was opened is read, whatever has its name now.
    const stream = createReadStream('', { fd: descriptor, start: range.first, end: range.last, highWaterMark: PIECE })
    stream.once(
      'close',
      this.#watch((refusal) => stream.destroy(refusal)),
    )
    return stream
  }

  async sendTo(target: Writable, range = this.#whole()): Promise<void> {
    const descriptor = this.#begin(range)
    try {
      await sendPart(descriptor, range, target, (end) => this.#watch(end))
      target.end()
    } finally {
      closeSync(descriptor)
    }
  }

  #whole(): Range {
    return { first: 0, last: this.entry.size - 1 }
  }

  #begin({ first, last }: Range): number {
    const descriptor = this.#descriptor
    if (descriptor === undefined) throw new TypeError('A file is read once, and not after it was closed.')
    keep(this.#asking, 'read', this.entry.path, { bytes: last - first + 1 })
    this.#descriptor = undefined
    return descriptor
  }

  #watch(end: (refusal: DriveRefusal) => void): () => void {
    return this.#asking.share.watch(() => mayGoOn(this.#asking, this.entry.path, 'read'), end)
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}

export async function sha256(asking: Asking, path: Path): Promise<string> {
  mayRead(asking, path)
  const { place, tree } = asking.share
  const file = openAt(place.files, path)
  if (file === undefined) throw lookAt(place.files, path)?.isDirectory() ? notAFile(path) : nothingThere(path)
  return sha256Of(tree, file)
}

/** @param file closed when this settles */
export async function sha256Of(tree: TreeBook, { descriptor, stats }: OpenFile): Promise<string> {
  const known = tree.checksums.of(stats)
  if (known !== undefined) {
    closeSync(descriptor)
    return known
  }
  const digest = createHash('sha256')
  for await (const piece of createReadStream('', { fd: descriptor, highWaterMark: PIECE })) digest.update(piece)
  const found = digest.digest('hex')
  tree.change(() => tree.checksums.remember(stats, found))
  return found
}
