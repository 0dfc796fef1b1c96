import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end, survives } from '../../grammar/matters/agreement.ts'
import { mayHoldBack } from '../../grammar/matters/contract-documents.ts'
import { eur } from '../../grammar/money.ts'
import {
  asTheDayBegins,
  at,
  decided,
  done,
  dueOf,
  dutyIn,
  notice,
  program,
  term,
  told,
} from './conditions.test-support.ts'

const domain = term('domain', '2026-01-01')
const given = notice('2026-11-01', 'fax')

// --- § 3.3: a notice is confirmed -----------------------------------------------------------------------------------

example('kontent.agb.3.3f', 1, () => {
  const life = [domain, notice('2026-12-03T15:00', 'fax')]
  return {
    got: [
      dutyIn(life, 'confirmTermination:domain', '2026-12-03T15:00')?.by,
      decided(life, end, 'domain', '2026-12-31')?.lastDay,
    ],
    expected: [instantOf('2026-12-03T15:00'), '2026-12-31'],
    inItsWords: false,
  }
})
test('a notice is confirmed once, and an own notice of the provider not at all', () => {
  const confirmed = [domain, given, done('2026-11-01T09:00', 'confirmTermination:domain')]
  assert.equal(dutyIn(confirmed, 'confirmTermination:domain', '2026-11-02'), undefined)
  const own = [domain, notice('2026-11-01', 'letter', { by: 'provider' })]
  assert.equal(dutyIn(own, 'confirmTermination:domain', '2026-11-02'), undefined)
})

test('an add-on may be terminated in the portal and by e-mail, but not over the telephone', () => {
  const mail = term('mail', '2026-01-01')
  const by = (medium: 'portal' | 'telephone', item: 'add-on' | 'domain') =>
    at([mail, notice('2026-11-01', medium, { scope: 'mail', item })], '2026-11-02')
  assert.equal(by('portal', 'add-on').decision(end, 'mail')?.value.lastDay, '2026-12-31')
  assert.deepEqual(
    [by('telephone', 'add-on'), by('portal', 'domain')].map(({ refusals }) =>
      refusals.map(({ because }) => because?.ref),
    ),
    [['AGB § 3.3 S. 4'], ['AGB § 3.3 S. 5']],
  )
})

// --- § 3.7: holding back, § 3.8: handing back -----------------------------------------------------------------------

const invoice = told('invoiceReceived', '2026-11-02', { claim: 'R1', amount: eur('50.00') })
const pays = (amount: string): AnyFact => told('paymentCredited', '2026-11-20', { amount: eur(amount), claim: 'R1' })
const held = (life: readonly AnyFact[]) => decided(life, mayHoldBack, 'domain', '2026-11-23')
example('kontent.agb.3.7', 1, () => ({ got: held([domain, invoice, pays('49.99')]), expected: 'permitted' }))
example('kontent.agb.3.7', 2, () => {
  const [first, second] = [
    [domain, invoice, pays('50.00')],
    [domain, invoice],
  ]
  return { got: [held(first), held(second)], expected: [undefined, 'permitted'] }
})

const handBack = 'handBackDomain:domain'
const handedBack = (life: readonly AnyFact[]) =>
  ['2026-12-31T23:59', '2027-01-01'].map((when) => dueOf(life, when).includes(handBack))
example('kontent.agb.3.8a', 1, () => ({
  got: handedBack([domain, given]),
  expected: [false, true],
}))
test('after a transfer, after an order to delete and for a mailbox nothing is handed back', () => {
  const moved = told('transferCompleted', '2026-12-30', { item: 'domain', otherAddOns: false })
  assert.deepEqual(handedBack([domain, given, moved]), [false, false])
  const deleted = told('deletionOrdered', '2026-12-01', { item: 'domain', by: 'customer', medium: 'signed letter' })
  assert.deepEqual(handedBack([domain, given, deleted]), [false, false])
  const mail = [term('mail', '2026-01-01'), notice('2026-11-01', 'portal', { scope: 'mail', item: 'add-on' })]
  assert.equal(dueOf(mail, '2027-01-01').includes('handBackDomain:mail'), false)
})
test('a domain of any name is handed back, and once it is, no more', () => {
  const life = [term('example.de', '2026-01-01'), notice('2026-11-01', 'fax', { scope: 'example.de' })]
  assert.ok(dueOf(life, '2027-01-01').includes('handBackDomain:example.de'))
  assert.equal(dutyIn([domain, given, done('2027-01-01T08:00', handBack)], handBack, '2027-01-02'), undefined)
})

// --- § 3.9: an order to delete --------------------------------------------------------------------------------------

const ordersDeletion = told('deletionOrdered', '2026-05-10T10:00', { item: 'domain', by: 'customer', medium: 'fax' })
example('kontent.agb.3.9a', 1, () => {
  const moved = told('transferCompleted', '2026-05-10', { item: 'domain', otherAddOns: true })
  return {
    got: decided([domain, term('hosting', '2026-01-01'), moved], end, 'domain', '2026-05-11'),
    expected: undefined,
  }
})
example('kontent.agb.3.9a', 2, () => ({
  got: ['2026-05-10T09:59', '2026-05-10T10:00'].map(
    (when) => decided([domain, ordersDeletion], end, 'domain', when)?.lastDay,
  ),
  expected: [undefined, '2026-05-10'],
}))
test('after an order to delete the fee goes on to the end of the term; beside a module or a notice nothing ends at once', () => {
  assert.equal(decided([domain, ordersDeletion], end, 'fees domain', '2026-05-11')?.lastDay, '2026-12-31')
  const withModule = [domain, term('hosting', '2026-01-01'), ordersDeletion]
  assert.equal(decided(withModule, end, 'domain', '2026-05-11'), undefined)
  const withNotice = [domain, notice('2026-05-09', 'fax'), ordersDeletion]
  assert.equal(decided(withNotice, end, 'domain', '2026-05-11')?.lastDay, '2026-12-31')
})

// --- § 3.10: the customer objects to a credit -----------------------------------------------------------------------

const credited = [
  domain,
  told('prepaid', '2026-01-01', { item: 'domain', amount: eur('36.00'), perYear: eur('12.00'), until: '2028-12-31' }),
  told('transferCompleted', '2026-11-22T10:00', { item: 'domain', otherAddOns: false }),
]
const refuses = told('creditRefused', '2026-11-25', { claim: 'unused domain', by: 'customer', medium: 'e-mail' })
const creditDuties = (life: readonly AnyFact[], when: string) =>
  duties(program, life, instantOf(when))
    .due.filter(({ key }) => key.endsWith('Credit:unused domain') || key.startsWith('decideOnCredit'))
    .map(({ act, content }) => [act, content])
example('kontent.agb.3.10d', 1, () => {
  const announced = [...credited, done('2026-11-23', 'giveCredit:unused domain', '24.00')]
  return {
    got: [creditDuties(announced, '2026-11-24'), creditDuties([...announced, refuses], '2026-11-25')],
    expected: [
      [],
      [
        ['correctCredit', '0.00'],
        ['decideOnCredit', '24.00'],
      ],
    ],
  }
})
test('who refused a credit before the end gets none, and a person decides at once', () => {
  const before = told('creditRefused', '2026-11-01', { claim: 'unused domain', by: 'customer', medium: 'e-mail' })
  const life = [...credited.slice(0, 2), before, ...credited.slice(2)]
  assert.deepEqual(creditDuties(life, '2026-11-23'), [['decideOnCredit', '24.00']])
})
test('who refuses what is no credit changes nothing', () => {
  const other = told('creditRefused', '2026-11-25', {
    claim: 'prepaid domain 2028-12-31',
    by: 'customer',
    medium: 'e-mail',
  })
  assert.deepEqual(creditDuties([...credited, other], '2026-11-25'), [['giveCredit', '24.00']])
})

// --- § 6.3: what outlives the agreement -----------------------------------------------------------------------------

example('kontent.agb.6.3', 1, () => ({
  got: asTheDayBegins([domain, given], survives, 'indemnity domain', '2030-01-01'),
  expected: ['surviving', undefined],
}))
example('kontent.agb.6.3', 2, () => {
  const life = [term('domain', '2026-03-01'), notice('2027-12-01', 'fax')]
  return {
    got: [
      at(life, '2028-03-01').decision(end, 'domain')?.value,
      asTheDayBegins(life, survives, 'indemnity domain', '2031-03-01'),
    ],
    expected: ['2028-02-29', ['surviving', undefined]],
  }
})
test('the fees that outlive a transfer bring no indemnity of their own', () => {
  assert.equal(decided(credited, survives, 'indemnity fees domain', '2027-01-01'), undefined)
  assert.equal(decided(credited, survives, 'indemnity domain', '2027-01-01'), 'surviving')
})

everyExampleOf([
  'kontent.agb.3.3f',
  'kontent.agb.3.9a',
  'kontent.agb.3.7',
  'kontent.agb.3.8a',
  'kontent.agb.3.10d',
  'kontent.agb.6.3',
])
