import type { Instant } from '../../terms/grammar/day.ts'
import type { Transaction } from '../transaction.ts'
import { DAY } from './rotating.ts'

/** Since when no copy of the database, however old, opens what was destroyed at some instant. */
export interface Unreadable {
  readonly at: Instant
  /** So it is; false: so it comes, as long as the house runs and its settings stay. */
  readonly isSo: boolean
}

interface Row {
  readonly made_at: Date
  readonly rotates_by: Date | null
  readonly horizon_days: number
  readonly retired_at: Date | null
  readonly destroyed_at: Date | null
}

/**
 * A copy that was made before a key was destroyed holds that key, wrapped under the master key of its day. It can be read until the last
 * master key of that time is destroyed; when that was, or will be, follows from what became of the master keys and from nothing else.
 *
 * @param destroyed when keys were destroyed, or will be
 * @returns undefined where nobody knows: no master key was looked after yet, or it changes only when somebody asks for it
 */
export async function unreadableFrom(transaction: Transaction, destroyed: Instant): Promise<Unreadable | undefined> {
  const { rows } = await transaction.query<Row>(
    `select made_at, rotates_by, horizon_days, retired_at, destroyed_at from master_key
     where made_at <= $1 and (destroyed_at is null or destroyed_at > $1)`,
    [new Date(destroyed).toISOString()],
  )
  const ends = rows.map((row) => endOf(row, destroyed))
  const known = ends.filter((end) => end !== undefined)
  if (known.length < ends.length) return undefined
  const last = known.toSorted((one, other) => other.at - one.at)[0]
  return last && { at: last.at, isSo: known.every(({ isSo }) => isSo) }
}

function endOf(row: Row, destroyed: Instant): Unreadable | undefined {
  if (row.destroyed_at) return { at: row.destroyed_at.getTime(), isSo: true }
  if (row.retired_at) return { at: row.retired_at.getTime() + row.horizon_days * DAY, isSo: false }
  if (row.rotates_by === null) return undefined
  const rotates = row.rotates_by.getTime()
  const every = rotates - row.made_at.getTime()
  // By then another one may be in force, which is changed at the latest so long after it began.
  const replaced = rotates >= destroyed ? rotates : destroyed + every
  return { at: replaced + row.horizon_days * DAY, isSo: false }
}
