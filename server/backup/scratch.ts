import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { saySilently } from '../console.ts'
import { findRunning } from '../database/adopt.ts'
import { dataFolderAt, removeSocketFolder } from '../database/data-folder.ts'
import { stopServer } from '../database/run.ts'

const PREFIX = 'scratch-'

/**
 * Works in a folder that is thrown away afterwards, on the disk of the data folder. What a process that was killed has left there goes
 * first, its server too.
 */
export async function inScratch<T>(dataFolder: string, work: (folder: string) => Promise<T>): Promise<T> {
  const place = placeIn(dataFolder)
  await mkdir(place, { recursive: true, mode: 0o711 })
  await clearScratch(dataFolder)
  const folder = await mkdtemp(join(place, PREFIX))
  try {
    return await work(folder)
  } finally {
    await throwAway(folder)
  }
}

/** Removes what a process that was killed has left behind, its server too. Nobody may be at work there. */
export async function clearScratch(dataFolder: string): Promise<void> {
  const place = placeIn(dataFolder)
  for (const name of await readdir(place).catch(() => []))
    if (name.startsWith(PREFIX)) await throwAway(join(place, name))
}

const placeIn = (dataFolder: string): string => join(dataFolder, 'backup')

async function throwAway(path: string): Promise<void> {
  const folder = dataFolderAt(path)
  const running = await findRunning(folder, saySilently).catch(() => undefined)
  if (running) await stopServer(folder, running)
  await rm(path, { recursive: true, force: true })
  await removeSocketFolder(folder)
}
