import { proveConsistency } from '../../journal/proof.ts'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import type { Attesting, WitnessAt } from '../attest/attesting.ts'
import { noteFailed, noteHeard, noteIdle, takeTurn } from '../attest/attestors.ts'
import { readNote, showSignature, showVerifierKey, signaturesOf } from '../note.ts'
import { type KeptCheckpoint, readCheckpoint } from '../store.ts'
import { witnessedBy } from './cosignature.ts'
import { showSubmission } from './submission.ts'

/** Why a witness gave no cosignature: nobody answered, it knows another history, it refused, or what it gave does not hold. */
type WitnessFault = 'WITNESS_SILENT' | 'WITNESS_SAW_ANOTHER_LOG' | 'WITNESS_REFUSED' | 'WITNESS_WRONG'

type Answered =
  | { readonly fault: WitnessFault }
  | { readonly fault?: undefined; readonly line: string; readonly at: number }

const PATIENCE = 20_000
/** A witness cosigns at once, and a minute is what a checkpoint may take. */
const BETWEEN = 20_000
const LARGEST = 64 * 1024

/**
 * Has the newest checkpoint seen by a witness, if it is its turn and there is a new one.
 *
 * @returns whether it gave its cosignature
 */
export async function askWitness(attesting: Attesting, witness: WitnessAt): Promise<boolean> {
  const { queue, origin, now, report, patience = PATIENCE } = attesting
  const turn = await inTransactionOfAll(queue, async (transaction) => {
    const begun = now()
    const taken = await takeTurn(transaction, witness.address, { now: begun, until: begun + patience * 2 })
    const checkpoint = taken && (await readCheckpoint(transaction, { origin }))
    if (taken === undefined) return undefined
    const seen = checkpoint && (await lastSeen(transaction, checkpoint, witness))
    if (checkpoint && seen !== checkpoint.size) return { taken, checkpoint, seen: seen ?? 0 }
    await noteIdle(transaction, witness.address, begun)
    return undefined
  })
  if (turn === undefined) return false
  const { taken, checkpoint, seen } = turn
  const answered = await submit(attesting, witness, checkpoint, seen)
  await inTransactionOfAll(queue, async (transaction) => {
    if (answered.fault !== undefined) return noteFailed(transaction, taken, { at: now(), failure: answered.fault })
    await transaction.query(
      `insert into cosignature (origin, size, witness, at, line) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [checkpoint.origin, checkpoint.size, showVerifierKey(witness.key), iso(answered.at), answered.line],
    )
    return noteHeard(transaction, witness.address, { at: now(), nextAt: now() + BETWEEN })
  })
  if (answered.fault !== undefined && taken.failure !== answered.fault)
    report(`${answered.fault}  The witness ${witness.key.name} gave no cosignature that holds; it is asked again.`)
  if (answered.fault === undefined && taken.failure !== null) report(`The witness ${witness.key.name} cosigns again.`)
  return answered.fault === undefined
}

const iso = (at: number): string => new Date(at).toISOString()

type Reading = Parameters<typeof readCheckpoint>[0]

async function lastSeen(
  transaction: Reading,
  { origin }: KeptCheckpoint,
  { key }: WitnessAt,
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ size: string }>(
    'select size from cosignature where origin = $1 and witness = $2 order by size desc limit 1',
    [origin, showVerifierKey(key)],
  )
  return rows[0] && Number(rows[0].size)
}

/** Where the witness has seen more than was noted here, it says how much, and is asked once more from there. */
async function submit(by: Attesting, witness: WitnessAt, checkpoint: KeptCheckpoint, seen: number): Promise<Answered> {
  const first = await send(by, witness, checkpoint, seen)
  if (typeof first !== 'number') return first
  if (first > checkpoint.size) return { fault: 'WITNESS_SAW_ANOTHER_LOG' }
  const second = await send(by, witness, checkpoint, first)
  return typeof second === 'number' ? { fault: 'WITNESS_REFUSED' } : second
}

/** @returns the size it saw last, where that is another one */
async function send(
  { queue, signal, patience = PATIENCE }: Attesting,
  witness: WitnessAt,
  checkpoint: KeptCheckpoint,
  old: number,
): Promise<Answered | number> {
  const { path } = await inTransactionOfAll(queue, (transaction) => proveConsistency(transaction, old, checkpoint.size))
  try {
    const response = await fetch(`${witness.address}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: showSubmission({ old, path, checkpoint: checkpoint.note }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      redirect: 'error',
    })
    const text = await response.text()
    if (text.length > LARGEST) return { fault: 'WITNESS_WRONG' }
    if (response.status === 409 && /^\d{1,15}\n$/.test(text)) return Number(text)
    // It looked, and this log is not the one it knows.
    if (response.status === 422) return { fault: 'WITNESS_SAW_ANOTHER_LOG' }
    return response.ok ? cosignatureIn(checkpoint.note + text, witness) : { fault: 'WITNESS_REFUSED' }
  } catch {
    return { fault: 'WITNESS_SILENT' }
  }
}

function cosignatureIn(whole: string, { key }: WitnessAt): Answered {
  const note = readNote(whole)
  const seen = note && witnessedBy(note, key)
  if (!note || seen?.is !== 'seen') return { fault: 'WITNESS_WRONG' }
  const line = signaturesOf(note, key).map(showSignature).join('')
  return { line, at: seen.at }
}
