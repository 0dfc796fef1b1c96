/**
 * Names of the files of the write-ahead log (WAL), as PostgreSQL gives them: timeline, and which segment of the one long log it is.
 * A new timeline begins with each restore; its history file says where it left the one before.
 */
export interface Segment {
  readonly timeline: number
  readonly number: number
}

const SEGMENT = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/
const FOUR_GIBIBYTES = 2 ** 32

export const isSegmentName = (name: string): boolean => SEGMENT.test(name)
export const isHistoryName = (name: string): boolean => /^[0-9A-F]{8}\.history$/.test(name)

/** @param segmentBytes 16 MiB, unless the database was made otherwise */
export function segmentIn(name: string, segmentBytes: number): Segment {
  const [, timeline, high, low] = SEGMENT.exec(name) ?? []
  if (timeline === undefined || high === undefined || low === undefined)
    throw new RangeError(`"${name}" is no name of a WAL segment.`)
  const perFile = FOUR_GIBIBYTES / segmentBytes
  return {
    timeline: Number.parseInt(timeline, 16),
    number: Number.parseInt(high, 16) * perFile + Number.parseInt(low, 16),
  }
}

/** @example segmentName({ timeline: 1, number: 3 }, 16 * 2 ** 20) === '000000010000000000000003' */
export function segmentName({ timeline, number }: Segment, segmentBytes: number): string {
  const perFile = FOUR_GIBIBYTES / segmentBytes
  return [timeline, Math.floor(number / perFile), number % perFile]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('')
}

/** Both ends included. */
export function segmentsBetween(first: string, last: string, segmentBytes: number): readonly string[] {
  const [from, to] = [segmentIn(first, segmentBytes), segmentIn(last, segmentBytes)]
  return Array.from({ length: to.number - from.number + 1 }, (_, n) =>
    segmentName({ timeline: to.timeline, number: from.number + n }, segmentBytes),
  )
}

/** A file of the log as it lies in the store. */
export interface WalPiece {
  /** As PostgreSQL calls it: a segment, or the history of a timeline. */
  readonly file: string
  /** All that was committed before is in it or in an earlier one. In milliseconds since 1970. */
  readonly closedAt: number
  /** Of the file as PostgreSQL wrote it. */
  readonly sha256: string
}

const PIECE = /^wal\/([0-9A-F]{24}|[0-9A-F]{8}\.history)\.(\d{13})\.([0-9a-f]{64})\.zst\.age$/

export const walPieceName = ({ file, closedAt, sha256 }: WalPiece): string =>
  `wal/${file}.${String(Math.floor(closedAt)).padStart(13, '0')}.${sha256}.zst.age`

/** Undefined for a piece of another kind. */
export function walPieceIn(name: string): WalPiece | undefined {
  const [, file, closedAt, sha256] = PIECE.exec(name) ?? []
  return file === undefined || sha256 === undefined ? undefined : { file, closedAt: Number(closedAt), sha256 }
}
