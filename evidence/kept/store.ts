import { randomUUID } from 'node:crypto'
import type { AgreementKey } from '../../journal/fact.ts'
import { keyRing, sealBytes, sealingKey, unsealBytes } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { BundleAsked, Subject } from '../asked.ts'

/** How long a bundle is kept once it is made, in days. */
export const KEPT_DAYS = 7

/** Who asks, and as what. */
export interface Asker {
  readonly person: string
  readonly role: string
}

export interface BundleKey {
  readonly provider: string
  readonly customer: string | null
  readonly bundle: string
}

/** A bundle that was asked for, and how far it is. */
export interface KeptBundle extends BundleKey {
  readonly asked: BundleAsked
  readonly by: Asker
  readonly askedAt: Instant
  readonly state: 'waiting' | 'making' | 'ready' | 'failed'
  readonly done: number
  readonly whole: number
  readonly bytes: number | null
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string | null
  readonly untilAt: Instant | null
  /** Something in it was erased or blocked since: nobody gets it any more. */
  readonly isOutdated: boolean
}

/** Asks for a bundle. One that the same person has asked for and that is not made yet is answered with again. */
export async function askForBundle(transaction: Transaction, asked: BundleAsked, by: Asker): Promise<string> {
  const { subject } = asked
  const { provider, customer, agreement } = asked.agreement
  const { rows } = await transaction.query<{ bundle: string }>(
    `insert into evidence_bundle (provider, customer, evidence_bundle, agreement, asked_by, side, role, sees_content, person, incident)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (provider, customer, agreement, asked_by, coalesce(person::text, ''), coalesce(incident, ''))
     where state in ('waiting', 'making')
     do update set asked_by = excluded.asked_by
     returning evidence_bundle as bundle`,
    [
      ...[provider, customerColumn(customer), randomUUID(), agreement, by.person],
      ...[asked.side, by.role, asked.seesContent],
      subject.is === 'person' ? subject.person : null,
      subject.is === 'incident' ? subject.name : null,
    ],
  )
  return rows[0]?.bundle ?? ''
}

/** What one person has asked for of an agreement, as the side on which he asks now; the newest first. */
export async function readBundlesOf(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  { person, side }: { readonly person: string; readonly side: BundleAsked['side'] },
): Promise<readonly KeptBundle[]> {
  const { rows } = await transaction.query<BundleRow>(
    `select ${COLUMNS} from evidence_bundle b
     where provider = $1 and customer = $2 and agreement = $3 and asked_by = $4 and side = $5
     order by asked_at desc, evidence_bundle limit 50`,
    [provider, customerColumn(customer), agreement, person, side],
  )
  return rows.map(bundleIn)
}

/** @returns undefined if there is none */
export async function readBundle(
  transaction: Transaction,
  { provider, customer, bundle }: BundleKey,
): Promise<KeptBundle | undefined> {
  const { rows } = await transaction.query<BundleRow>(
    `select ${COLUMNS} from evidence_bundle b where provider = $1 and customer = $2 and evidence_bundle = $3`,
    [provider, customerColumn(customer), bundle],
  )
  return rows.map(bundleIn)[0]
}

export async function removeBundle(transaction: Transaction, key: BundleKey): Promise<void> {
  await transaction.query(
    'delete from evidence_bundle where provider = $1 and customer = $2 and evidence_bundle = $3',
    [...placeOf(key)],
  )
}

/** Under which purpose bundles are sealed: apart from what is in them. */
const PURPOSE = 'evidence'

const boundTo = ({ bundle }: BundleKey, piece: number): string => `evidence ${bundle} ${piece}`

export async function keepPiece(
  transaction: Transaction,
  master: MasterKey,
  { asked, ...key }: Pick<KeptBundle, keyof BundleKey | 'asked'>,
  piece: number,
  content: Uint8Array,
): Promise<void> {
  const { provider, customer } = key
  const sealing = await sealingKey(transaction, master, { provider, customer, person: null, purpose: PURPOSE })
  const { agreement } = asked.agreement
  const { sealed, keyId } = sealBytes(sealing, { agreement, kind: boundTo(key, piece) }, content)
  await transaction.query(
    'insert into evidence_piece (provider, customer, evidence_bundle, piece, sealed, key_id) values ($1, $2, $3, $4, $5, $6)',
    [...placeOf(key), piece, sealed, keyId],
  )
}

/** @returns undefined behind the last piece, and where its key is destroyed */
export async function openPiece(
  transaction: Transaction,
  master: MasterKey,
  { asked, ...key }: Pick<KeptBundle, keyof BundleKey | 'asked'>,
  piece: number,
): Promise<Buffer | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>({
    name: 'read piece of evidence',
    text: `select sealed, key_id from evidence_piece
      where provider = $1 and customer = $2 and evidence_bundle = $3 and piece = $4`,
    values: [...placeOf(key), piece],
  })
  const [row] = rows
  if (row === undefined) return undefined
  const ring = await keyRing(transaction, master, key, [row.key_id])
  const from = { agreement: asked.agreement.agreement, kind: boundTo(key, piece) }
  return unsealBytes(ring, from, { sealed: row.sealed, keyId: row.key_id })
}

export const placeOf = ({ provider, customer, bundle }: BundleKey): readonly string[] => [
  provider,
  customerColumn(customer),
  bundle,
]

export const COLUMNS = `provider, customer, evidence_bundle as bundle, agreement, person, incident, asked_by, side, role, sees_content, asked_at, state,
  done, whole, bytes, encode(digest, 'hex') as digest, until_at,
  (select count(*) from seal_key k where k.provider = b.provider and k.customer = b.customer
     and k.key_id = any (b.opened_by) and k.blocked_until is null) < cardinality(b.opened_by) as is_outdated`

export interface BundleRow {
  readonly provider: string
  readonly customer: string
  readonly bundle: string
  readonly agreement: string
  readonly person: string | null
  readonly incident: string | null
  readonly asked_by: string
  readonly side: BundleAsked['side']
  readonly role: string
  readonly sees_content: boolean
  readonly asked_at: Date
  readonly state: KeptBundle['state']
  readonly done: number
  readonly whole: number
  readonly bytes: string | null
  readonly digest: string | null
  readonly until_at: Date | null
  readonly is_outdated: boolean
}

export function bundleIn(row: BundleRow): KeptBundle {
  const { provider, bundle, agreement, state, done, whole, digest } = row
  const customer = customerOf(row.customer)
  return {
    ...{ provider, customer, bundle, state, done, whole, digest },
    asked: {
      agreement: { provider, customer, agreement },
      subject: subjectIn(row),
      side: row.side,
      seesContent: row.sees_content,
    },
    by: { person: row.asked_by, role: row.role },
    askedAt: row.asked_at.getTime(),
    bytes: row.bytes === null ? null : Number(row.bytes),
    untilAt: row.until_at?.getTime() ?? null,
    isOutdated: row.is_outdated,
  }
}

function subjectIn({ person, incident }: BundleRow): Subject {
  if (person !== null) return { is: 'person', person }
  return incident === null ? { is: 'agreement' } : { is: 'incident', name: incident }
}
