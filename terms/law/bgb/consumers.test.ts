/** Mandatory law before the terms: one life each, with the law beside the terms and under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type grounds, inWords } from '../../engine/because.ts'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../../grammar/matters/changes.ts'
import { eur } from '../../grammar/money.ts'
import { type Teller, teller } from '../../grammar/told.ts'
import { shop } from './shop.test-support.ts'

const asConsumer = { settings: { consumer: true } }
const withLaw = compile(shop, asConsumer)
const termsAlone = compile(shop, { ...asConsumer, strict: true })
const toBusiness = compile(shop)

const at = (program: typeof withLaw, facts: readonly AnyFact[], when: string): Walk => {
  const walk = replay(program, facts, instantOf(when))
  assert.equal(walk.stopped, undefined)
  assert.deepEqual(walk.clashes, [])
  return walk
}
const endOf = (walk: Walk): string | undefined => walk.decision(end, 'agreement')?.value.lastDay
const refusals = (walk: Walk): readonly string[] => walk.refusals.map(({ code }) => code)
/** The clauses that a decision or duty prevailed over. */
const over = (because: Parameters<typeof grounds>[0]): readonly string[] => because?.over?.map(({ ref }) => ref) ?? []

const life = (on: Day, tell: (told: Teller) => readonly AnyFact[]): readonly AnyFact[] => {
  const told = teller()
  return [
    told('concluded', on, { first: on }),
    told('termAgreed', on, { row: 'term', first: on, months: 12, renews: true }),
    ...tell(told),
  ]
}
const notice = (told: Teller, on: string, medium: Medium = 'letter'): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium })

// --- § 309 no. 9 ------------------------------------------------------------------------------------------------------

const tooLate = life('2026-03-01', (told) => [notice(told, '2027-02-15')])

test('a notice that comes too late for the first year binds a consumer for a month, not for another year', () => {
  assert.equal(endOf(at(withLaw, tooLate, '2027-02-15')), '2027-03-15')
  assert.equal(endOf(at(termsAlone, tooLate, '2027-02-15')), '2028-02-29')
  assert.equal(endOf(at(toBusiness, tooLate, '2027-02-15')), '2028-02-29')
})

test('why names the rule of law, and the clause of the terms that it beats', () => {
  const because = at(withLaw, tooLate, '2027-02-15').decision(end, 'agreement')?.because
  assert.equal(because?.ref, 'BGB § 309 Nr. 9')
  assert.deepEqual(over(because), ['AGB § 2'])
  assert.ok(inWords(because, 'en').some(({ text }) => text.startsWith('goes before AGB § 2')))
})

test('a notice in time ends with the first year, though a month has not passed: what is better for the consumer stays', () => {
  const inTime = life('2026-03-01', (told) => [notice(told, '2027-01-31')])
  assert.equal(endOf(at(withLaw, inTime, '2027-01-31')), '2027-02-28')
  const shortBefore = life('2026-04-01', (told) => [notice(told, '2027-03-03')])
  const walk = at(withLaw, shortBefore, '2027-03-03')
  assert.equal(endOf(walk), '2027-03-31', 'four weeks, where a month would end on 3 April')
  assert.equal(walk.decision(end, 'agreement')?.because.ref, 'AGB § 2')
})

test('an agreement concluded on 28 February 2022 keeps its renewal, one of 1 March does not', () => {
  const renewed = (on: Day) =>
    endOf(
      at(
        withLaw,
        life(on, (told) => [notice(told, '2024-06-10')]),
        '2024-06-10',
      ),
    )
  assert.deepEqual([renewed('2022-02-28'), renewed('2022-03-01')], ['2025-02-27', '2024-07-10'])
})

// --- § 309 no. 13, § 312k ---------------------------------------------------------------------------------------------

test('a consumer may give notice by e-mail, though the terms ask for a letter or fax', () => {
  const byMail = life('2026-03-01', (told) => [notice(told, '2026-11-10', 'e-mail')])
  assert.deepEqual(refusals(at(withLaw, byMail, '2026-11-10')), [])
  assert.deepEqual(refusals(at(termsAlone, byMail, '2026-11-10')), ['FORM_NOT_MET'])
  assert.deepEqual(refusals(at(toBusiness, byMail, '2026-11-10')), ['FORM_NOT_MET'])
})

test('a telephone call is not enough: text form may be asked for', () => {
  const called = life('2026-03-01', (told) => [notice(told, '2026-11-10', 'telephone')])
  const walk = at(withLaw, called, '2026-11-10')
  assert.deepEqual(refusals(walk), ['FORM_NOT_MET'])
  assert.equal(walk.refusals[0]?.because?.ref, 'BGB § 309 Nr. 13')
  assert.deepEqual(over(walk.refusals[0]?.because), ['AGB § 3'])
})

test('the cancellation button is enough for a consumer, and is confirmed at once', () => {
  const byButton = life('2026-03-01', (told) => [notice(told, '2026-11-22T23:50', 'portal')])
  const walk = at(withLaw, byButton, '2026-11-22T23:50')
  assert.deepEqual([refusals(walk), endOf(walk)], [[], '2027-02-28'])
  const confirm = walk.duties.get('confirmTermination:agreement')
  assert.equal(confirm?.because.ref, 'BGB § 312k Abs. 4')
  assert.equal(showInstant(confirm?.by ?? 0), '2026-11-22T23:50+01:00')
  assert.deepEqual(refusals(at(termsAlone, byButton, '2026-11-23')), ['FORM_NOT_MET'])
})

test('the button counts for agreements of any age from 1 July 2022 on, and not before', () => {
  const old = compile({ ...shop, law: shop.law.filter(({ version }) => version !== '2016-10-01') }, asConsumer)
  const on = (day: string) =>
    refusals(
      at(
        old,
        life('2015-01-01', (told) => [notice(told, day, 'portal')]),
        day,
      ),
    )
  assert.deepEqual([on('2022-06-30'), on('2022-07-01')], [['FORM_NOT_MET'], []])
})

test('where the button is missing a consumer may leave at once', () => {
  const program = compile(shop, { settings: { consumer: true, cancellationButton: false } })
  const walk = at(
    program,
    life('2026-03-01', (told) => [notice(told, '2026-11-10T09:00')]),
    '2026-11-10T09:00',
  )
  const decided = walk.decision(end, 'agreement')
  assert.equal(showInstant(decided?.value.at ?? 0), '2026-11-10T09:00+01:00')
  assert.equal(decided?.because.ref, 'BGB § 312k Abs. 6')
  assert.deepEqual(over(decided?.because), ['AGB § 2', 'BGB § 309 Nr. 9'])
})

// --- §§ 355-357 ---------------------------------------------------------------------------------------------------------

const instructed = (on: Day, tell: (told: Teller) => readonly AnyFact[] = () => []): readonly AnyFact[] =>
  life('2026-11-02', (told) => [told('withdrawalInstructionReceived', on, {}), ...tell(told)])
const withdraws = (told: Teller, on: string, medium: Medium = 'e-mail', sent?: Day): AnyFact =>
  told('withdrawalReceived', on, { by: 'customer', medium, ...(sent ? { sent } : {}) })
const lastDay = (program: typeof withLaw, facts: readonly AnyFact[]): string | undefined =>
  at(program, facts, '2026-12-15').decision(withdrawalPeriod, 'agreement')?.value

test('a consumer may withdraw for fourteen days from the instruction, a business not at all', () => {
  assert.equal(lastDay(withLaw, instructed('2026-11-02')), '2026-11-16')
  assert.equal(lastDay(withLaw, instructed('2026-11-07')), '2026-11-23', 'day 14 is a Saturday')
  assert.equal(lastDay(toBusiness, instructed('2026-11-02')), undefined)
  assert.equal(lastDay(termsAlone, instructed('2026-11-02')), undefined, 'these terms promise nothing')
})

test('without instruction the right ends twelve months and fourteen days after conclusion', () => {
  assert.equal(
    lastDay(
      withLaw,
      life('2026-11-02', () => []),
    ),
    '2027-11-16',
  )
})

test('a withdrawal works by telephone, on the last day and if sent on it; a day later it does not', () => {
  const ended = (on: string, medium?: Medium, sent?: Day) =>
    endOf(
      at(
        withLaw,
        instructed('2026-11-02', (told) => [withdraws(told, on, medium, sent)]),
        '2026-11-30',
      ),
    )
  assert.deepEqual(
    [ended('2026-11-16T23:59'), ended('2026-11-16', 'telephone'), ended('2026-11-19', 'letter', '2026-11-16')],
    ['2026-11-16', '2026-11-16', '2026-11-19'],
  )
  assert.equal(ended('2026-11-17T00:01'), undefined)
})

test('what was paid is to be repaid in fourteen days, though the terms take thirty', () => {
  const facts = instructed('2026-11-02', (told) => [
    told('paymentCredited', '2026-11-03', { amount: eur('118.80') }),
    withdraws(told, '2026-11-16'),
  ])
  const repay = at(withLaw, facts, '2026-11-16').duties.get('repayAfterWithdrawal:agreement')
  assert.deepEqual([showInstant(repay?.by ?? 0).slice(0, 10), repay?.content], ['2026-12-01', '118.80'])
  assert.deepEqual(over(repay?.because), ['AGB § 7'])
  const alone = at(termsAlone, facts, '2026-11-16').duties.get('repayAfterWithdrawal:agreement')
  assert.equal(showInstant(alone?.by ?? 0).slice(0, 10), '2026-12-17')
})

test('terms that ask text form of a withdrawal are beaten, and stay visible in why', () => {
  const facts = instructed('2026-11-02', (told) => [withdraws(told, '2026-11-10', 'telephone')])
  assert.deepEqual(refusals(at(withLaw, facts, '2026-11-10')), [])
  assert.equal(at(termsAlone, facts, '2026-11-10').refusals[0]?.because?.ref, 'AGB § 4')
})

test('a customer who applied as a consumer is one, unless the provider says otherwise', () => {
  const told = teller()
  const facts = [
    told('applicationReceived', '2026-11-01', { by: 'customer', applicant: 'consumer', inTheArea: true }),
    told('concluded', '2026-11-02', { first: '2026-11-02' }),
  ]
  const decided = (program: typeof withLaw) => at(program, facts, '2026-11-03').decision(withdrawalPeriod, 'agreement')
  assert.equal(decided(toBusiness)?.value, '2027-11-16')
  assert.equal(decided(compile(shop, { settings: { consumer: false } })), undefined)
})
