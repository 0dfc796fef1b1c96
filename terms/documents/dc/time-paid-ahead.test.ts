/** What becomes of the fee for the time after the end, of which these terms say nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { dc } from './dc.ts'
import { at, devalued, notice, pays, priced, program, told } from './life.test-support.ts'

const underLaw = underTest(dc)
/** A year from March 2027 for 365.00 net, 434.35 gross, paid or not. */
const year = priced('2027-03-01', '365.00')
const paid = [...year, pays('2027-03-01', '434.35')]
const byProvider = notice('2027-05-31', { by: 'provider' })
const refundsOf = (life: readonly AnyFact[], when: string, under = underLaw) =>
  [...at(life, when, under).knownItems.values()]
    .filter(({ kind }) => kind === 'refund')
    .map(({ key, amount }) => `${key} ${amount}`)
const openOf = (life: readonly AnyFact[], when: string) =>
  at(life, when, underLaw).openItems.map(({ key, open }) => `${key} ${open}`)

test('a year that was paid and that the provider ends halfway is paid back by days, under the law and not under the terms alone', () => {
  // 1 September to 28 February are 182 of 366 days.
  assert.deepEqual(
    ['2027-08-31T23:59', '2027-09-01'].map((when) => refundsOf([...paid, byProvider], when)),
    [[], ['unused fee 2027-03-01 215.99']],
  )
  assert.deepEqual(refundsOf([...paid, byProvider], '2027-09-02', program), [])
})
test('what is still open lapses for the time after the end', () => {
  assert.deepEqual(openOf([...year, byProvider], '2027-08-31T23:59'), ['fee 2027-03-01 434.35'])
  assert.deepEqual(openOf([...year, byProvider], '2027-09-01'), ['fee 2027-03-01 218.36'])
  assert.deepEqual(refundsOf([...year, byProvider], '2027-09-01'), [])
})
test('who leaves upon a devaluation gets the rest back, the day of the notice not', () => {
  const leaves = notice('2027-04-26T17:00', { ground: 'change', change: 'S' })
  assert.deepEqual(refundsOf([...paid, devalued('2027-04-01'), leaves], '2027-04-27'), ['unused fee 2027-03-01 366.71'])
})
test('a fee that was reduced is given back at the lower price, and further users with it', () => {
  const reduced = told('reductionAgreed', '2027-05-01', { change: 'S', percent: 20 })
  const life = [...paid, devalued('2027-05-01'), reduced, byProvider]
  assert.deepEqual(refundsOf(life, '2027-09-01'), ['unused fee 2027-03-01 172.79'])
  const more = [
    told('booked', '2027-03-01', { item: 'seats', count: 10 }),
    told('usersCounted', '2027-07-01', { persons: 14 }),
  ]
  const charged = at([...paid, ...more], '2027-07-01', underLaw).knownItems.get('true-up 2027-07-01')
  const all = [...paid, ...more, pays('2027-07-02', `${charged?.amount}`), byProvider]
  assert.equal(refundsOf(all, '2027-09-01').length, 2)
  assert.match(refundsOf(all, '2027-09-01')[1] ?? '', /^unused true-up 2027-07-01 /)
})
test('at the end of a period nothing goes back', () => {
  assert.deepEqual(refundsOf([...paid, notice('2027-11-20')], '2028-03-01'), [])
})
