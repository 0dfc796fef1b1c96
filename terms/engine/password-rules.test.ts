import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../tools/inventory-example.ts'
import { dc } from '../documents/dc/dc.ts'
import { elc } from '../documents/elc/elc.ts'
import { kontent } from '../documents/kontent/kontent.ts'
import { q } from '../documents/q/q.ts'
import { rapidstream } from '../documents/rapidstream/rapidstream.ts'
import { instantOf } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import { type Aspect, charactersIn, kindsIn, type Measured, meets } from '../grammar/password-rule.ts'
import { passwordRules, type RuleInForce } from './password-rules.ts'
import { compile } from './program.ts'

const on = instantOf('2026-11-22')
/** What can be seen of a password without a dictionary or a memory of earlier ones. */
const measured = (password: string, more: Partial<Measured> = {}): Measured => ({
  characters: charactersIn(password),
  kinds: kindsIn(password),
  words: [],
  guesses: 12,
  hasSecondFactor: false,
  ...more,
})
const asked = (terms: Terms, aspect: Aspect, at = on): RuleInForce | undefined =>
  passwordRules(terms, at).find((rule) => rule.aspect === aspect)
/** Whether it is accepted in one respect, and the clause that decides. */
const judged = (terms: Terms, aspect: Aspect, told: Measured, at = on): readonly [boolean, string | undefined] => {
  const rule = asked(terms, aspect, at)
  return [rule === undefined || meets(rule.rule, told) === true, rule?.ref]
}
/** An example says in words what is refused and why. */
const inOtherWords = (got: unknown, expected: unknown) => ({ got, expected, inItsWords: false })

// --- what each provider asks, and by which clause -----------------------------------------------------------------------

const clauses = (terms: Terms) => Object.fromEntries(passwordRules(terms, on).map(({ aspect, ref }) => [aspect, ref]))

test('Q. asks for ten characters, three kinds, no words or names, none of the last three and an own password at once', () => {
  assert.deepEqual(clauses(q), {
    length: 'Anhang 2 Nr. 1.2.6 (Länge)',
    'kinds of characters': 'Anhang 2 Nr. 1.2.6 (Zeichenarten)',
    'words and names': 'Anhang 2 Nr. 1.2.6 (Begriffe und Namen)',
    strength: 'NIST SP 800-63B-4 § 3.1.1.2 (Sperrliste)',
    history: 'Anhang 2 Nr. 1.2.6 (Wiederholung)',
    'initial password': 'Anhang 2 Nr. 1.2.5',
    whose: 'Anhang 2 Nr. 1.2.4',
  })
})
test('the Emscher-Lippe-Cloud asks for eight mixed characters, the state of the art, regular change and a lock', () => {
  assert.deepEqual(clauses(elc), {
    length: 'Anlage 2 Nr. 2 (Länge)',
    'kinds of characters': 'Anlage 2 Nr. 2 (Mischung)',
    strength: 'AGB § 3.4 S. 1',
    change: 'Anlage 2 Nr. 2 (Wechsel)',
    'initial password': 'NIST SP 800-63B-4 § 4.1.2 (Erstes Passwort)',
    lock: 'Anlage 2 Nr. 2 (Bildschirmsperre)',
    whose: 'AGB § 4.1 S. 2 (Passwort)',
  })
})
test('RapidStream leaves the figures to the provider, KONTENT to the BSI, Digital Control to the state of the art', () => {
  assert.deepEqual(
    [rapidstream, kontent, dc].map((terms) => [asked(terms, 'length')?.ref, asked(terms, 'length')?.rule.en]),
    [
      ['Anlage 3 Nr. 2 (Länge)', 'at least 12 characters'],
      ['TOM § 2.2 (Länge)', 'from 25 characters 2 kinds of them, from 8 characters 4 kinds of them'],
      ['NIST SP 800-63B-4 § 3.1.1.2 (Länge)', 'at least 15 characters, beside a second factor 8'],
    ],
  )
})
test('where no clause says anything fifteen characters are asked for, eight beside a second factor', () => {
  const fourteen = measured('kein Schal heu')
  assert.deepEqual(judged(dc, 'length', fourteen), [false, 'NIST SP 800-63B-4 § 3.1.1.2 (Länge)'])
  assert.equal(judged(dc, 'length', { ...fourteen, hasSecondFactor: true })[0], true)
  assert.equal(judged(dc, 'length', measured('kein Schal heut'))[0], true)
})
test('a long password needs fewer kinds of characters than a short one where the BSI is followed', () => {
  const accepted = ['Ab3$efgh', 'Ab3efghij', 'sieben muede Esel im Regen', 'siebenmuedeeselimregenheim'].map(
    (password) => judged(kontent, 'length', measured(password))[0],
  )
  assert.deepEqual(accepted, [true, false, true, false])
})
test('regular change that is promised without an interval stops the terms with a sentence', () => {
  const unset = compile(rapidstream, { settings: { 'password days': undefined } })
  assert.throws(() => passwordRules(unset, on), /"password days" has no value/)
})

// --- the examples of the inventories ------------------------------------------------------------------------------------

example('elc.tom.2a', 1, () =>
  inOtherWords(judged(elc, 'length', measured('Ab3$xyz')), [false, 'Anlage 2 Nr. 2 (Länge)']),
)
example('elc.tom.2a', 2, () =>
  inOtherWords(judged(elc, 'kinds of characters', measured('abcdefgh')), [false, 'Anlage 2 Nr. 2 (Mischung)']),
)
example('elc.tom.2a', 3, () =>
  inOtherWords(
    (['length', 'kinds of characters'] as const).map((aspect) => judged(elc, aspect, measured('Abcdef12'))[0]),
    [true, true],
  ),
)
example('elc.tom.2a', 4, () => inOtherWords(judged(elc, 'kinds of characters', measured('abcdef12'))[0], false))

example('elc.tom.2b', 1, () => {
  const unset = compile(elc, { settings: { 'password days': undefined } })
  let refused = ''
  try {
    passwordRules(unset, on)
  } catch (error) {
    refused = (error as Error).message
  }
  return inOtherWords(/Anlage 2 Nr\. 2 \(Wechsel\).*"password days"/s.test(refused) || refused, true)
})
example('elc.tom.2b', 2, () => inOtherWords(asked(elc, 'change')?.rule.en, 'after 90 days'))
example('elc.agb.3.4c', 1, () => inOtherWords(asked(elc, 'change')?.rule.en, 'after 90 days'))

example('elc.agb.3.4a', 1, () =>
  inOtherWords(judged(elc, 'strength', measured('Sommer1', { guesses: 4 })), [false, 'AGB § 3.4 S. 1']),
)
example('elc.agb.3.4a', 2, () => {
  const raised = compile(elc, { settings: { 'password characters': [{ from: '2027-01-01', characters: 12 }] } }).terms
  const eleven = measured('Kq7-bLz2-mX')
  return inOtherWords(
    ['2026-12-31T23:59', '2027-01-01'].map((at) => judged(raised, 'strength', eleven, instantOf(at))[0]),
    [true, false],
  )
})

example('q.anh2.1.2.5b', 1, () =>
  inOtherWords(
    [asked(q, 'initial password')?.rule.is, asked(q, 'initial password')?.rule.en],
    ['initial', 'at the first sign-in'],
  ),
)
example('q.anh2.1.2.6a', 1, () => inOtherWords(judged(q, 'length', measured('Ab3$efghij'))[0], true))
example('q.anh2.1.2.6b', 1, () => inOtherWords(judged(q, 'kinds of characters', measured('abcdefghij1'))[0], false))
example('q.anh2.1.2.6b', 2, () => inOtherWords(judged(q, 'kinds of characters', measured('Qwkrtzpx17'))[0], true))
example('q.anh2.1.2.6b', 3, () => inOtherWords(judged(q, 'kinds of characters', measured('qwkrtz-px17'))[0], true))
example('q.anh2.1.2.6d', 1, () => inOtherWords(judged(q, 'history', measured('P3', { usedAgo: 1 }))[0], false))
example('q.anh2.1.2.6d', 2, () => inOtherWords(judged(q, 'history', measured('P0', { usedAgo: 4 }))[0], true))

everyExampleOf([
  'elc.tom.2a',
  'elc.tom.2b',
  'elc.agb.3.4a',
  'elc.agb.3.4c',
  'q.anh2.1.2.5b',
  'q.anh2.1.2.6a',
  'q.anh2.1.2.6b',
  'q.anh2.1.2.6d',
])
