import assert from 'node:assert/strict'
import { test } from 'node:test'
import { live, readLife } from '../engine/life.ts'
import { compile } from '../engine/program.ts'
import { replay } from '../engine/replay.ts'
import { instantOf } from '../grammar/day.ts'
import { examples, names } from './example-lives.ts'
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

test('a claim that the names of terms mention comes up in an example life', () => {
  const known = new Map<string, Set<string>>()
  for (const { terms, life } of examples) {
    const { facts } = readLife(life)
    const named = providers[terms]
    assert.ok(named)
    const { knownItems, duties } = replay(compile(named), facts, instantOf('2027-01-01'))
    const claims = [...knownItems.keys(), ...[...duties.values()].map(({ about }) => about)]
    known.set(terms, new Set([...(known.get(terms) ?? []), ...claims]))
  }
  for (const [terms, list] of Object.entries(names))
    for (const { as } of list) if (/^(reminder )?fee /.test(as)) assert.ok(known.get(terms)?.has(as), `${terms}: ${as}`)
})
