import { statfs } from 'node:fs/promises'

/** How much room a disk has, in bytes. */
export interface Room {
  readonly free: number
  readonly all: number
}

/** Less than a twentieth, and less than five gibibytes: on a large disk a twentieth is much, on a small one five gibibytes are all. */
export const nearlyFull = { part: 0.05, bytes: 5 * 2 ** 30 } as const

/** The room of the disk on which a folder lies; undefined where it can not be asked. */
export async function roomAt(folder: string): Promise<Room | undefined> {
  const found = await statfs(folder).catch(() => undefined)
  return found && { free: found.bavail * found.bsize, all: found.blocks * found.bsize }
}

export const isNearlyFull = ({ free, all }: Room): boolean => free < all * nearlyFull.part && free < nearlyFull.bytes
