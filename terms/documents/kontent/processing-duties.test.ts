import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { mayAccessData, mayProcessFor } from '../../grammar/matters/processing.ts'
import { mayInform } from '../../grammar/matters/processing-duties.ts'
import { termOf } from '../../grammar/quantities/item.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'

const program = underTest(kontent, { strict: true })
const told = teller()

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string, under = program) =>
  at(life, when, under).decision(matter, about)?.value
const due = (life: readonly AnyFact[], when: string, under = program) => duties(under, life, instantOf(when)).due

const server = told('termAgreed', '2026-01-01', { row: termOf('server'), first: '2026-01-01', months: 12 })

// --- § 25.3(10), (12): requests and breaches ------------------------------------------------------------------------

const asks = (by: Facts['informationRequested']['by'], about: Facts['informationRequested']['about'] = 'information') =>
  told('informationRequested', '2026-11-23T11:00', { request: 'request 1', by, about, attributable: true })
const consents = told('consentReceived', '2026-11-25', { change: 'request 1', by: 'customer', medium: 'e-mail' })
example('kontent.avv.25.3.10a', 1, () => {
  const life = [asks('data subject')]
  return {
    got: [
      decided(life, mayInform, 'request 1', '2026-11-24'),
      decided([...life, consents], mayInform, 'request 1', '2026-11-25'),
      decided([asks('authority')], mayInform, 'request 1', '2026-11-24'),
      due(life, '2026-11-23T11:00').map(({ act }) => act),
    ],
    expected: ['barred', 'permitted', 'ask a person', ['passOnRequest']],
  }
})
test('requests are passed on at once, whatever they ask for, unless nobody can tell whose customer is concerned', () => {
  for (const about of ['information', 'correction', 'erasure', 'blocking'] as const) {
    const [forward] = due([asks('data subject', about)], '2026-11-24')
    assert.equal(forward?.act, 'passOnRequest')
    assert.ok(forward?.by !== undefined && forward.by < instantOf('2026-11-24'), 'it is late on the next day')
  }
  const unknown = { request: 'request 1', by: 'data subject', about: 'erasure', attributable: false } as const
  assert.deepEqual(due([told('informationRequested', '2026-11-23', unknown)], '2026-11-24'), [])
})
test('a breach is told to the customer and contained at once, and once', () => {
  const known = told('breachKnown', '2026-11-23T22:00', { breach: 'breach 1' })
  const notified = told('dutyDone', '2026-11-23T23:00', { duty: 'notifyBreach:breach 1', content: '' })
  assert.deepEqual(
    due([known], '2026-11-23T22:00').map(({ act, by }) => [act, by && showInstant(by)]),
    [
      ['notifyBreach', '2026-11-23T22:00+01:00'],
      ['containIncident', '2026-11-23T22:00+01:00'],
    ],
  )
  assert.deepEqual(
    due([known, notified], '2026-11-24').map(({ act }) => act),
    ['containIncident'],
  )
})
test('property in danger is told to the customer at once', () => {
  const endangered = told('propertyEndangered', '2026-11-23T10:00', { matter: 'matter 1', by: 'insolvency' })
  assert.deepEqual(
    due([endangered], '2026-11-23T10:00').map(({ act }) => act),
    ['notifySeizure'],
  )
})

// --- § 25.3(1): purposes --------------------------------------------------------------------------------------------

const planned = (purpose: string): AnyFact =>
  told('processingPlanned', '2026-11-23', { processing: 'processing 1', purpose })
const mayProcess = (life: readonly AnyFact[], about = 'processing 1') =>
  decided(life, mayProcessFor, about, '2026-11-24')

test('data are processed for what is agreed or instructed, and for nothing else', () => {
  const instructed = told('instructionReceived', '2026-11-23', {
    instruction: 'instruction 1',
    by: 'customer',
    medium: 'e-mail',
  })
  assert.equal(mayProcess([server, planned('server')]), 'permitted')
  assert.equal(mayProcess([server, instructed, planned('instruction 1')]), 'permitted')
  assert.equal(mayProcess([server, planned('statistics')]), 'barred')
  assert.equal(mayProcess([server]), undefined)
})
test('what the law of the Union or a member state demands may be processed, what that of a third state demands may not', () => {
  const demanded = (law: Facts['legalDutyKnown']['law']) =>
    mayProcess([told('legalDutyKnown', '2026-11-23', { matter: 'matter 1', law })], 'required matter 1')
  assert.deepEqual((['Union', 'member state', 'third state'] as const).map(demanded), [
    'permitted',
    'permitted',
    'barred',
  ])
})

// --- § 25.3(4), (5): staff ------------------------------------------------------------------------------------------

const engaged = (as: Facts['partyEngaged']['as']): AnyFact =>
  told('partyEngaged', '2026-11-23', { party: 'party 1', as, forTheService: true, seesData: true })
const committed = (inWriting: boolean): AnyFact =>
  told('confidentialityPromised', '2026-11-23', { person: 'party 1', inWriting })
const trained = told('trained', '2026-11-23', { party: 'party 1' })
const access = (...life: readonly AnyFact[]) => decided(life, mayAccessData, 'party 1', '2026-11-24')

test('nobody sees data before being committed in writing and trained', () => {
  assert.equal(access(engaged('employee'), trained), 'barred')
  assert.equal(access(engaged('freelancer'), trained, committed(false)), 'barred')
  assert.equal(access(engaged('leased worker'), committed(true)), 'barred')
  assert.equal(access(engaged('employee'), trained, committed(true)), undefined)
  assert.equal(access(engaged('company')), undefined)
})

// --- duties that something told opens --------------------------------------------------------------------------------

const acts = (life: readonly AnyFact[], when: string) => due(life, when).map(({ act }) => act)
test('help that the customer asks for is owed until it is given', () => {
  const asked = told('assistanceRequested', '2026-11-23', {
    help: 'help 1',
    with: 'data subject',
    by: 'customer',
    medium: 'e-mail',
  })
  const given = told('dutyDone', '2026-11-25', { duty: 'assistCustomer:help 1', content: 'data subject' })
  assert.deepEqual([acts([asked], '2026-11-24'), acts([asked, given], '2026-11-25')], [['assistCustomer'], []])
})
test('a measure that is adapted is published by the day from which it applies; a lower one is not', () => {
  const changes = (protection: Facts['measureChangePlanned']['protection']) =>
    due(
      [
        told('measureChangePlanned', '2026-11-23', {
          change: 'measure 1',
          from: '2027-01-01',
          ...(protection ? { protection } : {}),
        }),
      ],
      '2026-11-24',
    ).map(({ act, by }) => [act, by && showInstant(by)])
  assert.deepEqual(changes('equal'), [['publishMeasures', '2027-01-01T00:00+01:00']])
  assert.deepEqual(changes('lower'), [])
})
test('who will process is examined and bound; who cleans is not', () => {
  const chosen = (does: Facts['vendorConsidered']['does']) =>
    acts([told('vendorConsidered', '2026-11-23', { vendor: 'vendor 1', does, seesData: true })], '2026-11-24')
  assert.deepEqual(chosen('processing on behalf'), ['checkMeasures', 'bindSubprocessor'])
  assert.deepEqual(chosen('cleaning'), [])
})
test('an authority is received when it comes', () => {
  const announced = (visitor: Facts['auditAnnounced']['auditor']) =>
    told('auditAnnounced', '2026-11-23', {
      audit: 'visit 1',
      from: instantOf('2026-11-24T10:00'),
      ...(visitor ? { auditor: visitor } : {}),
      boundBySecrecy: true,
      by: 'customer',
    })
  assert.deepEqual(
    [acts([announced('authority')], '2026-11-23'), acts([announced('third party')], '2026-11-23')],
    [['receiveAuthority'], []],
  )
})
test('errors that the customer finds it reports at once', () => {
  const found = told('processingErrorFound', '2026-11-23T10:00', { error: 'error 1' })
  const [duty] = [...at([found], '2026-11-23T10:00').duties.values()]
  assert.deepEqual([duty?.who, duty?.act, duty?.by], ['customer', 'reportError', instantOf('2026-11-23T10:00')])
  const reported = told('processingErrorReported', '2026-11-23T11:00', { error: 'error 1' })
  assert.equal(at([found, reported], '2026-11-23T11:00').duties.has('reportError:error 1'), false)
})

everyExampleOf(['kontent.avv.25.3.10a'])
