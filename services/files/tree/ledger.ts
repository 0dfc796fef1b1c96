import type { DatabaseSync } from 'node:sqlite'

/** How much lies in a share, in bytes and in pieces. */
export interface Sums {
  readonly bytes: number
  readonly files: number
  readonly folders: number
  readonly trash: number
  readonly versions: number
}

/** The sums are kept with every change, so that nobody has to count a million files to know whether one more fits. */
export interface Ledger {
  read(): Sums
  /** Another number after each change. */
  turn(): number
  /** @param bytes, files, folders, trash, versions by how much each grows; negative where it shrinks */
  add(bytes: number, files: number, folders: number, trash: number, versions: number): void
  /** What was counted again. */
  put(sums: Sums): void
}

export const usedOf = (sums: Sums): number => sums.bytes + sums.trash + sums.versions

/** What came onto the disk by another way is in no sum until all is counted again; nowhere lies less than nothing. */
export const asShown = ({ bytes, files, folders, ...kept }: Sums): Sums => ({
  ...{ bytes: Math.max(0, bytes), files: Math.max(0, files), folders: Math.max(0, folders) },
  ...kept,
})

export function openLedger(database: DatabaseSync): Ledger {
  const read = database.prepare('select files_bytes, files, folders, trash_bytes, version_bytes from usage')
  read.setReturnArrays(true)
  const add = database.prepare(
    `update usage set files_bytes = files_bytes + ?, files = files + ?, folders = folders + ?,
       trash_bytes = trash_bytes + ?, version_bytes = version_bytes + ?, turn = turn + 1`,
  )
  const put = database.prepare(
    'update usage set files_bytes = ?, files = ?, folders = ?, trash_bytes = ?, version_bytes = ?, turn = turn + 1',
  )
  const turn = database.prepare('select turn from usage')
  return {
    turn: () => Number(turn.get()?.turn),
    read: () => {
      const [bytes = 0, files = 0, folders = 0, trash = 0, versions = 0] = read.get() as unknown as number[]
      return { bytes, files, folders, trash, versions }
    },
    add: (bytes, files, folders, trash, versions) => add.run(bytes, files, folders, trash, versions),
    put: ({ bytes, files, folders, trash, versions }) => put.run(bytes, files, folders, trash, versions),
  }
}
