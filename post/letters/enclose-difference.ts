import { readProvider } from '../../access/provider.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Compared } from '../../papers/difference/difference.ts'
import { differenceFor } from '../../papers/difference/for-agreement.ts'
import { markedDifference } from '../../papers/difference/marked-difference.ts'
import { readLetterhead } from '../../papers/letterhead/letterhead.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import type { Attached } from '../../papers/press/order.ts'
import type { Order } from '../../services/driver.ts'
import { replay } from '../../terms/engine/replay.ts'
import { isDay } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { PostRunning } from '../running.ts'
import { agreementNow } from './agreement-now.ts'
import type { Enclose } from './enclosed.ts'

/**
 * Lays beside the notice of a change what changes for this agreement, marked word by word; the same travels in it as a file with tracked
 * changes. Nothing is enclosed, and the letter does not leave, where nobody has published anything for the day that it names.
 */
export const encloseDifference =
  (running: () => PostRunning): Enclose =>
  async (order, language) => {
    const { app, press } = running()
    const { provider, customer } = order
    if (customer === null) return undefined
    const compared = await inTransaction(app, { provider, customer }, (transaction) =>
      comparedFor(transaction, running(), order, language),
    )
    if (compared === undefined) return undefined
    const attached = [await asTrackedChanges(compared)]
    return { kind: 'change notice', file: await press.print({ ...markedDifference(compared), attached }) }
  }

async function comparedFor(
  transaction: Transaction,
  running: PostRunning,
  { provider, customer, agreement, content, at }: Order,
  language: Language,
): Promise<Compared | undefined> {
  if (!isDay(content)) return undefined
  const { program, facts } = await agreementNow(transaction, running, { provider, customer, agreement }, at)
  const difference = differenceFor(program, replay(program, facts, at), content)
  if (difference === undefined) return undefined
  const letterhead = await readLetterhead(transaction, provider, at)
  return {
    ...difference,
    language,
    author: letterhead?.name ?? (await readProvider(transaction, provider))?.title ?? '',
    look: await lookOf(transaction, provider),
    madeAt: Math.floor(at / 1000),
  }
}

/** The part that writes such files is loaded when the first notice leaves. */
async function asTrackedChanges(compared: Compared): Promise<Attached> {
  const { trackedChanges } = await import('../../papers/difference/tracked-changes.ts')
  return {
    name: compared.language === 'de' ? 'Aenderungen.docx' : 'Changes.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: compared.language === 'de' ? 'Dasselbe zum Bearbeiten' : 'The same to be worked on',
    relationship: 'alternative',
    content: await trackedChanges(compared),
  }
}
