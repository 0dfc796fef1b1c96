import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Compared, differenceOf } from './difference.ts'
import { compared } from './sample.test-support.ts'

const notesOf = (of: Compared, ref: string): readonly string[] =>
  differenceOf(of)
    .parts.flatMap(({ texts }) => texts)
    .find((each) => each.ref === ref)
    ?.notes.map(({ label, text }) => `${label}: ${text}`) ?? []

test('each change says of which kind it is, where it stands, what it needs and which clause says so', () => {
  assert.deepEqual(notesOf(compared, 'AGB § 11.1 S. 2'), [
    'Art: anderer Wert',
    'Platz: steht jetzt hinter AGB § 9.1',
    'Braucht: eine Mitteilung (AGB § 11.1 S. 2)',
  ])
  assert.deepEqual(notesOf({ ...compared, language: 'en', favourable: ['AGB § 11.1 S. 2'] }, 'AGB § 11.1 S. 2'), [
    'Kind: another value',
    'Place: stands now after AGB § 9.1',
    'Needs: nothing, is better for customers',
  ])
})

test('where the terms name no clause for what a change needs, that is said', () => {
  assert.deepEqual(notesOf(compared, 'AGB § 1.2 S. 2'), [
    'Art: Satz entfällt',
    'Braucht: Zustimmung (die Bedingungen sagen dazu nichts)',
  ])
})

test('what the provider chooses otherwise is marked as sentences are, a table cell by cell', () => {
  const hours = differenceOf(compared).parts.flatMap(({ texts }) => texts)
  assert.deepEqual(
    hours
      .find(({ ref }) => ref === 'Geschäftszeiten')
      ?.stretches.filter(({ is }) => is !== 'kept')
      .map(({ text }) => text),
    ['9', '8', '17', '18'],
  )
})

test('who may leave until when stands last, as a trial has shown it; without one nothing is said of it', () => {
  assert.deepEqual(differenceOf(compared).parts.at(-1)?.table?.rows, [
    ['4711', '31. Dezember 2026'],
    ['4712', 'länger als zwei Jahre'],
  ])
  const { trial: _, ...untried } = compared
  assert.ok(differenceOf(untried).parts.every(({ heading }) => heading !== 'Wer gehen darf'))
  const nobody = { ...compared, trial: { tried: 2, of: 2, mayLeave: [] } }
  assert.equal(differenceOf(nobody).parts.at(-1)?.lead.at(-1), 'Niemand darf wegen der Änderung gehen.')
})

test('two versions that say the same have a paper that says so', () => {
  const { parts, facts } = differenceOf({
    ...compared,
    after: compared.before,
    trial: { tried: 0, of: 0, mayLeave: [] },
  })
  assert.deepEqual(parts[0]?.lead, ['Beide Fassungen sagen dasselbe.'])
  assert.deepEqual(facts.at(-1), { label: 'Änderungen', value: '0' })
})
