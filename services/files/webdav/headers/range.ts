import type { Range } from '../../visit.ts'

/** `whole`: nothing was asked that is understood, so all of it is answered. `outside`: nothing of what was asked is there. */
export type Ranged = Range | 'whole' | 'outside'

/**
 * The part of a file that is asked for (RFC 9110, 14.2). Several parts at once are answered with the whole file, as everybody may:
 * no client of a network drive asks so, and each part would cost a head of its own.
 *
 * @param size of the file in bytes
 * @example rangeFrom('bytes=-100', 1_000) // { first: 900, last: 999 }
 */
export function rangeFrom(header: string, size: number): Ranged {
  const [, first, last] = /^bytes\s*=\s*(\d*)\s*-\s*(\d*)$/i.exec(header.trim()) ?? []
  if (first === undefined || last === undefined || first.length > 15 || last.length > 15) return 'whole'
  if (first === '') return last === '' ? 'whole' : theLast(Number(last), size)
  if (last !== '' && Number(last) < Number(first)) return 'whole'
  if (Number(first) >= size) return 'outside'
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

function theLast(bytes: number, size: number): Ranged {
  return bytes === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - bytes), last: size - 1 }
}
