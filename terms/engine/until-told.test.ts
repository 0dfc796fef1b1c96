import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyFact } from '../grammar/fact.ts'
import { textForm } from '../grammar/form.ts'
import { answers, asks, must, untilTold } from '../grammar/outcome.ts'
import { type Teller, teller } from '../grammar/told.ts'
import { programOf, upon, walked } from './made-up.test-support.ts'

const program = programOf(
  upon('§ 1', 'equipmentSent', {
    then: ({ equipment }) =>
      must('customer', 'returnEquipment', equipment, { until: untilTold('equipmentReturned', { equipment }) }),
  }),
  upon('§ 2', 'breachKnown', {
    then: ({ breach }) =>
      must('provider', 'notifyBreach', breach, { until: untilTold('breachNoticeReceived', { breach }, textForm) }),
  }),
  upon('§ 3', 'legitimacyDoubted', { then: () => asks(1, { de: 'Gilt das?', en: 'Does it count?' }) }),
  upon('§ 4', 'decided', { then: ({ act, keep }) => answers(act, keep) }),
)
const owedIn = (life: readonly AnyFact[]): readonly string[] => [...walked(program, life, '2026-05-01').duties.keys()]
const sent = (told: Teller, equipment: string, on = '2026-01-05') => told('equipmentSent', on, { equipment })
const returned = (told: Teller, equipment: string, on = '2026-02-01') => told('equipmentReturned', on, { equipment })

test('a case that lasts until a fact is told ends with it, and another one stays open', () => {
  const told = teller()
  const life = [sent(told, 'router 1'), sent(told, 'router 2'), returned(told, 'router 1')]
  assert.deepEqual(owedIn(life), ['returnEquipment:router 2'])
})

test('what was told before the case opened does not end it', () => {
  const told = teller()
  assert.deepEqual(owedIn([returned(told, 'router 1', '2026-01-04'), sent(told, 'router 1')]), [
    'returnEquipment:router 1',
  ])
})

test('opened again it is owed again, until it is told again', () => {
  const told = teller()
  const again = [sent(told, 'router 1'), returned(told, 'router 1'), sent(told, 'router 1', '2026-03-01')]
  assert.deepEqual(owedIn(again), ['returnEquipment:router 1'])
  assert.deepEqual(owedIn([...again, returned(told, 'router 1', '2026-04-01')]), [])
})

test('taken back as an error, what was told ends nothing', () => {
  const told = teller()
  const life = [sent(told, 'router 1'), returned(told, 'router 1')]
  assert.deepEqual(owedIn([...life, told('withdrawn', '2026-02-02', { of: life[1]?.id ?? 0 })]), [
    'returnEquipment:router 1',
  ])
})

test('where a form is asked for, only what came in it ends the case', () => {
  const told = teller()
  const known = told('breachKnown', '2026-02-01', { breach: 'breach 1' })
  const notice = (medium: 'telephone' | 'e-mail') =>
    told('breachNoticeReceived', '2026-02-02', { breach: 'breach 1', medium })
  assert.deepEqual(owedIn([known, notice('telephone')]), ['notifyBreach:breach 1'])
  assert.deepEqual(owedIn([known, notice('e-mail')]), [])
})

test('a case that waits for a decision about its act ends as well, and does not come back', () => {
  const told = teller()
  const doubted = [sent(told, 'router 1'), told('legitimacyDoubted', '2026-01-06', { instruction: 'instruction 1' })]
  const kept = told('decided', '2026-03-01', { act: 1, keep: true })
  assert.deepEqual(owedIn(doubted), ['decide:1'])
  assert.deepEqual(owedIn([...doubted, kept]), ['returnEquipment:router 1'])
  assert.deepEqual(owedIn([...doubted, returned(told, 'router 1'), kept]), [])
})
