import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { duties } from '../../engine/duties.ts'
import { gather } from '../../engine/gather.ts'
import type { Program } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, dayAt, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end, survives } from '../../grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../../grammar/matters/changes.ts'
import { mayExecute, mayTerminate } from '../../grammar/matters/rights.ts'
import { teller } from '../../grammar/told.ts'
import { rapidstream } from './rapidstream.ts'

const program = underTest(rapidstream, { strict: true })
const told = teller()

/** The walk through a life up to a time, in which no clause may clash and nothing may stop. */
const at = (life: readonly AnyFact[], when: string, under: Program = program): Walk => {
  const walk = replay(under, life, instantOf(when))
  assert.equal(walk.stopped, undefined)
  assert.deepEqual(walk.clashes, [])
  return walk
}

// a change of subprocessors, V, told to one customer
const notified = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, {
    change: 'V',
    of: 'subprocessor',
    complete: true,
    by: 'provider',
    medium: 'e-mail',
    ...more,
  })
const objects = (on: string): AnyFact =>
  told('objectionReceived', on, { change: 'V', by: 'customer', medium: 'e-mail' })
const consents = (on: string): AnyFact => told('consentReceived', on, { change: 'V', by: 'customer', medium: 'e-mail' })
const agree = (on: string): AnyFact => told('agreementReached', on, { change: 'V' })
const leaves = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, {
    ground: 'unresolved objection',
    change: 'V',
    by: 'customer',
    medium: 'portal',
    ...more,
  })
const approvalOfV = (life: readonly AnyFact[], when: string) => at(life, when).decision(approval, 'V')?.value
const lastDayToObject = (life: readonly AnyFact[], when: string) => at(life, when).decision(objectionPeriod, 'V')?.value
const endOf = (life: readonly AnyFact[], when: string) => at(life, when).decision(end, 'agreement')?.value
const rightToLeave = (life: readonly AnyFact[], when: string, under?: Program) =>
  at(life, when, under).decision(mayTerminate, 'unresolved objection V')?.value

// § 5.3
const administratorUntil = [
  told('roleGranted', '2027-01-01', { person: 'U' }),
  told('roleRevoked', '2027-04-30T10:00:00', { person: 'U' }),
]
const instruction = (at_: string, person?: string): AnyFact =>
  told('instructionReceived', at_, {
    instruction: 'I',
    by: 'customer',
    medium: 'portal',
    ...(person ? { person } : {}),
  })
const execution = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayExecute, 'I')?.value

example('rapidstream.avv.5.3', 1, () => ({
  got: execution([...administratorUntil, instruction('2027-04-30T09:59:59', 'U')], '2027-04-30T11:00'),
  expected: 'permitted',
}))
example('rapidstream.avv.5.3', 2, () => {
  const walk = at([...administratorUntil, instruction('2027-04-30T10:00:00', 'U')], '2027-04-30T11:00')
  const [refusal] = walk.refusals
  return {
    got: [walk.decision(mayExecute, 'I')?.value, refusal?.code, refusal?.because?.ref],
    expected: [undefined, 'POWER_MISSING', 'AVV § 5.3'],
  }
})

test('a consent of somebody who is no administrator any more approves nothing', () => {
  const consent = (when: string) =>
    told('consentReceived', when, { change: 'V', by: 'customer', medium: 'portal', person: 'U' })
  const life = (when: string) => [...administratorUntil, notified('2027-04-20'), consent(when)]
  assert.equal(approvalOfV(life('2027-04-30T09:59:59'), '2027-04-30T10:00'), 'approved')
  assert.equal(approvalOfV(life('2027-04-30T10:00:00'), '2027-04-30T11:00'), undefined)
})
test('whoever was made an administrator again may instruct again', () => {
  const again = [...administratorUntil, told('roleGranted', '2027-05-02', { person: 'U' })]
  assert.equal(execution([...again, instruction('2027-05-03', 'U')], '2027-05-03'), 'permitted')
})
test('an instruction from nobody knows whom is for a person to decide', () => {
  assert.equal(execution([instruction('2027-05-03')], '2027-05-03'), 'ask a person')
})

// § 5.4
const doubt = told('legitimacyDoubted', '2027-05-03T11:00', { instruction: 'I' })
const signed = told('signedConfirmationReceived', '2027-05-05', { instruction: 'I' })
const passport = told('identityProofReceived', '2027-05-10T14:00', { instruction: 'I' })
const instructed = [
  told('roleGranted', '2027-01-01', { person: 'U' }),
  told('instructionReceived', '2027-05-03T10:00', { instruction: 'I', by: 'customer', medium: 'portal', person: 'U' }),
]

example('rapidstream.avv.5.4', 1, () => {
  const life = [...instructed, doubt, signed, passport]
  const times = ['2027-05-03T10:59', '2027-05-03T11:00', '2027-05-05', '2027-05-10T13:59', '2027-05-10T14:00']
  return {
    got: times.map((when) => execution(life, when)),
    expected: ['permitted', 'barred', 'barred', 'barred', 'permitted'],
  }
})
test('neither the signature nor the copy of the passport alone releases a doubted instruction', () => {
  assert.equal(execution([...instructed, doubt, signed], '2028-01-01'), 'barred')
  assert.equal(execution([...instructed, doubt, passport], '2028-01-01'), 'barred')
})
test('nothing else releases a doubted instruction: no repetition, no approval, no lapse of time', () => {
  const [, first] = instructed
  const others = [
    instruction('2027-05-04', 'U'),
    told('approvalReceived', '2027-05-04', { of: first?.id ?? 0, by: 'customer', medium: 'telephone' }),
    told('signedConfirmationReceived', '2027-05-05', { instruction: 'another' }),
    told('identityProofReceived', '2027-05-05', { instruction: 'another' }),
  ]
  assert.equal(execution([...instructed, doubt, ...others], '2030-01-01'), 'barred')
})
test('signature and passport release an instruction whose sender nobody knew', () => {
  assert.equal(execution([instruction('2027-05-03T09:00'), doubt, signed, passport], '2027-05-10T14:00'), 'permitted')
})
test('signature and passport without an instruction permit nothing', () => {
  assert.equal(execution([doubt, signed, passport], '2027-05-11'), undefined)
})

// § 8.5
const seizure = [told('seized', '2027-03-10', { matter: 's' }), told('secrecyOrdered', '2027-03-10', { matter: 's' })]
const lifted = told('secrecyLifted', '2027-04-20T12:00', { matter: 's' })
const dutiesDue = (life: readonly AnyFact[], when: string) =>
  duties(program, life, instantOf(when))
    .due.map((duty) => duty.id)
    .filter((id) => id.startsWith('notifySeizure'))

example('rapidstream.avv.8.5b', 1, () => ({ got: dutiesDue(seizure, '2027-03-11'), expected: [] }))
example('rapidstream.avv.8.5b', 2, () => ({
  got: ['2027-04-20T11:59', '2027-04-20T12:00'].map((when) => dutiesDue([...seizure, lifted], when)),
  expected: [[], ['notifySeizure:s#1']],
}))
test('a seizure without an order of secrecy is notified at once', () => {
  assert.deepEqual(dutiesDue(seizure.slice(0, 1), '2027-03-10'), ['notifySeizure:s#1'])
})
test('secrecy ordered again silences the notice again', () => {
  const again = told('secrecyOrdered', '2027-05-01', { matter: 's' })
  assert.deepEqual(dutiesDue([...seizure, lifted, again], '2027-05-02'), [])
})
test('an order about one matter does not silence another', () => {
  assert.deepEqual(dutiesDue([...seizure, told('seized', '2027-03-12', { matter: 't' })], '2027-03-12'), [
    'notifySeizure:t#1',
  ])
})

// § 12.3, § 12.4
example('rapidstream.avv.12.3c', 1, () => {
  const incomplete = notified('2027-02-01', { complete: false })
  return {
    got: [
      lastDayToObject([incomplete], '2027-02-02'),
      lastDayToObject([incomplete, notified('2027-02-08')], '2027-02-08'),
    ],
    expected: [undefined, '2027-02-22'],
  }
})
example('rapidstream.avv.12.3c', 2, () => ({
  got: lastDayToObject([notified('2027-02-01')], '2027-02-01'),
  expected: '2027-02-15',
}))
const windows: readonly (readonly [received: Day, lastDay: Day])[] = [
  ['2027-02-13', '2027-03-01'],
  ['2026-12-11', '2026-12-28'],
  ['2027-03-12', '2027-03-30'],
  ['2028-02-15', '2028-02-29'],
  ['2028-10-17', '2028-11-01'],
]
for (const [n, [received, lastDay]] of windows.entries())
  example('rapidstream.avv.12.4a', n + 1, () => ({
    got: lastDayToObject([notified(received)], received),
    expected: lastDay,
  }))

example('rapidstream.avv.12.4b', 1, () => ({
  got: ['2027-02-15T23:59', '2027-02-16T00:00'].map((when) => approvalOfV([notified('2027-02-01')], when)),
  expected: [undefined, 'approved'],
}))
example('rapidstream.avv.12.4b', 2, () => ({
  got: approvalOfV([notified('2027-02-01'), consents('2027-02-05')], '2027-02-05'),
  expected: 'approved',
}))
example('rapidstream.avv.12.4c', 1, () => {
  const life = [notified('2027-02-01'), objects('2027-02-15'), agree('2027-02-18'), leaves('2027-02-20')]
  return {
    got: [rightToLeave(life, '2027-02-17'), rightToLeave(life, '2027-02-18'), endOf(life, '2027-02-21')],
    expected: ['permitted', undefined, undefined],
  }
})
example('rapidstream.avv.12.4c', 2, () => {
  const life = [notified('2027-02-01'), objects('2027-02-16'), leaves('2027-02-17')]
  return {
    got: [approvalOfV(life, '2027-02-16'), rightToLeave(life, '2027-02-16'), endOf(life, '2027-02-18')],
    expected: ['approved', undefined, undefined],
  }
})
const endAfterLeaving = (told_: string, objected: string, left: string) =>
  endOf([notified(told_), objects(objected), leaves(left)], left)
example('rapidstream.avv.12.4d', 1, () => ({
  got: endAfterLeaving('2027-02-01', '2027-02-15', '2027-02-15'),
  expected: '2027-02-28',
}))
example('rapidstream.avv.12.4d', 2, () => ({
  got: endAfterLeaving('2027-02-20', '2027-02-28T23:30', '2027-02-28T23:30'),
  expected: '2027-02-28',
}))
example('rapidstream.avv.12.4d', 3, () => ({
  got: endAfterLeaving('2028-01-20', '2028-01-21', '2028-02-01'),
  expected: '2028-02-29',
}))
example('rapidstream.avv.12.4d', 4, () => ({
  got: ['2027-12-31', '2028-01-01'].map((left) => endAfterLeaving('2027-12-20', '2027-12-21', left)),
  expected: ['2027-12-31', '2028-01-31'],
}))

test('a second complete notice starts the period anew; the first one running out is no fact', () => {
  const twice = [notified('2027-02-01'), notified('2027-02-08')]
  assert.equal(approvalOfV(twice, '2027-02-16'), undefined)
  assert.equal(approvalOfV(twice, '2027-02-22T23:59'), undefined)
  assert.equal(approvalOfV(twice, '2027-02-23'), 'approved')
})
test('what silence has approved is not undone by being told once more', () => {
  const again = [notified('2027-02-01'), notified('2027-02-20'), objects('2027-02-25')]
  for (const when of ['2027-02-16', '2027-02-26', '2027-04-01']) assert.equal(approvalOfV(again, when), 'approved')
})
test('an objection holds the change back until the parties agree', () => {
  const life = [notified('2027-02-01'), objects('2027-02-15T23:59'), agree('2027-03-20')]
  assert.equal(approvalOfV(life, '2027-03-19'), 'objected')
  assert.equal(approvalOfV(life, '2027-03-20'), undefined)
})
test('who consents after an objection has gone back on it', () => {
  const life = [notified('2027-02-01'), objects('2027-02-10'), consents('2027-02-12')]
  assert.equal(approvalOfV(life, '2027-02-12'), 'approved')
  assert.equal(rightToLeave(life, '2027-02-12'), undefined)
})
test('the right to leave stays open, or lapses two months after the objection where the provider reads it so', () => {
  const life = [notified('2027-02-01'), objects('2027-02-15')]
  const lapsing = underTest(rapidstream, { strict: true, settings: { 'reading of rapidstream.avv.12.4c': 'lapses' } })
  assert.equal(rightToLeave(life, '2030-01-01'), 'permitted')
  assert.equal(rightToLeave(life, '2027-04-15T23:59', lapsing), 'permitted')
  assert.equal(rightToLeave(life, '2027-04-16', lapsing), undefined)
})
test('why names the reading that is in force, in both languages', () => {
  const because = at([notified('2027-02-01'), objects('2027-02-15')], '2027-02-15').decision(
    mayTerminate,
    'unresolved objection V',
  )?.because
  assert.ok(inWords(because, 'en').some(({ text }) => text === 'reading: The right stays open.'))
  assert.ok(inWords(because, 'de').some(({ text }) => text === 'Lesart: Das Recht bleibt offen.'))
})
test('why not names what failed: after an agreement there is no right to leave', () => {
  const life = [notified('2027-02-01'), objects('2027-02-15'), agree('2027-02-18')]
  const [reason] = at(life, '2027-02-18').whyNot(mayTerminate, 'unresolved objection V')
  assert.deepEqual([reason?.ref, reason?.no.en], ['AVV § 12.4 S. 4 (Recht)', 'The parties have agreed.'])
})

// § 12.5
const abroad = (basis: boolean): AnyFact => notified('2027-02-01', { thirdCountry: true, basis })
example('rapidstream.avv.12.5a', 1, () => ({
  got: approvalOfV([abroad(false), consents('2027-02-20')], '2027-03-01'),
  expected: 'consent missing',
}))
example('rapidstream.avv.12.5b', 1, () => ({
  got: approvalOfV([abroad(true)], '2027-02-16'),
  expected: 'consent missing',
}))
example('rapidstream.avv.12.5b', 2, () => ({
  got: ['2027-02-20T08:59', '2027-02-20T09:00'].map((when) =>
    approvalOfV([abroad(true), consents('2027-02-20T09:00')], when),
  ),
  expected: ['consent missing', 'approved'],
}))
test('an objection to a subprocessor in a third country stands; it clashes with nothing', () => {
  assert.equal(approvalOfV([abroad(true), objects('2027-02-10')], '2027-02-10'), 'objected')
})

// § 13, § 16.2
const forCause = (on: string, to?: Day): AnyFact =>
  leaves(on, { ground: 'for cause', ...(to === undefined ? {} : { to }) })
example('rapidstream.avv.13e', 1, () => ({
  got: endOf([forCause('2027-02-28T17:00')], '2027-03-01'),
  expected: '2027-02-28T17:00+01:00',
}))
example('rapidstream.avv.13e', 2, () => ({
  got: endOf([forCause('2027-05-14', '2027-05-31')], '2027-05-15'),
  expected: '2027-05-31',
}))
const survival = (life: readonly AnyFact[], when: string) => at(life, when).decision(survives, 'avv')?.value
const erased = (on: string): AnyFact => told('personalDataErased', on, {})
example('rapidstream.avv.4.3a', 1, () => {
  const life = [forCause('2027-06-30', '2027-06-30'), erased('2027-06-30T16:00')]
  return { got: [endOf(life, '2027-06-30'), survival(life, '2027-07-01')], expected: ['2027-06-30', undefined] }
})
example('rapidstream.avv.4.3a', 2, () => {
  const life = [forCause('2027-06-30', '2027-06-30'), erased('2027-07-19T11:30')]
  return {
    got: ['2027-07-01', '2027-07-19T11:30'].map((when) => survival(life, when)),
    expected: ['surviving', undefined],
  }
})

// § 17.1
const individually = told('periodAgreed', '2027-05-10', { days: 30, by: 'provider', medium: 'signed letter' })
example('rapidstream.avv.17.1c', 1, () => ({
  got: [[individually], []].map((agreed) => lastDayToObject([...agreed, notified('2027-06-01')], '2027-06-01')),
  expected: ['2027-07-01', '2027-06-15'],
}))
test('an individual agreement does not move a period that is already running', () => {
  assert.equal(lastDayToObject([notified('2027-05-05'), individually], '2027-05-12'), '2027-05-19')
})

// one change for many
const toldOn = (day: number, ...more: readonly AnyFact[]): Walk =>
  at([notified(`2027-02-0${day}`), ...more], '2027-02-20')
test('one change of subprocessors for many: who is still open, and from when it may start for all', () => {
  const agreements = new Map([
    ['a', toldOn(1)],
    ['b', toldOn(2)],
  ])
  const { open, forAllFrom } = gather(agreements, approval, 'V', 'approved')
  assert.deepEqual([open, forAllFrom && dayAt(forAllFrom)], [[], '2027-02-17'])
  agreements.set('c', toldOn(3, objects('2027-02-10')))
  assert.deepEqual(gather(agreements, approval, 'V', 'approved'), { open: ['c'] })
})
test('an agreement that was told nothing yet is open', () => {
  assert.deepEqual(gather(new Map([['d', at([], '2027-02-20')]]), approval, 'V', 'approved'), { open: ['d'] })
})

test('time coverage: on each day of three years a notice opens one period and silence then approves', () => {
  for (let day: Day = '2026-01-01'; day < '2029-01-01'; day = plusDays(day, 1)) {
    const walk = replay(program, [notified(day)], midnight(plusDays(day, 14)))
    const lastDay = walk.decision(objectionPeriod, 'V')?.value
    assert.ok(lastDay !== undefined && lastDay >= plusDays(day, 14), `${day}: the period would be too short`)
    walk.advance(midnight(plusDays(lastDay, 1)))
    assert.equal(walk.decision(approval, 'V')?.value, 'approved', day)
    assert.deepEqual(walk.clashes, [])
  }
})
const picture = (walk: Walk): string =>
  walk.watched.map(({ topic, value }) => `${topic.name} ${String(value)}`).join('; ')
test('next moment: nothing turns on a day that was not foreseen and on which nothing was told', () => {
  const life = [notified('2026-12-11'), objects('2026-12-20'), leaves('2027-01-02')]
  const turns: Day[] = []
  let before = at(life, '2026-12-01')
  for (let day: Day = '2026-12-02'; day < '2027-04-01'; day = plusDays(day, 1)) {
    const now = at(life, day)
    const isTold = life.some((fact) => fact.at > before.now && fact.at <= now.now)
    if (picture(before) !== picture(now)) turns.push(day)
    if (picture(before) !== picture(now) && !isTold) assert.ok(before.next <= now.now, `${day} was not foreseen`)
    before = now
  }
  assert.deepEqual(turns, ['2026-12-11', '2026-12-20', '2027-02-01'])
})

everyExampleOf([
  'rapidstream.avv.5.3',
  'rapidstream.avv.5.4',
  'rapidstream.avv.12.4a',
  'rapidstream.avv.12.4b',
  'rapidstream.avv.12.4c',
  'rapidstream.avv.12.5b',
])
