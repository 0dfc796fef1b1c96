import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { directoryRow, head, tail, type ZipEntry } from '../services/files/export/zip.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { ListedFile } from './form.ts'

/** A ZIP archive that is written file by file, and what was written so far. */
export interface Archive {
  readonly files: readonly ListedFile[]
  /** The bytes of a file with what stands before it. */
  add(name: string, content: readonly Uint8Array[]): readonly Uint8Array[]
  /** The last bytes, by which readers find everything. */
  end(): readonly Uint8Array[]
}

export function beginArchive(changedAt: Instant): Archive {
  const entries: ZipEntry[] = []
  const files: ListedFile[] = []
  let next = 0
  return {
    files,
    add: (name, content) => {
      const sha256 = createHash('sha256')
      let [size, crc] = [0, 0]
      for (const part of content) {
        sha256.update(part)
        crc = crc32(part, crc)
        size += part.length
      }
      const entry = { name, size, crc32: crc, changedAt, startsAt: next }
      const before = head(entry)
      next += before.length + size
      entries.push(entry)
      files.push({ name, sha256: sha256.digest('hex') })
      return [before, ...content]
    },
    end: () => {
      const rows = entries.map(directoryRow)
      const size = rows.reduce((sum, { length }) => sum + length, 0)
      return [...rows, tail({ entries: entries.length, startsAt: next, size })]
    },
  }
}
