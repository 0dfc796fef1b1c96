import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { judge } from './acceptance.ts'
import { root } from './files.ts'

/** A test process marks its surroundings, and a runner inside would take itself for a part of it. */
const { NODE_TEST_CONTEXT: _, ...surroundings } = process.env

function accept(...names: readonly string[]): Promise<{ code: number | string; output: string; errors: string }> {
  return new Promise((resolve) => {
    const args = [join(root, 'tools', 'accept.ts'), ...names]
    execFile(process.execPath, args, { env: surroundings }, (error, output, errors) => {
      resolve({ code: error?.code ?? 0, output, errors })
    })
  })
}

test('a list is printed with a result for each promise, and one that is not kept fails the command', async () => {
  const { code, output } = await accept('sample')
  assert.equal(
    output,
    `
1. Kept
  ok            a test that passes
  ok            all tests of a suite

2. Not kept
  failed        one of two tests fails
                  tools/acceptance/sample/sums.ts: one and one are three: Expected values to be strictly equal:
  failed        a test that was skipped
                  tools/acceptance/sample/sums.ts: sums without end: skipped: nobody can wait for it
  no such test  a test that nobody has written
                  tools/acceptance/sample/sums.ts: two and two are four
  no such test  a file that nobody has written
                  tools/acceptance/sample/products.ts: /./

2 of 6 promises kept
`,
  )
  assert.equal(code, 1)
})

test('several lists are printed one after the other, and one of them that is not kept fails the command', async () => {
  const { code, output } = await accept('sample', 'sample')
  const [first, second] = output.split(/^\nsample$/m).slice(1)
  assert.ok(first?.includes('2 of 6 promises kept'))
  assert.equal(second, first)
  assert.equal(code, 1)
})

test('an unknown list is refused with the names of those there are', async () => {
  const { code, errors } = await accept('nonsense')
  assert.match(errors, /^LIST_UNKNOWN {2}There is no acceptance list 'nonsense'. Choose one: .*sample/)
  assert.equal(code, 2)
})

test('a promise without tests is not kept', () => {
  assert.equal(judge({ item: '1', promise: 'all is well', tests: [] }, []).result, 'no such test')
})

test('a name without its suites fits a test in any of them, and the suites alone fit all their tests', () => {
  const file = 'a.test.ts'
  const ran = [
    { file, path: ['outer', 'inner', 'first'], outcome: 'passed' as const },
    { file, path: ['outer', 'inner', 'second'], outcome: 'failed' as const, reason: 'no' },
  ]
  const resultOf = (name: string | RegExp) => judge({ item: '1', promise: 'p', tests: [{ file, name }] }, ran).result
  assert.equal(resultOf('first'), 'ok')
  assert.equal(resultOf('outer > inner > first'), 'ok')
  assert.equal(resultOf('outer'), 'failed')
  assert.equal(resultOf('inner'), 'no such test')
  assert.equal(resultOf(/inner > first$/), 'ok')
})
