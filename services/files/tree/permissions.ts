import type { Path } from '../visit.ts'
import type { PermissionAbove, PermissionRow } from './removed-ones.ts'
import type { Share } from './share.ts'

/** What is permitted in folders stands in the book of the share; it goes where the folder goes. */

const within = "(path = ?1 or (path > ?1 || '/' and path < ?1 || '0'))"

/** What is permitted for a folder and for folders in it. */
export const permissionsWithin = ({ book }: Share, folder: Path): PermissionRow[] =>
  book.database
    .prepare(`select substr(path, length(?1) + 2) as below, holder, may from permission where ${within} order by path`)
    .all(folder)
    .map(({ below, holder, may }) => ({ below: String(below), holder: String(holder), may: String(may) }))

/** What is permitted for the folders in which something lies, but for the share itself, which stays where it is. */
export const permissionsAbove = ({ book }: Share, path: Path): PermissionAbove[] =>
  book.database
    .prepare(
      `select path, holder, may from permission
       where path <> '' and substr(?1, 1, length(path) + 1) = path || '/' order by path, holder`,
    )
    .all(path)
    .map((row) => ({ path: row.path as Path, holder: String(row.holder), may: String(row.may) }))

/** Written before the folder lies there, so that nobody finds it without them. What was said for that place before goes. */
export function putPermissions({ book }: Share, folder: Path, rows: readonly PermissionRow[]): void {
  if (rows.length === 0) return
  book.write((database) => {
    database.prepare(`delete from permission where ${within}`).run(folder)
    const put = database.prepare('insert into permission (path, holder, may) values (?, ?, ?)')
    for (const { below, holder, may } of rows) put.run(below === '' ? folder : `${folder}/${below}`, holder, may)
  })
}

/** @param rows those that were found there; nothing is written where there were none */
export function forgetPermissions({ book }: Share, folder: Path, rows: readonly PermissionRow[]): void {
  if (rows.length > 0) book.write((database) => database.prepare(`delete from permission where ${within}`).run(folder))
}
