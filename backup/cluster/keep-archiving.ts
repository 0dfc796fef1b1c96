import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { measureWhole } from '../measured.ts'
import { seal } from '../seal.ts'
import { type BackupStore, StoreFailed } from '../store/store.ts'
import { isHistoryName, isSegmentName, walPieceIn, walPieceName } from './wal-name.ts'

export interface Archiving {
  /** The server's data. */
  readonly cluster: string
  /** Where a mark for each file is laid that is in the store: the server keeps a file until it sees its mark. */
  readonly marks: string
  readonly store: BackupStore
  /** Public keys. */
  readonly recipients: readonly string[]
  /** Between two looks, in milliseconds. */
  readonly pause: number
  /** One line for the operator, once for each trouble. */
  readonly report: (trouble: ArchiveTrouble | undefined) => void
}

/** How the log comes into the store. */
export interface ArchiveStanding {
  /** All that was committed before is in the store; undefined while nothing was archived since the start. */
  readonly until: number | undefined
  /** Files of the log that wait. */
  readonly waiting: number
  readonly trouble: ArchiveTrouble | undefined
}

export interface ArchiveTrouble {
  readonly code: string
  /** When it began, in milliseconds since 1970. */
  readonly since: number
  /** Whether the disk of the database fills meanwhile: the log waits there. */
  readonly diskFills: boolean
}

export interface Archiver {
  standing(): ArchiveStanding
  /** Looks once more, and ends. */
  stop(): Promise<void>
}

/** Beyond this many files that wait with less than this much room left, the operator is warned. In bytes. */
const LITTLE_ROOM = 2 * 2 ** 30
const LONGEST_PAUSE = 60_000

/**
 * Brings each finished file of the log into the store, as the server lists them (`archive_status`), and then marks it: not before does
 * the server let go of it. Whatever is killed or cannot be reached on the way, nothing is lost; what was half done is done again.
 */
export function keepArchiving(archiving: Archiving): Archiver {
  const ended = new AbortController()
  const state: { until: number | undefined; waiting: number; trouble: ArchiveTrouble | undefined } = {
    until: undefined,
    waiting: 0,
    trouble: undefined,
  }
  const running = run(archiving, state, ended.signal)
  return {
    standing: () => ({ ...state }),
    stop: async () => {
      ended.abort()
      await running
      await archiveReady(archiving, state).catch(() => undefined)
    },
  }
}

type State = { until: number | undefined; waiting: number; trouble: ArchiveTrouble | undefined }

async function run(archiving: Archiving, state: State, signal: AbortSignal): Promise<void> {
  let pause = archiving.pause
  while (!signal.aborted) {
    try {
      await archiveReady(archiving, state)
      if (state.trouble) archiving.report(undefined)
      state.trouble = undefined
      pause = archiving.pause
    } catch (error) {
      await note(archiving, state, error)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
    // Rejects when the signal comes, which ends the loop.
    await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

async function note(archiving: Archiving, state: State, error: unknown): Promise<void> {
  const code = error instanceof StoreFailed ? error.code : error instanceof Error ? error.name : 'unknown'
  const { bavail, bsize } = await statfs(archiving.cluster).catch(() => ({ bavail: 0, bsize: 0 }))
  const diskFills = bavail * bsize < LITTLE_ROOM
  const before = state.trouble
  state.trouble = { code, since: before?.since ?? Date.now(), diskFills }
  if (before?.code !== code || (diskFills && !before.diskFills)) archiving.report(state.trouble)
}

/** Everything that waits now. */
async function archiveReady(archiving: Archiving, state: State): Promise<void> {
  const { cluster, marks } = archiving
  await mkdir(marks, { recursive: true, mode: 0o711 })
  const marked = new Set((await readdir(marks)).filter((name) => !name.endsWith('.new')))
  const ready = await readyFiles(cluster)
  for (const name of marked) if (!ready.includes(name)) await rm(join(marks, name), { force: true })
  const waiting = ready.filter((name) => !marked.has(name))
  state.waiting = waiting.length
  for (const file of waiting) {
    const closedAt = await archive(archiving, file)
    if (isSegmentName(file)) state.until = Math.max(state.until ?? 0, closedAt)
    await mark(marks, file)
    state.waiting -= 1
  }
}

/** Histories first, then the oldest segment, as the server itself does. */
async function readyFiles(cluster: string): Promise<readonly string[]> {
  const names = await readdir(join(cluster, 'pg_wal', 'archive_status'))
  const ready = names.filter((name) => name.endsWith('.ready')).map((name) => name.slice(0, -'.ready'.length))
  return ready.toSorted((a, b) => Number(isHistoryName(b)) - Number(isHistoryName(a)) || (a < b ? -1 : 1))
}

/** @returns when it was closed */
async function archive({ cluster, store, recipients }: Archiving, file: string): Promise<number> {
  // The notes that a backup leaves (`….backup`), and what a timeline left half full, are needed by nobody here.
  if (!isSegmentName(file) && !isHistoryName(file)) return 0
  const path = join(cluster, 'pg_wal', file)
  const { mtimeMs } = await stat(join(cluster, 'pg_wal', 'archive_status', `${file}.ready`))
  const { sha256 } = await measureWhole(createReadStream(path, { highWaterMark: 1 << 18 }))
  const name = walPieceName({ file, closedAt: mtimeMs, sha256 })
  const others = store.list(`wal/${file}.`)
  for await (const other of others) {
    if (other.name === name) return mtimeMs
    // The same segment with other content: two installations write into one store.
    if (walPieceIn(other.name)?.sha256 !== sha256) throw new StoreFailed('STORE_OF_ANOTHER')
  }
  await store.put(name, seal(createReadStream(path, { highWaterMark: 1 << 18 }), recipients))
  return mtimeMs
}

/** The server must never see a mark whose piece could be gone after a crash: the store keeps what it has confirmed. */
async function mark(marks: string, file: string): Promise<void> {
  const draft = join(marks, `${file}.new`)
  await (await open(draft, 'w', 0o644)).close()
  await rename(draft, join(marks, file))
}

/**
 * The command by which the server asks whether a file may go: yes, once its mark is there. It looks for some seconds, since the mark
 * usually comes at once.
 */
export function archiveCommand(marks: string): string {
  const quoted = `'${marks.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`
  const look = `test -e ${quoted}/%f`
  return `${look} || { sleep 1; ${look}; } || { sleep 2; ${look}; }`
}
