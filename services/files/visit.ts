import type { Readable, Writable } from 'node:stream'
import type { ServiceState } from '../driver.ts'

/**
 * A place in a share: names from the top in Unicode's form C, put together with '/', and '' for the share itself. Only
 * `tree/path.ts` makes one, so whatever is a `Path` leads out of no share and was refused no name.
 */
export type Path = string & { readonly isPath: true }

/** What lies at a place. */
export interface Entry {
  readonly path: Path
  /** '' for the share itself. */
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** In bytes; 0 for a folder. */
  readonly size: number
  /** In milliseconds since 1970. */
  readonly changedAt: number
  readonly createdAt: number
  /** Strong, with its quotation marks; another one with each change of the content. */
  readonly etag: string
}

/** What somebody may do with what lies in a folder. */
export type May = 'nothing' | 'read' | 'write'

/** Somebody who is signed in to a share. */
export interface Visitor {
  /** The random id under which the log knows the person. */
  readonly person: string
  readonly name: string
  /** Speaks for the customer: still reads when the customer may take its contents along and nothing more. */
  readonly isAdministrator: boolean
  /** By the permission of the nearest folder above, the widest of those that apply to the person there. */
  may(path: Path): May
  /** The least of what the person may do anywhere from a place on downwards: who moves or removes a folder acts on all of it. */
  leastBelow(path: Path): May
  /**
   * The most of it: a folder in which the person may do nothing is still shown if it leads to one in which he may do something, and
   * then nothing else is shown in it. A guest with one folder would otherwise find no way to it.
   */
  mostBelow(path: Path): May
}

/** By which way somebody works with a share. */
export type Way = 'network drive' | 'portal' | 'export'

/** A row of the log of who read and wrote what. */
export interface Accessed {
  /** In milliseconds since 1970. */
  readonly at: number
  readonly person: string
  readonly act:
    | 'list'
    | 'read'
    | 'write'
    | 'make folder'
    | 'copy'
    | 'move'
    | 'remove'
    | 'restore'
    | 'change properties'
    | 'lock'
    | 'unlock'
  readonly path: Path
  /** Of a copy and a move. */
  readonly to?: Path
  /** Of a read and a write. */
  readonly bytes?: number
  readonly way: Way
  /** The address that the request came from. */
  readonly from: string
}

/** Keeps a row before whoever asked is answered: it is in the file of the day when this returns, also when the process is killed then. */
export type KeepAccessed = (row: Accessed) => void

/** A part of a file: from a byte on, to a byte that belongs to it. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** An open file: what it was when it was opened stays readable, even if somebody else writes or removes it meanwhile. */
export interface Opened {
  readonly entry: Entry
  /** Small files come as they are, so that no stream has to be made for them; `undefined` for large ones. */
  readonly whole: Buffer | undefined
  stream(range?: Range): Readable
  /**
   * Sends it and ends `target`; it takes no memory of its own for each piece, as a stream does.
   *
   * @throws Error if whoever reads has gone; DriveRefusal if the share no longer lets it go on
   */
  sendTo(target: Writable, range?: Range): Promise<void>
  /** To be called when the file was neither streamed to its end nor sent. */
  close(): void
}

/** The tokens of the locks that whoever asks has shown. */
export type Tokens = readonly string[]

export interface Writing {
  readonly tokens?: Tokens
  /** In bytes, if it is known: what does not fit is refused before anything is read. */
  readonly length?: number | undefined
  /** Aborted when whoever sends has gone, or the share was closed. */
  readonly signal?: AbortSignal
  /** Asked again after the last byte and right before the content takes its place: `If-Match` and its like hold then too. */
  readonly isStillWanted?: (there: Entry | undefined) => boolean
  /** In milliseconds since 1970; otherwise the moment at which it took its place. */
  readonly changedAt?: number
  /** What the content has to be, in hexadecimal digits; something else is refused, and what was there stays. */
  readonly sha256?: string
}

export interface Carrying {
  readonly tokens?: Tokens
  /** Whether what lies at the other place goes; it goes as one removes. */
  readonly replace: boolean
  /** Copies a folder without what lies in it. */
  readonly alone?: boolean
}

/** Something that was removed. */
export interface Removed {
  readonly id: string
  readonly path: Path
  readonly kind: Entry['kind']
  readonly size: number
  readonly removedAt: number
  /** The random id of the person. */
  readonly removedBy: string
  /** The first moment at which it is gone for good. */
  readonly goneAt: number
}

/** An earlier content of a file. */
export interface Version {
  readonly id: string
  readonly size: number
  readonly changedAt: number
  /** When it was overwritten, and by whom. */
  readonly keptAt: number
  readonly keptBy: string
}

/** A dead property (RFC 4918, 4.3): kept as it was set, and of no meaning to the drive. */
export interface Property {
  readonly namespace: string
  readonly name: string
  /** Its whole element, as well-formed XML that brings its own namespaces and its language along. */
  readonly xml: string
}

export interface Lock {
  /** `urn:uuid:…` */
  readonly token: string
  readonly path: Path
  readonly isExclusive: boolean
  /** Whether it holds for all that lies below. */
  readonly isDeep: boolean
  /** What the client says of who holds it, as XML. */
  readonly owner: string
  readonly person: string
  /** In milliseconds since 1970. */
  readonly until: number
}

export interface Usage {
  /** In bytes: what lies there, in the trash and in earlier versions. */
  readonly used: number
  readonly files: number
  readonly folders: number
  readonly trash: number
  readonly versions: number
  readonly quota: number
}

/**
 * A share as somebody sees it who is signed in: the one way to it, for the network drive and for the portal. Each step asks how the
 * share stands, what the person may do there and which locks hold, refuses or acts, and keeps a row of the log.
 *
 * What can be done at once is done at once: questions about names and small files are answered by the file system's cache in
 * microseconds, and a detour over threads would take ten times as long. What can take long is a promise.
 *
 * @throws DriveRefusal from every step; which ones stand in `refusals.ts`
 */
export interface Visit {
  readonly visitor: Visitor
  readonly state: ServiceState
  /** Aborted when the share no longer lets the person do what it began: whatever streams ends. */
  readonly signal: AbortSignal

  /** What lies at a place; undefined for nothing, and for what the person may not see. */
  find(path: Path): Entry | undefined
  /** What lies in a folder and may be seen, by name in the order of the alphabet; keeps one row for the folder. */
  list(path: Path): readonly Entry[]
  /** Every place from a folder on downwards, a folder before what lies in it, one at a time however many they are. */
  walk(path: Path): Iterable<Entry>
  open(path: Path): Opened
  /** Of the content, in hexadecimal digits; reckoned once and then remembered. */
  sha256(path: Path): Promise<string>

  /** Refuses what `write` would refuse before the first byte: for an answer before the body is sent. */
  beforeWrite(path: Path, asked: Pick<Writing, 'tokens' | 'length'>): void
  /** A content takes its place whole or not at all, and is on the disk when this returns. */
  write(
    path: Path,
    content: Readable | Buffer,
    asked?: Writing,
  ): Promise<{ readonly entry: Entry; readonly isNew: boolean }>
  makeFolder(path: Path, tokens?: Tokens): Entry
  copy(from: Path, to: Path, asked: Carrying): Promise<{ readonly isNew: boolean }>
  move(from: Path, to: Path, asked: Carrying): Promise<{ readonly isNew: boolean }>
  /** Into the trash, if the share has one. */
  remove(path: Path, tokens?: Tokens): Promise<void>

  trash(): readonly Removed[]
  /** Back to where it was, or to where its folder is now missing; to a name beside it if something else lies there. */
  restore(id: string): Promise<Entry>
  /** Gone for good, now. */
  discard(id: string): Promise<void>
  versions(path: Path): readonly Version[]
  openVersion(path: Path, id: string): Opened
  /** The earlier content takes its place again; the present one becomes a version. */
  restoreVersion(path: Path, id: string): Promise<Entry>

  properties(path: Path): readonly Property[]
  /** Of a folder and of what lies in it, asked for at once; what has none is left out. */
  propertiesIn(folder: Path): ReadonlyMap<Path, readonly Property[]>
  /** All of them or none; with `changedAt`, in milliseconds since 1970, also when the file counts as changed. */
  changeProperties(
    path: Path,
    change: {
      readonly set: readonly Property[]
      readonly remove: readonly Pick<Property, 'namespace' | 'name'>[]
      readonly changedAt?: number
    },
    tokens?: Tokens,
  ): void

  /** Locks that hold at a place: its own, and deep ones from above. */
  locks(path: Path): readonly Lock[]
  /** Locks that hold at a folder or at anything that lies in it, asked for at once. */
  locksIn(folder: Path): readonly Lock[]
  lock(
    path: Path,
    asked: Omit<Lock, 'token' | 'path' | 'person'>,
    tokens?: Tokens,
  ): { readonly lock: Lock; readonly isNew: boolean }
  /** @param until in milliseconds since 1970 */
  refreshLock(path: Path, token: string, until: number): Lock
  unlock(path: Path, token: string): void

  usage(): Usage
  close(): void
}
