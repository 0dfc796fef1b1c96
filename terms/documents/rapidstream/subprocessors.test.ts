/** Where work is done, who does it, and which data flow to whom: silence, objection, third countries, contracts, the eight of annex 2. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { approval } from '../../grammar/matters/changes.ts'
import { mayProcessAt } from '../../grammar/matters/places.ts'
import { mayTerminate } from '../../grammar/matters/rights.ts'
import { mayFlow, mayLeave, mayPassData, vendorClass } from '../../grammar/matters/subprocessing.ts'
import { anna, at, consents, decided, decidedAt, due, notifies, objects, refused, told } from './life.test-support.ts'

// --- § 4.4: places --------------------------------------------------------------------------------------------------

const proposed = (when: string, place: string, country: string, recipient?: string): AnyFact =>
  told('placeProposed', when, { place, use: 'storage', country, ...(recipient ? { recipient } : {}) })
const basis = (when: string, place: string): AnyFact =>
  told('transferBasisRecorded', when, { recipient: place, basis: 'adequacy decision' })
const lost = (when: string, place: string): AnyFact =>
  told('transferBasisLost', when, { recipient: place, basis: 'adequacy decision' })

example('rapidstream.avv.4.4a', 1, () => {
  const life = [anna, proposed('2027-02-01', 'switzerlandnorth', 'CH'), proposed('2027-02-01', 'uksouth', 'GB')]
  return {
    got: ['switzerlandnorth', 'uksouth'].map((place) => decided(life, mayProcessAt, place, '2027-02-01')),
    expected: ['barred', 'barred'],
  }
})
test('every state of the Union and of the Economic Area is allowed, its neighbours are not', () => {
  for (const [country, expected] of [
    ['DE', 'permitted'],
    ['IS', 'permitted'],
    ['LI', 'permitted'],
    ['CH', 'barred'],
    ['GB', 'barred'],
  ] as const)
    assert.equal(decided([proposed('2027-02-01', 'p', country)], mayProcessAt, 'p', '2027-02-02'), expected, country)
})
const canada = [anna, proposed('2027-02-01', 'log analysis', 'CA')]
example('rapidstream.avv.4.4b', 1, () => ({
  got: decidedAt(
    [...canada, basis('2027-02-01', 'log analysis')],
    mayProcessAt,
    'log analysis',
    '2027-02-28',
    '2030-01-01',
  ),
  expected: ['barred', 'barred'],
}))
example('rapidstream.avv.4.4b', 2, () => {
  const life = [...canada, basis('2027-02-01', 'log analysis'), consents('2027-03-01T10:00', 'log analysis')]
  return {
    got: decidedAt(life, mayProcessAt, 'log analysis', '2027-03-01T09:59:59', '2027-03-01T10:00'),
    expected: ['barred', 'permitted'],
  }
})
test('the consent of a user who is no administrator moves nothing abroad', () => {
  const life = [...canada, basis('2027-02-01', 'log analysis'), consents('2027-03-01', 'log analysis', 'Udo')]
  assert.equal(decided(life, mayProcessAt, 'log analysis', '2027-03-02'), 'barred')
  assert.deepEqual(refused(life, '2027-03-02'), ['POWER_MISSING AVV § 5.3'])
})
example('rapidstream.avv.4.4c', 1, () => ({
  got: decided([...canada, consents('2027-03-01', 'log analysis')], mayProcessAt, 'log analysis', '2027-03-02'),
  expected: 'barred',
}))
example('rapidstream.avv.4.4c', 2, () => {
  const consent = consents('2027-03-01', 'log analysis')
  const life = [...canada, basis('2027-03-01', 'log analysis'), consent, lost('2027-10-01', 'log analysis')]
  return {
    got: decidedAt(life, mayProcessAt, 'log analysis', '2027-09-30T23:59', '2027-10-01'),
    expected: ['permitted', 'barred'],
  }
})
test('the fall of a basis opens a check of the transfer', () => {
  assert.deepEqual(due([basis('2027-03-01', 'p'), lost('2027-10-01', 'p')], '2027-10-01'), ['checkTransfer:p#1'])
})
test('a new basis after the old one fell opens the way again', () => {
  const consent = consents('2027-03-01', 'log analysis')
  const life = [...canada, consent, basis('2027-03-01', 'log analysis'), lost('2027-10-01', 'log analysis')]
  const again = [...life, basis('2027-11-01', 'log analysis')]
  assert.deepEqual(decidedAt(again, mayProcessAt, 'log analysis', '2027-10-31', '2027-11-01'), ['barred', 'permitted'])
})
const virginia = [
  anna,
  notifies('2027-06-01', 'move', { thirdCountry: true, basis: true }),
  proposed('2027-06-01', 'move', 'US', 'mongodb'),
  basis('2027-06-01', 'move'),
]
example('rapidstream.avv.12.5c', 1, () => ({
  got: [
    ...decidedAt(virginia, mayProcessAt, 'move', '2027-06-01', '2027-08-01'),
    decided(virginia, approval, 'move', '2027-08-01'),
    decided([...virginia, consents('2027-08-02', 'move')], mayProcessAt, 'move', '2027-08-02'),
  ],
  expected: ['barred', 'barred', 'consent missing', 'permitted'],
}))
example('rapidstream.avv.12.5c', 2, () => {
  const life = [notifies('2027-06-01', 'move'), proposed('2027-06-01', 'move', 'FI', 'mongodb')]
  return {
    got: [
      decided(life, mayProcessAt, 'move', '2027-06-01'),
      ...decidedAt(life, approval, 'move', '2027-06-15', '2027-06-16'),
    ],
    expected: ['permitted', undefined, 'approved'],
  }
})

// --- § 12.2, § 12.3: who is a subprocessor, who is told -------------------------------------------------------------

const chosen = (
  vendor: string,
  does: 'cleaning' | 'transport' | 'maintenance' | 'processing on behalf',
  seesData: boolean,
) => told('vendorConsidered', '2027-02-01', { vendor, does, seesData })

example('rapidstream.avv.12.2', 1, () => {
  const life = [chosen('firm', 'cleaning', false), chosen('parcels', 'transport', false)]
  return {
    got: [
      ...['firm', 'parcels'].map((vendor) => decided(life, vendorClass, vendor, '2027-02-01')),
      due(life, '2027-02-01'),
    ],
    expected: ['ancillary', 'ancillary', []],
  }
})
example('rapidstream.avv.12.2', 2, () => {
  const life = [chosen('log analysis', 'processing on behalf', true)]
  return {
    got: [decided(life, vendorClass, 'log analysis', '2027-02-01'), due(life, '2027-02-01')],
    expected: ['subprocessor', ['checkMeasures:log analysis#1', 'announceSubprocessor:log analysis#1']],
  }
})
test('remote maintenance is ancillary only where it cannot see data', () => {
  const life = [chosen('blind', 'maintenance', false), chosen('seeing', 'maintenance', true)]
  assert.equal(decided(life, vendorClass, 'blind', '2027-02-01'), 'ancillary')
  assert.equal(decided(life, vendorClass, 'seeing', '2027-02-01'), 'subprocessor')
})
example('rapidstream.avv.12.3b', 1, () => {
  const decision = told('vendorConsidered', '2027-01-29', {
    vendor: 'V',
    does: 'processing on behalf',
    seesData: true,
  })
  const life = [decision, notifies('2027-02-01', 'V')]
  return {
    got: [
      ['2027-01-29', '2027-01-31', '2027-02-01'].map((when) =>
        due(life, when).filter((id) => id.startsWith('announceSubprocessor')),
      ),
      decidedAt(life, approval, 'V', '2027-02-15T23:59', '2027-02-16'),
    ],
    expected: [
      [['announceSubprocessor:V#1'], ['announceSubprocessor:V#1'], []],
      [undefined, 'approved'],
    ],
  }
})

const inWriting = (when: string, form: 'in writing' | 'electronic' | 'oral' = 'electronic') =>
  told('subprocessorContractConcluded', when, { change: 'V', form })
const staff = (when: string) => told('staffDutiesConfirmed', when, { change: 'V' })

example('rapidstream.avv.12.3a', 1, () => {
  const life = [notifies('2027-02-01', 'V'), inWriting('2027-02-10'), staff('2027-02-10')]
  return {
    got: decidedAt(life, mayPassData, 'V', '2027-02-15T23:59', '2027-02-16'),
    expected: [undefined, 'permitted'],
  }
})
example('rapidstream.avv.12.3a', 2, () => {
  const notice = notifies('2027-02-01', 'V', { thirdCountry: true, basis: true })
  const life = [anna, notice, inWriting('2027-02-10'), staff('2027-02-10')]
  return {
    got: [
      ...decidedAt(life, mayPassData, 'V', '2027-02-16', '2028-02-16'),
      decided([...life, consents('2028-03-01', 'V')], mayPassData, 'V', '2028-03-01'),
    ],
    expected: [undefined, undefined, 'permitted'],
  }
})
example('rapidstream.avv.12.7a', 1, () => {
  const life = [notifies('2027-02-01', 'V'), staff('2027-02-01'), inWriting('2027-02-10')]
  return { got: decidedAt(life, mayPassData, 'V', '2027-02-09', '2027-02-16'), expected: ['barred', 'permitted'] }
})
example('rapidstream.avv.12.7a', 2, () => {
  const life = [notifies('2027-02-01', 'V'), staff('2027-02-01'), inWriting('2027-02-10', 'oral')]
  return { got: decided(life, mayPassData, 'V', '2027-02-16'), expected: 'barred' }
})
example('rapidstream.avv.12.7b', 1, () => {
  const life = [notifies('2027-02-01', 'V'), inWriting('2027-02-10'), staff('2027-02-19')]
  return {
    got: decidedAt(life, mayPassData, 'V', '2027-02-16', '2027-02-18T23:59', '2027-02-19'),
    expected: ['barred', 'barred', 'permitted'],
  }
})

// --- whole lives of a change ----------------------------------------------------------------------------------------

const leaves = (when: string) =>
  told('terminationReceived', when, {
    ground: 'unresolved objection',
    change: 'V',
    by: 'customer',
    medium: 'portal',
    person: 'Anna',
  })

test('silence: told, waited out, bound, and the data flow', () => {
  const life = [
    told('vendorConsidered', '2027-02-13', { vendor: 'V', does: 'processing on behalf', seesData: true }),
    notifies('2027-02-13', 'V'),
    inWriting('2027-02-20'),
    staff('2027-02-20'),
  ]
  // day fourteen is Saturday 27 February, so the last day is Monday 1 March (§ 193 BGB)
  assert.deepEqual(decidedAt(life, approval, 'V', '2027-02-28', '2027-03-01T23:59', '2027-03-02'), [
    undefined,
    undefined,
    'approved',
  ])
  assert.deepEqual(decidedAt(life, mayPassData, 'V', '2027-03-01T23:59', '2027-03-02'), [undefined, 'permitted'])
  assert.equal(decided(life, mayTerminate, 'unresolved objection V', '2027-03-02'), undefined)
})
test('objection: the change is held back, nothing flows, and the customer may leave until the parties agree', () => {
  const life = [anna, notifies('2027-02-13', 'V'), inWriting('2027-02-20'), staff('2027-02-20')]
  const inTime = [...life, objects('2027-03-01T23:59', 'V')]
  assert.equal(decided(inTime, approval, 'V', '2027-03-02'), 'objected')
  assert.equal(decided(inTime, mayPassData, 'V', '2027-03-02'), undefined)
  assert.equal(decided(inTime, mayTerminate, 'unresolved objection V', '2027-03-02'), 'permitted')
  const settled = [...inTime, told('agreementReached', '2027-03-10', { change: 'V' })]
  assert.equal(decided(settled, mayTerminate, 'unresolved objection V', '2027-03-10'), undefined)
  const late = [...life, objects('2027-03-02', 'V')]
  assert.equal(decided(late, approval, 'V', '2027-03-02'), 'approved')
  assert.equal(at([...inTime, leaves('2027-03-31')], '2027-04-01').endings.has('agreement'), true)
  assert.equal(at([...late, leaves('2027-03-31')], '2027-04-01').endings.has('agreement'), false)
})
test('objection of a user who is no administrator: silence approves all the same', () => {
  const objection = told('objectionReceived', '2027-02-20', {
    change: 'V',
    by: 'customer',
    medium: 'portal',
    person: 'Udo',
  })
  const life = [anna, notifies('2027-02-13', 'V'), objection]
  assert.deepEqual(refused(life, '2027-02-21'), ['POWER_MISSING AVV § 5.3'])
  assert.equal(decided(life, approval, 'V', '2027-03-02'), 'approved')
})
test('third country: neither silence nor a consent without a basis is enough, at the notice and at the place', () => {
  const life = [
    anna,
    notifies('2027-02-01', 'V', { thirdCountry: true, basis: true }),
    proposed('2027-02-01', 'V', 'US', 'V'),
    inWriting('2027-02-10'),
    staff('2027-02-10'),
  ]
  assert.equal(decided(life, mayPassData, 'V', '2027-03-01'), undefined)
  const consented = [...life, consents('2027-03-01', 'V')]
  assert.equal(decided(consented, mayPassData, 'V', '2027-03-01'), 'permitted')
  assert.equal(decided(consented, mayProcessAt, 'V', '2027-03-01'), 'barred')
  assert.equal(decided([...consented, basis('2027-03-02', 'V')], mayProcessAt, 'V', '2027-03-02'), 'permitted')
})

// --- § 12.10, annex 2 -----------------------------------------------------------------------------------------------

const eight = [
  ['azure', 'hosting'],
  ['mongodb', 'application data'],
  ['clerk', 'authentication'],
  ['cloudamqp', 'events'],
  ['redis', 'cache'],
  ['sentry', 'error tracking'],
  ['stripe', 'card payments'],
  ['wasabi', 'usage events'],
] as const
const concluded = told('concluded', '2027-03-01', { first: '2027-03-01' })
const flows = (vendor: string, task: string) =>
  told('dataFlowPlanned', '2027-02-20', { flow: `${vendor} ${task}`, vendor, task })
const flowTo = (vendor: string, task: string, when: string) =>
  decided([flows(vendor, task), concluded], mayFlow, `${vendor} ${task}`, when)

example('rapidstream.avv.12.10b', 1, () => ({
  got: eight.map(([vendor]) => decidedAt([concluded], approval, vendor, '2027-02-28', '2027-03-01')),
  expected: eight.map(() => [undefined, 'approved']),
}))
example('rapidstream.avv.12.10b', 2, () => {
  const change = notifies('2027-04-01', 'wasabi backups', { thirdCountry: true, basis: true })
  const life = [concluded, change, flows('wasabi', 'backups of configuration')]
  return {
    got: [
      decided(life, mayFlow, 'wasabi backups of configuration', '2027-04-01'),
      decided(life, approval, 'wasabi backups', '2027-05-01'),
      flowTo('wasabi', 'usage events', '2027-04-01'),
    ],
    expected: ['barred', 'consent missing', 'permitted'],
  }
})
example('rapidstream.anlage2.register', 1, () => ({
  got: [eight.length, ...eight.map(([vendor, task]) => flowTo(vendor, task, '2027-03-01'))],
  expected: [8, ...eight.map(() => 'permitted')],
}))
for (const [vendor, task] of eight)
  test(`data flow to ${vendor} for ${task} alone, and from the conclusion on`, () => {
    assert.equal(flowTo(vendor, task, '2027-02-28'), 'barred')
    assert.equal(flowTo(vendor, task, '2027-03-01'), 'permitted')
    assert.equal(flowTo(vendor, 'something else', '2027-03-01'), 'barred')
  })
test('nothing flows to a vendor that the register does not hold', () => {
  assert.equal(flowTo('another vendor', 'hosting', '2027-03-01'), 'barred')
})

const leaving = (vendor: string, contains: 'nothing personal' | 'address of a viewer' | 'e-mail address') =>
  decided([told('recordReleased', '2027-03-01', { record: 'r', vendor, contains })], mayLeave, 'r', '2027-03-01')
for (const vendor of ['sentry', 'wasabi'])
  example(`rapidstream.anlage2.${vendor}.anon`, 1, () => ({
    got: [
      leaving(vendor, 'address of a viewer'),
      leaving(vendor, 'e-mail address'),
      leaving(vendor, 'nothing personal'),
    ],
    expected: ['barred', 'barred', 'permitted'],
  }))
test('what must be anonymised at one vendor is not decided of another', () => {
  assert.equal(leaving('mongodb', 'e-mail address'), undefined)
})

everyExampleOf([
  ...['4.4a', '4.4b', '4.4c', '12.2', '12.3a', '12.3b', '12.5c', '12.7a', '12.7b', '12.10b'].map(
    (place) => `rapidstream.avv.${place}`,
  ),
  'rapidstream.anlage2.register',
  'rapidstream.anlage2.sentry.anon',
  'rapidstream.anlage2.wasabi.anon',
])
