import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { declaredNames, glossary, glossaryFile } from './glossary.ts'

test('the glossary names every fact, matter and duty of the program, as the program does', () => {
  assert.equal(readFileSync(glossaryFile, 'utf8'), glossary(), 'Run node tools/glossary.ts and look at what changed.')
})
test('facts are in the past tense, duties are imperatives, and no name stands for two notions', () => {
  const names = declaredNames().flatMap(([, words]) => words.map(({ name }) => name))
  assert.deepEqual(
    names.filter((name, n) => names.indexOf(name) !== n),
    [],
  )
  const [, facts] = declaredNames().find(([title]) => title === 'Facts') ?? ['', []]
  const happened =
    /(ed|Impossible|Known|Began|Paid|Done|Set|Over|outage|maintenance|Chosen|prepaid|withdrawn|Sent|Given|Withheld|Found|Made|Seen|Shown|Undertaken|Held|Lost|Taken|Told|Arose|Proven|Left|Foreseen)(Out|On|Of|To[A-Z]\w+|Jointly|Unlawful|Missing)?$/
  assert.deepEqual(
    facts.map(({ name }) => name).filter((name) => !happened.test(name)),
    [],
  )
})
