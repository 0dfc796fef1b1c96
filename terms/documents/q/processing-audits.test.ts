import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, dayAt, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { price } from '../../grammar/matters/prices.ts'
import { mayBill } from '../../grammar/matters/processing.ts'
import { mayVisit } from '../../grammar/matters/processing-duties.ts'
import { eurNet } from '../../grammar/money.ts'
import { at, byCustomer, decided, dueOf, told } from './life.test-support.ts'

// Help, audits and self-assessments, and when they may be charged (AV §§ 2.5, 2.6, 9).

const requested = (on: string, more: Partial<Facts['assistanceRequested']> = {}): AnyFact =>
  told('assistanceRequested', on, { ...byCustomer, help: 'H', with: 'data subject', ...more })
const given = (on: string, days: number, more: Partial<Facts['assistanceGiven']> = {}): AnyFact =>
  told('assistanceGiven', on, { help: 'H', days, ...more })
const announces = (on: string, about = 'H'): AnyFact => told('costsAnnounced', on, { about })
const begins = (on: string, about = 'H'): AnyFact => told('workBegan', on, { about })
const rate = told('priceAgreed', '2026-01-01', { ...byCustomer, item: 'day rate', price: eurNet('960.00') })
const mayBeBilled = (life: readonly AnyFact[], when: string, about = 'H') => decided(life, mayBill, about, when)
/** The last day of a duty, and who has it. */
const lastDayOf = (life: readonly AnyFact[], key: string): Day | undefined => {
  const by = at(life, '2029-01-01').duties.get(key)?.by
  return by === undefined ? undefined : dayAt(by - 1)
}

example('q.av.2.5a', 1, () => {
  const life = [requested('2026-02-03', { reached: '2026-01-31' })]
  return { got: lastDayOf(life, 'assistDataSubject:H'), expected: '2026-03-02' }
})
test('help with an impact assessment is owed without a clock of its own', () => {
  const duty = dueOf([requested('2026-02-03', { with: 'impact assessment' })], 'assistWithDuties:H', '2026-02-03')
  assert.equal(duty?.act, 'assistWithDuties')
  assert.equal(duty?.by, undefined)
})
example('q.av.2.5c', 1, () => ({
  got: mayBeBilled([rate, requested('2026-05-04'), announces('2026-05-04'), given('2026-05-05', 0)], '2026-05-06'),
  expected: undefined,
}))
const threeDays = [rate, requested('2026-05-03'), announces('2026-05-04'), begins('2026-05-06'), given('2026-05-08', 3)]
example('q.av.2.5c', 2, () => ({
  got: [mayBeBilled(threeDays, '2026-05-08'), decided(threeDays, price, 'H', '2026-05-08')],
  expected: ['permitted', '2880.00'],
}))
example('q.av.2.5e', 1, () => {
  const life = [rate, requested('2026-05-04'), begins('2026-05-06'), given('2026-05-08', 3)]
  return {
    got: [
      mayBeBilled([...life, announces('2026-05-05')], '2026-05-09'),
      mayBeBilled([...life, announces('2026-05-06')], '2026-05-09'),
      mayBeBilled(life, '2026-05-09'),
    ],
    expected: ['permitted', 'barred', 'barred'],
  }
})
test('one day of help is within a reasonable measure, and what a breach of the provider made necessary is free', () => {
  const life = [requested('2026-05-03'), announces('2026-05-04'), begins('2026-05-06')]
  assert.equal(mayBeBilled([...life, given('2026-05-06', 1)], '2026-05-09'), undefined)
  assert.equal(mayBeBilled([...life, given('2026-05-07', 2)], '2026-05-09'), 'permitted')
  assert.equal(mayBeBilled([...life, given('2026-05-07', 2, { ownBreach: true })], '2026-05-09'), undefined)
})
test('the announcement is owed as soon as costs are certain, until it is given', () => {
  const life = [requested('2026-05-03', { causesCosts: true }), announces('2026-05-04')]
  assert.equal(dueOf(life, 'announceCosts:H', '2026-05-03')?.act, 'announceCosts')
  assert.equal(dueOf(life, 'announceCosts:H', '2026-05-04'), undefined)
})
const records = (more: Partial<Facts['assistanceRequested']> = {}) =>
  requested('2026-05-04', { with: 'records', ...more })
example('q.av.2.6b', 1, () => {
  const life = [records(), given('2026-05-04T12:00', 0)]
  return {
    got: [
      dueOf(life, 'provideRecordDetails:H', '2026-05-04')?.act,
      dueOf(life, 'announceCosts:H', '2026-05-05'),
      mayBeBilled([...life, announces('2026-05-04T09:00')], '2026-05-05'),
    ],
    expected: ['provideRecordDetails', undefined, undefined],
  }
})
example('q.av.2.6b', 2, () => {
  const life = [records({ causesCosts: true }), announces('2026-05-05'), given('2026-05-12', 0)]
  return {
    got: [dueOf(life, 'announceCosts:H', '2026-05-04')?.act, dueOf(life, 'announceCosts:H', '2026-05-05')],
    expected: ['announceCosts', undefined],
  }
})
test('a compilation for the record is never charged, however long it takes', () => {
  const life = [records({ causesCosts: true }), announces('2026-05-05'), given('2026-05-12', 3)]
  assert.equal(mayBeBilled(life, '2026-05-13'), undefined)
})

// --- § 9.1 ----------------------------------------------------------------------------------------------------------

const audit = (on: string, visit: Day, more: Partial<Facts['auditAnnounced']> = {}): AnyFact =>
  told('auditAnnounced', on, {
    ...byCustomer,
    audit: 'A',
    from: instantOf(`${visit}T09:00`),
    auditor: 'third party',
    ...more,
  })
const undertakes = (on: string): AnyFact => told('secrecyUndertaken', on, { ...byCustomer, audit: 'A' })
const mayEnter = (life: readonly AnyFact[], when: string) => decided(life, mayVisit, 'A', when)
/** The first day for which a visit can be announced without asking the provider. */
const firstVisit = (received: Day): Day | undefined => {
  for (let day = received; day < plusDays(received, 60); day = plusDays(day, 1))
    if (mayEnter([audit(received, day), undertakes(received)], day) === 'permitted') return day
  return undefined
}

for (const [n, [received, first]] of (
  [
    ['2026-01-15', '2026-02-16'],
    ['2028-01-30', '2028-03-01'],
    ['2026-12-01', '2027-01-04'],
  ] as const
).entries())
  example('q.av.9.1d', n + 1, () => ({ got: firstVisit(received), expected: first }))
example('q.av.9.1d', 4, () => {
  const short = [audit('2026-02-27', '2026-03-29'), undertakes('2026-03-01')]
  const agreed = told('earlierVisitAgreed', '2026-03-10', { audit: 'A' })
  return {
    got: [mayEnter(short, '2026-03-29'), mayEnter([...short, agreed], '2026-03-29')],
    expected: ['ask a person', 'permitted'],
  }
})
test('an announcement by telephone announces nothing', () => {
  const walk = at([audit('2026-01-15', '2026-02-16', { medium: 'telephone' })], '2026-01-15')
  assert.deepEqual(
    walk.refusals.map(({ code, because }) => [code, because?.ref]),
    [['FORM_NOT_MET', 'AV § 9.1 S. 4 (Form)']],
  )
})
example('q.av.9.1f', 1, () => ({
  got: mayEnter([audit('2026-02-02', '2026-03-30')], '2026-03-30'),
  expected: 'barred',
}))
example('q.av.9.1f', 2, () => ({
  got: mayEnter([audit('2026-02-02', '2026-03-30'), undertakes('2026-03-27')], '2026-03-30'),
  expected: 'permitted',
}))
test('an authority enters without notice and without an undertaking', () => {
  const life = [audit('2026-05-04', '2026-05-04', { auditor: 'authority' })]
  assert.equal(mayEnter(life, '2026-05-04'), 'permitted')
})

const held = (on: string, name: string, auditor: Facts['auditHeld']['auditor'] = 'customer'): AnyFact =>
  told('auditHeld', on, { audit: name, auditor })
example('q.av.9.1i', 1, () => {
  const life = [announces('2026-01-01', 'B'), held('2026-12-14', 'A'), held('2027-01-11', 'B')]
  return {
    got: [mayBeBilled(life, '2027-02-01', 'A'), mayBeBilled(life, '2027-02-01', 'B')],
    expected: ['barred', undefined],
  }
})
example('q.av.9.1i', 2, () => {
  const life = [announces('2026-01-01', 'A'), held('2026-03-30', 'A'), held('2026-06-01', 'B', 'authority')]
  return {
    got: [mayBeBilled(life, '2026-07-01', 'A'), mayBeBilled(life, '2026-07-01', 'B')],
    expected: [undefined, undefined],
  }
})
const twoAudits = [held('2026-03-30', 'A'), held('2026-11-16', 'B')]
example('q.av.9.1k', 1, () => ({
  got: mayBeBilled([...twoAudits, announces('2026-11-02', 'B')], '2026-12-01', 'B'),
  expected: 'permitted',
}))
example('q.av.9.1k', 2, () => ({
  got: mayBeBilled([...twoAudits, announces('2026-12-01', 'B')], '2026-12-02', 'B'),
  expected: 'barred',
}))
test('each audit is recorded, and measures and contracts are proven on request', () => {
  const asks = (request: string, of: Facts['papersRequested']['of']): AnyFact =>
    told('papersRequested', '2026-03-30', { ...byCustomer, request, of })
  const life = [held('2026-03-30', 'A'), asks('R', 'proof of measures'), asks('S', 'subprocessor contract')]
  for (const key of ['recordAudit:A', 'proveMeasures:R', 'proveSubprocessorContract:S']) {
    assert.notEqual(dueOf(life, key, '2026-03-30'), undefined)
    assert.equal(dueOf([...life, told('dutyDone', '2026-04-02', { duty: key })], key, '2026-04-03'), undefined)
  }
})

// --- § 9.2 ----------------------------------------------------------------------------------------------------------

const asksItself = (on: string, assessment: string): AnyFact =>
  told('selfAssessmentRequested', on, { ...byCustomer, assessment })
for (const [n, [received, last]] of (
  [
    ['2026-03-02', '2026-04-08'],
    ['2026-11-25', '2027-01-04'],
    ['2026-04-20', '2026-05-28'],
  ] as const
).entries())
  example('q.av.9.2b', n + 1, () => ({
    got: lastDayOf([asksItself(received, 'S')], 'reportSelfAssessment:S'),
    expected: last,
  }))
const twice = [asksItself('2026-02-02', 'S'), asksItself('2026-10-05', 'T')]
example('q.av.9.2c', 1, () => ({
  got: [
    mayBeBilled([...twice, announces('2026-10-06', 'T')], '2026-10-07', 'T'),
    mayBeBilled(twice, '2026-10-07', 'T'),
    mayBeBilled([...twice, announces('2026-01-06', 'S')], '2026-10-07', 'S'),
  ],
  expected: ['permitted', undefined, undefined],
}))
example('q.av.9.2c', 2, () => {
  const life = [
    asksItself('2026-02-02', 'S'),
    announces('2026-02-03', 'S'),
    announces('2026-03-01', 'A'),
    held('2026-03-30', 'A'),
  ]
  return { got: ['S', 'A'].map((about) => mayBeBilled(life, '2026-04-01', about)), expected: [undefined, undefined] }
})
test('announced when the work on it had begun, a second self-assessment is free', () => {
  const life = [...twice, begins('2026-10-06', 'T'), announces('2026-10-07', 'T')]
  assert.equal(mayBeBilled(life, '2026-10-08', 'T'), undefined)
})

everyExampleOf([
  ...['q.av.2.5a', 'q.av.2.5c', 'q.av.2.5e', 'q.av.2.6b', 'q.av.9.1d', 'q.av.9.1f', 'q.av.9.1i', 'q.av.9.1k'],
  ...['q.av.9.2b', 'q.av.9.2c'],
])
