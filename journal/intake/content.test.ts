import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { refuseUnlessPlain } from '../clear.ts'
import { readContent, writeContent } from './content.ts'

describe('the content of a duty in the clear part of its receipt', () => {
  it('stays as it is where it is short and plain', () => {
    for (const content of ['suspended', 'export only', '45.00', 'Löschung'])
      assert.equal(writeContent(content), content)
  })

  it('is kept in plain parts otherwise', () => {
    assert.deepEqual(writeContent('EUR 59.50 (19 %)'), ['cEUR 59.50 (19 #25#)'])
    assert.deepEqual(writeContent(''), [])
  })

  it('comes back to the letter, whatever the terms word, and is plain enough for the journal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (content) => {
        const written = writeContent(content)
        refuseUnlessPlain('dutyDone', { content: written })
        assert.equal(readContent(written), content)
      }),
    )
  })

  it('is none where a receipt names none', () => {
    assert.equal(readContent(undefined), undefined)
  })
})
