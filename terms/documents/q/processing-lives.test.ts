import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { duties } from '../../engine/duties.ts'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import { dutyKinds } from '../../grammar/duty-kind.ts'
import type { AnyFact, Facts, ToldKind } from '../../grammar/fact.ts'
import { paidPlan, program, told } from './life.test-support.ts'

// Random lives under the processing agreement: whatever happens in whichever order, no two of its clauses clash.

type May = { readonly [K in ToldKind]?: readonly Facts[K][] }
const declared = (by: 'customer' | 'provider', medium: 'e-mail' | 'telephone' | 'portal' = 'e-mail') => ({ by, medium })
const may: May = {
  powerGranted: [{ person: 'B', represents: 'customer', scope: 'instructions given' }],
  powerEnded: [{ person: 'B', represents: 'customer' }],
  instructionReceived: [
    { ...declared('customer'), instruction: 'W', person: 'B' },
    { ...declared('customer', 'telephone'), instruction: 'W', person: 'B', orallyJustified: true },
    { ...declared('customer', 'telephone'), instruction: 'X', person: 'C', orallyJustified: true, reversible: true },
    { ...declared('customer'), instruction: 'X', person: 'B', company: 'T' },
  ],
  instructionConfirmed: [{ ...declared('customer'), instruction: 'W', person: 'B' }],
  instructionFoundUnlawful: [{ instruction: 'W', obviously: true }],
  instructionWarnedOf: [{ instruction: 'W' }],
  companyEntitled: [{ company: 'T' }],
  legalDutyKnown: [{ matter: 'm', law: 'Union' }],
  processingAnnounced: [{ matter: 'm' }],
  secrecyOrdered: [{ matter: 'm' }],
  inquiryReceived: [{ inquiry: 'm', from: 'authority', inspection: true }],
  processingPlanned: [
    { processing: 'P', purpose: 'support' },
    { processing: 'P', purpose: 'profiling' },
  ],
  transferPlanned: [
    { recipient: 'SendGrid', country: 'US' },
    { recipient: 'SendGrid', country: 'AT' },
  ],
  transferBasisRecorded: [
    { recipient: 'SendGrid', basis: 'EU-US Privacy Shield' },
    { recipient: 'SendGrid', basis: 'standard clauses of 2021', until: '2026-09-30' },
  ],
  standardClausesAgreed: [{ recipient: 'SendGrid' }],
  standardClausesShown: [{ recipient: 'SendGrid' }],
  standardClausesJoined: [{ recipient: 'SendGrid' }],
  placeProposed: [{ place: 'p', use: 'storage', country: 'US', recipient: 'SendGrid' }],
  changeReceived: [
    { ...declared('provider'), change: 'V', of: 'subprocessor', from: '2026-06-01' },
    { ...declared('provider'), change: 'V', of: 'subprocessor', complete: false },
  ],
  objectionReceived: [{ ...declared('customer'), change: 'V' }],
  terminationReceived: [
    { ...declared('provider'), ground: 'objection', change: 'V' },
    { ...declared('customer'), ground: 'for cause', scope: 'avv' },
    { ...declared('customer'), ground: 'ordinary' },
  ],
  partyEngaged: [
    { party: 'Z', as: 'employee', forTheService: true, seesData: true },
    { party: 'Z', as: 'freelancer', forTheService: true, seesData: true },
  ],
  trained: [{ party: 'Z' }],
  confidentialityPromised: [{ person: 'Z', inWriting: true }],
  incidentSignsFound: [
    { incident: 'I', type: 'theft', knownTo: 'provider' },
    { incident: 'I', type: 'leaked credentials', knownTo: 'subprocessor' },
  ],
  measureChangePlanned: [{ change: 'M', from: '2026-06-01', protection: 'lower' }],
  measuresReviewedJointly: [{ complete: true, adjustmentNeeded: true }],
  patchReleased: [{ patch: 'U', critical: true }],
  patchInstalled: [{ patch: 'U' }],
  auditAnnounced: [
    { ...declared('customer'), audit: 'A', from: instantOf('2026-05-04T09:00') },
    { ...declared('customer'), audit: 'A', from: instantOf('2026-05-04T09:00'), auditor: 'authority' },
  ],
  earlierVisitAgreed: [{ audit: 'A' }],
  secrecyUndertaken: [{ ...declared('customer'), audit: 'A' }],
  auditHeld: [
    { audit: 'A', auditor: 'customer' },
    { audit: 'B', auditor: 'third party' },
  ],
  costsAnnounced: [{ about: 'B' }, { about: 'H' }, { about: 'S' }],
  selfAssessmentRequested: [{ ...declared('customer'), assessment: 'S' }],
  assistanceRequested: [
    { ...declared('customer'), help: 'H', with: 'data subject', causesCosts: true },
    { ...declared('customer'), help: 'H', with: 'records', causesCosts: true },
  ],
  assistanceGiven: [{ help: 'H', days: 3 }],
  contractsCompared: [{ question: 'liability', bothSpeak: true }],
  concluded: [{ first: '2026-01-01' }],
  processingAgreementSigned: [{ originals: 1 }],
  processingAgreementReturned: [{}],
  earlierAgreementFound: [{ agreement: 'avv 2025', sameServices: true }],
  handedOver: [{}],
  releaseRequested: [{}],
}
const happenings = Object.entries(may).flatMap(([kind, all]) =>
  all.map((fields) => ({ kind: kind as ToldKind, fields })),
)
const someDay = fc.integer({ min: 0, max: 300 }).map((days): Day => plusDays('2026-01-01', days))
const lives = fc
  .array(fc.record({ happening: fc.constantFrom(...happenings), day: someDay }), { minLength: 5, maxLength: 25 })
  .map((drawn): readonly AnyFact[] => [
    ...paidPlan('2026-01-01', 1),
    ...drawn
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ happening, day }) => told(happening.kind, day, happening.fields as Facts[ToldKind])),
  ])

test('in no life under the processing agreement do two clauses clash, and nothing stops', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const { clashes, stopped } = replay(program, life, instantOf('2027-06-01'))
      assert.deepEqual([clashes, stopped], [[], undefined])
    }),
    { numRuns: 150 },
  )
})
test('whatever happens, what is due then has words of its own', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { act } of duties(program, life, instantOf('2027-06-01')).due) assert.ok(act in dutyKinds, act)
    }),
    { numRuns: 40 },
  )
})
