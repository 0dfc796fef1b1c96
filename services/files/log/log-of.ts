import type { ShareBook } from '../share-book.ts'
import type { SharePlace } from '../share-place.ts'
import { type DriveLog, openLog } from './keep.ts'

/** What of an open share its log needs. */
export interface WithLog {
  readonly place: SharePlace
  readonly book: ShareBook
}

const opened = new Map<string, DriveLog>()

/**
 * The log of a share that is open in this process; it is opened once.
 *
 * @example openVisit({ share, visitor, way: 'portal', from: request.ip, keep: logOf(share).keep })
 */
export function logOf({ place, book }: WithLog): DriveLog {
  const known = opened.get(place.log)
  if (known) return known
  const log = openLog(place.log, () => logDays(book))
  opened.set(place.log, log)
  return log
}

/** For whoever closes a share in this process: nothing holds its file any more, so that what is erased is gone. */
export function closeLog({ log }: SharePlace): void {
  opened.get(log)?.close()
  opened.delete(log)
}

/** For how many days it is kept who read and wrote what. */
export const logDays = ({ database }: ShareBook): number =>
  Number(database.prepare('select log_days from share').get()?.log_days)

/** @param days from 1 to 3650; older days go when the next one begins */
export function setLogDays(book: ShareBook, days: number): void {
  book.write((database) => database.prepare('update share set log_days = ?').run(days))
}
