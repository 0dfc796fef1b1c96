import { createHash } from 'node:crypto'
import { mkdir, open, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pieceDiffers } from '../problems.ts'
import type { Opening } from '../read-piece.ts'
import { readPiece } from '../read-piece.ts'
import { shareOf } from './drive-files.ts'
import type { IndexLine } from './keep-files.ts'

/** What came back. */
export interface PutBack {
  readonly count: number
  readonly bytes: number
  /** Shares that were erased since, and stay so. */
  readonly leftOut: readonly string[]
}

/**
 * Writes the files of the drive into a data folder as an index has them.
 *
 * @param shares those that the newest backup still knows: what is no more comes back from no older one
 */
export async function putBack(
  opening: Opening,
  index: AsyncIterable<IndexLine>,
  folder: string,
  shares: ReadonlySet<string>,
): Promise<PutBack> {
  const leftOut = new Set<string>()
  const folders: IndexLine[] = []
  let [count, bytes] = [0, 0]
  for await (const line of index) {
    const share = shareOf(line.path)
    if (share !== undefined && !shares.has(share)) {
      leftOut.add(share)
      continue
    }
    const at = join(folder, checkedPath(line.path))
    if (line.kind === 'folder') {
      await mkdir(at, { recursive: true, mode: 0o700 })
      folders.push(line)
      continue
    }
    await writeFile(opening, line, at)
    count += 1
    bytes += line.size
  }
  // Last, since what is written into a folder changes its time.
  for (const { path, changedAt } of folders.toReversed()) await setTime(join(folder, path), changedAt)
  return { count, bytes, leftOut: [...leftOut] }
}

async function writeFile(opening: Opening, line: IndexLine, at: string): Promise<void> {
  await mkdir(dirname(at), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const handle = await open(at, 'wx', line.mode)
  try {
    for await (const part of readPiece(opening, line.piece ?? '')) {
      hash.update(part)
      await handle.writeFile(part)
    }
  } finally {
    await handle.close()
  }
  if (hash.digest('hex') !== line.sha256) throw pieceDiffers({ piece: line.piece ?? '' })
  await setTime(at, line.changedAt)
}

/** Seconds as a number keep microseconds. */
const setTime = (file: string, changedAt: number): Promise<void> => utimes(file, changedAt / 1_000, changedAt / 1_000)

function checkedPath(path: string): string {
  if (!/^drive(?:\.mark$|\/|$)/.test(path) || path.split('/').includes('..'))
    throw new RangeError('An index leads out of the drive.')
  return path
}
