/** The processing agreement and its annexes, day by day: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf } from '../../grammar/day.ts'
import type { Facts } from '../../grammar/fact.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { mayProcessAt, mayTransfer } from '../../grammar/matters/places.ts'
import { mayActOn } from '../../grammar/matters/provision.ts'
import { mayExecute } from '../../grammar/matters/rights.ts'
import { vendorClass } from '../../grammar/matters/subprocessing.ts'
import {
  logged,
  mayChangeMeasure,
  mayDemandEvidence,
  mayReachData,
  mayRunJob,
} from '../../grammar/matters/supervision.ts'
import { activated, at, decided, type Life, program, singlePlan, told } from './life.test-support.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const isDue = (life: Life, when: string, key: string): boolean => at(life, when).duties.has(key)
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
const isOwed = (life: Life, when: string, about: string) => decided(life, duty, about, when) === 'owed'
const done = (when: string, key: string) => told('dutyDone', when, { duty: key, content: '' })

// --- instructions -----------------------------------------------------------------------------------------------------------

const instruction = 'instruction 1'
const instructs = (
  when: string,
  medium: 'e-mail' | 'telephone' = 'e-mail',
  more: Partial<Facts['instructionReceived']> = {},
) => told('instructionReceived', when, { by: 'customer', medium, instruction, ...more })
const confirms = (when: string) => told('instructionConfirmed', when, { ...byCustomer, instruction })
const mayCarryOut = (life: Life, when: string) => decided(life, mayExecute, instruction, when)
const asking = 'askForConfirmation:instruction 1'

example('elc.avv.2.2b', 1, () => {
  const life = [...singlePlan, instructs('2026-03-06T16:00', 'telephone', { reversible: true })]
  const confirmed = [...life, confirms('2026-03-09T09:00')]
  return {
    got: [
      isOwed(life, '2026-03-06T15:59', asking),
      isOwed(life, '2026-03-06T16:00', asking),
      at(life, '2026-03-06T16:00').refusals.length,
      isOwed(confirmed, '2026-03-09T08:59', asking),
      isOwed(confirmed, '2026-03-09T09:00', asking),
    ],
    expected: [false, true, 0, true, false],
  }
})
example('elc.avv.2.2b', 2, () => {
  const erase = [...singlePlan, instructs('2026-03-06T16:00', 'telephone')]
  const block = [...singlePlan, instructs('2026-03-06T16:00', 'telephone', { reversible: true })]
  return {
    got: [
      mayCarryOut(erase, '2026-03-06T16:00'),
      mayCarryOut([...erase, confirms('2026-03-09')], '2026-03-09'),
      mayCarryOut(block, '2026-03-06T16:00'),
    ],
    expected: ['ask a person', 'permitted', 'permitted'],
  }
})
test('an instruction by e-mail needs no confirmation', () => {
  const life = [...singlePlan, instructs('2026-03-06T16:00')]
  assert.deepEqual([isOwed(life, '2026-03-07', asking), mayCarryOut(life, '2026-03-07')], [false, 'permitted'])
})

const carrying = 'carryOutInstruction:instruction 1'
example('elc.avv.2.3a', 1, () => {
  const life = [...singlePlan, instructs('2026-03-09')]
  return {
    got: [isDue(life, '2026-03-08', carrying), isDue(life, '2026-03-09', carrying), mayCarryOut(life, '2026-03-09')],
    expected: [false, true, 'permitted'],
  }
})
example('elc.avv.2.3a', 2, () => {
  const life = [
    ...activated('2026-01-01', ['files.single', 1], ['files.archive', 1]),
    instructs('2026-03-09', 'e-mail', { concerns: 'archive' }),
  ]
  return {
    got: [mayCarryOut(life, '2026-03-09'), decided(life, mayActOn, 'delete archive', '2026-03-09')],
    expected: ['ask a person', 'barred'],
  }
})
example('elc.tom.6a', 1, () => {
  const life = [...singlePlan, instructs('2026-03-09T09:00'), done('2026-03-09T11:30', carrying)]
  const open = ['2026-03-09T08:59', '2026-03-09T09:00', '2026-03-09T11:29', '2026-03-09T11:30']
  return { got: open.map((when) => toDo(life, when).includes(carrying)), expected: [false, true, true, false] }
})

const finds = (when: string, obviously = false) => told('instructionFoundUnlawful', when, { instruction, obviously })
const warns = (when: string) => told('instructionWarnedOf', when, { instruction })
example('elc.avv.2.4a', 1, () => {
  const life = [...singlePlan, instructs('2026-03-09'), finds('2026-03-10T10:00'), warns('2026-03-10T14:00')]
  return {
    got: ['2026-03-10T09:59', '2026-03-10T10:00', '2026-03-10T13:59', '2026-03-10T14:00'].map((when) =>
      isOwed(life, when, 'warnOfInstruction:instruction 1'),
    ),
    expected: [false, true, true, false],
  }
})
const warned = [...singlePlan, instructs('2026-03-09'), finds('2026-03-10'), warns('2026-03-10')]
example('elc.avv.2.4b', 1, () => {
  const life = [...warned, confirms('2026-03-12')]
  return {
    got: ['2026-03-09', '2026-03-10', '2026-03-11T23:59', '2026-03-12'].map((when) => mayCarryOut(life, when)),
    expected: ['permitted', 'barred', 'barred', 'permitted'],
  }
})
test('a changed instruction lifts the hold, one changed on the telephone does not', () => {
  assert.equal(mayCarryOut([...warned, instructs('2026-03-12')], '2026-03-12'), 'permitted')
  assert.equal(mayCarryOut([...warned, instructs('2026-03-12', 'telephone')], '2026-03-12'), 'barred')
})
test('a plainly unlawful instruction is refused even if it is confirmed', () => {
  const life = [...singlePlan, instructs('2026-03-09'), finds('2026-03-10', true), confirms('2026-03-12')]
  assert.deepEqual(
    ['2026-03-09', '2026-03-10', '2026-03-12'].map((when) => mayCarryOut(life, when)),
    ['permitted', 'barred', 'barred'],
  )
})

const job = (more: Partial<Facts['jobPlanned']>): Life => [
  ...singlePlan,
  told('jobPlanned', '2026-03-09', { job: 'job 1', ...more }),
]
const mayRun = (life: Life) => decided(life, mayRunJob, 'job 1', '2026-03-09')
example('elc.avv.2.2a', 1, () => ({
  got: [mayRun(job({})), mayRun(job({ purpose: 'files.single' })), mayRun(job({ instruction }))],
  expected: ['barred', 'permitted', 'permitted'],
}))
test('a job for a service that nobody booked runs only on an instruction', () => {
  const signs = { purpose: 'files.signature' }
  assert.deepEqual([mayRun(job(signs)), mayRun(job({ ...signs, instruction }))], ['barred', 'permitted'])
})
test('data are stored in the two data centres, and reached from the administration building too', () => {
  const may = (place: string, use: 'storage' | 'access') =>
    decided([told('placeProposed', '2026-03-09', { place, use, country: 'DE' })], mayProcessAt, place, '2026-03-09')
  assert.deepEqual(
    [
      may('data centre', 'storage'),
      may('administration building', 'access'),
      may('administration building', 'storage'),
    ],
    ['permitted', 'permitted', 'barred'],
  )
  assert.equal(may('another data centre', 'storage'), 'barred')
})

// --- third parties behind the customer ---------------------------------------------------------------------------------------

const names = (on: string, breachHours?: number, medium: 'e-mail' | 'telephone' = 'e-mail') =>
  told('thirdPartyRegistered', on, {
    ...{ by: 'customer', medium, thirdParty: 'third party 1' },
    ...(breachHours === undefined ? {} : { breachHours }),
  })
const breach = (when: string) => told('breachKnown', when, { breach: 'breach 1' })
const suspicion = (when: string) => told('breachSuspected', when, { breach: 'breach 1' })
const noticeBy = (life: Life, when: string) => at(life, when).duties.get('notifyBreach:breach 1')?.by
example('elc.avv.2.2c', 1, () => {
  const both = [breach, suspicion]
  return {
    got: both.flatMap((happens) => [
      noticeBy([...singlePlan, names('2026-03-16', 24), happens('2026-03-20T10:00')], '2026-03-20T10:00'),
      noticeBy([...singlePlan, happens('2026-03-15T10:00'), names('2026-03-16', 24)], '2026-03-16'),
    ]),
    expected: [instantOf('2026-03-21T10:00'), undefined, instantOf('2026-03-21T10:00'), undefined],
  }
})
test('of several third parties the strictest counts, and what was told on the telephone does not', () => {
  const happened = breach('2026-03-20T10:00')
  const strictest = [...singlePlan, names('2026-03-16', 24), names('2026-03-17', 12), happened]
  assert.equal(noticeBy(strictest, '2026-03-20T10:00'), instantOf('2026-03-20T22:00'))
  const byPhone = [...singlePlan, names('2026-03-16', 24, 'telephone'), happened]
  assert.equal(noticeBy(byPhone, '2026-03-20T10:00'), undefined)
  assert.match(at(byPhone, '2026-03-20').refusals[0]?.because?.ref ?? '', /AVV § 2.2 S. 4/)
})

const demands = (thirdParty?: string) =>
  told('papersRequested', '2026-04-14', {
    ...byCustomer,
    request: 'evidence 1',
    of: 'proof of measures',
    ...(thirdParty === undefined ? {} : { thirdParty }),
  })
const asksForItself = (more: Life) => {
  const life = [...singlePlan, ...more, demands('third party 1')]
  return [
    decided(life, mayDemandEvidence, 'third party 1', '2026-04-14'),
    isDue(life, '2026-04-14', 'provideEvidence:evidence 1'),
  ]
}
example('elc.avv.2.7b', 1, () => ({ got: asksForItself([names('2026-04-01')]), expected: ['permitted', true] }))
example('elc.avv.2.7b', 2, () => ({ got: asksForItself([]), expected: ['barred', false] }))
test('the customer itself may ask for evidence at any time', () => {
  assert.ok(isDue([...singlePlan, demands()], '2026-04-14', 'provideEvidence:evidence 1'))
})

// --- measures, staff, logs -----------------------------------------------------------------------------------------------------

const plans = (protection?: 'higher' | 'equal' | 'lower'): Life => [
  ...singlePlan,
  told('measureChangePlanned', '2026-06-01', {
    ...{ change: 'measure 1', from: '2026-06-01' },
    ...(protection === undefined ? {} : { protection }),
  }),
]
const mayChange = (life: Life) => decided(life, mayChangeMeasure, 'measure 1', '2026-06-01')
example('elc.avv.3.2a', 1, () => ({ got: mayChange(plans('higher')), expected: 'permitted' }))
example('elc.avv.3.2a', 2, () => ({ got: mayChange(plans('lower')), expected: 'barred' }))
test('a change of a measure that nobody has assessed waits for a person', () => {
  assert.equal(mayChange(plans()), 'ask a person')
})

const promised = (person: string) => told('confidentialityPromised', '2026-01-01', { person })
const opened = told('supportCaseOpened', '2026-03-09T08:00', { case: '4711' })
const asksFor = (person: string, watchedBy: string) =>
  told('staffAccessRequested', '2026-03-09T09:00', { case: '4711', person, watchedBy })
const closed = told('supportCaseClosed', '2026-03-09T17:00', { case: '4711' })
const mayReach = (more: Life, when = '2026-03-09T10:00') =>
  decided([...singlePlan, ...more], mayReachData, '4711', when)
const developer = 'person 1'
const head = 'person 2'
example('elc.tom.3b1', 1, () => ({
  got: mayReach([promised(developer), opened, asksFor(developer, head)]),
  expected: 'permitted',
}))
example('elc.tom.3b1', 2, () => ({
  got: mayReach([promised(developer), asksFor(developer, head)]),
  expected: 'barred',
}))
example('elc.tom.3b1', 3, () => {
  const life = [promised(developer), opened, asksFor(developer, head), closed]
  return {
    got: ['2026-03-09T16:59', '2026-03-09T17:00'].map((when) => mayReach(life, when)),
    expected: ['permitted', 'barred'],
  }
})
example('elc.tom.3b3', 1, () => ({
  got: mayReach([promised(developer), opened, asksFor(developer, developer)]),
  expected: 'barred',
}))
example('elc.avv.2.6b', 1, () => ({ got: mayReach([opened, asksFor(developer, head)]), expected: 'barred' }))

const saves = (field: string, more: Partial<Facts['administrativeFieldSaved']> = {}) =>
  told('administrativeFieldSaved', '2026-03-09', { field, account: 'm.meier', is: 'other than before', ...more })
const recorded = (life: Life, field: string) =>
  at(life, '2026-03-09')
    .recordsOf(logged, `${field} by m.meier`)
    .map(({ value }) => value)
example('elc.tom.3a3', 1, () => {
  const life = [saves('street'), saves('town', { is: 'as before' })]
  return { got: [recorded(life, 'street'), recorded(life, 'town')], expected: [['in plain'], []] }
})
example('elc.tom.3a3', 2, () => {
  const life = [saves('street'), saves('town')]
  return { got: [...recorded(life, 'street'), ...recorded(life, 'town')].length, expected: 2 }
})
example('elc.tom.3a3', 3, () => ({ got: recorded([saves('street', { is: 'as before' })], 'street'), expected: [] }))
example('elc.tom.3a3', 4, () => ({
  got: recorded([saves('password', { secret: true })], 'password'),
  expected: ['masked'],
}))
example('elc.tom.5', 1, () => ({
  got: [
    recorded([saves('contact', { is: 'new' })], 'contact'),
    recorded([saves('key', { is: 'new', secret: true })], 'key'),
  ],
  expected: [['in plain'], ['masked']],
}))
example('elc.tom.7', 1, () => ({
  got: decided(singlePlan, mayActOn, 'contents of another customer', '2026-03-09'),
  expected: 'barred',
}))

// --- third countries and vendors -----------------------------------------------------------------------------------------------

const wantsToExport = (on: string, basis: boolean) => told('exportOfDataAsked', on, { recipient: 'vendor 1', basis })
const annexAgreed = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail') =>
  told('specificationAgreed', on, { by: 'provider', medium, topic: 'third countries' })
const mayExport = (more: Life, when: string) => decided([...singlePlan, ...more], mayTransfer, 'vendor 1', when)
example('elc.avv.5a', 1, () => ({
  got: [true, false].map((basis) => mayExport([wantsToExport('2026-05-04', basis)], '2026-05-04')),
  expected: ['barred', 'barred'],
}))
example('elc.avv.5a', 2, () => ({
  got: ['2026-05-31T23:59', '2026-06-01'].flatMap((when) =>
    [true, false].map((basis) => mayExport([wantsToExport('2026-05-04', basis), annexAgreed('2026-06-01')], when)),
  ),
  expected: ['barred', 'barred', 'permitted', 'barred'],
}))
example('elc.avv.1.5', 1, () => ({
  got: mayExport([wantsToExport('2026-05-04', true)], '2026-05-04'),
  expected: 'barred',
}))
example('elc.avv.1.5', 2, () => ({ got: mayChange(plans('higher')), expected: 'permitted' }))
example('elc.a1.5', 1, () => ({
  got: mayExport([wantsToExport('2026-05-04', false)], '2026-05-04'),
  expected: 'barred',
}))

const engages = (does: Facts['vendorConsidered']['does'], seesData: boolean): Life => [
  ...singlePlan,
  told('vendorConsidered', '2026-06-01', { vendor: 'vendor 1', does, seesData }),
]
const followsFor = (life: Life) => [
  decided(life, vendorClass, 'vendor 1', '2026-06-01'),
  ...['recordSafeguards', 'announceSubprocessor', 'passRulesDown', 'checkMeasures'].map((act) =>
    isDue(life, '2026-06-01', `${act}:vendor 1`),
  ),
]
example('elc.avv.6.4a', 1, () => ({
  got: followsFor(engages('cleaning', false)),
  expected: ['ancillary', true, false, false, false],
}))
example('elc.avv.6.4a', 2, () => ({
  got: followsFor(engages('processing on behalf', true)),
  expected: ['subprocessor', false, true, true, true],
}))
test('who comes to see data by the way is a subprocessor too', () => {
  assert.equal(decided(engages('maintenance', true), vendorClass, 'vendor 1', '2026-06-01'), 'subprocessor')
})

everyExampleOf([
  'elc.avv.1.5',
  'elc.avv.2.2b',
  'elc.avv.2.4b',
  'elc.avv.2.7b',
  'elc.avv.5a',
  'elc.avv.6.4a',
  'elc.tom.3a3',
  'elc.tom.3b1',
])
