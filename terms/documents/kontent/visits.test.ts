import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { mayVisit } from '../../grammar/matters/processing-duties.ts'
import { eurNet } from '../../grammar/money.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'

const program = underTest(kontent, { strict: true })
const told = teller()

const at = (life: readonly AnyFact[], when: string) => walkTo(program, life, when)
const mayCome = (life: readonly AnyFact[], when: string, visit = 'visit 1') =>
  at(life, when).decision(mayVisit, visit)?.value

type Visitor = Facts['auditHeld']['auditor']
const announced = (on: string, from: string, visitor: Visitor = 'customer', visit = 'visit 1'): AnyFact =>
  told('auditAnnounced', on, {
    audit: visit,
    from: instantOf(from),
    auditor: visitor,
    boundBySecrecy: visitor === 'authority',
    by: 'customer',
    medium: 'e-mail',
  })
const demanded = (on: string): AnyFact => told('secrecyDemanded', on, { audit: 'visit 1' })
const declared = (on: string, medium: Medium): AnyFact =>
  told('secrecyUndertaken', on, { audit: 'visit 1', by: 'customer', medium })
const visited = (on: string, hours: number): AnyFact =>
  told('auditHeld', on, { audit: 'visit 1', auditor: 'customer', hours })
const tuesday = announced('2026-11-23', '2026-12-15T09:00')

example('kontent.avv.25.3.6a', 1, () => ({ got: mayCome([tuesday], '2026-11-24'), expected: 'permitted' }))
example('kontent.avv.25.3.6a', 2, () => ({
  got: mayCome([announced('2026-11-23', '2026-12-14T09:00')], '2026-11-24'),
  expected: 'barred',
}))
example('kontent.avv.25.3.6b', 1, () => ({
  got: mayCome([announced('2026-11-23', '2026-12-19T10:00')], '2026-11-24'),
  expected: 'barred',
}))
example('kontent.avv.25.3.6b', 2, () => ({ got: mayCome([tuesday], '2026-11-24'), expected: 'permitted' }))
test('business hours run from nine to four on working days', () => {
  const come = ['2026-12-15T08:59', '2026-12-15T16:00', '2026-12-15T16:01', '2026-12-25T10:00', '2026-12-28T10:00'].map(
    (from) => mayCome([announced('2026-11-23', from)], '2026-11-24'),
  )
  assert.deepEqual(come, ['barred', 'permitted', 'barred', 'barred', 'permitted'])
})
test('an authority is bound neither by three weeks nor by business hours', () => {
  const life = [visited('2026-11-20', 8), announced('2026-11-23', '2026-11-28T18:00', 'authority')]
  assert.equal(mayCome(life, '2026-11-24'), 'permitted')
})

example('kontent.avv.25.3.6d', 1, () => {
  const life = [tuesday, demanded('2026-11-25')]
  const signed = [...life, declared('2026-12-14', 'signed letter')]
  return {
    got: [
      mayCome([tuesday], '2026-11-26'),
      mayCome(life, '2026-12-13'),
      mayCome([...life, declared('2026-12-14', 'e-mail')], '2026-12-15'),
      mayCome(signed, '2026-12-15'),
    ],
    expected: ['permitted', 'barred', 'barred', 'permitted'],
  }
})
example('kontent.avv.25.3.8b', 1, () => {
  const life = [announced('2026-11-23', '2026-11-24T10:00', 'authority'), demanded('2026-11-23')]
  return { got: mayCome(life, '2026-11-24'), expected: 'permitted' }
})

example('kontent.avv.25.3.6e', 1, () => {
  const rate = told('hourlyRateAgreed', '2026-11-23', {
    work: 'visits',
    hourly: eurNet('90.00'),
    by: 'customer',
    medium: 'e-mail',
  })
  const charged = (life: readonly AnyFact[]) => at(life, '2026-12-16').knownItems.get('effort visit 1')?.amount
  return {
    got: [
      charged([rate, tuesday, visited('2026-12-15', 6)])?.withoutVat(19),
      charged([tuesday, visited('2026-12-15', 6)]),
    ],
    expected: ['540.00', undefined],
  }
})

const second = (on: string, from: string) => announced(on, from, 'customer', 'visit 2')
example('kontent.avv.25.3.6f', 1, () => {
  const made = [tuesday, visited('2026-12-15', 8)]
  return {
    got: [
      mayCome([...made, second('2026-11-24', '2026-12-21T10:00')], '2026-12-16', 'visit 2'),
      mayCome([...made, second('2026-12-13', '2027-01-04T10:00')], '2026-12-16', 'visit 2'),
      mayCome([...made, second('2026-12-14', '2027-01-04T10:00')], '2026-12-16', 'visit 2'),
    ],
    expected: ['barred', 'permitted', 'barred'],
  }
})
test('half a day leaves the other half of the year', () => {
  const life = (hours: number) => [tuesday, visited('2026-12-15', hours), second('2026-11-24', '2026-12-21T10:00')]
  assert.deepEqual(
    [4, 7, 8].map((hours) => mayCome(life(hours), '2026-12-16', 'visit 2')),
    ['permitted', 'permitted', 'barred'],
  )
})

everyExampleOf(['6a', '6b', '6d', '6e', '6f', '8b'].map((n) => `kontent.avv.25.3.${n}`))
