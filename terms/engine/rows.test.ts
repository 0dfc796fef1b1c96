import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clause } from '../grammar/clause.ts'
import { instantOf } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import { must, runs } from '../grammar/outcome.ts'
import { periods } from '../grammar/payment-day.ts'
import { teller } from '../grammar/told.ts'
import { compile } from './program.ts'
import { replay } from './replay.ts'

const rowAsAgreed = clause({
  ref: 'Nr. 1',
  title: { de: 'Zeiträume', en: 'Periods' },
  when: 'termAgreed',
  de: 'Zeiträume werden {periods}.',
  en: 'Periods are {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  then: ({ row, first, months }, { periods: reading }) => runs(row, reading.from(first, months)),
  claims: [],
})
const dutyOfEachPeriod = clause({
  ref: 'Nr. 2',
  title: { de: 'Pflicht je Zeitraum', en: 'Duty of each period' },
  when: 'periodBegan',
  de: 'In jedem Zeitraum ist etwas zu tun.',
  en: 'In each period something is to be done.',
  where: {},
  then: ({ period }) => must('provider', 'act', period.from),
  claims: [],
})
const terms: Terms = {
  name: 'rows',
  title: { de: 'Zeiträume', en: 'Periods' },
  documents: [
    {
      id: 'terms',
      short: 'AGB',
      title: { de: 'AGB', en: 'Terms' },
      rank: 'terms',
      version: '2026-01-01',
      clauses: [rowAsAgreed, dutyOfEachPeriod],
    },
  ],
  law: [],
  invokes: [],
}

test('a row that is agreed anew replaces the old one: no period of the old row begins any more', () => {
  const told = teller()
  const life = [
    told('termAgreed', '2027-01-15', { row: 'term', first: '2027-01-15', months: 1 }),
    told('termAgreed', '2027-03-01', { row: 'term', first: '2027-03-15', months: 12 }),
  ]
  const walk = replay(compile(terms), life, instantOf('2028-04-01'))
  assert.deepEqual(
    [...walk.duties.values()].map(({ about }) => about),
    ['2027-01-15', '2027-02-15', '2027-03-15', '2028-03-15'],
  )
})
