import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../tools/files.ts'
import { withTable } from './page.ts'
import type { Setting } from './setting.ts'
import { settings } from './table.ts'

const rows = Object.values<Setting<unknown>>(settings)

test('docs/operating.md says what the table of settings says', () => {
  const page = readFileSync(join(root, 'docs', 'operating.md'), 'utf8')
  assert.equal(page, withTable(page))
})

test('no variable is read anywhere that does not stand in the table', () => {
  // What every program has, and the point at which a test has the program killed.
  const others = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'PATH', 'KLAUSEL_FAULT_POINT']
  const known = new Set([...rows.map(({ variable }) => variable), ...others])
  const files = globSync('{access,api,duties,journal,money,portal,post,server,services,terms}/**/*.ts', { cwd: root })
  const read = files
    .filter((file) => !/\.(test|test-support)\.ts$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8')
      const names = [...code.matchAll(/(?:process\.env|environment)(?:\.|\[')([A-Z][A-Z0-9_]+)/g)].map(
        ([, name]) => name ?? '',
      )
      return names.filter((name) => !known.has(name)).map((name) => `${file} reads ${name}`)
    })
  assert.deepEqual(read, [])
})

test('options and variables are named once, and everything is said in both languages', () => {
  const options = rows.flatMap(({ option }) => option ?? [])
  const variables = rows.map(({ variable }) => variable)
  assert.equal(new Set(options).size, options.length)
  assert.equal(new Set(variables).size, variables.length)
  for (const { variable, meaning, expected } of rows) {
    assert.notEqual(meaning.de, meaning.en, variable)
    assert.notEqual(expected.de, expected.en, variable)
  }
})

test('what may not be seen by other users of the machine has no option', () => {
  assert.equal('option' in settings.databaseUrl, false)
  assert.equal('option' in settings.token, false)
})
