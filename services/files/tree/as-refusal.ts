import { top } from './path.ts'
import { alreadyThere, diskFull, shareUnknown } from './refuse.ts'

/** SQLite: the book needs room too. */
const SQLITE_FULL = 13

/** What the file system or the book says, as far as whoever asked can understand it; all else stays what it is. */
export function asRefusal(error: unknown): unknown {
  const { code, errcode } = error as NodeJS.ErrnoException & { readonly errcode?: number }
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL) return diskFull()
  // Something lies there that the drive has not put there, and does not see.
  if (code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENOTEMPTY') return alreadyThere(top)
  // All was asked before, so only the whole share can have gone: erased by another process.
  if (code === 'ENOENT') return shareUnknown()
  return error
}
