import { lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { closeLog } from '../log/log-of.ts'
import type { DriveRefusal } from '../refusals.ts'
import { openShareBook, type ShareBook, type ShareRecord } from '../share-book.ts'
import { isShareName } from '../share-name.ts'
import { type SharePlace, sharePlace } from '../share-place.ts'
import { removeLeftovers } from './leftovers.ts'
import { shareUnknown } from './refuse.ts'
import { openTreeBook, type TreeBook } from './tree-book.ts'

/** A share that is open in this process. */
export interface Share {
  readonly name: string
  /** Its own path goes over no symlink. */
  readonly place: SharePlace
  readonly book: ShareBook
  readonly tree: TreeBook
  /** As it was sold and as it stands now: of this moment, whoever changed it. */
  record(): ShareRecord
  /**
   * Asks four times a second whether something may go on that takes long, and ends it when it may not: whoever was reading when
   * the share was closed reads no further.
   *
   * @param mayGoOn undefined if it may, or why not
   * @returns to be called when it is over
   */
  watch(mayGoOn: () => DriveRefusal | undefined, end: (refusal: DriveRefusal) => void): () => void
}

const BETWEEN_LOOKS = 250
const open = new Map<string, { readonly share: Share; readonly inode: number; close(): void }>()

/**
 * A share by its name. Its books are opened once in this process and then kept open; when the share is erased, they are closed
 * and it is unknown.
 *
 * @param drive the folder in which all shares lie
 * @throws DriveRefusal SHARE_UNKNOWN
 */
export function openShare(drive: string, name: string): Share {
  if (!isShareName(name)) throw shareUnknown()
  const folder = join(drive, name)
  const inode = lstatSync(join(folder, 'share.sqlite'), { throwIfNoEntry: false })?.ino
  const known = open.get(folder)
  if (known?.inode === inode && known !== undefined) return known.share
  known?.close()
  open.delete(folder)
  if (inode === undefined) throw shareUnknown()
  const opened = openAnew(realpathSync(drive), name)
  open.set(folder, { ...opened, inode })
  return opened.share
}

/** Closes the books of a share in this process, or of all shares: for whoever erases one, and whoever ends. */
export function closeShares(drive?: string, name?: string): void {
  for (const [folder, { close }] of open) {
    if (drive !== undefined && folder !== join(drive, name ?? '')) continue
    close()
    open.delete(folder)
  }
}

function openAnew(drive: string, name: string): { share: Share; close(): void } {
  const place = sharePlace(drive, name)
  // Its book first: where there is none, nothing is made.
  const book = openShareBook(place.book)
  for (const folder of [place.files, place.trash, place.versions, place.uploads]) mkdirSync(folder, { recursive: true })
  removeLeftovers(place.uploads)
  const tree = openTreeBook(place.treeBook)
  let edition = book.edition()
  let record = book.read()
  const recordNow = (): ShareRecord => {
    const now = book.edition()
    if (now === edition) return record
    edition = now
    record = book.read()
    return record
  }
  const watching = watchers()
  return {
    share: { name, place, book, tree, record: recordNow, watch: watching.watch },
    close: () => {
      watching.end()
      closeLog(place)
      tree.close()
      book.close()
    },
  }
}

interface Watcher {
  readonly mayGoOn: () => DriveRefusal | undefined
  readonly end: (refusal: DriveRefusal) => void
}

function watchers() {
  const all = new Set<Watcher>()
  let timer: NodeJS.Timeout | undefined
  const lookAround = (): void => {
    for (const watcher of all) {
      const refusal = watcher.mayGoOn()
      if (refusal === undefined) continue
      all.delete(watcher)
      watcher.end(refusal)
    }
  }
  const rest = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    watch(mayGoOn: Watcher['mayGoOn'], end: Watcher['end']): () => void {
      const watcher = { mayGoOn, end }
      all.add(watcher)
      if (timer === undefined) {
        timer = setInterval(lookAround, BETWEEN_LOOKS)
        timer.unref()
      }
      return () => {
        all.delete(watcher)
        if (all.size === 0) rest()
      }
    },
    /** The share is gone: nothing goes on in it. */
    end(): void {
      rest()
      for (const watcher of all) watcher.end(shareUnknown())
      all.clear()
    },
  }
}
