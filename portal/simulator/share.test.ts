import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHash, toHash } from './share.ts'

const shared = { terms: 'elc', strict: true, day: '2026-02-03', life: '{"fact":"activated","at":"2026-01-01"}\n' }

test('a link carries a whole life, and nothing else is needed to see it again', async () => {
  const hash = await toHash(shared)
  assert.match(hash, /^[\w-]+$/)
  assert.deepEqual(await fromHash(hash), shared)
})

test('a link that was cut off, or that names what is not here, opens nothing', async () => {
  const hash = await toHash(shared)
  assert.equal(await fromHash(hash.slice(0, 20)), undefined)
  assert.equal(await fromHash('%%%'), undefined)
  assert.equal(await fromHash(''), undefined)
  assert.equal(await fromHash(await toHash({ ...shared, terms: 'nobody' })), undefined)
  assert.equal(await fromHash(await toHash({ ...shared, day: '2026-02-30' })), undefined)
})

test('a small link does not unfold into something huge', async () => {
  assert.equal(await fromHash(await toHash({ ...shared, life: ' '.repeat(300_000) })), undefined)
})
