import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../terms/documents/elc/elc.ts'
import { q } from '../terms/documents/q/q.ts'
import { passwordRules } from '../terms/engine/password-rules.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { everyExampleOf, example } from '../tools/inventory-example.ts'
import { hashPassword } from './password-hash.ts'
import { type Candidate, judge, refuseUnlessMet } from './password-rules.ts'

const rulesOfQ = passwordRules(q, instantOf('2026-05-04'))
const rulesOfElc = passwordRules(elc, instantOf('2026-05-04'))
const candidate = (password: string, more: Partial<Candidate> = {}): Candidate => ({
  password,
  names: ['Anna Müller-Lüdenscheidt', 'anna.mueller@lippe-werke.example', 'Lippe-Werke GmbH', 'Q.'],
  earlier: [],
  hasSecondFactor: false,
  ...more,
})
const refs = async (password: string, more?: Partial<Candidate>, rules = rulesOfQ) =>
  (await judge(rules, candidate(password, more))).map(({ ref }) => ref)
const words = 'Anhang 2 Nr. 1.2.6 (Begriffe und Namen)'
const [generic, random] = await Promise.all([refs('Password2026!'), refs('tK7-vRq2-xB9')])

example('q.anh2.1.2.6c', 1, () => ({ got: generic.includes(words), expected: true }))
example('q.anh2.1.2.6c', 2, () => ({ got: random, expected: [] }))
everyExampleOf(['q.anh2.1.2.6c'])

test('words of German and English, first and last names are found, however they are spelt', async () => {
  for (const password of ['Xq9-Wohnung-7k', 'Xq9-Kitchen-7k', 'Xq9-sabine-7kW', 'Xq9-SCHMIDT-7k', 'Xq9-p4ssw0rt-7K'])
    assert.ok((await refs(password)).includes(words), password)
})
test('the names of the person, the company and its address are found, also with digits for letters', async () => {
  for (const password of ['Xq9-Luedens7k-LÜDENSCHEIDT', 'Xq9+lippe+7kWv', 'Xq9+L1pp3+7kWv'])
    assert.ok((await refs(password)).includes(words), password)
})
test('what was found is shown with its first letters, not as a whole', async () => {
  const [first] = await judge(rulesOfQ, candidate('Xq9-Wohnung-7k'))
  assert.match(first?.because.en ?? '', /words or names: Wo…\.$/)
})
test('the password in use and the three before it are refused, the fourth before it is not', async () => {
  const had = ['tK7-vRq2-xB9', 'aK7-vRq2-xB8', 'bK7-vRq2-xB7', 'cK7-vRq2-xB6', 'dK7-vRq2-xB5']
  const earlier = await Promise.all(had.map(hashPassword))
  const refused = await Promise.all(had.map((password) => refs(password, { earlier })))
  const history = ['Anhang 2 Nr. 1.2.6 (Wiederholung)']
  assert.deepEqual(refused, [history, history, history, history, []])
})
test('a refusal names every clause that is not met, in both languages', async () => {
  await assert.rejects(refuseUnlessMet(rulesOfQ, candidate('sommer')), (error: Error & { refused: never }) => {
    const { seen, expected } = error.refused as { seen: { de: string; en: string }; expected: { de: string } }
    assert.match(seen.de, /6 Zeichen, verlangt sind 10 \(Anhang 2 Nr\. 1\.2\.6 \(Länge\)\)/)
    assert.match(
      seen.en,
      /It has 1 of the four kinds of characters, 3 are asked for \(Anhang 2 Nr\. 1\.2\.6 \(Zeichenarten\)\)/,
    )
    assert.match(expected.de, /keine Gattungsbegriffe und keine Namen/)
    return true
  })
})
test('a refusal does not repeat the password', async () => {
  await assert.rejects(refuseUnlessMet(rulesOfQ, candidate('Sommer-1')), (error: Error) => {
    assert.doesNotMatch(JSON.stringify(error) + error.message, /Sommer-1|Sommer/)
    return true
  })
})
test('under the terms of the Emscher-Lippe-Cloud what others try first is refused though it is long enough', async () => {
  assert.deepEqual(await refs('Passwort1', {}, rulesOfElc), ['AGB § 3.4 S. 1'])
  assert.deepEqual(await refs('tK7-vRq2', {}, rulesOfElc), [])
})
