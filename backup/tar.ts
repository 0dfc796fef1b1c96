/**
 * Archives in the form that every system reads (POSIX ustar): files of a database server have short names and at most a gigabyte.
 */

/** A folder, or a file with exactly so many bytes. */
export type TarEntry =
  | { readonly kind: 'folder'; readonly name: string; readonly mode: number }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mode: number
      readonly size: number
      /** What is missing at its end is written as zeros, what is too much is left out: the file changed while it was read. */
      readonly content: AsyncIterable<Uint8Array>
    }

const BLOCK = 512

/** The archive of these entries, in their order. */
export async function* tar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield header(entry)
    if (entry.kind === 'file') yield* padded(entry.content, entry.size)
  }
  yield Buffer.alloc(2 * BLOCK)
}

async function* padded(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let left = size
  for await (const part of content) {
    const taken = part.subarray(0, left)
    left -= taken.length
    if (taken.length > 0) yield taken
    if (left === 0) break
  }
  const missing = left + ((BLOCK - (size % BLOCK)) % BLOCK)
  const zeros = Buffer.alloc(Math.min(missing, 1 << 20))
  for (let done = 0; done < missing; done += zeros.length)
    yield zeros.subarray(0, Math.min(zeros.length, missing - done))
}

function header(entry: TarEntry): Buffer {
  const block = Buffer.alloc(BLOCK)
  const name = entry.kind === 'folder' ? `${entry.name}/` : entry.name
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long for this archive.`)
  const size = entry.kind === 'file' ? entry.size : 0
  block.write(name, 0)
  block.write(octal(entry.mode & 0o7777, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(size, 12), 124)
  block.write(octal(0, 12), 136)
  block.write('        ', 148)
  block.write(entry.kind === 'folder' ? '5' : '0', 156)
  block.write('ustar\u000000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return block
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\u0000`

/** An entry that is read; `content` of a file must be read, or left, before the next one comes. */
export interface ReadEntry {
  readonly kind: 'file' | 'folder'
  readonly name: string
  readonly mode: number
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/** @throws RangeError for what is no such archive, or one that was cut */
export async function* untar(archive: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry> {
  const reader = readerOf(archive)
  for (;;) {
    const block = await reader.exactly(BLOCK)
    if (block.every((byte) => byte === 0)) return drain(reader)
    const { size, ...entry } = readHeader(block)
    let left = size
    async function* content(): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const part = await reader.some(left)
        left -= part.length
        yield part
      }
    }
    yield { ...entry, size, content: content() }
    while (left > 0) left -= (await reader.some(left)).length
    await reader.exactly((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

/** To the end, so that what stands behind the archive was read and checked too. */
async function drain(reader: Reader): Promise<void> {
  while (await reader.more()) await reader.some(1 << 20)
}

function readHeader(block: Buffer): { kind: 'file' | 'folder'; name: string; mode: number; size: number } {
  const text = (from: number, length: number) => {
    const raw = block.subarray(from, from + length).toString()
    return raw.includes('\u0000') ? raw.slice(0, raw.indexOf('\u0000')) : raw
  }
  const type = text(156, 1)
  const sum = Number.parseInt(text(148, 8), 8)
  const blank = Buffer.from(block).fill(' ', 148, 156)
  const name = text(0, 100).replace(/\/$/, '')
  const isNamed = /^[^/]/.test(name) && !name.split('/').includes('..')
  if (text(257, 5) !== 'ustar' || sum !== blank.reduce((total, byte) => total + byte, 0) || !isNamed)
    throw new RangeError('This is no archive of a backup.')
  return {
    kind: type === '5' ? 'folder' : 'file',
    name,
    mode: Number.parseInt(text(100, 8), 8),
    size: Number.parseInt(text(124, 12), 8),
  }
}

interface Reader {
  exactly(bytes: number): Promise<Buffer>
  /** At least one and at most so many bytes. */
  some(most: number): Promise<Buffer>
  more(): Promise<boolean>
}

function readerOf(content: AsyncIterable<Uint8Array>): Reader {
  const parts = content[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    while (held.length === 0) {
      const { value, done } = await parts.next()
      if (done) return false
      held = Buffer.from(value.buffer, value.byteOffset, value.length)
    }
    return true
  }
  const some = async (most: number): Promise<Buffer> => {
    if (!(await more())) throw new RangeError('The archive was cut.')
    const taken = held.subarray(0, most)
    held = held.subarray(taken.length)
    return taken
  }
  return {
    some,
    more,
    exactly: async (bytes) => {
      const taken: Buffer[] = []
      for (let left = bytes; left > 0; ) {
        const part = await some(left)
        taken.push(part)
        left -= part.length
      }
      return taken.length === 1 ? (taken[0] as Buffer) : Buffer.concat(taken)
    },
  }
}
