/** Whatever is told about ONLYOFFICE, personal data and the partner programme, in whatever order, no two clauses clash and nothing stops. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import type { Program } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { Facts, ToldKind } from '../../grammar/fact.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'
import { partner } from './partner.ts'

type Happening = { readonly [K in ToldKind]: readonly [kind: K, fields: Facts[K]] }[ToldKind]
const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const office = { item: 'onlyoffice', first: '2027-01-10', users: 2, storage: 'S', ...byCustomer } as const

/** What a customer with ONLYOFFICE, a domain and personal data may live to see, about subjects that bear the same name. */
const ofACustomer: readonly Happening[] = [
  ['applicationReceived', { applicant: 'consumer', inTheArea: true, ...byCustomer }],
  ['purposeStated', { orderer: 'natural person', purpose: 'private' }],
  ['concluded', { first: '2027-01-01' }],
  ['termAgreed', { row: 'term of domain', first: '2027-01-01', months: 12 }],
  ['conditionsAccepted', { document: 'terms', version: '2018-05-18', ...byCustomer }],
  ['documentPublished', { document: 'vendor licence', version: '2026-01', item: 'onlyoffice' }],
  ['orderPlaced', { variant: 'a month, renewed', ...office }],
  ['orderPlaced', { variant: 'a year, fixed', ...office, item: 'onlyoffice 2', follows: 'onlyoffice' }],
  ['orderAccepted', { item: 'onlyoffice', ...byProvider }],
  ['accessDataSent', { item: 'onlyoffice' }],
  ['useBegan', { item: 'onlyoffice' }],
  ['activated', {}],
  ['accountAssigned', { account: 'x', person: 'x', worksFor: 'customer' }],
  ['linkShared', { guest: 'x', for: 'viewing' }],
  ['withdrawalInstructionReceived', {}],
  ['informationCompleted', {}],
  ['earlyStartAgreed', { item: 'onlyoffice', lossConfirmed: true }],
  ['invoiceReceived', { claim: 'fee onlyoffice 2027-01-10', amount: eur('9.52') }],
  ['paymentCredited', { amount: eur('9.52') }],
  ['withdrawalReceived', { scope: 'onlyoffice', ...byCustomer }],
  ['withdrawalReceived', byCustomer],
  ['changeReceived', { change: 'x', of: 'price', item: 'onlyoffice', reason: 'value added tax', ...byProvider }],
  ['changeReceived', { change: 'y', of: 'subprocessor', ...byProvider }],
  ['objectionReceived', { change: 'y', ...byCustomer }],
  ['consentReceived', { change: 'y', ...byCustomer }],
  ['terminationReceived', { ground: 'ordinary', scope: 'onlyoffice', ...byCustomer }],
  ['terminationReceived', { ground: 'ordinary', scope: 'domain', ...byCustomer, medium: 'letter' }],
  ['personalDataAnnounced', { item: 'onlyoffice', any: true }],
  ['instructionReceived', { instruction: 'x', orders: 'erasure', ...byCustomer }],
  ['instructionReceived', { instruction: 'x', orallyJustified: true, by: 'customer', medium: 'telephone' }],
  ['instructionConfirmed', { instruction: 'x', ...byCustomer }],
  ['processingPlanned', { processing: 'x', purpose: 'domain' }],
  ['legalDutyKnown', { matter: 'x', law: 'member state' }],
  ['partyEngaged', { party: 'x', as: 'employee', forTheService: true, seesData: true }],
  ['trained', { party: 'x' }],
  ['confidentialityPromised', { person: 'x', inWriting: true }],
  [
    'auditAnnounced',
    { audit: 'x', from: instantOf('2027-03-02T10:00'), auditor: 'authority', boundBySecrecy: true, ...byCustomer },
  ],
  ['secrecyDemanded', { audit: 'x' }],
  ['secrecyUndertaken', { audit: 'x', by: 'customer', medium: 'signed letter' }],
  ['hourlyRateAgreed', { work: 'visits', hourly: eurNet('90.00'), ...byCustomer }],
  ['auditHeld', { audit: 'x', auditor: 'customer', hours: 8 }],
  ['informationRequested', { request: 'x', by: 'data subject', about: 'erasure', attributable: true }],
  ['breachKnown', { breach: 'x' }],
  ['seized', { matter: 'x' }],
  ['propertyEndangered', { matter: 'x', by: 'insolvency' }],
  ['measureChangePlanned', { change: 'x', from: '2027-06-01', protection: 'equal' }],
  ['vendorConsidered', { vendor: 'x', does: 'maintenance', seesData: true }],
  ['vendorConsidered', { vendor: 'x', does: 'processing on behalf', seesData: true }],
  ['sideAgreementMade', { agreement: 'x', to: 'processing agreement', by: 'customer', medium: 'signed letter' }],
  ['secrecyDoubted', { information: 'x' }],
  ['informationReleased', { information: 'x', by: 'customer', medium: 'signed letter' }],
  ['erasureChosen', { choice: 'return' }],
  ['handedOver', {}],
  ['erasureChosen', { choice: 'erase' }],
  ['personalDataErased', {}],
]
const order = { recruit: 'x', order: '1' } as const
const ofAPartner: readonly Happening[] = [
  ['partnerApplied', { as: 'natural person', age: 18, hasAccount: true, ...byCustomer }],
  ['partnerCodeGiven', { code: 'P123' }],
  ['partnerLinkFollowed', { recruit: 'x', code: 'P123', cookies: true }],
  ['partnerCodeTyped', { ...order, code: 'P123' }],
  ['recruitOrdered', { ...order, price: eurNet('100.00') }],
  ['recruitVerified', { recruit: 'x' }],
  ['recruitPaid', { ...order, amount: eurNet('100.00') }],
  ['recruitRecognised', { recruit: 'x', as: 'the partner' }],
  ['recruitDeclined', order],
  ['recruitReclaimed', order],
  ['invoiceReceived', { claim: 'R1', amount: eur('30.00') }],
  ['paymentCredited', { amount: eur('10.00') }],
  ['payoutRequested', { request: 'x', amount: eur('30.00'), ...byCustomer }],
  ['commissionAssigned', { to: 'x', ...byCustomer }],
  ['handedToPartner', { declaration: 'x' }],
  ['passedToProvider', { declaration: 'x' }],
  ['letterDispatched', { letter: 'x', medium: 'e-mail' }],
  ['changeReceived', { change: 'x', of: 'terms', version: '2018-05-18', ...byProvider }],
  ['sideAgreementMade', { agreement: 'x', to: 'partner programme', ...byCustomer }],
]

/** From one happening on round to the one before it, forwards or backwards, with so many days between them. */
function inTurn(happenings: readonly Happening[], first: number, direction: 1 | -1, days: number) {
  const told = teller()
  return happenings.map((_, n) => {
    const place = (first + direction * n + 2 * happenings.length) % happenings.length
    const [kind, fields] = happenings[place] as Happening
    return told(kind, plusDays('2027-01-04' as Day, n * days), fields)
  })
}
const lives: readonly (readonly [whose: string, program: Program, happenings: readonly Happening[]])[] = [
  ['a customer', underTest(kontent, { strict: true }), ofACustomer],
  ['a consumer', underTest(kontent, { settings: { consumer: true } }), ofACustomer],
  ['a partner', underTest(partner, { strict: true }), ofAPartner],
]
for (const [whose, program, happenings] of lives)
  for (const [direction, days] of [
    [1, 0],
    [1, 3],
    [-1, 7],
  ] as const)
    test(`${whose}: told ${direction > 0 ? 'forwards' : 'backwards'}, ${days} days apart, from each fact on`, () => {
      for (const first of happenings.keys()) {
        const walk = replay(program, inTurn(happenings, first, direction, days), instantOf('2029-06-01'))
        const found = [walk.stopped, walk.clashes.map(({ message }) => message)]
        assert.deepEqual(found, [undefined, []], `from ${first} on`)
      }
    })
