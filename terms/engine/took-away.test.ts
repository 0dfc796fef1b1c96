import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { quantity } from '../grammar/matters/prices.ts'
import { eur } from '../grammar/money.ts'
import { holds, owes } from '../grammar/outcome.ts'
import { teller } from '../grammar/told.ts'
import { programOf, upon } from './made-up.test-support.ts'
import { tookAway } from './took-away.ts'

/** A fee of one euro for each seat, as long as any are booked. */
const feeForSeats = programOf(
  upon('§ 1', 'booked', {
    then: ({ item, count, on }) => [
      holds(quantity, item, count),
      ...(count > 0 ? [owes('customer', { key: 'fee', kind: 'fee', amount: eur('1.00').times(count), due: on })] : []),
    ],
  }),
)
const fee = { key: 'issueInvoice:fee', content: '5.00', since: instantOf('2026-03-02') }
const found = (journal: readonly AnyFact[]) => tookAway(feeForSeats, journal, instantOf('2026-03-20'), fee)

test('the fact without which it would still be owed is found among others that were told since', () => {
  const told = teller()
  const booked = told('booked', '2026-03-01', { item: 'seats', count: 5 })
  const withdrawal = told('withdrawn', '2026-03-10', { of: booked.id })
  const journal = [booked, withdrawal, told('paymentCredited', '2026-03-12', { amount: eur('5.00') })]
  assert.equal(found(journal)?.id, withdrawal.id)
})

test('so is what made it another amount', () => {
  const told = teller()
  const booked = told('booked', '2026-03-01', { item: 'seats', count: 5 })
  const corrected = told('corrected', '2026-03-10', { of: booked.id, to: { count: 7 } })
  assert.equal(found([booked, corrected])?.id, corrected.id)
})

test('where nothing that was told since ended it, none is named', () => {
  const told = teller()
  assert.equal(found([told('booked', '2026-03-01', { item: 'seats', count: 0 })]), undefined)
})
