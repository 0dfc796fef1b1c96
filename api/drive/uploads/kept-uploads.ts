import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Path } from '../../../services/files/visit.ts'
import { checksumWrong, tooManyUploads, uploadTooLong, uploadUnknown } from './refused.ts'

/** What becomes of an upload if something lies at its place already. */
export const ifThere = ['refuse', 'replace', 'keep both'] as const
export type IfThere = (typeof ifThere)[number]

/** What is said of a file before its first byte comes. */
export interface Announced {
  readonly path: Path
  /** In bytes. */
  readonly length: number
  /** In milliseconds since 1970; as the computer has it that the file comes from. */
  readonly changedAt?: number
  /** Of the whole, in hexadecimal digits. */
  readonly sha256?: string
  readonly ifThere: IfThere
}

/** An upload that has begun and may go on, as it lies in the folder for uploads. */
export interface KeptUpload extends Announced {
  readonly id: string
  /** Whose it is: nobody else goes on with it, or learns of it. */
  readonly person: string
  readonly begunAt: number
  /** How much of it is there, in bytes. */
  readonly offset: number
}

/** What nobody went on with for so long is removed, in milliseconds. */
export const keptFor = 24 * 3_600_000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The name of what is said of an upload; the content lies beside it, without the ending. */
const ofUpload = /^upload-([0-9a-f-]{36})\.json$/

const contentOf = (folder: string, id: string): string => join(folder, `upload-${id}`)
const wordsOf = (folder: string, id: string): string => `${contentOf(folder, id)}.json`

/** So many of one person may wait to go on: a page sends three at once, and what was cut off is not forgotten but seldom. */
const MOST = 100

/**
 * @param folder see `SharePlace.uploads`: it is there as long as the share is
 * @throws Refused TOO_MANY_UPLOADS
 */
export async function beginUpload(
  folder: string,
  person: string,
  announced: Announced,
  at: number,
): Promise<KeptUpload> {
  if ((await listUploads(folder, person)).length >= MOST) throw tooManyUploads(MOST)
  const id = randomUUID()
  const words = { ...announced, id, person, begunAt: at }
  await writeFile(contentOf(folder, id), '', { flag: 'wx' })
  // What is said of it comes last and whole: an upload that is found is complete in this.
  await writeFile(`${wordsOf(folder, id)}.new`, JSON.stringify(words), { flag: 'wx' })
  await rename(`${wordsOf(folder, id)}.new`, wordsOf(folder, id))
  return { ...words, offset: 0 }
}

/** @throws Refused UPLOAD_UNKNOWN for one that is not there, or is somebody else's */
export async function findUpload(folder: string, person: string, id: string): Promise<KeptUpload> {
  const found = UUID.test(id) ? await readUpload(folder, id) : undefined
  if (found?.person !== person) throw uploadUnknown()
  return found
}

/** Those of one person that may go on, the latest first. */
export async function listUploads(folder: string, person: string): Promise<readonly KeptUpload[]> {
  const all = await Promise.all((await idsIn(folder)).map((id) => readUpload(folder, id)))
  return all
    .filter((each) => each?.person === person)
    .filter((each) => each !== undefined)
    .toSorted((a, b) => b.begunAt - a.begunAt)
}

/**
 * How many bytes lie in uploads that are not finished, of everybody: they count for no file yet, and take room all the same.
 *
 * @param except one that does not count
 */
export async function bytesHeld(folder: string, except?: string): Promise<number> {
  const others = (await idsIn(folder)).filter((id) => id !== except)
  const sizes = await Promise.all(others.map((id) => stat(contentOf(folder, id)).then(({ size }) => size, nothing)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
const nothing = (): number => 0

const idsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).flatMap((name) => ofUpload.exec(name)?.[1] ?? [])

async function readUpload(folder: string, id: string): Promise<KeptUpload | undefined> {
  try {
    const [words, { size }] = await Promise.all([readFile(wordsOf(folder, id), 'utf8'), stat(contentOf(folder, id))])
    return { ...(JSON.parse(words) as Omit<KeptUpload, 'offset'>), offset: size }
  } catch (error) {
    // Removed, or finished, in this moment.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** What a client says that a part has to be. */
export interface Checksum {
  /** As `node:crypto` calls it. */
  readonly algorithm: string
  readonly digest: Buffer
}

/**
 * Adds what comes to an upload. What came before a connection was cut stays, so that the next one goes on there; with a checksum a
 * part stays whole or not at all.
 *
 * @returns how much is there now
 * @throws Refused UPLOAD_TOO_LONG, UPLOAD_CHECKSUM_WRONG; whatever the stream throws
 */
export async function appendTo(
  folder: string,
  { id, offset, length }: Pick<KeptUpload, 'id' | 'offset' | 'length'>,
  content: Readable,
  checksum?: Checksum,
): Promise<number> {
  const file = await open(contentOf(folder, id), 'r+')
  const digest = checksum && createHash(checksum.algorithm)
  let at = offset
  try {
    for await (const part of content as AsyncIterable<Buffer>) {
      if (at + part.length > length) throw uploadTooLong(length)
      await writeWhole(file, part, at)
      digest?.update(part)
      at += part.length
    }
    if (checksum && !digest?.digest().equals(checksum.digest)) throw checksumWrong()
    await file.datasync()
    return at
  } catch (error) {
    if (checksum) await file.truncate(offset)
    throw error
  } finally {
    await file.close()
  }
}

async function writeWhole(file: FileHandle, part: Buffer, at: number): Promise<void> {
  for (let done = 0; done < part.length; ) {
    const { bytesWritten } = await file.write(part, done, part.length - done, at + done)
    done += bytesWritten
  }
}

/** What came of it, from the first byte. */
export const readContent = (folder: string, id: string): Readable => createReadStream(contentOf(folder, id))

export async function removeUpload(folder: string, id: string): Promise<void> {
  // The words first: without them nobody finds the content, which would go with the next sweep.
  await rm(wordsOf(folder, id), { force: true })
  await rm(contentOf(folder, id), { force: true })
}

/**
 * Removes what nobody went on with.
 *
 * @param at now, in milliseconds since 1970
 * @returns how many there were
 */
export async function removeLeftUploads(folder: string, at: number): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const id = /^upload-([0-9a-f-]{36})/.exec(name)?.[1]
    if (id === undefined) continue
    const touchedAt = await lastTouch(folder, id)
    if (touchedAt === undefined || at - touchedAt < keptFor) continue
    await rm(`${wordsOf(folder, id)}.new`, { force: true })
    await removeUpload(folder, id)
    removed += 1
  }
  return removed
}

async function lastTouch(folder: string, id: string): Promise<number | undefined> {
  const files = [contentOf(folder, id), wordsOf(folder, id), `${wordsOf(folder, id)}.new`]
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      ),
    ),
  )
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
