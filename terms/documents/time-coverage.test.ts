import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../tools/terms-under-test.ts'
import type { Program } from '../engine/program.ts'
import { replayAndLook } from '../engine/replay.ts'
import type { Walk } from '../engine/walk.ts'
import { type Day, midnight, plusDays } from '../grammar/day.ts'
import type { AnyFact, Fact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { dc } from './dc/dc.ts'
import { elc } from './elc/elc.ts'
import { q } from './q/q.ts'
import { rapidstream } from './rapidstream/rapidstream.ts'

/** Every day from one to another, the last one included. */
function* days(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = plusDays(day, 1)) yield day
}
const told = teller()
const byCustomer = { by: 'customer', medium: 'signed letter' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const

interface Subject {
  readonly name: string
  readonly program: Program
  readonly begun: readonly AnyFact[]
}
const strict = { strict: true }
const fileCustomer: Subject = {
  name: 'elc, one user',
  program: underTest(elc, strict),
  begun: [told('activated', '2023-01-01', {}), told('booked', '2023-01-01', { item: 'files.single', count: 1 })],
}
const subscriber: Subject = {
  name: 'dc, monthly from the 31st',
  program: underTest(dc, strict),
  begun: [told('termAgreed', '2023-01-31', { row: 'term', first: '2023-01-31', months: 1 })],
}
const yearlySubscriber: Subject = {
  name: 'dc, yearly from 29 February',
  program: underTest(dc, strict),
  begun: [told('termAgreed', '2020-02-29', { row: 'term', first: '2020-02-29', months: 12 })],
}
const planner: Subject = {
  name: 'q, monthly from the 31st',
  program: underTest(q, strict),
  begun: [
    told('termAgreed', '2023-01-31', { row: 'billing', first: '2023-01-31', months: 1 }),
    told('planOrdered', '2023-01-31', { seats: 5, price: eurNet('100.00') }),
  ],
}

for (const { name, program, begun } of [fileCustomer, subscriber, yearlySubscriber, planner])
  test(`${name}: a notice on any day from 2024 to 2036 ends the agreement on exactly one day, without a clash`, () => {
    const dates = [...days('2024-01-01', '2036-12-31')]
    const ended = replayAndLook(program, begun, dates.map(midnight), (walk) => {
      const given = walk.copy()
      given.add([
        told('terminationReceived', `${given.dayNow}T12:00`, { ...byCustomer, ground: 'ordinary' }) as unknown as Fact,
      ])
      return {
        clashes: given.clashes,
        stopped: given.stopped,
        lastDay: given.decision(end, 'agreement')?.value.lastDay,
      }
    })
    for (const [n, { clashes, stopped, lastDay }] of ended.entries()) {
      assert.deepEqual([clashes, stopped], [[], undefined], `notice of ${dates[n]}`)
      assert.ok(lastDay !== undefined && lastDay >= (dates[n] ?? ''), `notice of ${dates[n]}`)
    }
    assert.equal(ended.length, 4749)
  })

/** Lives with something of everything: late payment, changes, objections, notices, demands. */
const full: readonly Subject[] = [
  {
    ...fileCustomer,
    begun: [
      ...fileCustomer.begun,
      told('paymentCredited', '2023-01-03', { amount: eur('59.50') }),
      told('paymentCredited', '2023-03-20', { amount: eur('80.00') }),
      told('booked', '2023-06-01', { item: 'files.archive', count: 1 }),
      told('paymentCredited', '2023-06-05', { amount: eur('400.00') }),
      told('terminationReceived', '2024-01-31', { ...byCustomer, ground: 'ordinary' }),
    ],
  },
  {
    ...planner,
    begun: [
      ...planner.begun,
      told('invoiceReceived', '2023-02-01', { claim: 'R1', amount: eur('119.00'), due: '2023-02-15' }),
      told('reminderReceived', '2023-03-20', {
        claim: 'R1',
        step: 1,
        threatensTermination: true,
        receiptProven: true,
        medium: 'e-mail',
      }),
      told('changeReceived', '2023-05-02', {
        ...byProvider,
        change: 'up',
        of: 'price',
        item: 'plan',
        price: eurNet('110.00'),
      }),
      told('planOrdered', '2023-05-20', { seats: 3, price: eurNet('80.00') }),
      told('voucherDated', '2023-06-01', { voucher: '1', years: 2 }),
      told('terminationReceived', '2024-03-31', { ...byCustomer, ground: 'ordinary' }),
    ],
  },
  {
    ...subscriber,
    begun: [
      ...subscriber.begun,
      told('contentDemanded', '2023-03-25T14:20', { content: 'X' }),
      told('changeReceived', '2023-04-20', {
        ...byProvider,
        change: 'S',
        of: 'service',
        devalues: true,
        from: '2023-05-31',
      }),
      told('breachKnown', '2023-10-28T10:00', { breach: 'b' }),
      told('terminationReceived', '2024-03-14', { ...byCustomer, ground: 'ordinary' }),
    ],
  },
  {
    name: 'rapidstream',
    program: underTest(rapidstream, strict),
    begun: [
      told('changeReceived', '2023-12-11', { ...byProvider, change: 'V', of: 'subprocessor', complete: true }),
      told('objectionReceived', '2023-12-20', { ...byCustomer, change: 'V' }),
      told('changeReceived', '2023-12-12', {
        ...byProvider,
        change: 'W',
        of: 'subprocessor',
        complete: true,
        thirdCountry: true,
        basis: true,
      }),
      told('seized', '2024-01-10', { matter: 's' }),
      told('terminationReceived', '2024-02-02', { ...byCustomer, ground: 'unresolved objection', change: 'V' }),
    ],
  },
]
interface Look {
  readonly values: string
  readonly next: number
}
const look = (walk: Walk): Look => ({
  values: JSON.stringify(walk.watched.map(({ topic, value }) => [topic.name, value ?? null])),
  next: walk.next,
})

for (const { name, program, begun } of full)
  test(`${name}: nothing turns before the moment that was named as the next, on any day of two years`, () => {
    const dates = [...days('2023-02-01', '2025-06-30')].map(midnight)
    const looks = replayAndLook(program, begun, dates, look)
    let turns = 0
    for (const [n, now] of looks.entries()) {
      const before = looks[n - 1]
      const at = dates[n] ?? 0
      const since = dates[n - 1] ?? 0
      if (!before || before.values === now.values) continue
      turns++
      const wasTold = begun.some((fact) => fact.at > since && fact.at <= at)
      assert.ok(wasTold || before.next <= at, `${new Date(at).toISOString()}: ${before.values} → ${now.values}`)
    }
    assert.ok(turns > 3, `only ${turns} turns`)
  })
for (const { name, program, begun } of full)
  test(`${name}: no clash and no defect on any day of two years`, () => {
    const found = replayAndLook(
      program,
      begun,
      [...days('2023-02-01', '2025-06-30')].map(midnight),
      (walk) => walk.stopped ?? walk.clashes[0],
    )
    assert.deepEqual(found.filter(Boolean), [])
  })
