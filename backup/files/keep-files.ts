import { createHmac, type KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backup as copyBook, DatabaseSync } from 'node:sqlite'
import { measure, measureWhole } from '../measured.ts'
import { seal } from '../seal.ts'
import { type BackupStore, has } from '../store/store.ts'
import { type DriveEntry, driveFiles, shareOf } from './drive-files.ts'
import type { KnownFiles } from './known-files.ts'

/** A line of the index: where a content lay, and which it was. */
export interface IndexLine {
  readonly path: string
  readonly kind: 'folder' | 'file'
  readonly mode: number
  readonly changedAt: number
  readonly size: number
  /** Of the content; null for a folder. */
  readonly sha256: string | null
  /** Where the content lies in the store; null for a folder. */
  readonly piece: string | null
}

export interface KeepingFiles {
  readonly dataFolder: string
  readonly store: BackupStore
  readonly recipients: readonly string[]
  readonly known: KnownFiles
  /** Names contents so that their names tell nobody outside what they are. */
  readonly naming: KeyObject
  /** The name of this backup. */
  readonly backup: string
  /** A file for copies of books, in the data folder. */
  readonly draft: string
}

/** What was kept, while it is and at its end. */
export interface KeptFiles {
  count: number
  bytes: number
  /** Contents that came into the store now, with the digest of what is in them. */
  readonly added: { readonly piece: string; readonly sha256: string }[]
  readonly shares: Set<string>
}

/**
 * Brings every content of the drive into the store that is not there yet, and tells what lies where. Each file is as it was at one
 * moment; two files may be of different ones.
 */
export async function* keepFiles(keeping: KeepingFiles, kept: KeptFiles): AsyncGenerator<IndexLine> {
  for await (const entry of driveFiles(keeping.dataFolder)) {
    const share = shareOf(entry.path)
    if (share !== undefined && entry.kind === 'folder') kept.shares.add(share)
    const line = await keepOne(keeping, entry, kept)
    if (line) yield line
  }
}

async function keepOne(keeping: KeepingFiles, entry: DriveEntry, kept: KeptFiles): Promise<IndexLine | undefined> {
  const { path, mode, changedAt } = entry
  if (entry.kind === 'folder') return { path, kind: 'folder', mode, changedAt, size: 0, sha256: null, piece: null }
  try {
    const content = entry.kind === 'book' ? await keepBook(keeping, entry, kept) : await keepFile(keeping, entry, kept)
    kept.count += 1
    kept.bytes += content.size
    return { path, kind: 'file', mode, changedAt, ...content }
  } catch (error) {
    // Gone while it was read: it was not there at the end of this backup.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

interface Content {
  readonly size: number
  readonly sha256: string
  readonly piece: string
}

async function keepFile(keeping: KeepingFiles, entry: DriveEntry, kept: KeptFiles): Promise<Content> {
  const { known, dataFolder, backup } = keeping
  const found = known.find(entry)
  if (found && known.hasContent(found.piece)) {
    known.name(found.piece, backup)
    return { size: entry.size, ...found }
  }
  const content = await keepContent(keeping, join(dataFolder, entry.path), entry.size, kept)
  known.note(entry, content)
  return content
}

/** A book is copied by its own way first: others write into it meanwhile. */
async function keepBook(keeping: KeepingFiles, { path }: DriveEntry, kept: KeptFiles): Promise<Content> {
  const { dataFolder, draft } = keeping
  await rm(draft, { force: true })
  const book = new DatabaseSync(join(dataFolder, path), { timeout: 10_000 })
  try {
    await copyBook(book, draft)
  } finally {
    book.close()
  }
  const { size } = await stat(draft)
  try {
    return await keepContent(keeping, draft, size, kept)
  } finally {
    await rm(draft, { force: true })
  }
}

async function keepContent(
  { store, recipients, known, naming, backup }: KeepingFiles,
  file: string,
  size: number,
  kept: KeptFiles,
): Promise<Content> {
  // What is appended meanwhile, as to a log, belongs to the next backup.
  const read = () => (size === 0 ? nothing() : createReadStream(file, { end: size - 1, highWaterMark: 1 << 18 }))
  const { sha256 } = await measureWhole(read())
  const name = createHmac('sha256', naming).update(sha256).digest('hex')
  const piece = `content/${name.slice(0, 2)}/${name}.zst.age`
  if (known.hasContent(piece)) {
    known.name(piece, backup)
    return { size, sha256, piece }
  }
  if (!(await has(store, piece))) {
    const passing = measure(read())
    await store.put(piece, seal(passing.content, recipients))
    if (passing.measured().sha256 !== sha256) {
      await store.remove(piece)
      throw new Error('A file of the drive changed in its place while it was read.')
    }
    kept.added.push({ piece, sha256 })
  }
  known.noteContent(piece, size, backup)
  return { size, sha256, piece }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
