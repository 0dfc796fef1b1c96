/**
 * What is sealed in the journal, and the keys it is sealed under.
 *
 * Each person or customer has one key for each purpose. A key is destroyed by deleting its row: all that was sealed under
 * it is erased at once, wherever it lies, while the facts and their place in the tree stay. Keys are read in the
 * transaction that uses them and kept nowhere, or a key destroyed here would live on in another process.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import type { AgreementKey, JsonObject, Sealed } from './fact.ts'
import type { MasterKey } from './master-key.ts'
import { Refusal } from './refusal.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'

/** Whose key, and what for. */
export interface KeyOwner {
  readonly provider: string
  readonly customer: string | null
  /** The person's random id; null for what is the customer's own and no person's. */
  readonly person: string | null
  /** A word such as `correspondence`: what can be erased apart from the rest has a purpose of its own. */
  readonly purpose: string
}

/** A key to seal with. It must be used in the transaction that fetched it. */
export interface SealingKey {
  readonly keyId: string
  readonly key: KeyObject
}

/** Keys to open with, by id. A key that is missing was destroyed. */
export type KeyRing = ReadonlyMap<string, KeyObject>

/** Sealed content opened again, or the fact that it is erased. */
export type Opened = { readonly erased: true } | { readonly erased: false; readonly content: JsonObject }

/** What sealed content is bound to: it opens in no other agreement and in no fact of another kind. */
export type SealedIn = Pick<AgreementKey, 'agreement'> & { readonly kind: string }

const CIPHER = 'aes-256-gcm'
const FORM = Buffer.of(1)
const NONCE_BYTES = 12
const TAG_BYTES = 16
const FINGERPRINT_BYTES = 8

/**
 * The key of a person or customer for a purpose; made if there is none. It is held until the transaction ends: whoever
 * destroys it meanwhile waits, so nothing is sealed under a key that is gone already.
 *
 * @throws Refusal MASTER_KEY_OTHER if the key there was wrapped under another master key
 */
export async function sealingKey(transaction: Transaction, master: MasterKey, owner: KeyOwner): Promise<SealingKey> {
  const found = await findKey(transaction, master, owner)
  if (found) return found
  const made: SealingKey = { keyId: randomUUID(), key: createSecretKey(randomBytes(32)) }
  const { rowCount } = await transaction.query(
    `insert into seal_key (provider, customer, key_id, person, purpose, wrapped) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [...placeOf(owner), made.keyId, personColumn(owner.person), owner.purpose, wrap(master, owner, made)],
  )
  // Where somebody else made it in between, inserting waited until theirs was there.
  return rowCount === 1 ? made : sealingKey(transaction, master, owner)
}

async function findKey(transaction: Transaction, master: MasterKey, owner: KeyOwner): Promise<SealingKey | undefined> {
  const { rows } = await transaction.query<{ key_id: string; wrapped: Buffer }>({
    name: 'find seal key',
    text: `
      select key_id, wrapped from seal_key
      where provider = $1 and customer = $2 and person = $3 and purpose = $4 for key share`,
    values: [...placeOf(owner), personColumn(owner.person), owner.purpose],
  })
  const [row] = rows
  return row && { keyId: row.key_id, key: unwrap(master, owner, row.key_id, row.wrapped) }
}

/** Those of the keys of a customer that still exist. */
export async function keyRing(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer }: Pick<KeyOwner, 'provider' | 'customer'>,
  keyIds: readonly string[],
): Promise<KeyRing> {
  const { rows } = await transaction.query<StoredKey>({
    name: 'read seal keys',
    text: `
      select key_id, person, purpose, wrapped from seal_key
      where provider = $1 and customer = $2 and key_id = any ($3::uuid[])`,
    values: [...placeOf({ provider, customer }), keyIds],
  })
  return new Map(
    rows.map(({ key_id, person, purpose, wrapped }) => {
      const owner = { provider, customer, person: personOf(person), purpose }
      return [key_id, unwrap(master, owner, key_id, wrapped)]
    }),
  )
}

/** The same for keys of several customers of one provider, in one question to the database. */
export async function keyRingOfAll(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  wanted: readonly { readonly customer: string | null; readonly keyId: string }[],
): Promise<KeyRing> {
  const { rows } = await transaction.query<StoredKey & { customer: string }>({
    name: 'read seal keys of all',
    text: `
      select k.customer, key_id, person, purpose, wrapped
      from unnest($2::uuid[], $3::uuid[]) as wanted (customer, key_id) join seal_key k using (customer, key_id)
      where k.provider = $1`,
    values: [provider, wanted.map(({ customer }) => customerColumn(customer)), wanted.map(({ keyId }) => keyId)],
  })
  return new Map(
    rows.map(({ customer, key_id, person, purpose, wrapped }) => {
      const owner = { provider, customer: customerOf(customer), person: personOf(person), purpose }
      return [key_id, unwrap(master, owner, key_id, wrapped)]
    }),
  )
}

interface StoredKey {
  readonly key_id: string
  readonly person: string
  readonly purpose: string
  readonly wrapped: Buffer
}

/**
 * Destroys one key. What was sealed under it is erased when the transaction commits; a key made later for the same owner
 * is another one.
 *
 * @returns false if there was none
 */
export async function destroyKey(transaction: Transaction, owner: KeyOwner): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'delete from seal_key where provider = $1 and customer = $2 and person = $3 and purpose = $4',
    [...placeOf(owner), personColumn(owner.person), owner.purpose],
  )
  return rowCount === 1
}

/** Destroys the keys of a person for all purposes, and says which purposes those were. */
export async function destroyKeysOf(
  transaction: Transaction,
  { provider, customer, person }: Omit<KeyOwner, 'purpose'>,
): Promise<string[]> {
  const { rows } = await transaction.query<{ purpose: string }>(
    'delete from seal_key where provider = $1 and customer = $2 and person = $3 returning purpose',
    [...placeOf({ provider, customer }), personColumn(person)],
  )
  return rows.map(({ purpose }) => purpose).sort()
}

/** Encrypts what a fact says beside its clear part. */
export function seal({ keyId, key }: SealingKey, into: SealedIn, content: JsonObject): Sealed {
  return { keyId, sealed: encrypt(key, boundTo(into, keyId), Buffer.from(JSON.stringify(content))) }
}

/**
 * Opens what a fact has sealed; `{ erased: true }` if its key was destroyed.
 *
 * @throws SealBroken if the bytes, the agreement, the kind or the key are not the ones it was sealed with: a defect
 */
export function unseal(ring: KeyRing, from: SealedIn, { sealed, keyId }: Sealed): Opened {
  const key = ring.get(keyId)
  if (key === undefined) return { erased: true }
  const content = decrypt(key, boundTo(from, keyId), sealed)
  if (content === undefined) throw new SealBroken(from, keyId)
  return { erased: false, content: JSON.parse(content.toString()) }
}

/** Sealed content is not what it was: changed, or moved from where it belongs. */
export class SealBroken extends Error {
  constructor({ agreement, kind }: SealedIn, keyId: string) {
    super(
      `SEAL_BROKEN  What is sealed in ${kind} of agreement ${agreement} does not open with its key ${keyId}; ` +
        'sealed content never changes. Compare the fact with the tree, and restore it from a backup.',
    )
    this.name = 'SealBroken'
  }
}

/** Form (1) ‖ fingerprint of the master key (8) ‖ the key, encrypted. Bound to its row: it opens for no other owner. */
function wrap(master: MasterKey, owner: KeyOwner, { keyId, key }: SealingKey): Buffer {
  const wrapped = encrypt(master.key, ownedBy(owner, keyId), key.export())
  return Buffer.concat([FORM, master.fingerprint, wrapped])
}

function unwrap(master: MasterKey, owner: KeyOwner, keyId: string, wrapped: Buffer): KeyObject {
  const start = FORM.length + FINGERPRINT_BYTES
  const form = wrapped.subarray(0, FORM.length)
  const fingerprint = wrapped.subarray(FORM.length, start)
  if (!form.equals(FORM) || !fingerprint.equals(master.fingerprint)) throw otherMasterKey(master, fingerprint)
  const key = decrypt(master.key, ownedBy(owner, keyId), wrapped.subarray(start))
  if (key === undefined) throw new Error(`KEY_BROKEN  The wrapped key ${keyId} was changed or moved. Restore its row.`)
  return createSecretKey(key)
}

/** Form (1) ‖ nonce (12) ‖ encrypted ‖ tag (16). */
function encrypt(key: KeyObject, bound: Buffer, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound)
  return Buffer.concat([FORM, nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Undefined if anything is not as it was encrypted. */
function decrypt(key: KeyObject, bound: Buffer, encrypted: Uint8Array): Buffer | undefined {
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

function boundTo({ agreement, kind }: SealedIn, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['klausel sealed 1', agreement, kind, keyId]))
}

function ownedBy({ provider, customer, person, purpose }: KeyOwner, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['klausel key 1', provider, customer, person, purpose, keyId]))
}

function placeOf({ provider, customer }: Pick<KeyOwner, 'provider' | 'customer'>): [string, string] {
  return [provider, customerColumn(customer)]
}

/** As with customers, the id of zeros stands where there is no person. */
const nobody = '00000000-0000-0000-0000-000000000000'

function personColumn(person: string | null): string {
  return person ?? nobody
}

function personOf(column: string): string | null {
  return column === nobody ? null : column
}

function otherMasterKey({ file, fingerprint }: MasterKey, found: Buffer): Refusal {
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
