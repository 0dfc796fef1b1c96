import type { Instant } from '../../terms/grammar/day.ts'
import type { Pinned } from '../agreement.ts'
import type { AgreementKey } from '../fact.ts'
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

/**
 * Agreements whose next moment has come, the earliest first, as far as nobody else works on them: so several processes can
 * work through the same day, each on others.
 */
export async function lockDue(
  transaction: Transaction,
  provider: string,
  now: Instant,
  limit: number,
): Promise<Found[]> {
  const { rows } = await transaction.query<Row>({
    name: 'lock due agreements',
    text: `select ${COLUMNS} from agreement a
      where a.provider = $1 and a.next_at <= $2 order by a.next_at limit $3 for no key update skip locked`,
    values: [provider, new Date(now).toISOString(), limit],
  })
  return rows.map(foundOf)
}

/** Agreements that have begun and have not yet taken in a fact of the installation, as far as nobody else works on them. */
export async function lockBehind(
  transaction: Transaction,
  provider: string,
  installationNumber: number,
  limit: number,
): Promise<Found[]> {
  const { rows } = await transaction.query<Row>({
    name: 'lock agreements behind',
    text: `select ${COLUMNS} from agreement a
      where a.provider = $1 and a.installation_number < $2 and a.looked_at is not null and a.halted is null
      order by a.installation_number limit $3 for no key update skip locked`,
    values: [provider, installationNumber, limit],
  })
  return rows.map(foundOf)
}

/** Whether anything is left to look at, though others may be at it. */
export async function isAnythingLeft(
  transaction: Transaction,
  provider: string,
  now: Instant,
  installationNumber: number,
): Promise<boolean> {
  const { rows } = await transaction.query<{ left: boolean }>({
    name: 'anything left to look at',
    text: `
      select exists (select from agreement where provider = $1 and next_at <= $2)
        or exists (select from agreement where provider = $1 and installation_number < $3
          and looked_at is not null and halted is null) as left`,
    values: [provider, new Date(now).toISOString(), installationNumber],
  })
  return rows[0]?.left === true
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
  a.installation_number`

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
}

const foundOf = (row: Row): Found => ({
  provider: row.provider,
  customer: customerOf(row.customer),
  agreement: row.agreement,
  terms: row.terms,
  versions: row.versions,
  lastNumber: row.last_number,
  nextAt: instantIn(row.next_at),
  lookedAt: instantIn(row.looked_at),
  installationNumber: row.installation_number,
})

/** Seconds with a fraction are no exact binary numbers; whole milliseconds are. */
const instantIn = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : Math.round(milliseconds)
