import { hash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { type CarryOut, type Driver, DriverFailed, type Figures, type Order, type Outcome } from '../driver.ts'
import { assertDriveIsHere } from './drive-mark.ts'
import { eraseShare } from './erase.ts'
import { type Erasure, findErasure, receiptText } from './erased.ts'
import { findExport, prepared } from './export/exports.ts'
import { driveFaultPoint } from './fault-point.ts'
import { doneOnce, findDone } from './order-done.ts'
import { planOf } from './plan.ts'
import { beginShareBook, openShareBook, type ShareBook, type ShareRecord } from './share-book.ts'
import { shareName } from './share-name.ts'
import { type SharePlace, sharePlace } from './share-place.ts'
import { usedOf } from './tree/ledger.ts'
import { openTreeBook } from './tree/tree-book.ts'

/** What a provider has chosen for its drives, where terms say nothing. */
export interface FilesSettings {
  /** The folder in which all shares lie. */
  readonly drive: string
  /** The networks from which alone a new share is reached; none for a drive that is published. */
  readonly networks: (order: Order) => readonly string[] | Promise<readonly string[]>
  readonly trashDays?: number
  readonly versionsKept?: number
}

const waits: Outcome = { is: 'waits for a person' }
const done: Outcome = { is: 'done' }

/** Where terms say nothing of the room, there is no bound. */
const unbounded = Number.MAX_SAFE_INTEGER

/**
 * Carries out orders on network drives: the share of an agreement is a folder with its books (`SharePlace`), and whatever stands
 * in the books every process sees at its next question.
 */
export function filesDriver(settings: FilesSettings): Driver {
  const { drive } = settings
  const placeOf = ({ agreement }: Order): SharePlace & { readonly name: string } => {
    const name = shareName(agreement)
    return { name, ...sharePlace(drive, name) }
  }

  const setUp =
    (takesPlan: boolean): CarryOut =>
    (order) =>
      inOwnWords(async () => {
        const place = placeOf(order)
        if (!existsSync(place.book)) {
          assertDriveIsHere(drive)
          const erasure = await finished(order)
          const isLate = erasure?.receipt.orders.includes(order.duty) === true
          if (isLate || order.state === undefined || (erasure !== undefined && order.state === 'closed')) return done
          // By its receipts it is there, and on this disk it is not: that is no reason to begin an empty one.
          if (order.was !== undefined && erasure === undefined) return waits
          begin(place, await newRecord(settings, order))
        }
        const outcome = withBook(place, order, (book) =>
          doneOnce(book, order.duty, () => {
            put(book, {
              ...(order.state === undefined ? {} : { state: order.state }),
              ...(takesPlan ? planOf(order.agreed) : {}),
            })
            driveFaultPoint('after the share is put, before the order is noted')
            return done
          }),
        )
        driveFaultPoint('after the order is noted, before its answer')
        return outcome
      })

  /** An erasure that is under way is brought to its end before anything else. */
  const finished = async (order: Order): Promise<Erasure | undefined> => {
    const erasure = findErasure(drive, shareName(order.agreement))
    return erasure === undefined || erasure.isDone ? erasure : eraseShare(drive, order)
  }

  const measure: CarryOut = (order) =>
    inOwnWords(async () => {
      const place = placeOf(order)
      if (!existsSync(place.book)) {
        assertDriveIsHere(drive)
        return { is: 'done', figures: { bytes: 0 } }
      }
      return withBook(place, order, (book) =>
        doneOnce(book, order.duty, () => ({ is: 'done', figures: figuresOf(place) })),
      )
    })

  const prepare: CarryOut = (order, signal) =>
    inOwnWords(async () => {
      const place = placeOf(order)
      if (!existsSync(place.book)) return waits
      const known = withBook(place, order, (book) => findDone(book, order.duty))
      if (known !== undefined) return known
      // The same for the same duty: asked again after it broke off, it goes on.
      const id = hash('sha256', order.duty).slice(0, 32)
      await untilAborted(prepared(drive, place.name, id), signal)
      const { size, manifest } = findExport(drive, place.name, id) ?? {}
      if (size == null || manifest == null) throw new DriverFailed('EXPORT_UNDER_WAY')
      driveFaultPoint('after the archive is ready, before the order is noted')
      const exported = { archive: id, bytes: size, manifest }
      return withBook(place, order, (book) => doneOnce(book, order.duty, () => ({ is: 'done', exported })))
    })

  const erase: CarryOut = (order) =>
    inOwnWords(async () => {
      // Papers have periods of their own, and backups are not kept by the drive.
      if (order.act !== 'eraseContents' || order.about !== 'contents') return waits
      return asOutcome(await eraseShare(drive, order))
    })

  const prove: CarryOut = (order) =>
    inOwnWords(async () => {
      const erasure = await finished(order)
      if (erasure === undefined || existsSync(placeOf(order).book)) throw new DriverFailed('NOT_ERASED')
      return asOutcome(erasure)
    })

  return {
    name: 'files',
    activate: setUp(true),
    change: setUp(true),
    suspend: setUp(false),
    resume: setUp(false),
    measure,
    export: prepare,
    erase,
    prove,
  }
}

/** The receipt goes sealed into the journal, so that its digest can be held against it when the disk is long gone. */
const asOutcome = ({ receipt, proof }: Erasure): Outcome => ({ is: 'done', proof, note: receiptText(receipt) })

async function newRecord(
  { networks, trashDays = 30, versionsKept = 10 }: FilesSettings,
  order: Order,
): Promise<ShareRecord> {
  const { provider, agreement } = order
  const customer = order.customer ?? ''
  return {
    ...{ provider, customer, agreement, state: 'closed', plan: 'single', quota: unbounded },
    ...planOf(order.agreed),
    ...{ networks: await networks(order), trashDays, versionsKept },
  }
}

/** Broken off between folders and book it is as if nothing were there: a share is there once its book is. */
function begin({ folder, files, trash, versions, uploads, log, exports, book }: SharePlace, record: ShareRecord): void {
  for (const each of [folder, files, trash, versions, uploads, log, exports])
    mkdirSync(each, { recursive: true, mode: 0o700 })
  beginShareBook(book, record)
}

/** @throws DriverFailed SHARE_OF_ANOTHER for a folder that does not belong to the agreement: put back under a wrong name, perhaps */
function withBook<T>({ book: file }: SharePlace, { agreement }: Order, work: (book: ShareBook) => T): T {
  const book = openShareBook(file)
  try {
    if (book.read().agreement !== agreement) throw new DriverFailed('SHARE_OF_ANOTHER')
    return work(book)
  } finally {
    book.close()
  }
}

/** What is left open stays as it is. */
function put({ database }: ShareBook, changed: Partial<Pick<ShareRecord, 'state' | 'plan' | 'quota'>>): void {
  database
    .prepare('update share set state = coalesce(?, state), plan = coalesce(?, plan), quota = coalesce(?, quota)')
    .run(changed.state ?? null, changed.plan ?? null, changed.quota ?? null)
}

function figuresOf({ treeBook }: SharePlace): Figures {
  const tree = openTreeBook(treeBook)
  try {
    const sums = tree.usage.read()
    const { files, folders, trash, versions } = sums
    return { bytes: usedOf(sums), files, folders, trash, versions }
  } finally {
    tree.close()
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const end = (): void => reject(new DriverFailed('EXPORT_UNDER_WAY'))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
  return Promise.race([work, late])
}

/** Names of files may be personal, and what the file system says of them too: only the code goes further. */
async function inOwnWords(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DriverFailed) throw error
    const { code } = error as NodeJS.ErrnoException
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw new DriverFailed(isFull ? 'DISK_FULL' : 'DRIVE_BROKEN', { cause: error })
  }
}
