import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { CoverageOfProvider } from '../terms/inventory/coverage.ts'
import { readCoverage } from './coverage-kept.ts'
import { root } from './files.ts'
import { providersOfInventory } from './inventory.ts'

type InShort = Pick<CoverageOfProvider, 'id' | 'total' | 'byKind' | 'missing'>

// Computed in a process of its own: there tests are collected, here they run.
describe('coverage, computed anew', () => {
  let computed: readonly InShort[]
  before(() => {
    const environment = { ...process.env, NODE_TEST_CONTEXT: undefined }
    const printed = execFileSync(process.execPath, [join(root, 'server/klausel.ts'), 'coverage', '--json'], {
      encoding: 'utf8',
      env: environment,
      maxBuffer: 2 ** 25,
    })
    computed = JSON.parse(printed).providers
  })

  test('each of the five providers is there, with all entries of its inventory', () => {
    assert.deepEqual(
      computed.map(({ id }) => id),
      [...providersOfInventory],
    )
    assert.equal(
      computed.reduce((sum, { total }) => sum + total, 0),
      1676,
    )
  })
  test('no entry is unclaimed', () =>
    assert.deepEqual(
      computed.flatMap(({ missing }) => missing),
      [],
    ))
  for (const provider of providersOfInventory)
    test(`every rule of ${provider} is executed`, () => {
      const rule = computed.find(({ id }) => id === provider)?.byKind.rule
      assert.equal(rule?.executed, rule?.total)
    })
  test('569 rules in all are executed', () =>
    assert.equal(
      computed.reduce((sum, { byKind }) => sum + (byKind.rule.executed ?? 0), 0),
      569,
    ))
  test('what the page of the portal shows is what was computed', () => {
    const inShort = readCoverage().map(({ id, total, byKind, missing }) => ({ id, total, byKind, missing }))
    assert.deepEqual(computed, inShort, 'Run node tools/coverage.ts --write.')
  })
})

test('every number that a rule names is noticed when it is wrong by one step', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'tools/prove.ts'), ...providersOfInventory], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  })
  const survived = stdout.split('\n').filter((line) => line.includes('SURVIVED') || line.startsWith('fails'))
  assert.deepEqual(survived, [])
  assert.match(stdout, /\n(\d{3,}) of \1 noticed\n$/)
  assert.equal(status, 0)
})

test('a provider without inventory is refused, with those that have one', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'server/klausel.ts'), 'coverage', '--provider', 'nobody'],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  assert.equal(status, 2)
  assert.match(stderr, /There is no inventory of "nobody"\. Choose one: elc, rapidstream, q, kontent, dc\./)
})
