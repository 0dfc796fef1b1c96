/** Who supervises, which contract decides, causes and parts of a termination, return and erasure, and the form of amendments. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end, survives } from '../../grammar/matters/agreement.ts'
import { approval } from '../../grammar/matters/changes.ts'
import { concludedBy, offered } from '../../grammar/matters/offer.ts'
import { amended, authority, governs, party } from '../../grammar/matters/parties.ts'
import { mayProcess } from '../../grammar/matters/places.ts'
import { mayErase, mayTerminate } from '../../grammar/matters/rights.ts'
import { content } from '../../grammar/matters/services.ts'
import { anna, decided, decidedAt, due, notifies, refused, told } from './life.test-support.ts'

// --- the parties ----------------------------------------------------------------------------------------------------

example('rapidstream.avv.parties.a', 1, () => {
  const life = [
    told('accountOpened', '2027-02-28T23:59:00+01:00', {}),
    told('concluded', '2027-03-01T09:00:00+01:00', { first: '2027-03-01' }),
  ]
  const times = ['2027-02-28T23:58', '2027-02-28T23:59', '2027-03-01T08:59', '2027-03-01T09:00']
  return {
    got: [decidedAt(life, party, 'customer', ...times), decidedAt(life, mayProcess, 'requests of viewers', ...times)],
    expected: [
      [undefined, 'identified', 'identified', 'bound'],
      ['barred', 'barred', 'barred', 'permitted'],
    ],
  }
})
test('what is offered is ad insertion, and an account on the website is all it takes', () => {
  assert.deepEqual(
    [decided([], offered, 'ad-insertion', '2027-01-01')?.per, decided([], concludedBy, 'agreement', '2027-01-01')],
    ['month', 'registration'],
  )
})

// --- § 3, § 4.2, § 11.4 ---------------------------------------------------------------------------------------------

const seat = (when: string, country: string, state?: string, publicBody?: boolean) =>
  told('seatEntered', when, {
    country,
    ...(state ? { state } : {}),
    ...(publicBody === undefined ? {} : { publicBody }),
  })
const supervises = (life: readonly AnyFact[], when: string) => decided(life, authority, 'customer', when)?.de

example('rapidstream.avv.3.2', 1, () => {
  const life = [seat('2027-01-01', 'DE', 'NW'), seat('2027-07-01', 'DE', 'BY')]
  return {
    got: ['2027-06-30T23:59', '2027-07-01T00:00'].map((when) => supervises(life, when)),
    expected: [
      'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      'Bayerisches Landesamt für Datenschutzaufsicht',
    ],
  }
})
example('rapidstream.avv.3.2', 2, () => ({
  got: supervises([seat('2027-06-30', 'AT')], '2027-06-30'),
  expected: 'Österreichische Datenschutzbehörde',
}))
test('a public body in Bavaria has another authority, a seat outside the Union none that follows from it', () => {
  assert.equal(
    supervises([seat('2027-01-01', 'DE', 'BY', true)], '2027-01-01'),
    'Der Bayerische Landesbeauftragte für den Datenschutz',
  )
  assert.equal(supervises([seat('2027-01-01', 'US')], '2027-01-01'), 'von Hand einzutragen')
  assert.equal(supervises([seat('2027-01-01', 'DE')], '2027-01-01'), 'von Hand einzutragen')
  assert.equal(supervises([seat('2027-01-01', 'FR')], '2027-01-01'), 'nationale Datenschutzaufsicht (FR)')
  assert.equal(supervises([], '2027-01-01'), undefined)
})
test('the provider is supervised in Hamburg', () => {
  assert.equal(
    decided([], authority, 'provider', '2027-01-01')?.de,
    'Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit',
  )
})

const compared = (question: string, bothSpeak: boolean) =>
  told('contractsCompared', '2027-03-01', { question, bothSpeak })
example('rapidstream.avv.4.2b', 1, () => ({
  got: decided([compared('breach notice', true)], governs, 'breach notice', '2027-03-01'),
  expected: 'processing agreement',
}))
test('where the main contract alone speaks nothing goes before it, and on liability it decides', () => {
  assert.equal(decided([compared('fees', false)], governs, 'fees', '2027-03-01'), undefined)
  assert.equal(decided([compared('liability', true)], governs, 'liability', '2027-03-01'), 'main contract')
})

// --- § 13 -----------------------------------------------------------------------------------------------------------

const leaves = (when: string, more: Partial<Facts['terminationReceived']> = {}) =>
  told('terminationReceived', when, { ground: 'for cause', by: 'customer', medium: 'e-mail', ...more })

example('rapidstream.avv.13f', 1, () => {
  const life = [leaves('2027-05-14T10:00', { scope: 'support' })]
  return {
    got: [decided(life, end, 'support', '2027-05-15'), decided(life, end, 'agreement', '2027-05-15')],
    expected: ['2027-05-14T10:00+02:00', undefined],
  }
})
example('rapidstream.avv.13f', 2, () => ({
  got: decided([leaves('2027-05-14T10:00')], end, 'agreement', '2027-05-15'),
  expected: '2027-05-14T10:00+02:00',
}))
test('a part may end on a later day that was named', () => {
  const life = [leaves('2027-05-14', { scope: 'support', to: '2027-05-31' })]
  assert.equal(decided(life, end, 'support', '2027-05-15')?.lastDay, '2027-05-31')
})
test('each of the four grounds gives the customer a right of its own, from the day it is told', () => {
  const instructed = told('instructionReceived', '2027-06-01', {
    instruction: 'I',
    by: 'customer',
    medium: 'portal',
    person: 'Anna',
  })
  for (const is of [
    'duties not fulfilled',
    'grave violation',
    'instruction not carried out',
    'audit obstructed',
  ] as const) {
    const arose = told('causeArose', '2027-07-01', { cause: 'c', is, instruction: 'I' })
    const rights = decidedAt([anna, instructed, arose], mayTerminate, 'cause c', '2027-06-30', '2027-07-01')
    assert.deepEqual(rights, [undefined, 'permitted'], is)
  }
})

// --- § 16 -----------------------------------------------------------------------------------------------------------

const ended = leaves('2027-02-01', { to: '2027-02-28' })
const wishes = (
  when: string,
  choice: 'return' | 'erase',
  demand = 'contents',
  person: 'Anna' | 'Udo' = 'Anna',
): AnyFact => told('dataDemanded', when, { demand, choice, by: 'customer', medium: 'portal', person })
const handedOver = told('handedOver', '2027-03-10', {})

example('rapidstream.avv.16.1a', 1, () => ({
  got: ['2027-02-28T23:59', '2027-03-01T00:00'].map((when) => due([ended], when)),
  expected: [[], ['handOverContents:contents#1']],
}))
example('rapidstream.avv.16.1b', 1, () => ({
  got: due([anna, ended, wishes('2027-03-02', 'erase')], '2027-03-02'),
  expected: ['eraseData:contents#1'],
}))
example('rapidstream.avv.16.1b', 2, () => ({
  got: [
    due([ended], '2027-03-09'),
    decidedAt([ended, handedOver], content, 'contents', '2027-03-09', '2027-03-10'),
    due([ended, handedOver], '2027-03-10').map((id) => id.split(' ')[0]),
  ],
  expected: [['handOverContents:contents#1'], [undefined, 'erased'], ['content:contents#1']],
}))
example('rapidstream.avv.16.1c', 1, () => ({
  got: ['2027-04-12T09:59', '2027-04-12T10:00'].map((when) =>
    due([anna, wishes('2027-04-12T10:00', 'erase', 'ad rules')], when),
  ),
  expected: [[], ['eraseData:ad rules#1']],
}))
example('rapidstream.avv.16.1c', 2, () => {
  const life = [anna, wishes('2027-04-12T10:00', 'erase', 'ad rules', 'Udo')]
  return {
    got: [due(life, '2027-04-13'), refused(life, '2027-04-13')],
    expected: [[], ['POWER_MISSING AVV § 5.3']],
  }
})
test('return can be demanded while the contract runs, and is done once', () => {
  const life = [anna, wishes('2027-04-12', 'return', 'configuration')]
  assert.deepEqual(due(life, '2027-04-12'), ['returnData:configuration#1'])
  const done = told('dutyDone', '2027-04-13', { duty: 'returnData:configuration', content: 'owed' })
  assert.deepEqual(due([...life, done], '2027-04-14'), [])
})

test('who changes its mind between return and erasure is served as it wished last', () => {
  const life = [anna, ended, wishes('2027-03-02', 'erase'), wishes('2027-03-03', 'return')]
  assert.deepEqual(due(life, '2027-03-02'), ['eraseData:contents#1'])
  assert.deepEqual(due(life, '2027-03-03').toSorted(), ['handOverContents:contents#1', 'returnData:contents#1'])
  const back = [...life, wishes('2027-03-04', 'erase')]
  assert.deepEqual(due(back, '2027-03-04'), ['eraseData:contents#1'])
})
test('what a law keeps is not erased with the rest after the return', () => {
  const storage = told('storageDutyKnown', '2027-03-01', { data: 'contents', law: 'Germany', until: '2033-12-31' })
  const life = [ended, handedOver, storage]
  assert.deepEqual(decidedAt(life, content, 'contents', '2033-12-31', '2034-01-01'), [undefined, 'erased'])
})

const kept = (law: Facts['storageDutyKnown']['law']) =>
  told('storageDutyKnown', '2027-03-01', { data: 'invoices', law, until: '2033-12-31' })
example('rapidstream.avv.16.1d', 1, () => {
  const life = [anna, kept('another state'), wishes('2027-03-02', 'erase', 'invoices')]
  return {
    got: [decided(life, mayErase, 'invoices', '2027-03-02'), due(life, '2027-03-02')],
    expected: [undefined, ['eraseData:invoices#1']],
  }
})
test('what Union or German law keeps is erased only once the time of storage is over', () => {
  for (const law of ['Union', 'Germany'] as const) {
    const life = [anna, kept(law), wishes('2027-03-02', 'erase', 'invoices')]
    assert.deepEqual(decidedAt(life, mayErase, 'invoices', '2033-12-31T23:59', '2034-01-01'), ['barred', undefined])
    assert.deepEqual(
      ['2033-12-31T23:59', '2034-01-01'].map((when) => due(life, when)),
      [[], ['eraseData:invoices#1']],
    )
  }
})
example('rapidstream.avv.16.1e', 1, () => {
  const erased = told('personalDataErased', '2027-03-05T14:00', {})
  const life = [ended, told('handedOver', '2027-03-01', {}), erased]
  return {
    got: [
      due(life, '2027-03-05T14:00').includes('proveErasure:contents#1'),
      decidedAt(life, survives, 'avv', '2027-03-05T13:59', '2027-03-05T14:00'),
    ],
    expected: [true, ['surviving', undefined]],
  }
})

example('rapidstream.avv.16.2', 1, () => {
  const life = [leaves('2027-03-31', { to: '2027-03-31' }), told('personalDataErased', '2027-05-12T11:30', {})]
  return {
    got: ['2027-03-31T23:59', '2027-04-01', '2027-05-12T11:29', '2027-05-12T11:30'].map((when) =>
      decided(life, survives, 'avv', when),
    ),
    expected: [undefined, 'surviving', 'surviving', undefined],
  }
})
example('rapidstream.avv.16.2', 2, () => {
  const voucher = told('storageDutyKnown', '2027-04-01', { data: 'voucher', law: 'Germany', until: '2035-12-31' })
  const life = [
    anna,
    leaves('2027-03-31', { to: '2027-03-31' }),
    told('handedOver', '2027-04-05', {}),
    voucher,
    wishes('2027-04-06', 'erase', 'voucher'),
    told('personalDataErased', '2036-01-02T11:30', {}),
  ]
  return {
    got: [
      decidedAt(life, mayErase, 'voucher', '2035-12-31', '2036-01-01'),
      decidedAt(life, survives, 'avv', '2027-05-01', '2035-12-31', '2036-01-02T11:29', '2036-01-02T11:30'),
      ['2035-12-31', '2036-01-01'].map((when) => due(life, when).includes('eraseData:voucher#1')),
    ],
    expected: [
      ['barred', undefined],
      ['surviving', 'surviving', 'surviving', undefined],
      [false, true],
    ],
  }
})

// --- § 17.1 ---------------------------------------------------------------------------------------------------------

const amends = (when: string, medium: 'telephone' | 'portal' | 'e-mail' | 'signed letter', amendment = 'A') =>
  told('amendmentAgreed', when, { amendment, by: 'customer', medium })
const waives = (when: string, medium: 'portal' | 'signed letter') =>
  told('formWaived', when, { by: 'provider', medium })

example('rapidstream.avv.17.1a', 1, () => {
  const life = [amends('2027-05-03', 'telephone')]
  return {
    got: [decided(life, amended, 'A', '2027-05-04'), refused(life, '2027-05-04')],
    expected: [undefined, ['FORM_NOT_MET AVV § 17.1 S. 1']],
  }
})
example('rapidstream.avv.17.1a', 2, () => {
  const life = [notifies('2027-02-01', 'V')]
  return {
    got: [decided(life, approval, 'V', '2027-02-16'), refused(life, '2027-02-16')],
    expected: ['approved', []],
  }
})
test('an amendment in writing holds, by e-mail too; a click in the portal is none', () => {
  assert.equal(decided([amends('2027-05-03', 'signed letter')], amended, 'A', '2027-05-03'), 'in force')
  assert.equal(decided([amends('2027-05-03', 'e-mail')], amended, 'A', '2027-05-03'), 'in force')
  assert.equal(decided([amends('2027-05-03', 'portal')], amended, 'A', '2027-05-03'), undefined)
})
example('rapidstream.avv.17.1b', 1, () => {
  const life = [waives('2027-05-03', 'portal'), amends('2027-05-10', 'telephone')]
  return {
    got: [refused(life, '2027-05-10'), decided(life, amended, 'A', '2027-05-10')],
    expected: [['FORM_NOT_MET AVV § 17.1 S. 2', 'FORM_NOT_MET AVV § 17.1 S. 1'], undefined],
  }
})
example('rapidstream.avv.17.1b', 2, () => {
  const waived = waives('2027-05-04', 'signed letter')
  const life = [amends('2027-05-03', 'telephone', 'before'), waived, amends('2027-05-05', 'telephone', 'after')]
  return {
    got: ['before', 'after'].map((name) => decided(life, amended, name, '2027-05-06')),
    expected: [undefined, 'in force'],
  }
})

everyExampleOf(
  ['parties.a', '3.2', '4.2b', '13f', '16.1a', '16.1b', '16.1c', '16.1d', '16.1e', '16.2', '17.1a', '17.1b'].map(
    (place) => `rapidstream.avv.${place}`,
  ),
)
