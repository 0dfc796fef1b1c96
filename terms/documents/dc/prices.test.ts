/** Price changes: six weeks' notice, four weeks to object, and both choices after an objection. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import type { Program } from '../../engine/program.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { objectionPeriod } from '../../grammar/matters/changes.ts'
import { price } from '../../grammar/matters/prices.ts'
import { eurNet } from '../../grammar/money.ts'
import { at, dearer, endOf, netOf, notice, objects, priced, reading, told } from './life.test-support.ts'

// Ziff. 13.3
const year = priced('2026-01-01', '1000.00')
const priceOn = (life: readonly AnyFact[], day: string, under?: Program) =>
  at(life, day, under).decision(price, 'subscription')?.value
const lastDayToObject = (life: readonly AnyFact[], when: string) => at(life, when).decision(objectionPeriod, 'P')?.value
const [old, raised] = [eurNet('1000.00'), eurNet('1100.00')]

example('dc.agb.13.3b', 1, () => ({
  got: ['2026-12-31', '2027-01-01'].map((day) => priceOn([...year, dearer('2026-11-19')], day)),
  expected: [old, raised],
  inItsWords: false,
}))
example('dc.agb.13.3b', 2, () => ({
  got: ['2027-01-01', '2027-01-02'].map((day) => priceOn([...year, dearer('2026-11-20')], day)),
  expected: [old, raised],
  inItsWords: false,
}))
example('dc.agb.13.3c', 1, () => ({
  got: lastDayToObject([...year, dearer('2026-11-19')], '2026-11-19'),
  expected: '2026-12-17',
}))
example('dc.agb.13.3c', 2, () => ({
  got: lastDayToObject([...year, dearer('2026-12-04')], '2026-12-04'),
  expected: '2027-01-04',
}))
example('dc.agb.13.3c', 3, () => {
  const cheaper = dearer('2026-11-19', { price: eurNet('900.00') })
  return {
    got: [lastDayToObject([...year, cheaper], '2026-11-20'), priceOn([...year, cheaper], '2027-01-01')],
    expected: [undefined, eurNet('900.00')],
    inItsWords: false,
  }
})
example('dc.agb.13.3d', 1, () => {
  const chosen = [
    ...year,
    dearer('2026-11-19'),
    objects('2026-12-17'),
    notice('2026-12-18', { by: 'provider', ground: 'price' }),
  ]
  assert.deepEqual(priceOn(chosen, '2027-03-18'), old)
  return { got: endOf(chosen, '2026-12-19'), expected: '2027-03-18' }
})
example('dc.agb.13.3d', 2, () => ({
  got: ['2027-01-01', '2029-01-01'].map((day) => priceOn([...year, dearer('2026-11-19'), objects('2026-12-17')], day)),
  expected: [old, old],
  inItsWords: false,
}))
example('dc.agb.13.3d', 3, () => ({
  got: priceOn([...year, dearer('2026-11-19'), objects('2026-12-18')], '2027-01-01'),
  expected: raised,
  inItsWords: false,
}))
test('a price change that was told by telephone changes nothing', () => {
  const life = [...year, dearer('2026-11-19', { medium: 'telephone' })]
  assert.equal(at(life, '2026-11-20').refusals[0]?.code, 'FORM_NOT_MET')
  assert.deepEqual(priceOn(life, '2027-01-01'), old)
})
test('an objection by telephone keeps no price', () => {
  const life = [...year, dearer('2026-11-19'), objects('2026-12-17', 'telephone')]
  assert.equal(at(life, '2026-12-18').refusals[0]?.code, 'FORM_NOT_MET')
  assert.deepEqual(priceOn(life, '2027-01-01'), raised)
})
test('price change in a prepaid period: the running period is not touched, the next is', () => {
  const life = [...year, dearer('2026-03-01', { from: '2026-07-01' })]
  const walk = at(life, '2027-01-01')
  assert.deepEqual(netOf(walk, 'fee 2026-01-01'), eurNet('1000.00'))
  assert.deepEqual(priceOn(life, '2026-07-01'), raised)
  assert.deepEqual(netOf(walk, 'fee 2027-01-01'), eurNet('1100.00'))
})
test('an increase without a reason waits for a person where the provider reads it so', () => {
  const asking = reading('dc.agb.13.3c', 'a person decides')
  const increase = dearer('2026-11-19')
  const decided = (keep: boolean): AnyFact => told('decided', '2027-02-10', { act: increase.id, keep })
  const waiting = duties(asking, [...year, increase], instantOf('2027-02-01'))
  assert.ok(waiting.due.some(({ act }) => act === 'decide'))
  assert.deepEqual(priceOn([...year, increase], '2027-02-01', asking), old)
  assert.deepEqual(priceOn([...year, increase, decided(false)], '2027-03-01', asking), old)
  assert.deepEqual(priceOn([...year, increase, decided(true)], '2027-02-10', asking), raised)
  const opposed = [...year, increase, objects('2026-12-17'), decided(true)]
  assert.deepEqual(priceOn(opposed, '2027-03-01', asking), old)
})
test('an increase with a reason waits for nobody', () => {
  const asking = reading('dc.agb.13.3c', 'a person decides')
  assert.deepEqual(priceOn([...year, dearer('2026-11-19', { reason: 'energy' })], '2027-01-01', asking), raised)
})

everyExampleOf(['dc.agb.13.3d', 'dc.agb.13.3b', 'dc.agb.13.3c'])
