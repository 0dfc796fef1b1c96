import type { AgreementKey } from '../../journal/fact.ts'
import { DAY } from '../../journal/rotation/rotating.ts'
import { unreadableFrom } from '../../journal/rotation/unreadable.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { KeysGone } from '../../papers/editions/agreement-on-paper.ts'
import { dayAt } from '../../terms/grammar/day.ts'

/**
 * When the keys of a customer whose contents are erased are destroyed, and since when no backup opens what lay under them. Master keys
 * change in the time of the world, so a scenario with a clock of its own has no such day.
 */
export async function keysGone(
  transaction: Transaction,
  { provider, customer }: Pick<AgreementKey, 'provider' | 'customer'>,
): Promise<KeysGone | undefined> {
  const { rows } = await transaction.query<{ due_at: Date; erased_at: Date | null }>(
    `select due_at, erased_at from customer_erasure e
     where provider = $1 and customer = $2 and not exists (select from clock c where c.provider = e.provider)`,
    [provider, customer],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const erased = (row.erased_at ?? row.due_at).getTime()
  const unreadable = await unreadableFrom(transaction, erased)
  if (unreadable === undefined) return undefined
  // A look that comes an hour late still keeps the day.
  const from = unreadable.isSo ? unreadable.at : unreadable.at + DAY
  return { erasedOn: dayAt(erased), unreadableFrom: dayAt(from), isSo: unreadable.isSo }
}
