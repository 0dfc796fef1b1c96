import type { AgreementKey } from '../../journal/fact.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { type Found, lockOne } from '../../journal/intake/found.ts'
import {
  customerColumn,
  customerOf,
  everyCustomer,
  inTransaction,
  inTransactionOfAll,
  type Transaction,
} from '../../journal/transaction.ts'
import type { Running } from '../running.ts'
import { type Change, compareStanding } from './compare.ts'

/** What a comparison needs: rules are applied, nothing is opened and nothing is carried out. */
export type Comparing = Pick<Running, 'app' | 'queue' | 'programs' | 'program' | 'realTime'>

/** An agreement that this program would put elsewhere. */
export interface Changed extends AgreementKey {
  readonly changes: readonly Change[]
}

export interface LookedOver {
  /** How many agreements were looked at by another program last. */
  readonly compared: number
  readonly changed: readonly Changed[]
}

/** How many agreements are compared in one transaction. */
const BATCH = 100

/**
 * Compares every agreement that another program looked at last, before this one lets anything follow: those whose standing would
 * change wait until a person of the provider has released them. It is called once by every process before it works; where this
 * program has looked at everything before, that costs one question to an index.
 *
 * @param isDryRun nothing is written, also on a database that this program has not migrated
 * @param tell hears now and then how far it has come
 */
export async function lookOver(
  running: Comparing,
  {
    isDryRun = false,
    tell = () => undefined,
  }: { readonly isDryRun?: boolean; readonly tell?: (compared: number) => void } = {},
): Promise<LookedOver> {
  const { program } = running
  if (program === undefined) return { compared: 0, changed: [] }
  const isKept = !isDryRun || (await hasDigests(running))
  const changed: Changed[] = []
  let compared = 0
  for (const provider of await providers(running)) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const batch = await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
        const others = await lookedAtByOthers(transaction, { provider, program, after: from, isKept })
        const found: Changed[] = []
        for (const other of others) {
          const changes = await compareOne(transaction, running, { ...other, program, isDryRun })
          if (changes.length > 0)
            found.push({ provider, customer: other.customer, agreement: other.agreement, changes })
        }
        return { count: others.length, last: others.at(-1)?.agreement, found }
      })
      changed.push(...batch.found)
      compared += batch.count
      after = batch.count < BATCH ? undefined : batch.last
      tell(compared)
    }
  }
  return { compared, changed }
}

interface Other extends AgreementKey {
  readonly digest: Buffer | null
}

interface Looking {
  readonly provider: string
  readonly program: string
  readonly after: string
  readonly isKept: boolean
}

/** Looked at by another program, as far as any has kept its name. */
const OF_OTHERS = `
  select customer, agreement, standing_digest as digest from agreement
  where provider = $1 and customer <> $2 and looked_at is not null and halted is null and program is distinct from $5
    and ($3 = '' or agreement > $3::uuid)
  order by agreement limit $4`

/** The same of a database in which no program has. */
const ALL = `
  select customer, agreement, null::bytea as digest from agreement
  where provider = $1 and customer <> $2 and looked_at is not null and halted is null
    and ($3 = '' or agreement > $3::uuid)
  order by agreement limit $4`

async function lookedAtByOthers(
  transaction: Transaction,
  { provider, program, after, isKept }: Looking,
): Promise<readonly Other[]> {
  const { rows } = await transaction.query<{ customer: string; agreement: string; digest: Buffer | null }>(
    isKept ? OF_OTHERS : ALL,
    [provider, customerColumn(null), after, BATCH, ...(isKept ? [program] : [])],
  )
  return rows.map(({ customer, ...row }) => ({ ...row, provider, customer: customerOf(customer) }))
}

async function compareOne(
  transaction: Transaction,
  running: Comparing,
  { program, isDryRun, digest, ...key }: Other & { readonly program: string; readonly isDryRun: boolean },
): Promise<readonly Change[]> {
  const found = await lockOne(transaction, key)
  if (found === undefined || !hasBegun(found)) return []
  const { changes, digest: now } = await compareStanding(transaction, running, found, digest)
  if (isDryRun) return changes
  const place = [key.provider, customerColumn(key.customer), key.agreement]
  if (changes.length > 0) {
    const at = await nowOf(transaction, running, key.provider)
    await transaction.query(
      `insert into standing_change (provider, customer, agreement, program, found_at, changes)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [...place, program, new Date(at).toISOString(), JSON.stringify(changes)],
    )
  }
  await transaction.query(
    'update agreement set program = $4, standing_digest = $5 where provider = $1 and customer = $2 and agreement = $3',
    [...place, program, now],
  )
  return changes
}

const hasBegun = (found: Found): found is Found & { readonly lookedAt: number } => found.lookedAt !== null

/** A database that an earlier program has made may have no place for digests yet. */
async function hasDigests(running: Comparing): Promise<boolean> {
  const { rowCount } = await running.queue.query(
    `select from pg_attribute where attrelid = 'public.agreement'::regclass and attname = 'standing_digest'`,
  )
  return rowCount === 1
}

async function providers({ queue }: Comparing): Promise<readonly string[]> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>('select distinct provider from agreement order by 1')
    return rows.map(({ provider }) => provider)
  })
}
