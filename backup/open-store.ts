import { isAbsolute } from 'node:path'
import { folderStore } from './store/folder-store.ts'
import type { BackupStore } from './store/store.ts'

/** How an S3 store is reached. */
export interface StoreAccess {
  readonly id: string
  readonly secret: string
  readonly region: string
}

/**
 * The store at an address: a folder, or `https://host/bucket/prefix`.
 *
 * @throws RangeError for a folder whose path is not absolute
 */
export async function openStore(target: string, access: StoreAccess | undefined): Promise<BackupStore> {
  if (/^https?:\/\//.test(target)) {
    const { s3Store } = await import('./store/s3-store.ts')
    return s3Store(target, access)
  }
  if (!isAbsolute(target)) throw new RangeError(`${target} is not absolute.`)
  return folderStore(target)
}
