import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { dutyKinds } from '../grammar/duty-kind.ts'
import { isActNamed } from './acts.ts'

const terms = join(import.meta.dirname, '..', '..', 'terms')

test('every act that a clause asks for has words in both languages', async () => {
  const acts = new Set<string>()
  for await (const file of glob('{documents,law}/**/*.ts', { cwd: terms })) {
    if (file.includes('.test')) continue
    const source = await readFile(join(terms, file), 'utf8')
    // `must('provider', 'eraseBackups', …)`, and duties that last: `of: ['answerApplication:application']`
    for (const [, act = ''] of source.matchAll(/must\('provider',\s*'(\w+)'/g)) acts.add(act)
    for (const [, act = ''] of source.matchAll(/of: \['([a-z]\w+):/g)) acts.add(act)
  }
  assert.ok(acts.has('activateServices'))
  assert.deepEqual(
    [...acts].filter((act) => !isActNamed(act)),
    [],
  )
})

test('correcting and taking back have words too', () => {
  const acts = Object.values(dutyKinds).flatMap(({ correct, takeBack }) => [correct, ...(takeBack ? [takeBack] : [])])
  assert.deepEqual(
    acts.filter((act) => !isActNamed(act)),
    [],
  )
})
