import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { providers } from '../terms/documents/providers.ts'
import { documentText } from '../terms/edition/text.ts'
import type { Document, Terms } from '../terms/grammar/document.ts'
import { root } from './files.ts'

// What was published never changes: somebody may have signed it. `terms/published.lock` keeps the hash of each version's text in both languages;
// `node tools/published.ts` enters versions that are not in it yet, and refuses to change one that is.

export const lockFile = join(root, 'terms', 'published.lock')

/** `elc terms 2018-03-16` → the SHA-256 of its text, German and English. */
export type Lock = Readonly<Record<string, string>>

export const readLock = (): Lock => (existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {})

/** Each version of each document of each provider, in the order of their names. */
export function versionsOf(all: Readonly<Record<string, Terms>>): Lock {
  const rows = Object.values(all).flatMap(({ name, documents, later = [] }) =>
    [...documents, ...later].map(
      (document) => [`${name} ${document.id} ${document.version}`, hashOf(document)] as const,
    ),
  )
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export const hashOf = (document: Document): string =>
  createHash('sha256')
    .update(`${documentText(document, 'de')}\n${documentText(document, 'en')}`)
    .digest('hex')

/** The versions whose text is no longer what was published, and those that are gone. */
export const changedSince = (lock: Lock, now: Lock): readonly string[] =>
  Object.entries(lock).flatMap(([version, hash]) => (now[version] === hash ? [] : [version]))

if (import.meta.main) {
  const [lock, now] = [readLock(), versionsOf(providers)]
  const changed = process.argv.includes('--before-anybody-signed') ? [] : changedSince(lock, now)
  if (changed.length > 0) {
    process.stderr.write(
      `Published and now different: ${changed.join(', ')}. Publish a later version instead: a folder with its day, under \`later\`.\n`,
    )
    process.exit(1)
  }
  writeFileSync(lockFile, `${JSON.stringify(now, null, 2)}\n`)
}
