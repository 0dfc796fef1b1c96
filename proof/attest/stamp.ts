import { inTransactionOfAll } from '../../journal/transaction.ts'
import { type KeptCheckpoint, readCheckpoint } from '../store.ts'
import { askAuthority, PATIENCE } from '../time-stamp/ask.ts'
import { type Attesting, BETWEEN_STAMPS } from './attesting.ts'
import { noteFailed, noteHeard, noteIdle, takeTurn } from './attestors.ts'

/**
 * Has the newest checkpoint stamped by an authority, if it is its turn and there is a new one. What goes wrong is noted, told once,
 * and tried again.
 *
 * @returns whether a stamp was given
 */
export async function stampNewest(attesting: Attesting, authority: string): Promise<boolean> {
  const { queue, origin, now, report, patience = PATIENCE } = attesting
  const turn = await inTransactionOfAll(queue, async (transaction) => {
    const begun = now()
    const taken = await takeTurn(transaction, authority, { now: begun, until: begun + patience * 2 })
    if (taken === undefined) return undefined
    const checkpoint = await readCheckpoint(transaction, { origin })
    if (checkpoint && !(await isStamped(transaction, checkpoint, authority))) return { taken, checkpoint }
    await noteIdle(transaction, authority, begun)
    return undefined
  })
  if (turn === undefined) return false
  const { taken, checkpoint } = turn
  const asked = await askAuthority(authority, { ...attesting, patience, data: Buffer.from(checkpoint.note) })
  await inTransactionOfAll(queue, async (transaction) => {
    if (asked.fault !== undefined) return noteFailed(transaction, taken, { at: now(), failure: asked.fault })
    await transaction.query(
      `insert into time_stamp (origin, size, authority, at, answer) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [checkpoint.origin, checkpoint.size, authority, new Date(asked.at).toISOString(), asked.answer],
    )
    return noteHeard(transaction, authority, { at: now(), nextAt: now() + BETWEEN_STAMPS })
  })
  if (asked.fault !== undefined && taken.failure !== asked.fault)
    report(`${asked.fault}  The time stamp authority ${authority} gave no time stamp that holds; it is asked again.`)
  if (asked.fault === undefined && taken.failure !== null)
    report(`The time stamp authority ${authority} gives time stamps again.`)
  return asked.fault === undefined
}

async function isStamped(
  transaction: Parameters<typeof readCheckpoint>[0],
  { origin, size }: KeptCheckpoint,
  authority: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'select from time_stamp where origin = $1 and size = $2 and authority = $3',
    [origin, size, authority],
  )
  return rowCount === 1
}
