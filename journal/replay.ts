import type { AgreementKey, JournalFact, JsonObject, Sealed } from './fact.ts'
import { keyRing, type Opened, unseal } from './keys.ts'
import type { MasterKey } from './master-key.ts'
import { customerColumn, customerOf, type Transaction } from './transaction.ts'

/** What happened in an agreement, and beside it to the whole installation. */
export interface History extends AgreementKey {
  /** In the order of their numbers. */
  readonly facts: readonly JournalFact[]
  /** Facts of the installation's own agreement: the same array in every history that was read together. */
  readonly installation: readonly JournalFact[]
}

/** Where to begin: after these numbers. Left out, from the first fact on. */
export interface After {
  readonly after?: number | undefined
}

/**
 * Reads one agreement.
 *
 * @param installationAfter leaves out the installation's facts up to that number
 * @example
 * const { facts } = await replay(transaction, { provider, customer, agreement })
 * facts.map(({ number, kind }) => `${number} ${kind}`) // ['1 applied', '2 concluded', …]; [] for an unknown agreement
 */
export async function replay(
  transaction: Transaction,
  key: AgreementKey & After,
  installationAfter = 0,
): Promise<History> {
  const [history] = await replayAll(transaction, [key], installationAfter)
  return history ?? { ...key, facts: [], installation: [] }
}

/**
 * Reads many agreements of one provider at once, each from where the caller says; the histories stand in the order asked.
 *
 * @throws RangeError if the agreements are of several providers
 */
export async function replayAll(
  transaction: Transaction,
  keys: readonly (AgreementKey & After)[],
  installationAfter = 0,
): Promise<History[]> {
  const [first] = keys
  if (first === undefined) return []
  if (keys.some(({ provider }) => provider !== first.provider)) throw new RangeError('Replay one provider at a time.')
  const installation = await readInstallation(transaction, first.provider, installationAfter)
  // Each fact comes with the place of its agreement among those asked: three ids in every row would be half of what is read.
  const { rows } = await transaction.query<StoredContent & { readonly place: number }>({
    name: 'replay agreements',
    text: `
      select asked.place::integer, f.*
      from unnest($2::uuid[], $3::uuid[], $4::integer[]) with ordinality as asked (customer, agreement, after, place)
      cross join lateral (
        select ${CONTENT} from fact f
        where f.provider = $1 and f.customer = asked.customer
          and f.agreement = asked.agreement and f.number > asked.after
        order by f.number
        offset 0 -- looks up each agreement by its key, whatever the statistics say today
      ) as f`,
    values: [
      first.provider,
      keys.map(({ customer }) => customerColumn(customer)),
      keys.map(({ agreement }) => agreement),
      keys.map(({ after }) => after ?? 0),
    ],
  })
  const byPlace = Map.groupBy(rows, ({ place }) => place)
  return keys.map(({ provider, customer, agreement }, n) => {
    const key = { provider, customer, agreement }
    return { ...key, facts: (byPlace.get(n + 1) ?? []).map((row) => factIn(key, row)), installation }
  })
}

async function readInstallation(transaction: Transaction, provider: string, after: number): Promise<JournalFact[]> {
  const { rows } = await transaction.query<StoredFact>({
    name: 'replay installation',
    text: `select ${COLUMNS} from fact f where f.provider = $1 and f.customer = $2 and f.number > $3 order by f.number`,
    values: [provider, customerColumn(null), after],
  })
  return rows.map(factOf)
}

/** One fact by its number; undefined if the agreement has none of that number. */
export async function readFact(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  number: number,
): Promise<JournalFact | undefined> {
  const { rows } = await transaction.query<StoredFact>({
    name: 'read fact',
    text: `
      select ${COLUMNS} from fact f
      where f.provider = $1 and f.customer = $2 and f.agreement = $3 and f.number = $4`,
    values: [provider, customerColumn(customer), agreement, number],
  })
  return rows[0] && factOf(rows[0])
}

/**
 * The facts of a history in the order in which they were learned, the installation's among the agreement's. What was
 * learned at the same instant keeps the order of its own journal, the installation first.
 */
export function inOrderOfLearning({ facts, installation }: Pick<History, 'facts' | 'installation'>): JournalFact[] {
  const merged: JournalFact[] = []
  let next = 0
  for (const fact of facts) {
    for (let other = installation[next]; other && other.learnedAt <= fact.learnedAt; other = installation[++next]) {
      merged.push(other)
    }
    merged.push(fact)
  }
  return [...merged, ...installation.slice(next)]
}

/** A fact with what it has sealed; null if it has nothing sealed. */
export interface OpenedFact extends JournalFact {
  readonly opened: Opened | null
}

/**
 * Reads one agreement with everything sealed opened, as far as its keys still exist: for the person who may see it, for
 * a letter, for an export. Rules never need it.
 *
 * @throws Refusal MASTER_KEY_OTHER
 * @throws SealBroken if something sealed was changed
 */
export async function replayOpened(
  transaction: Transaction,
  master: MasterKey,
  key: AgreementKey & After,
): Promise<OpenedFact[]> {
  const { rows } = await transaction.query<StoredFact & { sealed: Buffer | null }>({
    name: 'replay opened',
    text: `
      select ${COLUMNS}, f.sealed from fact f
      where f.provider = $1 and f.customer = $2 and f.agreement = $3 and f.number > $4 order by f.number`,
    values: [key.provider, customerColumn(key.customer), key.agreement, key.after ?? 0],
  })
  const ring = await keyRing(transaction, master, key, [...new Set(rows.flatMap(({ key_id }) => key_id ?? []))])
  return rows.map((row) => {
    const sealed = sealedOf(row)
    return { ...factOf(row), opened: sealed && unseal(ring, row, sealed) }
  })
}

function sealedOf({ sealed, key_id }: { sealed: Buffer | null; key_id: string | null }): Sealed | null {
  return sealed === null || key_id === null ? null : { sealed, keyId: key_id }
}

/** Instants come as milliseconds: as a timestamp, each would cost the parsing of a text. */
const CONTENT = `
  f.number, date_part('epoch', f.at) * 1000 as at, date_part('epoch', f.learned_at) * 1000 as learned_at,
  f.kind, f.clear, f.key_id`
const COLUMNS = `f.provider, f.customer, f.agreement, ${CONTENT}`

interface StoredContent {
  readonly number: number
  readonly at: number
  readonly learned_at: number
  readonly kind: string
  readonly clear: JsonObject
  readonly key_id: string | null
}
interface StoredFact extends StoredContent {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
}

const factOf = (row: StoredFact): JournalFact =>
  factIn({ provider: row.provider, customer: customerOf(row.customer), agreement: row.agreement }, row)

function factIn({ provider, customer, agreement }: AgreementKey, row: StoredContent): JournalFact {
  return {
    provider,
    customer,
    agreement,
    number: row.number,
    // Seconds with a fraction are no exact binary numbers; whole milliseconds are.
    at: Math.round(row.at),
    learnedAt: Math.round(row.learned_at),
    kind: row.kind,
    clear: row.clear,
    keyId: row.key_id,
  }
}
