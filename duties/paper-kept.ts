import type { Found } from '../journal/intake/found.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'

/** The act of a receipt behind which no duty stands. No clause asks for it, so nothing is owed, corrected or taken back because of it. */
const KEPT = 'keepPaper:'
/** A name in a fact is no longer. */
const LONGEST = 120

/** Under which key the receipt of such a paper stands: `keepPaper:edition 2026-01-01`. */
export const keptUnder = (paper: string): string => `${KEPT}${paper}`.slice(0, LONGEST)

/**
 * The fact that somebody decided on, or the last one, if since then only papers were kept: that changes nothing of what was
 * decided on, and nobody is sent back for it.
 */
export async function decidedOn(transaction: Transaction, found: Found, expected: number): Promise<number> {
  if (expected >= found.lastNumber) return expected
  const { rows } = await transaction.query<{ learned: boolean }>({
    name: 'learned since',
    text: `select exists (
        select from fact where provider = $1 and customer = $2 and agreement = $3 and number > $4
          and not (kind = 'dutyDone' and starts_with(clear ->> 'duty', $5))) as learned`,
    values: [found.provider, customerColumn(found.customer), found.agreement, expected, KEPT],
  })
  return rows[0]?.learned === false ? found.lastNumber : expected
}
