import type { Pool } from 'pg'
import { inTransactionOfAll } from '../../journal/transaction.ts'

/** How far the log is signed. Ages in seconds. */
export interface Signing {
  /** Facts that have their place in the log. */
  readonly facts: number
  /** How old the newest checkpoint is; undefined before the first. It grows while nothing happens, and that is as it should be. */
  readonly checkpointAge: number | undefined
  /** For how long there have been facts that no checkpoint covers, as far as this process knows; 0 if there are none. */
  readonly behindFor: number
  /** How old the newest time stamp is; undefined where there is none. */
  readonly stampAge: number | undefined
  /** Authorities and witnesses of which the last that was heard is a failure. */
  readonly failing: { readonly 'time stamps': number; readonly witness: number }
}

/** A checkpoint comes within a minute of a fact; after so many seconds something is wrong. */
export const overdueAfter = 300

/**
 * Looks how far the log is signed. The log does not say since when a fact waits for its checkpoint, so the looks remember it: they
 * have to be made now and then, also while nobody asks.
 *
 * @param queue connections of the role `queue`
 * @param now in milliseconds
 */
export function watchSigning(queue: Pool, now: () => number = Date.now): () => Promise<Signing> {
  let behind: { readonly signed: number; readonly since: number } | undefined
  return async () => {
    const { facts, signed, checkpoint_at, stamp_at, stamps_failing, witnesses_failing } = await read(queue)
    const at = now()
    if (facts <= signed) behind = undefined
    else if (behind?.signed !== signed) behind = { signed, since: at }
    const ageOf = (time: Date | null) => (time === null ? undefined : Math.max(0, at - time.getTime()) / 1_000)
    return {
      facts,
      checkpointAge: ageOf(checkpoint_at),
      behindFor: behind === undefined ? 0 : (at - behind.since) / 1_000,
      stampAge: ageOf(stamp_at),
      failing: { 'time stamps': stamps_failing, witness: witnesses_failing },
    }
  }
}

interface Row {
  readonly facts: number
  readonly signed: number
  readonly checkpoint_at: Date | null
  readonly stamp_at: Date | null
  readonly stamps_failing: number
  readonly witnesses_failing: number
}

async function read(queue: Pool): Promise<Row> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<Row>({
      name: 'how far the log is signed',
      text: `
        select (select size::float8 from tree) as facts,
          coalesce((select max(size)::float8 from checkpoint), 0) as signed,
          (select made_at from checkpoint order by size desc limit 1) as checkpoint_at,
          (select max(heard_at) from attestor where kind = 'time stamps') as stamp_at,
          (select count(*)::integer from attestor where kind = 'time stamps' and failure is not null) as stamps_failing,
          (select count(*)::integer from attestor where kind = 'witness' and failure is not null) as witnesses_failing`,
    })
    const [row] = rows
    if (row === undefined) throw new Error('A query of aggregates always has a row.')
    return row
  })
}
