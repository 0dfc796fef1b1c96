import assert from 'node:assert/strict'
import { test } from 'node:test'
import { providers } from '../documents/providers.ts'
import { choicesIn } from '../edition/choices.ts'
import { isSettingNamed } from './settings.ts'

test('every choice that a draft may make otherwise has a name in both languages', () => {
  const choices = Object.values(providers).flatMap(choicesIn)
  const unnamed = choices.filter(({ is, name }) => is !== 'reading' && !isSettingNamed(name))
  assert.deepEqual(
    unnamed.map(({ name }) => name),
    [],
  )
})
