import type { DatabaseSync } from 'node:sqlite'
import type { Entry, Path } from '../visit.ts'

/** A row of the trash, as it is kept. */
export interface RemovedRow {
  readonly id: string
  readonly path: Path
  readonly kind: Entry['kind']
  readonly step: 'going' | 'uncounted' | 'there'
  readonly size: number
  readonly removedAt: number
  readonly removedBy: string
  readonly permissions: readonly PermissionRow[]
  readonly above: readonly PermissionAbove[]
}

/** What was permitted in a removed folder; `below` is the path from it on downwards, '' for itself. */
export interface PermissionRow {
  readonly below: string
  readonly holder: string
  readonly may: string
}

/** What was permitted in a folder on the way to what was removed. */
export interface PermissionAbove {
  readonly path: Path
  readonly holder: string
  readonly may: string
}

/** What lies in the trash. */
export interface RemovedOnes {
  /** The latest first. */
  all(): RemovedRow[]
  get(id: string): RemovedRow | undefined
  put(row: RemovedRow): void
  step(id: string, step: RemovedRow['step'], size: number): void
  forget(id: string): void
}

export function openRemovedOnes(database: DatabaseSync): RemovedOnes {
  const all = database.prepare('select * from removed order by removed_at desc, path')
  const get = database.prepare('select * from removed where id = ?')
  const put = database.prepare('insert into removed values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const step = database.prepare('update removed set step = ?, size = ? where id = ?')
  const forget = database.prepare('delete from removed where id = ?')
  return {
    all: () => all.all().map(rowFrom),
    get: (id) => {
      const row = get.get(id)
      return row && rowFrom(row)
    },
    put: (row) =>
      put.run(
        ...([row.id, row.path, row.kind, row.step, row.size, row.removedAt, row.removedBy] as const),
        ...[JSON.stringify(row.permissions), JSON.stringify(row.above)],
      ),
    step: (id, to, size) => step.run(to, size, id),
    forget: (id) => forget.run(id),
  }
}

const rowFrom = (row: Readonly<Record<string, unknown>>): RemovedRow => ({
  id: String(row.id),
  path: row.path as Path,
  kind: row.kind as Entry['kind'],
  step: row.step as RemovedRow['step'],
  size: Number(row.size),
  removedAt: Number(row.removed_at),
  removedBy: String(row.removed_by),
  permissions: JSON.parse(String(row.permissions)),
  above: JSON.parse(String(row.above)),
})
