import type { KeyObject } from 'node:crypto'
import type { Pool } from 'pg'
import { inTransactionOfAll, type Transaction } from '../../journal/transaction.ts'
import { EMPTY_ROOT, verifyConsistency } from '../../journal/tree.ts'
import { type Checkpoint, openCheckpoint, readCheckpointText } from '../checkpoint.ts'
import { type Note, readNote, showNote, showSignature, showVerifierKey, type VerifierKey } from '../note.ts'
import { cosign } from './cosignature.ts'
import { readSubmission } from './submission.ts'

/** What a witness answers, as C2SP tlog-witness states it by the status of HTTP. */
export type WitnessAnswer =
  | { readonly status: 200; readonly lines: string }
  /** It is no submission, or the log is unknown here, or has not signed it, or the trees do not fit. */
  | { readonly status: 400 | 403 | 404 | 422 }
  /** The size that was seen last. */
  | { readonly status: 409; readonly size: number }

/** An installation as a witness of other logs. */
export interface Witness {
  /** Of the kind `cosignature`. */
  readonly key: VerifierKey
  readonly secret: KeyObject
  /** The logs it watches, by the public halves of their keys. */
  readonly logs: readonly VerifierKey[]
}

interface Seen {
  readonly size: number
  readonly root: Buffer
}

/**
 * Takes a checkpoint of a log that is watched, and cosigns it if it continues the last one that was seen. What was seen is kept
 * before anything is answered, and by one at a time for each log: so a witness never goes back.
 *
 * @param queue connections of the role `queue`
 */
export async function beWitness(
  queue: Pool,
  witness: Witness,
  body: string,
  now: () => number,
): Promise<WitnessAnswer> {
  const submission = readSubmission(body)
  const note = submission && readNote(submission.checkpoint)
  const stated = note && readCheckpointText(note.text)
  if (!submission || !note || !stated) return { status: 400 }
  const log = witness.logs.find(({ name }) => name === stated.origin)
  if (log === undefined) return { status: 404 }
  if (openCheckpoint(submission.checkpoint, log).fault !== undefined) return { status: 403 }
  if (submission.old > stated.size) return { status: 400 }
  return inTransactionOfAll(queue, async (transaction) => {
    const seen = await lockSeen(transaction, log)
    if (submission.old !== seen.size) return { status: 409, size: seen.size }
    if (!isContinued(seen, stated, submission.path)) return { status: 422 }
    const at = now()
    const signature = cosign(note.text, at, witness)
    const own: Note = { text: note.text, signatures: [...signaturesOfLog(note, log), signature] }
    await transaction.query(
      'update witnessed_log set size = $2, root = $3, note = $4, seen_at = $5 where origin = $1',
      [log.name, stated.size, stated.root, showNote(own), new Date(at).toISOString()],
    )
    return { status: 200, lines: showSignature(signature) }
  })
}

const signaturesOfLog = ({ signatures }: Note, log: VerifierKey) => signatures.filter(({ name }) => name === log.name)

function isContinued(seen: Seen, { size, root }: Checkpoint, path: readonly Uint8Array[]): boolean {
  if (size === 0 && !root.equals(EMPTY_ROOT)) return false
  return verifyConsistency({ first: seen.size, firstRoot: seen.root, second: size, secondRoot: root, path })
}

async function lockSeen(transaction: Transaction, log: VerifierKey): Promise<Seen> {
  await transaction.query('insert into witnessed_log (origin, verifier_key) values ($1, $2) on conflict do nothing', [
    log.name,
    showVerifierKey(log),
  ])
  const { rows } = await transaction.query<{ size: string; root: Buffer }>(
    'select size, root from witnessed_log where origin = $1 for update',
    [log.name],
  )
  const [row] = rows
  if (row === undefined) throw new Error('A log that is watched has its row.')
  return { size: Number(row.size), root: row.root }
}

/** Every log that is watched, as it was last seen: their checkpoint with our cosignature. */
export interface WatchedLog {
  readonly origin: string
  readonly size: number
  readonly seenAt: number | null
  readonly note: string | null
}

export async function readWatched(transaction: Transaction): Promise<readonly WatchedLog[]> {
  const { rows } = await transaction.query<{ origin: string; size: string; seen_at: Date | null; note: string | null }>(
    'select origin, size, seen_at, note from witnessed_log order by origin',
  )
  return rows.map(({ origin, size, seen_at, note }) => ({
    origin,
    size: Number(size),
    seenAt: seen_at?.getTime() ?? null,
    note,
  }))
}
