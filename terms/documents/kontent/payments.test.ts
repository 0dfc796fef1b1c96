import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { invoiceChannel, mayCollect, payableUntil, wayOfPayment } from '../../grammar/matters/payment.ts'
import { maySuspend, mayWithhold } from '../../grammar/matters/rights.ts'
import { eur, Gross } from '../../grammar/money.ts'
import { amountOf, at, decided, done, dutyIn, told } from './conditions.test-support.ts'

// --- what happens in a life -----------------------------------------------------------------------------------------

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const invoice = (on: string, amount = '119.00', claim = 'R1'): AnyFact =>
  told('invoiceReceived', on, { claim, amount: eur(amount) })
const pays = (on: string, amount: string): AnyFact => told('paymentCredited', on, { amount: eur(amount) })
const openOf = (life: readonly AnyFact[], when: string) =>
  at(life, when).openItems.map(({ key, open }) => [key, open.toString()])
const payBy = (life: readonly AnyFact[], when: string) => decided(life, payableUntil, 'R1', when)

// --- § 7.2: usage ---------------------------------------------------------------------------------------------------

const traffic = (on: string): readonly AnyFact[] => [
  told('finalPriceAgreed', '2026-01-01', {
    item: 'traffic',
    finalPrice: eur('0.10'),
    by: 'provider',
    medium: 'portal',
  }),
  told('usageMetered', on, { item: 'traffic', count: 32, until: '2026-11-30' }),
]
example('kontent.agb.7.2b', 1, () => {
  const claims = [...at(traffic('2026-12-01'), '2026-12-01').knownItems.values()]
  return {
    got: [claims.map(({ amount, due }) => [amount, due]), openOf(traffic('2026-11-30'), '2026-11-30')],
    expected: [[['3.20', '2026-12-01']], []],
    inItsWords: false,
  }
})

// --- § 7.3: how invoices come ---------------------------------------------------------------------------------------

const asksFor = (on: string, channel: 'e-mail' | 'letter'): AnyFact =>
  told('invoiceChannelChosen', on, { channel, ...byCustomer })
const sends = (on: string, letter: string, medium: Facts['letterDispatched']['medium'] = 'letter'): AnyFact =>
  told('letterDispatched', on, { letter, medium })
const channelOn = (life: readonly AnyFact[], when: string) => decided(life, invoiceChannel, 'invoices', when)
const postage = (life: readonly AnyFact[]) =>
  [...at(life, '2026-12-31').knownItems.values()].filter(({ kind }) => kind === 'postage').map(({ amount }) => amount)
example('kontent.agb.7.3a', 1, () => ({
  got: [channelOn([invoice('2026-11-02')], '2026-11-02'), at([invoice('2026-11-02')], '2026-11-02').claim('R1')?.due],
  expected: ['e-mail', '2026-11-02'],
}))
const threeByPost = [
  asksFor('2026-01-01', 'letter'),
  sends('2026-02-02', 'issueInvoice:R1#1'),
  sends('2026-05-04', 'issueInvoice:R2#1'),
  sends('2026-11-02', 'issueInvoice:R3#1'),
]
example('kontent.agb.7.3b', 1, () => ({
  got: [postage(threeByPost), Gross.sum(postage(threeByPost))],
  expected: [['1.50', '1.50', '1.50'], '4.50'],
}))
example('kontent.agb.7.3b', 2, () => {
  const [fee = Gross.zero] = postage(threeByPost.slice(0, 2))
  const net = fee.withoutVat(19)
  return { got: [fee, net, fee.minus(net.asPaid())], expected: ['1.50', '1.26', '0.24'] }
})
test('post that nobody asked for is free, so is an e-mail, and a reminder is no invoice', () => {
  assert.deepEqual(postage([sends('2026-02-02', 'issueInvoice:R1#1')]), [])
  assert.deepEqual(postage([asksFor('2026-01-01', 'letter'), sends('2026-02-02', 'issueInvoice:R1#1', 'e-mail')]), [])
  assert.deepEqual(postage([asksFor('2026-01-01', 'letter'), sends('2026-02-02', 'remind:R1#1')]), [])
})
test('who goes back to e-mail gets no more post', () => {
  const life = [...threeByPost.slice(0, 2), asksFor('2026-06-01', 'e-mail'), sends('2026-11-02', 'issueInvoice:R3#1')]
  assert.deepEqual([channelOn(life, '2026-03-01'), channelOn(life, '2026-07-01')], ['letter', 'e-mail'])
  assert.equal(postage(life).length, 1)
})

// --- § 7.4: by when to pay ------------------------------------------------------------------------------------------

example('kontent.agb.7.4a', 1, () => ({ got: payBy([invoice('2026-11-02')], '2026-11-02'), expected: '2026-11-12' }))
example('kontent.agb.7.4a', 2, () => ({ got: payBy([invoice('2026-11-04')], '2026-11-04'), expected: '2026-11-16' }))

// --- § 7.5: direct debit --------------------------------------------------------------------------------------------

const mandate = told('mandateGranted', '2026-01-01', byCustomer)
const returned = (cause: Facts['debitReturned']['cause'], costs = '4.32'): AnyFact =>
  told('debitReturned', '2026-11-10', { claim: 'R1', costs: eur(costs), cause })
const collect = (life: readonly AnyFact[], about: string, when: string) => decided(life, mayCollect, about, when)
example('kontent.agb.7.4d', 1, () => {
  const life = [mandate, invoice('2026-11-02')]
  return {
    got: [
      payBy(life, '2026-11-02'),
      decided(life, wayOfPayment, 'R1', '2026-11-02'),
      collect(life, 'R1', '2026-11-02'),
    ],
    expected: [undefined, 'direct debit', 'permitted'],
  }
})
example('kontent.agb.7.4d', 2, () => {
  const life = [mandate, invoice('2026-11-02'), returned('lack of funds')]
  return {
    got: [payBy(life, '2026-11-09'), payBy(life, '2026-11-10'), at(life, '2026-12-03').claim('R1')?.defaultFrom],
    expected: [undefined, '2026-11-12', '2026-12-03'],
    inItsWords: false,
  }
})
example('kontent.agb.7.5a', 1, () => {
  const life = [mandate, invoice('2026-11-02'), told('mandateRevoked', '2026-11-23T09:00', byCustomer)]
  return {
    got: ['2026-11-23T08:59', '2026-11-23T09:00'].map((when) => collect(life, 'R1', when)),
    expected: ['permitted', undefined],
  }
})
test('what is paid is not collected, and a new mandate lets collect again', () => {
  const life = [mandate, invoice('2026-11-02')]
  assert.equal(collect([...life, pays('2026-11-05', '119.00')], 'R1', '2026-11-05'), undefined)
  assert.equal(collect([invoice('2026-11-02')], 'R1', '2026-11-05'), undefined)
  const again = [
    ...life,
    told('mandateRevoked', '2026-11-23', byCustomer),
    told('mandateGranted', '2026-11-24', byCustomer),
  ]
  assert.equal(collect(again, 'R1', '2026-11-24'), 'permitted')
})
const costsOf = (life: readonly AnyFact[]) => amountOf(life, 'returned debit R1 2026-11-10', '2026-11-10')
example('kontent.agb.7.5b', 1, () => ({
  got: costsOf([mandate, invoice('2026-11-02'), returned('lack of funds')]),
  expected: '4.32',
}))
example('kontent.agb.7.5b', 2, () => ({
  got: costsOf([mandate, invoice('2026-11-02'), returned('error of the provider')]),
  expected: undefined,
}))
test('a closed or wrong account and an objection without ground are borne by the customer as well', () => {
  for (const cause of ['account closed', 'wrong account', 'objection without ground'] as const)
    assert.deepEqual(costsOf([invoice('2026-11-02'), returned(cause, '5.00')]), eur('5.00'))
  assert.equal(costsOf([invoice('2026-11-02'), returned('lack of funds', '0.00')]), undefined)
})
example('kontent.agb.7.5c', 1, () => ({ got: collect([mandate], 'contract K2', '2026-11-23'), expected: 'barred' }))
const extended = told('mandateExtended', '2026-11-23', { contract: 'contract K2', ...byCustomer })
example('kontent.agb.7.5d', 1, () => ({
  got: ['2026-11-22', '2026-11-23'].map((when) => collect([mandate, extended], 'contract K2', when)),
  expected: ['barred', 'permitted'],
}))
test('a consent reaches no further than the contract it names and the mandate it extends', () => {
  assert.equal(collect([mandate, extended], 'contract K3', '2026-11-24'), 'barred')
  const revoked = [mandate, extended, told('mandateRevoked', '2026-11-25', byCustomer)]
  assert.equal(collect(revoked, 'contract K2', '2026-11-25'), 'barred')
})

// --- § 7.6 and § 7.7: proof of lower damage -------------------------------------------------------------------------

const proves = (on: string, claim: string, damage: string, substantially?: boolean): AnyFact =>
  told('lowerDamageProven', on, {
    claim,
    damage: eur(damage),
    ...(substantially === undefined ? {} : { substantially }),
  })
example('kontent.agb.7.6b', 1, () => {
  const life = [invoice('2025-01-29', '1180.50'), pays('2025-03-31T10:00', '1180.50')]
  const proven = [...life, proves('2025-04-10', 'interest R1 2025-03-31', '8.00')]
  return {
    got: [openOf(life, '2025-04-10'), openOf(proven, '2025-04-10')],
    expected: [[['interest R1 2025-03-31', '11.30']], [['interest R1 2025-03-31', '8.00']]],
    inItsWords: false,
  }
})
test('interest as high as computed stays, and the proof changes no other claim', () => {
  const life = [invoice('2025-01-29', '1180.50'), pays('2025-03-31T10:00', '1180.50')]
  const equal = [...life, proves('2025-04-10', 'interest R1 2025-03-31', '11.30')]
  assert.deepEqual(openOf(equal, '2025-04-10'), [['interest R1 2025-03-31', '11.30']])
  assert.deepEqual(openOf([invoice('2026-11-02'), proves('2026-11-03', 'R1', '8.00', true)], '2026-11-03'), [
    ['R1', '119.00'],
  ])
})
const reminded = [
  invoice('2026-10-01'),
  told('reminderReceived', '2026-11-10', { claim: 'R1', step: 1, medium: 'letter', receiptProven: true }),
]
const feeLeft = (life: readonly AnyFact[]) => openOf(life, '2026-12-01').find(([key]) => key === 'reminder R1 1')?.[1]
example('kontent.agb.7.7c', 1, () => ({
  got: [feeLeft(reminded), feeLeft([...reminded, proves('2026-11-20', 'reminder R1 1', '0.00', true)])],
  expected: ['3.00', undefined],
  inItsWords: false,
}))
example('kontent.agb.7.7c', 2, () => ({
  got: feeLeft([...reminded, proves('2026-11-20', 'reminder R1 1', '2.90', false)]),
  expected: '3.00',
}))
test('each proof of a still lower damage counts from what is still owed', () => {
  const life = [invoice('2025-01-29', '1180.50'), pays('2025-03-31T10:00', '1180.50')]
  const interest = (...damages: readonly string[]) =>
    openOf([...life, ...damages.map((damage) => proves('2025-04-10', 'interest R1 2025-03-31', damage))], '2025-04-10')
  assert.deepEqual(interest('8.00', '6.50', '7.00'), [['interest R1 2025-03-31', '6.50']])
  const fee = (...proofs: readonly (readonly [damage: string, substantially: boolean])[]) =>
    feeLeft([...reminded, ...proofs.map((proof) => proves('2026-11-20', 'reminder R1 1', ...proof))])
  assert.equal(fee(['2.90', false], ['1.00', true], ['0.40', true], ['0.60', true]), '0.40')
})

// --- § 8: set-off and retention -------------------------------------------------------------------------------------

const setsOff = (title: Facts['setOffDeclared']['title']): AnyFact =>
  told('setOffDeclared', '2026-11-12', { amount: eur('20.00'), title, ...byCustomer })
const afterSetOff = (title: Facts['setOffDeclared']['title']) =>
  openOf([invoice('2026-11-02'), pays('2026-11-12', '99.00'), setsOff(title)], '2026-11-13')
example('kontent.agb.8.1', 1, () => ({ got: afterSetOff('disputed'), expected: [['R1', '20.00']], inItsWords: false }))
test('a claim that is adjudicated, undisputed or acknowledged may be set off', () => {
  for (const title of ['adjudicated', 'undisputed', 'acknowledged'] as const) assert.deepEqual(afterSetOff(title), [])
})
const withholds = (sameAgreement: boolean): AnyFact =>
  told('paymentWithheld', '2026-11-12T10:00', { claim: 'R1', sameAgreement, ...byCustomer })
const mayHold = (life: readonly AnyFact[]) => decided(life, mayWithhold, 'R1', '2026-11-13')
const review = 'reviewDispute:R1'
example('kontent.agb.8.2', 1, () => {
  const life = [invoice('2026-11-02'), withholds(false)]
  return { got: [mayHold(life), dutyIn(life, review, '2026-11-13')], expected: ['barred', undefined] }
})
example('kontent.agb.8.2', 2, () => {
  const life = [invoice('2026-11-02'), withholds(true)]
  return {
    got: [mayHold(life), dutyIn(life, review, '2026-11-13')?.by],
    expected: ['permitted', instantOf('2026-11-12T10:00')],
  }
})
test('a claim rightly withheld costs no reminders and suspends nothing; one withheld for another contract does', () => {
  const reminder = (on: string, step: number, more = {}) =>
    told('reminderReceived', on, { claim: 'R1', step, medium: 'letter', receiptProven: true, ...more })
  const ladder = (sameAgreement: boolean) => [
    invoice('2026-10-01'),
    told('paymentWithheld', '2026-10-05', { claim: 'R1', sameAgreement, ...byCustomer }),
    reminder('2026-11-10', 1),
    reminder('2026-11-20', 2, { deadline: '2026-11-30' }),
  ]
  const fees = (life: readonly AnyFact[]) => openOf(life, '2026-12-01').filter(([key]) => key?.startsWith('reminder'))
  assert.deepEqual([fees(ladder(true)).length, fees(ladder(false)).length], [0, 2])
  assert.deepEqual(
    [true, false].map((same) => decided(ladder(same), maySuspend, 'services', '2026-12-01')),
    [undefined, 'permitted'],
  )
})
test('a retention that was examined is examined no more', () => {
  const life = [invoice('2026-11-02'), withholds(true), done('2026-11-14', review)]
  assert.equal(dutyIn(life, review, '2026-11-15'), undefined)
  assert.equal(mayHold([invoice('2026-11-02')]), undefined)
})

everyExampleOf([
  'kontent.agb.7.2b',
  'kontent.agb.7.3a',
  'kontent.agb.7.3b',
  'kontent.agb.7.4a',
  'kontent.agb.7.4d',
  'kontent.agb.7.5a',
  'kontent.agb.7.5b',
  'kontent.agb.7.5c',
  'kontent.agb.7.5d',
  'kontent.agb.7.6b',
  'kontent.agb.7.7c',
  'kontent.agb.8.1',
  'kontent.agb.8.2',
])
