import { setImmediate as turn } from 'node:timers/promises'
import type { Path } from '../visit.ts'
import { entriesBelow } from './disk.ts'

/** After so many, others get on with their work. */
const AT_ONCE = 500

export interface Sum {
  readonly bytes: number
  readonly files: number
  /** Those below, without the one that is counted. */
  readonly folders: number
}

/** Counts what lies below a folder, and lets others do their work meanwhile. */
export async function sumBelow(root: string, folder: Path): Promise<Sum> {
  let [bytes, files, folders] = [0, 0, 0]
  let seen = 0
  for (const { kind, size } of entriesBelow(root, folder)) {
    if (kind === 'file') files += 1
    else folders += 1
    bytes += size
    seen += 1
    if (seen % AT_ONCE === 0) await turn()
  }
  return { bytes, files, folders }
}

/** How many bytes the longest path below a folder has beyond the folder's own. */
export async function longestBelow(root: string, folder: Path): Promise<number> {
  const own = Buffer.byteLength(folder)
  let longest = 0
  let seen = 0
  for (const { path } of entriesBelow(root, folder)) {
    // Only what could be longer is measured: three bytes are the most that a character takes.
    if (path.length * 3 - own > longest) longest = Math.max(longest, Buffer.byteLength(path) - own)
    seen += 1
    if (seen % AT_ONCE === 0) await turn()
  }
  return longest
}
