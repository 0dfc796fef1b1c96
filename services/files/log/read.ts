import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Path } from '../visit.ts'
import { daysIn } from './keep.ts'
import { dayOf, fileOf, isDecided, type LogRow, rowIn } from './log-row.ts'

/** What is looked for; everything that is named must fit. */
export interface LogFilter {
  readonly person?: string
  /** What the path of a read or write begins with, or a part of it; upper and lower case are alike. */
  readonly path?: string
  readonly acts?: readonly LogRow['act'][]
  /** From a moment on to a moment before, in milliseconds since 1970. */
  readonly from?: number
  readonly until?: number
}

/** Rows, the newest first. */
export interface LogPage {
  readonly rows: readonly LogRow[]
  /** Where it goes on, to be named again; null at the end. It may go on although no row was found: much was looked through. */
  readonly next: string | null
  /** Up to when back the log was looked through, as a day; null if there is none. */
  readonly lookedUntil: string | null
}

const chunk = 256 * 1_024
/** So much is looked through for one page, so that a search for something rare answers too. */
const most = 32 * 1_024 * 1_024

/**
 * Rows from the newest backwards. Days only grow at their end and go as a whole, so a place in one stays what it was.
 *
 * @param after what the page before gave as `next`; something that is none begins at the newest
 */
export async function readLog(
  folder: string,
  filter: LogFilter,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<LogPage> {
  const place = placeIn(after)
  const rows: LogRow[] = []
  const fits = fitting(filter)
  let budget = most
  let lookedUntil: string | null = null
  for (const day of daysWithin(folder, filter).filter((each) => place === undefined || each <= place.day)) {
    lookedUntil = day
    for await (const { line, start } of linesBackwards(
      join(folder, fileOf(day)),
      place?.day === day ? place.at : undefined,
    )) {
      budget -= line.length + 1
      const row = rowIn(line.toString())
      if (row && fits(row)) rows.push(row)
      if (rows.length >= limit || budget <= 0) return { rows, next: `${day}:${start}`, lookedUntil }
    }
  }
  return { rows, next: null, lookedUntil }
}

/** All rows that fit, the eldest first, however many they are: one at a time. */
export async function* walkLog(folder: string, filter: LogFilter): AsyncGenerator<LogRow> {
  const fits = fitting(filter)
  for (const day of daysWithin(folder, filter).toReversed()) {
    const lines = createInterface({
      input: createReadStream(join(folder, fileOf(day))),
      crlfDelay: Number.POSITIVE_INFINITY,
    })
    for await (const line of lines) {
      const row = rowIn(line)
      if (row && fits(row)) yield row
    }
  }
}

const daysWithin = (folder: string, { from, until }: LogFilter): readonly string[] =>
  daysIn(folder).filter(
    (day) => (from === undefined || day >= dayOf(from)) && (until === undefined || day <= dayOf(until)),
  )

function fitting({ person, path, acts, from, until }: LogFilter): (row: LogRow) => boolean {
  const wanted = path?.normalize('NFC').toLowerCase()
  const isThere = (place: Path | undefined): boolean => place?.toLowerCase().includes(wanted ?? '') === true
  return (row) =>
    (person === undefined || row.person === person) &&
    (acts === undefined || acts.includes(row.act)) &&
    (from === undefined || row.at >= from) &&
    (until === undefined || row.at < until) &&
    (wanted === undefined || (isDecided(row) ? isThere(row.about as Path) : isThere(row.path) || isThere(row.to)))
}

/** `2026-11-22:4711` */
function placeIn(after: string | undefined): { readonly day: string; readonly at: number } | undefined {
  const [, day, at] = /^(\d{4}-\d{2}-\d{2}):(\d{1,15})$/.exec(after ?? '') ?? []
  return day === undefined ? undefined : { day, at: Number(at) }
}

/** The lines of a file from the last to the first, and where each begins; only whole ones. */
async function* linesBackwards(
  file: string,
  end: number | undefined,
): AsyncGenerator<{ readonly line: Buffer; readonly start: number }> {
  await using opened = await open(file)
  let position = Math.min(end ?? Number.POSITIVE_INFINITY, (await opened.stat()).size)
  let rest: Buffer = Buffer.alloc(0)
  while (position > 0) {
    const start = Math.max(0, position - chunk)
    const read = Buffer.concat([await readAt(opened, start, position - start), rest])
    let lineEnd = read.length
    for (;;) {
      // What stands behind the last line break is being written, or broke off.
      const lineBreak = lineEnd === 0 ? -1 : read.lastIndexOf(0x0a, lineEnd - 1)
      if (lineBreak < 0) break
      if (lineBreak + 1 < lineEnd) yield { line: read.subarray(lineBreak + 1, lineEnd), start: start + lineBreak + 1 }
      lineEnd = lineBreak
    }
    rest = read.subarray(0, lineEnd)
    position = start
  }
  if (rest.length > 0) yield { line: rest, start: 0 }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
