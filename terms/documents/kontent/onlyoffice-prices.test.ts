import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { mayAssign } from '../../grammar/matters/accounts.ts'
import { version } from '../../grammar/matters/agreement.ts'
import { defaultFrom, scope, vatRate } from '../../grammar/matters/prices.ts'
import { eur } from '../../grammar/money.ts'
import { amountOf, at, decided, told } from './conditions.test-support.ts'
import { kontent } from './kontent.ts'
import { aMonth, ordered } from './onlyoffice.test-support.ts'

// --- what happens in a life -----------------------------------------------------------------------------------------

const account = (name: string, person: string): AnyFact =>
  told('accountAssigned', '2026-11-22', { account: name, person, worksFor: 'customer' })

// --- §§ 23.9, annex 1: prices and billing ---------------------------------------------------------------------------

const dearer = underTest(kontent, {
  strict: true,
  settings: {
    tariffs: [
      { from: '2018-05-18', user: eur('4.76'), storage: { S: eur('0.00'), M: eur('11.90') } },
      { from: '2026-12-01', user: eur('9.52'), storage: { S: eur('0.00'), M: eur('23.80') } },
    ],
  },
})
example('kontent.oo.23.9', 1, () => {
  const orders = [aMonth(), ordered('2026-12-01', '2026-12-01', 'a month, renewed', { item: 'onlyoffice 2' })]
  return {
    got: ['onlyoffice', 'onlyoffice 2'].map((item) => [
      decided(orders, version, `prices of ${item}`, '2027-01-31', dearer),
      decided(orders, scope, item, '2027-01-31', dearer),
    ]),
    expected: [
      ['2018-05-18', eur('59.50')],
      ['2026-12-01', eur('119.00')],
    ],
    inItsWords: false,
  }
})
const accounts = (count: number): readonly AnyFact[] =>
  Array.from({ length: count }, (_, n) => account(`account ${n}`, `person ${n}`))
example('kontent.oo-price.2a', 1, () => {
  const life = [ordered('2026-11-22', '2026-11-22', 'a month, renewed', { storage: 'S' }), ...accounts(8)]
  return { got: amountOf(life, 'fee onlyoffice 2026-11-22', '2026-11-23'), expected: '47.60', inItsWords: false }
})
example('kontent.oo-price.2a', 2, () => ({
  got: [9, 10].map((count) => decided([aMonth(), ...accounts(count)], mayAssign, 'accounts', '2026-11-23')),
  expected: ['permitted', 'barred'],
}))
/** Announced by the provider because the rate of tax changed. */
const taxChange = (on: string): AnyFact =>
  told('changeReceived', on, {
    change: 'V',
    of: 'price',
    item: 'onlyoffice',
    reason: 'value added tax',
    by: 'provider',
    medium: 'e-mail',
  })
const tariffOf2020 = {
  strict: true,
  settings: { tariffs: [{ from: '2018-05-18', user: eur('11.60'), storage: { S: eur('0.00') } }] },
} as const
const in2020 = underTest(kontent, tariffOf2020)
example('kontent.oo-price.2b', 1, () => {
  const life = [ordered('2020-05-10', '2020-05-10', 'a month, renewed', { storage: 'S' }), taxChange('2020-07-01')]
  return {
    got: ['2020-06-30', '2020-08-11'].map((when) => decided(life, scope, 'onlyoffice', when, in2020)),
    expected: ['116.00', '116.00'],
    inItsWords: false,
  }
})
test('when value added tax rises from 16 to 19 %, the next term is dearer by that, and the customer is told', () => {
  const life = [ordered('2020-11-10', '2020-11-10', 'a month, renewed', { storage: 'S' }), taxChange('2021-01-04')]
  assert.deepEqual(
    ['2020-11-10', '2020-12-11', '2021-01-11'].map((day) =>
      amountOf(life, `fee onlyoffice ${day}`, '2021-02-01', in2020)?.toString(),
    ),
    ['116.00', '116.00', '119.00'],
  )
  const due = duties(in2020, life, instantOf('2021-01-04')).due.map(({ act }) => act)
  assert.ok(due.includes('announceTaxRise'))
  const again = taxChange('2021-03-01')
  assert.deepEqual(decided([...life, again], scope, 'onlyoffice', '2021-03-02', in2020), eur('119.00'))
})
example('kontent.oo-price.2e', 1, () => {
  const tariff = { from: '2018-05-18', user: eur('11.90'), storage: { S: eur('0.00') } }
  const under = underTest(kontent, { strict: true, settings: { tariffs: [tariff] } })
  const life = [ordered('2026-11-22', '2026-11-22', 'a month, renewed', { storage: 'S' })]
  const fee = amountOf(life, 'fee onlyoffice 2026-11-22', '2026-11-22', under)
  const rate = decided(life, vatRate, 'prices of onlyoffice', '2026-11-22', under)
  return {
    got: [fee, rate === undefined ? undefined : fee?.withoutVat(rate)],
    expected: ['119.00', '100.00'],
  }
})
example('kontent.oo-price.3a', 1, () => {
  const life = [ordered('2026-11-20', '2026-11-22', 'a month, renewed')]
  return {
    got: ['2026-11-21T23:59', '2026-11-22', '2026-12-23'].map((when) => [...at(life, when).knownItems.keys()]),
    expected: [[], ['fee onlyoffice 2026-11-22'], ['fee onlyoffice 2026-11-22', 'fee onlyoffice 2026-12-23']],
    inItsWords: false,
  }
})
example('kontent.oo-price.3b', 1, () => {
  const life = [ordered('2026-02-28', '2026-02-28', 'a year, renewed')]
  return {
    got: [[...at(life, '2027-02-28').knownItems.keys()], amountOf(life, 'fee onlyoffice 2026-02-28', '2026-03-01')],
    expected: [['fee onlyoffice 2026-02-28'], '714.00'],
    inItsWords: false,
  }
})
const invoice = (on: Day): AnyFact =>
  told('invoiceReceived', on, { claim: 'fee onlyoffice 2026-11-22', amount: eur('59.50') })
example('kontent.oo-price.3c', 1, () => {
  const walk = at([aMonth(), invoice('2026-11-22')], '2026-12-23')
  const claim = walk.knownItems.get('fee onlyoffice 2026-11-22')
  return {
    got: [claim?.due, walk.decision(defaultFrom, 'fee onlyoffice 2026-11-22')?.value],
    expected: ['2026-11-22', '2026-12-23'],
  }
})

everyExampleOf(['kontent.oo.23.9', ...['2a', '2b', '2e', '3a', '3b', '3c'].map((n) => `kontent.oo-price.${n}`)])
