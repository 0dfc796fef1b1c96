import {
  type AccessDay,
  type LogKey,
  readAfter,
  readDays,
  readHead,
  type StoredAccess,
} from '../../journal/accesses/read.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { Read } from '../export/write.ts'
import type { Keeper } from '../keeper.ts'
import { showVerifierKey } from '../note.ts'
import { type AccessDayLine, type AccessEnd, type AccessHeading, type AccessLine, FORM, statementText } from './form.ts'

/** Rows that are read at a time. */
const AT_A_TIME = 500

/** What a field was and is, as far as it still opens. */
export type OpenValues = (
  transaction: Transaction,
  rows: readonly StoredAccess[],
) => Promise<ReadonlyMap<number, Pick<AccessLine, 'before' | 'after'>>>

const line = (of: AccessHeading | AccessDayLine | AccessLine | AccessEnd): string => `${JSON.stringify(of)}\n`

/**
 * Writes the access log of a customer as it is now, line by line. What comes meanwhile is not among it.
 *
 * @param read in the scope of the customer, or of its provider
 */
export async function* writeAccessLog(
  read: Read,
  keeper: Keeper,
  key: LogKey,
  openValues: OpenValues,
): AsyncGenerator<string> {
  const { provider, customer } = key
  const origin = keeper.key.name
  const { days, size, head } = await read(async (transaction) => ({
    // The head first: days that are read after it reach at least as far.
    ...(await readHead(transaction, key)),
    days: await readDays(transaction, key),
  }))
  yield line({ klausel: FORM, provider, customer, origin, verifierKey: showVerifierKey(keeper.key) })
  for (const day of days) yield line(shown(day))
  let after = days.findLast(({ erasedBy }) => erasedBy !== null)?.last ?? 0
  while (after < size) {
    const { rows, values } = await read(async (transaction) => {
      const found = await readAfter(transaction, key, after, { until: size, limit: AT_A_TIME })
      return { rows: found, values: await openValues(transaction, found) }
    })
    for (const { number, entry } of rows) yield line({ number, entry, ...values.get(number) })
    if (rows.length === 0) break
    after = rows.at(-1)?.number ?? size
  }
  const stated = { origin, provider, customer, day: 'so far', size, head }
  yield line({ size, statement: await keeper.signStatement(statementText(stated)) })
}

const shown = ({ head, ...day }: AccessDay): AccessDayLine => ({ ...day, head: head.toString('base64') })
