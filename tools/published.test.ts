import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../terms/documents/elc/elc.ts'
import { providers } from '../terms/documents/providers.ts'
import type { Terms } from '../terms/grammar/document.ts'
import { changedSince, readLock, versionsOf } from './published.ts'

test('what was published stands as it was published, and every version is entered', () => {
  assert.deepEqual(readLock(), versionsOf(providers))
})

test('a word that is changed in a published document is noticed; a later version beside it is not a change', () => {
  const before = versionsOf({ elc })
  const [first, ...others] = elc.documents
  assert.ok(first)
  const changed: Terms = { ...elc, documents: [{ ...first, title: { ...first.title, de: 'Anders' } }, ...others] }
  assert.deepEqual(changedSince(before, versionsOf({ elc: changed })), [`elc ${first.id} ${first.version}`])
  const added: Terms = { ...elc, later: [{ ...first, version: '2030-01-01' }] }
  assert.deepEqual(changedSince(before, versionsOf({ elc: added })), [])
})
