import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { q } from '../documents/q/q.ts'
import { instantOf } from '../grammar/day.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { access } from '../grammar/matters/services.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { inWords } from './because.ts'
import { showStanding } from './shown.ts'
import { standing } from './standing.ts'

const told = teller()
const single = [told('activated', '2026-01-01', {}), told('booked', '2026-01-01', { item: 'files.single', count: 1 })]
const at = (when: string, facts = single) => standing(elc, facts, instantOf(when), { strict: true })

test('exactly one fee in default suspends nothing, and says why not with both sums', () => {
  const then = at('2026-02-02')
  assert.equal(then.amounts.inDefault.toString(), '59.50')
  assert.deepEqual(then.rights, [])
  const [reason] = then.whyNot(maySuspend, 'services')
  assert.equal(reason?.ref, 'AGB § 5.2 S. 1')
  assert.equal(reason?.no.en, 'EUR 59.50 is not more than EUR 59.50.')
  assert.equal(reason?.no.de, '59,50 EUR ist nicht mehr als 59,50 EUR.')
})
test('two fees in default give the right to suspend, and why names the clause, the fees and the facts', () => {
  const then = at('2026-02-03')
  assert.deepEqual(
    then.rights.map(({ matter, about, value }) => [matter.name, about, value]),
    [
      ['mayTerminate', 'default', 'permitted'],
      ['maySuspend', 'services', 'permitted'],
    ],
  )
  const lines = inWords(then.because(maySuspend, 'services'), 'en').map(({ text }) => text)
  assert.equal(lines[0], 'AGB § 5.2 S. 1 Suspension on default of payment')
  assert.ok(lines.includes('amount in default: EUR 119.00'))
  assert.ok(lines.some((line) => line.startsWith('Preise Nr. 11 ')))
  assert.ok(lines.includes('fact 1: activated, 2026-01-01'))
})
test('an end that has come is among the ends, with its scope and last day', () => {
  const notice = told('terminationReceived', '2026-03-10', { by: 'customer', ground: 'ordinary', medium: 'e-mail' })
  const then = at('2026-05-10', [...single, notice])
  assert.equal(then.states.find(({ matter }) => matter.name === 'access')?.value, 'export only')
  const ended = then.ends.find(({ scope }) => scope === 'agreement')
  assert.deepEqual([ended?.ending.lastDay, ended?.reached], ['2026-04-30', true])
})
test('a right says the last day on which it stands if nothing else is told', () => {
  const dearer = {
    change: 'up',
    of: 'price',
    item: 'plan',
    price: eurNet('120.00'),
    by: 'provider',
    medium: 'e-mail',
  } as const
  const facts = [
    told('termAgreed', '2026-01-01', { row: 'billing', first: '2026-01-01', months: 12 }),
    told('planOrdered', '2026-01-01', { seats: 5, price: eurNet('100.00') }),
    told('changeReceived', '2026-10-15', dearer),
  ]
  const [right] = standing(q, facts, instantOf('2026-11-01'), { strict: true }).rights
  assert.deepEqual([right?.matter.name, right?.about, right?.lastOn], ['mayTerminate', 'price up', '2026-12-31'])
})
test('a service is as it should be and as its last receipt says', () => {
  const receipt = told('dutyDone', '2026-01-01T09:00', { duty: 'access:services', content: 'open' })
  const [service] = at('2026-02-03', [...single, receipt]).services
  assert.deepEqual([service?.should, service?.is], ['suspended', 'open'])
})
test('the next moment is the next instant at which anything can change', () => {
  assert.equal(at('2026-01-10').next, instantOf('2026-02-01'))
  assert.equal(at('2026-02-02').next, instantOf('2026-02-03'))
})
test('known at an earlier time, the standing is as it was known then', () => {
  const late = told('paymentCredited', '2026-01-20', { amount: eur('59.50') }, { learned: '2026-02-10' })
  const facts = [...single, late]
  const asOf = instantOf('2026-02-03')
  assert.equal(standing(elc, facts, asOf).rights.length, 0)
  assert.equal(standing(elc, facts, asOf, { knownAt: instantOf('2026-02-09') }).rights.length, 2)
})
test('a standing as JSON carries its reasons, and reads the same when written twice', () => {
  const shown = showStanding(at('2026-02-03'))
  assert.deepEqual(JSON.parse(JSON.stringify(shown)), shown)
  const [service] = shown.services as { because: { clause: string }[] }[]
  assert.equal(service?.because[0]?.clause, 'AGB § 5.2 S. 1')
})
test('nothing about an agreement that has not begun is decided, and why not says what is missing', () => {
  const then = at('2026-01-01', [])
  assert.deepEqual([then.rights, then.states, then.next], [[], [], undefined])
  assert.match(then.whyNot(access, 'services')[0]?.no.en ?? '', /not yet activated|has not ended/)
})
