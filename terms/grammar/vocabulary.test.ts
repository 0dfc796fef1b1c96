import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { vocabulary } from './fact.ts'

test('each kind of fact is written down once: a second one under its name would hide the first', () => {
  const folder = join(import.meta.dirname, 'vocabulary')
  const kinds = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}(\w+): (?:word|declaration|everywhere|aboutFact)\(/gm),
    ].map(([, kind]) => kind ?? ''),
  )
  assert.deepEqual(kinds.toSorted(), Object.keys(vocabulary).toSorted())
})
