import { setTimeout as pause } from 'node:timers/promises'
import { asOwnWork } from '../journal/accesses/noted.ts'
import { everyCustomer, inTransaction, inTransactionOfAll } from '../journal/transaction.ts'
import { fetchMail } from './incoming/fetch-mail.ts'
import { MailboxUnreachable } from './incoming/imap.ts'
import { tellReceived } from './letters/arrived.ts'
import type { PostRunning } from './running.ts'

/** Between two looks into the mailboxes, in milliseconds. */
const ROUND = 60_000

/**
 * Looks into the mailboxes of all providers again and again, and tells of letters that count as received by now. Several
 * processes may do so at once: what two of them fetch is one proposal.
 */
export function receivePost(running: PostRunning, round = ROUND): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = receive(running, round, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

async function receive(running: PostRunning, round: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const provider of await providersWithPost(running)) {
        if (!signal.aborted)
          await asOwnWork(running.master.accesses, 'incoming post', () => receiveOnce(running, provider))
      }
    } catch (error) {
      running.say(`Post could not be looked for and is tried again: ${error instanceof Error ? error.name : 'unknown'}`)
    }
    await pause(round, undefined, { signal }).catch(() => undefined)
  }
}

/** One look into a provider's mailbox. What goes wrong there is noted, for its people to see, and hinders no other provider. */
export async function receiveOnce(running: PostRunning, provider: string): Promise<void> {
  await tellReceived(running, provider)
  let failure: string | null = null
  try {
    await fetchMail(running, provider)
  } catch (error) {
    failure = error instanceof MailboxUnreachable ? error.message : `DEFECT ${error instanceof Error ? error.name : ''}`
    running.say(`The mailbox of provider ${provider} could not be read and is tried again: ${failure}`)
  }
  await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
    transaction.query('update post_setting set looked_at = $2, failure = $3 where provider = $1', [
      provider,
      new Date(running.realTime()).toISOString(),
      failure,
    ]),
  )
}

/** Those who have settings; what these are nobody is told here. */
export async function providersWithPost(running: PostRunning): Promise<string[]> {
  return inTransactionOfAll(running.queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>(
      'select provider from post_setting order by provider',
    )
    return rows.map(({ provider }) => provider)
  })
}
