import { randomBytes } from 'node:crypto'
import { rename, utimes } from 'node:fs/promises'
import { folderOf, freshen } from '../held-master-key.ts'
import { formerKeyFile, keyText } from '../master-key-file.ts'
import { syncFolder, writeDurably } from '../write-durably.ts'
import type { Rotating } from './rotating.ts'

/**
 * A new master key takes the place of the one in force, which is kept beside it from now on. At each instant one of them is
 * `master.key`, whole, and every key that something lies under is in the folder. All processes see the new one when they next wrap
 * or open something.
 *
 * Only one process may do this at a time.
 */
export async function changeKey({ master, now, interrupt }: Rotating): Promise<void> {
  const folder = folderOf(master)
  freshen(master)
  const at = now()
  await replace(formerKeyFile(folder, master.fingerprint), keyText(master.key.export(), at), at)
  await syncFolder(folder)
  interrupt?.('after the former key is kept')
  await replace(master.file, keyText(randomBytes(32)), at, () => interrupt?.('after the new key is written'))
  await syncFolder(folder)
  freshen(master)
  interrupt?.('after the new key is in force')
}

/** The whole file is on the disk before it gets its name. By the time of the file one knows since when a key is in force. */
async function replace(file: string, text: string, at: number, written: () => void = () => undefined): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeDurably(draft, text)
  await utimes(draft, new Date(at), new Date(at))
  written()
  await rename(draft, file)
}
