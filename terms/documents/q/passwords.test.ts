import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { passwordRules } from '../../engine/password-rules.ts'
import { instantOf } from '../../grammar/day.ts'
import { type Aspect, charactersIn, kindsIn, type Measured, meets } from '../../grammar/password-rule.ts'
import { program } from './life.test-support.ts'

// What Annex 2 no. 1.2 asks of accounts and passwords, of customers and staff alike.

const asked = (aspect: Aspect) =>
  passwordRules(program, instantOf('2026-05-04')).find(
    (rule) => rule.aspect === aspect && rule.ref.startsWith('Anhang 2'),
  )
/** Whether Annex 2 accepts a password in one respect; undefined where it says nothing. */
const accepts = (aspect: Aspect, password: string, more: Partial<Measured> = {}): boolean | undefined => {
  const rule = asked(aspect)?.rule
  const told = { characters: charactersIn(password), kinds: kindsIn(password), words: [], guesses: 12 }
  return rule && meets(rule, { ...told, hasSecondFactor: false, ...more }) === true
}

example('q.anh2.1.2.5b', 1, () => ({ got: asked('initial password')?.rule.is, expected: 'initial' }))
example('q.anh2.1.2.6a', 1, () => ({
  got: [accepts('length', 'Ab3$efghij'), accepts('length', 'Ab3$efghi')],
  expected: [true, false],
}))
for (const [n, [password, accepted]] of (
  [
    ['abcdefghij1', false],
    ['Qwkrtzpx17', true],
    ['qwkrtz-px17', true],
  ] as const
).entries())
  example('q.anh2.1.2.6b', n + 1, () => ({ got: accepts('kinds of characters', password), expected: accepted }))
example('q.anh2.1.2.6c', 1, () => ({
  got: accepts('words and names', 'Password2026!', { words: ['password'] }),
  expected: false,
}))
example('q.anh2.1.2.6c', 2, () => ({ got: accepts('words and names', 'tK7-vRq2-xB9'), expected: true }))
example('q.anh2.1.2.6d', 1, () => ({
  got: [0, 1, 2, 3].map((usedAgo) => accepts('history', 'tK7-vRq2-xB9', { usedAgo })),
  expected: [false, false, false, false],
}))
example('q.anh2.1.2.6d', 2, () => ({ got: accepts('history', 'tK7-vRq2-xB9', { usedAgo: 4 }), expected: true }))
test('an account and its password are those of one person', () => {
  assert.equal(asked('whose')?.rule.is, 'personal')
})

everyExampleOf(['q.anh2.1.2.5b', 'q.anh2.1.2.6a', 'q.anh2.1.2.6b', 'q.anh2.1.2.6c', 'q.anh2.1.2.6d'])
