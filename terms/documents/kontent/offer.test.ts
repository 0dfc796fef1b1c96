import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { offerOf } from '../../engine/offer.ts'
import { priceOf, totalsOf } from '../../engine/order.ts'
import { instantOf } from '../../grammar/day.ts'
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
test('the provider accepts an application, and consumers may apply as well as companies', () => {
  const { concludedBy, admitted } = offered()
  assert.deepEqual([concludedBy.by, concludedBy.source?.ref], ['acceptance', 'AGB § 3.1 (Annahme)'])
  assert.deepEqual(
    admitted.map(({ applicant }) => applicant),
    ['company', 'public body', 'association', 'consumer'],
  )
})

everyExampleOf(['kontent.agb.7.1b'])
