import { setTimeout as pause } from 'node:timers/promises'
import { pruneLog } from '../../services/files/log/keep.ts'
import { logDays } from '../../services/files/log/log-of.ts'
import { prune } from '../../services/files/tree/prune.ts'
import { recount } from '../../services/files/tree/recount.ts'
import type { Share } from '../../services/files/tree/share.ts'
import { sharesIn } from './shares-in.ts'

export interface Tidying {
  /** The folder in which all shares lie. */
  readonly drive: string
  /** Hears in one line what could not be done; nothing of anybody is in it. */
  readonly report: (line: string) => void
  /** Before the first look, and between two; in milliseconds. */
  readonly pauses?: { readonly first: number; readonly between: number }
}

/** After the start others have more to do; a share that was set up meanwhile is seen within the hour. */
const usual = { first: 60_000, between: 3_600_000 }
const DAY = 86_400_000

/**
 * Tidies each share once a day, for as long as the program runs: what is past its day goes for good from the trash, from earlier
 * contents and from the log, what a killed process broke off is brought to its end, and how much is used is counted again.
 * Several processes may do so; it does no harm.
 */
export function keepDrivesTidy({ drive, report, pauses = usual }: Tidying): { stop(): Promise<void> } {
  const ended = new AbortController()
  const { signal } = ended
  const tidiedAt = new Map<string, number>()
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal }).catch(() => undefined)
  // Of what went wrong only the kind is told: a message may name a file, and so a person.
  const tell = (error: unknown): void =>
    report(`A drive could not be tidied: ${error instanceof Error ? error.name : 'unknown'}`)
  const look = async (): Promise<void> => {
    for (const share of sharesIn(drive)) {
      const now = Date.now()
      if (signal.aborted) return
      if (now - (tidiedAt.get(share.name) ?? 0) < DAY) continue
      tidiedAt.set(share.name, now)
      await tidy(share, now).catch(tell)
    }
  }
  const going = (async () => {
    await wait(pauses.first)
    while (!signal.aborted) {
      await look().catch(tell)
      await wait(pauses.between)
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

/** @param now in milliseconds since 1970 */
export async function tidy(share: Share, now: number): Promise<void> {
  pruneLog(share.place.log, logDays(share.book), now)
  await prune(share, now)
  await recount(share)
}
