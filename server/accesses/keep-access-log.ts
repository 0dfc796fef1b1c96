import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { readProvider } from '../../access/provider.ts'
import type { Running } from '../../duties/running.ts'
import { eraseExpired, keptFor, logsWithRowsOf, providersWithRows } from '../../journal/accesses/kept.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { logsToSign, signDays } from '../../proof/accesses/sign-days.ts'
import type { Keeper } from '../../proof/keeper.ts'
import { dayAt, plusDays } from '../../terms/grammar/day.ts'

/** Between two looks, in milliseconds: days end once a day. */
const ROUND = 600_000

export interface KeepingAccessLog extends Pick<Running, 'app' | 'queue' | 'programs' | 'realTime' | 'say'> {
  readonly keeper: Keeper
}

/** Signs the days of all access logs once they are over, and erases what the clauses let go. Several processes may do so at once. */
export function keepAccessLogs(keeping: KeepingAccessLog, round = ROUND): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = (async () => {
    while (!ended.signal.aborted) {
      await lookAfterLogs(keeping, ended.signal).catch((error: unknown) =>
        keeping.say(`Access logs are looked after later: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      await pause(round, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

/** One look: what is over is signed, and what the clause lets go is erased. Where nothing is to be done no log is looked at. */
export async function lookAfterLogs(keeping: KeepingAccessLog, signal?: AbortSignal): Promise<void> {
  const { app, queue, keeper } = keeping
  const now = keeping.realTime()
  for (const key of await logsToSign(queue, now)) {
    if (signal?.aborted) return
    await signDays(app, keeper, key, now)
  }
  for (const provider of await providersWithRows(queue)) {
    const program = await programOf(app, keeping, provider)
    const kept = program && keptFor(program, now)
    if (!program || !kept) continue
    // The clause decides on each day of them; this only says where to look.
    for (const key of await logsWithRowsOf(queue, provider, plusDays(dayAt(now), -kept.days))) {
      if (signal?.aborted) return
      await eraseExpired({ app, program, now }, key)
    }
  }
}

async function programOf(app: Pool, { programs }: Pick<Running, 'programs'>, provider: string) {
  const found = await inTransaction(app, { provider, customer: null }, (transaction) =>
    readProvider(transaction, provider),
  )
  return found && programs(found.terms)
}
