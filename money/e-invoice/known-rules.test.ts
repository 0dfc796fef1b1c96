import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { businessRulesPage } from '../../tools/business-rules-page.ts'
import { rules } from './check.ts'
import { knownRules, unbreakable } from './known-rules.ts'

const known = Object.values(knownRules).flat()
const checked = rules.map(({ id }) => id)
const kept = unbreakable.flatMap((row) => row.rules)

test('each rule of the lists is checked by name, or can not be broken for a reason that is given; none is both', () => {
  assert.equal(new Set(known).size, known.length)
  assert.deepEqual([...checked, ...kept].toSorted(), known.toSorted())
})

test('docs/business-rules.md is what the sources say', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'business-rules.md'), 'utf8')
  assert.equal(page, businessRulesPage(), 'Write it anew: node_modules/.bin/node tools/business-rules-page.ts')
})
