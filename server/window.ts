import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { builtWindow } from '../portal/serve.ts'
import type { Say } from './console.ts'

const portal = join(import.meta.dirname, '../portal')
const terms = join(import.meta.dirname, '../terms')

/** Builds the window where it is missing or older than its sources; the folder it lies in. */
export async function buildWindow(say: Say): Promise<string> {
  if ((await changedIn(builtWindow)) < Math.max(await changedIn(portal), await changedIn(terms))) {
    say({ de: 'Das Fenster wird gebaut …', en: 'The window is being built …' })
    const { build } = await import('vite')
    await build({ configFile: join(portal, 'vite.config.ts'), root: portal, logLevel: 'error' })
  }
  return builtWindow
}

/** When the newest file of a folder was changed; 0 if there is none. */
async function changedIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const times = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs))
  return Math.max(0, ...times)
}
