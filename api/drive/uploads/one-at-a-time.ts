/** What is being done to one thing, and how it is asked to stop. */
interface AtWork {
  readonly stop: AbortController
  readonly over: Promise<unknown>
}

/**
 * Lets one request at a time work on something. The latest one wins: a client whose connection was cut comes again while the
 * request of before still waits for bytes that never come.
 */
export function oneAtATime(): <T>(name: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  const working = new Map<string, AtWork>()
  return async (name, work) => {
    for (let earlier = working.get(name); earlier; earlier = working.get(name)) {
      earlier.stop.abort()
      await earlier.over
    }
    const stop = new AbortController()
    const done = work(stop.signal)
    const mine = { stop, over: done.catch(() => undefined) }
    working.set(name, mine)
    try {
      return await done
    } finally {
      if (working.get(name) === mine) working.delete(name)
    }
  }
}
