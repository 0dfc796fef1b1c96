/** The password rules of annex 3 as they are asked of a password, with the figures that the provider sets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import { replay } from '../../engine/replay.ts'
import { instantOf } from '../../grammar/day.ts'
import { passwordRule } from '../../grammar/matters/accounts.ts'
import { type Aspect, type Measured, meets } from '../../grammar/password-rule.ts'
import { rapidstream } from './rapidstream.ts'

const ruleOf = (aspect: Aspect, settings = {}) =>
  replay(underTest(rapidstream, { strict: true, settings }), [], instantOf('2027-03-01')).decision(passwordRule, aspect)
    ?.value
const password: Measured = { characters: 20, kinds: 4, words: [], guesses: 20, hasSecondFactor: false }
const isAccepted = (aspect: Aspect, more: Partial<Measured>, settings = {}): boolean => {
  const rule = ruleOf(aspect, settings)
  return rule === undefined || meets(rule, { ...password, ...more }) === true
}

test('twelve characters, unless the provider sets another number', () => {
  assert.deepEqual(
    [11, 12].map((characters) => isAccepted('length', { characters })),
    [false, true],
  )
  assert.deepEqual(
    [14, 15].map((characters) => isAccepted('length', { characters }, { 'password characters': 15 })),
    [false, true],
  )
})
test('three of the four kinds of characters', () => {
  assert.deepEqual(
    [2, 3].map((kinds) => isAccepted('kinds of characters', { kinds })),
    [false, true],
  )
})
test('regular change after the days that the provider has set', () => {
  const rule = ruleOf('change')
  assert.equal(rule?.is === 'change' && rule.days, 180)
})
test('a name and a password belong to one person alone', () => {
  assert.equal(ruleOf('whose')?.is, 'personal')
})
