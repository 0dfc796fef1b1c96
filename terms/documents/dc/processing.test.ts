/** Instructions, inspections, third parties and the cost of work under Digital Control's processing agreement. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { dayAt, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { mayAnswer } from '../../grammar/matters/assistance.ts'
import { approval } from '../../grammar/matters/changes.ts'
import { mayVisit } from '../../grammar/matters/processing-duties.ts'
import { customersShare, mayRefuseAuditor } from '../../grammar/matters/results.ts'
import { mayExecute } from '../../grammar/matters/rights.ts'
import { mayChangeMeasure } from '../../grammar/matters/supervision.ts'
import { mayStartWork } from '../../grammar/matters/work.ts'
import { eurNet } from '../../grammar/money.ts'
import { at, decided, due, inOtherWords, netOf, owed, refused, told } from './life.test-support.ts'

const instructs = (when: string, more: Partial<Facts['instructionReceived']> = {}): AnyFact =>
  told('instructionReceived', when, { instruction: 'I', by: 'customer', medium: 'e-mail', person: 'A', ...more })
const names = (person: string, when: string, more: Partial<Facts['powerGranted']> = {}): AnyFact =>
  told('powerGranted', when, { person, represents: 'customer', scope: 'instructions given', medium: 'e-mail', ...more })
const noLonger = (person: string, when: string): AnyFact =>
  told('powerEnded', when, { person, represents: 'customer', scope: 'instructions given' })
const executed = (life: readonly AnyFact[], when: string) => [refused(life, when), decided(life, mayExecute, 'I', when)]

// Nr. 3.3
example('dc.avv.3.3b', 1, () =>
  inOtherWords(executed([instructs('2027-05-03T10:00', { medium: 'telephone' })], '2027-05-03T10:00'), [
    ['FORM_NOT_MET AVV Nr. 3.3 S. 2'],
    'barred',
  ]),
)
example('dc.avv.3.3b', 2, () =>
  inOtherWords(executed([instructs('2027-05-03T10:20')], '2027-05-03T10:20'), [[], 'permitted']),
)
test('a valid instruction is carried out and then done; nothing is done without one', () => {
  const done = told('dutyDone', '2027-05-06', { duty: 'carryOutInstruction:I', content: '' })
  assert.deepEqual(due([instructs('2027-05-03')], '2027-05-04'), ['carryOutInstruction:I'])
  assert.deepEqual(due([instructs('2027-05-03'), done], '2027-05-07'), [])
  assert.equal(decided([], mayExecute, 'I', '2027-05-07'), 'barred')
})
test('a duty of the law takes the place of an instruction, unless it is the law of another state', () => {
  const demand = (law: Facts['legalDutyKnown']['law']) => told('legalDutyKnown', '2027-05-03', { matter: 'M', law })
  const may = (['Union', 'member state', 'third state'] as const).map((law) =>
    decided([demand(law)], mayExecute, 'M', '2027-05-04'),
  )
  assert.deepEqual(may, ['permitted', 'permitted', 'barred'])
})

// Nr. 3.5
const changed = [names('A', '2027-01-04'), noLonger('A', '2027-05-04T09:00'), names('B', '2027-05-04T09:00')]
const byB = (when: string) => refused([...changed, instructs(when, { person: 'B' })], '2027-05-05')
const byA = (when: string) => refused([...changed, instructs(when)], '2027-05-05')
example('dc.avv.3.5b', 1, () =>
  inOtherWords([byB('2027-05-03T17:00'), byB('2027-05-04T09:30')], [['POWER_MISSING AVV Ziff. 3.5'], []]),
)
example('dc.avv.3.5b', 2, () =>
  inOtherWords([byA('2027-05-04T08:59'), byA('2027-05-04T09:01')], [[], ['POWER_MISSING AVV Ziff. 3.5']]),
)
test('who was named by telephone instructs in vain, until a naming in text form comes', () => {
  const byPhone = names('B', '2027-05-04', { medium: 'telephone' })
  const life = [names('A', '2027-01-04'), byPhone]
  assert.deepEqual(refused([...life, instructs('2027-05-05', { person: 'B' })], '2027-05-06'), [
    'POWER_MISSING AVV Nr. 3.5 S. 2',
  ])
  const inText = names('B', '2027-05-06')
  assert.deepEqual(refused([...life, inText, instructs('2027-05-07', { person: 'B' })], '2027-05-08'), [])
})

// Nr. 5.1
const officer = (person: string, represents: 'customer' | 'provider'): AnyFact =>
  told('powerGranted', '2027-01-04', { person, represents, scope: 'everything', as: 'officer' })
example('dc.avv.5.1c', 1, () => {
  const life = [names('A', '2027-01-04'), officer('D', 'customer'), instructs('2027-05-03', { person: 'D' })]
  return inOtherWords(executed(life, '2027-05-03'), [[], 'permitted'])
})
example('dc.avv.5.1c', 2, () => {
  const life = [officer('E', 'provider'), instructs('2027-05-03', { person: 'E', by: 'provider' })]
  return inOtherWords(executed(life, '2027-05-03'), [['POWER_MISSING AVV Nr. 5.1 S. 3'], 'barred'])
})
test('an officer who was named by telephone instructs by office', () => {
  const life = [names('D', '2027-01-04', { medium: 'telephone' }), officer('D', 'customer')]
  assert.deepEqual(refused([...life, instructs('2027-05-03', { person: 'D' })], '2027-05-04'), [])
})

// Nr. 6.3, 3.7
const tells = (when: string) => told('letterReceived', when, { letter: 'notifyBreach:b#1', medium: 'e-mail' })
example('dc.avv.6.3a', 1, () => {
  const life = [told('breachKnown', '2027-10-30T10:00', { breach: 'b' }), tells('2027-11-01T09:00')]
  const { duties } = at(life, '2027-11-01T09:00')
  const by = ['notifyAuthority:b', 'supportNotification:b'].map((key) => showInstant(duties.get(key)?.by ?? 0))
  return inOtherWords(by, ['2027-11-04T09:00+01:00', '2027-11-02T09:00+01:00'])
})
test('a notice of a breach is late after 48 hours, done once it is sent, and leaves 24 by the cautious clock', () => {
  const known = told('breachKnown', '2027-06-04T17:30', { breach: 'b' })
  const sent = told('dutyDone', '2027-06-06T17:00', { duty: 'notifyBreach:b', content: '' })
  const { duties } = at([known], '2027-06-04T17:30')
  assert.deepEqual(
    ['notifyBreach:b', 'supportNotification:b'].map((key) => duties.get(key)?.by),
    [instantOf('2027-06-06T17:30'), instantOf('2027-06-07T17:30')],
  )
  assert.deepEqual(due([known], '2027-06-06T17:30'), ['notifyBreach:b', 'supportNotification:b'])
  assert.deepEqual(due([known, sent], '2027-06-06T17:30'), ['supportNotification:b'])
})

// Nr. 7.1
const asks = (when: string): AnyFact =>
  told('dataSubjectRequestReceived', when, { request: 'R', about: 'data of the customer', customerKnown: true })
const mayReply = (life: readonly AnyFact[], when: string) => decided(life, mayAnswer, 'R', when)
example('dc.avv.7.1b', 1, () => {
  const { duties } = at([asks('2027-01-29T15:00')], '2027-01-29T15:00')
  const month = duties.get('supplyInformation:R')?.by
  return {
    got: [[...duties.keys()].toSorted(), month && dayAt(month - 1)],
    expected: [['forwardRequest:R', 'informOfRequest:R', 'supplyInformation:R'], '2027-03-01'],
  }
})
test('a request that ends on a working day keeps its day', () => {
  const { duties } = at([asks('2027-01-26')], '2027-01-26')
  assert.equal(duties.get('supplyInformation:R')?.by, instantOf('2027-02-27'))
})
example('dc.avv.7.1c', 1, () => inOtherWords(mayReply([asks('2027-01-29')], '2027-02-02'), 'barred'))
example('dc.avv.7.1c', 2, () => {
  const life = [asks('2027-01-29'), instructs('2027-02-03', { concerns: 'R' })]
  return inOtherWords(mayReply(life, '2027-02-03'), 'permitted')
})
test('an instruction about a request is carried out as such, another one is not', () => {
  const about = [asks('2027-01-29'), instructs('2027-02-03', { concerns: 'R' })]
  assert.ok(owed(about, '2027-02-03').includes('carryOutRequest:R'))
  assert.ok(
    !owed([asks('2027-01-29'), instructs('2027-02-03')], '2027-02-03').some((key) => key.startsWith('carryOutRequest')),
  )
})
test('a subprocessor in a third country is noted', () => {
  const abroad = told('changeReceived', '2027-03-01', {
    change: 'S',
    of: 'subprocessor',
    thirdCountry: true,
    ...byProvider,
  })
  assert.deepEqual(
    [owed([abroad], '2027-03-01'), owed([informs('2027-03-01')], '2027-03-01')],
    [['noteThirdCountry:S'], []],
  )
})
test('an instruction by telephone, or about something else, lets nobody answer', () => {
  const byPhone = instructs('2027-02-03', { concerns: 'R', medium: 'telephone' })
  assert.equal(mayReply([asks('2027-01-29'), byPhone, instructs('2027-02-03')], '2027-02-04'), 'barred')
})

// Nr. 8.5
const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const announced = told('auditAnnounced', '2027-09-01', {
  audit: 'audit 1',
  from: instantOf('2027-09-20T09:00'),
  ...byCustomer,
})
const named = (competes: boolean, auditor = 'X', on = '2027-09-06'): AnyFact =>
  told('auditorNamed', on, { audit: 'audit 1', auditor, competes, ...byCustomer })
const refuses = (auditor = 'X', on = '2027-09-08'): AnyFact => told('auditorRefused', on, { auditor, ...byProvider })
const promised = told('secrecyUndertaken', '2027-09-17', { audit: 'audit 1', ...byCustomer })
const mayCome = (...life: readonly AnyFact[]) => decided([announced, ...life], mayVisit, 'audit 1', '2027-09-20T09:00')
example('dc.avv.8.5a', 1, () => {
  const refusedOne = [named(true), refuses(), promised]
  return inOtherWords(
    [
      decided(refusedOne, mayRefuseAuditor, 'X', '2027-09-07'),
      mayCome(...refusedOne),
      mayCome(...refusedOne, named(false, 'Y', '2027-09-10')),
    ],
    ['permitted', 'barred', 'permitted'],
  )
})
example('dc.avv.8.5a', 2, () => {
  const life = [named(false), refuses(), promised]
  return inOtherWords([decided(life, mayRefuseAuditor, 'X', '2027-09-07'), mayCome(...life)], ['barred', 'permitted'])
})
example('dc.avv.8.5b', 1, () => inOtherWords(mayCome(promised), 'permitted'))
example('dc.avv.8.5b', 2, () => inOtherWords(mayCome(), 'barred'))
test('nobody inspects what was not announced', () =>
  assert.equal(decided([promised], mayVisit, 'audit 1', '2027-09-20'), undefined))

// Nr. 9
const informs = (on: string): AnyFact => told('changeReceived', on, { change: 'S', of: 'subprocessor', ...byProvider })
const objects = (on: string, goodCause = true): AnyFact =>
  told('objectionReceived', on, { change: 'S', goodCause, ...byCustomer })
const engages = (on: string, service: Facts['thirdPartyEngaged']['service'] = 'processing'): AnyFact =>
  told('thirdPartyEngaged', on, { change: 'S', service })
const approved = (life: readonly AnyFact[], when: string) => decided(life, approval, 'S', when)
example('dc.avv.9.1a', 1, () =>
  inOtherWords(
    [
      approved([informs('2027-03-01')], '2027-04-01'),
      approved([informs('2027-03-01'), objects('2027-03-20')], '2027-04-01'),
    ],
    ['approved', 'objected'],
  ),
)
example('dc.avv.9.1a', 2, () =>
  inOtherWords(
    [
      owed([engages('2027-03-01'), informs('2027-03-02')], '2027-03-03'),
      owed([informs('2027-02-28'), engages('2027-03-01')], '2027-03-03'),
    ],
    [['reportViolation:S', 'listSubprocessors:S'], ['listSubprocessors:S']],
  ),
)
test('an objection without good cause holds nothing back, and a consent takes a founded one back', () => {
  assert.equal(approved([informs('2027-03-01'), objects('2027-03-20', false)], '2027-04-01'), 'approved')
  const consents = told('consentReceived', '2027-03-25', { change: 'S', ...byCustomer })
  assert.equal(approved([informs('2027-03-01'), objects('2027-03-20'), consents], '2027-04-01'), 'approved')
})
test('a subprocessor is not announced by telephone', () => {
  const byPhone = told('changeReceived', '2027-03-01', {
    change: 'S',
    of: 'subprocessor',
    by: 'provider',
    medium: 'telephone',
  })
  assert.deepEqual(refused([byPhone], '2027-03-02'), ['FORM_NOT_MET AVV Nr. 9.1 S. 2 (Form)'])
})
const plans = (service: Facts['thirdPartyPlanned']['service']): AnyFact =>
  told('thirdPartyPlanned', '2027-03-01', { change: 'S', service, from: '2027-04-01' })
test('before a subprocessor begins it is announced, checked and bound by an agreement, to the midnight of that day', () => {
  const { duties } = at([plans('processing')], '2027-03-01')
  for (const key of ['announceSubprocessor:S', 'checkSubprocessor:S', 'concludeSubprocessing:S'])
    assert.equal(duties.get(key)?.by, instantOf('2027-04-01'), key)
  const announcedIt = told('dutyDone', '2027-03-15', { duty: 'announceSubprocessor:S', content: '' })
  assert.deepEqual(due([plans('processing'), announcedIt], '2027-04-02').toSorted(), [
    'checkSubprocessor:S',
    'concludeSubprocessing:S',
  ])
})
for (const [n, service] of (['post and courier', 'telecommunications'] as const).entries())
  example('dc.avv.9.5', n + 1, () =>
    inOtherWords(owed([plans(service), engages('2027-03-01', service)], '2027-03-02'), []),
  )

// Nr. 13
const does = (
  purpose: NonNullable<Facts['workDone']['purpose']>,
  more: Partial<Facts['workDone']> = {},
  on = '2027-09-20',
): AnyFact => told('workDone', on, { work: 'W', purpose, cost: eurNet('1000.00'), ...more })
const charged = (...life: readonly AnyFact[]) => {
  const walk = at(life, '2027-12-01')
  return [walk.decision(customersShare, 'W')?.value, netOf(walk, 'work W')?.toString()]
}
const all = [100, '1000.00']
const nothing = [0, undefined]
const costs: readonly (readonly [
  id: string,
  n: number,
  purpose: NonNullable<Facts['workDone']['purpose']>,
  share: unknown,
])[] = [
  ['dc.avv.13.1', 1, 'measures', nothing],
  ['dc.avv.13.1', 2, 'agreed instruction', nothing],
  ['dc.avv.13.2a', 1, 'individual instruction', all],
  ['dc.avv.13.2a', 2, 'agreed instruction', nothing],
  ['dc.avv.13.2b', 1, 'forwarding', nothing],
  ['dc.avv.13.2c', 1, 'information', all],
  ['dc.avv.13.2c', 2, 'list of measures', nothing],
  ['dc.avv.13.2d', 1, 'erasure in the system', nothing],
  ['dc.avv.13.2e', 1, 'audit', all],
]
for (const [id, n, purpose, share] of costs) example(id, n, () => inOtherWords(charged(does(purpose)), share))
example('dc.avv.13.2b', 2, () => inOtherWords(charged(does('support', { providersFault: 100 })), nothing))
example('dc.avv.13.2e', 2, () => inOtherWords(charged(does('audit', { providersFault: 100 })), nothing))
example('dc.avv.13.2f', 1, () => inOtherWords(charged(does('support', { providersFault: 100 })), nothing))
example('dc.avv.13.2f', 2, () => ({
  got: charged(does('support', { providersFault: 70 }))[1],
  expected: eurNet('300.00'),
}))
test('support and return are charged, what is mainly in the provider’s own interest is not', () => {
  assert.deepEqual([charged(does('support')), charged(does('return or destruction'))], [all, all])
  assert.deepEqual([charged(does('information for the provider')), charged(does('other demand'))], [nothing, all])
})
const requested = told('estimateRequested', '2027-05-03', { work: 'W' })
const estimated = told('estimateGiven', '2027-05-05', { work: 'W', cost: eurNet('350.00') })
const mayStart = (life: readonly AnyFact[], when: string) => decided(life, mayStartWork, 'W', when)
example('dc.avv.13.3a', 1, () =>
  inOtherWords(
    [
      mayStart([requested, estimated], '2027-05-04'),
      mayStart([requested, estimated], '2027-05-05'),
      charged(requested, does('individual instruction', {}, '2027-05-04'), estimated)[0],
      charged(requested, estimated, does('individual instruction', {}, '2027-05-06'))[0],
    ],
    ['barred', 'permitted', 0, 100],
  ),
)
example('dc.avv.13.3a', 2, () =>
  inOtherWords([mayStart([], '2027-05-03'), charged(does('individual instruction'))], ['permitted', all]),
)
test('an estimate that was asked for is due until it is given, and work before it is free whoever was at fault', () => {
  const given = told('dutyDone', '2027-05-05', { duty: 'giveEstimate:W', content: '' })
  assert.deepEqual([due([requested], '2027-05-04'), due([requested, given], '2027-05-06')], [['giveEstimate:W'], []])
  assert.deepEqual(charged(requested, does('support', { providersFault: 10 }, '2027-05-04'))[0], 0)
})

// Nr. 14.2
const plansChange = (protection?: Facts['measureChangePlanned']['protection']): AnyFact =>
  told('measureChangePlanned', '2027-05-01', { change: 'C', from: '2027-06-01', ...(protection ? { protection } : {}) })
const mayBeMade = (...life: readonly AnyFact[]) => decided(life, mayChangeMeasure, 'C', '2027-06-01')
example('dc.avv.14.2b', 1, () => {
  const agreed = told('agreementReached', '2027-05-20', { change: 'C' })
  return inOtherWords(
    [mayBeMade(plansChange('lower')), mayBeMade(plansChange('lower'), agreed)],
    ['barred', 'permitted'],
  )
})
example('dc.avv.14.2c', 1, () => inOtherWords(mayBeMade(plansChange('equal')), 'permitted'))
test('what nobody has assessed yet waits as well', () => {
  assert.equal(mayBeMade(plansChange()), 'barred')
  assert.equal(mayBeMade(plansChange('higher')), 'permitted')
})

everyExampleOf([
  'dc.avv.3.3b',
  'dc.avv.3.5b',
  'dc.avv.5.1c',
  'dc.avv.6.3a',
  'dc.avv.7.1b',
  'dc.avv.7.1c',
  'dc.avv.8.5a',
  'dc.avv.8.5b',
  'dc.avv.9.1a',
  'dc.avv.9.5',
  'dc.avv.13.1',
  'dc.avv.13.2a',
  'dc.avv.13.2b',
  'dc.avv.13.2c',
  'dc.avv.13.2d',
  'dc.avv.13.2e',
  'dc.avv.13.2f',
  'dc.avv.13.3a',
  'dc.avv.14.2b',
  'dc.avv.14.2c',
])
