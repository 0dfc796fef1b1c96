/** What becomes of an instruction: who gives it, how far it binds, when it is held, refused or turned into a change request. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { mayNotify } from '../../grammar/matters/assistance.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { confirmation, mayHold, mayRefuse, treatment } from '../../grammar/matters/instructions.ts'
import { mayDisclose } from '../../grammar/matters/places.ts'
import { mayExecute, mayTerminate } from '../../grammar/matters/rights.ts'
import { mayRunJob } from '../../grammar/matters/supervision.ts'
import { anna, confirms, decided, decidedAt, due, instructs, refused, told } from './life.test-support.ts'

const examined = (when: string, impairsOthers: boolean, beyondService: boolean, lawDemands?: boolean) =>
  told('instructionExamined', when, {
    instruction: 'I',
    impairsOthers,
    beyondService,
    ...(lawDemands === undefined ? {} : { lawDemands }),
  })
const agreed = (when: string) => told('agreementReached', when, { change: 'I' })
const instructed = [anna, instructs('2027-04-12T09:00')]

// --- § 1, § 15.3 ----------------------------------------------------------------------------------------------------

example('rapidstream.avv.1d', 1, () => {
  const life = [...instructed, examined('2027-04-12T10:00', true, false)]
  return {
    got: [
      decided(life, mayExecute, 'I', '2027-04-12T11:00'),
      due(life, '2027-04-12T11:00'),
      decided(life, treatment, 'I', '2027-04-12T11:00'),
    ],
    expected: ['barred', ['answerInstruction:I#1'], 'change request'],
  }
})
example('rapidstream.avv.1d', 2, () => {
  const life = [...instructed, examined('2027-04-12T10:00', false, false)]
  return {
    got: [decided(life, mayExecute, 'I', '2027-04-12T11:00'), due(life, '2027-04-12T11:00')],
    expected: ['permitted', []],
  }
})
test('what data protection law demands is carried out though it is felt by others', () => {
  const life = [...instructed, examined('2027-04-12T10:00', true, true, true)]
  assert.equal(decided(life, mayExecute, 'I', '2027-04-13'), 'permitted')
  assert.equal(decided(life, treatment, 'I', '2027-04-13'), undefined)
  assert.deepEqual(due(life, '2027-04-13'), [])
})
test('a change of service that was agreed opens the way, at that instant', () => {
  const life = [...instructed, examined('2027-04-12T10:00', true, true), agreed('2027-05-03T12:00')]
  assert.deepEqual(decidedAt(life, mayExecute, 'I', '2027-05-03T11:59', '2027-05-03T12:00'), ['barred', 'permitted'])
})
example('rapidstream.avv.15.3a', 1, () => {
  const life = [...instructed, examined('2027-04-12T10:00', false, true)]
  return {
    got: [
      decided(life, treatment, 'I', '2027-04-12T11:00'),
      decided(life, mayExecute, 'I', '2028-04-12'),
      decided([...life, agreed('2027-05-03')], mayExecute, 'I', '2027-05-03'),
    ],
    expected: ['change request', 'barred', 'permitted'],
  }
})

// --- § 5.1: what the law demands ------------------------------------------------------------------------------------

const order = (law: 'Union' | 'member state' | 'third state') =>
  told('legalDutyKnown', '2027-04-07T09:00', { matter: 'order', law })
const announced = told('processingAnnounced', '2027-04-07T10:00', { matter: 'order' })
const secrecy = told('secrecyOrdered', '2027-04-07T09:00', { matter: 'order' })

example('rapidstream.avv.5.1b', 1, () => {
  const life = [order('member state'), announced]
  const times = ['2027-04-07T09:00', '2027-04-07T09:59', '2027-04-07T10:00']
  return {
    got: [times.map((when) => due(life, when)), decidedAt(life, mayDisclose, 'order', ...times)],
    expected: [
      [['announceProcessing:order#1'], ['announceProcessing:order#1'], []],
      ['barred', 'barred', 'permitted'],
    ],
  }
})
test('an order under the law of a third state opens no case and is never carried out', () => {
  const life = [order('third state'), announced, secrecy]
  assert.deepEqual(due(life, '2027-04-07T09:30'), [])
  assert.deepEqual(decidedAt(life, mayDisclose, 'order', '2027-04-07T09:30', '2027-04-08'), ['barred', 'barred'])
})
example('rapidstream.avv.5.1c', 1, () => {
  const life = [order('member state'), secrecy]
  return {
    got: [
      decided(life, duty, 'announceProcessing:order', '2027-04-08'),
      due(life, '2027-04-08'),
      decided(life, mayDisclose, 'order', '2027-04-08'),
    ],
    expected: ['silenced', [], 'permitted'],
  }
})
test('once nothing forbids it any more the notice is due', () => {
  const life = [order('Union'), secrecy, told('secrecyLifted', '2027-09-01T12:00', { matter: 'order' })]
  assert.deepEqual(due(life, '2027-09-01T11:59'), [])
  assert.deepEqual(due(life, '2027-09-01T12:00'), ['announceProcessing:order#1'])
  assert.equal(decided(life, mayDisclose, 'order', '2027-09-01T12:00'), 'barred')
})

const job = (more: Partial<Facts['jobPlanned']>) => told('jobPlanned', '2027-04-20', { job: 'job 1', ...more })
const mayRun = (life: readonly AnyFact[]) => decided(life, mayRunJob, 'job 1', '2027-04-20')

test('data are processed for the service or on an instruction that may be carried out, and for nothing else', () => {
  assert.equal(mayRun([job({ purpose: 'ad-insertion' })]), 'permitted')
  assert.equal(mayRun([...instructed, job({ instruction: 'I' })]), 'permitted')
  assert.equal(mayRun([...instructed, examined('2027-04-12T10:00', true, false), job({ instruction: 'I' })]), 'barred')
  assert.equal(mayRun([job({ instruction: 'I' })]), 'barred')
  assert.equal(mayRun([job({})]), 'barred')
})
test('no instruction lets the provider use the data for its own purposes', () => {
  assert.equal(mayRun([...instructed, job({ instruction: 'I', purpose: 'own purposes' })]), 'barred')
})

// --- § 5.3 to § 5.5 -------------------------------------------------------------------------------------------------

test('a user without the role of administrator instructs, confirms and demands in vain', () => {
  const demand = { demand: 'contents', choice: 'erase', by: 'customer', medium: 'portal', person: 'Udo' } as const
  const life = [
    anna,
    instructs('2027-04-12', {}, 'Udo'),
    confirms('2027-04-13', { person: 'Udo' }),
    told('dataDemanded', '2027-04-14', demand),
  ]
  assert.deepEqual(refused(life, '2027-04-15'), Array(3).fill('POWER_MISSING AVV § 5.3'))
  assert.equal(decided(life, mayExecute, 'I', '2027-04-15'), undefined)
  assert.deepEqual(due(life, '2027-04-15'), [])
})
test('a doubted instruction waits for the paper original and the passport of its signer, whatever the role', () => {
  const life = [
    ...instructed,
    told('legitimacyDoubted', '2027-04-12T10:00', { instruction: 'I' }),
    told('identityProofReceived', '2027-04-13', { instruction: 'I', document: 'identity card', ofSigner: true }),
    told('signedConfirmationReceived', '2027-04-14', { instruction: 'I', medium: 'fax' }),
    told('signedConfirmationReceived', '2027-04-15', { instruction: 'I', medium: 'signed letter' }),
  ]
  assert.deepEqual(
    decidedAt(life, mayExecute, 'I', '2027-04-12T09:59', '2027-04-12T10:00', '2027-04-14', '2027-04-15'),
    ['permitted', 'barred', 'barred', 'permitted'],
  )
  assert.deepEqual(due(life, '2027-04-14'), ['checkIdentity:I#1'])
  assert.deepEqual(due(life, '2027-04-15'), [])
})

const called = [anna, instructs('2027-06-04T16:45', { medium: 'telephone' })]
example('rapidstream.avv.5.5', 1, () => {
  const life = [...called, confirms('2027-06-07T08:30')]
  return {
    got: [
      decidedAt(life, confirmation, 'I', '2027-06-04T16:45', '2027-06-07T08:29', '2027-06-07T08:30'),
      decided(life, mayExecute, 'I', '2027-06-04T16:45'),
    ],
    expected: [['pending', 'pending', undefined], 'permitted'],
  }
})
test('a second telephone call confirms nothing, and a confirmation that is missing lets nothing lapse', () => {
  const life = [...called, confirms('2027-06-07', { medium: 'telephone' })]
  assert.equal(decided(life, confirmation, 'I', '2028-06-07'), 'pending')
  assert.equal(decided(life, mayExecute, 'I', '2028-06-07'), 'permitted')
})

// --- § 5.6 ----------------------------------------------------------------------------------------------------------

const concern = (when: string, obviously = false) =>
  told('instructionFoundUnlawful', when, { instruction: 'I', obviously })
const warned = told('instructionWarnedOf', '2027-06-14T11:30', { instruction: 'I' })
const doubtful = [anna, instructs('2027-06-14T10:00'), concern('2027-06-14T11:20')]

example('rapidstream.avv.5.6a', 1, () => ({
  got: ['2027-06-14T11:19', '2027-06-14T11:20', '2027-06-14T11:30'].map((when) => due([...doubtful, warned], when)),
  expected: [[], ['warnOfInstruction:I#1'], []],
}))
example('rapidstream.avv.5.6b', 1, () => ({
  got: decidedAt([...doubtful, warned], mayHold, 'I', '2027-06-14T11:29', '2027-06-14T11:30', '2027-07-14'),
  expected: [undefined, 'permitted', 'permitted'],
}))
test('confirmed or changed by an administrator, the instruction is held back no longer', () => {
  const life = [...doubtful, warned, confirms('2027-06-15T09:00', { changed: true })]
  assert.deepEqual(decidedAt(life, mayHold, 'I', '2027-06-15T08:59', '2027-06-15T09:00'), ['permitted', undefined])
})
test('an instruction given anew after the warning answers it as well', () => {
  const life = [...doubtful, warned, instructs('2027-06-15T09:00')]
  assert.deepEqual(decidedAt(life, mayHold, 'I', '2027-06-15T08:59', '2027-06-15T09:00'), ['permitted', undefined])
})
test('what was confirmed before the warning does not answer it', () => {
  const life = [...doubtful, confirms('2027-06-14T11:25'), warned]
  assert.equal(decided(life, mayHold, 'I', '2027-06-15'), 'permitted')
})
example('rapidstream.avv.5.6c', 1, () => {
  const life = [...doubtful, warned, confirms('2027-06-16T09:00'), concern('2027-06-16T10:00', true)]
  return {
    got: [...decidedAt(life, mayRefuse, 'I', '2027-06-16T09:59', '2027-06-16T10:00')],
    expected: [undefined, 'permitted'],
  }
})

// --- § 8.4: notifications for the customer --------------------------------------------------------------------------

const draft = told('notificationDrafted', '2027-05-14T16:00', { breach: 'B', to: 'authority' })
example('rapidstream.avv.8.4b', 1, () => ({
  got: decided([anna, draft], mayNotify, 'B', '2027-05-14T16:00'),
  expected: 'barred',
}))
example('rapidstream.avv.8.4b', 2, () => {
  const byUser = instructs('2027-05-14T17:00', { concerns: 'B' }, 'Udo')
  return { got: decided([anna, draft, byUser], mayNotify, 'B', '2027-05-14T17:00'), expected: 'barred' }
})
test('an instruction of an administrator lets the notification go out; one about something else does not', () => {
  const life = [
    anna,
    draft,
    instructs('2027-05-14T17:00', { concerns: 'C' }),
    instructs('2027-05-14T18:00', { concerns: 'B' }),
  ]
  assert.deepEqual(decidedAt(life, mayNotify, 'B', '2027-05-14T17:30', '2027-05-14T18:00'), ['barred', 'permitted'])
})

// --- § 13 (c): an instruction that was not carried out --------------------------------------------------------------

const leftUndone = told('causeArose', '2027-07-01', {
  cause: 'c',
  is: 'instruction not carried out',
  instruction: 'I',
})
const cause = (...life: Parameters<typeof decided>[0]) =>
  decided([...life, leftUndone], mayTerminate, 'cause c', '2027-07-02')

test('a binding instruction that was left undone is a cause to leave', () => {
  assert.equal(cause(...instructed), 'permitted')
})
test('one that may be held, refused or is beyond the service is none', () => {
  assert.equal(cause(...doubtful, warned), undefined)
  assert.equal(cause(...instructed, concern('2027-06-16', true)), undefined)
  assert.equal(cause(...instructed, examined('2027-04-12T10:00', false, true)), undefined)
})

everyExampleOf(
  ['1d', '15.3a', '5.1b', '5.1c', '5.5', '5.6a', '5.6b', '5.6c', '8.4b'].map((place) => `rapidstream.avv.${place}`),
)
