import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What decides where an agreement stands: the words, the engine, the law and the documents. Their texts and tests do not. */
const sources = ['terms/grammar', 'terms/engine', 'terms/law', 'terms/documents']

let known: string | undefined

/**
 * A digest of the program that says where agreements stand. Where it is another one than yesterday, somebody has changed a rule, the
 * engine or the law, or at least a letter in their files.
 *
 * @example programId() === '1f09ac53be0d2a77'
 */
export function programId(): string {
  known ??= digest()
  return known
}

function digest(): string {
  const hash = createHash('sha256')
  const files = sources.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  for (const file of files.filter((each) => !each.includes('.test')).toSorted())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
