import { hash, randomUUID } from 'node:crypto'
import type { AgreementKey } from '../journal/fact.ts'
import { keyRing, sealBytes, sealingKey, unsealBytes } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'

/** That a copy of an identity document was there, and that it no longer is. */
export interface IdentityCopyRecord {
  readonly copy: string
  readonly instruction: string
  readonly receivedAt: Instant
  readonly mediaType: string
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string
  readonly destroyed: { readonly at: Instant; readonly by: string } | null
}

/** What a copy may be. */
export const copyTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
const beginnings: readonly (readonly [type: (typeof copyTypes)[number], bytes: string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['application/pdf', '25504446'],
]
/** What a file is by its first bytes, whatever it calls itself. */
export const kindOfCopy = (content: Uint8Array): (typeof copyTypes)[number] | undefined =>
  beginnings.find(([, bytes]) => Buffer.from(content.subarray(0, bytes.length / 2)).toString('hex') === bytes)?.[0]

interface NewCopy {
  readonly instruction: string
  readonly mediaType: (typeof copyTypes)[number]
  /** At least one byte. */
  readonly content: Uint8Array
  /** The random id of whoever hands it in. */
  readonly by: string
}

/** Each copy has a key of its own. */
const purposeOf = (copy: string): string => `identity copy ${copy}`

/** Keeps a copy for the time of the check: whoever hands it in cannot read it back. */
export async function keepIdentityCopy(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement }: AgreementKey,
  { instruction, mediaType, content, by }: NewCopy,
  at: Instant,
): Promise<string> {
  const copy = randomUUID()
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: purposeOf(copy) })
  const { sealed, keyId } = sealBytes(key, { agreement, kind: purposeOf(copy) }, content)
  await transaction.query(
    `insert into identity_copy (provider, customer, identity_copy, agreement, instruction, received_at, received_by, media_type, content, hash, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      provider,
      customerColumn(customer),
      copy,
      agreement,
      instruction,
      new Date(at),
      by,
      mediaType,
      sealed,
      hash('sha256', content, 'buffer'),
      keyId,
    ],
  )
  return copy
}

/** The copy itself, for whoever checks; undefined once it was destroyed, or if there is none here. */
export async function openIdentityCopy(
  transaction: Transaction,
  master: MasterKey,
  { provider, agreement, copy }: { readonly provider: string; readonly agreement: string; readonly copy: string },
): Promise<{ readonly mediaType: string; readonly content: Buffer } | undefined> {
  const { rows } = await transaction.query<{
    customer: string
    media_type: string
    content: Buffer
    key_id: string | null
  }>(
    `select customer, media_type, content, key_id from identity_copy
     where provider = $1 and agreement = $2 and identity_copy = $3 and destroyed_at is null`,
    [provider, agreement, copy],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { media_type: mediaType, content: sealed, key_id: keyId } = row
  // What was handed in before copies were sealed lies open until it is destroyed.
  if (keyId === null) return { mediaType, content: sealed }
  const ring = await keyRing(transaction, master, { provider, customer: customerOf(row.customer) }, [keyId])
  const content = unsealBytes(ring, { agreement, kind: purposeOf(copy) }, { sealed, keyId })
  return content && { mediaType, content }
}

/** Destroys every copy that came for an instruction; what stays is the record. */
export async function destroyIdentityCopies(
  transaction: Transaction,
  { provider, agreement }: Pick<AgreementKey, 'provider' | 'agreement'>,
  { instruction, by }: { readonly instruction: string; readonly by: string },
  at: Instant,
): Promise<readonly IdentityCopyRecord[]> {
  const { rows } = await transaction.query<RecordRow & { readonly key_id: string | null }>(
    `update identity_copy set content = '', destroyed_at = $4, destroyed_by = $5
     where provider = $1 and agreement = $2 and instruction = $3 and destroyed_at is null returning ${COLUMNS}, key_id`,
    [provider, agreement, instruction, new Date(at), by],
  )
  // With its key a copy is gone from backups too.
  const keys = rows.map(({ key_id }) => key_id).filter((key) => key !== null)
  await transaction.query('delete from seal_key where provider = $1 and key_id = any ($2::uuid[])', [provider, keys])
  return rows.map(recordOf)
}

export async function readIdentityCopies(
  transaction: Transaction,
  { provider, agreement }: Pick<AgreementKey, 'provider' | 'agreement'>,
): Promise<readonly IdentityCopyRecord[]> {
  const { rows } = await transaction.query<RecordRow>(
    `select ${COLUMNS} from identity_copy where provider = $1 and agreement = $2 order by received_at, identity_copy`,
    [provider, agreement],
  )
  return rows.map(recordOf)
}

const COLUMNS = 'identity_copy, instruction, received_at, media_type, hash, destroyed_at, destroyed_by'
interface RecordRow {
  readonly identity_copy: string
  readonly instruction: string
  readonly received_at: Date
  readonly media_type: string
  readonly hash: Buffer
  readonly destroyed_at: Date | null
  readonly destroyed_by: string | null
}
const recordOf = (row: RecordRow): IdentityCopyRecord => ({
  copy: row.identity_copy,
  instruction: row.instruction,
  receivedAt: row.received_at.getTime(),
  mediaType: row.media_type,
  hash: row.hash.toString('hex'),
  destroyed: row.destroyed_at && row.destroyed_by ? { at: row.destroyed_at.getTime(), by: row.destroyed_by } : null,
})
