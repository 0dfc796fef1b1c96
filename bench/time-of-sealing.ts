import crypto, { type CipherGCM, type DecipherGCM } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** What a process has sealed and opened so far. */
export interface Sealing {
  readonly times: number
  readonly seconds: number
}

/** Takes the time of every cipher of this process from now on, wherever it is used; what it does stays the same. */
export function timeSealing(): () => Sealing {
  let [times, seconds] = [0, 0]
  const timed = <Made>(work: () => Made): Made => {
    const began = performance.now()
    const made = work()
    seconds += (performance.now() - began) / 1_000
    return made
  }
  const watched = <Cipher extends CipherGCM | DecipherGCM>(make: (...args: never[]) => Cipher) =>
    ((...args: never[]) => {
      times += 1
      const cipher = timed(() => make(...args))
      const { update, final } = cipher as unknown as Record<'update' | 'final', (...given: unknown[]) => unknown>
      return Object.assign(cipher, {
        update: (...given: unknown[]) => timed(() => update.apply(cipher, given)),
        final: (...given: unknown[]) => timed(() => final.apply(cipher, given)),
      })
    }) as never
  crypto.createCipheriv = watched(crypto.createCipheriv as never)
  crypto.createDecipheriv = watched(crypto.createDecipheriv as never)
  syncBuiltinESMExports()
  return () => ({ times, seconds })
}
