import { changeIn } from '../../journal/accesses/change.ts'
import type { StoredAccess } from '../../journal/accesses/read.ts'
import { keyRing, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { type Entry, entryOf } from './entry.ts'

/** What a field was and is; both null where it was erased. */
export interface ShownValues {
  readonly before: string | null
  readonly after: string | null
}

/** Opens the values of changed fields, as far as their keys exist; to read them is a reading like any other. */
export async function openValues(
  transaction: Transaction,
  master: MasterKey,
  rows: readonly StoredAccess[],
): Promise<ReadonlyMap<string, ShownValues>> {
  const values = new Map<string, ShownValues>()
  for (const row of rows) {
    const shown = await valuesOf(transaction, master, row, entryOf(row))
    if (shown) values.set(placeOf(row), shown)
  }
  return values
}

/** Numbers begin anew for each customer. */
export const placeOf = ({ customer, number }: Pick<StoredAccess, 'customer' | 'number'>): string =>
  `${customer} ${number}`

async function valuesOf(
  transaction: Transaction,
  master: MasterKey,
  row: StoredAccess,
  { kind, object, field, change }: Entry,
): Promise<ShownValues | undefined> {
  if (change !== undefined) return change
  if (row.sealed === null || row.keyId === null || field === undefined) return undefined
  const ring = await keyRing(transaction, master, row, [row.keyId])
  const opened = unseal(ring, changeIn(object, { kind }), { sealed: row.sealed, keyId: row.keyId })
  if (opened.erased) return { before: null, after: null }
  const { before, after } = opened.content
  return { before: textOr(before), after: textOr(after) }
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)
