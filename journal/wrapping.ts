/** How content is encrypted, and how keys lie under a master key. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { type MasterKey, masterKeyOf } from './held-master-key.ts'
import { Refusal } from './refusal.ts'

const CIPHER = 'aes-256-gcm'
const FORM = Buffer.of(1)
const NONCE_BYTES = 12
const TAG_BYTES = 16
const FINGERPRINT_BYTES = 8

/** Wraps something: form ‖ fingerprint ‖ the content, encrypted and bound to what it belongs to. */
export function wrapUnder(master: Pick<MasterKey, 'key' | 'fingerprint'>, bound: Buffer, content: Uint8Array): Buffer {
  return Buffer.concat([FORM, master.fingerprint, encrypt(master.key, bound, content)])
}

/** Under which master key something lies. */
export const fingerprintOf = (wrapped: Buffer): Buffer => wrapped.subarray(FORM.length, FORM.length + FINGERPRINT_BYTES)

/**
 * What `wrapUnder` wrapped, under whichever master key that still exists; undefined if it was changed or moved.
 *
 * @throws Refusal MASTER_KEY_OTHER
 */
export function unwrapUnder(master: MasterKey, bound: Buffer, wrapped: Buffer): Buffer | undefined {
  const fingerprint = fingerprintOf(wrapped)
  const under = wrapped[0] === FORM[0] ? masterKeyOf(master, fingerprint) : undefined
  if (under === undefined) throw otherMasterKey(master, fingerprint)
  return decrypt(under, bound, wrapped.subarray(FORM.length + FINGERPRINT_BYTES))
}

/** Form (1) ‖ nonce (12) ‖ encrypted ‖ tag (16). */
export function encrypt(key: KeyObject, bound: Buffer, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound)
  return Buffer.concat([FORM, nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Undefined if anything is not as it was encrypted. */
export function decrypt(key: KeyObject, bound: Buffer, encrypted: Uint8Array): Buffer | undefined {
  const start = FORM.length + NONCE_BYTES
  const end = encrypted.length - TAG_BYTES
  if (end < start || encrypted[0] !== FORM[0]) return undefined
  const nonce = encrypted.subarray(FORM.length, start)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(bound).setAuthTag(encrypted.subarray(end))
  try {
    return Buffer.concat([decipher.update(encrypted.subarray(start, end)), decipher.final()])
  } catch {
    // The only thing node:crypto says here is that the tag does not fit.
    return undefined
  }
}

/** Something lies under a master key that is not here. */
export function otherMasterKey({ file, fingerprint }: MasterKey, found: Buffer): Refusal {
  return new Refusal({
    code: 'MASTER_KEY_OTHER',
    seen: {
      de: `Ein Schlüssel in der Datenbank liegt unter dem Hauptschlüssel ${found.toString('hex')}`,
      en: `A key in the database is wrapped under the master key ${found.toString('hex')}`,
    },
    expected: {
      de: `in ${file} steht ${fingerprint.toString('hex')}`,
      en: `${file} holds ${fingerprint.toString('hex')}`,
    },
    remedy: {
      de: 'Spielen Sie die Datei zurück, die zu dieser Datenbank gehört',
      en: 'Restore the file that belongs to this database',
    },
  })
}
