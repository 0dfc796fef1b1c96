import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './files.ts'
import { requirements } from './verification-standard.ts'

interface Row {
  readonly number: string
  readonly level: string
  readonly state: string
  readonly shownBy: string
}

const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const rows: readonly Row[] = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([^|]+) \| (.+) \|$/gm)].map(
  ([, number = '', level = '', state = '', shownBy = '']) => ({ number, level, state, shownBy }),
)

test('docs/security.md has one row for every requirement of level 1 and 2, in their order', () => {
  assert.equal(requirements.length, 253)
  assert.deepEqual(
    rows.map(({ number, level }) => `${number} ${level}`).toSorted(),
    requirements.map(({ number, level }) => `${number} ${level}`).toSorted(),
  )
  const places = rows.map(({ number }) => number.split('.').reduce((sum, part) => sum * 1_000 + Number(part), 0))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('every row says met, not applicable or open, and the page counts them', () => {
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const [met, not, open] = [count('met'), count('not applicable'), count('open')]
  assert.equal(met + not + open, rows.length)
  assert.ok(page.includes(`Met: ${met}. Not applicable: ${not}. Open: ${open}.`), `${met} ${not} ${open}`)
})

/** Files and folders stand in backticks, with a stroke or an ending. */
const filesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /^[\w.-]+(\/[\w.-]+)+$|\.(json|md|ts)$/.test(name))

test('every test and file that the page names is there', () => {
  assert.ok(filesIn(page).length > 200)
  assert.deepEqual(
    filesIn(page).filter((name) => !existsSync(join(root, name))),
    [],
  )
})

test('what is met names a test or a file, what is not says why', () => {
  const bare = rows.filter(({ state, shownBy }) => state === 'met' && filesIn(shownBy).length === 0)
  // Where the description of the door itself, a section of a page or a property of the language shows it, words are enough.
  assert.deepEqual(
    bare.filter(({ shownBy }) => !/section|inventory|React|language/.test(shownBy)).map(({ number }) => number),
    [],
  )
  assert.deepEqual(
    rows.filter(({ state, shownBy }) => state !== 'met' && shownBy.length < 8).map(({ number }) => number),
    [],
  )
})

test('a section of the handbook that is named is there', () => {
  const handbook = readFileSync(join(root, 'docs', 'operating.md'), 'utf8')
  const named = [...page.matchAll(/`docs\/operating\.md`, sections? ([^|;:]+)/g)].flatMap(([, names = '']) =>
    names.trim().split(' and '),
  )
  assert.ok(named.length > 5)
  assert.deepEqual(
    named.filter((name) => !handbook.includes(`**${name}.**`)),
    [],
  )
})
