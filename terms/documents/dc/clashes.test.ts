/** Clauses that clash, and days on which nothing may turn unforeseen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duties } from '../../engine/duties.ts'
import { Ongoing } from '../../engine/ongoing.ts'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { no } from '../../grammar/answer.ts'
import { clause } from '../../grammar/clause.ts'
import { type Day, dayAt, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { ends } from '../../grammar/outcome.ts'
import { termPeriods } from '../../grammar/quantities/term.ts'
import { periodAt } from '../../grammar/quantity.ts'
import { dc } from './dc.ts'
import { at, dearer, demanded, devalued, notice, priced, program, term, told } from './life.test-support.ts'

// two clauses that clash: 13.2 read as "any day before the renewal is enough", beside 14.1
const anyDayBeforeRenewal = clause({
  ref: 'Ziff. 13.2 S. 2 (andere Lesart)',
  title: { de: 'Kündigung vor der Verlängerung', en: 'Notice before the renewal' },
  when: 'terminationReceived',
  de: 'Wer vor der Verlängerung kündigt, schuldet den nächsten Zeitraum nicht.',
  en: 'Who gives notice before the renewal does not owe the next period.',
  where: {},
  given: { term: termPeriods },
  provided: ({ by, ground }) =>
    (by === 'customer' && ground === 'ordinary') || no('Nicht ordentlich.', 'Not ordinary.'),
  then: ({ on }, _, { term: row }) => (row ? ends(periodAt(row, on).to) : []),
  claims: [],
})
const clashing = compile(
  {
    ...dc,
    documents: dc.documents.map((document) =>
      document.id === 'terms' ? { ...document, clauses: [...document.clauses, anyDayBeforeRenewal] } : document,
    ),
  },
  { strict: true },
)
const threeMonths = 'AGB Ziff. 14.1 S. 1'
const anyDay = 'AGB Ziff. 13.2 S. 2 (andere Lesart)'
const inTheLastMonth = notice('2027-02-01')
const disputed = [term('2026-03-01'), inTheLastMonth]
const clashesOn = (day: Day): number =>
  replay(clashing, [term('2026-03-01'), notice(day)], midnight(day)).clashes.length

test('two clauses that clash: both are named, the act waits for a person, a breach notice does not', () => {
  const life = [...disputed, told('breachKnown', '2027-02-01T12:00', { breach: 'b' })]
  const { due, walk } = duties(clashing, life, instantOf('2027-02-02'))
  assert.deepEqual(
    walk.clashes.map(({ refs }) => refs.toSorted()),
    [[anyDay, threeMonths]],
  )
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.deepEqual(
    due.map(({ act }) => act),
    ['decide', 'notifyBreach', 'supportNotification'],
  )
})
test('time coverage finds the clash on 90 of 365 days, a single example may not', () => {
  let days = 0
  for (let day: Day = '2026-03-01'; day < '2027-03-01'; day = plusDays(day, 1)) days += clashesOn(day)
  assert.equal(days, 90)
})
test('the same pair is silent while both say the same day', () => {
  assert.deepEqual(
    ['2026-11-29', '2026-11-30', '2026-12-01'].map((day) => clashesOn(day as Day)),
    [0, 0, 1],
  )
})
test('a person picks whom to follow in a clash, and the act works as of its own time', () => {
  const follow = (ref: string): AnyFact =>
    told('clashDecided', '2027-02-10', { about: `${inTheLastMonth.id}`, follow: ref })
  const lastDayIf = (ref: string) => {
    const walk = replay(clashing, [...disputed, follow(ref)], instantOf('2027-02-10'))
    const { due } = duties(clashing, [...disputed, follow(ref)], instantOf('2027-02-10'))
    return [walk.decision(end, 'agreement')?.value.lastDay, walk.clashes.length, due.map(({ act }) => act)]
  }
  assert.deepEqual(lastDayIf(threeMonths), ['2028-02-29', 0, ['considerGoodwill']])
  assert.deepEqual(lastDayIf(anyDay), ['2027-02-28', 0, ['considerGoodwill']])
  assert.deepEqual(lastDayIf('AGB Ziff. 14.1 S. 3'), [undefined, 1, ['decide']])
})
test('a walk under way takes the decision of a clash up as a replay does, even after the end it decides', () => {
  const decision = told(
    'clashDecided',
    '2027-03-05',
    { about: `${inTheLastMonth.id}`, follow: anyDay },
    { learned: '2027-03-05' },
  )
  const ongoing = new Ongoing(clashing, 1)
  for (const fact of disputed) ongoing.append(fact)
  ongoing.advance(instantOf('2027-03-04'))
  assert.equal(ongoing.walk.endings.size, 0)
  ongoing.append(decision)
  ongoing.advance(instantOf('2027-03-05'))
  const ended = ongoing.walk.endings.get('agreement')
  assert.equal(ended && dayAt(ended), '2027-03-01')
})

test('time coverage: a notice on any day of two years ends the agreement on exactly one day', () => {
  for (let day: Day = '2027-01-01'; day < '2029-01-01'; day = plusDays(day, 1)) {
    const walk = replay(program, [term('2023-01-31', 1), notice(day)], midnight(day))
    assert.equal(walk.stopped, undefined)
    assert.deepEqual(walk.clashes, [])
    const lastDay = walk.decision(end, 'agreement')?.value.lastDay
    assert.ok(lastDay !== undefined && lastDay >= plusDays(day, 89), `${day}: ${lastDay}`)
  }
})
const picture = (walk: Walk): string =>
  walk.watched.map(({ topic, value }) => `${topic.name} ${String(value)}`).join('; ')
test('next moment: nothing turns on a day that was not foreseen and on which nothing was told', () => {
  const life = [
    ...priced('2026-01-01', '1000.00'),
    dearer('2026-03-01', { from: '2026-07-01' }),
    demanded('2026-05-05T14:20'),
    devalued('2026-10-31'),
  ]
  const turns: Day[] = []
  let before = at(life, '2025-12-31')
  for (let day: Day = '2026-01-01'; day < '2027-03-01'; day = plusDays(day, 1)) {
    const now = at(life, day)
    const isTold = life.some((fact) => fact.at > before.now && fact.at <= now.now)
    if (picture(before) !== picture(now)) turns.push(day)
    if (picture(before) !== picture(now) && !isTold) assert.ok(before.next <= now.now, `${day} was not foreseen`)
    before = now
  }
  assert.ok(
    ['2026-01-03', '2026-05-07', '2026-10-31', '2026-12-29'].every((day) => turns.includes(day as Day)),
    `${turns}`,
  )
})
