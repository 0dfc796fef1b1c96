import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { confirmation, mayHold } from '../../grammar/matters/instructions.ts'
import { mayProcess } from '../../grammar/matters/places.ts'
import { mayProcessFor } from '../../grammar/matters/processing.ts'
import { mayInform } from '../../grammar/matters/processing-duties.ts'
import { mayExecute } from '../../grammar/matters/rights.ts'
import { at, byCustomer, decided, dueOf, firstDay, told } from './life.test-support.ts'

// Who may instruct in which form, and what becomes of an instruction (AV §§ 1, 2.1, 2.4, 3).

/** The data protection officer B is on the list; C is a normal user. */
const listed = told('powerGranted', '2026-01-01', {
  person: 'B',
  represents: 'customer',
  scope: 'instructions given',
  as: 'officer',
})
const instructs = (on: string, more: Partial<Facts['instructionReceived']> = {}): AnyFact =>
  told('instructionReceived', on, { ...byCustomer, person: 'B', instruction: 'W', ...more })
const confirms = (on: string, more: Partial<Facts['instructionConfirmed']> = {}): AnyFact =>
  told('instructionConfirmed', on, { ...byCustomer, person: 'B', instruction: 'W', ...more })
const execution = (life: readonly AnyFact[], when: string) => decided(life, mayExecute, 'W', when)
const refused = (life: readonly AnyFact[], when: string) =>
  at(life, when).refusals.map(({ code, because }) => `${code}: ${because?.ref}`)
const orally = { medium: 'telephone' } as const
const inDanger = { ...orally, orallyJustified: true } as const

example('q.av.1b', 1, () => {
  const named = told('companyEntitled', '2026-05-10', { company: 'T' })
  const ended = told('companyNoLongerEntitled', '2026-06-10', { company: 'T' })
  const forT = (on: string) => instructs(on, { company: 'T' })
  return {
    got: [
      refused([listed, forT('2026-05-04')], '2026-05-05'),
      refused([listed, named, forT('2026-05-11')], '2026-05-12'),
      refused([listed, named, ended, forT('2026-06-11')], '2026-06-12'),
    ],
    expected: [['POWER_MISSING: AV § 1 S. 2'], [], ['POWER_MISSING: AV § 1 S. 2']],
    inItsWords: false,
  }
})

example('q.av.3.1c', 1, () => {
  const life = [listed, instructs('2026-05-04T10:00')]
  return {
    got: [execution(life, '2026-05-04T10:00'), dueOf(life, 'carryOutInstruction:W', '2026-05-04T10:00')?.act],
    expected: ['permitted', 'carryOutInstruction'],
  }
})
example('q.av.3.1c', 2, () => {
  const life = [listed, instructs('2026-05-04', orally)]
  return {
    got: [
      refused(life, '2026-05-05'),
      execution(life, '2026-05-05'),
      dueOf(life, 'carryOutInstruction:W', '2026-05-05'),
    ],
    expected: [['FORM_NOT_MET: AV § 3.1 S. 3'], undefined, undefined],
  }
})
test('an instruction that was carried out is due no more', () => {
  const life = [
    listed,
    instructs('2026-05-04'),
    told('dutyDone', '2026-05-05', { duty: 'carryOutInstruction:W', content: 'owed' }),
  ]
  assert.notEqual(dueOf(life, 'carryOutInstruction:W', '2026-05-04T12:00'), undefined)
  assert.equal(dueOf(life, 'carryOutInstruction:W', '2026-05-06'), undefined)
})

const block = [listed, instructs('2026-05-04T22:00', { ...inDanger, reversible: true })]
example('q.av.3.1d', 1, () => {
  const confirmed = [...block, confirms('2026-05-05T08:00')]
  const picture = (life: readonly AnyFact[], when: string) => [
    execution(life, when),
    decided(life, confirmation, 'W', when),
    dueOf(life, 'requestConfirmation:W', when)?.act,
    dueOf(life, 'carryOutInstruction:W', when)?.act,
  ]
  return {
    got: [picture(block, '2026-05-04T22:00'), picture(confirmed, '2026-05-05T08:00')],
    expected: [
      ['permitted', 'pending', 'requestConfirmation', 'carryOutInstruction'],
      ['permitted', undefined, undefined, 'carryOutInstruction'],
    ],
  }
})
test('an oral order to erase waits for its confirmation', () => {
  const erasure = [listed, instructs('2026-05-04T22:00', inDanger), confirms('2026-05-06T09:00')]
  assert.equal(execution(erasure, '2026-05-06T08:59'), 'barred')
  assert.equal(dueOf(erasure, 'carryOutInstruction:W', '2026-05-06T08:59'), undefined)
  assert.equal(execution(erasure, '2026-05-06T09:00'), 'permitted')
})
test('a confirmation by telephone confirms nothing', () => {
  const life = [...block, confirms('2026-05-05', orally)]
  assert.deepEqual(refused(life, '2026-05-06'), ['FORM_NOT_MET: AV § 3.3 S. 4'])
  assert.equal(decided(life, confirmation, 'W', '2026-05-06'), 'pending')
})

// --- § 3.3 ----------------------------------------------------------------------------------------------------------

const doubted = [
  listed,
  instructs('2026-05-04'),
  told('instructionFoundUnlawful', '2026-05-04T12:00', { instruction: 'W', obviously: false }),
]
const warned = [...doubted, told('instructionWarnedOf', '2026-05-05', { instruction: 'W' })]
const isHeld = (life: readonly AnyFact[], when: string) => decided(life, mayHold, 'W', when)

test('whoever holds an instruction to be unlawful has to say so, once', () => {
  assert.equal(dueOf(doubted, 'warnOfInstruction:W', '2026-05-04T11:59'), undefined)
  assert.equal(dueOf(doubted, 'warnOfInstruction:W', '2026-05-04T12:00')?.act, 'warnOfInstruction')
  assert.equal(dueOf(warned, 'warnOfInstruction:W', '2026-05-05'), undefined)
})
example('q.av.3.3b', 1, () => {
  const life = [...warned, confirms('2026-05-12')]
  const held = (day: string) => at(life, day).decision(mayHold, 'W')?.value === 'permitted'
  return {
    got: [
      firstDay(life, '2026-05-04', '2026-05-20', (walk) => walk.decision(mayHold, 'W')?.value === 'permitted'),
      held('2026-05-11T23:59'),
      dueOf(life, 'carryOutInstruction:W', '2026-05-11T23:59')?.act,
      held('2026-05-12'),
      dueOf(life, 'carryOutInstruction:W', '2026-05-12')?.act,
    ],
    expected: ['2026-05-05', true, undefined, false, 'carryOutInstruction'],
  }
})
example('q.av.3.3b', 2, () => ({
  got: [isHeld(warned, '2026-08-05'), dueOf(warned, 'askForDecision:W', '2026-08-05')?.act],
  expected: ['permitted', 'askForDecision'],
}))
test('the customer is reminded of its decision after thirty days, and not once it has decided', () => {
  assert.equal(dueOf(warned, 'askForDecision:W', '2026-06-04'), undefined)
  assert.equal(dueOf(warned, 'askForDecision:W', '2026-06-05')?.act, 'askForDecision')
  assert.equal(dueOf([...warned, confirms('2026-06-05')], 'askForDecision:W', '2026-06-05'), undefined)
})
example('q.av.3.3c', 1, () => ({
  got: isHeld([...warned, confirms('2026-05-12')], '2026-05-12'),
  expected: undefined,
}))
example('q.av.3.3c', 2, () => {
  const life = [...warned, confirms('2026-05-12', orally)]
  return {
    got: [refused(life, '2026-05-12'), isHeld(life, '2026-06-12')],
    expected: [['FORM_NOT_MET: AV § 3.3 S. 4'], 'permitted'],
  }
})
example('q.av.3.3d', 1, () => {
  const life = [...warned, confirms('2026-05-12', { person: 'C' })]
  return {
    got: [refused(life, '2026-05-12'), isHeld(life, '2026-05-12')],
    expected: [['POWER_MISSING: AV § 3.3 S. 5'], 'permitted'],
  }
})

// --- §§ 2.1, 2.4 ------------------------------------------------------------------------------------------------------

const known = (law: Facts['legalDutyKnown']['law']): AnyFact =>
  told('legalDutyKnown', '2026-05-04', { matter: 'm', law })
const announced = told('processingAnnounced', '2026-05-06', { matter: 'm' })
const required = (life: readonly AnyFact[], when: string) => decided(life, mayProcessFor, 'required m', when)

example('q.av.2.1c', 1, () => {
  const asked = told('inquiryReceived', '2026-05-04', { inquiry: 'm', from: 'third party' })
  const life = [asked, known('third state'), announced]
  return {
    got: [
      required(life, '2026-05-07'),
      decided(life, mayInform, 'm', '2026-05-07'),
      dueOf(life, 'notifyInquiry:m', '2026-05-04')?.act,
    ],
    expected: ['barred', 'barred', 'notifyInquiry'],
  }
})
test('an authority is answered where the law obliges to it', () => {
  const asked = told('inquiryReceived', '2026-05-04', { inquiry: 'm', from: 'authority' })
  assert.equal(decided([asked], mayInform, 'm', '2026-05-05'), 'barred')
  assert.equal(decided([asked, known('member state')], mayInform, 'm', '2026-05-05'), 'permitted')
})
test('what a law of the Union requires is done once the customer was told', () => {
  const life = [known('Union'), announced]
  assert.equal(required(life, '2026-05-05'), 'barred')
  assert.equal(dueOf(life, 'announceProcessing:m', '2026-05-05')?.act, 'announceProcessing')
  assert.equal(required(life, '2026-05-06'), 'permitted')
  assert.equal(dueOf(life, 'announceProcessing:m', '2026-05-06'), undefined)
})
test('where the law forbids to tell the customer, it is done without', () => {
  const life = [known('member state'), told('secrecyOrdered', '2026-05-04', { matter: 'm' })]
  assert.equal(required(life, '2026-05-04'), 'permitted')
  assert.equal(dueOf(life, 'announceProcessing:m', '2026-05-04'), undefined)
})

const planned = (purpose: string): AnyFact => told('processingPlanned', '2026-05-04', { processing: 'P', purpose })
example('q.av.2.4', 1, () => ({
  got: decided([planned('credit scoring')], mayProcessFor, 'P', '2026-05-04'),
  expected: 'barred',
}))
example('q.av.2.4', 2, () => ({
  got: decided([planned('support')], mayProcessFor, 'P', '2026-05-04'),
  expected: 'permitted',
}))
test('what § 2.4 permits, Annex 1 lists as a purpose', () => {
  for (const purpose of ['software', 'sales', 'consulting', 'implementation', 'integration', 'hosting', 'support']) {
    assert.equal(decided([planned(purpose)], mayProcessFor, 'P', '2026-05-04'), 'permitted')
    assert.equal(decided([], mayProcess, `purpose: ${purpose}`, '2026-05-04'), 'permitted')
  }
})

everyExampleOf(['q.av.1b', 'q.av.2.1c', 'q.av.2.4', 'q.av.3.1c', 'q.av.3.1d', 'q.av.3.3b', 'q.av.3.3c', 'q.av.3.3d'])
