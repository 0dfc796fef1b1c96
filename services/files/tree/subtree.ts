import type { DatabaseSync } from 'node:sqlite'

/** Rows that are kept by place, and follow what lies there. */
export interface Subtree {
  /** From a place and all below it to another one, at which nothing is kept. */
  move(from: string, to: string): void
  copy(from: string, to: string): void
  forget(place: string): void
}

/** What lies below a place sorts between '/' and '0', which follows it. */
export const within = "(place = ?1 or (place > ?1 || '/' and place < ?1 || '0'))"

/**
 * @param columns those beside `place`, of which a copy has the same; none where a copy has nothing
 */
export function subtreeOf(database: DatabaseSync, table: string, columns: readonly string[]): Subtree {
  const move = database.prepare(`update ${table} set place = ?2 || substr(place, length(?1) + 1) where ${within}`)
  const forget = database.prepare(`delete from ${table} where ${within}`)
  const list = columns.join(', ')
  const copy = database.prepare(
    `insert or replace into ${table} (place, ${list}) select ?2 || substr(place, length(?1) + 1), ${list} from ${table} where ${within}`,
  )
  return {
    move: (from, to) => move.run(from, to),
    copy: (from, to) => copy.run(from, to),
    forget: (place) => forget.run(place),
  }
}
