/** How many failures are free, up to how many seconds the wait behind them doubles, and when they are forgotten. */
const pace = { free: 5, longest: 900, forgotten: 86_400_000 } as const
/** How many names and addresses are remembered; the eldest goes first. */
const MOST = 20_000

interface Failed {
  failures: number
  lastAt: number
  waitsUntil: number
}

/**
 * Counts failed sign-ins, each name and address for itself: a stranger slows down himself and locks nobody out. It is kept in
 * memory: nobody can fill the disk with it, and a restart forgives at most what was free anyway.
 */
export interface Throttle {
  /** How many seconds nothing is tried; 0 if it may be tried now. */
  wait(key: string, at: number): number
  failed(key: string, at: number): void
  succeeded(key: string): void
}

export function openThrottle(): Throttle {
  const all = new Map<string, Failed>()
  return {
    wait: (key, at) => Math.max(0, Math.ceil(((all.get(key)?.waitsUntil ?? 0) - at) / 1_000)),
    failed: (key, at) => {
      const before = all.get(key)
      const failures = before === undefined || at - before.lastAt > pace.forgotten ? 1 : before.failures + 1
      const seconds = failures <= pace.free ? 0 : Math.min(pace.longest, 2 ** Math.min(failures - pace.free - 1, 16))
      // What is entered anew stands last, so the first is the one that has been quiet for longest.
      all.delete(key)
      all.set(key, { failures, lastAt: at, waitsUntil: at + seconds * 1_000 })
      const eldest = all.keys().next()
      if (all.size > MOST && !eldest.done) all.delete(eldest.value)
    },
    succeeded: (key) => {
      all.delete(key)
    },
  }
}
