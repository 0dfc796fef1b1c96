import { randomUUID } from 'node:crypto'
import type { Lock, Path, Tokens } from '../visit.ts'
import { type Asking, keep, mayPut, mayRead, mayWrite, refuseByState } from './asking.ts'
import { entryAt } from './disk.ts'
import { refuseLockedFolder } from './guard.ts'
import { folderOf, isWithin } from './path.ts'
import { folderMissing, lockedBySomebody, lockUnknown, tooManyLocks } from './refuse.ts'
import { putEmptyFile } from './writing.ts'

/**
 * Whoever lists a folder is told all locks in it, so what one place and one person can have is bounded: far above what any
 * program holds at the same time.
 */
const MOST_AT_ONE_PLACE = 20
const MOST_OF_ONE_PERSON = 1_000

/** Locks that hold at a place. */
export function locks(asking: Asking, path: Path): readonly Lock[] {
  mayRead(asking, path)
  return asking.share.tree.locks.at(path, asking.now())
}

export function locksIn(asking: Asking, folder: Path): readonly Lock[] {
  refuseByState(asking, 'read')
  const { tree } = asking.share
  const [at, inside] = [tree.locks.at(folder, asking.now()), tree.locks.in(folder, asking.now())]
  return [...at, ...inside].filter(({ path }) => asking.visitor.may(path) !== 'nothing')
}

/** Where nothing lies, an empty file comes to lie, so that the name is kept for whoever locks it (RFC 4918, 7.3). */
export function lock(
  asking: Asking,
  path: Path,
  asked: Omit<Lock, 'token' | 'path' | 'person'>,
  tokens?: Tokens,
): { readonly lock: Lock; readonly isNew: boolean } {
  mayWrite(asking, path)
  const { tree, place } = asking.share
  const granted = tree.changeForGood((step) => {
    tree.locks.removeRunOut(asking.now())
    const inTheWay = [
      ...tree.locks.at(path, asking.now()),
      ...(asked.isDeep ? tree.locks.below(path, asking.now()) : []),
    ]
    const other = inTheWay.find(({ isExclusive }) => isExclusive || asked.isExclusive)
    if (other) throw lockedBySomebody(other)
    if (inTheWay.length >= MOST_AT_ONE_PLACE) throw tooManyLocks(MOST_AT_ONE_PLACE)
    if (tree.locks.heldBy(asking.visitor.person, asking.now()) >= MOST_OF_ONE_PERSON)
      throw tooManyLocks(MOST_OF_ONE_PERSON)
    const isNew = entryAt(place.files, path) === undefined
    if (isNew) {
      mayPut(asking, path)
      if (entryAt(place.files, folderOf(path))?.kind !== 'folder') throw folderMissing(folderOf(path))
      refuseLockedFolder(asking, path, tokens)
      putEmptyFile(asking, path, step)
    }
    const made: Lock = { ...asked, token: `urn:uuid:${randomUUID()}`, path, person: asking.visitor.person }
    tree.locks.put(made)
    return { lock: made, isNew }
  })
  keep(asking, 'lock', path)
  return granted
}

export function refreshLock(asking: Asking, path: Path, token: string, until: number): Lock {
  mayWrite(asking, path)
  const { tree } = asking.share
  const refreshed = tree.changeForGood(() => {
    const made = { ...ownLock(asking, path, token), until }
    tree.locks.put(made)
    return made
  })
  keep(asking, 'lock', path)
  return refreshed
}

/** Whoever may only read any more still takes his lock away. */
export function unlock(asking: Asking, path: Path, token: string): void {
  mayRead(asking, path)
  const { tree } = asking.share
  tree.changeForGood(() => tree.locks.remove(ownLock(asking, path, token).token))
  keep(asking, 'unlock', path)
}

/** Named at any place for which it holds (RFC 4918, 9.11). */
function ownLock({ share, visitor, now }: Asking, path: Path, token: string): Lock {
  const found = share.tree.locks.get(token, now())
  const isHere = found?.path === path || (found?.isDeep === true && isWithin(path, found.path))
  if (found === undefined || !isHere || found.person !== visitor.person) throw lockUnknown()
  return found
}
