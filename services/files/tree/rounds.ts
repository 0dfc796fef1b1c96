import { fdatasync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { foldersSettled } from './folder-sync.ts'

/** Somebody with a small content who waits for the next round. */
interface Waiting {
  readonly begin: () => number
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

const onDisk = promisify(fdatasync)
let waiting: Waiting[] = []
let isRunning = false

/**
 * Brings small contents to the disk in rounds: all that came meanwhile are written, then brought to the disk together, then take
 * their places, then the names in their folders are brought there. While a file system brings anything to the disk, whoever
 * makes or renames a file has to wait for it, and nobody else is served meanwhile; in rounds it has nothing to do at those moments.
 * One after the other, sixty writers would wait sixty times.
 *
 * @param begin called when the round begins: writes the content, and gives its descriptor
 * @returns settled when it is on the disk; what follows right then, up to `namesOnDisk`, belongs to the round
 */
export function inRound(begin: () => number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  waiting.push({ begin, done: resolve, failed: reject })
  if (!isRunning) runRounds()
  return promise
}

async function runRounds(): Promise<void> {
  isRunning = true
  // Whoever comes in the same turn of the loop is in the first round.
  await turn()
  while (waiting.length > 0) {
    const round = waiting
    waiting = []
    await Promise.all(round.map(bring))
    for (const { done } of round) done()
    await turn()
    await foldersSettled()
  }
  isRunning = false
}

async function bring({ begin, failed }: Waiting): Promise<void> {
  try {
    await onDisk(begin())
  } catch (error) {
    failed(error)
  }
}
