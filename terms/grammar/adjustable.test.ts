import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersOf } from './adjustable.ts'
import { noDeclaration, notice, stays, within } from './deadline.ts'
import { eur, eurNet } from './money.ts'
import { amount, percent } from './threshold.ts'

test('a period knows its number, and says and does otherwise with another', () => {
  const twoWeeks = within(2, 'weeks', stays(noDeclaration))
  const numbers = numbersOf(twoWeeks)
  assert.deepEqual(numbers?.are, [2])
  const threeWeeks = numbers?.with([3]) as typeof twoWeeks
  assert.equal(threeWeeks.en, 'within 3 weeks')
  assert.equal(threeWeeks.lastDay('2026-01-01'), '2026-01-22')
  assert.deepEqual(numbersOf(threeWeeks)?.are, [3])
})

test('an amount stays net or gross when it is put otherwise', () => {
  assert.equal(numbersOf(amount(eurNet('9.99')))?.with([1000]).en, eurNet('10.00').en)
  assert.equal(numbersOf(amount(eur('9.99')))?.with([1000]).en, eur('10.00').en)
})

test('a percentage with a decimal is told apart by a tenth', () => {
  assert.equal(numbersOf(percent(99.5))?.step, 0.1)
  assert.equal(numbersOf(percent(98))?.step, 1)
})

test('a value without numbers has none, and a value is equal to another made in the same way', () => {
  assert.equal(numbersOf({ de: 'ja', en: 'yes' }), undefined)
  assert.deepEqual(
    Object.keys(notice(1, 'months', stays(noDeclaration))),
    Object.keys(notice(2, 'months', stays(noDeclaration))),
  )
})
