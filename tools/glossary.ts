import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dutyKinds } from '../terms/grammar/duty-kind.ts'
import { vocabulary } from '../terms/grammar/fact.ts'
import { matters } from '../terms/grammar/matters/all.ts'

/** The glossary: notions written by hand, and below a mark the names that the program itself declares. */
export const glossaryFile = join(import.meta.dirname, '../docs/glossary.md')
const mark = '<!-- Below this line the tables follow the program: node tools/glossary.ts -->'

interface Word {
  readonly name: string
  readonly de: string
  readonly en: string
}
export function declaredNames(): readonly (readonly [title: string, words: readonly Word[]])[] {
  const named = (words: Readonly<Record<string, { readonly de: string; readonly en: string }>>): readonly Word[] =>
    Object.entries(words).map(([name, { de, en }]) => ({ name, de, en }))
  return [
    ['Facts', named(vocabulary)],
    ['Matters', matters.map(({ name, de, en }) => ({ name, de, en }))],
    ['Duties', named(dutyKinds)],
  ]
}
/** The whole file as it should be. */
export function glossary(): string {
  const byHand = readFileSync(glossaryFile, 'utf8').split(mark)[0] ?? ''
  const tables = declaredNames().map(([title, words]) =>
    [
      `## ${title}`,
      '',
      '| name | German | English |',
      '| --- | --- | --- |',
      ...words.map(({ name, de, en }) => `| \`${name}\` | ${de} | ${en} |`),
      '',
    ].join('\n'),
  )
  return `${byHand}${mark}\n\n${tables.join('\n')}`
}
if (import.meta.main) writeFileSync(glossaryFile, glossary())
