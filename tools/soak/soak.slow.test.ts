import assert from 'node:assert/strict'
import { test } from 'node:test'
import { soak } from './soak.ts'

// Half an hour belongs to `npm run prove`: in so short a time everything is still being warmed, so that only its orders of magnitude are judged here.
test('a house under mixed load answers everything, and its memory and its latency stay in bounds', {
  timeout: 180_000,
}, async () => {
  const { requests, failures, memory, latency } = await soak(15)
  assert.deepEqual([...failures], [])
  assert.ok(requests > 60, `${requests} requests`)
  const kinds = latency.map(({ what }) => what)
  for (const kind of [
    'sign-in',
    'standing',
    'inbox',
    'a declaration',
    'an instruction is carried out',
    'papers',
    'a paper is set',
    'drive: PUT',
    'a proof',
    'a day',
  ])
    assert.ok(kinds.includes(kind), kind)
  assert.ok(latency.every(({ middle }) => middle < 5_000))
  const all = memory.find(({ what }) => what === 'all processes')
  assert.ok((all?.middle ?? 0) > 100 && (all?.middle ?? 0) < 1_500, JSON.stringify(memory))
  assert.ok(memory.some(({ what }) => /klausel\.ts/.test(what)))
})
