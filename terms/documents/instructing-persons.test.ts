/** Who may give and who may receive instructions, in all five sets of terms, with the examples of the inventories. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../tools/inventory-example.ts'
import { underTest } from '../../tools/terms-under-test.ts'
import { duties } from '../engine/duties.ts'
import { replay } from '../engine/replay.ts'
import type { Walk } from '../engine/walk.ts'
import { instantOf, showInstant } from '../grammar/day.ts'
import type { AnyFact, Facts } from '../grammar/fact.ts'
import { mayExecute } from '../grammar/matters/rights.ts'
import { teller } from '../grammar/told.ts'
import { dc } from './dc/dc.ts'
import { elc } from './elc/elc.ts'
import { q } from './q/q.ts'
import { rapidstream } from './rapidstream/rapidstream.ts'

const told = teller()
const programs = { dc: underTest(dc), elc: underTest(elc), q: underTest(q), rapidstream: underTest(rapidstream) }

const at = (provider: keyof typeof programs, life: readonly AnyFact[], when: string): Walk => {
  const walk = replay(programs[provider], life, instantOf(when))
  assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
  return walk
}
const names = (person: string, on: string, more: Partial<Facts['powerGranted']> = {}): AnyFact =>
  told('powerGranted', on, { person, represents: 'customer', scope: 'instructions given', ...more })
const receives = (person: string, on: string): AnyFact =>
  told('powerGranted', on, { person, represents: 'provider', scope: 'instructions received' })
const noLonger = (person: string, on: string): AnyFact =>
  told('powerEnded', on, { person, represents: 'provider', scope: 'instructions received' })
const instructs = (person: string, when: string, more: Partial<Facts['instructionReceived']> = {}): AnyFact =>
  told('instructionReceived', when, { instruction: 'I', by: 'customer', medium: 'e-mail', person, ...more })
/** When the instruction was effectively received, or by which clause it was refused. */
const received = (walk: Walk): string => walk.refusals.map(({ because }) => because?.ref).join() || 'received'
const inOtherWords = (got: unknown, expected: unknown) => ({ got, expected, inItsWords: false })

// --- Digital Control ----------------------------------------------------------------------------------------------------

example('dc.avv.3.5a', 1, () =>
  inOtherWords(
    received(at('dc', [names('A', '2027-01-04'), instructs('B', '2027-05-03')], '2027-05-04')),
    'AVV Ziff. 3.5',
  ),
)
example('dc.avv.3.5a', 2, () =>
  inOtherWords(received(at('dc', [instructs('M', '2027-05-03')], '2027-05-04')), 'received'),
)

test('Digital Control: the data protection officer may instruct though the list names somebody else', () => {
  const life = [names('A', '2027-01-04'), names('D', '2027-01-04', { scope: 'everything', as: 'officer' })]
  assert.equal(received(at('dc', [...life, instructs('D', '2027-05-03')], '2027-05-04')), 'received')
})
test('Digital Control: a person whose naming ended yesterday instructs in vain, until it is approved', () => {
  const ended = told('powerEnded', '2027-05-02', { person: 'A', represents: 'customer' })
  const instruction = instructs('A', '2027-05-03')
  const life = [names('A', '2027-01-04'), names('C', '2027-01-04'), ended, instruction]
  assert.match(received(at('dc', life, '2027-05-04')), /^AVV Ziff\. 3\.5$/)
})

const toX = (when: string, recipient = 'X') => instructs('A', when, { recipient })
example('dc.avv.4.6a', 1, () => {
  const walk = at('dc', [receives('X', '2027-01-04'), toX('2027-05-03T10:00')], '2027-05-05')
  return inOtherWords(received(walk), 'received')
})
example('dc.avv.4.6a', 2, () => {
  const life = [receives('X', '2027-01-04'), toX('2027-05-03T10:00', 'S'), toX('2027-05-04T08:00')]
  const walk = at('dc', life, '2027-05-05')
  return inOtherWords(
    [received(walk), walk.refusals.map(({ fact }) => showInstant(fact.at))],
    ['AVV Ziff. 4.6', ['2027-05-03T10:00+02:00']],
  )
})
example('dc.avv.4.6b', 1, () => {
  const change = [noLonger('X', '2027-05-04T09:00'), receives('Y', '2027-05-04T09:00')]
  const life = [receives('X', '2027-01-04'), ...change, toX('2027-05-04T09:30')]
  return inOtherWords(received(at('dc', life, '2027-05-05')), 'AVV Ziff. 4.6')
})

// --- Q. -----------------------------------------------------------------------------------------------------------------

example('q.av.3.2', 1, () => {
  const officer = names('D', '2026-01-05', { scope: 'everything', as: 'officer' })
  return inOtherWords(received(at('q', [officer, instructs('D', '2026-05-04')], '2026-05-05')), 'received')
})
example('q.av.3.2', 2, () => inOtherWords(received(at('q', [instructs('U', '2026-05-04')], '2026-05-05')), 'AV § 3.2'))
test('Q.: whoever administers the software is not entitled to instruct by that alone', () => {
  const administrator = names('U', '2026-01-05', { scope: 'everything' })
  assert.equal(received(at('q', [administrator, instructs('U', '2026-05-04')], '2026-05-05')), 'AV § 3.2')
})

// --- the Emscher-Lippe-Cloud names nobody: the law alone counts -----------------------------------------------------------

test('Emscher-Lippe-Cloud: a power to give notices is none to instruct, by § 180 BGB', () => {
  const life = [names('A', '2026-01-05', { scope: 'notices' }), instructs('A', '2026-05-04')]
  assert.equal(received(at('elc', life, '2026-05-05')), 'BGB § 180')
})

// --- RapidStream: doubt, check, destruction --------------------------------------------------------------------------------

const doubted = [
  told('roleGranted', '2027-01-04', { person: 'U' }),
  instructs('U', '2027-05-03T10:00'),
  told('legitimacyDoubted', '2027-05-03T11:00', { instruction: 'I' }),
]
const signs = (on: string, medium?: 'e-mail' | 'signed letter') =>
  told('signedConfirmationReceived', on, { instruction: 'I', ...(medium ? { medium } : {}) })
const proves = (on: string, more: Partial<Facts['identityProofReceived']>) =>
  told('identityProofReceived', on, { instruction: 'I', ...more })
const passport = proves('2027-05-04', { document: 'passport', ofSigner: true })
const execution = (life: readonly AnyFact[], when: string) =>
  at('rapidstream', life, when).decision(mayExecute, 'I')?.value
const due = (life: readonly AnyFact[], when: string) =>
  duties(programs.rapidstream, life, instantOf(when)).due.map(({ act }) => act)

example('rapidstream.avv.5.4.1', 1, () => {
  const life = [...doubted, passport, signs('2027-05-05', 'signed letter')]
  const days = ['2027-05-04T12:00', '2027-05-05']
  return inOtherWords(
    days.map((day) => execution(life, day)),
    ['barred', 'permitted'],
  )
})
example('rapidstream.avv.5.4.1', 2, () => {
  const life = [...doubted, passport, signs('2027-05-05', 'e-mail'), signs('2027-05-11', 'signed letter')]
  const days = ['2027-05-05T12:00', '2027-05-11']
  return inOtherWords(
    days.map((day) => execution(life, day)),
    ['barred', 'permitted'],
  )
})
example('rapidstream.avv.5.4.2', 1, () => {
  const life = [...doubted, signs('2027-05-05'), proves('2027-05-10', { document: 'other' })]
  return inOtherWords(execution(life, '2027-05-11'), 'barred')
})
example('rapidstream.avv.5.4.2', 2, () => {
  const life = [...doubted, signs('2027-05-05'), proves('2027-05-10', { document: 'passport', ofSigner: false })]
  return inOtherWords(execution(life, '2027-05-11'), 'barred')
})
test('RapidStream: doubt opens a check, and the check done, the copy must be destroyed, with a receipt', () => {
  const checked = [...doubted, passport, signs('2027-05-05', 'signed letter')]
  assert.deepEqual(due(doubted, '2027-05-03T12:00'), ['checkIdentity'])
  assert.deepEqual(due([...doubted, passport], '2027-05-04T12:00'), ['checkIdentity'])
  assert.deepEqual(due(checked, '2027-05-05'), ['destroyIdentityCopy'])
  const destroyed = told('dutyDone', '2027-05-05T15:00', { duty: 'destroyIdentityCopy:I', content: 'owed' })
  assert.deepEqual(due([...checked, destroyed], '2027-05-06'), [])
})
test('RapidStream: a copy that proves nothing is destroyed at once, and the check goes on', () => {
  const licence = proves('2027-05-04', { document: 'other' })
  assert.deepEqual(due([...doubted, licence], '2027-05-04').toSorted(), ['checkIdentity', 'destroyIdentityCopy'])
})
test('RapidStream: each copy is destroyed, also one that comes when another was destroyed before', () => {
  const keys = (life: readonly AnyFact[], when: string) =>
    duties(programs.rapidstream, life, instantOf(when))
      .due.filter(({ act }) => act === 'destroyIdentityCopy')
      .map(({ key }) => key)
  const destroyed = (on: string, key: string) => told('dutyDone', on, { duty: key, content: 'owed' })
  const licence = proves('2027-05-04', { document: 'other' })
  const later = proves('2027-05-04T10:00', { document: 'passport', ofSigner: true })
  const both = [...doubted, licence, destroyed('2027-05-04T09:00', 'destroyIdentityCopy:I'), later]
  assert.deepEqual(
    [keys([...doubted, licence, later], '2027-05-04T12:00'), keys(both, '2027-05-04T12:00')],
    [['destroyIdentityCopy:I'], []],
  )
  const checked = [...both, signs('2027-05-05', 'signed letter')]
  const second = `destroyIdentityCopy:I (${later.id})`
  assert.deepEqual(keys(checked, '2027-05-05'), [second])
  assert.deepEqual(keys([...checked, destroyed('2027-05-05T15:00', second)], '2027-05-06'), [])
  const third = proves('2027-05-10', { document: 'passport', ofSigner: true })
  const again = [...checked, destroyed('2027-05-05T15:00', second), third]
  assert.deepEqual(keys(again, '2027-05-10'), [`destroyIdentityCopy:I (${third.id})`])
})

everyExampleOf([
  'dc.avv.3.5a',
  'dc.avv.4.6a',
  'dc.avv.4.6b',
  'q.av.3.2',
  'rapidstream.avv.5.4.1',
  'rapidstream.avv.5.4.2',
])
