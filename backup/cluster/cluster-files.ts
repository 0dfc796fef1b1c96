import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TarEntry } from '../tar.ts'

/** What a server makes anew at its start: their folders belong to a backup, their content does not (PostgreSQL, 25.3.4.1). */
const emptyFolders: ReadonlySet<string> = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const leftOut = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    ['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map', CONTROL].includes(path) ||
    name.startsWith('pgsql_tmp') ||
    name.startsWith('pg_internal.init')
  )
}
/** Says from where recovery may begin; it comes last. */
const CONTROL = 'global/pg_control'

/**
 * The files of a running server, as they are read one after the other: torn and from different moments, which the log from the
 * beginning of the backup on puts right.
 *
 * @param folder the server's data
 * @throws RangeError where something lies outside of it, by a tablespace
 */
export async function* clusterFiles(folder: string): AsyncGenerator<TarEntry> {
  yield* below(folder, '')
  yield { kind: 'folder', name: 'pg_wal/archive_status', mode: 0o700 }
  const control = await fileAt(folder, CONTROL)
  if (control) yield control
}

async function* below(folder: string, path: string): AsyncGenerator<TarEntry> {
  for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
    const at = path === '' ? entry.name : `${path}/${entry.name}`
    if (leftOut(at)) continue
    if (entry.isSymbolicLink()) throw new RangeError(`${at} leads out of the data folder.`)
    if (entry.isDirectory()) {
      yield { kind: 'folder', name: at, mode: 0o700 }
      if (!emptyFolders.has(at)) yield* below(folder, at)
    } else if (entry.isFile()) {
      const file = await fileAt(folder, at)
      if (file) yield file
    }
  }
}

/** Undefined if it is gone by now, as a table that was dropped. */
export async function fileAt(folder: string, name: string): Promise<(TarEntry & { kind: 'file' }) | undefined> {
  const found = await lstat(join(folder, name)).catch(() => undefined)
  if (found === undefined) return undefined
  return { kind: 'file', name, mode: 0o600, size: found.size, content: readAsMuchAsThere(join(folder, name)) }
}

/** A file that goes while it is read ends there: the log says what became of it. */
async function* readAsMuchAsThere(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Roughly how much there is to read, in bytes. */
export async function sizeOfCluster(folder: string): Promise<number> {
  let size = 0
  for await (const entry of clusterFiles(folder)) if (entry.kind === 'file') size += entry.size
  return size
}
