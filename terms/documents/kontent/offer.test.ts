import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { offerOf } from '../../engine/offer.ts'
import { factsOfOrder, misfitsOf, priceOf, totalsOf } from '../../engine/order.ts'
import { replay } from '../../engine/replay.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { readFact } from '../../grammar/read-fact.ts'
import { kontent } from './kontent.ts'

const program = underTest(kontent)
const now = instantOf('2026-11-23T09:00')
/** What the page of the offer shows at prices that are published. */
const offered = (published: Readonly<Record<string, string>> = {}) => offerOf(program, now, published)

const modules = {
  domain: '12.00',
  hosting: '60.00',
  mail: '24.00',
  dnsplus: '18.00',
  redirect: '6.00',
  'domain sync': '9.00',
}

test('each module of part B is offered with the price of its page, gross and by the year', () => {
  const shown = offered(modules).items.filter(({ item }) => item in modules)
  assert.deepEqual(
    new Map(shown.map(({ item, price, offering: { per, priced } }) => [item, [price?.gross?.toString(), per, priced]])),
    new Map(Object.entries(modules).map(([item, price]) => [item, [price, 'year', 'as published']])),
  )
})
/** The price as each step of the order shows it, and as the last page sums it up. */
const steps = (price: string) => {
  const ordered = offered({ domain: price })
    .items.filter(({ item }) => item === 'domain')
    .map((each) => ({ item: each.item, count: 1, offered: each }))
  return [
    ...ordered.map((each) => priceOf(each)?.gross?.toString()),
    ...totalsOf(ordered).map((sum) => sum.price.gross?.toString()),
  ]
}
example('kontent.agb.7.1b', 1, () => ({
  got: [steps('1.00'), steps('12.00')],
  expected: [
    ['1.00', '1.00'],
    ['12.00', '12.00'],
  ],
  inItsWords: false,
}))
/** Facts as which an order is told, read as the door reads them. */
const toldAs = (chosen: Readonly<Record<string, number>>) => {
  const ordered = offered().items.flatMap((each) => {
    const count = chosen[each.item]
    return count ? [{ item: each.item, count, offered: each }] : []
  })
  const facts = factsOfOrder(ordered, '2026-11-23').map((telling, n) => {
    const read = readFact({ at: '2026-11-23', ...telling }, n + 1)
    assert.ok('fact' in read, JSON.stringify(read))
    return read.fact as AnyFact
  })
  return { ordered, facts }
}
test('ONLYOFFICE is on offer by the month and by the year, at the tariffs of the day', () => {
  const shown = offered().items.filter(({ item }) => item.startsWith('onlyoffice'))
  assert.deepEqual(
    shown.map(({ item, price, offering: { per } }) => [item, price?.gross?.toString(), per]),
    [
      ['onlyoffice by the month', '4.76', 'user and month'],
      ['onlyoffice by the year', '4.76', 'user and month'],
      ['onlyoffice storage M', '11.90', 'month'],
      ['onlyoffice storage L', '23.80', 'month'],
    ],
  )
})
test('an order of ONLYOFFICE becomes one order, and costs for its term what was shown', () => {
  const month = toldAs({ 'onlyoffice by the month': 10, 'onlyoffice storage M': 1 })
  assert.deepEqual(
    totalsOf(month.ordered).map(({ per, price }) => [per, price.gross?.toString()]),
    [['month', '59.50']],
  )
  assert.deepEqual(
    month.facts.map(({ kind, item, variant, users, storage }) => [kind, item, variant, users, storage]),
    [['orderPlaced', 'onlyoffice', 'a month, renewed', 10, 'M']],
  )
  const owed = (facts: readonly AnyFact[]) =>
    replay(program, facts, instantOf('2026-11-24')).openItems.map(({ amount }) => amount.toString())
  assert.deepEqual(owed(month.facts), ['59.50'])
  assert.deepEqual(owed(toldAs({ 'onlyoffice by the year': 2 }).facts), ['114.24'])
})
test('one storage goes with an order of ONLYOFFICE, and none without it', () => {
  const misfits = (...items: readonly string[]) =>
    misfitsOf(
      offered(modules).items,
      items.map((item) => ({ item, count: 1 })),
    )
  assert.deepEqual(misfits('onlyoffice by the month', 'onlyoffice storage L'), [])
  assert.deepEqual(misfits('onlyoffice by the month', 'onlyoffice storage L', 'onlyoffice storage M'), [
    { is: 'too many', item: 'onlyoffice storage M' },
  ])
  assert.deepEqual(misfits('domain', 'onlyoffice storage L'), [
    { is: 'nothing to add it to', item: 'onlyoffice storage L' },
  ])
})
test('who has ordered a module is told at the price that it pays, tax and all', () => {
  const { items } = offered(modules)
  const ordered = items
    .filter(({ item }) => item === 'domain')
    .map((each) => ({ item: each.item, count: 1, offered: each }))
  assert.deepEqual(
    factsOfOrder(ordered, '2026-11-23').map((told) => [told.fact, told.finalPrice]),
    [
      ['termAgreed', undefined],
      ['finalPriceAgreed', '12.00'],
      ['termAgreed', undefined],
    ],
  )
})
test('the provider accepts an application, and consumers may apply as well as companies', () => {
  const { concludedBy, admitted } = offered()
  assert.deepEqual([concludedBy.by, concludedBy.source?.ref], ['acceptance', 'AGB § 3.1 (Annahme)'])
  assert.deepEqual(
    admitted.map(({ applicant }) => applicant),
    ['company', 'public body', 'association', 'consumer'],
  )
})

everyExampleOf(['kontent.agb.7.1b'])
