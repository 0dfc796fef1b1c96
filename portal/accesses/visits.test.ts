import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ShownAccessRow } from '../../api/accesses/view.ts'
import { countOf, linesOf, visitsIn } from './visits.ts'

const word = { de: 'x', en: 'x' }
const row = (number: number, at: string, more: Partial<ShownAccessRow> = {}): ShownAccessRow => ({
  ...{ number, at: `2026-11-23T${at}Z`, customer: 'one', customerName: null, did: 'read', kind: 'agreement' },
  ...{ says: word, object: 'a', of: null, count: 1, field: null, fieldSays: null, values: null, grant: null },
  ...{ purpose: word, why: '' },
  by: { side: 'provider', person: 'cem', name: 'Cem', role: null, isProgram: false },
  ...more,
})
const numbers = (rows: readonly ShownAccessRow[]) => visitsIn(rows).map((visit) => visit.map(({ number }) => number))

describe('what one person does with the data of one customer', () => {
  test('is one visit up to a pause of half an hour, and two beyond', () => {
    assert.deepEqual(numbers([row(2, '10:30:00'), row(1, '10:00:00')]), [[2, 1]])
    assert.deepEqual(numbers([row(2, '10:30:01'), row(1, '10:00:00')]), [[2], [1]])
    assert.deepEqual(visitsIn([]), [])
  })

  test('stays one visit though others work meanwhile', () => {
    const by = { side: 'provider', person: 'anke', name: 'Anke', role: null, isProgram: false } as const
    assert.deepEqual(numbers([row(3, '10:20:00'), row(2, '10:10:00', { by }), row(1, '10:00:00')]), [[3, 1], [2]])
  })

  test('is never one with another customer, nor with a program of the same person', () => {
    const others = [
      row(2, '10:00:00', { customer: 'two' }),
      row(3, '10:00:00', {
        by: { side: 'provider', person: 'cem', name: 'Cem', role: null, isProgram: true },
      }),
    ]
    for (const other of others) assert.deepEqual(numbers([row(1, '10:00:00'), other]), [[1], [other.number]])
  })
})

test('the same access is told once, with how often, and with every change', () => {
  const change = { did: 'changed', kind: 'addressee', field: 'lines' } as const
  const [visit = []] = visitsIn([
    row(5, '10:04:00'),
    row(4, '10:03:00', change),
    row(3, '10:02:00', { count: 7 }),
    row(2, '10:01:00', change),
    row(1, '10:00:00', { did: 'written' }),
  ])
  const told = linesOf(visit).map((line) => [line.map(({ number }) => number), countOf(line)])
  assert.deepEqual(told, [
    [[5, 3], 8],
    [[4, 2], 2],
    [[1], 1],
  ])
})
