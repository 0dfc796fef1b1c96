import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { type Teller, teller } from '../../grammar/told.ts'
import { shop } from './shop.test-support.ts'

const withLaw = compile(shop)
const termsAlone = compile(shop, { strict: true })
const at = (facts: readonly AnyFact[], when: string, program = withLaw): Walk => replay(program, facts, instantOf(when))
const endOf = (walk: Walk): string | undefined => walk.decision(end, 'agreement')?.value.lastDay
const refusals = (walk: Walk) => walk.refusals.map(({ code, because }) => [code, because?.ref])

/** A year from March 2026, and a notice by letter that arrives on 10 November at 10:00 as fact 2. */
const life = (tell: (told: Teller) => readonly AnyFact[] = () => [], power?: 'none'): readonly AnyFact[] => {
  const told = teller()
  const notice = { by: 'customer', ground: 'ordinary', medium: 'letter' } as const
  return [
    told('termAgreed', '2026-03-01', { row: 'term', first: '2026-03-01', months: 12, renews: true }),
    told('terminationReceived', '2026-11-10T10:00', { ...notice, ...(power ? { power } : {}) }),
    ...tell(told),
  ]
}
const revokes =
  (at: string, learned = at) =>
  (told: Teller) => [told('revocationReceived', at, { of: 2, by: 'customer', medium: 'e-mail' }, { learned })]

// --- § 130 --------------------------------------------------------------------------------------------------------------

test('a notice works when it is received, not before', () => {
  assert.equal(endOf(at(life(), '2026-11-10T09:59')), undefined)
  assert.equal(endOf(at(life(), '2026-11-10T10:00')), '2027-02-28')
})

test('a revocation that arrives with the letter, or before it, takes its effect away', () => {
  for (const arrived of ['2026-11-10T10:00', '2026-11-09T18:00']) {
    const walk = at(life(revokes(arrived, '2026-11-10T10:00')), '2026-11-20')
    assert.deepEqual([endOf(walk), refusals(walk)], [undefined, [['REVOKED', 'BGB § 130 Abs. 1 S. 2']]])
  }
})

test('a minute later the notice stands', () => {
  const walk = at(life(revokes('2026-11-10T10:01')), '2026-11-20')
  assert.deepEqual([endOf(walk), refusals(walk)], ['2027-02-28', []])
})

test('a revocation found later in the post still counts as of its own receipt', () => {
  const found = life(revokes('2026-11-10T08:00', '2026-11-16T09:00'))
  const asKnown = (known: string) =>
    endOf(replay(withLaw, found, instantOf('2026-11-20'), { knownAt: instantOf(known) }))
  assert.deepEqual([asKnown('2026-11-15'), asKnown('2026-11-16T09:00')], ['2027-02-28', undefined])
})

test('of two revocations the earlier one counts', () => {
  const twice = life((told) => [...revokes('2026-11-10T09:00', '2026-11-12')(told), ...revokes('2026-11-12')(told)])
  assert.equal(endOf(at(twice, '2026-11-20')), undefined)
})

test('under the terms alone, which do not name it, § 130 is left aside', () => {
  assert.equal(endOf(at(life(revokes('2026-11-09')), '2026-11-20', termsAlone)), '2027-02-28')
})

// --- §§ 180, 184 --------------------------------------------------------------------------------------------------------

test('a notice without power to act effects nothing, and why names § 180', () => {
  const walk = at(
    life(() => [], 'none'),
    '2026-11-20',
  )
  assert.deepEqual([endOf(walk), refusals(walk)], [undefined, [['POWER_MISSING', 'BGB § 180']]])
})

test('approved later, it works from its own receipt (§ 184)', () => {
  const approved = life((told) => [told('approvalReceived', '2027-02-20', { of: 2, by: 'customer' })], 'none')
  assert.equal(endOf(at(approved, '2027-02-20')), '2027-02-28')
})

test('objected to for want of power, approval comes too late', () => {
  const rejected = life(
    (told) => [
      told('powerRejected', '2026-11-11', { of: 2 }),
      told('approvalReceived', '2026-11-12', { of: 2, by: 'customer' }),
    ],
    'none',
  )
  assert.equal(endOf(at(rejected, '2027-02-20')), undefined)
})
