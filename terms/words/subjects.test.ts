import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { compile } from '../engine/program.ts'
import { agency } from '../grammar/matters/declarations.ts'
import { powerAsked } from '../grammar/power.ts'
import { topicInWords } from './subjects.ts'

test('a power says for whom and what for, in both languages, and shows nobody the id of a person', () => {
  const about = powerAsked({ represents: 'customer', scope: 'everything', person: 'e3161348-b7bb-44c1' })
  assert.deepEqual(topicInWords(compile(elc), agency, about), {
    de: 'Vollmacht, alles für den Kunden',
    en: 'agency, everything for the customer',
  })
  const orders = powerAsked({ represents: 'provider', scope: 'orders', person: 'p' })
  assert.equal(topicInWords(compile(elc), agency, orders).de, 'Vollmacht, Bestellungen für den Anbieter')
})
