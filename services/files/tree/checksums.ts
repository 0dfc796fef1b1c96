import type { Stats } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/** SHA-256 of contents, so that a file of gigabytes is read once for it and not with every question. */
export interface Checksums {
  /** Undefined if it was never reckoned, or the file was changed since. */
  of(file: Stats): string | undefined
  remember(file: Stats, sha256: string): void
}

export function openChecksums(database: DatabaseSync): Checksums {
  const find = database.prepare('select sha256 from checksum where inode = ? and size = ? and changed_at = ?')
  const put = database.prepare('insert or replace into checksum values (?, ?, ?, ?)')
  return {
    of: (file) => find.get(file.ino, file.size, microseconds(file.mtimeMs))?.sha256 as string | undefined,
    remember: (file, sha256) => put.run(file.ino, file.size, microseconds(file.mtimeMs), sha256),
  }
}

const microseconds = (milliseconds: number): number => Math.round(milliseconds * 1000)
