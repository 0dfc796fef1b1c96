import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { end, incorporated, survives } from '../../grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../../grammar/matters/changes.ts'
import { confirmation } from '../../grammar/matters/instructions.ts'
import { coveredBy, mayProcessOnBehalf, mayRetain, secrecyOf } from '../../grammar/matters/processing-duties.ts'
import { mayErase, mayExecute } from '../../grammar/matters/rights.ts'
import { content } from '../../grammar/matters/services.ts'
import { vendorClass } from '../../grammar/matters/subprocessing.ts'
import { mayChangeMeasure } from '../../grammar/matters/supervision.ts'
import { eur } from '../../grammar/money.ts'
import { termOf } from '../../grammar/quantities/item.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'

const program = underTest(kontent, { strict: true })
const withObjection = underTest(kontent, {
  strict: true,
  settings: { 'reading of kontent.avv.25.6.1': 'notice and objection beforehand' },
})
const told = teller()

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string, under = program) =>
  at(life, when, under).decision(matter, about)?.value
const due = (life: readonly AnyFact[], when: string, under = program) => duties(under, life, instantOf(when)).due
const refusals = (life: readonly AnyFact[], when: string, under = program) =>
  at(life, when, under).refusals.map(({ code, because }) => [code, because?.ref])

// --- what happens in a life -----------------------------------------------------------------------------------------

const term = (item: string, first: Day): AnyFact => told('termAgreed', first, { row: termOf(item), first, months: 12 })
/** A server for a year, terminated to its end. */
const server = term('server', '2026-01-01')
const ended: readonly AnyFact[] = [
  server,
  told('terminationReceived', '2026-11-01', {
    by: 'customer',
    ground: 'ordinary',
    medium: 'letter',
    scope: 'server',
  }),
]
const instructs = (on: string, medium: Medium, more: Partial<Facts['instructionReceived']> = {}): AnyFact =>
  told('instructionReceived', on, { instruction: 'instruction 1', by: 'customer', medium, ...more })

// --- § 25.1: scope and form -----------------------------------------------------------------------------------------

example('kontent.avv.25.1.1b', 1, () => {
  const accepts = told('conditionsAccepted', '2026-11-23T10:00', {
    document: 'terms',
    version: '2018-05-18',
    by: 'customer',
    medium: 'portal',
  })
  return {
    got: ['2026-11-23T09:59', '2026-11-23T10:00'].map((when) =>
      ['processing', 'measures'].map((document) => decided([accepts], incorporated, document, when)),
    ),
    expected: [
      [undefined, undefined],
      ['2018-05-18', '2018-05-18'],
    ],
  }
})
const covered = (item: string) => decided([term(item, '2026-11-23')], coveredBy, item, '2026-11-23')
example('kontent.avv.25.1.2', 1, () => ({
  got: [covered('root server'), decided([server], coveredBy, 'another server', '2026-11-23')],
  expected: ['processing terms', undefined],
}))
example('kontent.avv.25.1.2', 2, () => ({ got: covered('domain'), expected: 'processing terms' }))
const releases = (on: string, medium: Medium): AnyFact =>
  told('informationReleased', on, { information: 'TOM', by: 'provider', medium })
const doubted = told('secrecyDoubted', '2026-11-23', { information: 'TOM' })
example('kontent.avv.25.1.5b', 1, () => {
  const by = (medium: Medium) => decided([doubted, releases('2026-11-24', medium)], secrecyOf, 'TOM', '2026-11-25')
  return {
    got: (['signed letter', 'letter', 'e-mail'] as const).map(by),
    expected: ['released', 'confidential', 'confidential'],
  }
})
const newSubcontractor = (on: string): AnyFact =>
  told('changeReceived', on, { change: 'S', of: 'subprocessor', by: 'provider', medium: 'e-mail' })
const objects = (on: string, medium: Medium): AnyFact =>
  told('objectionReceived', on, { change: 'S', by: 'customer', medium })
example('kontent.avv.25.1.5c', 1, () => {
  const life = (medium: Medium) => [newSubcontractor('2026-12-01'), objects('2026-12-05', medium)]
  return {
    got: (['portal', 'telephone'] as const).map((medium) => refusals(life(medium), '2026-12-06', withObjection)),
    expected: [[], [['FORM_NOT_MET', 'AVV § 25.1(5) S. 3']]],
  }
})
test('an objection to new terms is no matter of the form for processing', () => {
  const change = told('changeReceived', '2026-12-01', { change: 'S', of: 'terms', by: 'provider', medium: 'e-mail' })
  assert.deepEqual(refusals([change, objects('2026-12-05', 'telephone')], '2026-12-06'), [])
})
const atNight = '2026-11-23T22:10'
example('kontent.avv.25.1.6b', 1, () => {
  const life = [server, instructs(atNight, 'telephone', { orallyJustified: true })]
  const confirmed = told('instructionConfirmed', '2026-11-24T08:00', {
    instruction: 'instruction 1',
    by: 'customer',
    medium: 'e-mail',
  })
  return {
    got: [
      decided(life, mayExecute, 'instruction 1', atNight),
      decided(life, confirmation, 'instruction 1', atNight),
      decided([...life, confirmed], confirmation, 'instruction 1', '2026-11-24T08:00'),
    ],
    expected: ['permitted', 'pending', undefined],
  }
})
example('kontent.avv.25.1.6b', 2, () => {
  const life = [server, instructs(atNight, 'telephone')]
  return {
    got: [decided(life, mayExecute, 'instruction 1', '2026-11-24'), refusals(life, '2026-11-24')],
    expected: [undefined, [['FORM_NOT_MET', 'AVV § 25.1(5) S. 3']]],
  }
})
test('an oral instruction is to be confirmed at once, and the provider asks for it until it has', () => {
  const life = [server, instructs(atNight, 'telephone', { orallyJustified: true })]
  const customers = [...at(life, atNight).duties.values()].filter(({ who }) => who === 'customer')
  assert.deepEqual(
    customers.map(({ act, by }) => [act, by && showInstant(by)]),
    [['confirmInstruction', '2026-11-23T22:10+01:00']],
  )
  const asked = told('dutyDone', '2026-11-23T22:30', { duty: 'askForConfirmation:instruction 1', content: '' })
  assert.ok(due(life, atNight).some(({ act }) => act === 'askForConfirmation'))
  assert.ok(!due([...life, asked], '2026-11-24').some(({ act }) => act === 'askForConfirmation'))
  const confirmed = told('instructionConfirmed', '2026-11-24', {
    instruction: 'instruction 1',
    by: 'customer',
    medium: 'e-mail',
  })
  assert.deepEqual(
    [...at([...life, confirmed], '2026-11-24').duties.keys()].filter((key) => key.endsWith('instruction 1')),
    [],
  )
})

// --- §§ 25.2, 25.8: duration and end --------------------------------------------------------------------------------

example('kontent.avv.25.2.1b', 1, () => ({
  got: ['2026-12-31T23:59', '2027-01-01'].map((when) => decided(ended, mayProcessOnBehalf, 'contents', when)),
  expected: ['permitted', 'barred'],
}))
test('as long as one contract runs, processing on behalf goes on', () => {
  const life = [...ended, term('domain', '2026-03-01')]
  assert.equal(decided(life, mayProcessOnBehalf, 'contents', '2027-01-02'), 'permitted')
  assert.equal(decided(life, end, 'avv', '2027-01-02'), undefined)
})
const erased = (on: string): AnyFact => told('personalDataErased', on, {})
example('kontent.avv.25.8.1', 1, () => ({
  got: [
    decided(ended, end, 'avv', '2027-01-01'),
    ...['2026-12-31T23:59', '2027-01-01'].map((when) => decided(ended, survives, 'avv', when)),
    decided([...ended, erased('2027-02-01')], survives, 'avv', '2027-02-01'),
  ],
  expected: ['2026-12-31', undefined, 'surviving', undefined],
}))
example('kontent.avv.25.8.2a', 1, () => ({
  got: ['2026-12-01', '2029-12-31T23:59', '2030-01-01'].map((when) => decided(ended, mayErase, 'evidence', when)),
  expected: ['barred', 'barred', 'permitted'],
}))

// --- § 25.4: measures -----------------------------------------------------------------------------------------------

const changesMeasure = (protection?: Facts['measureChangePlanned']['protection']) =>
  decided(
    [
      told('measureChangePlanned', '2026-11-23', {
        change: 'measure 1',
        from: '2027-01-01',
        ...(protection ? { protection } : {}),
      }),
    ],
    mayChangeMeasure,
    'measure 1',
    '2026-11-24',
  )
example('kontent.avv.25.4.2', 1, () => ({
  got: [changesMeasure('equal'), changesMeasure()],
  expected: ['permitted', 'barred'],
}))
example('kontent.avv.25.4.2', 2, () => ({ got: changesMeasure('lower'), expected: 'barred' }))

// --- § 25.5: data ---------------------------------------------------------------------------------------------------

const carriedOut = told('dutyDone', '2026-11-23T12:00', {
  duty: 'carryOutInstruction:instruction 1',
  content: 'erasure',
})
const toCarryOut = (life: readonly AnyFact[], when: string) =>
  due(life, when)
    .filter(({ act }) => act === 'carryOutInstruction')
    .map(({ content: what }) => what)
example('kontent.avv.25.5.1', 1, () => {
  const life = [server, instructs('2026-11-23T10:00', 'e-mail', { orders: 'erasure' })]
  return {
    got: [
      decided([server], mayExecute, 'instruction 1', '2026-11-23T10:00'),
      decided(life, mayExecute, 'instruction 1', '2026-11-23T10:00'),
      toCarryOut(life, '2026-11-23T10:00'),
      toCarryOut([...life, carriedOut], '2026-11-24'),
    ],
    expected: [undefined, 'permitted', ['erasure'], []],
  }
})
test('nobody but the customer instructs', () => {
  const life = [server, instructs('2026-11-23T10:00', 'e-mail', { orders: 'erasure', by: 'provider' })]
  assert.equal(decided(life, mayExecute, 'instruction 1', '2026-11-24'), 'barred')
  assert.deepEqual(toCarryOut(life, '2026-11-24'), [])
})
example('kontent.avv.25.5.2', 1, () => {
  const later = instructs('2027-03-01', 'e-mail', { orders: 'erasure' })
  return {
    got: [
      toCarryOut([...ended, later], '2027-03-01'),
      toCarryOut([...ended, erased('2027-02-01'), later], '2027-03-01'),
    ],
    expected: [['erasure'], []],
  }
})
const demands = (on: string, choice: 'return' | 'erase'): AnyFact => told('erasureChosen', on, { choice })
example('kontent.avv.25.5.4', 1, () => {
  const life = [...ended, demands('2027-01-05', 'return')]
  const returned = [...life, told('handedOver', '2027-01-12', {})]
  const gone = [...returned, erased('2027-01-13')]
  const acts = (facts: readonly AnyFact[], when: string) =>
    due(facts, when)
      .map(({ act }) => act)
      .filter((act) => act.endsWith('Contents') || act === 'proveErasure')
  return {
    got: [
      [decided(life, mayErase, 'contents', '2027-01-06'), acts(life, '2027-01-06')],
      [decided(returned, content, 'contents', '2027-01-12'), acts(returned, '2027-01-12')],
      acts(gone, '2027-01-13').includes('proveErasure'),
    ],
    expected: [['barred', ['handOverContents']], ['erased', ['eraseContents']], true],
  }
})
test('who asks for erasure after the end gets it without a hand-over; nothing is erased while the contract runs', () => {
  const life = [...ended, demands('2026-12-20', 'erase')]
  assert.deepEqual(
    ['2026-12-31T23:59', '2027-01-01'].map((when) => decided(life, content, 'contents', when)),
    [undefined, 'erased'],
  )
})
example('kontent.avv.25.10.4', 1, () => {
  const owed = told('invoiceReceived', '2026-12-01', { claim: 'R1', amount: eur('119.00') })
  const life = [...ended, owed, demands('2027-01-05', 'return')]
  const walk = at(life, '2027-01-05')
  return {
    got: [
      walk.openItems.map(({ open }) => open.toString()),
      walk.decision(mayRetain, 'contents')?.value,
      walk.decision(mayRetain, 'domain')?.value,
      due(life, '2027-01-05').some(({ act }) => act === 'handOverContents'),
    ],
    expected: [['119.00'], 'barred', undefined, true],
  }
})

// --- § 25.6: subcontractors -----------------------------------------------------------------------------------------

const approvedOn = (life: readonly AnyFact[], when: string, under = program) =>
  decided(life, approval, 'S', when, under)
example('kontent.avv.25.6.1', 1, () => {
  const life = [newSubcontractor('2026-12-01'), objects('2026-12-02', 'e-mail')]
  return {
    got: [
      approvedOn(life, '2026-12-01'),
      approvedOn(life, '2026-12-03'),
      due(life, '2026-12-01').map(({ act }) => act),
    ],
    expected: ['approved', 'approved', ['updateSubprocessorList']],
  }
})
example('kontent.avv.25.6.1', 2, () => {
  const listed = told('dutyDone', '2026-12-01T09:30', { duty: 'updateSubprocessorList:S', content: '' })
  const life = [newSubcontractor('2026-12-01T09:00'), listed]
  return {
    got: [due(life, '2026-12-01T09:30'), life.map(({ at: when }) => showInstant(when))],
    expected: [[], ['2026-12-01T09:00+01:00', '2026-12-01T09:30+01:00']],
    inItsWords: false,
  }
})
test('told beforehand, a subcontractor waits fourteen days, and an objection on the last of them holds it back', () => {
  const life = [newSubcontractor('2026-12-12')]
  assert.equal(decided(life, objectionPeriod, 'S', '2026-12-12', withObjection), '2026-12-28')
  assert.deepEqual(
    ['2026-12-28T23:59', '2026-12-29'].map((when) => approvedOn(life, when, withObjection)),
    [undefined, 'approved'],
  )
  const objected = (on: string) => approvedOn([...life, objects(on, 'e-mail')], '2027-01-01', withObjection)
  assert.deepEqual(['2026-12-28T23:59', '2026-12-29'].map(objected), ['objected', 'approved'])
  assert.deepEqual(due(life, '2026-12-12', withObjection), [])
})
test('why a subcontractor is approved names the reading in force', () => {
  for (const under of [program, withObjection]) {
    const because = at([newSubcontractor('2026-12-01')], '2027-01-01', under).decision(approval, 'S')?.because
    const lines = inWords(because, 'en')
    const reading = under === program ? 'The list is published.' : 'Each change is told beforehand'
    assert.ok(
      lines.some(({ text }) => text.includes(reading)),
      `${lines.map(({ text }) => text).join('; ')} does not name "${reading}"`,
    )
  }
})
const vendorIs = (does: Facts['vendorConsidered']['does']) =>
  decided(
    [told('vendorConsidered', '2026-11-23', { vendor: 'vendor 1', does, seesData: false })],
    vendorClass,
    'vendor 1',
    '2026-11-24',
  )
example('kontent.avv.25.6.6a', 1, () => ({ got: vendorIs('processing on behalf'), expected: 'subprocessor' }))
example('kontent.avv.25.6.6a', 2, () => ({ got: vendorIs('cleaning'), expected: 'ancillary' }))
example('kontent.avv.25.6.6b', 1, () => ({
  got: (['telecommunications', 'transport', 'maintenance', 'user service', 'guarding'] as const).map(vendorIs),
  expected: ['ancillary', 'ancillary', 'ancillary', 'ancillary', undefined],
}))

// --- § 25.10: final provisions --------------------------------------------------------------------------------------

example('kontent.avv.25.10.1b', 1, () => ({
  got: [
    decided([doubted], secrecyOf, 'TOM', '2026-11-24'),
    decided([doubted, releases('2026-12-01', 'signed letter')], secrecyOf, 'TOM', '2026-12-01'),
  ],
  expected: ['confidential', 'released'],
}))
example('kontent.avv.25.10.3', 1, () => {
  const agrees = (medium: Medium, to: Facts['sideAgreementMade']['to']) =>
    refusals(
      [told('sideAgreementMade', '2026-11-23', { agreement: 'audit limit', to, by: 'provider', medium })],
      '2026-11-24',
    )
  return {
    got: [agrees('e-mail', 'processing agreement'), agrees('signed letter', 'processing agreement')],
    expected: [[['FORM_NOT_MET', 'AVV § 25.10(3)']], []],
  }
})

everyExampleOf(
  ['1.1b', '1.2', '1.5b', '1.5c', '1.6b', '2.1b', '4.2', '5.1', '5.2', '5.4', '6.1', '6.6a', '6.6b']
    .concat(['8.1', '8.2a', '10.1b', '10.3', '10.4'])
    .map((n) => `kontent.avv.25.${n}`),
)
