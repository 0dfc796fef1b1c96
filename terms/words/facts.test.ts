import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { compile } from '../engine/program.ts'
import { teller } from '../grammar/told.ts'
import { factInWords } from './facts.ts'

test('a paper that no duty asked for is called kept, by the beginning of its digest, and no duty done', () => {
  const paper = `sha256 ${'9f86d081'.repeat(8)}`
  const kept = teller(1)('dutyDone', '2026-05-01', { duty: 'keepPaper:signed edition:concluded', paper })
  assert.deepEqual(factInWords(compile(elc), kept), {
    de: 'Papier aufbewahrt, SHA-256 9f86d081…',
    en: 'paper kept, SHA-256 9f86d081…',
  })
  const done = teller(1)('dutyDone', '2026-05-01', { duty: 'setAccess:services', content: 'open', paper })
  assert.match(factInWords(compile(elc), done).en, /^duty carried out, set the access/)
})
