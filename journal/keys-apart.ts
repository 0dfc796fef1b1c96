/**
 * The keys apart from the database they lie in. A backup of the database holds the keys of its day, also those that were destroyed
 * since; a restore would bring back what was erased. So each backup writes the wrapped keys as a piece of their own, which is kept
 * for a short time only, and every restore lays the newest such piece over what it has recovered.
 *
 * The keys stay wrapped all the time: whoever has the piece and not the master key can open nothing.
 */
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Pool } from 'pg'
import { copyCut, copyDamaged, copyOfAnother } from './keys-apart-problems.ts'
import { inTransactionOfAll, type Transaction } from './transaction.ts'

/** What was written. */
export interface KeysWritten {
  readonly keys: number
  /** All keys that there were then are in it, and none that was made later; by the clock of the database. */
  readonly madeAt: string
}

/** What became of the keys of a database when a copy was laid over them. */
export interface KeysApplied extends KeysWritten {
  /** Were in the database and no more in the copy: they had been destroyed since, and are again. */
  readonly removed: number
  /** Were in the copy alone: made after the backup, for content that it may not have. */
  readonly added: number
  /** Lay under an earlier master key, or were not blocked yet. */
  readonly renewed: number
  /** Stand in the copy, and were destroyed after it: they stay destroyed. */
  readonly destroyedSince: number
}

const FORM = 'klausel keys apart 1'
/** Rows that are read or written in one go. */
const BATCH = 2_000

interface Heading {
  readonly form: string
  readonly installation: string
  readonly madeAt: string
}
interface Ending {
  readonly keys: number
  /** SHA-256 of all lines before, with their newlines. */
  readonly sha256: string
}
/** One key, wrapped: provider, customer, id, person, purpose, wrapped (base64), made, wrapped last, blocked until, because. */
type KeyLine = readonly [
  ...[string, string, string, string, string, string, string, string],
  ...[string | null, string | null],
]

/**
 * Writes all wrapped keys of an installation as lines of JSON: a heading, a line for each key, and an end by which a cut is noticed.
 * The keys are those of one instant; who makes or destroys keys meanwhile waits for no longer than it takes to begin.
 *
 * @param pool connections of the role `queue`
 * @param sink is not ended: whoever opened it does that
 * @example
 * const sink = createWriteStream(file, { mode: 0o600 })
 * const { keys, madeAt } = await writeKeysApart(database.pool('queue'), sink)
 * sink.end()
 */
export async function writeKeysApart(pool: Pool, sink: Writable): Promise<KeysWritten> {
  const client = await pool.connect()
  try {
    const { heading, snapshot, release } = await beginCopy(pool)
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query(`set transaction snapshot '${snapshot}'`)
    } finally {
      await release()
    }
    const digest = createHash('sha256')
    const write = lineWriter(sink, digest)
    await write(heading)
    const keys = await writeKeys(client, write)
    await write({ keys, sha256: digest.copy().digest('hex') } satisfies Ending)
    return { keys, madeAt: heading.madeAt }
  } finally {
    // Read only: there is nothing to keep.
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

/**
 * Waits until nobody is just writing a key, and takes a picture of that instant. A key that is missing in it and older was destroyed;
 * without waiting it might only not have been committed yet.
 */
async function beginCopy(pool: Pool) {
  const client = await pool.connect()
  const release = async () => {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
  try {
    await client.query('begin isolation level repeatable read')
    await client.query('lock table seal_key in share mode')
    const { rows } = await client.query<{ snapshot: string; installation: string; made_at: string }>(
      `select pg_export_snapshot() as snapshot, installation_mark() as installation,
         to_char(date_trunc('milliseconds', clock_timestamp()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as made_at`,
    )
    const [row] = rows
    if (row === undefined) throw new Error('The database has no clock.')
    const heading: Heading = { form: FORM, installation: row.installation, madeAt: row.made_at }
    return { heading, snapshot: row.snapshot, release }
  } catch (error) {
    await release()
    throw error
  }
}

/** Each line counts for the digest but the last. */
function lineWriter(sink: Writable, digest: Hash) {
  return async (line: object): Promise<void> => {
    const text = `${JSON.stringify(line)}\n`
    digest.update(text)
    if (!sink.write(text)) await once(sink, 'drain')
  }
}

async function writeKeys(client: Transaction, write: (line: KeyLine) => Promise<void>): Promise<number> {
  let keys = 0
  await client.query(`
    declare each_key no scroll cursor for
    select provider, customer, key_id, person, purpose, encode(wrapped, 'base64') as wrapped,
      ${inUtc('made_at')} as made_at, ${inUtc('wrapped_at')} as wrapped_at, blocked_until::text, blocked_because
    from seal_key order by provider, customer, key_id`)
  for (;;) {
    const { rows } = await client.query<KeyRow>(`fetch ${BATCH} from each_key`)
    for (const row of rows) await write(lineOf(row))
    keys += rows.length
    if (rows.length < BATCH) return keys
  }
}

const inUtc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

interface KeyRow {
  readonly provider: string
  readonly customer: string
  readonly key_id: string
  readonly person: string
  readonly purpose: string
  readonly wrapped: string
  readonly made_at: string
  readonly wrapped_at: string
  readonly blocked_until: string | null
  readonly blocked_because: string | null
}

const lineOf = (row: KeyRow): KeyLine => [
  ...([row.provider, row.customer, row.key_id, row.person, row.purpose] as const),
  ...([row.wrapped.replaceAll('\n', ''), row.made_at, row.wrapped_at] as const),
  ...([row.blocked_until, row.blocked_because] as const),
]

/**
 * Lays a copy of the keys over those of a database that was restored: afterwards there are the keys of the copy and no others, save
 * those that were made after it, and none that the database knows to be destroyed. All of it happens or nothing does. To do it twice
 * changes nothing, and an older copy after a newer one brings nothing back.
 *
 * @param pool connections of the role `queue`, to a database of this version that nobody serves yet
 * @param source what `writeKeysApart` wrote; the newest there is
 * @throws Refusal KEYS_COPY_DAMAGED, KEYS_COPY_CUT, KEYS_COPY_OF_ANOTHER; then nothing was changed
 */
export async function applyKeysApart(pool: Pool, source: Readable): Promise<KeysApplied> {
  return inTransactionOfAll(pool, async (transaction) => {
    await transaction.query(`
      create temporary table keys_copied (
        provider uuid, customer uuid, key_id uuid primary key, person uuid, purpose text, wrapped bytea,
        made_at timestamptz(3), wrapped_at timestamptz(3), blocked_until date, blocked_because text) on commit drop`)
    await transaction.query('lock table seal_key in share row exclusive mode')
    const written = await readCopy(transaction, source)
    return { ...written, ...(await layOver(transaction, written.madeAt)) }
  })
}

async function readCopy(transaction: Transaction, source: Readable): Promise<KeysWritten> {
  const digest = createHash('sha256')
  let [heading, ending]: [Heading | undefined, Ending | undefined] = [undefined, undefined]
  let [keys, batch]: [number, KeyLine[]] = [0, []]
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (ending !== undefined) throw copyDamaged()
    const read = readLine(line)
    if (isEnding(read)) {
      if (read.sha256 !== digest.digest('hex') || read.keys !== keys) throw copyDamaged()
      ending = read
      continue
    }
    digest.update(`${line}\n`)
    if (heading === undefined) heading = await headingIn(transaction, read)
    else {
      if (!Array.isArray(read) || read.length !== 10) throw copyDamaged()
      batch.push(read as unknown as KeyLine)
      keys += 1
      if (batch.length < BATCH) continue
      await takeDown(transaction, batch)
      batch = []
    }
  }
  if (heading === undefined || ending === undefined) throw copyCut()
  await takeDown(transaction, batch)
  return { keys, madeAt: heading.madeAt }
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Half a line at the end is a copy that was not written to its end.
    throw copyCut()
  }
}

const isEnding = (read: unknown): read is Ending =>
  typeof read === 'object' && read !== null && 'sha256' in read && 'keys' in read

async function headingIn(transaction: Transaction, read: unknown): Promise<Heading> {
  const heading = read as Heading | null
  if (heading?.form !== FORM || Number.isNaN(Date.parse(heading.madeAt))) throw copyDamaged()
  const { rows } = await transaction.query<{ mark: string }>('select installation_mark() as mark')
  if (rows[0]?.mark !== heading.installation) throw copyOfAnother()
  return heading
}

async function takeDown(transaction: Transaction, lines: readonly KeyLine[]): Promise<void> {
  const column = (place: number) => lines.map((line) => line[place])
  await transaction.query({
    name: 'take down keys of a copy',
    text: `
      insert into keys_copied
      select provider, customer, key_id, person, purpose, decode(wrapped, 'base64'), made_at, wrapped_at, blocked_until, because
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
        $9::date[], $10::text[])
        as c (provider, customer, key_id, person, purpose, wrapped, made_at, wrapped_at, blocked_until, because)`,
    values: Array.from({ length: 10 }, (_, place) => column(place)),
  })
}

async function layOver(transaction: Transaction, madeAt: string): Promise<Omit<KeysApplied, keyof KeysWritten>> {
  const count = async (text: string, values: unknown[] = []) => (await transaction.query(text, values)).rowCount ?? 0
  const removed = await count(
    `delete from seal_key k where made_at < $1
       and not exists (select from keys_copied c where c.key_id = k.key_id)`,
    [madeAt],
  )
  const destroyedSince = await count(
    `delete from keys_copied c using destroyed_key d
     where d.provider = c.provider and d.customer = c.customer and d.key_id = c.key_id`,
  )
  const renewed = await count(
    `update seal_key k
     set wrapped = case when c.wrapped_at > k.wrapped_at then c.wrapped else k.wrapped end,
       wrapped_at = greatest(c.wrapped_at, k.wrapped_at),
       blocked_until = coalesce(k.blocked_until, c.blocked_until),
       blocked_because = case when k.blocked_until is null then c.blocked_because else k.blocked_because end
     from keys_copied c
     where c.provider = k.provider and c.customer = k.customer and c.key_id = k.key_id
       and (c.wrapped_at > k.wrapped_at or (k.blocked_until is null and c.blocked_until is not null))`,
  )
  const added = await count(
    `insert into seal_key (provider, customer, key_id, person, purpose, wrapped, made_at, wrapped_at, blocked_until, blocked_because)
     select provider, customer, key_id, person, purpose, wrapped, made_at, wrapped_at, blocked_until, blocked_because
     from keys_copied c
     where not exists (select from seal_key k
       where k.provider = c.provider and k.customer = c.customer and k.person = c.person and k.purpose = c.purpose)`,
  )
  return { removed, added, renewed, destroyedSince }
}
