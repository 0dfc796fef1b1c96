import type { Instant } from '../../terms/grammar/day.ts'
import type { Pinned } from '../agreement.ts'
import type { AgreementKey } from '../fact.ts'
import { PUBLISHED, type Published, publishedOf } from '../published.ts'
import { customerColumn, customerOf, type Transaction } from '../transaction.ts'

/** An agreement as it was found and locked: nobody else takes anything in for it until the transaction ends. */
export interface Found extends AgreementKey, Pinned {
  /** The number of its last fact, 0 before the first. */
  readonly lastNumber: number
  /** The next moment at which its standing can change; null if time alone changes nothing. */
  readonly nextAt: Instant | null
  /** Time was looked at up to here; null before the first fact. */
  readonly lookedAt: Instant | null
  /** The last fact of the installation that it has taken in. */
  readonly installationNumber: number
}

/** Waits until nobody else works on the agreement. Undefined if it is not there. */
export async function lockOne(transaction: Transaction, key: AgreementKey): Promise<Found | undefined> {
  const { rows } = await transaction.query<Row>({
    name: 'lock agreement',
    text: `select ${COLUMNS} from agreement a
      where a.provider = $1 and a.customer = $2 and a.agreement = $3 for no key update`,
    values: [key.provider, customerColumn(key.customer), key.agreement],
  })
  return rows[0] && foundOf(rows[0])
}

/** When an agreement has to be looked at: its moment has come, or something happened to the installation since. */
export interface Due {
  readonly now: Instant
  /** The last fact of the installation. */
  readonly installationNumber: number
}

/**
 * Some of the agreements that have to be looked at, the earliest first. They are not locked. A list is longer than a batch,
 * since the rows that a day has been through lie dead at the beginning of the index until the database tidies up.
 */
export async function findDue(
  transaction: Transaction,
  provider: string,
  { now, installationNumber }: Due,
  limit: number,
): Promise<AgreementKey[]> {
  const due = await transaction.query<KeyRow>({
    name: 'find due agreements',
    text: `select customer, agreement from agreement where provider = $1 and next_at <= $2 order by next_at limit $3`,
    values: [provider, new Date(now).toISOString(), limit],
  })
  if (due.rows.length > 0) return due.rows.map((row) => keyOf(provider, row))
  const behind = await transaction.query<KeyRow>({
    name: 'find agreements behind',
    text: `select customer, agreement from agreement
      where provider = $1 and installation_number < $2 and looked_at is not null and halted is null
      order by installation_number limit $3`,
    values: [provider, installationNumber, limit],
  })
  return behind.rows.map((row) => keyOf(provider, row))
}

/**
 * Locks those of some agreements that still have to be looked at, as far as nobody else works on them: so several processes
 * can work through the same day, each on others.
 */
export async function lockDue(
  transaction: Transaction,
  provider: string,
  { now, installationNumber }: Due,
  keys: readonly AgreementKey[],
): Promise<Found[]> {
  const { rows } = await transaction.query<Row>({
    name: 'lock due agreements',
    text: `select ${COLUMNS} from agreement a join unnest($4::uuid[], $5::uuid[]) as asked (customer, agreement)
        using (customer, agreement)
      where a.provider = $1 and (a.next_at <= $2 or a.installation_number < $3 and a.looked_at is not null)
        and a.halted is null
      for no key update of a skip locked`,
    values: [
      provider,
      new Date(now).toISOString(),
      installationNumber,
      keys.map(({ customer }) => customerColumn(customer)),
      keys.map(({ agreement }) => agreement),
    ],
  })
  return rows.map(foundOf)
}

interface KeyRow {
  readonly customer: string
  readonly agreement: string
}
const keyOf = (provider: string, { customer, agreement }: KeyRow): AgreementKey => {
  return { provider, customer: customerOf(customer), agreement }
}

/**
 * Stops one agreement at a defect of the program, so that the day can go on with the others. It goes on when somebody
 * tells it something after the defect was mended.
 */
export async function halt(transaction: Transaction, key: AgreementKey, defect: string): Promise<void> {
  await transaction.query(
    'update agreement set halted = $4, next_at = null where provider = $1 and customer = $2 and agreement = $3',
    [key.provider, customerColumn(key.customer), key.agreement, defect],
  )
}

/** Instants come as milliseconds: as a timestamp, each would cost the parsing of a text. */
const COLUMNS = `a.provider, a.customer, a.agreement, a.terms, a.versions, a.last_number,
  date_part('epoch', a.next_at) * 1000 as next_at, date_part('epoch', a.looked_at) * 1000 as looked_at,
  a.installation_number, ${PUBLISHED}`

interface Row {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly terms: string
  readonly versions: { readonly [document: string]: string }
  readonly last_number: number
  readonly next_at: number | null
  readonly looked_at: number | null
  readonly installation_number: number
  readonly published: readonly Published[] | null
}

const foundOf = (row: Row): Found => ({
  provider: row.provider,
  customer: customerOf(row.customer),
  agreement: row.agreement,
  terms: row.terms,
  versions: row.versions,
  published: publishedOf(row.terms, row.published),
  lastNumber: row.last_number,
  nextAt: instantIn(row.next_at),
  lookedAt: instantIn(row.looked_at),
  installationNumber: row.installation_number,
})

/** Seconds with a fraction are no exact binary numbers; whole milliseconds are. */
const instantIn = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : Math.round(milliseconds)
