import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from './console.ts'
import { ProblemError, windowNotBuilt } from './problems.ts'

const root = join(import.meta.dirname, '..')

/** Where windows lie once they are built. */
const builtWindows = join(root, 'dist', 'portal')

/** What the window is made of: its own room, the terms that its simulator lives, and the parts in the lock file. */
const sources = ['portal', 'terms', 'applications/contrast.ts', 'package-lock.json']

/** A window that nobody has used for this long may go, in milliseconds: a day. */
const KEPT = 86_400_000

/**
 * Builds the window where these sources were not built before; the folder it lies in. Each state of the sources has a folder of
 * its own, which appears whole: two programs that start at once may both build it, and a running one keeps the one it serves.
 *
 * @throws ProblemError WINDOW_NOT_BUILT
 */
export async function buildWindow(say: Say): Promise<string> {
  const folder = join(builtWindows, (await digestOf(sources)).slice(0, 16))
  if (await isThere(folder)) return folder
  say({ de: 'Das Fenster wird gebaut …', en: 'The window is being built …' })
  const draft = `${folder}.${randomUUID()}`
  await build(draft)
  await rename(draft, folder).catch(async (error) => {
    // Somebody else has built the same meanwhile.
    await rm(draft, { recursive: true, force: true })
    if (!(await isThere(folder))) throw error
  })
  await removeOld(folder)
  return folder
}

const isThere = (folder: string): Promise<boolean> =>
  stat(join(folder, 'index.html')).then(
    () => true,
    () => false,
  )

async function removeOld(used: string): Promise<void> {
  for (const name of await readdir(builtWindows)) {
    const folder = join(builtWindows, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }))
    if (folder !== used && Date.now() - mtimeMs > KEPT) await rm(folder, { recursive: true, force: true })
  }
}

/** In a process of its own: what it takes to build is not needed any more afterwards. */
async function build(into: string): Promise<void> {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'error', '--outDir', into], {
    cwd: join(root, 'portal'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new ProblemError(windowNotBuilt({ folder: into, reason: firstLine(errors) }))
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

async function digestOf(paths: readonly string[]): Promise<string> {
  const digest = createHash('sha256')
  for (const file of (await Promise.all(paths.map(filesIn))).flat()) {
    digest.update(`${file}\n`).update(await readFile(join(root, file)))
  }
  return digest.digest('hex')
}

/** What only tries the program is no part of the window, and is not there where a package was installed. */
const isTrial = /\.(test|test-support|slow\.test|fuzz)\.tsx?$/

/** The files of a folder in the order of their names, or the file itself, from the root on. */
async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  const files = entries.filter((entry) => entry.isFile() && !isTrial.test(entry.name))
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort()
}
