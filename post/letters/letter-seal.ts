import type { JsonObject } from '../../journal/fact.ts'
import { keyRing, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { LetterKey } from './letter.ts'

/** Under which purpose letters are sealed, as the words of facts are: both are erased together. */
export const PURPOSE = 'correspondence'

/** What is sealed with a letter; undefined once its key was destroyed. */
export async function opened<T>(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement }: LetterKey,
  kind: string,
  row: { readonly sealed: Buffer | null; readonly key_id: string | null } | undefined,
): Promise<T | undefined> {
  if (!row?.sealed || row.key_id === null) return undefined
  const ring = await keyRing(transaction, master, { provider, customer }, [row.key_id])
  const found = unseal(ring, { agreement, kind }, { sealed: row.sealed, keyId: row.key_id })
  return found.erased ? undefined : (found.content as JsonObject as T)
}

/** A letter as a row names it. */
export const placeOf = ({ provider, customer, agreement, letter }: LetterKey): unknown[] => [
  provider,
  customerColumn(customer),
  agreement,
  letter,
]
