import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { dayAt, instantOf, midnight, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { conclusion, end } from '../../grammar/matters/agreement.ts'
import { approval } from '../../grammar/matters/changes.ts'
import { amended, governs } from '../../grammar/matters/parties.ts'
import { countsAs, incident, mayAccessData } from '../../grammar/matters/processing.ts'
import { mayActivate, mayTerminate } from '../../grammar/matters/rights.ts'
import { content } from '../../grammar/matters/services.ts'
import { mayChangeMeasure } from '../../grammar/matters/supervision.ts'
import {
  at,
  byCustomer,
  byProvider,
  cycle,
  decided,
  dueOf,
  endOf,
  leaves,
  paidPlan,
  registers,
  told,
} from './life.test-support.ts'

// Measures, incidents, subprocessors, inquiries, conclusion and rank (AV §§ 5 to 8, 10, 11).

const due = (life: readonly AnyFact[], key: string, when: string) => {
  const duty = dueOf(life, key, when)
  return duty && (duty.by === undefined ? duty.act : showInstant(duty.by))
}

// --- § 4.1 ----------------------------------------------------------------------------------------------------------

example('q.av.4.1c', 1, () => {
  const life = [cycle('2025-12-01', 1), leaves('2026-07-10T15:00')]
  const by = at(life, '2026-07-11').duties.get('eraseBackups:contents')?.by ?? 0
  return {
    got: [decided(life, content, 'contents', '2026-07-10T15:00'), dayAt(by - 1)],
    expected: ['erased', '2026-08-14'],
  }
})

// --- § 5.1 ----------------------------------------------------------------------------------------------------------

const changesMeasure = (protection?: 'higher' | 'equal' | 'lower'): AnyFact =>
  told('measureChangePlanned', '2026-08-01', { change: 'M', from: '2026-09-01', ...(protection ? { protection } : {}) })
const mayChange = (protection?: 'higher' | 'equal' | 'lower') =>
  decided([changesMeasure(protection)], mayChangeMeasure, 'M', '2026-09-01')
example('q.av.5.1b', 1, () => ({
  got: [mayChange('lower'), dueOf([changesMeasure('lower')], 'announceMeasure:M', '2026-09-01')],
  expected: ['barred', undefined],
}))
test('a measure that protects as well may take another’s place, and the customer is told before', () => {
  assert.deepEqual([mayChange('equal'), mayChange('higher'), mayChange()], ['permitted', 'permitted', 'ask a person'])
  assert.equal(due([changesMeasure('equal')], 'announceMeasure:M', '2026-08-01'), '2026-09-01T00:00+02:00')
})

// --- § 6 ------------------------------------------------------------------------------------------------------------

type Signs = Facts['incidentSignsFound']
const signs = (on: string, type: Signs['type'], knownTo: Signs['knownTo'] = 'provider'): AnyFact =>
  told('incidentSignsFound', on, { incident: 'I', type, knownTo })
const noticeDue = (life: readonly AnyFact[], when = '2026-05-10') => due(life, 'notifyIncident:I', when)

example('q.av.6.1a', 1, () => ({
  got: noticeDue([signs('2026-05-02T23:30', 'theft')]),
  expected: '2026-05-02T23:30+02:00',
}))
example('q.av.6.1c', 1, () => ({
  got: noticeDue([signs('2026-05-04T07:00', 'theft'), signs('2026-05-04T09:00', 'theft', 'subprocessor')]),
  expected: '2026-05-04T07:00+02:00',
}))
test('what a subprocessor or an engaged person knows first starts the clock', () => {
  for (const who of ['subprocessor', 'engaged person'] as const) {
    const life = [signs('2026-05-04T05:00', 'theft', who)]
    assert.equal(noticeDue(life), '2026-05-04T05:00+02:00')
    assert.equal(noticeDue([...life, signs('2026-05-04T07:00', 'theft')]), '2026-05-04T05:00+02:00')
  }
})
test('what the provider learns later about an incident does not put the notice off', () => {
  assert.equal(
    noticeDue([signs('2026-05-04T07:00', 'theft'), signs('2026-05-04T09:00', 'lost media')]),
    '2026-05-04T07:00+02:00',
  )
})
const types: readonly (readonly [id: string, type: Signs['type']])[] = [
  ['q.av.6.2a', 'lost media'],
  ['q.av.6.2b', 'security event'],
  ['q.av.6.2c', 'public exposure'],
  ['q.av.6.2d', 'theft'],
  ['q.av.6.2e', 'unauthorised disclosure'],
]
for (const [id, type] of types)
  example(id, 1, () => {
    const life = [signs('2026-05-04T09:00', type)]
    return {
      got: [
        decided(life, incident, 'I', '2026-05-04T09:00'),
        noticeDue(life, '2026-05-04T09:00'),
        due(life, 'containIncident:I', '2026-05-04T09:00'),
      ],
      expected: ['special', '2026-05-04T09:00+02:00', '2026-05-04T09:00+02:00'],
    }
  })
test('what is none of the kinds named opens no incident by itself', () => {
  const life = [signs('2026-05-04T09:00', 'other')]
  assert.equal(decided(life, incident, 'I', '2026-05-04T09:00'), undefined)
  assert.equal(noticeDue(life), undefined)
  assert.equal(due(life, 'containIncident:I', '2026-05-05'), undefined)
})
test('a notice that was given is due no more', () => {
  const life = [signs('2026-05-04T09:00', 'theft'), told('dutyDone', '2026-05-04T10:00', { duty: 'notifyIncident:I' })]
  assert.equal(noticeDue(life), undefined)
})

// --- § 7 ------------------------------------------------------------------------------------------------------------

const notified = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, { ...byProvider, change: 'V', of: 'subprocessor', from: '2026-09-01', ...more })
const objects = (on: string): AnyFact => told('objectionReceived', on, { ...byCustomer, change: 'V' })
const approvalOfV = (life: readonly AnyFact[], when: string) => decided(life, approval, 'V', when)
const rightUponObjection = (life: readonly AnyFact[], when: string) => decided(life, mayTerminate, 'objection V', when)
const providerLeaves = (on: string): AnyFact =>
  told('terminationReceived', on, { ...byProvider, ground: 'objection', change: 'V' })

example('q.av.7.1a', 1, () => {
  const life = [notified('2026-08-03')]
  return {
    got: [approvalOfV(life, '2026-08-31T23:59'), approvalOfV(life, '2026-09-01')],
    expected: [undefined, 'approved'],
  }
})
test('a subprocessor announced too late begins once the customer had two weeks to object', () => {
  const life = [notified('2026-08-25')]
  assert.equal(approvalOfV(life, '2026-09-08T23:59'), undefined)
  assert.equal(approvalOfV(life, '2026-09-09'), 'approved')
})
test('an incomplete notice lets nobody begin', () => {
  const incomplete = notified('2026-08-03', { complete: false })
  assert.equal(approvalOfV([incomplete], '2026-10-01'), undefined)
  assert.equal(approvalOfV([incomplete, notified('2026-08-20', { complete: true })], '2026-09-04'), 'approved')
})
test('an objection before the start keeps the subprocessor away, one with the start is late', () => {
  const inTime = [notified('2026-08-03'), objects('2026-08-31T23:59')]
  assert.equal(approvalOfV(inTime, '2026-09-01'), 'objected')
  assert.equal(rightUponObjection(inTime, '2026-08-31T23:59'), 'permitted')
  const late = [notified('2026-08-03'), objects('2026-09-01')]
  assert.equal(approvalOfV(late, '2026-09-02'), 'approved')
  assert.equal(rightUponObjection(late, '2026-09-02'), undefined)
})
example('q.av.7.1d', 1, () => {
  const life = [told('subprocessorPlanned', '2026-08-01', { change: 'V', from: '2026-09-01' })]
  const sent = [
    ...life,
    notified('2026-09-01T10:00'),
    told('dutyDone', '2026-09-01T10:00', { duty: 'announceSubprocessor:V' }),
  ]
  return {
    got: [
      due(life, 'announceSubprocessor:V', '2026-08-01'),
      instantOf('2026-09-01T10:00') > midnight('2026-09-01'),
      approvalOfV(sent, '2026-09-15T23:59'),
    ],
    expected: ['2026-09-01T00:00+02:00', true, undefined],
  }
})
example('q.av.7.1g', 1, () => {
  const life = [...paidPlan('2026-01-01', 1), notified('2026-08-03')]
  return {
    got: [
      rightUponObjection(life, '2026-09-01'),
      endOf([...life, providerLeaves('2026-09-01')], '2026-09-02'),
      approvalOfV(life, '2026-09-01'),
    ],
    expected: [undefined, undefined, 'approved'],
  }
})
test('after an objection the provider may end both agreements at once, and the customer may not by this', () => {
  const life = [...paidPlan('2026-01-01', 1), notified('2026-08-03'), objects('2026-08-10')]
  const left = [...life, providerLeaves('2026-08-12T12:00')]
  for (const scope of ['agreement', 'avv'])
    assert.equal(decided(left, end, scope, '2026-08-13')?.at, instantOf('2026-08-12T12:00'))
  const customer = told('terminationReceived', '2026-08-12', { ...byCustomer, ground: 'objection', change: 'V' })
  assert.equal(endOf([...life, customer], '2026-08-13'), undefined)
})

const engages = (as: Facts['partyEngaged']['as'], forTheService = true, seesData = true): AnyFact =>
  told('partyEngaged', '2026-05-04', { party: 'P', as, forTheService, seesData })
const trains = told('trained', '2026-05-05', { party: 'P' })
const commits = (inWriting: boolean): AnyFact =>
  told('confidentialityPromised', '2026-05-06', { person: 'P', inWriting })
const is = (life: readonly AnyFact[], when = '2026-09-01') => decided(life, countsAs, 'P', when)
const access = (life: readonly AnyFact[], when = '2026-09-01') => decided(life, mayAccessData, 'P', when)

example('q.av.7.1e', 1, () => ({ got: is([engages('company')]), expected: 'subprocessor' }))
example('q.av.7.1e', 2, () => ({ got: is([engages('company', false, false)]), expected: undefined }))
test('who works for the services without seeing data, or sees data for something else, is no subprocessor', () => {
  assert.equal(is([engages('company', true, false)]), undefined)
  assert.equal(is([engages('company', false, true)]), undefined)
})
example('q.av.7.2', 1, () => {
  const life = [engages('freelancer'), trains, commits(true)]
  return { got: [is(life), access(life)], expected: ['subprocessor', undefined] }
})
example('q.av.7.2', 2, () => {
  const life = [engages('employee'), trains]
  return {
    got: [
      access(life),
      access([...life, commits(false)]),
      access([...life, commits(true)], '2026-05-05'),
      access([...life, commits(true)], '2026-05-06'),
    ],
    expected: ['barred', 'barred', 'barred', 'permitted'],
  }
})
test('a freelancer sees no data before training and commitment, and what comes then § 7.1 decides', () => {
  const life = [engages('freelancer')]
  assert.equal(access(life), 'barred')
  assert.equal(access([...life, trains]), 'barred')
  assert.equal(access([...life, commits(true)]), 'barred')
  assert.equal(access([...life, trains, commits(true)]), undefined)
})
test('training is repeated within a year', () => {
  const life = [engages('employee'), trains]
  assert.equal(due(life, 'repeatTraining:P by 2027-05-05', '2026-05-05'), '2027-05-06T00:00+02:00')
})
test('a leased worker who is trained and committed is own staff', () => {
  assert.equal(is([engages('leased worker'), trains, commits(true)]), 'own staff')
  assert.equal(is([engages('leased worker'), commits(true)]), 'subprocessor')
})

// --- § 8 ------------------------------------------------------------------------------------------------------------

test('inquiries of third parties and inspections of the authority are told to the customer at once', () => {
  const asks = told('inquiryReceived', '2026-05-02T20:00', { inquiry: 'Q', from: 'third party' })
  const inspects = told('inquiryReceived', '2026-05-03T09:00', { inquiry: 'R', from: 'authority', inspection: true })
  assert.equal(due([asks], 'notifyInquiry:Q', '2026-05-02T20:00'), '2026-05-02T20:00+02:00')
  assert.equal(due([inspects], 'notifyInspection:R', '2026-05-03T09:00'), '2026-05-03T09:00+02:00')
  assert.equal(dueOf([inspects], 'notifyInquiry:R', '2026-05-04'), undefined)
})

// --- §§ 10, 11 --------------------------------------------------------------------------------------------------------

test('for cause either side may end the processing agreement at once; the main contract then needs a decision', () => {
  const life = [...paidPlan('2026-01-01', 1), leaves('2026-05-04T12:00', { scope: 'avv', ground: 'for cause' })]
  assert.equal(decided(life, end, 'avv', '2026-05-05')?.at, instantOf('2026-05-04T12:00'))
  assert.equal(endOf(life, '2026-05-05'), undefined)
  assert.equal(due(life, 'decideOnMainContract:agreement', '2026-05-05'), '2026-05-04T12:00+02:00')
})

const earlier = (sameServices: boolean): AnyFact =>
  told('earlierAgreementFound', '2025-02-01', { agreement: 'avv 2025', sameServices })
const registered = told('concluded', '2026-05-04T10:01', { first: '2026-05-04' })
const endOfEarlier = (sameServices: boolean) =>
  decided([earlier(sameServices), registered], end, 'avv 2025', '2026-05-05')
example('q.av.11.1', 1, () => ({ got: endOfEarlier(true), expected: '2026-05-04T10:01+02:00' }))
example('q.av.11.1', 2, () => ({ got: endOfEarlier(false), expected: undefined }))

const signed = told('processingAgreementSigned', '2026-05-04', { originals: 1 })
const returned = told('processingAgreementReturned', '2026-05-06', {})
const concludedOn = (life: readonly AnyFact[], when: string) => decided(life, conclusion, 'avv', when)
for (const n of [1, 2])
  example('q.av.11.2a', n, () => ({
    got: [concludedOn([signed], '2026-05-05'), concludedOn([signed, returned], '2026-05-06')],
    expected: [undefined, '2026-05-06'],
  }))
example('q.av.11.2b', 1, () => ({
  got: [concludedOn([registered], '2026-05-04T10:00'), concludedOn([registered], '2026-05-04T10:01')],
  expected: [undefined, '2026-05-04'],
}))
test('who registers first and exchanges signed copies later has agreed with the registration', () => {
  assert.equal(concludedOn([signed, registered, returned], '2026-05-07'), '2026-05-04')
})
const mayBegin = (authorised?: boolean) =>
  decided(
    [registers('2026-05-04', authorised === undefined ? {} : { authorised })],
    mayActivate,
    'account',
    '2026-05-04',
  )
example('q.av.11.2c', 1, () => ({ got: mayBegin(false), expected: 'barred' }))
example('q.av.11.2c', 2, () => ({ got: mayBegin(true), expected: undefined }))

const accepts = (on: string, medium: Facts['amendmentAgreed']['medium']): AnyFact =>
  told('amendmentAgreed', on, { by: 'customer', medium, amendment: 'N' } as Facts['amendmentAgreed'])
example('q.av.11.2e', 1, () => {
  const life = [accepts('2026-05-04', 'e-mail')]
  return {
    got: [
      decided(life, amended, 'N', '2026-05-05'),
      at(life, '2026-05-05').refusals.map(({ because }) => because?.ref),
    ],
    expected: [undefined, ['AV § 11.2 S. 5']],
  }
})
example('q.av.11.2e', 2, () => {
  const life = [accepts('2026-05-06', 'portal')]
  return {
    got: [decided(life, amended, 'N', '2026-05-05'), decided(life, amended, 'N', '2026-05-06')],
    expected: [undefined, 'in force'],
  }
})
test('the provider alone amends nothing', () => {
  const life = [told('amendmentAgreed', '2026-05-06', { by: 'provider', medium: 'portal', amendment: 'N' })]
  assert.equal(decided(life, amended, 'N', '2026-05-06'), undefined)
})

const compared = (question: string, bothSpeak: boolean): AnyFact =>
  told('contractsCompared', '2026-05-04', { question, bothSpeak })
const decides = (question: string, bothSpeak: boolean) =>
  decided([compared(question, bothSpeak)], governs, question, '2026-05-04')
example('q.av.11.4a', 1, () => {
  const life = [...paidPlan('2026-01-01', 12), leaves('2026-12-01')]
  return {
    got: [
      decides('erasure', true),
      decided(life, content, 'contents', '2026-12-31T23:59'),
      decided(life, content, 'contents', '2027-01-01'),
    ],
    expected: ['processing agreement', undefined, 'erased'],
  }
})
example('q.av.11.4a', 2, () => ({ got: decides('due date of invoices', false), expected: undefined }))
test('about liability the main contract goes first', () => {
  assert.equal(decides('liability', true), 'main contract')
  assert.equal(decides('liability', false), undefined)
})

everyExampleOf([
  ...[
    'q.av.4.1c',
    'q.av.5.1b',
    'q.av.6.1a',
    'q.av.6.1c',
    ...types.map(([id]) => id),
    'q.av.7.1a',
    'q.av.7.1d',
    'q.av.7.1e',
  ],
  ...['q.av.7.1g', 'q.av.7.2', 'q.av.11.1', 'q.av.11.2a', 'q.av.11.2b', 'q.av.11.2c', 'q.av.11.2e', 'q.av.11.4a'],
])
