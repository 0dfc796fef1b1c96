/**
 * The pieces of a ZIP archive (APPNOTE 6.3.10) in which everything is stored as it is: so each piece has a size and a place that
 * are known before the first byte is sent, and a download can be taken up anywhere. Sizes, places and counts that do not fit
 * into the old fields stand in those of ZIP64.
 */

/** A file or folder of the archive, and where it lies in it. */
export interface ZipEntry {
  /** With slashes; that of a folder ends with one. */
  readonly name: string
  readonly size: number
  readonly crc32: number
  /** In milliseconds since 1970. */
  readonly changedAt: number
  /** Of its first byte in the archive. */
  readonly startsAt: number
}

const LARGE = 0xff_ff_ff_ff
const MANY = 0xff_ff
/** Version 4.5, the first with ZIP64; made on Unix, so that readers take the permissions. */
const NEEDED = 45
const MADE_BY = (3 << 8) | NEEDED
const NAMES_IN_UTF8 = 1 << 11
const STORED = 0

/** How many bytes stand before the content. */
export const headSize = (name: string, size: number): number =>
  30 + Buffer.byteLength(name) + TIME_SIZE + (size >= LARGE ? 20 : 0)

/** What stands before the content. */
export function head({ name, size, crc32, changedAt }: ZipEntry): Buffer {
  const isLarge = size >= LARGE
  const extra = [timeField(changedAt), ...(isLarge ? [largeField([size, size])] : [])]
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(0x04034b50, 0)
  fixed.writeUInt16LE(NEEDED, 4)
  fixed.writeUInt16LE(NAMES_IN_UTF8, 6)
  fixed.writeUInt16LE(STORED, 8)
  fixed.writeUInt32LE(dosTime(changedAt), 10)
  fixed.writeUInt32LE(crc32, 14)
  fixed.writeUInt32LE(isLarge ? LARGE : size, 18)
  fixed.writeUInt32LE(isLarge ? LARGE : size, 22)
  fixed.writeUInt16LE(Buffer.byteLength(name), 26)
  fixed.writeUInt16LE(sizeOf(extra), 28)
  return Buffer.concat([fixed, Buffer.from(name), ...extra])
}

/** Its row in the directory at the end of the archive. */
export function directoryRow({ name, size, crc32, changedAt, startsAt }: ZipEntry): Buffer {
  const large = [...(size >= LARGE ? [size, size] : []), ...(startsAt >= LARGE ? [startsAt] : [])]
  const extra = [timeField(changedAt), ...(large.length > 0 ? [largeField(large)] : [])]
  const isFolder = name.endsWith('/')
  const fixed = Buffer.alloc(46)
  fixed.writeUInt32LE(0x02014b50, 0)
  fixed.writeUInt16LE(MADE_BY, 4)
  fixed.writeUInt16LE(NEEDED, 6)
  fixed.writeUInt16LE(NAMES_IN_UTF8, 8)
  fixed.writeUInt16LE(STORED, 10)
  fixed.writeUInt32LE(dosTime(changedAt), 12)
  fixed.writeUInt32LE(crc32, 16)
  fixed.writeUInt32LE(Math.min(size, LARGE), 20)
  fixed.writeUInt32LE(Math.min(size, LARGE), 24)
  fixed.writeUInt16LE(Buffer.byteLength(name), 28)
  fixed.writeUInt16LE(sizeOf(extra), 30)
  // Permissions as Unix has them, and the mark of a folder as MS-DOS has it.
  fixed.writeUInt16LE(isFolder ? 0x10 : 0, 38)
  fixed.writeUInt16LE(isFolder ? 0o040755 : 0o100644, 40)
  fixed.writeUInt32LE(Math.min(startsAt, LARGE), 42)
  return Buffer.concat([fixed, Buffer.from(name), ...extra])
}

/** Where the directory of an archive lies. */
export interface ZipDirectory {
  readonly entries: number
  readonly startsAt: number
  readonly size: number
}

/** The last bytes of the archive, by which readers find the directory. */
export function tail({ entries, startsAt, size }: ZipDirectory): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries, MANY), 8)
  end.writeUInt16LE(Math.min(entries, MANY), 10)
  end.writeUInt32LE(Math.min(size, LARGE), 12)
  end.writeUInt32LE(Math.min(startsAt, LARGE), 16)
  if (entries < MANY && size < LARGE && startsAt < LARGE) return end
  const large = Buffer.alloc(56 + 20)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(MADE_BY, 12)
  large.writeUInt16LE(NEEDED, 14)
  large.writeBigUInt64LE(BigInt(entries), 24)
  large.writeBigUInt64LE(BigInt(entries), 32)
  large.writeBigUInt64LE(BigInt(size), 40)
  large.writeBigUInt64LE(BigInt(startsAt), 48)
  large.writeUInt32LE(0x07064b50, 56)
  large.writeBigUInt64LE(BigInt(startsAt + size), 64)
  large.writeUInt32LE(1, 72)
  return Buffer.concat([large, end])
}

/** The time in seconds since 1970, since that of MS-DOS below knows neither odd seconds nor time zones. */
const TIME_SIZE = 9
function timeField(changedAt: number): Buffer {
  const field = Buffer.alloc(TIME_SIZE)
  field.writeUInt16LE(0x5455, 0)
  field.writeUInt16LE(5, 2)
  field.writeUInt8(1, 4)
  field.writeInt32LE(Math.min(Math.max(Math.floor(changedAt / 1000), -0x80_00_00_00), 0x7f_ff_ff_ff), 5)
  return field
}

function largeField(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8 * values.length, 2)
  for (const [place, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * place)
  return field
}

const sizeOf = (fields: readonly Buffer[]): number => fields.reduce((sum, { length }) => sum + length, 0)

/** Date and time as MS-DOS keeps them, in UTC: from 1980 to 2107, in steps of two seconds. */
function dosTime(changedAt: number): number {
  const then = new Date(Math.min(Math.max(changedAt, Date.UTC(1980, 0, 1)), Date.UTC(2107, 11, 31)))
  const day = ((then.getUTCFullYear() - 1980) << 9) | ((then.getUTCMonth() + 1) << 5) | then.getUTCDate()
  const time = (then.getUTCHours() << 11) | (then.getUTCMinutes() << 5) | (then.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
