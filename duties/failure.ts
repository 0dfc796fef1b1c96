import { customerColumn, inTransaction } from '../journal/transaction.ts'
import type { DutyKey } from './queued.ts'
import type { Running } from './running.ts'

/**
 * Notes that a duty could not be carried out: how often by now, and the code of what went wrong. After the last attempt it
 * waits for a person.
 */
export async function noteFailure(
  running: Pick<Running, 'app'>,
  key: DutyKey,
  code: string,
  isLast: boolean,
): Promise<void> {
  await inTransaction(running.app, key, (transaction) =>
    transaction.query(
      `update duty set attempts = attempts + 1, failure = $5, state = case when $6 then 'person' else state end
       where provider = $1 and customer = $2 and agreement = $3 and id = $4 and state = 'open'`,
      [key.provider, customerColumn(key.customer), key.agreement, key.duty, code, isLast],
    ),
  )
}
