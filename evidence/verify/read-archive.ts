import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { isSafeName } from '../form.ts'

/** A ZIP archive on the disk, as its directory at the end has it; of it only the directory is held. */
export interface ReadArchive {
  readonly names: readonly string[]
  /** The bytes of a file, packed out; they end early or go wrong where they are not what the directory says. */
  stream(name: string): Readable
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly startsAt: number
}

const STORED = 0
const DEFLATED = 8
/** The comment behind the end may be so long. */
const LONGEST_TAIL = 22 + 65_535
/** A directory of more is none of a bundle. */
const LARGEST_DIRECTORY = 64 * 2 ** 20

/** Undefined for what is no archive of ours: names twice or outside its folder, places beyond its end, secret or foreign methods. */
export async function readArchive(path: string): Promise<ReadArchive | undefined> {
  const file = await open(path)
  try {
    const entries = await entriesIn(file)
    if (entries === undefined || new Set(entries.map(({ name }) => name)).size < entries.length) return undefined
    const places = new Map<string, Entry>()
    for (const entry of entries) {
      const contentAt = await contentOf(file, entry)
      if (contentAt === undefined) return undefined
      places.set(entry.name, { ...entry, startsAt: contentAt })
    }
    return {
      names: [...places.keys()],
      stream: (name) => {
        const entry = places.get(name)
        return entry === undefined ? Readable.from([]) : streamOf(path, entry)
      },
    }
  } finally {
    await file.close()
  }
}

function streamOf(path: string, { method, packed, size, startsAt }: Entry): Readable {
  if (packed === 0) return Readable.from([])
  const stored = createReadStream(path, { start: startsAt, end: startsAt + packed - 1 })
  if (method === STORED) return stored
  // What unpacks to more than was said ends there: nobody fills a disk or a memory by it.
  return Readable.from(atMost(stored.pipe(createInflateRaw()), size))
}

async function* atMost(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let left = size
  for await (const part of bytes) {
    yield part.subarray(0, left)
    left -= part.length
    if (left < 0) return
  }
}

async function entriesIn(file: FileHandle): Promise<readonly Entry[] | undefined> {
  const { size } = await file.stat()
  const tail = await bytesAt(file, Math.max(size - LONGEST_TAIL, 0), Math.min(size, LONGEST_TAIL))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || tail.length < end + 22) return undefined
  const directory = await directoryOf(file, tail.subarray(end), size - tail.length + end)
  if (directory.size > LARGEST_DIRECTORY || directory.startsAt + directory.size > size) return undefined
  return rowsIn(await bytesAt(file, directory.startsAt, directory.size), directory.entries)
}

/** Where the directory lies: in the fields of old, or in those of ZIP64 before them. */
async function directoryOf(file: FileHandle, end: Buffer, endsAt: number) {
  const old = { entries: end.readUInt16LE(10), size: end.readUInt32LE(12), startsAt: end.readUInt32LE(16) }
  if (old.entries < 0xff_ff && old.size < 0xff_ff_ff_ff && old.startsAt < 0xff_ff_ff_ff) return old
  const large = await bytesAt(file, Math.max(endsAt - 76, 0), 56)
  if (large.length < 56 || large.readUInt32LE(0) !== 0x06064b50) return old
  const [entries, size, startsAt] = [32, 40, 48].map((place) => Number(large.readBigUInt64LE(place)))
  return { entries: entries ?? 0, size: size ?? 0, startsAt: startsAt ?? 0 }
}

function rowsIn(directory: Buffer, count: number): readonly Entry[] | undefined {
  const entries: Entry[] = []
  let at = 0
  while (at < directory.length) {
    if (directory.length < at + 46 || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
    const [ofName = 0, ofExtra = 0, ofComment = 0] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place))
    const [packed = 0, size = 0] = [20, 24].map((place) => directory.readUInt32LE(at + place))
    const startsAt = directory.readUInt32LE(at + 42)
    const name = directory.subarray(at + 46, at + 46 + ofName).toString()
    at += 46 + ofName + ofExtra + ofComment
    // Folders, as other programs that pack a bundle anew write them, hold nothing.
    if (name.endsWith('/') && size === 0) continue
    const isSecret = (flags & 1) === 1
    // A file of four gigabytes is none of a bundle.
    if (isSecret || ![STORED, DEFLATED].includes(method) || [packed, size, startsAt].includes(0xff_ff_ff_ff))
      return undefined
    if (!isSafeName(name)) return undefined
    entries.push({ name, method, packed, size, startsAt })
  }
  return entries.length <= count ? entries : undefined
}

/** Where the content of a file begins, if before it stands the same name as in the directory. */
async function contentOf(file: FileHandle, { name, startsAt, packed }: Entry): Promise<number | undefined> {
  const fixed = await bytesAt(file, startsAt, 30)
  if (fixed.length < 30 || fixed.readUInt32LE(0) !== 0x04034b50) return undefined
  const [ofName, ofExtra] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)]
  const contentAt = startsAt + 30 + ofName + ofExtra
  const same = (await bytesAt(file, startsAt + 30, ofName)).toString() === name
  return same && contentAt + packed <= (await file.stat()).size ? contentAt : undefined
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
