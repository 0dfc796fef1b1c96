/**
 * What sealed content binds itself to in the open: SHA-256(salt ‖ content), of 32 random bytes and the content, both of which lie sealed.
 *
 * Who is later handed salt and content sees that it is this content and no other that was sealed, and needs no key, which would open all
 * else that its owner has sealed too. Who is handed nothing learns nothing: a salt can not be guessed, and it is gone with the key.
 */
import { hash, randomBytes } from 'node:crypto'

export const COMMITMENT_BYTES = 32
const SALT_BYTES = 32

/** Content as it is told to whoever may know it, so that he can show to others that it was this. */
export interface Disclosed {
  readonly content: Buffer
  /** Null where it was sealed before content bound itself: then nobody but the holder of the key can tell. */
  readonly salt: Buffer | null
}

/** What stands in the open, and what is sealed in the place of the content. */
export function commitTo(content: Uint8Array): { readonly commitment: Buffer; readonly salted: Buffer } {
  const salted = Buffer.concat([randomBytes(SALT_BYTES), content])
  return { commitment: hash('sha256', salted, 'buffer'), salted }
}

/** Undefined if it is not what was bound. */
export function committed(commitment: Uint8Array, salted: Buffer): Disclosed | undefined {
  if (salted.length < SALT_BYTES || !hash('sha256', salted, 'buffer').equals(commitment)) return undefined
  return { salt: salted.subarray(0, SALT_BYTES), content: salted.subarray(SALT_BYTES) }
}
