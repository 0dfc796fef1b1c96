import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, daysBetween, instantOf, plusDays, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { conclusion, end, incorporated } from '../../grammar/matters/agreement.ts'
import { availabilityOfYear, outageCounts } from '../../grammar/matters/availability.ts'
import { access } from '../../grammar/matters/services.ts'
import {
  contractText,
  faultAcceptedAt,
  governedBy,
  mayAssignContract,
  mayProcessPersonalData,
  mayUse,
  orderStands,
} from '../../grammar/matters/software-service.ts'
import { eur } from '../../grammar/money.ts'
import { useBy } from '../../grammar/quantities/software-service.ts'
import { amountOf, at, decided, program, told } from './conditions.test-support.ts'
import { aMonth, ordered } from './onlyoffice.test-support.ts'

// --- what happens in a life -----------------------------------------------------------------------------------------

const accessDataSent = (on: string): AnyFact => told('accessDataSent', on, { item: 'onlyoffice' })
const accepted = (on: string, by: 'provider' | 'customer' = 'provider'): AnyFact =>
  told('orderAccepted', on, { item: 'onlyoffice', by, medium: 'letter' })
const notice = (on: string, medium: Medium = 'e-mail'): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium, scope: 'onlyoffice' })

// --- § 23.2: the right of use ---------------------------------------------------------------------------------------

const account = (name: string, person: string, on = '2026-11-22'): AnyFact =>
  told('accountAssigned', on, { account: name, person, worksFor: 'customer' })
const use = (life: readonly AnyFact[], subject: string, when: string) => decided(life, mayUse, subject, when)

example('kontent.oo.23.2b', 1, () => {
  const life = [aMonth(), account('account 1', 'person 1'), notice('2026-12-15')]
  return {
    got: ['2026-12-22T23:59', '2026-12-23'].map((when) => [
      use(life, 'onlyoffice', when),
      use(life, useBy('onlyoffice', 'person 1'), when),
    ]),
    expected: [
      ['permitted', 'permitted'],
      ['barred', 'barred'],
    ],
  }
})
example('kontent.oo.23.2d', 1, () => {
  const life = [aMonth(), account('account 1', 'person 1')]
  return {
    got: ['person 1', 'person 2'].map((person) => use(life, useBy('onlyoffice', person), '2026-11-23')),
    expected: ['permitted', 'barred'],
  }
})
example('kontent.oo.23.2d', 2, () => {
  const life = [
    aMonth(),
    told('linkShared', '2026-11-23', { guest: 'guest 1', for: 'viewing' }),
    told('linkShared', '2026-11-23', { guest: 'guest 2', for: 'editing' }),
  ]
  return {
    got: ['viewing by guest 1', 'editing by guest 1', 'editing by guest 2', 'viewing by guest 3'].map((subject) =>
      use(life, subject, '2026-11-24'),
    ),
    expected: ['permitted', 'barred', 'barred', 'barred'],
  }
})
test('who has lost the account no longer works with the software', () => {
  const life = [
    aMonth(),
    account('account 1', 'person 1'),
    told('accountClosed', '2026-11-25', { account: 'account 1' }),
    account('account 2', 'person 1', '2026-12-01'),
  ]
  const uses = ['2026-11-24', '2026-11-26', '2026-12-02'].map((when) => use(life, 'onlyoffice by person 1', when))
  assert.deepEqual(uses, ['permitted', 'barred', 'permitted'])
})
example('kontent.oo.23.2e', 1, () => {
  const published = (on: string, edition: string) =>
    told('documentPublished', on, { document: 'vendor licence', version: edition, item: 'onlyoffice' })
  const life = [
    published('2026-01-01', '2026-01'),
    ordered('2026-11-23T09:00', '2026-11-23', 'a month, renewed'),
    published('2026-12-01', '2026-12'),
  ]
  return {
    got: ['2026-11-23', '2026-11-23T09:00', '2026-12-31'].map((when) =>
      decided(life, incorporated, 'vendor licence', when),
    ),
    expected: [undefined, '2026-01', '2026-01'],
  }
})

// --- § 23.3: conclusion ---------------------------------------------------------------------------------------------

const concludedOn = (life: readonly AnyFact[]) => decided(life, conclusion, 'onlyoffice', '2026-12-31')

example('kontent.oo.23.3a', 1, () => {
  const life = [aMonth(), accessDataSent('2026-11-24')]
  const withoutUsers = told('orderPlaced', '2026-11-22T10:00', {
    item: 'onlyoffice',
    variant: 'a month, renewed',
    first: '2026-11-22',
    by: 'customer',
    medium: 'portal',
  })
  return {
    got: [
      ...['2026-11-22T10:00', '2026-11-24'].map((when) => decided(life, orderStands, 'onlyoffice', when)),
      decided([withoutUsers], orderStands, 'onlyoffice', '2026-11-23'),
    ],
    expected: ['binding', undefined, 'incomplete'],
  }
})
example('kontent.oo.23.3b', 1, () => {
  const receipt = told('dutyDone', '2026-11-22T10:01', { duty: 'confirmOrder:onlyoffice', content: 'receipt' })
  const before = duties(program, [aMonth()], instantOf('2026-11-22T10:00'))
  return {
    got: [
      before.due.filter(({ act }) => act === 'confirmOrder').map(({ by }) => by && showInstant(by)),
      duties(program, [aMonth(), receipt], instantOf('2026-11-22T10:01')).due.some(({ act }) => act === 'confirmOrder'),
      concludedOn([aMonth(), receipt]),
    ],
    expected: [['2026-11-22T10:00+01:00'], false, undefined],
    inItsWords: false,
  }
})
example('kontent.oo.23.3c', 1, () => ({
  got: concludedOn([
    ordered('2026-11-20', '2026-11-22', 'a month, renewed'),
    accessDataSent('2026-11-22T12:00'),
    accepted('2026-11-23'),
  ]),
  expected: '2026-11-22',
}))
test('a contract begins with the first of three things that happen', () => {
  const order = ordered('2026-11-20', '2026-11-20', 'a month, renewed')
  const began = told('useBegan', '2026-11-21', { item: 'onlyoffice' })
  assert.equal(concludedOn([order, began, accessDataSent('2026-11-22')]), '2026-11-21')
  assert.equal(concludedOn([order, accepted('2026-11-20'), began]), '2026-11-20')
  assert.equal(concludedOn([order, accepted('2026-11-20', 'customer')]), undefined)
})
example('kontent.oo.23.3d', 1, () => {
  const life = [ordered('2026-11-20', '2026-11-22', 'a month, renewed'), accessDataSent('2026-11-22')]
  return {
    got: ['2026-11-21', '2026-11-22'].map((when) => decided(life, contractText, 'onlyoffice', when)),
    expected: [undefined, 'retrievable'],
  }
})

// --- §§ 23.4, 23.10: outages and faults -----------------------------------------------------------------------------

const outage = (from: string, to: string, cause: Facts['outage']['cause']): AnyFact =>
  told('outage', from, { from: instantOf(from), to: instantOf(to), ...(cause ? { cause } : {}) })
/** 263 hours in a year of 8,760 would miss 97 %. */
const longOutage = (cause: Facts['outage']['cause']) => [
  told('concluded', '2026-01-01', { first: '2026-01-01' }),
  aMonth('2026-01-01'),
  outage('2026-11-01T00:00', '2026-11-11T23:00', cause),
]
const availability = (cause: Facts['outage']['cause']) =>
  decided(longOutage(cause), availabilityOfYear, '2026', '2027-01-01')

example('kontent.oo.23.4b', 1, () => ({
  got: [
    decided(
      [outage('2026-11-23T10:00', '2026-11-23T13:00', 'foreign network')],
      outageCounts,
      'foreign network',
      '2026-11-24',
    ),
    ...(['influence of third parties', 'user equipment', 'foreign network'] as const).map(availability),
  ],
  expected: ['not counted', 'reached', 'reached', 'reached'],
}))
example('kontent.oo.23.4b', 2, () => ({
  got: [decided([aMonth()], outageCounts, 'own infrastructure', '2026-11-24'), availability('own infrastructure')],
  expected: [undefined, 'missed'],
}))
const faultAccepted = (sent: string) => {
  const taken = decided(
    [aMonth('2026-11-02'), told('faultMessageSent', sent, { fault: 'fault 1' })],
    faultAcceptedAt,
    'fault 1',
    sent,
  )
  return taken === undefined ? undefined : showInstant(taken)
}
example('kontent.oo.23.10a', 1, () => ({
  got: faultAccepted('2026-11-20T16:00'),
  expected: '2026-11-20T16:00+01:00',
}))
example('kontent.oo.23.10a', 2, () => ({
  got: faultAccepted('2026-11-20T16:01'),
  expected: '2026-11-23T09:00+01:00',
}))
test('the fault desk opens at nine, on holidays too, and not at the weekend', () => {
  const accepts = ['2026-12-25T08:59', '2026-12-25T09:00', '2026-12-26T12:00', '2026-06-12T23:00'].map(faultAccepted)
  assert.deepEqual(accepts, [
    '2026-12-25T09:00+01:00',
    '2026-12-25T09:00+01:00',
    '2026-12-28T09:00+01:00',
    '2026-06-15T09:00+02:00',
  ])
})

// --- § 23.6: personal data ------------------------------------------------------------------------------------------

const announces = (on: string, any: boolean): AnyFact => told('personalDataAnnounced', on, { item: 'onlyoffice', any })
example('kontent.oo.23.6d', 1, () => {
  const accepts = told('conditionsAccepted', '2026-12-05', {
    document: 'terms',
    version: '2018-05-18',
    by: 'customer',
    medium: 'portal',
  })
  const life = [aMonth(), announces('2026-11-22T11:00', false), announces('2026-12-01', true), accepts]
  return {
    got: ['2026-11-30', '2026-12-01', '2026-12-05'].map((when) =>
      decided(life, mayProcessPersonalData, 'onlyoffice', when),
    ),
    expected: [undefined, 'barred', 'permitted'],
    inItsWords: false,
  }
})

// --- § 23.7: the follow-up contract ---------------------------------------------------------------------------------

const fixed = ordered('2026-11-22', '2026-11-22', 'a month, fixed')
example('kontent.oo.23.7g', 1, () => {
  const life = [told('activated', '2026-11-22', {}), fixed]
  return {
    got: ['2026-12-22T23:59', '2026-12-23'].map((when) => [
      use(life, 'onlyoffice', when),
      decided(life, access, 'services', when),
    ]),
    expected: [
      ['permitted', 'open'],
      ['barred', 'closed'],
    ],
    inItsWords: false,
  }
})
test('with a follow-up contract the use goes on, and ends with that one', () => {
  const next = ordered('2026-12-20', '2026-12-23', 'a month, fixed', { item: 'onlyoffice 2', follows: 'onlyoffice' })
  const uses = ['2026-12-23', '2027-01-23T23:59', '2027-01-24'].map((when) => use([fixed, next], 'onlyoffice', when))
  assert.deepEqual(uses, ['permitted', 'permitted', 'barred'])
})

const invoice = (on: Day): AnyFact =>
  told('invoiceReceived', on, { claim: 'fee onlyoffice 2026-11-22', amount: eur('59.50') })

// --- §§ 23.15, 23.16 ------------------------------------------------------------------------------------------------

example('kontent.oo.23.15a', 1, () => {
  const consent = (medium: Medium) =>
    told('consentReceived', '2026-11-25', { change: 'assignment 1', by: 'provider', medium })
  const may = (life: readonly AnyFact[]) => decided(life, mayAssignContract, 'assignment 1', '2026-11-26')
  return {
    got: [may([aMonth()]), may([aMonth(), consent('telephone')]), may([aMonth(), consent('letter')])],
    expected: ['barred', 'barred', 'permitted'],
  }
})
example('kontent.oo.23.16', 1, () => {
  const reminder = told('reminderReceived', '2026-12-24', {
    claim: 'fee onlyoffice 2026-11-22',
    step: 1,
    receiptProven: true,
    medium: 'letter',
  })
  const life = [aMonth(), invoice('2026-11-22'), reminder]
  return {
    got: [
      decided(life, governedBy, 'onlyoffice', '2026-12-24'),
      amountOf(life, 'reminder fee onlyoffice 2026-11-22 1', '2026-12-24'),
    ].map((each) => (each && 'inOrder' in each ? each.inOrder : each)),
    expected: [['§ 23', 'general terms', 'vendor licence'], '3.00'],
  }
})

// --- month by month ---------------------------------------------------------------------------------------------------

test('ONLYOFFICE month by month: ordered, billed in advance, paid, terminated in time, used to the last minute', () => {
  const pays = (on: Day) => told('paymentCredited', on, { amount: eur('59.50') })
  const life = [
    ordered('2026-11-20', '2026-11-22', 'a month, renewed'),
    accessDataSent('2026-11-22T08:00'),
    account('account 1', 'person 1'),
    pays('2026-11-25'),
    pays('2026-12-28'),
    notice('2027-01-15T23:59'),
  ]
  assert.equal(concludedOn(life), '2026-11-22')
  const open = (when: string) => at(life, when).openItems.map(({ key }) => key)
  assert.deepEqual(open('2026-11-22'), ['fee onlyoffice 2026-11-22'])
  assert.deepEqual(open('2026-11-25'), [])
  assert.deepEqual(open('2026-12-23'), ['fee onlyoffice 2026-12-23'])
  assert.deepEqual(open('2027-06-01'), [])
  assert.equal(at(life, '2027-01-16').decision(end, 'onlyoffice')?.value.lastDay, '2027-01-22')
  assert.deepEqual(
    ['2027-01-22T23:59', '2027-01-23'].map((when) => use(life, 'onlyoffice by person 1', when)),
    ['permitted', 'barred'],
  )
})
test('the same notice a day later costs one more month', () => {
  const life = [ordered('2026-11-20', '2026-11-22', 'a month, renewed'), notice('2027-01-16')]
  const keys = [...at(life, '2027-06-01').knownItems.keys()]
  assert.deepEqual(keys, ['fee onlyoffice 2026-11-22', 'fee onlyoffice 2026-12-23', 'fee onlyoffice 2027-01-23'])
})
test('a notice on any day of a year ends ONLYOFFICE with the end of a month of its own, a full week later or more', () => {
  const order = ordered('2026-12-31', '2026-12-31', 'a month, renewed')
  const terms = at([order], '2026-12-31').row('term of onlyoffice')
  const lastDays = Array.from({ length: 15 }, (_, n) => terms?.nth(n).to)
  for (let day: Day = '2027-01-01'; day < '2028-01-01'; day = plusDays(day, 1))
    assert.equal(
      decided([order, notice(day)], end, 'onlyoffice', day)?.lastDay,
      lastDays.find((last) => last !== undefined && daysBetween(day, last) >= 7),
      `notice of ${day}`,
    )
})

everyExampleOf(
  ['2b', '2d', '2e', '3a', '3b', '3c', '3d', '4b', '6d', '7g', '10a', '15a', '16'].map((n) => `kontent.oo.23.${n}`),
)
