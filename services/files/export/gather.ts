import { linkSync, lstatSync, mkdirSync, rmSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { driveFaultPoint } from '../fault-point.ts'
import type { SharePlace } from '../share-place.ts'
import { entriesBelow } from '../tree/disk.ts'
import { top } from '../tree/path.ts'
import type { ExportBook } from './export-book.ts'
import type { ExportPlace } from './export-place.ts'

/** What the contents are called in the archive: beside them lies the manifest, and neither takes the other's name. */
const contents = 'contents/'
/** So many are noted at once, and then others have their turn. */
const BATCH = 500

/**
 * Gathers what belongs to an export: of each file a second name (a hard link). A content never changes in its place, so what is
 * gathered stays as it was, whatever is written or removed meanwhile, and takes no room. Broken off, it begins anew.
 */
export async function gather(place: SharePlace, at: ExportPlace, book: ExportBook): Promise<void> {
  rmSync(`${at.folder}/contents`, { recursive: true, force: true })
  book.change(() => book.clear())
  const below = entriesBelow(place.files, top)[Symbol.iterator]()
  for (let number = 1; ; ) {
    const before = number
    book.change(() => {
      let [files, folders, bytes] = [0, 0, 0]
      for (const taken = number + BATCH; number < taken; ) {
        const { value: entry, done } = below.next()
        if (done) break
        const { path, kind, changedAt } = entry
        if (kind === 'folder') {
          book.add({ number, name: `${contents}${path}/`, size: 0, changedAt })
          folders += 1
        } else {
          const kept = keepAsItIs(`${place.files}/${path}`, at.content(number))
          // Removed in this moment: then it does not belong to the export.
          if (kept === undefined) continue
          book.add({ number, name: `${contents}${path}`, size: kept.size, changedAt: Math.floor(kept.mtimeMs) })
          files += 1
          bytes += kept.size
        }
        number += 1
      }
      book.grow({ files, folders, bytes })
      driveFaultPoint('while contents are gathered')
    })
    if (number === before) break
    await turn()
  }
  book.note({ step: 'reading', gatheredAt: Date.now() })
  driveFaultPoint('after contents are gathered')
}

/** A second name for a file; undefined if it is gone. */
function keepAsItIs(file: string, to: string): Stats | undefined {
  try {
    linkSync(file, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined
    mkdirSync(dirname(to), { recursive: true })
    return keepAsItIs(file, to)
  }
  const kept = lstatSync(to)
  return kept.isFile() ? kept : undefined
}
