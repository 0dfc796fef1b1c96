import { noteChange } from '../../journal/accesses/change.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { checkedLetterhead } from './checked.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'

/**
 * Keeps a letterhead from an instant on; earlier ones stay with the papers that carry them.
 *
 * @param by the random id of whoever entered it; null for that of an example
 * @throws Refusal COUNTRY_UNKNOWN, TAX_NUMBER_MISSING, VAT_ID_NOT_VALID, IBAN_NOT_VALID
 */
export async function saveLetterhead(
  transaction: Transaction,
  provider: string,
  typed: Letterhead,
  { since, by }: { readonly since: Instant; readonly by: string | null },
): Promise<Letterhead> {
  const letterhead = checkedLetterhead(typed)
  const before = await readLetterhead(transaction, provider)
  // Whoever saves at the same time waits here, so that both get a number.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 27))', [provider])
  await transaction.query(
    `insert into letterhead (provider, customer, version, content, since, saved_by)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from letterhead where provider = $1`,
    [provider, customerColumn(null), letterhead, new Date(since).toISOString(), by],
  )
  noteFields(provider, before, letterhead)
  return letterhead
}

/** It stands on every letter: its values lie open, here as there. */
function noteFields(provider: string, before: Letterhead | undefined, after: Letterhead): void {
  const thing = { provider, customer: null, kind: 'letterhead', object: provider, person: null }
  const shown = (of: Letterhead | undefined, field: string): string | null => {
    const value: unknown = of?.[field as keyof Letterhead]
    return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
  }
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after)]))
    noteChange({ ...thing, field }, { before: shown(before, field), after: shown(after, field) })
}
