import { join } from 'node:path'
import type { ClientBase } from 'pg'
import type { TarEntry } from '../tar.ts'
import { clusterFiles, fileAt } from './cluster-files.ts'
import { segmentsBetween } from './wal-name.ts'

/** What a base backup is of. */
export interface BaseFacts {
  /** The server's version, `18.4`. */
  readonly version: string
  readonly segmentBytes: number
  /** Segments of the log that belong to it, both ends included; they lie in its archive. */
  readonly firstSegment: string
  readonly lastSegment: string
  /** The backup can be restored to each instant from this one on, in milliseconds since 1970. */
  readonly consistentAt: number
}

/**
 * A backup of a running server by its own way for that (`pg_backup_start`, `pg_backup_stop`), as an archive that is a server's data
 * folder: with the label and the log that it needs, so that it starts by itself.
 *
 * @param superuser a connection that nobody else uses; the backup is broken off if it ends
 * @param folder the server's data, readable by this process
 */
export function baseBackup(
  superuser: ClientBase,
  folder: string,
): { readonly entries: AsyncIterable<TarEntry>; facts(): BaseFacts } {
  let facts: BaseFacts | undefined
  async function* entries(): AsyncGenerator<TarEntry> {
    const { version, segmentBytes } = await aboutServer(superuser)
    // The server keeps the log from here on for as long as this connection lives.
    await superuser.query(
      `select pg_create_physical_replication_slot('klausel_backup_' || pg_backend_pid(), true, true)`,
    )
    const { rows: begun } = await superuser.query<{ segment: string }>(
      `select pg_walfile_name(pg_backup_start('klausel', true)) as segment`,
    )
    yield* clusterFiles(folder)
    const { rows: ended } = await superuser.query<{ segment: string; label: string; map: string; at: string }>(
      `select pg_walfile_name(lsn) as segment, labelfile as label, spcmapfile as map,
         extract(epoch from clock_timestamp()) * 1000 as at from pg_backup_stop(false)`,
    )
    const [firstSegment = '', lastSegment = ''] = [begun[0]?.segment, ended[0]?.segment]
    for (const segment of segmentsBetween(firstSegment, lastSegment, segmentBytes)) {
      const file = await fileAt(folder, join('pg_wal', segment))
      if (file === undefined) throw new Error(`The WAL segment ${segment} is gone before it was read.`)
      yield file
    }
    yield textFile('backup_label', ended[0]?.label ?? '')
    facts = { version, segmentBytes, firstSegment, lastSegment, consistentAt: Math.ceil(Number(ended[0]?.at)) }
  }
  return {
    entries: entries(),
    facts: () => {
      if (facts === undefined) throw new Error('The backup did not come to its end.')
      return facts
    },
  }
}

async function aboutServer(superuser: ClientBase): Promise<{ version: string; segmentBytes: number }> {
  const { rows } = await superuser.query<{ version: string; bytes: string }>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
       (select setting from pg_settings where name = 'wal_segment_size') as bytes`,
  )
  return { version: rows[0]?.version ?? '', segmentBytes: Number(rows[0]?.bytes) }
}

function textFile(name: string, text: string): TarEntry {
  const bytes = Buffer.from(text)
  async function* content(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  return { kind: 'file', name, mode: 0o600, size: bytes.length, content: content() }
}
