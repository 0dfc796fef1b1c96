import { setTimeout as pause } from 'node:timers/promises'
import type { Running } from '../duties/running.ts'
import { asOwnWork } from '../journal/accesses/noted.ts'
import { inTransactionOfAll } from '../journal/transaction.ts'
import { sendLetters } from './letter.ts'

/** Between two looks at letters that wait, in milliseconds; whoever writes one sends it at once, too. */
const PAUSE = 30_000

/** Sends what waits, until it is stopped: what a process that ended left behind, and what no server took at first. */
export function keepSending(running: Running): { stop(): Promise<void> } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      await sendAll(running).catch((error: unknown) =>
        running.say(`Letters to applicants wait: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      await pause(PAUSE, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const sending = run()
  return {
    stop: async () => {
      ended.abort()
      await sending
    },
  }
}

async function sendAll(running: Running): Promise<void> {
  const { rows } = await inTransactionOfAll(running.queue, (transaction) =>
    transaction.query<{ provider: string }>(`select distinct provider from applicant_letter where state = 'ready'`),
  )
  for (const { provider } of rows)
    await asOwnWork(running.master.accesses, 'application letters', () => sendLetters(running, provider))
}
