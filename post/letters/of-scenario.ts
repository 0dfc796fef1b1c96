import { type CarriedOut, carriedOutInScenario } from '../../duties/carried-out.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { readLetterhead } from '../../papers/letterhead/letterhead.ts'
import type { PostRunning } from '../running.ts'
import { recipientOf } from './recipient.ts'
import { actsOfLetters, wordingOf } from './wording.ts'
import { letterOf, writtenFor } from './write.ts'

/** How many letters have their turn when somebody looks. */
const TURN = 20

/**
 * Makes the papers of letters that a scenario's duties have asked for until now, as they would have been written then. They are kept to be
 * looked at: none of them leaves, lies in the post box, or was received. Without a letterhead there are none.
 *
 * @param customer whose papers somebody looks for; null for staff, which looks for those of all
 */
export async function makeLettersOfScenario(
  running: PostRunning,
  provider: string,
  customer: string | null,
): Promise<void> {
  const carriedOut = await carriedOutInScenario(running, provider, customer, actsOfLetters)
  if (carriedOut.length === 0 || !(await hasLetterhead(running, provider))) return
  let kept = 0
  for (const each of carriedOut) {
    if (kept === TURN) return
    if (await keepLetter(running, each)) kept += 1
  }
}

const hasLetterhead = ({ app }: PostRunning, provider: string): Promise<boolean> =>
  inTransaction(
    app,
    { provider, customer: everyCustomer },
    async (transaction) => (await readLetterhead(transaction, provider)) !== undefined,
  )

async function keepLetter(running: PostRunning, { order, known }: CarriedOut): Promise<boolean> {
  const { provider } = order
  const ready = await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const wording = wordingOf(order.act)
    if (wording === undefined || wording.toSomebodyElse || order.customer === null) return undefined
    const recipient = await recipientOf(transaction, order)
    return recipient && writtenFor(transaction, running, { order: { ...order, known }, wording, recipient })
  })
  if (ready?.paper === undefined) return false
  const file = await running.press.print(ready.paper)
  const { letter: paper, ...key } = letterOf(order)
  const made = { number: null, language: ready.language, madeAt: order.at, known }
  await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
    keepPaper(transaction, running.master, { ...key, paper, kind: 'letter', ...made, file }),
  )
  return true
}
