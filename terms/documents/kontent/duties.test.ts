import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { dayAt, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { announcedInTime, declaredWithOrder, readBy } from '../../grammar/matters/conduct.ts'
import { mayReduce } from '../../grammar/matters/support.ts'
import { at, decided, done, dueOf, dutyIn, told } from './conditions.test-support.ts'

/** The last day of a duty, whoever owes it. */
const lastDayOf = (life: readonly AnyFact[], duty: string, when: string) => {
  const by = at(life, when).duties.get(duty)?.by
  return by === undefined ? undefined : plusDays(dayAt(by), -1)
}

// --- § 3.3: a notice that names nothing -----------------------------------------------------------------------------

test('a notice that names no item ends none: the provider asks which are meant, and each counts from its first day', () => {
  const agreed = told('termAgreed', '2026-01-01', { row: 'term of domain', first: '2026-01-01', months: 12 })
  const ofNothing = told('terminationReceived', '2026-12-03', { by: 'customer', ground: 'ordinary', medium: 'letter' })
  const ofDomain = told(
    'terminationReceived',
    '2026-12-03',
    { by: 'customer', ground: 'ordinary', medium: 'letter', scope: 'domain' },
    { learned: '2026-12-10' },
  )
  const endOf = (life: readonly AnyFact[]) => decided(life, end, 'domain', '2026-12-10')?.lastDay
  const key = 'askWhatIsTerminated:notice of 2026-12-03'
  assert.equal(dutyIn([agreed, ofNothing], key, '2026-12-03')?.act, 'askWhatIsTerminated')
  assert.deepEqual([endOf([agreed, ofNothing]), endOf([agreed, ofNothing, ofDomain])], [undefined, '2026-12-31'])
  assert.equal(dutyIn([agreed, ofDomain], key, '2026-12-10'), undefined)
})

// --- § 4.1: data and their proof ------------------------------------------------------------------------------------

const asked = (on: string): AnyFact => told('registrationDataRequested', on, {})
const update = 'updateRegistrationData:registration'
example('kontent.agb.4.1c', 1, () => ({
  got: lastDayOf([asked('2026-12-11')], update, '2026-12-11'),
  expected: '2026-12-28',
}))
example('kontent.agb.4.1c', 2, () => {
  const duty = at([asked('2026-11-23')], '2026-11-23').duties.get(update)
  return {
    got: [lastDayOf([asked('2026-11-23')], update, '2026-11-23'), duty?.by === instantOf('2026-12-08')],
    expected: ['2026-12-07', true],
  }
})

const proof = (medium: Medium): readonly AnyFact[] => [
  told('identityDocumentReceived', '2026-11-20', { document: 'document 1', medium }),
  told('addressVerified', '2026-11-23T14:05', { document: 'document 1' }),
]
const aboutTheProof = (life: readonly AnyFact[], when: string) =>
  dueOf(life, when).filter((key) => key.endsWith('IdentityCopy:document 1'))
example('kontent.agb.4.1e', 1, () => ({
  got: [
    dutyIn(proof('letter'), 'destroyIdentityCopy:document 1', '2026-11-23T14:05')?.by,
    aboutTheProof(proof('letter'), '2026-11-23T14:04'),
    aboutTheProof([...proof('letter'), done('2026-11-23T14:05', 'destroyIdentityCopy:document 1')], '2026-11-24'),
  ],
  expected: [instantOf('2026-11-23T14:05'), [], []],
}))
test('a proof that came by e-mail is locked instead of destroyed', () => {
  const life = proof('e-mail')
  assert.deepEqual(aboutTheProof(life, '2026-11-23T14:05'), ['lockIdentityCopy:document 1'])
  assert.equal(dutyIn(life, 'lockIdentityCopy:document 1', '2026-11-23T14:05')?.by, instantOf('2026-11-23T14:05'))
  assert.deepEqual(aboutTheProof([...life, done('2026-11-23T15:00', 'lockIdentityCopy:document 1')], '2026-11-24'), [])
})

// --- § 4.2: the mailbox ---------------------------------------------------------------------------------------------

const delivered = (medium: Medium): AnyFact =>
  told('letterReceived', '2026-11-23', { letter: 'notifyChange:T#1', medium })
example('kontent.agb.4.2a', 1, () => ({
  got: decided([delivered('e-mail')], readBy, 'notifyChange:T#1', '2026-11-23'),
  expected: '2026-12-07',
}))
test('of a letter on paper nobody is taken to have looked into a mailbox', () => {
  assert.equal(decided([delivered('letter')], readBy, 'notifyChange:T#1', '2026-11-24'), undefined)
})

test('data are asked for until all of them are given', () => {
  const given = (complete: boolean) => told('registrationDataGiven', '2026-12-01', { complete })
  const isOwed = (complete: boolean) => at([asked('2026-11-23'), given(complete)], '2026-12-01').duties.has(update)
  assert.deepEqual([isOwed(false), isOwed(true)], [true, false])
})

// --- § 4.5: load and traffic ----------------------------------------------------------------------------------------

const announced = (on: string): AnyFact =>
  told('trafficPeakAnnounced', on, { from: '2026-12-24', by: 'customer', medium: 'e-mail' })
const timeliness = (on: string) => decided([announced(on)], announcedInTime, 'traffic 2026-12-24', on)
example('kontent.agb.4.5c', 1, () => ({ got: timeliness('2026-12-09T23:59'), expected: 'in time' }))
example('kontent.agb.4.5c', 2, () => ({ got: timeliness('2026-12-10'), expected: 'late' }))
test('an overload is remedied by the end of the day that the provider named', () => {
  const demand = (by: 'customer' | 'provider') =>
    told('remedyDemanded', '2026-11-23', { case: 'case 1', until: '2026-11-30', by, medium: 'e-mail' })
  assert.equal(lastDayOf([demand('provider')], 'remedyOverload:case 1', '2026-11-23'), '2026-11-30')
  assert.equal(lastDayOf([demand('customer')], 'remedyOverload:case 1', '2026-11-23'), undefined)
})

// --- § 4.3 and § 20: what is said with an order ---------------------------------------------------------------------

test('who orders a domain declares for each that it infringes no rights of others', () => {
  const ordered = told('domainOrdered', '2026-11-02', { item: 'example.de', topLevel: 'de' })
  assert.equal(decided([ordered], declaredWithOrder, 'example.de', '2026-11-02'), 'no rights of others infringed')
  assert.equal(decided([ordered], declaredWithOrder, 'other.de', '2026-11-02'), undefined)
})
test('who orders a synchronisation has to name the domain, who orders anything else has not', () => {
  const selects = (item: string) => at([told('offerSelected', '2026-11-02', { item })], '2026-11-02').duties
  assert.deepEqual([...selects('domain sync').keys()], ['nameDomain:domain sync'])
  assert.deepEqual([...selects('dnsplus').keys()], [])
})

// --- § 9: defects ---------------------------------------------------------------------------------------------------

const defect = told('defectReported', '2026-11-02', { defect: 'defect 1', channel: 'e-mail' })
const failed = (on: string, of = 'defect 1'): AnyFact => told('repairFailed', on, { defect: of })
test('a defect is cured first; after the second failure the customer has the rights of statute', () => {
  const life = [defect, failed('2026-11-05'), failed('2026-11-09')]
  assert.equal(dutyIn(life, 'cureDefect:defect 1', '2026-11-02')?.act, 'cureDefect')
  assert.equal(
    dutyIn([defect, done('2026-11-03', 'cureDefect:defect 1')], 'cureDefect:defect 1', '2026-11-04'),
    undefined,
  )
  assert.deepEqual(
    ['2026-11-05', '2026-11-09'].map((when) => decided(life, mayReduce, 'defect 1', when)),
    [undefined, 'permitted'],
  )
  assert.equal(
    decided([failed('2026-11-05'), failed('2026-11-06', 'defect 2')], mayReduce, 'defect 1', '2026-11-07'),
    undefined,
  )
})

everyExampleOf(['kontent.agb.4.1c', 'kontent.agb.4.1e', 'kontent.agb.4.2a', 'kontent.agb.4.5c'])
