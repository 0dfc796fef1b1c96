import type { Transaction } from '../../journal/transaction.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { readDispatches } from '../../post/letters/dispatches.ts'

/** Which of some papers are letters that lie in the post box and were not opened: by agreement and identity. */
export async function unopenedOf(
  transaction: Transaction,
  papers: readonly Pick<Paper, 'provider' | 'customer' | 'agreement' | 'paper' | 'kind'>[],
): Promise<ReadonlySet<string>> {
  const letters = papers.filter(({ kind }) => kind === 'letter').map(({ paper, ...key }) => ({ ...key, letter: paper }))
  const lying = (await readDispatches(transaction, letters)).filter(
    ({ medium, state }) => medium === 'portal' && state === 'dispatched',
  )
  return new Set(lying.map(({ agreement, letter }) => `${agreement} ${letter}`))
}
