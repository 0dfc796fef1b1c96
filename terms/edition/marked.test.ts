import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked } from './marked.ts'

/** Struck out in square brackets, inserted in round ones. */
const shown = (before: string, after: string): string =>
  marked(before, after)
    .map(({ is, text }) => ({ kept: text, removed: `[${text}]`, added: `(${text})` })[is])
    .join('')

test('the same text has nothing marked, and an empty one has nothing', () => {
  assert.deepEqual(marked('Deutsches Recht gilt.', 'Deutsches Recht gilt.'), [
    { is: 'kept', text: 'Deutsches Recht gilt.' },
  ])
  assert.deepEqual(marked('', ''), [])
})

test('what is struck out stands before what came in its place, and words in a row are one change', () => {
  assert.equal(
    shown('Die Frist beträgt 1 Monat zum Ende.', 'Die Frist beträgt 2 Monate zum Ende.'),
    'Die Frist beträgt [1 Monat](2 Monate) zum Ende.',
  )
})

test('a figure is one word: it is never marked in its middle', () => {
  assert.equal(shown('Es kostet 59,50 EUR.', 'Es kostet 59,60 EUR.'), 'Es kostet [59,50](59,60) EUR.')
})

test('what is only inserted or only struck out is marked alone', () => {
  assert.equal(shown('Er darf sperren.', 'Er darf sofort sperren.'), 'Er darf (sofort )sperren.')
  assert.equal(shown('Er darf sofort sperren.', 'Er darf sperren.'), 'Er darf [sofort ]sperren.')
  assert.equal(shown('Es gilt.', 'Es gilt, wenn er zahlt.'), 'Es gilt(, wenn er zahlt).')
})

test('a whole sentence that is new or gone is one stretch', () => {
  assert.equal(shown('', 'Neu hier.'), '(Neu hier.)')
  assert.equal(shown('Neu hier.', ''), '[Neu hier.]')
})

test('without what is inserted it is the old text, without what is struck out the new one, letter by letter', () => {
  const before = 'Jede Partei kann zum Ende des Folgemonats kündigen; maßgeblich ist der Zugang.'
  const after = 'Der Kunde kann zum Ende des Monats in Textform kündigen; maßgeblich ist der Zugang beim Anbieter.'
  const without = (left: string): string =>
    marked(before, after)
      .filter(({ is }) => is !== left)
      .map(({ text }) => text)
      .join('')
  assert.deepEqual([without('added'), without('removed')], [before, after])
})
