import type { DatabaseSync } from 'node:sqlite'
import type { Lock, Path } from '../visit.ts'
import { folderOf } from './path.ts'

/** The locks of a share. `now` is in milliseconds since 1970; what has run out by then is as if it were not there. */
export interface Locks {
  /** Those that hold at a place: its own, and deep ones from above. */
  at(path: Path, now: number): Lock[]
  /** Those on things that lie below a folder. */
  below(folder: Path, now: number): Lock[]
  /** Those on things that lie right in a folder. */
  in(folder: Path, now: number): Lock[]
  get(token: string, now: number): Lock | undefined
  put(lock: Lock): void
  remove(token: string): void
  /** How many a person holds. */
  heldBy(person: string, now: number): number
  /** Of a place and all below it: what is gone is not locked. */
  removeWithin(path: Path): void
  removeRunOut(now: number): void
}

export function openLocks(database: DatabaseSync): Locks {
  const any = database.prepare('select 1 from lock limit 1')
  const own = database.prepare('select * from lock where path = ? and until_at > ?')
  const deep = database.prepare('select * from lock where path = ? and until_at > ? and is_deep = 1')
  const below = database.prepare(
    "select * from lock where (?1 = '' and path <> '' or path > ?1 || '/' and path < ?1 || '0') and until_at > ?2 order by path",
  )
  const one = database.prepare('select * from lock where token = ? and until_at > ?')
  const put = database.prepare('insert or replace into lock values (?, ?, ?, ?, ?, ?, ?)')
  const remove = database.prepare('delete from lock where token = ?')
  const removeWithin = database.prepare(
    "delete from lock where path = ?1 or (path > ?1 || '/' and path < ?1 || '0') or ?1 = ''",
  )
  const heldBy = database.prepare('select count(*) as held from lock where person = ? and until_at > ?')
  const removeRunOut = database.prepare('delete from lock where until_at <= ?')
  const allBelow = (folder: Path, now: number): Lock[] => below.all(folder, now).map(lockFrom)
  return {
    at: (path, now) => {
      // Most of the time nothing is locked, and this is asked before every write.
      if (any.get() === undefined) return []
      const found = own.all(path, now)
      for (let above = path; above !== ''; ) {
        above = folderOf(above)
        found.push(...deep.all(above, now))
      }
      return found.map(lockFrom)
    },
    below: (folder, now) => (any.get() === undefined ? [] : allBelow(folder, now)),
    in: (folder, now) =>
      any.get() === undefined ? [] : allBelow(folder, now).filter(({ path }) => folderOf(path) === folder),
    get: (token, now) => {
      const row = one.get(token, now)
      return row && lockFrom(row)
    },
    put: ({ token, path, isExclusive, isDeep, owner, person, until }) =>
      put.run(token, path, Number(isExclusive), Number(isDeep), owner, person, until),
    remove: (token) => remove.run(token),
    heldBy: (person, now) => Number(heldBy.get(person, now)?.held),
    removeWithin: (path) => removeWithin.run(path),
    removeRunOut: (now) => removeRunOut.run(now),
  }
}

const lockFrom = (row: Readonly<Record<string, unknown>>): Lock => ({
  token: String(row.token),
  path: row.path as Path,
  isExclusive: row.is_exclusive === 1,
  isDeep: row.is_deep === 1,
  owner: String(row.owner),
  person: String(row.person),
  until: Number(row.until_at),
})
