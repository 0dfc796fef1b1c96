import type { DatabaseSync } from 'node:sqlite'
import type { Version } from '../visit.ts'
import { type Subtree, subtreeOf, within } from './subtree.ts'

/** Earlier contents of files; each lies in the folder of versions under its id. */
export interface Versions extends Pick<Subtree, 'move' | 'forget'> {
  /** The latest first. */
  at(place: string): Version[]
  /** When the latest was kept, in milliseconds since 1970; undefined if none is. */
  latest(place: string): number | undefined
  /** Of a place and all below it. */
  within(place: string): Version[]
  all(): Iterable<Version & { readonly place: string }>
  has(id: string): boolean
  /** Those that are more than so many of their file, the oldest of each. */
  beyond(most: number): Version[]
  put(place: string, version: Version): void
  remove(id: string): void
}

const columns = 'id, size, changed_at as changedAt, kept_at as keptAt, kept_by as keptBy'

export function openVersions(database: DatabaseSync): Versions {
  const at = database.prepare(`select ${columns} from version where place = ? order by kept_at desc, id`)
  const latest = database.prepare('select max(kept_at) as at from version where place = ?')
  const allWithin = database.prepare(`select ${columns} from version where ${within}`)
  const all = database.prepare(`select place, ${columns} from version`)
  const has = database.prepare('select 1 from version where id = ?')
  const beyond = database.prepare(
    `select ${columns} from
       (select *, row_number() over (partition by place order by kept_at desc, id) as number from version)
     where number > ?`,
  )
  const put = database.prepare('insert into version values (?, ?, ?, ?, ?, ?)')
  const remove = database.prepare('delete from version where id = ?')
  const { move, forget } = subtreeOf(database, 'version', ['size'])
  return {
    ...{ move, forget },
    at: (place) => at.all(place).map(versionFrom),
    latest: (place) => (latest.get(place)?.at ?? undefined) as number | undefined,
    within: (place) => allWithin.all(place).map(versionFrom),
    *all() {
      for (const row of all.iterate()) yield { place: String(row.place), ...versionFrom(row) }
    },
    has: (id) => has.get(id) !== undefined,
    beyond: (most) => beyond.all(most).map(versionFrom),
    put: (place, { id, size, changedAt, keptAt, keptBy }) => put.run(id, place, size, changedAt, keptAt, keptBy),
    remove: (id) => remove.run(id),
  }
}

const versionFrom = (row: Readonly<Record<string, unknown>>): Version => ({
  id: String(row.id),
  size: Number(row.size),
  changedAt: Number(row.changedAt),
  keptAt: Number(row.keptAt),
  keptBy: String(row.keptBy),
})
