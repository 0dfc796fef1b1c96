/**
 * What is sealed in the journal, and the keys it is sealed under.
 *
 * Each person or customer has one key for each purpose. A key is destroyed by deleting its row: all that was sealed under
 * it is erased at once, wherever it lies, while the facts and their place in the tree stay. Keys are read in the
 * transaction that uses them and kept nowhere, or a key destroyed here would live on in another process.
 */
import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { noteBy, watched } from './accesses/watched.ts'
import { COMMITMENT_BYTES, commitTo, committed, type Disclosed } from './commitment.ts'
import type { AgreementKey, JsonObject, Sealed } from './fact.ts'
import { freshen, type MasterKey } from './held-master-key.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'
import { decrypt, encrypt, fingerprintOf, unwrapUnder, wrapUnder } from './wrapping.ts'

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

/** Content that binds itself in the open stands behind this byte and what it binds itself to. */
const COMMITTED = Buffer.of(2)

/**
 * The key of a person or customer for a purpose; made if there is none. It is held until the transaction ends: whoever
 * destroys it meanwhile waits, so nothing is sealed under a key that is gone already.
 *
 * @throws Refusal MASTER_KEY_OTHER if the key there was wrapped under another master key
 */
export async function sealingKey(transaction: Transaction, master: MasterKey, owner: KeyOwner): Promise<SealingKey> {
  const found = await findKey(transaction, master, owner)
  if (found) return found
  const made: SealingKey = { keyId: randomUUID(), key: watched(createSecretKey(randomBytes(32)), master, owner) }
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

/** Whether what is blocked opens too; then somebody has said why he has to look, and that is kept. */
export interface Opening {
  readonly evenBlocked?: boolean
}

/** Those of the keys of a customer that still exist, without those that are blocked: what law keeps is read for its reasons alone. */
export async function keyRing(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer }: Pick<KeyOwner, 'provider' | 'customer'>,
  keyIds: readonly string[],
  { evenBlocked = false }: Opening = {},
): Promise<KeyRing> {
  const { rows } = await transaction.query<StoredKey>({
    name: 'read seal keys',
    text: `
      select key_id, person, purpose, wrapped from seal_key
      where provider = $1 and customer = $2 and key_id = any ($3::uuid[]) and (blocked_until is null or $4)`,
    values: [...placeOf({ provider, customer }), keyIds, evenBlocked],
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
      where k.provider = $1 and k.blocked_until is null`,
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
export function seal(key: SealingKey, into: SealedIn, content: JsonObject): Sealed {
  return sealBytes(key, into, Buffer.from(JSON.stringify(content)))
}

/** The same for content that has a form of its own: a paper. */
export function sealBytes({ keyId, key }: SealingKey, into: SealedIn, content: Uint8Array): Sealed {
  noteBy(key, 'written', into)
  const { commitment, salted } = commitTo(content)
  return { keyId, sealed: Buffer.concat([COMMITTED, commitment, encrypt(key, boundTo(into, keyId), salted)]) }
}

/**
 * Opens what a fact has sealed; `{ erased: true }` if its key was destroyed.
 *
 * @throws SealBroken if the bytes, the agreement, the kind or the key are not the ones it was sealed with: a defect
 */
export function unseal(ring: KeyRing, from: SealedIn, sealed: Sealed): Opened {
  const content = unsealBytes(ring, from, sealed)
  return content === undefined ? { erased: true } : { erased: false, content: JSON.parse(content.toString()) }
}

/**
 * Opens what has a form of its own; undefined if its key was destroyed.
 *
 * @throws SealBroken as `unseal`
 */
export function unsealBytes(ring: KeyRing, from: SealedIn, sealed: Sealed): Buffer | undefined {
  return disclose(ring, from, sealed)?.content
}

/**
 * Opens content so that whoever is given it can show that it was this; undefined if its key was destroyed.
 *
 * @throws SealBroken as `unseal`
 */
export function disclose(ring: KeyRing, from: SealedIn, { sealed, keyId }: Sealed): Disclosed | undefined {
  const key = ring.get(keyId)
  if (key === undefined) return undefined
  const disclosed = openAny(key, boundTo(from, keyId), sealed)
  if (disclosed === undefined) throw new SealBroken(from, keyId)
  noteBy(key, 'read', from)
  return disclosed
}

/** What was sealed before content bound itself has no salt. */
function openAny(key: KeyObject, bound: Buffer, sealed: Uint8Array): Disclosed | undefined {
  if (sealed[0] !== COMMITTED[0]) {
    const content = decrypt(key, bound, sealed)
    return content && { content, salt: null }
  }
  const start = COMMITTED.length + COMMITMENT_BYTES
  const salted = decrypt(key, bound, sealed.subarray(start))
  return salted && committed(sealed.subarray(COMMITTED.length, start), salted)
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
  // A key is made seldom; that it lies under the newest master key is worth a look at the file.
  freshen(master)
  return wrapUnder(master, ownedBy(owner, keyId), key.export())
}

/** A wrapped key under the newest master key; undefined if it lies under it already. */
export function wrapAnew(master: MasterKey, owner: KeyOwner, keyId: string, wrapped: Buffer): Buffer | undefined {
  if (fingerprintOf(wrapped).equals(master.fingerprint)) return undefined
  return wrapUnder(master, ownedBy(owner, keyId), unwrap(master, owner, keyId, wrapped).export())
}

function unwrap(master: MasterKey, owner: KeyOwner, keyId: string, wrapped: Buffer): KeyObject {
  const key = unwrapUnder(master, ownedBy(owner, keyId), wrapped)
  if (key === undefined) throw new Error(`KEY_BROKEN  The wrapped key ${keyId} was changed or moved. Restore its row.`)
  return watched(createSecretKey(key), master, owner)
}

function boundTo({ agreement, kind }: SealedIn, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['klausel sealed 1', agreement, kind, keyId]))
}

/** What a key is bound to: it opens for no other owner. */
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
