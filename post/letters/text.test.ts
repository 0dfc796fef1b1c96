import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letterDue, lettersDue } from './occasions.test-support.ts'
import { asText, COLUMNS, inColumns } from './text.ts'
import { actsOfLetters } from './wording.ts'

describe('the text of a mail', () => {
  it('has lines of no more than 72 columns, whatever letter it is', () => {
    for (const act of actsOfLetters)
      for (const language of ['de', 'en'] as const) {
        const due = lettersDue[act] ?? assert.fail(act)
        const letter = letterDue(act, due, language) ?? assert.fail(act)
        const lines = inColumns(asText(letter, language)).split('\n')
        assert.deepEqual(
          lines.filter((line) => line.length > COLUMNS),
          [],
        )
      }
  })
  it('is broken between words, and what follows a dash stays below its words', () => {
    assert.equal(inColumns('- one two three', 9), '- one two\n  three')
    assert.equal(inColumns('one two three\n\nfour', 7), 'one two\nthree\n\nfour')
  })
  it('leaves a word whole that is longer than a line, since it may be a link', () => {
    assert.equal(
      inColumns('see https://klausel.example/join/1234 now', 10),
      'see\nhttps://klausel.example/join/1234\nnow',
    )
  })
})
