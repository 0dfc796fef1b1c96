import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtWindow } from '../portal/serve.ts'
import type { Say } from './console.ts'
import { ProblemError, windowNotBuilt } from './problems.ts'

const root = join(import.meta.dirname, '..')

/** What the window is made of: its own room, the words it shares with the terms, and the parts in the lock file. */
const sources = ['portal', 'terms/grammar', 'package-lock.json']

/** Where the digest of the sources stands that the window was built from. */
const builtFrom = join(builtWindow, 'built-from')

/**
 * Builds the window where it is missing or its sources have changed; the folder it lies in.
 *
 * @throws ProblemError WINDOW_NOT_BUILT
 */
export async function buildWindow(say: Say): Promise<string> {
  const digest = await digestOf(sources)
  const built = await readFile(builtFrom, 'utf8').catch(() => '')
  if (built === digest) return builtWindow
  say({ de: 'Das Fenster wird gebaut …', en: 'The window is being built …' })
  await build()
  await writeFile(builtFrom, digest)
  return builtWindow
}

/** In a process of its own: what it takes to build is not needed any more afterwards. */
async function build(): Promise<void> {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'error'], {
    cwd: join(root, 'portal'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new ProblemError(windowNotBuilt({ folder: builtWindow, reason: firstLine(errors) }))
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

async function digestOf(paths: readonly string[]): Promise<string> {
  const digest = createHash('sha256')
  for (const file of (await Promise.all(paths.map(filesIn))).flat()) {
    digest.update(`${file}\n`).update(await readFile(join(root, file)))
  }
  return digest.digest('hex')
}

/** The files of a folder in the order of their names, or the file itself, from the root on. */
async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test'))
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort()
}
