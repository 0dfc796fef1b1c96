import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { Document } from '../../grammar/document.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import {
  commissionRate,
  mayAssignCommission,
  mayDecline,
  mayEarn,
  mayTakePart,
  receivedByProvider,
  recipient,
  salesCounted,
  sentToPartner,
} from '../../grammar/matters/partner-programme.ts'
import { interest } from '../../grammar/matters/prices.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { lastDayOfAge } from '../../grammar/period.ts'
import type { Matter } from '../../grammar/standing.ts'
import { percent } from '../../grammar/threshold.ts'
import { teller } from '../../grammar/told.ts'
import { partner, programme } from './partner.ts'

const program = underTest(partner, { strict: true })
const told = teller()

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string, under = program) =>
  at(life, when, under).decision(matter, about)?.value

// --- what happens in a life -----------------------------------------------------------------------------------------

const code = told('partnerCodeGiven', '2025-01-01', { code: 'P123' })
const follows = (more: Partial<Facts['partnerLinkFollowed']> = {}, on = '2026-01-10'): AnyFact =>
  told('partnerLinkFollowed', on, { recruit: 'B', code: 'P123', cookies: true, ...more })
const types = (typed = 'P123'): AnyFact =>
  told('partnerCodeTyped', '2026-01-15', { recruit: 'B', order: '1', code: typed })
const verified = (on = '2026-01-15', recruit = 'B'): AnyFact => told('recruitVerified', on, { recruit })
const ordered = (price = '150.00', on = '2026-01-15'): AnyFact =>
  told('recruitOrdered', on, { recruit: 'B', order: '1', price: eurNet(price) })
const paid = (amount = '150.00'): AnyFact =>
  told('recruitPaid', '2026-01-20', { recruit: 'B', order: '1', amount: eurNet(amount) })
const recognised = (as: Facts['recruitRecognised']['as']): AnyFact =>
  told('recruitRecognised', '2026-01-16', { recruit: 'B', as })
/** One order of 150.00 net, which brings 45.00 on 17 March. */
const oneOrder = [code, follows(), verified(), ordered(), paid()]
const withoutLink = [code, verified(), ordered(), paid()]
const commission = (life: readonly AnyFact[], under = program) =>
  at(life, '2026-12-31', under).knownItems.get('commission B')?.amount
const earns = (life: readonly AnyFact[]) => decided(life, mayEarn, '1 of B', '2026-02-01')

// --- §§ 24.1, 24.2: who takes part and who is new -------------------------------------------------------------------

const mayJoin = (more: Partial<Facts['partnerApplied']>) =>
  decided(
    [told('partnerApplied', '2026-11-22', { as: 'natural person', hasAccount: true, by: 'customer', ...more })],
    mayTakePart,
    'partner',
    '2026-11-22',
  )
/** Completed years, as whoever checks an identity enters them. */
const ageOn = (day: Day, born: Day): number => {
  let age = 0
  while (lastDayOfAge(born, age) < day) age += 1
  return age
}
example('kontent.pp.24.1b', 1, () => ({
  got: [ageOn('2026-11-22', '2008-11-22'), ageOn('2026-11-22', '2008-11-23')].map((age) => mayJoin({ age })),
  expected: ['permitted', 'barred'],
}))
example('kontent.pp.24.1b', 2, () => ({
  got: [{ hasAccount: true }, { hasAccount: false }].map((more) => mayJoin({ as: 'legal person', ...more })),
  expected: ['permitted', 'barred'],
}))
example('kontent.pp.24.2b', 1, () => ({
  got: [earns([code, follows(), ordered(), paid()]), commission([code, follows(), ordered(), paid()])],
  expected: ['barred', undefined],
}))
example('kontent.pp.24.2b', 2, () => ({
  got: [
    earns([...oneOrder, recognised('customer known before')]),
    commission([...oneOrder, recognised('customer known before')]),
  ],
  expected: ['barred', undefined],
}))
test('an order that costs nothing makes no new customer', () => {
  assert.equal(earns([code, follows(), verified(), ordered('0.00')]), 'barred')
  assert.equal(earns([code, follows(), verified(), ordered('0.01')]), 'permitted')
})
example('kontent.pp.24.3a', 1, () => ({ got: commission([code, follows(), verified()]), expected: undefined }))
example('kontent.pp.24.3a', 2, () => ({
  got: commission([...withoutLink, types(), recognised('customer known before')]),
  expected: undefined,
}))
example('kontent.pp.24.4a', 1, () => {
  const clicks = Array.from({ length: 1000 }, (_, n) =>
    follows({ recruit: `visitor ${n}` }, plusDays('2026-01-01', n % 28)),
  )
  return { got: [...at([code, ...clicks], '2026-12-31').knownItems.keys()], expected: [] }
})

// --- § 24.5: credit -------------------------------------------------------------------------------------------------

const invoice = (on: Day, claim: string, amount: string): AnyFact =>
  told('invoiceReceived', on, { claim, amount: eur(amount) })
example('kontent.pp.24.5b', 1, () => {
  const life = [...oneOrder, invoice('2026-03-01', 'R1', '30.00'), invoice('2026-04-01', 'R2', '20.00')]
  const open = (when: string) => at(life, when).openItems.map(({ key, open: left }) => [key, left])
  return {
    got: [open('2026-03-16'), open('2026-03-17'), open('2026-04-01')],
    expected: [[['R1', '30.00']], [], [['R2', '5.00']]],
  }
})
test('the oldest invoice is settled first', () => {
  const life = [...oneOrder, invoice('2026-03-02', 'R2', '30.00'), invoice('2026-03-01', 'R1', '30.00')]
  assert.deepEqual(
    at(life, '2026-03-17').openItems.map(({ key, open }) => [key, open.toString()]),
    [['R2', '15.00']],
  )
})
example('kontent.pp.24.5c', 1, () => {
  const asks = told('payoutRequested', '2026-03-20', { request: 'request 1', amount: eur('45.00'), by: 'customer' })
  const { due } = duties(program, [...oneOrder, asks], instantOf('2026-03-20'))
  const rejections = due.filter(({ act }) => act === 'rejectPayout')
  return {
    got: rejections.map(({ content, because }) => [content, because?.ref]),
    expected: [['45.00', 'PP § 24.5 S. 3']],
  }
})
example('kontent.pp.24.5d', 1, () => ({
  got: [decided(oneOrder, interest, 'credit', '2027-03-17'), commission(oneOrder)],
  expected: ['0.00', '45.00'],
}))
example('kontent.pp.24.5e', 1, () => ({
  got: decided(
    [...oneOrder, told('recipientNamed', '2026-03-01', { account: 'partner 2', by: 'customer' })],
    recipient,
    'commission',
    '2026-03-17',
  ),
  expected: 'recruiting partner',
}))
example('kontent.pp.24.5f', 1, () => {
  const life = [...oneOrder, told('commissionAssigned', '2026-03-20', { to: 'partner 2', by: 'customer' })]
  return {
    got: [decided(life, mayAssignCommission, 'commission', '2026-03-20'), commission(life)],
    expected: ['barred', eur('45.00')],
    inItsWords: false,
  }
})

// --- §§ 24.7 to 24.12: which orders earn ----------------------------------------------------------------------------

example('kontent.pp.24.7', 1, () => ({
  got: [earns([...oneOrder, recognised('the partner')]), commission([...oneOrder, recognised('the partner')])],
  expected: ['barred', undefined],
}))
example('kontent.pp.24.9b', 1, () => {
  const life = [
    told('handedToPartner', '2026-12-01', { declaration: 'termination' }),
    told('passedToProvider', '2026-12-04', { declaration: 'termination' }),
  ]
  return {
    got: ['2026-12-03', '2026-12-04'].map((when) => decided(life, receivedByProvider, 'termination', when)),
    expected: [undefined, '2026-12-04'],
  }
})
example('kontent.pp.24.10', 1, () => {
  const before = [code, follows(), verified('2026-01-10'), ordered('150.00', '2026-01-10')]
  const life = [...before, told('recruitDeclined', '2026-01-11', { recruit: 'B', order: '1' }), paid()]
  return {
    got: [decided(before, mayDecline, '1 of B', '2026-01-11'), earns(before), earns(life), commission(life)],
    expected: ['permitted', 'permitted', 'barred', undefined],
  }
})
example('kontent.pp.24.11a', 1, () => ({
  got: [earns(oneOrder), commission(oneOrder), earns([...withoutLink, follows({ code: 'P999' })])],
  expected: ['permitted', eur('45.00'), 'barred'],
  inItsWords: false,
}))
test('a link that was followed after the order brings nothing', () => {
  assert.equal(earns([...withoutLink, follows({}, '2026-01-15T00:01')]), 'barred')
})
example('kontent.pp.24.11b', 1, () => {
  const life = [...withoutLink, follows({ cookies: false }), types()]
  return {
    got: [earns(life), commission(life), earns([...withoutLink, types('P999')])],
    expected: ['permitted', eur('45.00'), 'barred'],
    inItsWords: false,
  }
})
example('kontent.pp.24.12a', 1, () => {
  const life = [...withoutLink, follows({ cookies: false })]
  return { got: [earns(life), commission(life)], expected: ['barred', undefined] }
})

// --- §§ 24.13 to 24.17 ----------------------------------------------------------------------------------------------

example('kontent.pp.24.13b', 1, () => {
  const sales = Array.from({ length: 10 }, (_, n) =>
    told('recruitOrdered', '2026-01-15', { recruit: `recruit ${n}`, order: '1', price: eurNet('10.00') }),
  )
  const life = [...sales, told('salesReported', '2026-02-01', { sales: 12, by: 'customer' })]
  return { got: decided(life, salesCounted, 'sales', '2026-02-01'), expected: 10 }
})
example('kontent.pp.24.15a', 1, () => {
  const sent = (medium: Medium) =>
    decided(
      [told('letterDispatched', '2026-11-23', { letter: 'change', medium })],
      sentToPartner,
      'change',
      '2026-11-23',
    )
  return { got: [sent('e-mail'), sent('letter')], expected: ['2026-11-23', undefined] }
})
example('kontent.pp.24.17a', 1, () => {
  const agreed = (medium: Medium) =>
    at(
      [
        told('sideAgreementMade', '2026-11-23', {
          agreement: 'side agreement 1',
          to: 'partner programme',
          by: 'provider',
          medium,
        }),
      ],
      '2026-11-24',
    ).refusals.map(({ because }) => because?.ref)
  return {
    got: (['signed letter', 'telephone'] as const).map(agreed),
    expected: [[], ['PP § 24.17 S. 1']],
  }
})
/** The programme as it shall be: twenty percent in the place of thirty. */
const atTwentyPercent: Document = {
  ...programme,
  version: '2026-12-01',
  clauses: programme.clauses.map((clause) =>
    clause.ref === '§ 24.4 S. 2' ? { ...clause, where: { rate: percent(20) } } : clause,
  ),
}
example('kontent.pp.24.17c', 1, () => {
  const under = underTest({ ...partner, later: [atTwentyPercent] }, { strict: true })
  const published = told('changeReceived', '2026-11-24', {
    change: 'T',
    of: 'terms',
    version: '2026-12-01',
    from: '2026-12-01',
    by: 'provider',
    medium: 'e-mail',
  })
  const rate = (on: Day) => decided([code, published, verified(on)], commissionRate, 'B', '2027-03-01', under)
  return { got: ['2026-11-20', '2026-11-30', '2026-12-01'].map((on) => rate(on as Day)), expected: [30, 30, 20] }
})
test('a recruit who was verified before new conditions brings the old commission on day 61', () => {
  const under = underTest({ ...partner, later: [atTwentyPercent] }, { strict: true })
  const published = told('changeReceived', '2026-02-01', {
    change: 'T',
    of: 'terms',
    version: '2026-12-01',
    by: 'provider',
    medium: 'e-mail',
  })
  assert.deepEqual(commission([...oneOrder, published], under), eur('45.00'))
})

// --- day 61 ---------------------------------------------------------------------------------------------------------

test('a partner’s commission on day 61: link, order, payment, waiting period, credit, and the next invoice is paid', () => {
  const life = [
    told('partnerApplied', '2025-01-01', { as: 'natural person', age: 41, hasAccount: true, by: 'customer' }),
    ...oneOrder,
    invoice('2026-03-20', 'R1', '40.00'),
  ]
  const credits = (when: string) =>
    duties(program, life, instantOf(when))
      .due.filter(({ act }) => act === 'giveCredit')
      .map(({ content }) => content)
  assert.deepEqual(['2026-03-16T23:59', '2026-03-17'].map(credits), [[], ['45.00']])
  assert.deepEqual(at(life, '2026-03-20').openItems, [])
})

everyExampleOf(
  [
    '1b',
    '2b',
    '3a',
    '4a',
    '5b',
    '5c',
    '5d',
    '5e',
    '5f',
    '7',
    '9b',
    '10',
    '11a',
    '11b',
    '12a',
    '13b',
    '15a',
    '17a',
    '17c',
  ].map((n) => `kontent.pp.24.${n}`),
)
