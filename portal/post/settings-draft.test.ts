import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedBy, draftOf } from './settings-draft.ts'

const nothing = {
  settings: null,
  has: { outgoing: false, incoming: false, dkim: false },
  lookedAt: null,
  failure: null,
}
const outgoing = { host: 'mail.elc.example', port: 465, protection: 'tls', user: 'post' } as const

test('what is left empty is left out: servers, users and keys', () => {
  const draft = { ...draftOf(nothing), name: ' ELC ', address: 'post@elc.example' }
  assert.deepEqual(changedBy(draft), { settings: { from: { name: 'ELC', address: 'post@elc.example' } }, secrets: {} })
})
test('what is set is changed and sent back as it was, with a password only where one was typed', () => {
  const settings = { from: { name: 'ELC', address: 'post@elc.example' }, outgoing }
  const draft = draftOf({ ...nothing, settings })
  assert.deepEqual(changedBy(draft), { settings, secrets: {} })
  const typed = { ...draft, outgoing: { ...draft.outgoing, password: 'secret' } }
  assert.deepEqual(changedBy(typed).secrets, { outgoing: 'secret' })
})
