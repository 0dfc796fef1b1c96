import { read } from 'node:fs'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'
import type { DriveRefusal } from '../refusals.ts'
import type { Range } from '../visit.ts'

/** In bytes: one such piece is read while another is sent, and that is all that is in memory. */
const PIECE = 262_144
const readInto = promisify(read)

/**
 * Sends a part of an open file. Both pieces are used again and again: a new one for each would have to be cleared away, hundreds
 * of times a second, and that takes as long as encrypting them.
 *
 * @param watch told how to end it, for as long as it goes on
 * @returns settled when all of it is on its way; `target` is not ended
 * @throws DriveRefusal what `watch` ends it with; Error if whoever reads has gone
 */
export async function sendPart(
  descriptor: number,
  { first, last }: Range,
  target: Writable,
  watch: (end: (refusal: DriveRefusal) => void) => () => void,
): Promise<void> {
  let ended: Error | undefined
  let stopWaiting = (_reason: Error): void => undefined
  const end = (reason: Error): void => {
    ended ??= reason
    stopWaiting(ended)
  }
  const send = (piece: Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      stopWaiting = reject
      if (ended) reject(ended)
      else target.write(piece, (error) => (error ? reject(error) : resolve()))
    })
  const gone = (): void => end(new Error('Whoever reads has gone.'))
  const unwatch = watch(end)
  target.once('close', gone)
  try {
    let sending: Promise<void> = Promise.resolve()
    let [piece, next] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)]
    for (let at = first; at <= last; ) {
      const { bytesRead } = await readInto(descriptor, piece, 0, Math.min(PIECE, last - at + 1), at)
      await sending
      if (bytesRead === 0) throw new RangeError('The file ends before this part of it.')
      sending = send(piece.subarray(0, bytesRead))
      // Told where it is waited for, after the next piece was read.
      sending.catch(() => undefined)
      at += bytesRead
      ;[piece, next] = [next, piece]
    }
    await sending
  } finally {
    target.off('close', gone)
    unwatch()
  }
}
