import assert from 'node:assert/strict'
import { test } from 'node:test'
import { soughtWords, titleOf } from './title.ts'

const called = (paper: string) => titleOf({ kind: 'letter', paper })

test('a letter is called by its subject, one of an application by what it is, and one of an earlier release a letter', () => {
  assert.equal(called('confirmTermination:agreement#1').de, 'Bestätigung Ihrer Kündigung')
  assert.deepEqual(called('applicationAccepted:3f2c'), {
    de: 'Annahme Ihres Antrags',
    en: 'Acceptance of your application',
  })
  assert.deepEqual(called('applicationRefused:3f2c').de, 'Ablehnung Ihres Antrags')
  assert.deepEqual(called('letter:3f2c'), { de: 'Brief', en: 'Letter' })
})

test('what an application brought is found by these words in either language', () => {
  for (const word of ['Annahme', 'acceptance'])
    assert.ok(soughtWords(word)[0]?.acts.includes('applicationAccepted'), word)
  assert.ok(!soughtWords('Annahme')[0]?.acts.includes('applicationRefused'))
})
