import { glob } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** The folder of the whole program. */
export const root = join(import.meta.dirname, '..')

const notOurs = new Set(['node_modules', 'dist', 'data', '.git'])

/** The test files of all rooms, as absolute paths in the order of their names. */
export interface TestFiles {
  /** The quick tests of the terms: pure, and most of all tests. */
  readonly ofTerms: readonly string[]
  /** The other `*.test.ts` beside their subject: fast, part of every check. */
  readonly unit: readonly string[]
  /** `*.slow.test.ts`: those that start programs, wait, fill disks, or walk through a whole house at its door. */
  readonly slow: readonly string[]
  /** `stories/*.story.ts`: lives of agreements. */
  readonly stories: readonly string[]
}

export async function findTests(): Promise<TestFiles> {
  const tests = await find('**/*.test.ts')
  const isSlow = (file: string) => file.endsWith('.slow.test.ts')
  const quick = tests.filter((file) => !isSlow(file))
  return {
    ofTerms: quick.filter(isOfTerms),
    unit: quick.filter((file) => !isOfTerms(file)),
    slow: tests.filter(isSlow),
    stories: await find('stories/*.story.ts'),
  }
}

const isOfTerms = (file: string): boolean => file.startsWith(join(root, 'terms') + sep)

async function find(pattern: string): Promise<string[]> {
  const found = glob(pattern, { cwd: root, exclude: (path) => notOurs.has(path) })
  return (await Array.fromAsync(found)).map((file) => join(root, file)).sort()
}
