import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../../../terms/edition/setting-tables.ts'
import { emptyRow, rowsTyped, shownRows } from './rows.ts'

const tiers = tableOf('tiers', []) ?? assert.fail()
const tariffs = tableOf('tariffs', []) ?? assert.fail()

test('amounts are typed with comma or point, with or without cents', () => {
  for (const [typed, written] of [
    ['6000', '6000.00'],
    ['6000,5', '6000.50'],
    ['6.000,50', '6000.50'],
    ['6,000.50', '6000.50'],
    ['0.05', '0.05'],
    ['about ten', 'about ten'],
  ] as const)
    assert.deepEqual(rowsTyped(tiers, [{ upTo: '10', price: typed }]), [{ upTo: 10, price: written }])
})

test('rows are shown in the way of the language, and read back the same', () => {
  const written = [{ upTo: 10, price: '6000.50' }]
  assert.deepEqual(shownRows(tiers, written, 'de'), [{ upTo: '10', price: '6000,50' }])
  for (const language of ['de', 'en'] as const)
    assert.deepEqual(rowsTyped(tiers, shownRows(tiers, written, language)), written)
})

test('a cell that may be empty is left out, and an empty row has its first choices', () => {
  const typed = { from: '2027-01-01', user: '5', 'storage S': '', 'storage M': ' ', 'storage L': '20' }
  assert.deepEqual(rowsTyped(tariffs, [typed]), [{ from: '2027-01-01', user: '5.00', 'storage L': '20.00' }])
  assert.deepEqual(emptyRow(tableOf('support channels', {}) ?? assert.fail()), { plan: 'free', channel: 'ticket' })
})
