import { setTimeout as pause } from 'node:timers/promises'
import { keepMasterKey } from './keep-master-key.ts'
import type { Rotating } from './rotating.ts'

/** Between two looks, in milliseconds. */
const PAUSE = 3_600_000

/** Looks after the master keys until it is stopped. */
export function keepRotating(rotating: Rotating, say: (line: string) => void): { stop(): Promise<void> } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      const kept = await keepMasterKey(rotating).catch((error: unknown) => {
        say(`The master key stays as it is: ${error instanceof Error ? error.name : 'unknown'}`)
        return undefined
      })
      if (kept?.changed) say(`A new master key is in force; ${kept.wrapped} keys were wrapped anew.`)
      for (const fingerprint of kept?.destroyed ?? []) say(`The former master key ${fingerprint} is destroyed.`)
      await pause(PAUSE, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const keeping = run()
  return {
    stop: async () => {
      ended.abort()
      await keeping
    },
  }
}
