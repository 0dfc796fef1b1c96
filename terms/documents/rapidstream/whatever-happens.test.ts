/** Whatever is told, in whatever order, no two clauses clash and nothing stops. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { Facts, ToldKind } from '../../grammar/fact.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { program, told } from './life.test-support.ts'

type Happening = { readonly [K in ToldKind]: readonly [kind: K, fields: Facts[K]] }[ToldKind]
const byCustomer = { by: 'customer', medium: 'e-mail', person: 'Anna' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const draft = {
  breach: 'x',
  nature: true,
  kindsOfPersons: 'stated',
  persons: 'stated',
  kindsOfRecords: 'missing',
} as const

/** Everything that these terms know, about subjects that bear the same name. */
const happenings: readonly Happening[] = [
  ['roleGranted', { person: 'Anna' }],
  ['concluded', { first: '2027-01-01' }],
  ['seatEntered', { country: 'DE', state: 'HH' }],
  ['contractsCompared', { question: 'liability', bothSpeak: true }],
  ['instructionReceived', { instruction: 'x', ...byCustomer }],
  ['instructionReceived', { instruction: 'x', by: 'customer', medium: 'telephone' }],
  ['instructionExamined', { instruction: 'x', impairsOthers: true, beyondService: true }],
  ['instructionExamined', { instruction: 'x', impairsOthers: false, beyondService: true, lawDemands: true }],
  ['legitimacyDoubted', { instruction: 'x' }],
  ['signedConfirmationReceived', { instruction: 'x' }],
  ['identityProofReceived', { instruction: 'x' }],
  ['instructionFoundUnlawful', { instruction: 'x', obviously: true }],
  ['instructionWarnedOf', { instruction: 'x' }],
  ['instructionConfirmed', { instruction: 'x', ...byCustomer }],
  ['jobPlanned', { job: 'x', instruction: 'x', purpose: 'own purposes' }],
  ['agreementReached', { change: 'x' }],
  ['legalDutyKnown', { matter: 'x', law: 'member state' }],
  ['legalDutyKnown', { matter: 'y', law: 'third state' }],
  ['processingAnnounced', { matter: 'x' }],
  ['secrecyOrdered', { matter: 'x' }],
  ['seized', { matter: 'x' }],
  ['secrecyLifted', { matter: 'x' }],
  ['placeProposed', { place: 'x', use: 'storage', country: 'US' }],
  ['placeProposed', { place: 'x', use: 'access', country: 'US', recipient: 'x' }],
  ['transferBasisRecorded', { recipient: 'x', basis: 'other' }],
  ['transferBasisLost', { recipient: 'x', basis: 'other' }],
  [
    'changeReceived',
    { change: 'x', of: 'subprocessor', complete: true, thirdCountry: true, basis: true, ...byProvider },
  ],
  ['changeReceived', { change: 'wasabi', of: 'subprocessor', complete: true, thirdCountry: true, ...byProvider }],
  ['objectionReceived', { change: 'x', ...byCustomer }],
  ['objectionReceived', { change: 'wasabi', ...byCustomer }],
  ['consentReceived', { change: 'x', ...byCustomer }],
  ['vendorConsidered', { vendor: 'x', does: 'maintenance', seesData: true }],
  ['subprocessorContractConcluded', { change: 'x', form: 'electronic' }],
  ['staffDutiesConfirmed', { change: 'x' }],
  ['dataFlowPlanned', { flow: 'x', vendor: 'azure', task: 'hosting' }],
  ['recordReleased', { record: 'x', vendor: 'sentry', contains: 'free text' }],
  ['adServerSet', { server: 'x', forwardsAddress: true }],
  ['releaseChecked', { release: 'x', specialFields: 1, strayFields: 1 }],
  ['fieldDefined', { field: 'x', holds: 'special category' }],
  ['fieldConfirmed', { field: 'x' }],
  ['measuresDrafted', { version: 'x', dropped: 1, replaced: 0 }],
  ['measuresPublished', { version: 'x', material: true }],
  ['measuresReviewed', { all: true }],
  ['personEntrusted', { person: 'x' }],
  ['confidentialityPromised', { person: 'x' }],
  ['employmentEnded', { person: 'x' }],
  ['irregularityNoted', { breach: 'x', is: 'disruption', personalData: true }],
  ['breachKnown', { breach: 'x' }],
  ['breachNoticeDrafted', { ...draft, records: 'stated', consequences: true, measures: false, mitigation: 'missing' }],
  ['notificationDrafted', { breach: 'x', to: 'authority' }],
  ['contactChanged', { contact: 'x' }],
  ['contactTold', { contact: 'x', how: 'website' }],
  ['assistanceGiven', { help: 'x', with: 'audit', minutes: 60 }],
  ['assistanceGiven', { help: 'x', with: 'data subject request', cost: eur('10.00') }],
  ['hourlyRateAgreed', { work: 'x', hourly: eurNet('96.00'), ...byCustomer }],
  ['payDemanded', { work: 'x', amount: eur('10.00'), ...byProvider }],
  ['dataSubjectRequestReceived', { request: 'x', about: 'data of the customer', customerKnown: true }],
  ['auditAnnounced', { audit: 'x', from: instantOf('2027-06-01T10:00'), ...byCustomer }],
  ['causeArose', { cause: 'x', is: 'instruction not carried out', instruction: 'x' }],
  ['terminationReceived', { ground: 'unresolved objection', change: 'x', ...byCustomer }],
  ['terminationReceived', { ground: 'for cause', scope: 'support', ...byCustomer }],
  ['terminationReceived', { ground: 'for cause', to: '2027-12-31', ...byCustomer }],
  ['dataDemanded', { demand: 'contents', choice: 'return', ...byCustomer }],
  ['dataDemanded', { demand: 'contents', choice: 'erase', ...byCustomer }],
  ['storageDutyKnown', { data: 'contents', law: 'Germany', until: '2033-12-31' }],
  ['handedOver', {}],
  ['personalDataErased', {}],
  ['periodAgreed', { days: 30, ...byProvider }],
  ['amendmentAgreed', { amendment: 'x', ...byCustomer }],
  ['formWaived', byCustomer],
]
/** From one happening on round to the one before it, forwards or backwards, with so many days between them. */
const inTurn = (first: number, direction: 1 | -1, days: number) =>
  happenings.map((_, n) => {
    const place = (first + direction * n + 2 * happenings.length) % happenings.length
    const [kind, fields] = happenings[place] as Happening
    return told(kind, plusDays('2027-01-04' as Day, n * days), fields)
  })

for (const [direction, days] of [
  [1, 0],
  [1, 3],
  [-1, 0],
  [-1, 20],
] as const)
  test(`told ${direction > 0 ? 'forwards' : 'backwards'}, ${days} days apart, from each third fact on`, () => {
    for (let first = 0; first < happenings.length; first += 3) {
      const walk = replay(program, inTurn(first, direction, days), instantOf('2034-06-01'))
      assert.deepEqual([walk.stopped, walk.clashes.map(({ message }) => message)], [undefined, []], `from ${first} on`)
    }
  })
