import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const results = readFileSync(join(import.meta.dirname, 'RESULTS.md'), 'utf8')
const rows = results
  .split('\n')
  .filter((line) => /\| (reached|\*\*missed\*\*) \|$/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the figures say when, at which commit, on what machine and with what durability they were measured', () => {
  for (const named of ['date', 'commit', 'machine', 'load average', 'durability'])
    assert.match(results, new RegExp(`^\\| ${named} \\| .+ \\|$`, 'm'))
  assert.match(results, /fsync on/)
})
for (const promised of [
  /agreement-years .* monthly/,
  /50 watched matters/,
  /replay of ten years/,
  /further fact/,
  /late/,
  /day/,
  /nothing due/,
  /appended, one a transaction/,
  /batch/i,
  /verify/,
  /prove/,
  /start/,
  /memory/,
])
  test(`the figure for ${promised.source} was measured`, () => {
    const row = rows.find(([, work]) => promised.test(work ?? ''))
    assert.match(row?.[3] ?? '', /\d/)
  })
test('every figure that is missed says what holds it back', () => {
  const causes = results.split('## What is missed, and what holds it back')[1] ?? ''
  const missed = rows.filter((row) => row[4] === '**missed**').map((row) => row[1] ?? '')
  assert.deepEqual(
    missed.filter((work) => !causes.includes(`**${work}**: `) || causes.includes(`**${work}**: not known yet`)),
    [],
  )
})
