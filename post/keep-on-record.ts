import { writePaperReceipt } from '../duties/receipt.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Paper } from '../papers/kept/paper.ts'
import { keepPaper, type NewPaper } from '../papers/kept/store.ts'
import type { PostRunning } from './running.ts'

/**
 * Keeps a paper behind which no duty stands, and writes its digest into the journal, both or neither. What a duty asked for has it in
 * the receipt of that duty.
 *
 * @returns the paper that is kept, this one or the earlier one
 */
export async function keepOnRecord(transaction: Transaction, running: PostRunning, paper: NewPaper): Promise<Paper> {
  const kept = await keepPaper(transaction, running.master, paper)
  await writePaperReceipt(transaction, running, kept)
  return kept
}
