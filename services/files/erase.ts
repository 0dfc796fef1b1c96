import { createHash, hash } from 'node:crypto'
import { existsSync, mkdirSync, opendirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { DriverFailed, type Order } from '../driver.ts'
import { assertDriveIsHere } from './drive-mark.ts'
import { type Erasure, type ErasureReceipt, erasedFolder, findErasure, goingFolder, keepErasure } from './erased.ts'
import { latestExport } from './export/exports.ts'
import { driveFaultPoint } from './fault-point.ts'
import { closeLog } from './log/log-of.ts'
import { dutiesDone } from './order-done.ts'
import { openShareBook } from './share-book.ts'
import { shareName } from './share-name.ts'
import { sharePlace } from './share-place.ts'
import { entriesBelow } from './tree/disk.ts'
import { top } from './tree/path.ts'
import { closeShares } from './tree/share.ts'
import { syncFolder } from './whole-file.ts'

/** So much is done at once, and then others have their turn. */
const BATCH = 200

/**
 * Erases a share with all that belongs to it: files, trash, versions, uploads, exports, log, both books with locks, properties,
 * passwords, people and permissions. It is one folder, so it is gone for everybody in one step; then it is emptied. It may be
 * broken off anywhere and goes on when it is asked again; what it leaves is a receipt.
 *
 * @param order `eraseContents`
 * @throws DriverFailed DRIVE_NOT_HERE where the disk with all shares is not mounted, SHARE_OF_ANOTHER
 */
export function eraseShare(drive: string, order: Order): Promise<Erasure> {
  const { folder } = sharePlace(drive, shareName(order.agreement))
  const known = underWay.get(folder)
  if (known !== undefined) return known
  const work = erase(drive, order).finally(() => underWay.delete(folder))
  underWay.set(folder, work)
  return work
}

/** The erasures of this process, by the folder of the share: whoever asks while it goes on waits for the same one. */
const underWay = new Map<string, Promise<Erasure>>()

async function erase(drive: string, order: Order): Promise<Erasure> {
  assertDriveIsHere(drive)
  const name = shareName(order.agreement)
  const place = sharePlace(drive, name)
  if (existsSync(place.book)) {
    close(place.book, order)
    driveFaultPoint('after the share is closed, before its receipt')
    keepErasure(drive, name, await receiptOn(drive, name, order), false)
    mkdirSync(erasedFolder(drive), { recursive: true })
    closeShares(drive, name)
    closeLog(place)
    driveFaultPoint('after the receipt, before the share goes')
    // What is still there from an erasure that broke off, and was begun again since, goes along.
    await removeAll(goingFolder(drive, name))
    renameSync(place.folder, goingFolder(drive, name))
    syncFolder(drive)
    driveFaultPoint('after the share is gone, before it is emptied')
  }
  const begun = findErasure(drive, name)
  if (begun?.isDone) return begun
  await removeAll(goingFolder(drive, name))
  // Whoever came in the very moment in which it went may have made an empty folder again.
  await removeAll(place.folder)
  driveFaultPoint('after it is emptied, before that is noted')
  const erasure = keepErasure(drive, name, begun?.receipt ?? nothingThere(name, order), true)
  driveFaultPoint('after it is noted that all is gone')
  return erasure
}

/**
 * Whoever is still reading or writing is ended, in whatever process, and nobody begins any more.
 *
 * @throws DriverFailed SHARE_OF_ANOTHER, before anything is touched: an order erases what it names and nothing else
 */
function close(file: string, { agreement }: Order): void {
  const book = openShareBook(file)
  try {
    if (book.read().agreement !== agreement) throw new DriverFailed('SHARE_OF_ANOTHER')
    book.write((database) => database.prepare("update share set state = 'closed'").run())
  } finally {
    book.close()
  }
}

async function receiptOn(drive: string, name: string, { agreement, at }: Order): Promise<ErasureReceipt> {
  const place = sharePlace(drive, name)
  const manifest = createHash('sha256')
  let [files, folders, bytes, seen] = [0, 0, 0, 0]
  for (const { path, kind, size } of entriesBelow(place.files, top)) {
    manifest.update(`${size} ${path}\n`)
    bytes += size
    if (kind === 'file') files += 1
    else folders += 1
    seen += 1
    if (seen % BATCH === 0) await turn()
  }
  const book = openShareBook(place.book)
  const orders = dutiesDone(book)
  book.close()
  const exported = latestExport(drive, name)?.manifest ?? null
  return {
    share: name,
    agreement,
    orderedAt: at,
    files,
    folders,
    bytes,
    manifest: manifest.digest('hex'),
    exported,
    orders,
  }
}

/** For a share that was never there: nothing is left of it either. */
const nothingThere = (share: string, { agreement, at }: Order): ErasureReceipt => ({
  ...{ share, agreement, orderedAt: at, files: 0, folders: 0, bytes: 0, exported: null, orders: [] },
  manifest: hash('sha256', ''),
})

/** Removes a folder with all that is in it, and lets others have their turn. Nothing is reached over a symlink. */
async function removeAll(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const dir = opendirSync(folder)
  const folders: string[] = []
  try {
    let seen = 0
    for (let entry = dir.readSync(); entry !== null; entry = dir.readSync()) {
      if (entry.isDirectory()) folders.push(entry.name)
      else unlinkSync(join(folder, entry.name))
      seen += 1
      if (seen % BATCH === 0) await turn()
    }
  } finally {
    dir.closeSync()
  }
  for (const name of folders) {
    await removeAll(join(folder, name))
    driveFaultPoint('while it is emptied')
  }
  rmdirSync(folder)
}
