import { customerColumn, customerOf, type Transaction } from '../transaction.ts'
import { NOTHING_YET } from './chain.ts'

/** Whose log. */
export interface LogKey {
  readonly provider: string
  readonly customer: string | null
}

/** A row as it stands there. */
export interface StoredAccess extends LogKey {
  readonly number: number
  /** Its text, as it is hashed. */
  readonly entry: string
  readonly sealed: Buffer | null
  readonly keyId: string | null
}

/** What one looks for. */
export interface AccessFilter {
  readonly person?: string | undefined
  readonly kind?: string | undefined
  /** One day of the clock in Berlin. */
  readonly day?: string | undefined
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly number: string
  readonly at: Date
  readonly entry: string
  readonly sealed: Buffer | null
  readonly key_id: string | null
}

/** A page of rows, the newest first, and where the next one begins. */
export interface AccessPage {
  readonly rows: readonly StoredAccess[]
  readonly next: string | undefined
}

const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})\.(\d{1,15})$/
export const isCursor = (text: string): boolean => CURSOR.test(text)

/**
 * The newest rows that fit.
 *
 * @param customer of one customer; undefined for all that the transaction sees
 * @param before `next` of the page before
 */
export async function readAccesses(
  transaction: Transaction,
  { provider, customer }: { readonly provider: string; readonly customer: string | null | undefined },
  { person, kind, day }: AccessFilter,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<AccessPage> {
  const [, at, of, number] = CURSOR.exec(before ?? '') ?? []
  const whose = customer === undefined ? null : customerColumn(customer)
  const values = [provider, whose, person ?? null, kind ?? null, day ?? null, at ?? null, of ?? null, number ?? null]
  const query = customer === undefined ? ALONG_TIME : ALONG_NUMBERS
  const { rows } = await transaction.query<Row>(query, [...values, limit + 1])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? `${last.at.getTime()}.${last.customer}.${last.number}` : undefined
  return { rows: shown.map(storedIn), next }
}

const FITTING = `
  select provider, customer, number, at, entry, sealed, key_id from access_entry
  where provider = $1 and ($2::uuid is null or customer = $2)
    and ($3::text is null or person = $3) and ($4::text is null or kind = $4)
    and ($5::date is null or at >= $5::date::timestamp at time zone 'Europe/Berlin'
      and at < ($5::date + 1)::timestamp at time zone 'Europe/Berlin')`
/** One customer is read along its numbers, all of them along the time. */
const ALONG_NUMBERS = `${FITTING}
  and ($6::float8 is null or $7::uuid is not null and number < $8::bigint) order by number desc limit $9`
const ALONG_TIME = `${FITTING}
  and ($6::float8 is null or (at, customer, number) < (to_timestamp($6 / 1000), $7::uuid, $8::bigint))
  order by at desc, customer desc, number desc limit $9`

/** The kinds and people among the newest rows, to choose from. */
export async function readChoices(
  transaction: Transaction,
  { provider, customer }: { readonly provider: string; readonly customer: string | null | undefined },
): Promise<{ readonly kinds: readonly string[]; readonly persons: readonly string[] }> {
  const whose = customer === undefined ? null : customerColumn(customer)
  const { rows } = await transaction.query<{ kinds: string[] | null; persons: string[] | null }>(
    `select array_agg(distinct kind order by kind) as kinds,
       array_agg(distinct person order by person) filter (where person is not null) as persons
     from (select kind, person from access_entry where provider = $1 and ($2::uuid is null or customer = $2)
       order by at desc limit $3) as newest`,
    [provider, whose, CHOSEN_FROM],
  )
  return { kinds: rows[0]?.kinds ?? [], persons: rows[0]?.persons ?? [] }
}
const CHOSEN_FROM = 2_000

/** A day on which something was written. */
export interface AccessDay {
  readonly day: string
  readonly first: number
  readonly last: number
  readonly head: Buffer
  /** Signed, once it was over. */
  readonly note: string | null
  /** The clause by which its rows were erased; null while they are there. */
  readonly erasedBy: string | null
}

/** All days of a log, the eldest first. */
export async function readDays(
  transaction: Transaction,
  { provider, customer }: LogKey,
): Promise<readonly AccessDay[]> {
  const { rows } = await transaction.query<Omit<AccessDay, 'first' | 'last'> & { first: string; last: string }>(
    `select day::text, first, last, head, note, erased_by as "erasedBy" from access_day
     where provider = $1 and customer = $2 order by day`,
    [provider, customerColumn(customer)],
  )
  return rows.map((row) => ({ ...row, first: Number(row.first), last: Number(row.last) }))
}

/** How far a log has come. */
export async function readHead(
  transaction: Transaction,
  { provider, customer }: LogKey,
): Promise<{ readonly size: number; readonly head: Buffer }> {
  const { rows } = await transaction.query<{ size: string; head: Buffer }>(
    'select size, head from access_log where provider = $1 and customer = $2',
    [provider, customerColumn(customer)],
  )
  return { size: Number(rows[0]?.size ?? 0), head: rows[0]?.head ?? NOTHING_YET }
}

/** Rows in their order, from behind a number on. */
export async function readAfter(
  transaction: Transaction,
  { provider, customer }: LogKey,
  after: number,
  { until, limit }: { readonly until: number; readonly limit: number },
): Promise<readonly StoredAccess[]> {
  const { rows } = await transaction.query<Row>({
    name: 'read accesses in order',
    text: `select provider, customer, number, at, entry, sealed, key_id from access_entry
      where provider = $1 and customer = $2 and number > $3 and number <= $4 order by number limit $5`,
    values: [provider, customerColumn(customer), after, until, limit],
  })
  return rows.map(storedIn)
}

const storedIn = ({ provider, customer, number, entry, sealed, key_id }: Row): StoredAccess => ({
  ...{ provider, customer: customerOf(customer), number: Number(number), entry, sealed, keyId: key_id },
})
