import { setImmediate as pause } from 'node:timers/promises'
import { DriveRefusal } from '../../../services/files/refusals.ts'
import { alreadyThere } from '../../../services/files/tree/refuse.ts'
import type { Entry, Visit } from '../../../services/files/visit.ts'
import { freePlace } from '../free-place.ts'
import { type IfThere, type KeptUpload, readContent, removeUpload } from './kept-uploads.ts'

/**
 * Puts an upload that is whole at its place, by the one way by which anything is written. If that is refused the upload stays, and
 * may be tried again with another answer to what becomes of what lies there.
 *
 * @throws DriveRefusal ALREADY_THERE, QUOTA_EXCEEDED and whatever else `Visit.write` refuses
 */
export async function finishUpload(
  visit: Visit,
  folder: string,
  { id, path, length, changedAt, sha256 }: KeptUpload,
  asked: IfThere,
): Promise<Entry> {
  const writing = {
    length,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }
  for (;;) {
    const place = asked === 'keep both' ? freePlace(visit, path) : path
    if (asked === 'refuse' && visit.find(place)) throw alreadyThere(place)
    const content = readContent(folder, id)
    try {
      const { entry } = await visit.write(place, content, {
        ...writing,
        ...(asked === 'replace' ? {} : { isStillWanted: (there) => there === undefined }),
      })
      await removeUpload(folder, id)
      return entry
    } catch (error) {
      // Somebody put something there while this was being written.
      if (!(error instanceof DriveRefusal) || error.code !== 'CHANGED_MEANWHILE' || asked === 'replace') throw error
      if (asked === 'refuse') throw alreadyThere(place)
      await pause()
    } finally {
      content.destroy()
    }
  }
}
