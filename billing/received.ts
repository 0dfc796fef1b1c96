import type { MasterKey } from '../journal/master-key.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { BillInLetter } from '../post/letters/bill-in-letter.ts'
import type { LetterKey } from '../post/letters/letter.ts'
import { billedUntil, numberOf } from './kept.ts'

const INVOICE = 'issueInvoice:'

/** What a letter has brought, as it left: the invoice of a claim, or what corrects it or takes it back. */
export async function billIn(
  transaction: Transaction,
  master: MasterKey,
  { letter, ...agreement }: LetterKey,
): Promise<BillInLetter | undefined> {
  if (!letter.startsWith(INVOICE)) return undefined
  const duty = letter.slice(0, letter.lastIndexOf('#'))
  const all = await billedUntil(transaction, master, agreement, { duty, until: numberOf(letter) })
  const own = all.filter(({ paper }) => numberOf(paper) === numberOf(letter))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const named = { claim: duty.slice(INVOICE.length), amount: last.content }
  if (first.invoice.type !== '380') return { is: last.stands.length === 0 ? 'cancellation' : 'correction', ...named }
  const { asksUntil, hintsAtDefault } = first
  return {
    is: 'invoice',
    ...named,
    ...(asksUntil === undefined ? {} : { due: asksUntil }),
    ...(hintsAtDefault ? { hintsAtDefault } : {}),
  }
}
