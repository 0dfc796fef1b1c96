import { isSegmentName, segmentIn, segmentName, type WalPiece, walPieceIn } from './cluster/wal-name.ts'
import type { Manifest } from './manifest.ts'
import { instantNotCovered, noBackupThere, walMissing } from './problems.ts'
import type { BackupStore, PieceName } from './store/store.ts'

/** What a restore reads. */
export interface Plan {
  readonly manifest: Manifest
  /** The files of the log from the end of the backup on, as far as the instant needs them. */
  readonly wal: readonly (WalPiece & { readonly name: PieceName })[]
  /** All that was committed by then comes back, in milliseconds since 1970. */
  readonly until: number
}

/** A backup with its database. */
type Whole = Manifest & { readonly database: NonNullable<Manifest['database']> }
type StoredWal = Plan['wal'][number]

/**
 * From which backup and which files of the log an instant is restored: the newest backup before it, and the log without a gap up
 * to it.
 *
 * @param at undefined for the last instant there is
 * @throws Refusal STORE_WITHOUT_BACKUP, INSTANT_NOT_COVERED, WAL_MISSING
 */
export async function planFor(store: BackupStore, manifests: readonly Manifest[], at?: number): Promise<Plan> {
  const whole = manifests.filter((each): each is Whole => each.database !== null)
  const [first] = whole
  if (!first) throw noBackupThere({ store: store.title })
  const files: StoredWal[] = []
  for await (const { name } of store.list('wal/')) {
    const piece = walPieceIn(name)
    if (piece) files.push({ ...piece, name })
  }
  const from = at === undefined ? whole.at(-1) : whole.findLast(({ database }) => database.consistentAt <= at)
  const newest = Math.max(whole.at(-1)?.database.consistentAt ?? 0, ...files.map(({ closedAt }) => closedAt))
  const uncovered = () =>
    instantNotCovered({ at: shown(at ?? 0), from: shown(first.database.consistentAt), until: shown(newest) })
  if (!from || (at !== undefined && at > newest)) throw uncovered()
  return planFrom(from, files, at)
}

function planFrom(manifest: Whole, files: readonly StoredWal[], at: number | undefined): Plan {
  const { segmentBytes, lastSegment, consistentAt } = manifest.database
  const histories = files.filter(({ file }) => !isSegmentName(file))
  const wal: StoredWal[] = [...histories]
  let until = consistentAt
  let next = segmentIn(lastSegment, segmentBytes)
  const after = files.filter(({ file }) => isSegmentName(file) && segmentIn(file, segmentBytes).number > next.number)
  const last = Math.max(next.number, ...after.map(({ file }) => segmentIn(file, segmentBytes).number))
  // What was finished during the backup may be there once more, and is not needed.
  while (next.number < last && (at === undefined || until < at)) {
    const number = next.number + 1
    const found = after.filter(({ file }) => segmentIn(file, segmentBytes).number === number)
    // Where a restore has begun a new timeline, a segment is there of both.
    if (found.length === 0) {
      throw walMissing({ file: segmentName({ ...next, number }, segmentBytes), until: shown(until) })
    }
    wal.push(...found)
    until = Math.max(until, ...found.map(({ closedAt }) => closedAt))
    next = { timeline: Math.max(...found.map(({ file }) => segmentIn(file, segmentBytes).timeline)), number }
  }
  return { manifest, wal, until: at === undefined ? until : Math.min(at, until) }
}

const shown = (at: number): string => new Date(at).toISOString()
