import { asked, eachIn, pathOf, type S3, tagIn, textOf } from './s3-requests.ts'
import { StoreFailed } from './store.ts'

const MEBIBYTE = 2 ** 20
const SMALLEST_PART = 8 * MEBIBYTE
/** One part is held in memory. */
const LARGEST_PART = 128 * MEBIBYTE
const PARTS_OF_ONE_SIZE = 50

/**
 * How large the part is that comes after so many others, in bytes. S3 takes no more than 5 GiB at once, so a large piece is sent in
 * parts of at least 5 MiB. They grow: 10,000 parts, as many as S3 takes, make 1.1 TiB; 1,000, as many as others take, make 78 GiB.
 */
export const partSize = (sent: number): number =>
  Math.min(SMALLEST_PART * (1 + Math.floor(sent / PARTS_OF_ONE_SIZE)), LARGEST_PART)

/** A large piece is sent in parts; it is there once all of them are. */
export async function upload(s3: S3, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const parts = inParts(content)[Symbol.asyncIterator]()
  const first = await parts.next()
  const second = first.done ? first : await parts.next()
  const path = pathOf(s3, name)
  if (second.done) {
    const answer = await asked(s3, 'PUT', path, { body: first.done ? new Uint8Array(0) : first.value })
    await textOf(s3, answer)
    return
  }
  const begun = await textOf(s3, await asked(s3, 'POST', `${path}?uploads`))
  const id = tagIn(begun, 'UploadId') ?? ''
  try {
    const tags: string[] = []
    for (let part = first, following: typeof first | undefined = second; !part.done; following = undefined) {
      tags.push(await sendPart(s3, { path, id, number: tags.length + 1, body: part.value }))
      part = following ?? (await parts.next())
    }
    await complete(s3, { path, id, tags })
  } catch (error) {
    await abandon(s3, path, id).catch(() => undefined)
    throw error
  }
}

/** Removes uploads that were begun before and never came to their end: whoever was sending them was killed. */
export async function removeUnfinishedUploads(s3: S3, before: number): Promise<void> {
  const query = new URLSearchParams({ prefix: s3.prefix })
  const listed = await textOf(s3, await asked(s3, 'GET', `?uploads&${query}`))
  for (const begun of eachIn(listed, 'Upload')) {
    const [key, id, at] = ['Key', 'UploadId', 'Initiated'].map((tag) => tagIn(begun, tag))
    if (key !== undefined && id !== undefined && Date.parse(at ?? '') < before) await abandon(s3, `/${key}`, id)
  }
}

async function sendPart(
  s3: S3,
  { path, id, number, body }: { path: string; id: string; number: number; body: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const answer = await asked(s3, 'PUT', `${path}?partNumber=${number}&uploadId=${encodeURIComponent(id)}`, { body })
  await textOf(s3, answer)
  return answer.headers.get('etag') ?? ''
}

async function complete(
  s3: S3,
  { path, id, tags }: { path: string; id: string; tags: readonly string[] },
): Promise<void> {
  const listed = tags.map((tag, n) => `<Part><PartNumber>${n + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join('')
  const body = `<CompleteMultipartUpload>${listed}</CompleteMultipartUpload>`
  const ended = await textOf(s3, await asked(s3, 'POST', `${path}?uploadId=${encodeURIComponent(id)}`, { body }))
  // It may have failed after it said that all was well.
  if (/<Error>/.test(ended)) throw new StoreFailed(`STORE_${tagIn(ended, 'Code') ?? 'REFUSED'}`)
}

async function abandon(s3: S3, path: string, id: string): Promise<void> {
  const answer = await asked(s3, 'DELETE', `${path}?uploadId=${encodeURIComponent(id)}`, {}, [204, 200, 404])
  await textOf(s3, answer)
}

/** Each part as one block of memory. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let sent = 0
  let held = new Uint8Array(partSize(0))
  let filled = 0
  for await (const each of content) {
    for (let at = 0; at < each.length; ) {
      const taken = each.subarray(at, at + held.length - filled)
      held.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled < held.length) continue
      yield held
      sent += 1
      held = new Uint8Array(partSize(sent))
      filled = 0
    }
  }
  if (filled > 0) yield held.slice(0, filled)
}
