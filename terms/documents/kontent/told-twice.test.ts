import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyFact } from '../../grammar/fact.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { at, told, yearly } from './conditions.test-support.ts'

// What is told twice is owed once, and a person is asked: whichever clause lets it be owed.

const byProvider = { by: 'provider', medium: 'portal' } as const
const byCustomer = { by: 'customer', medium: 'fax' } as const
const onlyOnce: readonly (readonly [what: string, before: readonly AnyFact[], tell: () => AnyFact, owed: string])[] = [
  [
    'a returned debit',
    [told('invoiceReceived', '2026-11-02', { claim: 'R1', amount: eur('119.00') })],
    () => told('debitReturned', '2026-11-10', { claim: 'R1', costs: eur('4.32'), cause: 'lack of funds' }),
    'returned debit R1 2026-11-10 4.32',
  ],
  [
    'usage that was metered',
    [told('finalPriceAgreed', '2026-01-01', { item: 'traffic', finalPrice: eur('0.10'), ...byProvider })],
    () => told('usageMetered', '2026-12-01', { item: 'traffic', count: 32, until: '2026-11-30' }),
    'usage traffic 2026-11-30 3.20',
  ],
  [
    'an invoice by post',
    [told('invoiceChannelChosen', '2026-01-01', { channel: 'letter', by: 'customer', medium: 'e-mail' })],
    () => told('letterDispatched', '2026-12-01', { letter: 'issueInvoice:R1#1', medium: 'letter' }),
    'postage issueInvoice:R1#1 1.50',
  ],
  [
    'a prepayment',
    [],
    () =>
      told('prepaid', '2026-12-01', { item: 'mail', amount: eur('48.00'), perYear: eur('24.00'), until: '2028-11-30' }),
    'prepaid mail 2028-11-30 48.00',
  ],
  [
    'a visit',
    [told('hourlyRateAgreed', '2026-11-23', { work: 'visits', hourly: eurNet('90.00'), ...byCustomer })],
    () => told('auditHeld', '2026-12-01', { audit: 'visit 1', auditor: 'customer', hours: 6 }),
    'effort visit 1 642.60',
  ],
  [
    'a renewal of a domain after a late order',
    [
      ...yearly('domain', '2026-01-01', '12.00'),
      told('domainRegistered', '2026-01-01', { item: 'domain', until: '2026-12-31' }),
      told('terminationReceived', '2026-11-20', {
        by: 'customer',
        medium: 'letter',
        ground: 'ordinary',
        scope: 'domain',
      }),
      told('deletionOrdered', '2026-12-04', { item: 'domain', ...byCustomer }),
    ],
    () => told('registrationRenewed', '2027-01-01', { item: 'domain', until: '2027-12-31' }),
    'renewal domain 2027-01-01 12.00',
  ],
]
for (const [what, before, tell, owed] of onlyOnce)
  test(`${what} that is told twice is owed once, and a person is asked whether it is another`, () => {
    const [first, second] = [tell(), tell()]
    const walk = at([...before, first, second], '2027-01-02')
    const claims = [...walk.knownItems.values()].map(({ key, amount }) => `${key} ${amount}`)
    assert.deepEqual(
      claims.filter((claim) => claim.startsWith(owed.split(' ')[0] ?? '')),
      [owed],
    )
    assert.deepEqual([...walk.setAside.keys()], [second.id])
    assert.match(walk.duties.get(`decide:${second.id}`)?.content ?? '', /was the same told twice\?$/)
  })

test('what is paid in advance for the next years is another prepayment', () => {
  const prepays = (on: string, until: '2028-11-30' | '2030-11-30'): AnyFact =>
    told('prepaid', on, { item: 'mail', amount: eur('48.00'), perYear: eur('24.00'), until })
  const walk = at([prepays('2026-12-01', '2028-11-30'), prepays('2028-11-01', '2030-11-30')], '2028-11-02')
  assert.deepEqual([...walk.knownItems.keys()], ['prepaid mail 2028-11-30', 'prepaid mail 2030-11-30'])
  assert.equal(walk.setAside.size, 0)
})
