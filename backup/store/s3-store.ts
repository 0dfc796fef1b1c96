import { AwsClient } from 'aws4fetch'
import type { StoreAccess } from '../open-store.ts'
import { asked, bodyOf, eachIn, pathOf, type S3, TRIES, tagIn, textOf } from './s3-requests.ts'
import { removeUnfinishedUploads, upload } from './s3-upload.ts'
import { type BackupStore, checkedName, PieceMissing, type StoredPiece, StoreFailed } from './store.ts'

const PATIENCE = 120_000

/**
 * An S3-compatible store, addressed by paths: `https://host/bucket/prefix`. A large piece is sent in parts, of which one is held in
 * memory; it is there once all of them are.
 *
 * @param patience a store from which nothing comes for so long is silent, in milliseconds
 */
export function s3Store(address: string, access: StoreAccess | undefined, patience = PATIENCE): BackupStore {
  const url = new URL(address)
  const [, bucket = '', ...rest] = url.pathname.split('/')
  const prefix = rest.length > 0 ? `${rest.join('/')}/` : ''
  if (access === undefined) throw new StoreFailed('STORE_ACCESS_MISSING')
  const client = new AwsClient({
    ...{ accessKeyId: access.id, secretAccessKey: access.secret, region: access.region },
    ...{ service: 's3', retries: TRIES, initRetryMs: 200 },
  })
  const s3: S3 = { client, bucketUrl: `${url.origin}/${bucket}`, prefix, patience }
  return {
    title: address,
    put: (name, content) => upload(s3, checkedName(name), content),
    get: (name) => get(s3, checkedName(name)),
    list: (from) => list(s3, from),
    remove: (name) => remove(s3, checkedName(name)),
    removeUnfinished: (before) => removeUnfinishedUploads(s3, before),
  }
}

/** Where the connection breaks in the middle, the rest is asked for. */
async function* get(s3: S3, name: string): AsyncGenerator<Uint8Array> {
  let read = 0
  let whole = await asked(s3, 'GET', pathOf(s3, name)).catch((error: unknown) => {
    throw error instanceof StoreFailed && missing.has(error.code) ? new PieceMissing(name) : error
  })
  const tag = whole.headers.get('etag') ?? ''
  for (let broken = 0; ; ) {
    try {
      for await (const part of bodyOf(s3, whole)) {
        read += part.length
        broken = 0
        yield part
      }
      return
    } catch (error) {
      broken += 1
      if (!(error instanceof StoreFailed) || tag === '' || broken === TRIES) throw error
    }
    // Of the same content only: it might have been replaced meanwhile.
    whole = await asked(s3, 'GET', pathOf(s3, name), { headers: { range: `bytes=${read}-`, 'if-match': tag } }, [206])
  }
}

const missing: ReadonlySet<string> = new Set(['STORE_NoSuchKey', 'STORE_404'])

async function* list(s3: S3, from: string): AsyncGenerator<StoredPiece> {
  let next: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: `${s3.prefix}${from}` })
    if (next !== undefined) query.set('continuation-token', next)
    const page = await textOf(s3, await asked(s3, 'GET', `?${query}`))
    for (const entry of eachIn(page, 'Contents')) {
      const key = tagIn(entry, 'Key') ?? ''
      yield { name: key.slice(s3.prefix.length), size: Number(tagIn(entry, 'Size')) }
    }
    next = tagIn(page, 'IsTruncated') === 'true' ? tagIn(page, 'NextContinuationToken') : undefined
  } while (next !== undefined)
}

async function remove(s3: S3, name: string): Promise<void> {
  const answer = await asked(s3, 'DELETE', pathOf(s3, name), {}, [204, 200, 404])
  await textOf(s3, answer)
}
