import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clause } from '../grammar/clause.ts'
import { minimumNotice, notice, stays } from '../grammar/deadline.ts'
import type { Document, Terms } from '../grammar/document.ts'
import { ends } from '../grammar/outcome.ts'
import { readings } from '../grammar/reading.ts'
import { say } from '../grammar/said.ts'
import { textOnly } from '../grammar/statement.ts'
import { choicesOf, drafted, examine } from './draft.ts'
import { UnfitEdit } from './edit.ts'
import { documentText } from './text.ts'

const disputed = readings('§ 2', { strict: say('streng', 'strict', {}), mild: say('milde', 'mild', {}) }, 'strict')
const ending = clause({
  ref: '§ 1',
  title: { de: 'Frist', en: 'Period' },
  when: 'terminationReceived',
  de: 'Die Frist beträgt {period}.',
  en: 'The period is {period}.',
  where: { period: notice(1, 'months', stays(minimumNotice)) },
  then: (received, { period }) => ends(period.runsOut(received.on)),
  examples: { 'a month': [{ on: '2026-01-15' }, ends('2026-02-15')] },
  claims: [],
})
const law = textOnly({
  ref: '§ 2',
  title: { de: 'Recht', en: 'Law' },
  de: 'Deutsches Recht gilt.',
  en: 'German law applies.',
  where: {},
  claims: [],
  readings: disputed,
  textOnly: 'A choice of law decides nothing here.',
})
const document: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'AGB', en: 'Terms' },
  rank: 'terms',
  version: '2026-01-01',
  clauses: [ending],
  statements: [law],
}
const terms: Terms = {
  name: 'made-up',
  title: { de: 'Erfunden', en: 'Made up' },
  documents: [document],
  law: [],
  invokes: [],
  settings: { suspension: 'automatic' },
}
const from = '2027-01-01'
const twoMonths = { is: 'number', ref: 'AGB § 1', value: 'period', numbers: [2] } as const

test('another number stands in the text of the later version, and the version before stays as it was', () => {
  const [after] = drafted(terms, { from, edits: [twoMonths] }).documents
  assert.ok(after)
  assert.equal(after.version, from)
  assert.match(documentText(after, 'en'), /The period is 2 months\./)
  assert.match(documentText(document, 'en'), /The period is 1 month\./)
})

test('the example that was meant for the number before is named, with what the change needs', () => {
  const { defect, failing, changes } = examine(terms, { from, edits: [twoMonths] })
  assert.equal(defect, undefined)
  assert.deepEqual(failing, [{ ref: 'AGB § 1', example: 'a month' }])
  assert.deepEqual(
    changes.map(({ ref, change, needs }) => [ref, change, needs]),
    [['AGB § 1', 'value', 'notice']],
  )
})

test('a sentence that is left out is gone, and needs consent', () => {
  const edits = [{ is: 'left out', ref: 'AGB § 2' }] as const
  const [after] = drafted(terms, { from, edits }).documents
  assert.deepEqual(after?.statements, [])
  assert.deepEqual(
    examine(terms, { from, edits }).changes.map(({ needs }) => needs),
    ['consent'],
  )
})

test('settings and readings can be chosen, and nothing that is not offered', () => {
  assert.deepEqual(choicesOf(terms), { 'reading of § 2': 'strict', suspension: 'automatic' })
  const chosen = { is: 'setting', name: 'reading of § 2', to: 'mild' } as const
  assert.equal(drafted(terms, { from, edits: [chosen] }).settings?.['reading of § 2'], 'mild')
  for (const [edit, says] of [
    [{ ...chosen, to: 'lenient' }, /There is no reading "lenient" here\. Known are: strict; mild\./],
    [{ ...chosen, name: 'colour' }, /There is no setting "colour" here/],
    [
      { ...chosen, name: 'suspension', to: 'at night' },
      /There is no choice "at night" here\. Known are: automatic; never\./,
    ],
    [{ ...twoMonths, ref: 'AGB § 9' }, /There is no AGB § 9 here/],
    [{ ...twoMonths, value: 'length' }, /There is no \{length\} here\. Known are: period\./],
    [{ ...twoMonths, numbers: [1, 2] }, /There is no 1, 2 here/],
    [{ ...twoMonths, numbers: [-1] }, /There is no -1 here/],
  ] as const)
    assert.throws(
      () => drafted(terms, { from, edits: [edit] }),
      (error) => error instanceof UnfitEdit && says.test(error.message),
    )
})

test('a sentence stands after another one; it keeps its reference, and only its place needs a new edition', () => {
  const edits = [{ is: 'place', ref: 'AGB § 1', after: 'AGB § 2' }] as const
  const after = drafted(terms, { from, edits })
  const [moved] = after.documents
  assert.ok(moved)
  const text = documentText(moved, 'en')
  assert.ok(text.indexOf('German law applies') < text.indexOf('The period is'))
  assert.deepEqual(
    examine(terms, { from, edits }).changes.map(({ change, needs }) => [change, needs]),
    [['moved', 'editorial']],
  )
  const back = [...edits, { is: 'place', ref: 'AGB § 2', after: 'AGB § 1' }] as const
  assert.deepEqual(examine(terms, { from, edits: back }).changes, [])
  for (const place of ['AGB § 1', 'AGB § 9'])
    assert.throws(() => drafted(terms, { from, edits: [{ is: 'place', ref: 'AGB § 1', after: place }] }), UnfitEdit)
})

test('what a draft chooses otherwise needs notice, named by the clause on changes', () => {
  const edits = [{ is: 'setting', name: 'suspension', to: 'never' }] as const
  const changing: Terms = { ...terms, changedBy: { notice: 'AGB § 1' } }
  assert.deepEqual(
    examine(changing, { from, edits }).choices.map(({ before, after, needs, by }) => [before.en, after.en, needs, by]),
    [['as soon as it is permitted', 'never by itself', 'notice', 'AGB § 1']],
  )
})

test('a draft without edits is the terms as they are', () => {
  assert.deepEqual(examine(terms, { from, edits: [] }), { defect: undefined, failing: [], changes: [], choices: [] })
})
