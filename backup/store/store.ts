/**
 * Where backups lie: a folder on another disk, or an S3-compatible store. A piece is there whole or not at all, under a name that says
 * what it is and nothing of what is in it; what is in it is encrypted before it comes here.
 */
export interface BackupStore {
  /** For people: where it is, without what opens it. */
  readonly title: string
  /** Keeps a piece; one of the same name is replaced. It reads as it writes, and keeps nothing in memory. */
  put(name: PieceName, content: AsyncIterable<Uint8Array>): Promise<void>
  /**
   * The piece from its beginning.
   *
   * @throws PieceMissing with the first read
   */
  get(name: PieceName): AsyncIterable<Uint8Array>
  /** The pieces whose names begin so, ordered by name. */
  list(prefix: string): AsyncIterable<StoredPiece>
  /** Nothing happens where there is none. */
  remove(name: PieceName): Promise<void>
  /**
   * Removes what was begun before and never became a piece, because whoever wrote it was killed.
   *
   * @param before in milliseconds since 1970
   */
  removeUnfinished(before: number): Promise<void>
}

/** @example 'base/20261122T183000Z/database.tar.zst.age' */
export type PieceName = string

export interface StoredPiece {
  readonly name: PieceName
  /** In bytes, as it lies there. */
  readonly size: number
}

export class PieceMissing extends Error {
  readonly piece: PieceName
  constructor(piece: PieceName) {
    super(`There is no ${piece} in the store.`)
    this.name = 'PieceMissing'
    this.piece = piece
  }
}

/** The store does not answer, or refuses. The code says why and holds no word of the store's own. */
export class StoreFailed extends Error {
  readonly code: string
  constructor(code: string, options?: ErrorOptions) {
    super(code, options)
    this.name = 'StoreFailed'
    this.code = code
  }
}

const NAME = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/

/** @throws RangeError for what could lead out of the store */
export function checkedName(name: string): PieceName {
  if (!NAME.test(name)) throw new RangeError(`"${name}" is no name of a piece.`)
  return name
}

/** Whether such a piece is there. */
export async function has(store: BackupStore, name: PieceName): Promise<boolean> {
  for await (const piece of store.list(name)) if (piece.name === name) return true
  return false
}

/** A small piece whole; undefined where there is none. */
export async function readSmall(store: BackupStore, name: PieceName): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  try {
    for await (const part of store.get(name)) parts.push(part)
  } catch (error) {
    if (error instanceof PieceMissing) return undefined
    throw error
  }
  return Buffer.concat(parts).toString()
}

export async function putSmall(store: BackupStore, name: PieceName, text: string): Promise<void> {
  await store.put(name, once(Buffer.from(text)))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
