import { customerColumn } from '../journal/transaction.ts'
import type { DutyKey } from './queued.ts'
import type { Running } from './running.ts'

/**
 * Does some work on a duty while nobody else does, in this process or another; undefined if somebody does. The lock ends
 * with the work, or with the process.
 *
 * It is not the lock of the duty's row: a driver may take minutes, and meanwhile the journal must be able to say that the
 * duty is no longer owed.
 */
export async function alone<T>(
  { queue }: Pick<Running, 'queue'>,
  { provider, customer, agreement, duty }: DutyKey,
  work: () => Promise<T>,
): Promise<{ readonly result: T } | undefined> {
  const client = await queue.connect()
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    await client.query('begin')
    const name = ['klausel duty', provider, customerColumn(customer), agreement, duty].join(' ')
    const { rows } = await client.query<{ locked: boolean }>({
      name: 'take duty',
      text: 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked',
      values: [name],
    })
    return rows[0]?.locked ? { result: await work() } : undefined
  } finally {
    const broken = await client.query('rollback').then(
      () => undefined,
      (reason: Error) => reason,
    )
    client.off('error', ignore)
    client.release(broken)
  }
}
