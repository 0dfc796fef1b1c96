import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { openPaper, readPapers } from '../../papers/kept/store.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import { nameOfEnclosed } from './enclosed.ts'
import type { LetterKey, Written } from './letter.ts'
import { fileNameOf } from './letter-paper.ts'
import type { Addressed, Travelling } from './message.ts'
import { isForMail, MARK } from './written.ts'

/** What machines read travels beside the paper that people read: an invoice in XML. Others make and keep it. */
export type FilesBeside = (transaction: Transaction, letter: LetterKey) => Promise<readonly Travelling[]>

/** What travels with the mail of a letter: its paper and what lies beside it, as they are kept, and the provider's picture. */
export async function papersOf(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement, letter }: LetterKey,
  { subject, html }: Written,
): Promise<Pick<Addressed, 'papers' | 'mark'>> {
  const kept = await readPapers(transaction, provider, { agreement })
  const papers: Travelling[] = []
  for (const { paper, kind, language, number } of kept) {
    if (paper !== letter && !paper.startsWith(`${letter} `)) continue
    const content = await openPaper(transaction, master, { provider, customer, agreement, paper })
    const name = paper === letter ? fileNameOf(subject) : nameOfEnclosed(kind, language)
    // What has a number of its own is called by that.
    if (content) papers.push({ name: number === null ? name : `${number}.pdf`, content })
  }
  const look = await lookOf(transaction, provider)
  const showsMark = html.includes(`cid:${MARK}`) && isForMail(look) && look.mark !== undefined
  return { papers, ...(showsMark && look.mark ? { mark: look.mark } : {}) }
}
