import { nowOf } from '../journal/intake/clock.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { type Day, dayAt } from '../terms/grammar/day.ts'
import { addJobs } from './jobs.ts'
import type { DutyKey, QueuedDuty } from './queued.ts'
import type { Rule } from './rules.ts'
import type { Running } from './running.ts'

/** Lets a duty wait at the bound of a day. */
export async function waitAtBound(transaction: Transaction, duty: DutyKey, day: Day): Promise<void> {
  await transaction.query(
    `update duty set state = 'bounded', bounded_on = $5
     where provider = $1 and customer = $2 and agreement = $3 and id = $4`,
    [duty.provider, customerColumn(duty.customer), duty.agreement, duty.duty, day],
  )
}

/**
 * Counts a harmful duty among those of its kind on that day. A duty that was counted on the day is not counted again.
 *
 * @returns false if the provider's bound for the day is reached: then it must not be carried out
 */
export async function isWithinBound(
  transaction: Transaction,
  { provider, customer, agreement, duty, act }: QueuedDuty,
  day: Day,
  { harmfulPerDay }: Rule,
): Promise<boolean> {
  const { rows } = await transaction.query<{ is_counted: boolean }>(
    `select counted_on is not distinct from $5::date as is_counted from duty
     where provider = $1 and customer = $2 and agreement = $3 and id = $4`,
    [provider, customerColumn(customer), agreement, duty, day],
  )
  if (rows[0]?.is_counted) return true
  await makeCount(transaction, provider, act, day)
  const { rowCount } = await transaction.query(
    `update harm_of_day set carried_out = carried_out + 1
     where provider = $1 and act = $2 and day = $3
       and (lifted_by is not null or $4::integer is null or carried_out < $4::integer)`,
    [provider, act, day, harmfulPerDay],
  )
  if (rowCount === 0) return false
  await transaction.query(
    'update duty set counted_on = $5 where provider = $1 and customer = $2 and agreement = $3 and id = $4',
    [provider, customerColumn(customer), agreement, duty, day],
  )
  return true
}

/**
 * Lifts the bound of a kind of duty for the provider's present day, and queues what it had held up.
 *
 * @param person the random id of who takes this upon themselves
 * @returns how many duties go on
 * @example await liftBound(running, provider, 'setAccess', 'person 7f3a')
 */
export async function liftBound(running: Running, provider: string, act: string, person: string): Promise<number> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const day = dayAt(await nowOf(transaction, running, provider))
    await makeCount(transaction, provider, act, day)
    await transaction.query('update harm_of_day set lifted_by = $4 where provider = $1 and act = $2 and day = $3', [
      provider,
      act,
      day,
      person,
    ])
    return reopen(transaction, running, provider, act)
  })
}

/**
 * A new day has a bound of its own: what waited at that of an earlier one is tried again. Rows that somebody is writing are
 * left for the next call, so that this one never waits for a batch that waits for it.
 */
export async function reopenBounded(running: Running, provider: string, day: Day): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<DutyKey>(
      `update duty set state = 'open', bounded_on = null
       where (provider, customer, agreement, id) in (
         select provider, customer, agreement, id from duty
         where provider = $1 and state = 'bounded' and bounded_on < $2 for no key update skip locked)
       returning provider, customer, agreement, id as duty`,
      [provider, day],
    )
    await addJobs(transaction, running, rows)
  })
}

async function reopen(transaction: Transaction, running: Running, provider: string, act: string): Promise<number> {
  const { rows } = await transaction.query<DutyKey>(
    `update duty set state = 'open', bounded_on = null where provider = $1 and state = 'bounded' and act = $2
     returning provider, customer, agreement, id as duty`,
    [provider, act],
  )
  await addJobs(transaction, running, rows)
  return rows.length
}

async function makeCount(transaction: Transaction, provider: string, act: string, day: Day): Promise<void> {
  await transaction.query(
    'insert into harm_of_day (provider, customer, act, day) values ($1, $2, $3, $4) on conflict do nothing',
    [provider, customerColumn(null), act, day],
  )
}
