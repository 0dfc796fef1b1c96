import { close, fsync, open } from 'node:fs'

/** A round of bringing a folder to the disk: those who come while one is under way wait for the next, all together for one. */
interface Rounds {
  running: boolean
  waiting: { readonly done: () => void; readonly failed: (error: Error) => void }[]
}
const folders = new Map<string, Rounds>()
const underWay = new Set<Promise<void>>()

/** Settles when what was asked for up to now is on the disk, or has failed. */
export const foldersSettled = async (): Promise<void> => {
  await Promise.allSettled(underWay)
}

/**
 * Settles when the names in a folder are on the disk. Whoever has put a file in it waits for this before anybody is told;
 * however many do so at the same time, the disk is asked once for all of them.
 *
 * @throws Error of the file system; a folder that is gone meanwhile is none
 */
export function namesOnDisk(folder: string): Promise<void> {
  let rounds = folders.get(folder)
  if (rounds === undefined) {
    rounds = { running: false, waiting: [] }
    folders.set(folder, rounds)
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  underWay.add(promise)
  const over = (): unknown => underWay.delete(promise)
  promise.then(over, over)
  rounds.waiting.push({ done: resolve, failed: reject })
  if (!rounds.running) run(folder, rounds)
  return promise
}

function run(folder: string, rounds: Rounds): void {
  const here = rounds.waiting
  rounds.waiting = []
  rounds.running = true
  const end = (error: NodeJS.ErrnoException | null): void => {
    rounds.running = false
    for (const each of here) {
      if (error === null || error.code === 'ENOENT') each.done()
      else each.failed(error)
    }
    if (rounds.waiting.length > 0) run(folder, rounds)
    else folders.delete(folder)
  }
  open(folder, 'r', (error, descriptor) => {
    if (error) end(error)
    else fsync(descriptor, (failed) => close(descriptor, () => end(failed)))
  })
}
