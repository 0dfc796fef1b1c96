import { ownTime } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import type { PreviewLetter } from '../../services/driver.ts'
import type { PostRunning } from '../running.ts'
import { readSettings } from '../settings/store.ts'
import { recipientOf } from './recipient.ts'
import { openLetter, readLetter } from './store.ts'
import { wordingOf } from './wording.ts'
import { letterOf, writtenFor } from './write.ts'

/**
 * Shows the letter that an order would send: that which lies ready if it was written before, else as it would be written now, by the
 * same hand. Where people write, there is none to show. Nothing is stored.
 */
export const letterPreview = (running: () => PostRunning): PreviewLetter => {
  return async (order) => {
    const { app, master } = running()
    const key = letterOf(order)
    const wording = wordingOf(order.act)
    if (wording === undefined || key.customer === null) return undefined
    return inTransaction(app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
      const settings = await readSettings(transaction, running(), key.provider)
      if (settings === undefined || (await ownTime(transaction, key.provider)) !== undefined) return undefined
      const recipient = await recipientOf(transaction, key)
      const before = await readLetter(transaction, key)
      const stored = before && (await openLetter(transaction, master, key))
      if (before && stored) {
        return { language: before.language, to: recipient?.name ?? null, subject: stored.subject, text: stored.text }
      }
      if (before !== undefined || recipient === undefined) return undefined
      const occasion = { order, wording, recipient, settings }
      const { language, written } = await writtenFor(transaction, running(), occasion)
      return { language, to: recipient.name, subject: written.subject, text: written.text }
    })
  }
}
