/** What ends when, what survives, and what holds a subprocessor back: lives under the terms alone. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { Facts } from '../../grammar/fact.ts'
import { conclusion, survives, version } from '../../grammar/matters/agreement.ts'
import { approval } from '../../grammar/matters/changes.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { mayTransfer } from '../../grammar/matters/places.ts'
import { announcement, helpAtTheEnd, refund } from '../../grammar/matters/provision.ts'
import { mayErase } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import { eur } from '../../grammar/money.ts'
import { elc } from './elc.ts'
import {
  activated,
  at,
  decided,
  endingOn,
  endOf,
  fee,
  type Life,
  mayTerminateOn,
  notice,
  pays,
  program,
  singlePlan,
  told,
} from './life.test-support.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)

// --- the end -----------------------------------------------------------------------------------------------------------------

example('elc.agb.9.2b', 1, () => {
  const forCause = notice('2026-03-10T12:00', { ground: 'for cause' })
  const life = [
    ...activated('2026-03-01', ['files.single', 1]),
    pays('2026-03-02', '59.50'),
    forCause,
    told('decided', '2026-03-10T13:00', { act: forCause.id, keep: true }),
  ]
  const walk = at(life, '2026-03-10T13:00')
  return {
    got: [
      decided(life, refund, 'month begun', '2026-03-10T11:00'),
      decided(life, refund, 'month begun', '2026-03-10T13:00'),
      [...walk.duties.keys()].filter((key) => key.startsWith('giveCredit')).length,
    ],
    expected: [undefined, eur('0.00'), 0],
  }
})
const asksForDisk = told('workRequested', '2026-03-05', { ...byCustomer, work: 'disk', service: 'work' })
example('elc.agb.9.2e', 1, () => {
  const life = endingOn('2026-03-31', asksForDisk)
  const assured = told('propertyAssured', '2026-03-05', { ...byProvider, property: 'help at the end' })
  return {
    got: [
      decided(life, helpAtTheEnd, 'end', '2026-03-05'),
      toDo(life, '2026-03-05').includes('makeOffer:disk'),
      decided([...life, assured], helpAtTheEnd, 'end', '2026-03-05'),
    ],
    expected: ['none', true, 'as agreed'],
  }
})
const chooses = (on: string, choice: 'return' | 'erase') => told('erasureChosen', on, { choice })
example('elc.agb.9.2e', 2, () => ({
  got: decided(
    endingOn('2026-03-31', chooses('2026-03-05', 'return')),
    duty,
    'handOverContents:contents',
    '2026-04-01',
  ),
  expected: 'owed',
}))
example('elc.avv.1.3', 1, () => {
  const life = endingOn('2026-03-31', chooses('2026-04-02', 'erase'))
  const erases = (when: string) => [
    decided(life, mayErase, 'contents', when),
    toDo(life, when).includes('content:contents'),
  ]
  const silent = (when: string) => decided(endingOn('2026-03-31'), mayErase, 'contents', when)
  return {
    got: [erases('2026-04-01'), erases('2026-04-02'), silent('2026-04-30'), silent('2026-05-01')],
    expected: [[undefined, false], ['permitted', true], undefined, 'permitted'],
  }
})
example('elc.avv.1.3', 2, () => ({
  got: fee(at(singlePlan, '2026-06-01'), '2026-06')?.due,
  expected: '2026-06-01',
  inItsWords: false,
}))
test('who chooses erasure before the end is erased with it, and not earlier', () => {
  const life = endingOn('2026-03-31', chooses('2026-03-05', 'erase'))
  const may = (when: string) => decided(life, mayErase, 'contents', when)
  assert.deepEqual([may('2026-03-31T23:59'), may('2026-04-01')], [undefined, 'permitted'])
})
test('the duties to protect the data outlast the agreement until the data are gone', () => {
  const ending = endingOn('2026-02-28')
  const survive = (when: string) => decided(ending, survives, 'avv', when)
  assert.deepEqual(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(survive), [
    undefined,
    'surviving',
    'surviving',
    undefined,
  ])
})
example('elc.avv.11.3c', 1, () => {
  const life = endingOn('2026-02-28', told('personalDataErased', '2026-04-01T02:14', {}))
  return {
    got: ['2026-04-01T02:13', '2026-04-01T02:14'].map((when) => toDo(life, when).includes('proveErasure:contents')),
    expected: [false, true],
  }
})
example('elc.a1.1b', 1, () => {
  const life = [...activated('2026-03-10', ['files.single', 1]), notice('2026-12-31')]
  return {
    got: [
      endOf(life, '2027-02-01', 'annexes'),
      endOf(life, '2027-02-01'),
      ...['2027-02-28', '2027-03-01'].map((when) => decided(life, access, 'services', when)),
    ],
    expected: ['2027-01-31', '2027-01-31', 'export only', 'closed'],
  }
})

// --- before personal data are processed ------------------------------------------------------------------------------------------

const accepted: Life = [
  told('applicationReceived', '2026-03-02', { ...byCustomer, applicant: 'company', inTheArea: true }),
  told('applicationAccepted', '2026-03-10', byProvider),
]
const signed = told('processingAgreementSigned', '2026-03-13', { originals: 2 })
const returned = told('processingAgreementReturned', '2026-03-13', {})
const checked = (missing: Facts['specificationsChecked']['missing']) =>
  told('specificationsChecked', '2026-03-13', { missing })
const mayActivate = (life: Life, when: string, under = program) =>
  decided(life, duty, 'activateServices:services', when, under)
example('elc.avv.1.2', 1, () => {
  const life = [...accepted, signed, returned]
  return {
    got: [
      decided(life, conclusion, 'avv', '2026-03-12'),
      decided(life, conclusion, 'avv', '2026-03-13'),
      mayActivate(life, '2026-03-12'),
      mayActivate(life, '2026-03-13'),
    ],
    expected: [undefined, '2026-03-13', 'silenced', 'owed'],
  }
})
example('elc.avv.1.2', 2, () => {
  const without = underTest(elc, { strict: true, settings: { personalData: false } })
  return {
    got: [mayActivate(accepted, '2026-03-13', without), decided(accepted, conclusion, 'avv', '2026-03-13', without)],
    expected: ['owed', undefined],
  }
})
example('elc.avv.1.4', 1, () => ({
  got: mayActivate([...accepted, signed, returned, checked('nothing')], '2026-03-13'),
  expected: 'owed',
}))
example('elc.avv.1.4', 2, () => ({
  got: mayActivate([...accepted, signed, returned, checked('data categories')], '2026-03-13'),
  expected: 'silenced',
}))

// --- subprocessors ------------------------------------------------------------------------------------------------------------------

const noted = told('noted', '2026-06-05', { change: 'S' })
const announces = (thirdCountry?: boolean) =>
  told('changeReceived', '2026-06-01', {
    ...byProvider,
    ...{ change: 'S', of: 'subprocessor' },
    ...(thirdCountry === undefined ? {} : { thirdCountry }),
  })
const approved = (life: Life, when: string) => decided([...singlePlan, ...life, noted], approval, 'S', when)
example('elc.avv.6.1', 2, () => {
  const exports = told('exportOfDataAsked', '2026-06-05', { recipient: 'S', basis: true })
  const annex = told('specificationAgreed', '2026-07-10', { ...byProvider, topic: 'third countries' })
  return {
    got: [
      approved([announces(true)], '2026-07-04'),
      approved([announces(false)], '2026-07-04'),
      decided([...singlePlan, exports], mayTransfer, 'S', '2026-07-04'),
      approved([announces(true), annex], '2026-07-10'),
    ],
    expected: ['consent missing', 'approved', 'barred', 'approved'],
  }
})
const considered = told('vendorConsidered', '2026-05-20', {
  ...{ vendor: 'S', does: 'processing on behalf', seesData: true },
})
example('elc.avv.6.2a', 1, () => ({
  got: [
    ...['2026-07-03T23:59', '2026-07-04'].map((when) => approved([announces()], when)),
    ...['2026-05-19', '2026-05-20'].map((when) =>
      toDo([...singlePlan, considered], when).includes('announceSubprocessor:S'),
    ),
  ],
  expected: [undefined, 'approved', false, true],
}))
example('elc.avv.6.2a', 2, () => ({ got: approved([announces()], '2026-06-20'), expected: undefined }))
example('elc.avv.6.2d', 1, () => {
  const life: Life = [
    announces(),
    told('objectionReceived', '2026-07-01', { ...byCustomer, change: 'S', goodCause: true }),
    told('graceSet', '2026-07-01', { change: 'S', until: '2026-07-31' }),
  ]
  const may = (when: string) => mayTerminateOn([...singlePlan, ...life, noted], when, 'replacement S')
  return {
    got: [
      approved(life, '2026-07-31'),
      may('2026-07-31T23:59'),
      may('2026-08-01'),
      at(life, '2026-07-01').duties.get('replaceSubprocessor:S')?.by,
    ],
    expected: ['objected', undefined, 'permitted', instantOf('2026-08-01')],
  }
})

// --- changes of the service ------------------------------------------------------------------------------------------------------------

const changes = (more: Partial<Facts['changeReceived']>): Life => [
  ...singlePlan,
  told('changeReceived', '2026-01-30', { ...byProvider, change: 'N', of: 'service', ...more }),
]
const lessStorage = (reason: string) => changes({ devalues: true, keepsScope: false, reason })
const serviceOn = (life: Life, day: Day | string) => decided(life, version, 'services', day)
example('elc.agb.11.2c', 1, () => {
  const forSecurity = lessStorage('IT security')
  return {
    got: [
      serviceOn(forSecurity, '2026-02-28'),
      serviceOn(forSecurity, '2026-03-01'),
      serviceOn(lessStorage('cost'), '2026-03-01'),
      endOf([...forSecurity, notice('2026-02-20', { ground: 'change', change: 'N' })], '2026-02-20'),
      ...['2026-02-28T23:59', '2026-03-01'].map((when) => mayTerminateOn(forSecurity, when, 'change N')),
    ],
    expected: [undefined, 'N', undefined, '2026-02-28', 'permitted', undefined],
  }
})
example('elc.agb.11.2c', 2, () => {
  const renamed = changes({ devalues: false, from: '2026-01-30' })
  return {
    got: [serviceOn(renamed, '2026-03-01'), decided(renamed, announcement, 'N', '2026-03-01')],
    expected: [undefined, 'in time'],
  }
})

everyExampleOf(['elc.avv.1.2', 'elc.avv.1.3', 'elc.avv.1.4', 'elc.avv.6.2a', 'elc.agb.9.2e', 'elc.agb.11.2c'])
