import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import { replay } from '../../engine/replay.ts'
import { instantOf } from '../../grammar/day.ts'
import { passwordRule } from '../../grammar/matters/accounts.ts'
import { type Aspect, type Measured, meets } from '../../grammar/password-rule.ts'
import { kontent } from './kontent.ts'
import { measures } from './measures.ts'

const now = instantOf('2026-11-23')
const ruleOf = (aspect: Aspect, settings = {}) =>
  replay(underTest(kontent, { strict: true, settings }), [], now).decision(passwordRule, aspect)?.value
const password: Measured = { characters: 0, kinds: 0, words: [], guesses: 20, hasSecondFactor: false }
const isAccepted = (characters: number, kinds: number): boolean => {
  const rule = ruleOf('length')
  return rule === undefined || meets(rule, { ...password, characters, kinds }) === true
}

test('a password is long, or it is varied', () => {
  assert.deepEqual(
    [
      [25, 2],
      [25, 1],
      [24, 2],
      [8, 4],
      [8, 3],
      [7, 4],
    ].map(([characters = 0, kinds = 0]) => isAccepted(characters, kinds)),
    [true, false, false, true, false, false],
  )
})
test('passwords are changed by time alone only where the provider sets a period', () => {
  const daysOf = (settings: object): number | undefined => {
    const rule = ruleOf('change', settings)
    return rule?.is === 'change' ? rule.days : undefined
  }
  assert.deepEqual([daysOf({}), daysOf({ 'password days': 365 })], [undefined, 365])
})
test('a user profile belongs to one person', () => {
  assert.equal(ruleOf('whose')?.is, 'personal')
})
test('each measure says what shows that it is kept, and the dated ones when somebody looks again', () => {
  const kept = (measures.statements ?? []).flatMap((each) => ('measure' in each ? [each] : []))
  assert.ok(kept.every(({ measure: { evidence } }) => evidence.de !== '' && evidence.en !== ''))
  const reviewed = kept.flatMap(({ ref, measure: { reviewedAfterMonths: months } }) => (months ? [[ref, months]] : []))
  assert.deepEqual(reviewed, [
    ['§ 2 (Überprüfung)', 12],
    ['§ 2 (Sicherheitsbeauftragter)', 12],
    ['§ 2.7 Nr. 2 (auch § 2.13)', 3],
    ['§ 2.12 Nr. 4 (auch § 2.15, § 2.16)', 12],
  ])
})
