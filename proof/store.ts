/** Checkpoints of this installation as the database keeps them. */
import { readTiles } from '../journal/stored-tree.ts'
import { HASH_BYTES } from '../journal/tiles.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { AskedTile } from './tile-path.ts'

/** A checkpoint of one's own. */
export interface KeptCheckpoint extends Checkpoint {
  readonly madeAt: Instant
  /** The note as it was signed. */
  readonly note: string
}

export interface KeptStamp {
  readonly size: number
  readonly authority: string
  readonly at: Instant
}

export interface KeptCosignature {
  readonly size: number
  readonly witness: string
  readonly at: Instant
  readonly line: string
}

/** A log of this installation, by its name and the public half of its key. */
export interface KeptLog {
  readonly origin: string
  readonly verifierKey: string
  readonly begunAt: Instant
}

export async function readLogs(transaction: Transaction): Promise<readonly KeptLog[]> {
  const { rows } = await transaction.query<{ origin: string; verifier_key: string; begun_at: Date }>(
    'select origin, verifier_key, begun_at from proof_log order by begun_at',
  )
  return rows.map(({ origin, verifier_key, begun_at }) => ({
    origin,
    verifierKey: verifier_key,
    begunAt: begun_at.getTime(),
  }))
}

interface Wanted {
  /** Of this log alone. */
  readonly origin?: string
  /** The first one that has more leaves than this: where a fact at that position is proven first. */
  readonly after?: number
}

/** The newest checkpoint, or the first one with more than so many leaves. */
export async function readCheckpoint(
  transaction: Transaction,
  { origin, after }: Wanted = {},
): Promise<KeptCheckpoint | undefined> {
  const { rows } = await transaction.query<CheckpointRow>(
    `select ${COLUMNS} from checkpoint
     where ($1::text is null or origin = $1) and size > coalesce($2::bigint, -1)
     order by size ${after === undefined ? 'desc' : 'asc'}, made_at desc limit 1`,
    [origin ?? null, after ?? null],
  )
  return rows.map(checkpointIn)[0]
}

/** The newest ones, and the newest ones that were stamped; newest first. */
export async function readNewest(transaction: Transaction, limit: number): Promise<readonly KeptCheckpoint[]> {
  const { rows } = await transaction.query<CheckpointRow>(
    `(select ${COLUMNS} from checkpoint order by size desc limit $1)
     union
     (select ${COLUMNS} from checkpoint c where exists (
        select from time_stamp t where t.origin = c.origin and t.size = c.size) order by size desc limit $1)
     order by size desc, made_at desc`,
    [limit],
  )
  return rows.map(checkpointIn)
}

/** One checkpoint; undefined if none of that size was signed. */
export async function readCheckpointOf(
  transaction: Transaction,
  { origin, size }: Pick<Checkpoint, 'origin' | 'size'>,
): Promise<KeptCheckpoint | undefined> {
  const { rows } = await transaction.query<CheckpointRow>(
    `select ${COLUMNS} from checkpoint where origin = $1 and size = $2`,
    [origin, size],
  )
  return rows.map(checkpointIn)[0]
}

export async function keepCheckpoint(transaction: Transaction, kept: KeptCheckpoint): Promise<void> {
  await transaction.query('insert into checkpoint (origin, size, root, made_at, note) values ($1, $2, $3, $4, $5)', [
    ...[kept.origin, kept.size, kept.root],
    ...[new Date(kept.madeAt).toISOString(), kept.note],
  ])
}

/** Notes that a proof against a checkpoint was handed out: it stays. Whoever finds somebody else at it leaves it to him and does not wait. */
export async function noteGiven(
  transaction: Transaction,
  { origin, size }: Pick<Checkpoint, 'origin' | 'size'>,
): Promise<void> {
  await transaction.query({
    name: 'note given',
    text: `update checkpoint c set given = true
      from (select origin, size from checkpoint where origin = $1 and size = $2 and not given for no key update skip locked) found
      where c.origin = found.origin and c.size = found.size`,
    values: [origin, size],
  })
}

export async function keepLog(transaction: Transaction, log: KeptLog): Promise<void> {
  await transaction.query(
    'insert into proof_log (origin, verifier_key, begun_at) values ($1, $2, $3) on conflict do nothing',
    [log.origin, log.verifierKey, new Date(log.begunAt).toISOString()],
  )
}

/** The first hashes of a tile; undefined where the tree has not so many. */
export async function readTile(transaction: Transaction, asked: AskedTile): Promise<Uint8Array | undefined> {
  const [tile] = await readTiles(transaction, [asked])
  const bytes = asked.width * HASH_BYTES
  return tile && tile.hashes.length >= bytes ? tile.hashes.subarray(0, bytes) : undefined
}

/** The stamps on some checkpoints of a log, the first ones first. */
export async function readStamps(
  transaction: Transaction,
  { origin, sizes }: { readonly origin: string; readonly sizes: readonly number[] },
): Promise<readonly KeptStamp[]> {
  const { rows } = await transaction.query<{ size: string; authority: string; at: Date }>(
    'select size, authority, at from time_stamp where origin = $1 and size = any ($2::bigint[]) order by size, at',
    [origin, sizes],
  )
  return rows.map(({ size, authority, at }) => ({ size: Number(size), authority, at: at.getTime() }))
}

/** The answer of an authority as it came. */
export async function readAnswer(
  transaction: Transaction,
  { origin, size, authority }: { readonly origin: string; readonly size: number; readonly authority: string },
): Promise<Buffer | undefined> {
  const { rows } = await transaction.query<{ answer: Buffer }>(
    'select answer from time_stamp where origin = $1 and size = $2 and authority = $3',
    [origin, size, authority],
  )
  return rows[0]?.answer
}

/** The cosignatures on one checkpoint, in the order of the witnesses. */
export async function readCosignatures(
  transaction: Transaction,
  { origin, size }: Pick<Checkpoint, 'origin' | 'size'>,
): Promise<readonly KeptCosignature[]> {
  const { rows } = await transaction.query<{ witness: string; at: Date; line: string }>(
    'select witness, at, line from cosignature where origin = $1 and size = $2 order by witness',
    [origin, size],
  )
  return rows.map(({ witness, at, line }) => ({ size, witness, at: at.getTime(), line }))
}

/** A checkpoint with the lines of those who have seen it. */
export async function withCosignatures(transaction: Transaction, kept: KeptCheckpoint): Promise<string> {
  const seen = await readCosignatures(transaction, kept)
  return kept.note + seen.map(({ line }) => line).join('')
}

const COLUMNS = 'origin, size, root, made_at, note'

interface CheckpointRow {
  readonly origin: string
  readonly size: string
  readonly root: Buffer
  readonly made_at: Date
  readonly note: string
}

const checkpointIn = ({ origin, size, root, made_at, note }: CheckpointRow): KeptCheckpoint => ({
  origin,
  size: Number(size),
  root,
  madeAt: made_at.getTime(),
  note,
})
