import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAmount } from './read-amount.ts'
import { readDay, writeDay } from './read-day.ts'

test('a day is read as people of both languages type it', () => {
  for (const typed of ['2026-02-02', '2.2.2026', '02.02.26', '2/2/2026', '2. Februar 2026', '2 Feb 2026', ' 2. 2. '])
    assert.equal(readDay(typed, '2026-01-17'), '2026-02-02', typed)
  assert.equal(readDay('1. März', '2026-01-17'), '2026-03-01')
  assert.equal(readDay('24 December', '2026-01-17'), '2026-12-24')
})
test('a day that the calendar does not have is none', () => {
  for (const typed of ['30.2.2026', '2.13.2026', 'tomorrow', '', '2', '32 May'])
    assert.equal(readDay(typed, '2026-01-17'), undefined, typed)
})
test('a day that was written is read again', () => {
  assert.equal(writeDay('2026-02-02', 'de'), '2.2.2026')
  assert.equal(readDay(writeDay('2026-12-31', 'en'), '2026-01-17'), '2026-12-31')
})
test('an amount is read with comma or point', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['59,50', '59.50'],
    ['59.5', '59.50'],
    ['59', '59.00'],
    ['1.234,50 €', '1234.50'],
    ['€1,234.50', '1234.50'],
    ['EUR 12', '12.00'],
    ['0,07', '0.07'],
  ]
  for (const [text, amount] of typed) assert.equal(readAmount(text), amount, text)
})
test('what is no amount, or could be two, is none', () => {
  for (const text of ['', 'viel', '-5', '1.234', '1,234', '5,123', '1.23.4'])
    assert.equal(readAmount(text), undefined, text)
})
