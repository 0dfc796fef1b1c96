import { glob } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the whole program. */
export const root = join(import.meta.dirname, '..')

const notOurs = new Set(['node_modules', 'dist', 'data', '.git'])

/** The test files of all rooms, as absolute paths in the order of their names. */
export interface TestFiles {
  /** `*.test.ts` beside their subject: fast, part of every check. */
  readonly unit: readonly string[]
  /** `*.slow.test.ts`: those that start programs, wait, fill disks, or walk through a whole house at its door. */
  readonly slow: readonly string[]
  /** `stories/*.story.ts`: lives of agreements. */
  readonly stories: readonly string[]
}

export async function findTests(): Promise<TestFiles> {
  const tests = await find('**/*.test.ts')
  const isSlow = (file: string) => file.endsWith('.slow.test.ts')
  return {
    unit: tests.filter((file) => !isSlow(file)),
    slow: tests.filter(isSlow),
    stories: await find('stories/*.story.ts'),
  }
}

async function find(pattern: string): Promise<string[]> {
  const found = glob(pattern, { cwd: root, exclude: (path) => notOurs.has(path) })
  return (await Array.fromAsync(found)).map((file) => join(root, file)).sort()
}
