import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

/** Both halves of a key of WireGuard (X25519), as its programs write them: 32 bytes in base64. */
export interface KeyPair {
  readonly privateKey: string
  readonly publicKey: string
}

/** 32 bytes have exactly one form in base64: 43 digits, of which the last carries four bits, and one `=`. */
const form = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/

/**
 * Points of small order on Curve25519 (RFC 7748, 6.1): with them everybody comes to the same secret. In the form in which
 * they are sent; the highest bit of the last byte does not count.
 */
const ofSmallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** Whether something is 32 bytes in base64, written in the one way in which they can be. */
export const isKey = (text: string): boolean => form.test(text)

/** Whether something can be the public key of a device: no key that gives everybody the same secret. */
export function isPublicKey(text: string): boolean {
  if (!isKey(text)) return false
  const bytes = Buffer.from(text, 'base64')
  bytes[31] = (bytes[31] ?? 0) & 0x7f
  return !ofSmallOrder.has(bytes.toString('hex'))
}

/** New keys from the system's source of random numbers. */
export function makeKeys(): KeyPair {
  const { privateKey } = generateKeyPairSync('x25519')
  return { privateKey: base64Of(privateKey, 'd'), publicKey: base64Of(privateKey, 'x') }
}

/**
 * The public half of a private key.
 *
 * @throws RangeError if it is no key
 */
export function publicKeyOf(privateKey: string): string {
  if (!isKey(privateKey)) throw new RangeError('A key of WireGuard is 32 bytes in base64.')
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), Buffer.from(privateKey, 'base64')])
  return base64Of(createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })), 'x')
}

/** A secret that both sides hold beside their keys: what was recorded stays closed even if X25519 falls one day. */
export const makePresharedKey = (): string => randomBytes(32).toString('base64')

function base64Of(key: KeyObject, part: 'd' | 'x'): string {
  return Buffer.from(String(key.export({ format: 'jwk' })[part]), 'base64url').toString('base64')
}
