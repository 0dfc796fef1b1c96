import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import type { Checksum } from './kept-uploads.ts'
import { uploadNotUnderstood } from './refused.ts'

/** Versions, what is possible beyond the core (https://tus.io/protocols/resumable-upload), and how parts are checked. */
export const tus = {
  version: '1.0.0',
  extensions: 'creation,creation-with-upload,checksum,expiration,termination',
  checksums: 'sha256,sha1,md5',
  contentType: 'application/offset+octet-stream',
} as const

/** @throws Refused UPLOAD_NOT_UNDERSTOOD from a client that speaks another version */
export function refuseOtherVersion({ 'tus-resumable': version }: IncomingHttpHeaders): void {
  if (version !== tus.version)
    throw uploadNotUnderstood({
      de: `Tus-Resumable ist ${version === undefined ? 'nicht angegeben' : 'eine andere Fassung'}`,
      en: `Tus-Resumable ${version === undefined ? 'is missing' : 'is another version'}`,
    })
}

/**
 * A length or an offset: `Upload-Length: 1024`.
 *
 * @throws Refused UPLOAD_NOT_UNDERSTOOD
 */
export function countIn(headers: IncomingHttpHeaders, name: 'upload-length' | 'upload-offset'): number {
  const said = headers[name]
  const count = typeof said === 'string' && /^\d{1,16}$/.test(said) ? Number(said) : Number.NaN
  if (!Number.isSafeInteger(count))
    throw uploadNotUnderstood({ de: `${name} ist keine Anzahl von Byte`, en: `${name} is no number of bytes` })
  return count
}

/**
 * `Upload-Metadata: path YS5wZGY=,changedAt MTc2MDAwMDAwMDAwMA==`, decoded.
 *
 * @throws Refused UPLOAD_NOT_UNDERSTOOD
 */
export function metadataIn({ 'upload-metadata': said }: IncomingHttpHeaders): ReadonlyMap<string, string> {
  const pairs = String(said ?? '')
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
  return new Map(
    pairs.map((pair) => {
      const [key = '', value = '', ...more] = pair.split(' ')
      const bytes = Buffer.from(value, 'base64')
      if (more.length > 0 || !/^[\w-]+$/.test(key) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || !isUtf8(bytes))
        throw uploadNotUnderstood({ de: 'Upload-Metadata ist unlesbar', en: 'Upload-Metadata cannot be read' })
      return [key, bytes.toString('utf8')]
    }),
  )
}

/** The same the other way. */
export const metadataOf = (said: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(said)
    .flatMap(([key, value]) => (value === undefined ? [] : `${key} ${Buffer.from(value).toString('base64')}`))
    .join(',')

/**
 * `Upload-Checksum: sha256 <base64>`; undefined if none was sent.
 *
 * @throws Refused UPLOAD_NOT_UNDERSTOOD
 */
export function checksumIn({ 'upload-checksum': said }: IncomingHttpHeaders): Checksum | undefined {
  if (said === undefined) return undefined
  const [algorithm = '', digest = '', ...more] = String(said).split(' ')
  if (more.length > 0 || !tus.checksums.split(',').includes(algorithm) || !/^[A-Za-z0-9+/]{2,}={0,2}$/.test(digest))
    throw uploadNotUnderstood({
      de: `Upload-Checksum ist keines von ${tus.checksums}`,
      en: `Upload-Checksum is none of ${tus.checksums}`,
    })
  return { algorithm, digest: Buffer.from(digest, 'base64') }
}
