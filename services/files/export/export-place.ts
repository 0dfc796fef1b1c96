import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SharePlace } from '../share-place.ts'

/** Where an export lies in its share: it goes with it. */
export interface ExportPlace {
  readonly folder: string
  readonly book: string
  /** Held by whoever prepares it, for as long as the process lives. */
  readonly lock: string
  readonly manifest: string
  /** The content of an entry, as it was when it was gathered: a second name of the same file. */
  content(number: number): string
}

/** As it is called in the archive. */
export const manifestName = 'SHA256SUMS'

export function exportPlace({ exports }: SharePlace, id: string): ExportPlace {
  const folder = join(exports, id)
  return {
    folder,
    book: join(folder, 'export.sqlite'),
    lock: join(folder, 'prepare.sqlite'),
    manifest: join(folder, manifestName),
    // No folder with a million names.
    content: (number) => join(folder, 'contents', String(Math.floor(number / 1000)), String(number)),
  }
}

/** Whether something has the form of an id: what comes from outside names no other folder. */
export const isExportId = (name: string): boolean => /^[0-9a-f]{32}$/.test(name)

/** The exports of a share, the latest first. */
export function exportsOf({ exports }: SharePlace): readonly string[] {
  if (!existsSync(exports)) return []
  const begun = (id: string): number => statSync(join(exports, id), { throwIfNoEntry: false })?.birthtimeMs ?? 0
  return readdirSync(exports)
    .filter(isExportId)
    .toSorted((a, b) => begun(b) - begun(a))
}
