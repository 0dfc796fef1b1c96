import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { elc } from '../documents/elc/elc.ts'
import { q } from '../documents/q/q.ts'
import { instantOf } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { eur } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { Ongoing } from './ongoing.ts'
import { compile } from './program.ts'
import { filesLife, inAnyOrder, lastMoment, lives, picture, planLife } from './random-life.test-support.ts'
import { replay } from './replay.ts'

const programs = { elc: compile(elc, { strict: true }), q: compile(q, { strict: true }) }
const repertoires = { elc: filesLife, q: planLife }
const names = ['elc', 'q'] as const
const numRuns = 60
const stepsPerCopy = fc.integer({ min: 1, max: 9 })

for (const name of names) {
  const program = programs[name]
  const life = lives(repertoires[name])

  test(`${name}: after every fact, an agreement kept at its last step is where a replay from nothing is`, () => {
    fc.assert(
      fc.property(life, stepsPerCopy, (facts, steps) => {
        const ongoing = new Ongoing(program, steps)
        for (const fact of facts) {
          ongoing.append(fact)
          assert.deepEqual(picture(ongoing.walk), picture(replay(program, ongoing.journal, ongoing.walk.now)))
        }
      }),
      { numRuns },
    )
  })

  test(`${name}: the same facts, learned in whatever order, come to the same`, () => {
    fc.assert(
      fc.property(life.chain(inAnyOrder), stepsPerCopy, ([facts, order], steps) => {
        const ongoing = new Ongoing(program, steps)
        for (const fact of order) ongoing.append(fact)
        ongoing.advance(lastMoment)
        assert.deepEqual(picture(ongoing.walk), picture(replay(program, facts, lastMoment)))
      }),
      { numRuns },
    )
  })

  test(`${name}: time that passes between the facts, looked at or not, changes nothing`, () => {
    fc.assert(
      fc.property(life, stepsPerCopy, (facts, steps) => {
        const ongoing = new Ongoing(program, steps)
        for (const fact of facts) {
          ongoing.advance(fact.learnedAt - 1)
          ongoing.append(fact)
          ongoing.advance(fact.learnedAt)
        }
        ongoing.advance(lastMoment)
        assert.deepEqual(picture(ongoing.walk), picture(replay(program, facts, lastMoment)))
      }),
      { numRuns },
    )
  })

  test(`${name}: taken up at any point, a life goes on as if it had never been left`, () => {
    fc.assert(
      fc.property(life, fc.nat(), stepsPerCopy, (facts, cut, steps) => {
        const before = facts.slice(0, cut % (facts.length + 1))
        const after = facts.slice(before.length)
        const ongoing = new Ongoing(program, steps)
        ongoing.takeUp(before, Math.max(0, ...before.map((fact) => fact.learnedAt)))
        for (const fact of after) ongoing.append(fact)
        ongoing.advance(lastMoment)
        assert.deepEqual(picture(ongoing.walk), picture(replay(program, facts, lastMoment)))
      }),
      { numRuns },
    )
  })

  test(`${name}: what was known at a time is what had been learned by then`, () => {
    fc.assert(
      fc.property(life, fc.nat(), (facts, cut) => {
        const knownAt = facts[cut % facts.length]?.learnedAt ?? 0
        const learned = facts.filter((fact) => fact.learnedAt <= knownAt)
        assert.deepEqual(
          picture(replay(program, facts, lastMoment, { knownAt })),
          picture(replay(program, learned, lastMoment)),
        )
      }),
      { numRuns },
    )
  })

  test(`${name}: a copy goes its own way, and the walk it was made of stays where it was`, () => {
    fc.assert(
      fc.property(life, (facts) => {
        const walk = replay(program, facts, instantOf('2027-12-01'))
        const before = picture(walk)
        const copy = walk.copy()
        assert.deepEqual(picture(copy), before)
        copy.advance(lastMoment)
        assert.deepEqual(picture(walk), before)
        assert.deepEqual(picture(copy), picture(replay(program, facts, lastMoment)))
      }),
      { numRuns },
    )
  })

  test(`${name}: nothing turns before the moment that was named as the next`, () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 400 }), (facts, days) => {
        const walk = replay(program, facts, instantOf('2027-07-01'))
        const { watched, endings, next } = picture(walk)
        const to = walk.now + days * 86_400_000
        walk.advance(Math.min(to, next - 1))
        assert.deepEqual([picture(walk).watched, picture(walk).endings], [watched, endings])
      }),
      { numRuns },
    )
  })
}

// --- what a late fact costs, and lives that once went wrong ----------------------------------------------------------

const told = teller()
const paid: readonly AnyFact[] = [
  told('activated', '2026-01-01', {}),
  told('booked', '2026-01-01', { item: 'files.single', count: 1 }),
  ...Array.from({ length: 12 }, (_, month) =>
    told('paymentCredited', `2026-${`${month + 1}`.padStart(2, '0')}-01T12:00`, { amount: eur('59.50') }),
  ),
]

test('a fact in order costs one step, a late one those since the nearest copy', () => {
  const ongoing = new Ongoing(programs.elc, 8)
  for (const fact of paid) ongoing.append(fact)
  assert.equal(ongoing.append(told('paymentCredited', '2026-12-20', { amount: eur('1.00') })), 1)
  const again = ongoing.append(told('paymentCredited', '2026-11-20', { amount: eur('1.00') }))
  assert.ok(again < 6, `${again} facts were walked again`)
})

test('a receipt is no step: no outcome depends on how soon we worked', () => {
  const ongoing = new Ongoing(programs.elc, 8)
  for (const fact of paid) ongoing.append(fact)
  const before = picture(ongoing.walk)
  assert.equal(ongoing.append(told('dutyDone', '2026-02-01', { duty: 'access:services', content: 'open' })), 0)
  assert.deepEqual(picture(ongoing.walk), before)
})

test('several facts of one instant find the world whole, however they are taken in', () => {
  const together = paid.slice(0, 2)
  for (const order of [together, together.toReversed()]) {
    const one = new Ongoing(programs.elc)
    const both = new Ongoing(programs.elc)
    for (const fact of order) one.append(fact)
    both.appendTogether(order)
    assert.deepEqual(picture(both.walk), picture(one.walk))
  }
})

test('a fact that is corrected to a later time than the walk has come to is met when its time comes', () => {
  const ongoing = new Ongoing(programs.elc)
  const seats = told('booked', '2026-02-01', { item: 'files.archive', count: 1 })
  for (const fact of [...paid.slice(0, 2), seats]) ongoing.append(fact)
  ongoing.append(told('corrected', '2026-02-02', { of: seats.id, to: { at: '2026-04-01' } }))
  ongoing.advance(instantOf('2026-04-15'))
  assert.deepEqual(picture(ongoing.walk), picture(replay(programs.elc, ongoing.journal, instantOf('2026-04-15'))))
})

test('a fact that was moved to an earlier time leaves nothing there once the correction is taken back', () => {
  const ongoing = new Ongoing(programs.elc, 1)
  const archive = told('booked', '2026-04-10', { item: 'files.archive', count: 1 })
  const moved = told('corrected', '2026-05-02', { of: archive.id, to: { at: '2026-02-10' } })
  for (const fact of [...paid.slice(0, 8), archive, moved]) ongoing.append(fact)
  assert.equal(ongoing.walk.knownItems.get('fee 2026-03')?.amount.toString(), '66.05')
  ongoing.append(told('withdrawn', '2026-06-10', { of: moved.id }))
  assert.equal(ongoing.walk.knownItems.get('fee 2026-03')?.amount.toString(), '59.50')
  assert.deepEqual(picture(ongoing.walk), picture(replay(programs.elc, ongoing.journal, ongoing.walk.now)))
})

test('facts about themselves, or about each other in a circle, are taken in and touch nothing', () => {
  const told = teller()
  const circle = [
    told('withdrawn', '2026-01-05', { of: 1 }),
    told('doubtSettled', '2026-01-06', { of: 3 }),
    told('doubted', '2026-01-07', { of: 2 }),
  ]
  const ongoing = new Ongoing(programs.elc)
  for (const fact of circle) ongoing.append(fact)
  assert.deepEqual(picture(ongoing.walk), picture(replay(programs.elc, circle, ongoing.walk.now)))
})
