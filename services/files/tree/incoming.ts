import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  futimesSync,
  openSync,
  rmSync,
  type Stats,
  writeSync,
  writev,
} from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { DriveRefusal } from '../refusals.ts'
import type { Path } from '../visit.ts'
import { asRefusal } from './as-refusal.ts'
import { uniqueTime } from './disk.ts'
import { temporaryName } from './leftovers.ts'
import { brokeOff } from './refuse.ts'
import { inRound } from './rounds.ts'

/** A content that is on the disk, and at no place yet. */
export interface Arrived {
  readonly file: string
  readonly stats: Stats
  readonly sha256: string
}

/** As much is collected before it is written, and as much again while it is: that is all of it that is in memory. */
const PIECE = 524_288
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW
const onDisk = promisify(fdatasync)
const writeAll = promisify(writev)

/**
 * Brings a content that is in memory to the disk.
 *
 * @throws DriveRefusal DISK_FULL; nothing of it is left then
 */
export async function arrive(uploads: string, content: Buffer, changedAt: number | undefined): Promise<Arrived> {
  const file = `${uploads}/${temporaryName()}`
  let descriptor: number | undefined
  try {
    await inRound(() => {
      descriptor = openSync(file, CREATE, 0o600)
      for (let at = 0; at < content.length; ) at += writeSync(descriptor, content, at)
      setTime(descriptor, changedAt)
      return descriptor
    })
    return arrivedAt(file, descriptor, hash('sha256', content, 'hex'))
  } catch (error) {
    rmSync(file, { force: true })
    throw asRefusal(error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What is asked of a content while it comes in. */
export interface Receiving {
  readonly path: Path
  readonly changedAt: number | undefined
  /** What it was said to have, in bytes. */
  readonly length: number | undefined
  readonly signal: AbortSignal | undefined
  /** Refuses what has become too much, by what has come so far. */
  fits(bytes: number): void
  /** Told how to end it, for as long as it goes on. */
  watch(end: (refusal: DriveRefusal) => void): () => void
}

/**
 * Brings a content to the disk that comes in piece by piece, in a memory that does not grow with it.
 *
 * @throws DriveRefusal CONTENT_BROKE_OFF if it does not come whole, DISK_FULL, what `fits` throws and what `watch` ends it with;
 * nothing of it is left then. The stream is paused and not destroyed, so that whoever sends can still be answered.
 */
export async function receive(uploads: string, content: Readable, receiving: Receiving): Promise<Arrived> {
  const file = `${uploads}/${temporaryName()}`
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, CREATE, 0o600)
    const sha256 = await collect(descriptor, content, receiving)
    setTime(descriptor, receiving.changedAt)
    await onDisk(descriptor)
    return arrivedAt(file, descriptor, sha256)
  } catch (error) {
    rmSync(file, { force: true })
    throw asRefusal(error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function setTime(descriptor: number, changedAt: number | undefined): void {
  const time = uniqueTime(changedAt)
  futimesSync(descriptor, time, time)
}

function arrivedAt(file: string, descriptor: number | undefined, sha256: string): Arrived {
  if (descriptor === undefined) throw new TypeError('A round that was settled has begun.')
  return { file, stats: fstatSync(descriptor), sha256 }
}

/** @returns SHA-256 in hexadecimal digits */
function collect(descriptor: number, content: Readable, receiving: Receiving): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const digest = createHash('sha256')
  let pieces: Buffer[] = []
  let collected = 0
  let size = 0
  let writing: Promise<void> | undefined
  const stop = (error: unknown): void => {
    release()
    content.pause()
    // The file is closed by whoever opened it, and not while it is written to.
    Promise.resolve(writing)
      .finally(() => reject(error))
      .catch(() => undefined)
  }
  const flush = (): Promise<void> => {
    const now = pieces
    pieces = []
    collected = 0
    return writeWhole(descriptor, now)
  }
  const take = (piece: Buffer): void => {
    size += piece.length
    try {
      receiving.fits(size)
    } catch (error) {
      stop(error)
      return
    }
    digest.update(piece)
    pieces.push(piece)
    collected += piece.length
    if (collected < PIECE) return
    if (writing !== undefined) {
      content.pause()
      return
    }
    writing = flush().then(() => {
      writing = undefined
      content.resume()
    }, stop)
  }
  const end = (): void => {
    release()
    const isWhole = receiving.length === undefined || size === receiving.length
    Promise.resolve(writing)
      .then(flush)
      .then(() => (isWhole ? resolve(digest.digest('hex')) : reject(brokeOff(receiving.path))), reject)
  }
  const breakOff = (): void => stop(brokeOff(receiving.path))
  const unwatch = receiving.watch(stop)
  function release(): void {
    unwatch()
    content.off('data', take).off('end', end).off('error', breakOff).off('close', breakOff)
    content.on('error', () => undefined)
    receiving.signal?.removeEventListener('abort', breakOff)
  }
  if (receiving.signal?.aborted || content.destroyed) breakOff()
  else {
    receiving.signal?.addEventListener('abort', breakOff)
    content.on('data', take).once('end', end).once('error', breakOff).once('close', breakOff)
  }
  return promise
}

async function writeWhole(descriptor: number, pieces: readonly Buffer[]): Promise<void> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  if (size === 0) return
  let { bytesWritten } = await writeAll(descriptor, pieces)
  if (bytesWritten === size) return
  for (const rest = Buffer.concat(pieces); bytesWritten < size; ) {
    bytesWritten += (await writeAll(descriptor, [rest.subarray(bytesWritten)])).bytesWritten
  }
}
