import { randomBytes } from 'node:crypto'
import { open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../write-durably.ts'
import type { RotationPoint } from './rotating.ts'

/** What is being destroyed is called so, and is no key any more for whoever looks for one. */
const going = '.destroyed'

/**
 * Destroys the file of a key: it gets another name, is overwritten, and removed. What a disk or a file system keeps of older blocks is
 * beyond a program; on an encrypted disk that opens nothing either.
 *
 * @param passed is told where it stands
 */
export async function destroyKeyFile(
  file: string,
  passed: (at: RotationPoint) => void = () => undefined,
): Promise<void> {
  const gone = `${file}${going}`
  await rename(file, gone)
  await syncFolder(dirname(file))
  passed('after the former key has another name')
  await destroy(gone, passed)
}

async function destroy(file: string, passed: (at: RotationPoint) => void = () => undefined): Promise<void> {
  const { size } = await stat(file)
  const handle = await open(file, 'r+')
  try {
    await handle.write(randomBytes(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  passed('after the former key is overwritten')
  await unlink(file)
  await syncFolder(dirname(file))
}

/** A draft of a key that is older than this belongs to nobody any more, in milliseconds. */
const forgotten = 60_000
const draftName = /^master(-[0-9a-f]{16})?\.key\.[0-9a-f]{12}$/

/** Finishes what a program that was killed had begun: files on their way out, and drafts of keys that came to nothing. */
export async function clearAway(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (name.startsWith('master-') && name.endsWith(going)) await destroy(file)
    else if (draftName.test(name) && Date.now() - (await stat(file)).mtimeMs > forgotten) await destroy(file)
  }
}
