import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts, ToldKind } from '../../grammar/fact.ts'
import { charging } from '../../grammar/matters/work.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { teller } from '../../grammar/told.ts'
import { byCustomer, byProvider, program } from './life.test-support.ts'

/** What may happen to a customer of Q. beside plans, prices and payments, each on some day. */
const happenings: readonly ((tell: ReturnType<typeof teller>, on: Day) => AnyFact)[] = (() => {
  const happens =
    <K extends ToldKind>(kind: K, fields: Facts[K]) =>
    (tell: ReturnType<typeof teller>, on: Day): AnyFact =>
      tell(kind, on, fields)
  const change = (name: string, of: 'terms' | 'service' | 'price') =>
    happens('changeReceived', {
      change: name,
      of,
      version: 'new',
      price: eurNet('110.00'),
      item: 'plan',
      ...byProvider,
    })
  const leaves = (ground: Facts['terminationReceived']['ground'], more: Partial<Facts['terminationReceived']> = {}) =>
    happens('terminationReceived', { ground, ...byCustomer, ...more })
  return [
    change('T', 'terms'),
    change('F', 'service'),
    change('P', 'price'),
    happens('objectionReceived', { change: 'T', ...byCustomer }),
    happens('reasonsAccepted', { change: 'T' }),
    happens('reasonsAccepted', { change: 'F' }),
    leaves('change', { change: 'T' }),
    leaves('change', { change: 'F' }),
    leaves('price', { change: 'P' }),
    leaves('ordinary'),
    leaves('for cause'),
    leaves('defect', { defect: 'D' }),
    happens('defectReported', { defect: 'D', channel: 'ticket' }),
    happens('repairDemanded', { defect: 'D', ...byCustomer }),
    happens('reductionClaimed', { defect: 'D', ...byCustomer }),
    happens('defectRepaired', { defect: 'D' }),
    happens('suspicionRecorded', { suspicion: 'S', source: 'court' }),
    happens('suspicionRecorded', { suspicion: 'S', source: 'own finding' }),
    happens('accountBlocked', { suspicion: 'S' }),
    happens('suspicionRefuted', { suspicion: 'S' }),
    happens('particularsChecked', { finding: 'fictitious' }),
    happens('deletionOfAccountDecided', {}),
    happens('performanceDemanded', { performance: 'agreement', until: '2026-06-30', ...byCustomer }),
    happens('rescissionReceived', { performance: 'agreement', ...byCustomer }),
    happens('benefitsValued', { performance: 'agreement', value: eur('10.00') }),
    happens('workRequested', { ...byCustomer, work: 'W', service: 'hand-over of data' }),
    happens('workRequested', { ...byCustomer, work: 'W', service: 'data recovery', faultOf: 'provider' }),
    happens('hourlyRateAgreed', { work: 'W', hourly: eurNet('100.00'), ...byCustomer }),
    happens('workDone', { work: 'W', minutes: 90 }),
    happens('invoiceReceived', { claim: 'R', amount: eur('119.00'), due: '2026-02-02' }),
    happens('paymentWithheld', { claim: 'R', sameAgreement: true, title: 'disputed', ground: 'defect', ...byCustomer }),
    happens('setOffDeclared', { amount: eur('50.00'), title: 'undisputed', ...byCustomer }),
    happens('paymentCredited', { amount: eur('119.00') }),
    happens('planOrdered', { seats: 3, price: eurNet('0.00'), commercialUse: false }),
    happens('planOrdered', { seats: 9, price: eurNet('140.00'), commercialUse: true }),
    happens('referenceObjected', byCustomer),
    happens('releaseRequested', {}),
    happens('handedOver', {}),
  ]
})()

const lives = fc.subarray([...happenings], { minLength: 4, maxLength: 14 }).chain((chosen) =>
  fc.array(fc.integer({ min: 0, max: 200 }), { minLength: chosen.length, maxLength: chosen.length }).map((days) => {
    const tell = teller()
    const begins = [
      tell('applicationReceived', '2026-01-01', {
        applicant: 'company',
        inTheArea: true,
        by: 'customer',
        medium: 'portal',
      }),
      tell('termAgreed', '2026-01-01', { row: 'billing', first: '2026-01-01', months: 1 }),
      tell('planOrdered', '2026-01-01', { seats: 5, price: eurNet('100.00') }),
    ]
    const then = chosen.map((happen, n) => happen(tell, plusDays('2026-01-02', days[n] ?? 0)))
    return [...begins, ...then]
  }),
)

test('whatever happens beside plans and payments, no two clauses clash and nothing stops', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const walk = replay(program, life, instantOf('2027-03-01'))
      assert.deepEqual([walk.clashes, walk.stopped], [[], undefined])
      walk.decision(charging, 'W')
      assert.deepEqual(walk.clashes, [])
    }),
    { numRuns: 300 },
  )
})
