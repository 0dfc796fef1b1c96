import { nowOf } from '../journal/intake/clock.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import {
  type Application,
  addMessage,
  applicationUnknown,
  isOpen,
  notOpen,
  readApplication,
  setState,
} from './application.ts'
import type { Applications } from './links.ts'

/**
 * The applicant answers what was asked back, or adds something.
 *
 * @throws Refusal APPLICATION_UNKNOWN, APPLICATION_NOT_OPEN
 */
export async function answer(
  { running }: Applications,
  { provider, application }: Pick<Application, 'provider' | 'application'>,
  text: string,
): Promise<Application> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const found = await readApplication(transaction, running.master, provider, application, { lock: true })
    if (!found) throw applicationUnknown()
    if (!isOpen(found)) throw notOpen(found.state)
    const at = new Date(await nowOf(transaction, running, provider))
    await addMessage(transaction, running.master, found, { author: 'applicant', at, text })
    if (found.state !== 'asked back') return found
    await setState(transaction, found, 'answered')
    return { ...found, state: 'answered' }
  })
}
