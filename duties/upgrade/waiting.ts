import type { AgreementKey } from '../../journal/fact.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { customerColumn, customerOf, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { refill } from '../refill.ts'
import { refuse } from '../refusal.ts'
import type { Running } from '../running.ts'
import type { Change } from './compare.ts'

/** An agreement whose duties nobody carries out, since a later program reads it otherwise. */
export interface WaitingForRelease extends AgreementKey {
  readonly foundAt: Instant
  readonly changes: readonly Change[]
}

/** Whether its duties wait until a person has released it. */
export async function waitsForRelease(transaction: Transaction, key: AgreementKey): Promise<boolean> {
  const { rowCount } = await transaction.query({
    name: 'waits for release',
    text: `select from standing_change
      where provider = $1 and customer = $2 and agreement = $3 and released_at is null limit 1`,
    values: [...placeOf(key)],
  })
  return rowCount === 1
}

/** Those of a provider that wait, the longest first: at most `limit`, and how many there are. */
export async function readWaiting(
  transaction: Transaction,
  provider: string,
  limit = 100,
): Promise<{ readonly waiting: readonly WaitingForRelease[]; readonly count: number }> {
  const { rows } = await transaction.query<{
    customer: string
    agreement: string
    found_at: Date
    /** Of each program that came meanwhile. */
    changes: readonly (readonly Change[])[]
    count: number
  }>(
    `select customer, agreement, min(found_at) as found_at, jsonb_agg(changes order by found_at) as changes,
       (count(*) over ())::integer as count
     from standing_change where provider = $1 and released_at is null
     group by customer, agreement order by min(found_at), agreement limit $2`,
    [provider, limit],
  )
  const waiting = rows.map(({ customer, agreement, found_at, changes }) => ({
    ...{ provider, customer: customerOf(customer), agreement, changes: changes.flat() },
    foundAt: found_at.getTime(),
  }))
  return { waiting, count: rows[0]?.count ?? 0 }
}

/**
 * A person of the provider lets an agreement go on as this program reads it: its lines and duties are filled anew from the journal, and
 * what is to be done is queued.
 *
 * @param person the random id of the person
 * @throws Refusal AGREEMENT_NOT_WAITING
 */
export async function release(running: Running, key: AgreementKey, person: string): Promise<void> {
  await inTransaction(running.app, key, async (transaction) => {
    await lockOne(transaction, key)
    const at = await nowOf(transaction, running, key.provider)
    const { rowCount } = await transaction.query(
      `update standing_change set released_by = $4, released_at = $5
       where provider = $1 and customer = $2 and agreement = $3 and released_at is null`,
      [...placeOf(key), person, new Date(at).toISOString()],
    )
    if (rowCount === 0) throw notWaiting(key)
  })
  // Lines and duties say what the earlier program saw.
  await refill(running, key)
}

const placeOf = ({ provider, customer, agreement }: AgreementKey): readonly string[] => [
  ...[provider, customerColumn(customer), agreement],
]

const notWaiting = ({ agreement }: AgreementKey) =>
  refuse({
    code: 'AGREEMENT_NOT_WAITING',
    seen: {
      de: `Der Vertrag ${agreement} wartet nicht auf eine Freigabe`,
      en: `The agreement ${agreement} does not wait for a release`,
    },
    expected: {
      de: 'freigegeben wird, was nach einer Umstellung anders stünde',
      en: 'what would stand otherwise after an upgrade is released',
    },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })
