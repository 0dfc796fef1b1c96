import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DriverFailed } from '../driver.ts'
import { writeWhole } from './whole-file.ts'

/** In the folder of all shares; no share is called so. */
const markIn = (drive: string): string => join(drive, 'drive.mark')

/**
 * Marks the folder of all shares, and keeps the mark apart from it as well. A disk that is not mounted leaves an empty folder, in which
 * all shares seem never to have been: without the mark it is not the drive.
 *
 * @param kept the file that remembers the mark, outside the folder
 * @returns false if the folder is not the one that was marked before
 */
export function markDrive(drive: string, kept: string): boolean {
  const known = read(kept)
  const found = read(markIn(drive))
  if (known !== undefined) return found === known
  const mark = found ?? randomUUID()
  // The mark first: broken off in between, it is found at the next start and kept then.
  if (found === undefined) writeWhole(markIn(drive), `${mark}\n`, 0o600)
  writeWhole(kept, `${mark}\n`, 0o600)
  return true
}

/** @throws DriverFailed DRIVE_NOT_HERE where what is not found says nothing, since the drive itself is not there */
export function assertDriveIsHere(drive: string): void {
  if (!existsSync(markIn(drive))) throw new DriverFailed('DRIVE_NOT_HERE')
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
