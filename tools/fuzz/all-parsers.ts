import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../files.ts'
import type { Finding } from './fuzz.ts'
import type { Parser } from './parser.ts'

const notOurs = new Set(['node_modules', 'dist', 'data', '.git'])

/** Every parser of the house, found by the names of the files that describe them: none can be left out of a list. */
export async function allParsers(): Promise<readonly Parser[]> {
  const found = await Array.fromAsync(glob('**/*.fuzz.ts', { cwd: root, exclude: (path) => notOurs.has(path) }))
  const files = await Promise.all(
    found.toSorted().map((file) => import(join(root, file)) as Promise<{ readonly parsers: readonly Parser[] }>),
  )
  return files.flatMap(({ parsers }) => parsers)
}

const file = join(import.meta.dirname, 'findings.json')

/** Inputs at which something went wrong once; each is tried again for ever. */
export const savedFindings = async (): Promise<readonly Finding[]> =>
  JSON.parse(await readFile(file, 'utf8')) as readonly Finding[]

/** Keeps what was found, to be tried again for ever. */
export async function saveFindings(found: readonly Finding[]): Promise<void> {
  await writeFile(file, `${JSON.stringify([...(await savedFindings()), ...found], null, 2)}\n`)
}
