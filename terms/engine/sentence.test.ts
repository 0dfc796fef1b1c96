import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { kontent } from '../documents/kontent/kontent.ts'
import { instantOf } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { eur } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { coming, nextToCome } from './coming.ts'
import { compile } from './program.ts'
import { replay } from './replay.ts'
import { sentenceOf } from './sentence.ts'

const program = compile(elc)

/** Activated on 12 January with one file service of 59.50 a month, the part month paid. */
function beginning(): { readonly told: ReturnType<typeof teller>; readonly facts: readonly AnyFact[] } {
  const told = teller()
  const facts = [
    told('booked', '2026-01-12T10:00', { item: 'files.single', count: 1 }),
    told('activated', '2026-01-12T10:00', {}),
    told('paymentCredited', '2026-01-14', { amount: eur('38.39') }),
  ]
  return { told, facts }
}
const says = (facts: readonly AnyFact[], at: string) => sentenceOf(replay(program, facts, instantOf(at))).says

test('an open agreement names the day and the amount that is due next', () => {
  const { facts } = beginning()
  assert.deepEqual(says(facts, '2026-01-17'), {
    de: 'offen; als Nächstes: 2. Februar, 59,50 fällig',
    en: 'open; next: 2 February, 59.50 due',
  })
})

test('a day in another year is named with its year', () => {
  const told = teller()
  const facts = [
    told('booked', '2025-12-12T10:00', { item: 'files.single', count: 1 }),
    told('activated', '2025-12-12T10:00', {}),
    told('paymentCredited', '2025-12-14', { amount: eur('38.39') }),
  ]
  assert.equal(says(facts, '2025-12-20').en, 'open; next: 2 January 2026, 59.50 due')
})

test('on the day itself the fee is due, and default is what comes next', () => {
  const { facts } = beginning()
  assert.equal(says(facts, '2026-02-02T12:00').en, 'open, 59.50 due; next: 3 February, 59.50 in default')
})

test('an unpaid second fee suspends, and the sentence says with how much the customer is in default', () => {
  const { facts } = beginning()
  assert.equal(says(facts, '2026-02-10').de, 'offen, mit 59,50 in Verzug; als Nächstes: 2. März, 59,50 fällig')
  assert.match(says(facts, '2026-03-03').en, /^suspended, 119\.00 in default; next: 1 April, 59\.50 due$/)
})

test('after a notice the sentence names the last day, and then until when the export goes on', () => {
  const { told, facts } = beginning()
  const all = [
    ...facts,
    told('paymentCredited', '2026-02-02', { amount: eur('59.50') }),
    told('terminationReceived', '2026-01-31T10:00', { ground: 'ordinary', by: 'customer', medium: 'letter' }),
  ]
  assert.equal(says(all, '2026-02-10').en, 'open, ends on 28 February; next: 28 February, the agreement ends')
  assert.match(says(all, '2026-03-05').en, /^export only, ended on 28 February; next: 1 April, closed$/)
})

test('once the export month is over, the sentence says that the contents are erased, and that nothing more comes', () => {
  const { told, facts } = beginning()
  const all = [
    ...facts,
    told('paymentCredited', '2026-02-02', { amount: eur('119.00') }),
    told('terminationReceived', '2026-01-31T10:00', { ground: 'ordinary', by: 'customer', medium: 'letter' }),
  ]
  assert.equal(says(all, '2026-04-02').en, 'closed, ended on 28 February, contents erased')
})

test('before anything was told the sentence says so', () => {
  assert.deepEqual(says([], '2026-01-01'), { de: 'noch nichts geschehen', en: 'nothing has happened yet' })
})

test('what comes stands in the order of time, and at one instant the graver first', () => {
  const { facts } = beginning()
  const events = coming(replay(program, facts, instantOf('2026-01-17')), instantOf('2026-03-04'))
  assert.deepEqual(
    events.map(({ is, on, amount }) => `${on} ${is} ${amount ?? ''}`.trim()),
    [
      '2026-02-02 due 59.50',
      '2026-02-03 default 59.50',
      '2026-03-02 due 59.50',
      '2026-03-03 access',
      '2026-03-03 default 119.00',
      '2026-03-03 right',
      '2026-03-03 right',
    ],
  )
})
test('terms that only renew are followed for some years, and then nothing comes next', () => {
  const told = teller()
  const term = told('termAgreed', '2026-01-01', { row: 'term of domain', first: '2026-01-01', months: 12 })
  const walk = replay(compile(kontent), [term], instantOf('2026-01-17'))
  assert.equal(nextToCome(walk), undefined)
})
