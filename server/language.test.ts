import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

test('the language is German where the terminal is German, and English everywhere else', () => {
  assert.equal(languageOf({ LANG: 'de_DE.UTF-8' }), 'de')
  assert.equal(languageOf({ LANG: 'de' }), 'de')
  assert.equal(languageOf({ LANG: 'en_GB.UTF-8' }), 'en')
  assert.equal(languageOf({ LANG: 'C.UTF-8' }), 'en')
  assert.equal(languageOf({}), 'en')
})

test('a language whose name only begins like German is not German', () => {
  assert.equal(languageOf({ LANG: 'den_CA' }), 'en')
})

test('LC_ALL goes before LC_MESSAGES and that before LANG, and an empty one is none', () => {
  assert.equal(languageOf({ LC_ALL: 'C', LC_MESSAGES: 'de_DE', LANG: 'de_DE' }), 'en')
  assert.equal(languageOf({ LC_MESSAGES: 'de_AT', LANG: 'en_US' }), 'de')
  assert.equal(languageOf({ LC_ALL: '', LANG: 'de_CH' }), 'de')
})
