import { hash, randomUUID } from 'node:crypto'
import { personKeyId } from '../../journal/intake/told.ts'
import { destroyKey, type KeyOwner, keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import type { Medium } from '../../terms/grammar/form.ts'
import type { FileKind } from './file-kind.ts'
import type { Incoming, IncomingState, NewIncoming, Summary } from './incoming.ts'
import type { Whose } from './whose.ts'

export const digestOf = (content: Uint8Array): Buffer => hash('sha256', content, 'buffer')

/** @returns false if the same was there before, whoever has brought it */
export async function insertIncoming(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  post: NewIncoming,
): Promise<boolean> {
  const known = await transaction.query('select from incoming where provider = $1 and digest = $2', [
    provider,
    post.digest,
  ])
  if (known.rowCount) return false
  const incoming = randomUUID()
  const sealed = await sealAll(
    transaction,
    master,
    ownerOf({ provider, incoming, ...placeOf(post.whose) }),
    incoming,
    post,
  )
  const { rowCount } = await transaction.query(
    `insert into incoming (provider, customer, incoming, digest, source, file, bytes, medium, received_at, stored_at,
       of_customer, of_agreement, person, role, proposes, is_automatic, state, sealed, key_id, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict (provider, customer, digest) do nothing`,
    [
      ...[provider, customerColumn(null), incoming, post.digest, post.source, post.file, post.bytes, post.medium],
      ...[iso(post.receivedAt), iso(post.storedAt)],
      ...[post.whose?.customer ?? null, post.whose?.agreement ?? null, post.whose?.person ?? null],
      ...[post.whose?.role ?? null, post.proposes ?? null, post.isAutomatic, post.state],
      ...[sealed.summary, sealed.keyId, sealed.content],
    ],
  )
  return rowCount === 1
}

const placeOf = (whose: Whose | undefined) => ({ customer: whose?.customer ?? null, person: whose?.person ?? null })

/** Under the key of the person or customer it is of, so that it is erased with them; nobody's has a key of its own. */
function ownerOf(of: { provider: string; incoming: string; customer: string | null; person: string | null }): KeyOwner {
  const { provider, incoming, customer, person } = of
  return customer === null
    ? { provider, customer: null, person: null, purpose: `incoming ${incoming}` }
    : { provider, customer, person: person === null ? null : personKeyId(person), purpose: 'correspondence' }
}

async function sealAll(
  transaction: Transaction,
  master: MasterKey,
  owner: KeyOwner,
  incoming: string,
  { summary, content }: { readonly summary: Summary; readonly content?: Buffer | undefined },
) {
  const key = await sealingKey(transaction, master, owner)
  const whole =
    content && seal(key, { agreement: incoming, kind: CONTENT }, { base64: content.toString('base64') }).sealed
  return {
    keyId: key.keyId,
    summary: seal(key, { agreement: incoming, kind: SUMMARY }, { ...summary }).sealed,
    content: whole ?? null,
  }
}

const SUMMARY = 'incoming'
const CONTENT = 'incoming content'

/** What has come in, newest first: what waits for a person, or what was decided. */
export async function readIncoming(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  states: readonly IncomingState[],
  limit = 200,
): Promise<Incoming[]> {
  const { rows } = await transaction.query<Row>(
    `select ${COLUMNS} from incoming where provider = $1 and state = any ($2::text[])
     order by received_at desc, incoming limit $3`,
    [provider, states, limit],
  )
  const found: Incoming[] = []
  for (const row of rows) found.push(await incomingOf(transaction, master, provider, row))
  return found
}

/** One piece of post, held until the transaction ends. */
export async function lockIncoming(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  incoming: string,
): Promise<Incoming | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${COLUMNS} from incoming where provider = $1 and incoming = $2 for no key update`,
    [provider, incoming],
  )
  return rows[0] && incomingOf(transaction, master, provider, rows[0])
}

/** All of it, as it came; undefined if it was erased, or is too large to be here. */
export async function readContent(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  incoming: string,
): Promise<Buffer | undefined> {
  const { rows } = await transaction.query<{ content: Buffer | null; key_id: string; of_customer: string | null }>(
    'select content, key_id, of_customer from incoming where provider = $1 and incoming = $2',
    [provider, incoming],
  )
  const [row] = rows
  if (!row?.content) return undefined
  const ring = await keyRing(transaction, master, { provider, customer: row.of_customer }, [row.key_id])
  const opened = unseal(ring, { agreement: incoming, kind: CONTENT }, { sealed: row.content, keyId: row.key_id })
  return opened.erased ? undefined : Buffer.from(String(opened.content.base64), 'base64')
}

/** What a person has decided about a piece of post. */
export interface Decided {
  readonly state: 'confirmed' | 'rejected'
  readonly by: string
  readonly at: Instant
  readonly summary: Summary
  /** Whose it is, and the fact it became. */
  readonly of?: { readonly customer: string; readonly agreement: string; readonly fact: number }
}

/** Writes a decision; what is now known to be a customer's goes under its key, and the one it had alone is destroyed. */
export async function noteDecided(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  before: Incoming,
  { state, by, at, summary, of }: Decided,
): Promise<void> {
  const { incoming } = before
  const content = await readContent(transaction, master, provider, incoming)
  const customer = of?.customer ?? before.customer
  const person = customer === before.customer ? before.person : null
  const sealed = await sealAll(transaction, master, ownerOf({ provider, incoming, customer, person }), incoming, {
    summary,
    content,
  })
  await transaction.query(
    `update incoming set state = $3, decided_by = $4, decided_at = $5, of_customer = $6,
       of_agreement = coalesce($7, of_agreement), fact = $8, sealed = $9, key_id = $10, content = $11
     where provider = $1 and incoming = $2`,
    [
      ...[provider, incoming, state, by, iso(at), customer, of?.agreement ?? null, of?.fact ?? null],
      ...[sealed.summary, sealed.keyId, sealed.content],
    ],
  )
  if (before.customer === null && customer !== null) {
    await destroyKey(transaction, ownerOf({ provider, incoming, customer: null, person: null }))
  }
}

async function incomingOf(transaction: Transaction, master: MasterKey, provider: string, row: Row): Promise<Incoming> {
  const ring = await keyRing(transaction, master, { provider, customer: row.of_customer }, [row.key_id])
  const opened = unseal(ring, { agreement: row.incoming, kind: SUMMARY }, { sealed: row.sealed, keyId: row.key_id })
  return {
    incoming: row.incoming,
    source: row.source,
    file: row.file,
    bytes: row.bytes,
    medium: row.medium,
    receivedAt: row.received_at.getTime(),
    customer: row.of_customer,
    agreement: row.of_agreement,
    person: row.person,
    role: row.role,
    proposes: row.proposes,
    isAutomatic: row.is_automatic,
    state: row.state,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.getTime() ?? null,
    fact: row.fact,
    isWhole: row.is_whole,
    summary: opened.erased ? undefined : (opened.content as unknown as Summary),
  }
}

const iso = (instant: Instant): string => new Date(instant).toISOString()

const COLUMNS = `incoming, source, file, bytes, medium, received_at, of_customer, of_agreement, person, role, proposes,
  is_automatic, state, decided_by, decided_at, fact, sealed, key_id, content is not null as is_whole`

interface Row {
  readonly incoming: string
  readonly source: Incoming['source']
  readonly file: FileKind
  readonly bytes: number
  readonly medium: Medium
  readonly received_at: Date
  readonly of_customer: string | null
  readonly of_agreement: string | null
  readonly person: string | null
  readonly role: string | null
  readonly proposes: ToldKind | null
  readonly is_automatic: boolean
  readonly state: IncomingState
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly fact: number | null
  readonly is_whole: boolean
  readonly sealed: Buffer
  readonly key_id: string
}
