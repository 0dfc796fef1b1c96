import { hash, randomBytes } from 'node:crypto'
import { write } from './der.ts'

/** What an authority is asked (RFC 3161, 2.4.1). */
export interface StampRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In hexadecimal digits, without zeros in front: the answer has to repeat it. */
  readonly nonce: string
}

export const SHA256 = '2.16.840.1.101.3.4.2.1'

/** Asks for a stamp on the SHA-256 of some bytes, with the certificates of the authority in the answer. */
export function makeRequest(data: Uint8Array): StampRequest {
  const nonce = randomBytes(16)
  // Positive and as long as it says: the first bit is no sign, and the first byte no zero.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const imprint = write.sequence(
    write.sequence(write.oid(SHA256), write.nothing()),
    write.octets(hash('sha256', data, 'buffer')),
  )
  const request = write.sequence(write.integer(1), imprint, write.integer(nonce), write.yes())
  return { bytes: Uint8Array.from(write.bytes(request)), nonce: nonce.toString('hex') }
}
