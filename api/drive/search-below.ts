import { setImmediate as pause } from 'node:timers/promises'
import type { Entry, Path, Visit } from '../../services/files/visit.ts'

/** How long one search goes on, and how long before it lets others have a turn; in milliseconds. */
const LONGEST = 2_000
const AT_ONCE = 10
/** Whoever finds so many asks for more words. */
const MOST = 500

/**
 * Tells of everything below a folder whose name has all words in it.
 *
 * @returns whether everything was looked at
 */
export async function searchBelow(
  visit: Pick<Visit, 'walk' | 'signal'>,
  folder: Path,
  asked: string,
  tell: (entry: Entry) => void,
): Promise<boolean> {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  const begun = performance.now()
  let turn = begun
  let found = 0
  for (const entry of visit.walk(folder)) {
    const name = plain(entry.name)
    if (entry.path !== folder && words.every((word) => name.includes(word))) {
      if (found === MOST) return false
      found += 1
      tell(entry)
    }
    const now = performance.now()
    if (now - turn < AT_ONCE) continue
    if (now - begun > LONGEST || visit.signal.aborted) return false
    await pause()
    turn = performance.now()
  }
  return true
}

/** `Büro` is found by `BÜRO`, `büro` and `buro`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
