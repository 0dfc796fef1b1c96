import { storeFailed, storeOfAnother } from './problems.ts'
import { type BackupStore, putSmall, readSmall, StoreFailed } from './store/store.ts'

/** Says whose backups lie in a store. */
const MARK = 'klausel-store'
const HEADING = 'klausel store 1'

/**
 * Makes sure that the store is this installation's; an empty one becomes so.
 *
 * @param whose tells one installation from another: its database
 * @throws Refusal STORE_OF_ANOTHER, STORE_NOT_REACHED
 */
export async function claimStore(store: BackupStore, whose: string): Promise<void> {
  const found = await reached(store, () => readSmall(store, MARK))
  if (found === undefined) return reached(store, () => putSmall(store, MARK, `${HEADING}\n${whose}\n`))
  if (found !== `${HEADING}\n${whose}\n`) throw storeOfAnother({ store: store.title })
}

/** What the store refuses, as a sentence. */
export async function reached<T>(store: BackupStore, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreFailed) throw storeFailed({ store: store.title, code: error.code }, error)
    throw error
  }
}
