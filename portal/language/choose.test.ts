import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage } from './choose.ts'

test('the address goes before what was chosen before, and that before the browser', () => {
  assert.equal(chooseLanguage('?lang=de', 'en', ['en-GB']), 'de')
  assert.equal(chooseLanguage('', 'de', ['en-GB']), 'de')
  assert.equal(chooseLanguage('', null, ['de-AT', 'en']), 'de')
})
test('a language that is not spoken here is passed over, down to English', () => {
  assert.equal(chooseLanguage('?lang=fr', null, ['fr-FR', 'de']), 'de')
  assert.equal(chooseLanguage('', null, ['fr-FR']), 'en')
})
