import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { replay } from '../../engine/replay.ts'
import { instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { AnyFact, ToldKind } from '../../grammar/fact.ts'
import { vocabulary } from '../../grammar/fact.ts'
import type { Field } from '../../grammar/field.ts'
import { program, singlePlan } from './life.test-support.ts'

/** What may happen to a customer of the Emscher-Lippe-Cloud, in any order, as often as it likes. */
const kinds = [
  ...['applicationReceived', 'applicationAccepted', 'documentPublished', 'documentAttached', 'seatEntered'],
  ...['evidenceRequested', 'evidenceReceived', 'processingAgreementSigned', 'processingAgreementReturned'],
  ...['booked', 'priceAgreed', 'propertyAssured', 'paymentCredited', 'paymentWithheld', 'setOffDeclared', 'decided'],
  ...['workRequested', 'workPriceAccepted', 'workDone', 'archiveQuotaAsked', 'documentArchived'],
  ...['connectionChosen', 'ownEquipmentChecked', 'equipmentSent', 'equipmentReturned', 'certificateRequested'],
  ...['changeReceived', 'noted', 'objectionReceived', 'consentReceived', 'graceSet', 'subprocessorReplaced'],
  ...['replacementDeclaredImpossible', 'terminationReceived', 'transferAnnounced', 'claimAssignmentRequested'],
  ...['passwordMisuseSuspected', 'passwordMisuseReported', 'instructionReceived', 'instructionConfirmed'],
  ...['instructionFoundUnlawful', 'instructionWarnedOf', 'thirdPartyRegistered', 'breachKnown', 'breachSuspected'],
  ...['breachNoticeReceived', 'processingErrorFound', 'processingErrorReported', 'dataSubjectAsked', 'damagesClaimed'],
  ...['authorityActed', 'papersRequested', 'auditAnnounced', 'findingMade', 'vendorConsidered', 'seized'],
  ...['specificationAgreed', 'specificationsChecked', 'amendmentAgreed', 'administrativeFieldSaved'],
  ...['contactChanged', 'contactTold', 'voucherDated', 'erasureChosen', 'handedOver', 'personalDataErased'],
] as readonly ToldKind[]

/** A value as its field describes it: one of its choices, or its example. */
const anyValueOf = ({ schema, example, read }: Field<unknown>): fc.Arbitrary<unknown> =>
  (Array.isArray(schema.enum)
    ? fc.constantFrom(...schema.enum)
    : schema.type === 'boolean'
      ? fc.boolean()
      : fc.constant(example)
  ).map(read)

/** A fact of a kind on some day; fields that may be left out sometimes are. */
const factOf = (kind: ToldKind, id: number): fc.Arbitrary<AnyFact> => {
  const { fields, about } = vocabulary[kind] as { fields: Readonly<Record<string, Field<unknown>>>; about: string }
  const clear = Object.entries(fields).filter(([, field]) => field.place === 'clear')
  const told = fc.record(Object.fromEntries(clear.map(([name, field]) => [name, anyValueOf(field)])), {
    requiredKeys: clear.filter(([, { presence }]) => presence === 'required').map(([name]) => name),
  })
  return fc.record({ told, days: fc.integer({ min: 1, max: 200 }) }).map(({ told: values, days }) => {
    const on = plusDays('2026-01-01', days)
    const at = midnight(on)
    return { ...values, kind, id: about === 'the installation' ? -id : id, at, on, learnedAt: at } as unknown as AnyFact
  })
}
const lives = fc
  .array(fc.constantFrom(...kinds), { minLength: 4, maxLength: 16 })
  .chain((chosen) => fc.tuple(...chosen.map((kind, n) => factOf(kind, 1000 + n))))

test('whatever happens to a customer, no two clauses clash and nothing stops', () => {
  fc.assert(
    fc.property(lives, (facts) => {
      const walk = replay(program, [...singlePlan, ...facts], instantOf('2027-01-01'))
      assert.equal(walk.stopped, undefined)
      assert.deepEqual(walk.clashes, [])
    }),
    { numRuns: 400, seed: 20261122 },
  )
})
