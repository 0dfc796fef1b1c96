/** In seconds: long enough for a client that asks for anything, short enough that what a crashed one left is free the next day. */
export const lockLasts = { least: 60, usual: 3_600, most: 86_400 } as const

/**
 * How long a lock is to hold, in seconds: the first wish that is understood, within `lockLasts` (RFC 4918, 10.7).
 *
 * @example lockSeconds('Infinite, Second-4100000000') === 86_400
 */
export function lockSeconds(header: string | undefined): number {
  for (const wish of (header ?? '').split(',')) {
    if (/^\s*infinite\s*$/i.test(wish)) return lockLasts.most
    const seconds = /^\s*second-(\d{1,10})\s*$/i.exec(wish)?.[1]
    if (seconds !== undefined) return Math.min(Math.max(Number(seconds), lockLasts.least), lockLasts.most)
  }
  return lockLasts.usual
}
