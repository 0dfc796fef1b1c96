import assert from 'node:assert/strict'
import { test } from 'node:test'
import { live, readLife } from '../engine/life.ts'
import { compile } from '../engine/program.ts'
import { examples } from './example-lives.ts'
import { providers } from './providers.ts'

for (const { terms, says, life } of examples)
  test(`${terms}: ${says.en} can be read and lived, and something follows from it`, () => {
    const { facts, unreadable } = readLife(life)
    assert.deepEqual(unreadable, [])
    const named = providers[terms]
    assert.ok(named)
    const { lines, standing } = live(compile(named), facts)
    assert.equal(standing.stopped, undefined)
    assert.deepEqual(standing.clashes, [])
    assert.ok(lines.length > 0)
  })
