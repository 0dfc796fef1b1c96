import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byDays } from './by-days.ts'
import { eur } from './money.ts'

const { feeFor } = byDays

test('113 days of 24.00 a year are 7.43, one day is 0.07', () => {
  assert.deepEqual(feeFor(eur('24.00'), '2026-11-22', '2027-03-14'), eur('7.43'))
  assert.deepEqual(feeFor(eur('24.00'), '2027-03-14', '2027-03-14'), eur('0.07'))
})

test('a year is the one that ends with the last day: 306 days of a leap year have 366', () => {
  assert.deepEqual(feeFor(eur('36.00'), '2028-03-01', '2028-12-31'), eur('30.10'))
})

test('whole years are owed whole, leap day or not', () => {
  assert.deepEqual(feeFor(eur('12.00'), '2027-01-01', '2028-12-31'), eur('24.00'))
  assert.deepEqual(feeFor(eur('12.00'), '2027-03-01', '2028-02-29'), eur('12.00'))
})

test('a year that ends on 28 February of a leap year began on 1 March', () => {
  assert.deepEqual(feeFor(eur('36.50'), '2028-02-28', '2028-02-28'), eur('0.10'))
})

test('a time that ends before it begins costs nothing', () => {
  assert.deepEqual(feeFor(eur('12.00'), '2027-01-01', '2026-12-31'), eur('0.00'))
})
