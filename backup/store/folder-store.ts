import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BackupStore, checkedName, PieceMissing, type StoredPiece, StoreFailed } from './store.ts'

/** What is being written has such a name; a crash leaves it behind, and it counts for nothing. */
const UNFINISHED = '.unfinished-'

/**
 * A folder as a store: best on another disk, and never in the data folder. It must be there: a disk that is not mounted is no empty
 * store.
 *
 * @param folder absolute
 */
export function folderStore(folder: string): BackupStore {
  return {
    title: folder,
    put: (name, content) => put(folder, checkedName(name), content).catch(failed),
    get: (name) => read(folder, checkedName(name)),
    list: (prefix) => list(folder, prefix),
    remove: async (name) => rm(join(folder, checkedName(name)), { force: true }).catch(failed),
    removeUnfinished: (before) => removeUnfinished(folder, before),
  }
}

async function put(folder: string, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  if (!(await isFolder(folder))) throw new StoreFailed('STORE_MISSING')
  const file = join(folder, name)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = join(dirname(file), `${UNFINISHED}${randomBytes(6).toString('hex')}`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      for await (const part of content) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** The name of a new piece lasts as long as its content. Windows can not open folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* read(folder: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(join(folder, name), { highWaterMark: 1 << 20 })
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new PieceMissing(name) : asFailure(error)
  }
}

async function* list(folder: string, prefix: string): AsyncGenerator<StoredPiece> {
  if (!(await isFolder(folder))) throw new StoreFailed('STORE_MISSING')
  // Only the folders that the prefix can lead into are read.
  const deepest = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  for await (const name of below(folder, deepest, prefix)) {
    const found = isUnfinished(name) ? undefined : await stat(join(folder, name)).catch(() => undefined)
    if (found) yield { name, size: found.size }
  }
}

async function removeUnfinished(folder: string, before: number): Promise<void> {
  for await (const name of below(folder, '', '')) {
    const found = isUnfinished(name) ? await stat(join(folder, name)).catch(() => undefined) : undefined
    if (found && found.mtimeMs < before) await rm(join(folder, name), { force: true })
  }
}

const isUnfinished = (name: string): boolean => basename(name).startsWith(UNFINISHED)

/** The names of files, ordered. */
async function* below(folder: string, path: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw asFailure(error)
  })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${path}${entry.name}`
    if (entry.isDirectory()) {
      if (`${name}/`.startsWith(prefix) || prefix.startsWith(`${name}/`)) yield* below(folder, `${name}/`, prefix)
    } else if (name.startsWith(prefix)) yield name
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function failed(error: unknown): never {
  throw asFailure(error)
}

/** Only what the disk says; an error of whatever is written is passed on as it is. */
function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const code = codeOf(error)
  return new StoreFailed(code === 'ENOSPC' || code === 'EDQUOT' ? 'STORE_FULL' : `STORE_${code}`, { cause: error })
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
