/** Breaches, requests, evidence, inspections and the final provisions of the processing agreement: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { objectionPeriod } from '../../grammar/matters/changes.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { mayVisit } from '../../grammar/matters/processing-duties.ts'
import { elc } from './elc.ts'
import { at, decided, endingOn, endOf, type Life, program, singlePlan, told } from './life.test-support.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const isDue = (life: Life, when: string, key: string): boolean => at(life, when).duties.has(key)
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
const done = (when: string, key: string) => told('dutyDone', when, { duty: key, content: '' })
/** Whether something is to be done on each of these times. */
const open = (life: Life, key: string, ...times: readonly string[]) =>
  times.map((when) => toDo(life, when).includes(key))

// --- breaches and errors ---------------------------------------------------------------------------------------------------

example('elc.avv.4.1', 1, () => {
  const life = [
    ...singlePlan,
    told('breachSuspected', '2026-03-07T22:00', { breach: 'breach 1' }),
    done('2026-03-08T09:00', 'notifyBreach:breach 1'),
  ]
  const times = ['2026-03-07T21:59', '2026-03-07T22:00', '2026-03-08T08:59', '2026-03-08T09:00']
  return { got: open(life, 'notifyBreach:breach 1', ...times), expected: [false, true, true, false] }
})
example('elc.avv.4.1', 2, () => {
  const life = [...singlePlan, told('breachNoticeReceived', '2026-03-08T09:00', { breach: 'breach 1' })]
  return {
    got: at(life, '2026-03-08T09:00').duties.get('notifyAuthority:breach 1')?.by,
    expected: instantOf('2026-03-11T09:00'),
  }
})
example('elc.avv.4.3c', 1, () => {
  const reported = (medium: 'telephone' | 'e-mail') =>
    told('breachNoticeReceived', '2026-03-07T22:30', { breach: 'breach 1', medium })
  const key = 'repeatInText:breach 1'
  const byPhone = [...singlePlan, reported('telephone'), done('2026-03-07T23:10', key)]
  return {
    got: [
      ...open(byPhone, key, '2026-03-07T22:30', '2026-03-07T23:09', '2026-03-07T23:10'),
      isDue([...singlePlan, reported('e-mail')], '2026-03-07T22:30', key),
    ],
    expected: [true, true, false, false],
  }
})
test('a breach that is known is notified, remedied and agreed on', () => {
  const life = [...singlePlan, told('breachKnown', '2026-03-07T22:00', { breach: 'breach 1' })]
  for (const act of ['notifyBreach', 'remedy', 'coordinateMeasures'])
    assert.deepEqual(open(life, `${act}:breach 1`, '2026-03-07T21:59', '2026-03-07T22:00'), [false, true], act)
})
test('an error that the customer finds is reported, remedied and agreed on', () => {
  const found = [...singlePlan, told('processingErrorFound', '2026-03-09', { error: 'error 1' })]
  assert.equal(at(found, '2026-03-09').duties.get('reportError:error 1')?.who, 'customer')
  const reported = (medium: 'telephone' | 'e-mail') => [
    ...found,
    told('processingErrorReported', '2026-03-10', { error: 'error 1', medium }),
  ]
  for (const act of ['remedy', 'coordinateMeasures'])
    assert.deepEqual(open(reported('e-mail'), `${act}:error 1`, '2026-03-09', '2026-03-10'), [false, true], act)
  assert.equal(at(reported('telephone'), '2026-03-10').duties.get('repeatInText:error 1')?.who, 'customer')
  assert.equal(isDue(reported('e-mail'), '2026-03-10', 'repeatInText:error 1'), false)
  assert.equal(at(reported('telephone'), '2026-03-10').duties.has('reportError:error 1'), false)
})
test('what was told orally is repeated until it has come in text form', () => {
  const orally = [
    ...singlePlan,
    told('breachNoticeReceived', '2026-03-07', { breach: 'breach 1', medium: 'telephone' }),
    told('processingErrorReported', '2026-03-07', { error: 'error 1', medium: 'telephone' }),
  ]
  const inText = [
    told('breachNoticeReceived', '2026-03-08', { breach: 'breach 1', medium: 'e-mail' }),
    told('processingErrorReported', '2026-03-08', { error: 'error 1', medium: 'e-mail' }),
  ]
  const owed = (life: readonly AnyFact[]) =>
    [...at(life, '2026-03-08').duties.keys()].filter((key) => key.startsWith('repeatInText'))
  assert.deepEqual(owed(orally), ['repeatInText:breach 1', 'repeatInText:error 1'])
  assert.deepEqual(owed([...orally, ...inText]), [])
})

// --- data subjects, authorities ----------------------------------------------------------------------------------------------

example('elc.avv.7a', 1, () => {
  const asked = (party: 'customer' | 'provider') => [
    ...singlePlan,
    told('dataSubjectAsked', '2026-03-10T14:00', { request: 'request 1', asked: party }),
  ]
  const who = (party: 'customer' | 'provider', when: string) =>
    at(asked(party), when).duties.get('passOnRequest:request 1')?.who
  return {
    got: [
      who('provider', '2026-03-10T13:59'),
      who('provider', '2026-03-10T14:00'),
      who('customer', '2026-03-10T14:00'),
    ],
    expected: [undefined, 'provider', 'customer'],
  }
})
test('each party tells the other of an authority, and of damages that are claimed from it', () => {
  for (const party of ['customer', 'provider'] as const) {
    const life = [
      ...singlePlan,
      told('authorityActed', '2026-03-10', { proceeding: 'proceeding 1', towards: party }),
      told('damagesClaimed', '2026-03-11', { claimed: 'damages 1', from: party }),
    ]
    const { duties: open } = at(life, '2026-03-11')
    assert.equal(open.get('tellOfAuthority:proceeding 1')?.who, party)
    assert.equal(open.get('tellOfDamages:damages 1')?.who, party)
  }
})

test('the provider helps with a request, whoever was asked, until it is done', () => {
  const life = [
    ...singlePlan,
    told('dataSubjectAsked', '2026-03-10', { request: 'request 1', asked: 'customer' }),
    done('2026-03-20', 'assistDataSubject:request 1'),
  ]
  assert.deepEqual(open(life, 'assistDataSubject:request 1', '2026-03-09', '2026-03-10', '2026-03-20'), [
    false,
    true,
    false,
  ])
})
test('a new contact is told to each customer; the website is not enough', () => {
  const tells = (how: 'website' | 'each customer', on: string) => told('contactTold', on, { contact: 'contact 1', how })
  const life = [
    ...singlePlan,
    told('contactChanged', '2026-03-10', { contact: 'contact 1' }),
    tells('website', '2026-03-11'),
    tells('each customer', '2026-03-12'),
  ]
  const times = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12']
  assert.deepEqual(open(life, 'tellContact:contact 1', ...times), [false, true, true, false])
})

// --- inspections ---------------------------------------------------------------------------------------------------------------

const proposes = (on: string, forTime: string, ...more: Life): Life => [
  ...singlePlan,
  told('auditAnnounced', on, { ...byCustomer, audit: 'inspection 1', from: instantOf(forTime) }),
  ...more,
]
const mayInspect = (life: Life, when: string, under = program) => decided(life, mayVisit, 'inspection 1', when, under)
example('elc.avv.8.3a', 1, () => ({
  got: mayInspect(proposes('2026-04-01', '2026-05-03T11:00'), '2026-04-01'),
  expected: 'barred',
}))
example('elc.avv.8.3a', 2, () => ({
  got: mayInspect(proposes('2026-04-01', '2026-05-05T09:00'), '2026-04-01'),
  expected: 'permitted',
}))
example('elc.avv.8.3b', 1, () => ({
  got: mayInspect(proposes('2026-04-14', '2026-05-05T09:00'), '2026-04-14'),
  expected: 'permitted',
}))
example('elc.avv.8.3b', 2, () => ({
  got: mayInspect(proposes('2026-03-09', '2026-03-09T10:00'), '2026-03-09'),
  expected: 'ask a person',
}))
test('what is usual and what is reasonable the provider may set otherwise', () => {
  const life = proposes('2026-04-28', '2026-05-05T08:00')
  const settings = { 'business hours': { from: 8, to: 16 }, 'inspection lead days': 7 }
  const other = underTest(elc, { strict: true, settings })
  assert.deepEqual(
    [mayInspect(life, '2026-04-28'), mayInspect(life, '2026-04-28', other)],
    ['ask a person', 'permitted'],
  )
})
test('a confidentiality statement that was asked for is signed first', () => {
  const life = proposes(
    '2026-04-14',
    '2026-05-05T09:00',
    told('secrecyDemanded', '2026-04-15', { audit: 'inspection 1' }),
    told('secrecyUndertaken', '2026-04-20', { ...byCustomer, audit: 'inspection 1' }),
  )
  assert.deepEqual(
    ['2026-04-14', '2026-04-15', '2026-04-20'].map((when) => mayInspect(life, when)),
    ['permitted', 'barred', 'permitted'],
  )
})
test('findings stay open until measures are agreed', () => {
  const key = 'agreeMeasures:finding 1'
  const life = [...singlePlan, told('findingMade', '2026-05-05', { finding: 'finding 1' }), done('2026-05-20', key)]
  assert.deepEqual(open(life, key, '2026-05-04', '2026-05-05', '2026-05-20'), [false, true, false])
})

// --- retention, seizure, changes of the agreement ----------------------------------------------------------------------------------

test('at the end the provider tells what statute makes it keep', () => {
  const life = endingOn('2026-03-31', told('voucherDated', '2026-02-10', { voucher: 'voucher 1', years: 8 }))
  assert.deepEqual(open(life, 'tellOfRetention:voucher 1', '2026-03-31T23:59', '2026-04-01'), [false, true])
})
test('a seizure is told to the customer, and whose data they are to everybody in charge', () => {
  const life = [...singlePlan, told('seized', '2026-03-10', { matter: 'matter 1' })]
  assert.equal(decided(life, duty, 'notifySeizure:matter 1', '2026-03-10'), 'owed')
  assert.deepEqual(open(life, 'notifySeizure:matter 1', '2026-03-09', '2026-03-10'), [false, true])
  assert.deepEqual(open(life, 'tellWhoseData:matter 1', '2026-03-09', '2026-03-10'), [false, true])
})

const former = 'agreement 2016-05-02'
example('elc.avv.12a', 1, () => {
  const life = [
    told('earlierAgreementFound', '2018-05-25', { agreement: former, sameServices: true }),
    told('processingAgreementSigned', '2018-06-01', { originals: 2 }),
    told('processingAgreementReturned', '2018-06-04', {}),
  ]
  const ended = endOf(life, '2018-06-04', former)
  return {
    got: [
      endOf(life, '2018-06-03', former),
      ended && plusDays(ended.lastDay, 1),
      endOf(life, '2018-06-04', 'agreement 1'),
    ],
    expected: [undefined, '2018-06-04', undefined],
  }
})

const amends = (more: Partial<Facts['amendmentAgreed']>) =>
  told('amendmentAgreed', '2026-05-01', { ...byCustomer, amendment: 'A', namesIt: true, objectionWeeks: 6, ...more })
const lastDayToObject = (amended: Life): Day | undefined =>
  decided([...singlePlan, ...amended, told('noted', '2026-06-05', { change: 'S' })], objectionPeriod, 'S', '2026-06-05')
example('elc.avv.13.2b', 1, () => ({
  got: lastDayToObject([amends({ namesIt: false })]) === lastDayToObject([]),
  expected: true,
}))
test('a change of the processing agreement by e-mail that names it moves the period for an objection', () => {
  assert.deepEqual(
    [[], [amends({})], [amends({ medium: 'telephone' })], [amends({ namesIt: false })]].map(lastDayToObject),
    ['2026-07-03', '2026-07-17', '2026-07-03', '2026-07-03'],
  )
})

everyExampleOf(['elc.avv.4.1', 'elc.avv.8.3a', 'elc.avv.8.3b'])
