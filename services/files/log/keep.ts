import { closeSync, constants, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DriveRefusal } from '../refusals.ts'
import { shareUnknown } from '../tree/refuse.ts'
import { dayIn, dayOf, fileOf, type LogRow } from './log-row.ts'

const dayLength = 86_400_000

/** The log of a share, open to be written. Several processes have it open at once. */
export interface DriveLog {
  /**
   * Keeps a row: it is in the file of its day when this returns, and stays there if the process is killed then.
   *
   * @throws DriveRefusal DISK_FULL: what cannot be written down does not happen; SHARE_UNKNOWN once the share was erased
   */
  keep(row: LogRow): void
  close(): void
}

/**
 * Opens the log of a share.
 *
 * A row is one write to a file that is opened for appending, so rows of several processes stand behind one another and never within.
 *
 * @param folder see `SharePlace.log`
 * @param days for how many days rows are kept, asked again with each new day; older days go then
 */
export function openLog(folder: string, days: () => number): DriveLog {
  let file = -1
  let [from, until] = [0, 0]
  const turnTo = (at: number): void => {
    if (file >= 0) closeSync(file)
    beThere(folder)
    file = openSync(join(folder, fileOf(dayOf(at))), constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o640)
    from = at - (at % dayLength)
    until = from + dayLength
    pruneLog(folder, days(), at)
  }
  return {
    keep: (row) => {
      if (row.at < from || row.at >= until) turnTo(row.at)
      append(file, `${JSON.stringify(row)}\n`)
    },
    close: () => {
      if (file >= 0) closeSync(file)
      file = -1
      until = 0
    },
  }
}

/** The folder of the share is there, or it was erased: then nothing of it comes to be again. */
function beThere(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw shareUnknown()
    if (code !== 'EEXIST') throw error
  }
}

function append(file: number, line: string): void {
  const length = Buffer.byteLength(line)
  let written: number
  try {
    written = writeSync(file, line)
  } catch (error) {
    if (isFull(error)) throw diskFull()
    throw error
  }
  // What broke off is no row: a reader takes it for none, and the next row of whoever writes next stands behind it.
  if (written < length) throw diskFull()
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const diskFull = (): DriveRefusal =>
  new DriveRefusal({
    code: 'DISK_FULL',
    seen: { de: 'Der Datenträger ist voll', en: 'The disk is full' },
    expected: {
      de: 'jeder Zugriff wird aufgeschrieben, bevor er geschieht',
      en: 'each access is written down before it happens',
    },
    remedy: { de: 'Versuchen Sie es später noch einmal', en: 'Try again later' },
  })

/**
 * Removes the days that are kept no longer.
 *
 * @param days counted back from the present one, which is the first
 * @returns how many went
 */
export function pruneLog(folder: string, days: number, at: number): number {
  const eldest = dayOf(at - (days - 1) * dayLength)
  const gone = daysIn(folder).filter((day) => day < eldest)
  for (const day of gone) rmSync(join(folder, fileOf(day)), { force: true })
  return gone.length
}

/** The days of which there are rows, the latest first. */
export function daysIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .map(dayIn)
      .filter((day) => day !== undefined)
      .toSorted()
      .toReversed()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
