import type { Readable } from 'node:stream'
import type { ServiceState } from '../../driver.ts'
import type { Carrying, Lock, Path, Tokens, Usage, Visit, Visitor, Writing } from '../visit.ts'
import { type Asking, refuseByState, stateAgainst } from './asking.ts'
import { copy, move } from './carrying.ts'
import { asShown, usedOf } from './ledger.ts'
import { lock, locks, locksIn, refreshLock, unlock } from './locking.ts'
import { changeProperties, properties, propertiesIn } from './noting.ts'
import { find, list, open, sha256, walk } from './reading.ts'
import { shareClosed } from './refuse.ts'
import { remove } from './removing.ts'
import { openVersion, restoreVersion, versions } from './reviving.ts'
import { discard, restore, trash } from './trash.ts'
import { beforeWrite, makeFolder, write } from './writing.ts'

/** Who comes to a share. `now` is in milliseconds since 1970; left out, it is the clock of the machine. */
export type Coming = Omit<Asking, 'now'> & Partial<Pick<Asking, 'now'>>

/**
 * Lets somebody to a share who is signed in. It costs next to nothing: one for each request is fine.
 *
 * @param coming `share` is from `openShare`; with `visitorNow`, whatever takes long ends within a second when the person is
 * put out or loses the right to it
 * @throws DriveRefusal SHARE_CLOSED, SHARE_EXPORT_ONLY where nothing at all can be done by this person now
 * @example
 * const visit = openVisit({ share: openShare(drive, name), visitor, way: 'network drive', from: '10.8.0.2', keep })
 * visit.list(pathFrom('/Angebote'))
 */
export function openVisit(coming: Coming): Visit {
  const asking: Asking = { now: Date.now, ...coming }
  refuseByState(asking, 'read')
  return new ShareVisit(asking)
}

class ShareVisit implements Visit {
  readonly visitor: Visitor
  readonly #asking: Asking
  #aborts: AbortController | undefined
  #unwatch: (() => void) | undefined

  constructor(asking: Asking) {
    this.#asking = asking
    this.visitor = asking.visitor
  }

  get state(): ServiceState {
    return this.#asking.share.record().state
  }

  /** Made for whoever asks for it: most requests are answered before it could matter. */
  get signal(): AbortSignal {
    if (this.#aborts === undefined) {
      const aborts = new AbortController()
      this.#aborts = aborts
      const { share, visitor, visitorNow } = this.#asking
      this.#unwatch = share.watch(
        () => {
          const now = visitorNow ? visitorNow() : visitor
          return now === undefined ? shareClosed() : stateAgainst(share.record(), now, 'read')
        },
        (refusal) => aborts.abort(refusal),
      )
    }
    return this.#aborts.signal
  }

  find(path: Path) {
    return find(this.#asking, path)
  }

  list(path: Path) {
    return list(this.#asking, path)
  }

  walk(path: Path) {
    return walk(this.#asking, path)
  }

  open(path: Path) {
    return open(this.#asking, path)
  }

  sha256(path: Path) {
    return sha256(this.#asking, path)
  }

  beforeWrite(path: Path, asked: Pick<Writing, 'tokens' | 'length'>) {
    return beforeWrite(this.#asking, path, asked)
  }

  write(path: Path, content: Readable | Buffer, asked?: Writing) {
    return write(this.#asking, path, content, asked)
  }

  makeFolder(path: Path, tokens?: Tokens) {
    return makeFolder(this.#asking, path, tokens)
  }

  copy(from: Path, to: Path, asked: Carrying) {
    return copy(this.#asking, from, to, asked)
  }

  move(from: Path, to: Path, asked: Carrying) {
    return move(this.#asking, from, to, asked)
  }

  remove(path: Path, tokens?: Tokens) {
    return remove(this.#asking, path, tokens)
  }

  trash() {
    return trash(this.#asking)
  }

  restore(id: string) {
    return restore(this.#asking, id)
  }

  discard(id: string) {
    return discard(this.#asking, id)
  }

  versions(path: Path) {
    return versions(this.#asking, path)
  }

  openVersion(path: Path, id: string) {
    return openVersion(this.#asking, path, id)
  }

  restoreVersion(path: Path, id: string) {
    return restoreVersion(this.#asking, path, id)
  }

  properties(path: Path) {
    return properties(this.#asking, path)
  }

  propertiesIn(folder: Path) {
    return propertiesIn(this.#asking, folder)
  }

  changeProperties(path: Path, change: Parameters<Visit['changeProperties']>[1], tokens?: Tokens) {
    return changeProperties(this.#asking, path, change, tokens)
  }

  locks(path: Path) {
    return locks(this.#asking, path)
  }

  locksIn(folder: Path) {
    return locksIn(this.#asking, folder)
  }

  lock(path: Path, asked: Omit<Lock, 'token' | 'path' | 'person'>, tokens?: Tokens) {
    return lock(this.#asking, path, asked, tokens)
  }

  refreshLock(path: Path, token: string, until: number) {
    return refreshLock(this.#asking, path, token, until)
  }

  unlock(path: Path, token: string) {
    return unlock(this.#asking, path, token)
  }

  usage(): Usage {
    refuseByState(this.#asking, 'read')
    const { share } = this.#asking
    const sums = asShown(share.tree.usage.read())
    const { files, folders, trash, versions } = sums
    return { used: usedOf(sums), files, folders, trash, versions, quota: share.record().quota }
  }

  close(): void {
    this.#unwatch?.()
    this.#unwatch = undefined
  }
}
