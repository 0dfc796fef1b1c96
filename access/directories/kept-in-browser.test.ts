import assert from 'node:assert/strict'
import { createSecretKey, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { keepInBrowser } from './kept-in-browser.ts'

const master = { key: createSecretKey(randomBytes(32)) }
const keeping = keepInBrowser<string>(master, 'errand', 60)

test('what a browser keeps comes back as it was', () => {
  assert.equal(keeping.open(keeping.seal('Größe')), 'Größe')
})

test('a browser cannot read or change what it keeps', () => {
  const sealed = keeping.seal('geheim')
  assert.ok(!Buffer.from(sealed, 'base64url').includes('geheim'))
  const changed = Buffer.from(sealed, 'base64url')
  changed[20] = (changed[20] ?? 0) ^ 1
  assert.equal(keeping.open(changed.toString('base64url')), undefined)
  for (const nothing of [undefined, '', 'x', 'ä'.repeat(60)]) assert.equal(keeping.open(nothing), undefined)
})

test('what is kept for one purpose opens for no other, and under no other key', () => {
  const sealed = keeping.seal('x')
  assert.equal(keepInBrowser<string>(master, 'proof', 60).open(sealed), undefined)
  assert.equal(keepInBrowser<string>({ key: createSecretKey(randomBytes(32)) }, 'errand', 60).open(sealed), undefined)
})

test('what is kept holds for its time only', () => {
  const over = keepInBrowser<string>(master, 'errand', -1)
  assert.equal(keeping.open(over.seal('x')), undefined)
})
