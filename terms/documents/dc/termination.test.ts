/** Ordinary notices, notices for default, and after a groundless objection. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { mayTerminate } from '../../grammar/matters/rights.ts'
import { eur } from '../../grammar/money.ts'
import { at, endOf, notice, objects, pays, priced, reading, term, told } from './life.test-support.ts'

// Ziff. 14.1
const notices: readonly (readonly [n: number, first: Day, months: number, on: string, lastDay: Day])[] = [
  [1, '2026-03-01', 12, '2026-11-30', '2027-02-28'],
  [2, '2026-03-01', 12, '2026-12-01', '2028-02-29'],
  [3, '2026-08-01', 12, '2028-05-02', '2029-07-31'],
  [4, '2027-01-15', 1, '2027-03-14', '2027-06-14'],
  [5, '2027-01-15', 1, '2027-03-15', '2027-07-14'],
]
for (const [n, first, months, on, lastDay] of notices)
  example('dc.agb.14.1a', n, () => ({ got: endOf([term(first, months), notice(on)], on), expected: lastDay }))
example('dc.agb.14.1b', 1, () => ({
  got: endOf([term('2026-03-01'), notice('2026-11-30', { medium: 'signed letter' })], '2026-12-01'),
  expected: '2027-02-28',
  inItsWords: false,
}))
example('dc.agb.14.1b', 2, () => ({
  got: endOf([term('2026-03-01'), notice('2026-11-30', { medium: 'e-mail' })], '2026-12-01'),
  expected: '2027-02-28',
  inItsWords: false,
}))
test('a notice by telephone ends nothing', () => {
  const walk = at([term('2026-03-01'), notice('2026-11-30', { medium: 'telephone' })], '2026-12-01')
  assert.deepEqual([walk.decision(end, 'agreement'), walk.refusals[0]?.code], [undefined, 'FORM_NOT_MET'])
})
const byProvider: readonly (readonly [on: Day, lastDay: Day])[] = [
  ['2026-11-30', '2027-02-28'],
  ['2027-11-29', '2028-02-29'],
  ['2027-08-31', '2027-11-30'],
]
for (const [n, [on, lastDay]] of byProvider.entries())
  example('dc.agb.14.1c', n + 1, () => ({
    got: endOf([term('2026-03-01'), notice(on, { by: 'provider' })], on),
    expected: lastDay,
  }))
test('a plan of a month ends as the month runs out where the provider reads it so; a year does not', () => {
  const beforeRenewal = reading('dc.agb.13.2b', 'before renewal')
  const month = (on: string) => endOf([term('2027-01-15', 1), notice(on)], on, beforeRenewal)?.lastDay
  assert.deepEqual([month('2027-03-14'), month('2027-03-15')], ['2027-03-14', '2027-04-14'])
  const ofYear = endOf([term('2026-03-01'), notice('2026-12-01')], '2026-12-01', beforeRenewal)?.lastDay
  assert.equal(ofYear, '2028-02-29')
})

// Ziff. 14.2
const cause = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayTerminate, 'default')?.value
example('dc.agb.14.2b', 1, () => {
  const twoMonths = priced('2027-04-01', '900.00', 1)
  return {
    got: [cause(twoMonths, '2027-05-04'), cause([...twoMonths, pays('2027-05-04', '0.01')], '2027-05-04')],
    expected: ['permitted', undefined],
  }
})
example('dc.agb.14.2b', 2, () => {
  const yearly = priced('2027-05-01', '12000.00')
  // All but two twelfths of the invoice, and a cent more.
  const paid = at(yearly, '2027-05-01').knownItems.get('fee 2027-05-01')?.amount.share(10, 12) ?? eur('0.00')
  return {
    got: [paid, paid.plus(eur('0.01'))].map((sum) =>
      cause([...yearly, pays('2027-05-02', sum.toString())], '2027-05-04'),
    ),
    expected: ['permitted', undefined],
  }
})
test('with cause the provider ends the agreement at once, without it in three months', () => {
  const unpaid = priced('2027-04-01', '900.00', 1)
  const terminates = notice('2027-05-04T09:00', { by: 'provider', ground: 'default' })
  assert.equal(endOf([...unpaid, terminates], '2027-05-05')?.at, instantOf('2027-05-04T09:00'))
  const paid = [...unpaid, pays('2027-05-04T08:59', '0.01'), terminates]
  assert.equal(endOf(paid, '2027-05-05')?.lastDay, '2027-08-04')
})

// AVV Nr. 6.3, Nr. 9.1
for (const [n, [known, latest]] of [
  ['2027-06-04T17:30', '2027-06-06T17:30+02:00'],
  ['2027-10-30T10:00', '2027-11-01T09:00+01:00'],
].entries())
  example('dc.avv.6.3b', n + 1, () => {
    const by = at([told('breachKnown', known ?? '', { breach: 'b' })], known ?? '').duties.get('notifyBreach:b')?.by
    return { got: by && showInstant(by), expected: latest }
  })
example('dc.avv.9.1c', 1, () => {
  const life = [term('2026-03-01'), objects('2027-01-13'), groundless('2027-01-14')]
  const walk = at(life, '2027-01-14')
  return {
    got: [walk.refusals.length, walk.decision(end, 'avv')?.value?.lastDay],
    expected: [0, '2027-02-25'],
    inItsWords: false,
  }
})
example('dc.avv.9.1c', 2, () => ({
  got: at([objects('2027-01-13', 'telephone')], '2027-01-14').refusals[0]?.code,
  expected: 'FORM_NOT_MET',
}))
const groundless = (on: string): AnyFact =>
  notice(on, { by: 'provider', ground: 'objection without good cause', change: 'P' })
const bothEnds = (on: string, objection: AnyFact = objects('2027-01-13')) => {
  const walk = at([term('2026-03-01'), objection, groundless(on)], on)
  return ['agreement', 'avv'].map((scope) => walk.decision(end, scope)?.value)
}
example('dc.avv.9.1d', 1, () => ({ got: bothEnds('2027-01-14'), expected: ['2027-02-25', '2027-02-25'] }))
example('dc.avv.9.1d', 2, () => ({ got: bothEnds('2027-01-16'), expected: ['2027-02-27', '2027-02-27'] }))
example('dc.avv.17.3a', 1, () => ({ got: bothEnds('2027-01-14'), expected: ['2027-02-25', '2027-02-25'] }))
test('after an objection with good cause only the three months are left; the processing agreement ends with the main one', () => {
  const good = told('objectionReceived', '2027-01-13', {
    change: 'P',
    by: 'customer',
    medium: 'e-mail',
    goodCause: true,
  })
  assert.deepEqual(
    bothEnds('2027-01-14', good).map((ending) => ending?.lastDay),
    ['2027-04-14', '2027-04-14'],
  )
})

everyExampleOf([
  'dc.avv.6.3b',
  'dc.avv.9.1d',
  'dc.agb.14.1a',
  'dc.agb.14.1b',
  'dc.agb.14.1c',
  'dc.agb.14.2b',
  'dc.avv.9.1c',
  'dc.avv.17.3a',
])
