import { ownTime } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { LetterPreview, Order, PreviewLetter, PreviewPaper } from '../../services/driver.ts'
import type { PostRunning } from '../running.ts'
import { readSettings } from '../settings/store.ts'
import { recipientOf } from './recipient.ts'
import { settledFor } from './settled-for.ts'
import { openLetter, readLetter } from './store.ts'
import { wordingOf } from './wording.ts'
import { letterOf, type Ready, writtenFor } from './write.ts'

/** A letter as it would be written now, and whom it goes to; null where a person has to find that out. */
interface Seen {
  readonly ready: Ready
  readonly to: string | null
}

/**
 * Shows the letter that an order would send: that which lies ready if it was written before, else as it would be written now, by the
 * same hand. Where people write, there is none to show, unless its words lie ready for somebody whom a person has to find. Nothing is
 * stored.
 */
export const letterPreview = (running: () => PostRunning): PreviewLetter => {
  return async (order) =>
    look(running(), order, async (transaction) => {
      const wording = wordingOf(order.act)
      if (wording === undefined) return undefined
      const settled = settledFor(wording)
      const key = letterOf(order)
      const before = await readLetter(transaction, key)
      const stored = before && (await openLetter(transaction, running().master, key))
      if (before && stored) {
        const recipient = await recipientOf(transaction, key)
        const { subject, text } = stored
        return { language: before.language, to: recipient?.name ?? null, subject, text, settled }
      }
      if (before !== undefined) return undefined
      const seen = await seenNow(transaction, running(), order)
      return seen && shown(seen, settled)
    })
}

const shown = ({ ready: { language, written }, to }: Seen, settled: LetterPreview['settled']): LetterPreview => ({
  ...{ language, to, subject: written.subject, text: written.text },
  ...(settled === undefined ? {} : { settled }),
})

/** How the paper of a letter would be set now; undefined if the order means no letter, or its provider has no letterhead. */
export const letterPaperPreview = (running: () => PostRunning): PreviewPaper => {
  return async (order) =>
    look(running(), order, async (transaction) => (await seenNow(transaction, running(), order))?.ready.paper)
}

async function look<T>(
  running: PostRunning,
  order: Order,
  work: (transaction: Transaction) => Promise<T | undefined>,
): Promise<T | undefined> {
  const { provider, customer } = order
  if (wordingOf(order.act) === undefined || customer === null) return undefined
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    if ((await ownTime(transaction, provider)) !== undefined) return undefined
    return work(transaction)
  })
}

async function seenNow(transaction: Transaction, running: PostRunning, order: Order): Promise<Seen | undefined> {
  const wording = wordingOf(order.act)
  const settings = await readSettings(transaction, running, order.provider)
  if (wording === undefined || settings === undefined) return undefined
  const nobody = { person: '', name: '', email: '' }
  const recipient = wording.toSomebodyElse ? nobody : await recipientOf(transaction, order)
  if (recipient === undefined) return undefined
  const ready = await writtenFor(transaction, running, { order, wording, recipient, settings })
  return ready && { ready, to: recipient === nobody ? null : recipient.name }
}
