import { hash } from 'node:crypto'
import type { AgreementKey } from './fact.ts'
import { customerColumn, type Transaction } from './transaction.ts'

/** The facts that a message became when it first came. */
export interface ReceivedBefore {
  readonly first: number
  readonly last: number
}

/**
 * What a message with this key became in an agreement; undefined if none has come. To be asked where what came of it must be
 * found again before it is examined anew: what was possible then may not be possible now.
 */
export async function receivedBefore(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  messageKey: string,
): Promise<ReceivedBefore | undefined> {
  const { rows } = await transaction.query<ReceivedBefore>(
    `select first_number as first, last_number as last from received
     where provider = $1 and customer = $2 and agreement = $3 and message = $4`,
    [provider, customerColumn(customer), agreement, hash('sha256', messageKey, 'buffer')],
  )
  return rows[0]
}
