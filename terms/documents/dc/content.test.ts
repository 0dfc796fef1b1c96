/** Blocks of content and changes of the service under Digital Control's terms. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { Day } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { mayBlock, mayTerminate } from '../../grammar/matters/rights.ts'
import { at, demanded, devalued, endOf, notice, term, told } from './life.test-support.ts'

// Ziff. 3.8
const blockOf = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayBlock, 'X')?.value

example('dc.agb.3.8c', 1, () => ({
  got: ['2027-03-28T15:19:59', '2027-03-28T15:20+02:00'].map((when) => blockOf([demanded('2027-03-27T14:20')], when)),
  expected: [undefined, 'permitted'],
}))
example('dc.agb.3.8c', 2, () => ({
  got: ['2027-10-31T13:19:59', '2027-10-31T13:20+01:00'].map((when) => blockOf([demanded('2027-10-30T14:20')], when)),
  expected: [undefined, 'permitted'],
}))
example('dc.agb.3.8c', 3, () => {
  const blocked = told('contentBlocked', '2027-06-05T16:01', { content: 'X', by: 'customer' })
  const life = [demanded('2027-06-04T16:00'), blocked]
  return {
    got: ['2027-06-05T16:00:30', '2027-06-05T16:01'].map((when) => blockOf(life, when)),
    expected: ['permitted', undefined],
  }
})
example('dc.agb.3.8e', 1, () => ({
  got: blockOf([demanded('2027-06-01T09:00', 'court decision')], '2027-06-01T09:00'),
  expected: 'permitted',
}))
example('dc.agb.3.8e', 2, () => {
  const life = [demanded('2027-06-01T09:00', 'obviously unlawful order')]
  return {
    got: [blockOf(life, '2027-06-01T09:00'), blockOf(life, '2027-06-02T09:00')],
    expected: [undefined, 'permitted'],
  }
})
test('each of the cases that are named allows a block at once', () => {
  const cases = ['urgency', 'considerable breach', 'order of an authority', 'legal obligation'] as const
  for (const each of cases) assert.equal(blockOf([demanded('2027-06-01T09:00', each)], '2027-06-01T09:00'), 'permitted')
})
test('a customer who has blocked the content in time keeps the provider from blocking it', () => {
  const life = [
    demanded('2027-06-04T16:00'),
    told('contentBlocked', '2027-06-05T15:59', { content: 'X', by: 'customer' }),
  ]
  assert.equal(blockOf(life, '2027-06-06T00:00'), undefined)
})

// Ziff. 4
const leaves = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  notice(on, { ground: 'change', change: 'S', medium })
const mayLeave = (from: Day, when: string) => at([devalued(from)], when).decision(mayTerminate, 'change S')?.value

example('dc.agb.4.2d', 1, () => ({
  got: endOf([term('2027-01-01'), devalued('2027-03-01'), leaves('2027-04-26T17:00')], '2027-04-27'),
  expected: '2027-04-26T17:00+02:00',
}))
example('dc.agb.4.2d', 2, () => ({
  got: endOf([term('2027-01-01'), devalued('2027-03-01'), leaves('2027-04-27')], '2027-04-28'),
  expected: '2027-12-31',
  inItsWords: false,
}))
example('dc.agb.4.2e', 1, () => ({
  got: ['2026-10-30T23:59', '2026-10-31', '2026-12-28T23:59', '2026-12-29'].map((when) => mayLeave('2026-10-31', when)),
  expected: [undefined, 'permitted', 'permitted', undefined],
}))
example('dc.agb.4.2e', 2, () => ({
  got: ['2027-05-05T23:59', '2027-05-06'].map((when) => mayLeave('2027-03-10', when)),
  expected: ['permitted', undefined],
}))
test('leaving upon a devaluation needs no form; as an ordinary notice it does', () => {
  const life = [term('2027-01-01'), devalued('2027-03-01')]
  assert.ok(endOf([...life, leaves('2027-04-26', 'telephone')], '2027-04-27'))
  const late = at([...life, leaves('2027-04-27', 'telephone')], '2027-04-28')
  assert.deepEqual([late.decision(end, 'agreement'), late.refusals[0]?.code], [undefined, 'FORM_NOT_MET'])
})

everyExampleOf(['dc.agb.3.8c', 'dc.agb.3.8e', 'dc.agb.4.2d', 'dc.agb.4.2e'])
