import type { Pool } from 'pg'
import { inTransactionOfAll } from '../journal/transaction.ts'

/** How long every checkpoint stays, in milliseconds: 30 days. The database keeps them as long too, whatever it is asked. */
const KEPT = 30 * 86_400_000

/**
 * Removes checkpoints to which nobody refers: older than 30 days, never stamped, seen by no witness, in no proof that was handed out, and
 * not the last of their day in UTC. The tree has all leaves as before; a fact whose checkpoint went is proven against the next one.
 *
 * @returns how many went
 */
export async function thinCheckpoints(queue: Pool, now: number): Promise<number> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ removed: number }>('select thin_checkpoints($1) as removed', [
      new Date(now - KEPT).toISOString(),
    ])
    return rows[0]?.removed ?? 0
  })
}
