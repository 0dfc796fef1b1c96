import type { Lock, Path, Tokens } from '../visit.ts'
import type { Asking } from './asking.ts'
import { folderOf } from './path.ts'
import { lockedBySomebody } from './refuse.ts'

/** What locks hold back (RFC 4918, 6 and 7). Each is asked within the step that then acts. */

/** What lies at a place changes: one of the locks that hold there has to be shown, and to be one's own. */
export function refuseLocked(asking: Asking, path: Path, tokens: Tokens = []): void {
  const [first, ...others] = asking.share.tree.locks.at(path, asking.now())
  if (first !== undefined && !isShown(asking, [first, ...others], tokens)) throw lockedBySomebody(first)
}

/** Something new comes to lie at a place: that changes its folder, also one that is locked without what lies in it. */
export const refuseLockedFolder = (asking: Asking, path: Path, tokens?: Tokens): void =>
  refuseLocked(asking, folderOf(path), tokens)

/** Something goes with all that lies in it: its folder changes, it goes itself, and whatever is locked further down. */
export function refuseLockedWithin(asking: Asking, path: Path, tokens: Tokens = []): void {
  refuseLockedFolder(asking, path, tokens)
  refuseLocked(asking, path, tokens)
  for (const lock of asking.share.tree.locks.below(path, asking.now())) refuseLocked(asking, lock.path, tokens)
}

const isShown = ({ visitor }: Asking, locks: readonly Lock[], tokens: Tokens): boolean =>
  locks.some(({ token, person }) => person === visitor.person && tokens.includes(token))
