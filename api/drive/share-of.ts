import { existsSync } from 'node:fs'
import type { AgreementRow } from '../../journal/agreement.ts'
import { findAgreement } from '../../journal/list.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { shareName } from '../../services/files/share-name.ts'
import { type SharePlace, sharePlace } from '../../services/files/share-place.ts'
import { openShare, type Share } from '../../services/files/tree/share.ts'
import type { Door, Inside } from '../door.ts'
import { Refused } from '../problem.ts'
import { agreementUnknown } from '../problems.ts'
import type { DriveAtDoor } from './drive-at-door.ts'

/** A share that was found by its agreement. */
export interface FoundShare {
  readonly row: AgreementRow
  /** Its name in the address of the drive. */
  readonly name: string
  readonly place: SharePlace
}

/**
 * The share of an agreement. The database is asked first, in the name of whoever asks: nobody comes to the disk by an id that
 * is not his.
 *
 * @throws Refused AGREEMENT_UNKNOWN; SHARE_UNKNOWN if the agreement has no drive, or not yet
 */
export async function shareOf({ drive }: Pick<Door, 'drive'>, by: Inside, agreement: string): Promise<FoundShare> {
  const row = await inTransaction(by.running.app, by, (transaction) =>
    findAgreement(transaction, by.provider, agreement),
  )
  if (!row) throw agreementUnknown(agreement)
  const found = drive && shareIn(drive, row)
  if (!found) throw shareUnknown()
  return found
}

/**
 * The same, opened. What lies in the folder has to say that it belongs to this agreement: a folder that was put back under another
 * one's name is nobody's.
 *
 * @throws Refused AGREEMENT_UNKNOWN, SHARE_UNKNOWN
 */
export async function openShareOf(door: Pick<Door, 'drive'>, by: Inside, agreement: string): Promise<Share> {
  const { name, row } = await shareOf(door, by, agreement)
  if (!door.drive) throw shareUnknown()
  const share = openShare(door.drive.folder, name)
  if (share.record().agreement !== row.agreement) throw shareUnknown()
  return share
}

/** The share of an agreement that was read; undefined if it has none, or not yet. */
export function shareIn({ folder }: DriveAtDoor, row: AgreementRow): FoundShare | undefined {
  const name = shareName(row.agreement)
  const place = sharePlace(folder, name)
  return existsSync(place.book) ? { row, name, place } : undefined
}

export const shareUnknown = (): Refused =>
  new Refused('SHARE_UNKNOWN', {
    seen: { de: 'Zu diesem Vertrag gibt es kein Netzlaufwerk', en: 'This agreement has no network drive' },
    expected: {
      de: 'es entsteht, wenn ein gebuchtes Laufwerk freigeschaltet wird',
      en: 'it comes about when a drive that was ordered is activated',
    },
    remedy: {
      de: 'Sehen Sie im Vertrag nach, was gebucht ist und ab wann',
      en: 'Look into the agreement for what is ordered and from when on',
    },
  })
