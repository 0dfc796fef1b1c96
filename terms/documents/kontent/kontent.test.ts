import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { duties } from '../../engine/duties.ts'
import { relay } from '../../engine/relay.ts'
import { type Day, daysBetween, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { end, version } from '../../grammar/matters/agreement.ts'
import { objectionPeriod, withdrawalPeriod } from '../../grammar/matters/changes.ts'
import { finalPrice, interest } from '../../grammar/matters/prices.ts'
import { maySuspend } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { billingOf, termOf } from '../../grammar/quantities/item.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'
import { toOtherContract } from './relayed.ts'

const program = underTest(kontent, { strict: true })
const forConsumers = underTest(kontent, { settings: { consumer: true } })
const told = teller()

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string, under = program) =>
  at(life, when, under).decision(matter, about)?.value
const endOf = (life: readonly AnyFact[], item: string, when: string, under = program) =>
  decided(life, end, item, when, under)
const amountOf = (life: readonly AnyFact[], key: string, when: string) => at(life, when).knownItems.get(key)?.amount
/** What was decided at the end of the day before, and what is decided when the day begins. */
const asTheDayBegins = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, day: Day) =>
  [`${plusDays(day, -1)}T23:59`, day].map((when) => decided(life, matter, about, when))

// --- what happens in a life -----------------------------------------------------------------------------------------

const term = (item: string, first: Day, months = 12): AnyFact =>
  told('termAgreed', first, { row: termOf(item), first, months })
const billing = (item: string, first: Day, months: number, each: string): readonly AnyFact[] => [
  told('finalPriceAgreed', first, { item, finalPrice: eur(each), by: 'provider', medium: 'portal' }),
  told('termAgreed', first, { row: billingOf(item), first, months }),
]
const notice = (on: string, medium: Medium, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium, ...more })
const ofDomain = (item = 'domain') => ({ scope: item, item: 'domain' }) as const
const ofAddOn = (item = 'mail') => ({ scope: item, item: 'add-on' }) as const
const pays = (on: string, amount: string, claim?: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), ...(claim ? { claim } : {}) })
const invoice = (on: Day, more: Partial<Facts['invoiceReceived']> = {}): AnyFact =>
  told('invoiceReceived', on, { claim: 'R1', amount: eur('119.00'), ...more })

const domain = term('domain', '2026-03-01')
const mail = term('mail', '2026-03-01')
const hosting = term('hosting', '2026-01-01')

// --- § 1.4: changes of terms ----------------------------------------------------------------------------------------

const newTerms = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, {
    change: 'T',
    of: 'terms',
    version: 'new',
    reason: 'case law',
    disadvantage: false,
    mentionsObjection: true,
    by: 'provider',
    medium: 'e-mail',
    ...more,
  })
const objects = (on: string): AnyFact =>
  told('objectionReceived', on, { change: 'T', by: 'customer', medium: 'e-mail' })
const consents = (on: string): AnyFact => told('consentReceived', on, { change: 'T', by: 'customer', medium: 'e-mail' })
const versionOn = (life: readonly AnyFact[], when: string) => decided(life, version, 'terms', when)

example('kontent.agb.1.4a', 1, () => ({
  got: asTheDayBegins([newTerms('2026-06-01', { from: '2026-05-01' })], version, 'terms', '2026-06-30'),
  expected: [undefined, 'new'],
}))
example('kontent.agb.1.4b', 1, () => {
  const change = newTerms('2026-06-01', { disadvantage: true })
  return {
    got: [versionOn([change], '2026-12-01'), versionOn([change, consents('2026-07-10')], '2026-12-01')],
    expected: [undefined, 'new'],
  }
})
example('kontent.agb.1.4c', 1, () => ({
  got: versionOn([newTerms('2026-06-01', { reason: 'marketing relaunch' })], '2026-12-01'),
  expected: undefined,
}))
example('kontent.agb.1.4e', 1, () => {
  const life = [newTerms('2026-06-01', { mentionsObjection: false }), newTerms('2026-06-08')]
  return {
    got: ['2026-06-01', '2026-06-08'].map((when) => decided(life, objectionPeriod, 'T', when)),
    expected: [undefined, '2026-07-06'],
  }
})
example('kontent.agb.1.4f', 1, () => ({
  got: [
    decided([newTerms('2026-06-01')], objectionPeriod, 'T', '2026-06-01'),
    versionOn([newTerms('2026-06-01'), objects('2026-06-29T23:59')], '2026-12-01'),
    versionOn([newTerms('2026-06-01'), objects('2026-06-30')], '2026-12-01'),
  ],
  expected: ['2026-06-29', undefined, 'new'],
}))
example('kontent.agb.1.4f', 2, () => ({
  got: [
    decided([newTerms('2026-12-03')], objectionPeriod, 'T', '2026-12-03'),
    versionOn([newTerms('2026-12-03'), objects('2027-01-01T10:00')], '2027-02-01'),
  ],
  expected: ['2026-12-31', 'new'],
}))
example('kontent.agb.1.4g', 1, () => ({
  got: [
    asTheDayBegins([newTerms('2026-06-01')], version, 'terms', '2026-06-30'),
    asTheDayBegins([newTerms('2026-06-01', { from: '2026-08-01' })], version, 'terms', '2026-08-01'),
  ],
  expected: [
    [undefined, 'new'],
    [undefined, 'new'],
  ],
}))
example('kontent.agb.1.4h', 1, () => ({
  got: versionOn([newTerms('2026-06-01'), objects('2026-06-30T00:01')], '2026-07-01'),
  expected: 'new',
}))
example('kontent.agb.1.4i', 1, () => {
  const life = (on: string) => [
    hosting,
    newTerms('2026-06-01'),
    objects('2026-06-29'),
    notice(on, 'letter', { by: 'provider', ground: 'change', scope: 'hosting' }),
  ]
  return {
    got: [
      endOf(life('2026-12-03'), 'hosting', '2026-12-05'),
      endOf(life('2026-12-04'), 'hosting', '2026-12-05')?.lastDay,
    ],
    expected: ['2026-12-31', '2027-12-31'],
    inItsWords: false,
  }
})
test('a timely objection keeps the old terms, and a later change may still win by consent', () => {
  const kept = [newTerms('2026-06-01'), objects('2026-06-29T23:59')]
  assert.equal(versionOn(kept, '2026-12-01'), undefined)
  assert.equal(versionOn([...kept, consents('2026-07-10')], '2026-12-01'), 'new')
})
test('a change by silence follows a change by consent, whichever version it brings', () => {
  const life = [
    newTerms('2026-06-01', { disadvantage: true }),
    consents('2026-06-10'),
    newTerms('2026-09-01', { change: 'U', version: 'newest' }),
  ]
  assert.deepEqual([versionOn(life, '2026-07-01'), versionOn(life, '2026-10-01')], ['new', 'newest'])
})

// --- § 2.3: costs of third parties ----------------------------------------------------------------------------------

const costsRise = (on: string, monthly: string, from: Day, complete = true): readonly AnyFact[] => [
  told('finalPriceAgreed', '2026-01-01', {
    item: 'domain',
    finalPrice: eur('12.00'),
    by: 'provider',
    medium: 'portal',
  }),
  told('changeReceived', on, {
    change: 'P',
    of: 'price',
    item: 'domain',
    finalPrice: eur(monthly),
    costIncrease: eur('2.00'),
    from,
    complete,
    by: 'provider',
    medium: 'e-mail',
  }),
]
const priceOn = (life: readonly AnyFact[], when: string) => decided(life, finalPrice, 'domain', when)
const leaves = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  notice(on, 'letter', { ground: 'price', change: 'P', ...ofDomain(), ...more })

example('kontent.agb.2.3a', 1, () => ({
  got: ['14.00', '14.01'].map((asked) => priceOn(costsRise('2026-06-02', asked, '2026-07-01'), '2026-07-01')),
  expected: ['14.00', '12.00'],
}))
example('kontent.agb.2.3b', 1, () => ({
  got: asTheDayBegins(costsRise('2026-06-02', '14.00', '2026-07-01'), finalPrice, 'domain', '2026-07-01'),
  expected: ['12.00', '14.00'],
  inItsWords: false,
}))
example('kontent.agb.2.3b', 2, () => ({
  got: asTheDayBegins(costsRise('2026-06-03', '14.00', '2026-07-01'), finalPrice, 'domain', '2026-07-02'),
  expected: ['12.00', '14.00'],
  inItsWords: false,
}))
example('kontent.agb.2.3c', 1, () => ({
  got: priceOn(costsRise('2026-06-02', '14.00', '2026-07-01', false), '2026-12-01'),
  expected: '12.00',
  inItsWords: false,
}))
example('kontent.agb.2.3d', 1, () => {
  const life = [domain, ...costsRise('2026-06-02', '14.00', '2026-07-01')]
  return {
    got: ['2026-06-30', '2026-07-01'].map(
      (on) => endOf([...life, leaves(`${on}T12:00`)], 'domain', '2026-07-02')?.lastDay,
    ),
    expected: ['2026-06-30', undefined],
  }
})
example('kontent.agb.2.3d', 2, () => {
  const life = [domain, ...costsRise('2026-11-28', '14.00', '2026-12-27')]
  const inTime = [...life, leaves('2026-12-28T12:00')]
  return {
    got: [
      endOf(inTime, 'domain', '2026-12-28T12:00')?.lastDay,
      priceOn(inTime, '2026-12-28T12:00'),
      endOf([...life, leaves('2026-12-29T12:00')], 'domain', '2026-12-30')?.lastDay,
    ],
    expected: ['2026-12-28', eurNet('12.00'), undefined],
    inItsWords: false,
  }
})
test('who leaves on a price increase may choose a later day, at most the last one at the old price', () => {
  const life = [domain, ...costsRise('2026-06-02', '14.00', '2026-07-15'), leaves('2026-06-20', { to: '2026-07-31' })]
  assert.equal(endOf(life, 'domain', '2026-06-21')?.lastDay, '2026-07-14')
})
test('who leaves on a price increase gets back what was prepaid for later time, by days', () => {
  const life = [
    domain,
    told('prepaid', '2026-03-01', { item: 'domain', amount: eur('12.00'), perYear: eur('12.00'), until: '2027-02-28' }),
    ...costsRise('2026-06-02', '14.00', '2026-07-01'),
    leaves('2026-06-30T12:00'),
  ]
  assert.equal(daysBetween('2026-06-30', '2027-02-28'), 243)
  assert.deepEqual(amountOf(life, 'unused domain', '2026-07-01'), eur('7.99'))
})

// --- § 3: term and termination --------------------------------------------------------------------------------------

example('kontent.agb.3.3a', 1, () => ({
  got: at([domain], '2026-03-01').row(termOf('domain'))?.nth(0).to,
  expected: '2027-02-28',
}))
example('kontent.agb.3.3a', 2, () => ({
  got: at([term('domain', '2026-01-31', 1)], '2026-01-31')
    .row(termOf('domain'))
    ?.nth(0).to,
  expected: '2026-02-28',
}))
example('kontent.agb.3.3b', 1, () => ({
  got: endOf([domain, notice('2027-01-31', 'letter', ofDomain())], 'domain', '2027-02-01'),
  expected: '2027-02-28',
}))
example('kontent.agb.3.3b', 2, () => ({
  got: ['2027-02-01', '2028-02-01'].map((on) => endOf([domain, notice(on, 'fax', ofDomain())], 'domain', '2028-02-02')),
  expected: ['2028-02-29', '2028-02-29'],
}))
example('kontent.agb.3.3c', 1, () => ({
  got: endOf([hosting, notice('2026-12-01', 'signed letter', { scope: 'hosting' })], 'hosting', '2026-12-02'),
  expected: '2026-12-31',
  inItsWords: false,
}))
example('kontent.agb.3.3c', 2, () => {
  const life = [hosting, notice('2026-12-01', 'telephone', { scope: 'hosting' })]
  return {
    got: [endOf(life, 'hosting', '2026-12-02'), at(life, '2026-12-02').refusals.map(({ code }) => code)],
    expected: [undefined, ['FORM_NOT_MET']],
  }
})
example('kontent.agb.3.3d', 1, () => {
  const life = [mail, domain, notice('2027-01-31T23:59', 'portal', ofAddOn())]
  return {
    got: [endOf(life, 'mail', '2027-02-01'), endOf(life, 'domain', '2027-03-02')],
    expected: ['2027-02-28', undefined],
  }
})
example('kontent.agb.3.3d', 2, () => ({
  got: endOf([mail, domain, notice('2027-02-01T00:01', 'portal', ofAddOn())], 'mail', '2027-02-02'),
  expected: '2028-02-29',
}))
example('kontent.agb.3.3e', 1, () => {
  const walk = at([domain, notice('2026-12-01', 'e-mail', ofDomain())], '2026-12-02')
  return {
    got: [walk.decision(end, 'domain'), walk.refusals.map(({ code, because }) => [code, because?.ref])],
    expected: [undefined, [['FORM_NOT_MET', 'AGB § 3.3 S. 5']]],
  }
})
example('kontent.agb.3.3e', 2, () => {
  const life = [mail, domain, notice('2026-12-01', 'portal', ofDomain()), notice('2026-12-01', 'portal', ofAddOn())]
  return {
    got: ['domain', 'mail'].map((item) => endOf(life, item, '2026-12-02')),
    expected: [undefined, '2027-02-28'],
    inItsWords: false,
  }
})
example('kontent.agb.3.4', 1, () => {
  const items = ['A', 'B', 'mail A']
  const life = [...items.map((item) => term(item, '2026-01-01')), notice('2026-12-03', 'fax', ofDomain('B'))]
  return {
    got: items.map((item) => endOf(life, item, '2027-06-01')),
    expected: [undefined, '2026-12-31', undefined],
  }
})
example('kontent.agb.3.5c', 1, () => {
  const life = [term('A', '2026-01-01'), term('B', '2026-03-15')]
  const received = (item: string, on: string) =>
    endOf([...life, notice(on, 'fax', ofDomain(item))], item, '2027-02-28')?.lastDay
  return {
    got: [
      [received('A', '2026-12-03'), received('A', '2026-12-04')],
      [received('B', '2027-02-14'), received('B', '2027-02-15')],
    ],
    expected: [
      ['2026-12-31', '2027-12-31'],
      ['2027-03-14', '2028-03-14'],
    ],
    inItsWords: false,
  }
})
test('a notice on any day of four years ends the domain with the end of a term, four full weeks later or more', () => {
  const ends: readonly Day[] = ['2027-02-28', '2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28']
  for (let day: Day = '2026-03-01'; day < '2030-03-01'; day = plusDays(day, 1)) {
    const lastDay = endOf([domain, notice(day, 'letter', ofDomain())], 'domain', day)?.lastDay
    assert.equal(
      lastDay,
      ends.find((last) => daysBetween(day, last) >= 28),
      `notice of ${day}`,
    )
  }
})
test('a consumer may give notice for a domain by e-mail: § 309 no. 13 goes before letter or fax', () => {
  const life = [domain, notice('2026-12-01', 'e-mail', ofDomain())]
  assert.equal(endOf(life, 'domain', '2026-12-02', forConsumers)?.lastDay, '2027-02-28')
  assert.equal(endOf(life, 'domain', '2026-12-02', underTest(kontent)), undefined)
})
test('a notice for something without a term ends nothing', () => {
  assert.equal(endOf([domain, notice('2026-12-01', 'letter', { scope: 'shop' })], 'shop', '2027-12-01'), undefined)
})

// § 3.5: an add-on joins the term of its domain
const ordersMail = (first: Day): AnyFact =>
  told('addOnOrdered', first, { item: 'mail', domain: 'domain', yearly: eur('24.00'), first })
const joinsDomain = (first: Day): readonly AnyFact[] => [term('domain', '2026-03-15'), ordersMail(first)]

example('kontent.agb.3.5b', 1, () => {
  const walk = at(joinsDomain('2026-11-22'), '2028-03-15')
  const first = walk.row(termOf('mail'))?.nth(0)
  return {
    got: [
      [first?.from, first?.to],
      first && daysBetween(first.from, first.to) + 1,
      ['2026-11-22', '2027-03-15', '2028-03-15'].map((day) => walk.knownItems.get(`fee mail ${day}`)?.amount),
    ],
    expected: [['2026-11-22', '2027-03-14'], 113, ['7.43', '24.00', '24.00']],
  }
})
example('kontent.agb.3.5b', 2, () => {
  const walk = at(joinsDomain('2027-03-14'), '2027-03-15')
  const second = walk.row(termOf('mail'))?.nth(1)
  return {
    got: [walk.knownItems.get('fee mail 2027-03-14')?.amount, second?.from, second?.to],
    expected: ['0.07', '2027-03-15', '2028-03-14'],
  }
})
test('an add-on can be terminated to the end of its first, short term', () => {
  const life = [...joinsDomain('2026-11-22'), notice('2027-02-14', 'portal', ofAddOn())]
  assert.equal(endOf(life, 'mail', '2027-02-15')?.lastDay, '2027-03-14')
  assert.equal(amountOf(life, 'fee mail 2027-03-15', '2027-04-01'), undefined)
})

// § 3.6: what ends is switched off, and takes its add-ons along
example('kontent.agb.3.6', 1, () => {
  const life = [
    told('activated', '2026-01-01', {}),
    term('domain', '2026-01-01'),
    notice('2026-11-01', 'fax', ofDomain()),
  ]
  return {
    got: asTheDayBegins(life, access, 'services', '2027-01-01'),
    expected: ['open', 'closed'],
  }
})
test('an add-on ends with its domain and costs nothing from then on', () => {
  const life = [...joinsDomain('2026-11-22'), notice('2027-02-14', 'fax', ofDomain())]
  assert.equal(endOf(life, 'mail', '2027-03-15')?.lastDay, '2027-03-14')
  assert.equal(amountOf(life, 'fee mail 2027-03-15', '2027-04-01'), undefined)
})
test('the access stays open as long as one item goes on', () => {
  const life = [told('activated', '2026-03-01', {}), mail, domain, notice('2027-01-31', 'portal', ofAddOn())]
  assert.equal(decided(life, access, 'services', '2027-03-01'), 'open')
})

// § 3.9: a transfer ends the item but not its fees
const transferred = (on: string, otherAddOns = false): AnyFact =>
  told('transferCompleted', on, { item: 'domain', otherAddOns })
const monthly = [domain, ...billing('domain', '2026-03-01', 1, '1.00')]
const feesAfter = (life: readonly AnyFact[], day: Day): readonly string[] =>
  [...at(life, '2027-06-01').knownItems.keys()].filter((key) => key > `fee domain ${day}`)
const prepaid = (item: string, amount: string, perYear: string, first: Day, until: Day): readonly AnyFact[] => [
  term(item, first),
  told('prepaid', first, { item, amount: eur(amount), perYear: eur(perYear), until }),
]

example('kontent.agb.3.9a', 1, () => ({
  got: endOf([...monthly, transferred('2026-05-10', true)], 'domain', '2026-05-11'),
  expected: undefined,
}))
example('kontent.agb.3.9b', 1, () => {
  const life = [...monthly, transferred('2026-05-10')]
  const left = feesAfter(life, '2026-05-10')
  return {
    got: [left.length, left[0], left.at(-1), left.map((key) => amountOf(life, key, '2027-06-01'))],
    expected: [9, 'fee domain 2026-06-01', 'fee domain 2027-02-01', Array(9).fill('1.00')],
  }
})
example('kontent.agb.3.9b', 2, () => ({
  got: feesAfter([...monthly, transferred('2027-02-28')], '2027-02-28').length,
  expected: 0,
}))
example('kontent.agb.3.9c', 1, () => {
  const life = [...prepaid('domain', '12.00', '12.00', '2026-03-01', '2027-02-28'), transferred('2026-05-10')]
  return { got: amountOf(life, 'unused domain', '2028-01-01'), expected: undefined }
})
test('a transferred domain has ended although its fees go on', () => {
  const life = [...monthly, transferred('2026-05-10T11:00')]
  assert.deepEqual(
    ['domain', 'fees domain'].map((scope) => endOf(life, scope, '2026-05-11')?.lastDay),
    ['2026-05-10', '2027-02-28'],
  )
})

test('a consumer who leaves a renewed term with a month’s notice pays nothing for the time after it', () => {
  const life = [...monthly, notice('2027-05-10', 'e-mail', ofDomain())]
  assert.equal(endOf(life, 'domain', '2027-06-11', forConsumers)?.lastDay, '2027-06-10')
  const fees = [...at(life, '2028-03-01', forConsumers).knownItems.keys()]
  assert.equal(fees.at(-1), 'fee domain 2027-06-01')
})
test('a withdrawal from the whole agreement ends every item and its fees', () => {
  const life = [
    told('concluded', '2026-03-01', { first: '2026-03-01' }),
    ...monthly,
    mail,
    told('withdrawalReceived', '2026-03-10', { by: 'customer', medium: 'e-mail' }),
  ]
  const walk = at(life, '2026-06-01', forConsumers)
  assert.deepEqual([...walk.endings.keys()].toSorted(), [
    'agreement',
    'avv',
    'domain',
    'fees domain',
    'fees mail',
    'mail',
  ])
  assert.deepEqual([...walk.knownItems.keys()], ['fee domain 2026-03-01'])
})

// § 3.10: credit for what was prepaid beyond the term
const threeYears = [...prepaid('domain', '36.00', '12.00', '2026-01-01', '2028-12-31'), transferred('2026-11-22T10:00')]
const twoYearsOfMail = [
  ...prepaid('mail', '48.00', '24.00', '2026-01-01', '2027-12-31'),
  notice('2026-06-15', 'portal', ofAddOn()),
]

example('kontent.agb.3.10a', 1, () => ({
  got: amountOf(threeYears, 'unused domain', '2026-11-22T10:00')?.isPositive,
  expected: true,
}))
example('kontent.agb.3.10a', 2, () => {
  const life = [...prepaid('domain', '12.00', '12.00', '2026-03-01', '2027-02-28'), transferred('2026-05-10')]
  return { got: amountOf(life, 'unused domain', '2028-01-01'), expected: undefined }
})
example('kontent.agb.3.10b', 1, () => {
  const credit = duties(program, threeYears, instantOf('2026-11-22T10:00')).due.find(({ act }) => act === 'giveCredit')
  const given = told('dutyDone', '2026-11-22T10:01', { duty: credit?.key ?? '', content: credit?.content ?? '' })
  const first = [...threeYears, given]
  const other = teller()('invoiceReceived', '2026-11-10', { claim: 'R2', amount: eur('30.00') })
  const both = [other, ...relay(first, toOtherContract(first), { firstNumber: 2 })]
  return {
    got: [
      credit?.content,
      amountOf(first, 'unused domain', '2026-11-23'),
      at(both, '2026-11-23').openItems.map(({ open }) => open),
    ],
    expected: ['24.00', '24.00', ['6.00']],
  }
})
example('kontent.agb.3.10c', 1, () => ({
  got: ['2026-12-31T23:59', '2027-01-01'].map((when) => amountOf(twoYearsOfMail, 'unused mail', when)),
  expected: [undefined, '24.00'],
}))
test('the credit of one contract is set off against another once, even if its receipt was written twice', () => {
  const given = () => told('dutyDone', '2026-11-22T10:01', { duty: 'giveCredit:unused domain', content: '24.00' })
  const first = [...threeYears, given(), given()]
  assert.equal(relay(first, toOtherContract(first)).length, 1)
})
test('a set-off that the customer declares is not the one of § 3.10', () => {
  const declared = told('setOffDeclared', '2026-11-23', { by: 'customer', amount: eur('24.00'), title: 'disputed' })
  assert.deepEqual(
    at([invoice('2026-11-10'), declared], '2026-11-24').openItems.map(({ open }) => open),
    [eur('119.00')],
  )
})

// --- § 5.3 and § 7: payment, default, suspension --------------------------------------------------------------------

const yearly = [term('domain', '2026-03-01'), ...billing('domain', '2026-03-01', 12, '12.00')]
example('kontent.agb.7.2a', 1, () => {
  const fees = [...at(yearly, '2027-02-28').knownItems.values()]
  return {
    got: fees.map(({ amount, due }) => [amount, due]),
    expected: [['12.00', '2026-03-01']],
  }
})
test('an invoice for a fee that is owed already gives it its day of default, and does not double it', () => {
  const life = [...yearly, invoice('2026-03-02', { claim: 'fee domain 2026-03-01', amount: eur('12.00') })]
  const walk = at(life, '2026-03-03')
  assert.deepEqual(
    walk.openItems.map(({ open }) => open),
    [eur('12.00')],
  )
  assert.equal(walk.claim('fee domain 2026-03-01')?.defaultFrom, '2026-04-02')
})

const defaultOf = (life: readonly AnyFact[]) => at(life, '2026-12-31').claim('R1')?.defaultFrom
example('kontent.agb.7.4b', 1, () => ({
  got: [at([invoice('2026-11-02')], '2026-11-02').claim('R1')?.due, defaultOf([invoice('2026-11-02')])],
  expected: ['2026-11-02', '2026-12-03'],
}))
example('kontent.agb.7.4c', 1, () => ({ got: defaultOf([invoice('2026-11-05')]), expected: '2026-12-08' }))
example('kontent.agb.7.4c', 2, () => {
  const walk = at([invoice('2026-11-02'), pays('2026-12-02T23:59', '119.00')], '2026-12-03')
  const claim = walk.claim('R1')
  return { got: [walk.openItems.length, claim && walk.isInDefault(claim)], expected: [0, false] }
})
example('kontent.agb.7.4c', 3, () => ({
  got: defaultOf([invoice('2026-11-02', { due: '2026-11-20' })]),
  expected: '2026-11-21',
}))

/** Default begins with 1 March 2025 and ends with the payment on the 31st. */
const paidInMarch = [invoice('2025-01-29'), pays('2025-03-31T10:00', '119.00')]
example('kontent.agb.7.6a', 1, () => {
  const consumer = underTest(kontent, { strict: true, settings: { consumer: true } })
  const owed = [consumer, program].map((under) => ({
    asked: decided(paidInMarch, interest, 'R1', '2025-03-31T10:00', under),
    charged: at(paidInMarch, '2025-04-30', under).knownItems.get('interest R1 2025-03-31')?.amount,
  }))
  return {
    got: [
      at(paidInMarch, '2025-04-01').claim('R1')?.defaultFrom,
      ...owed.flatMap(({ asked, charged }) => [asked, charged]),
    ],
    expected: ['2025-03-01', '0.73', '0.73', '1.14', '1.14'],
  }
})
test('two part payments are charged the interest of one default, each its own part', () => {
  const life = [invoice('2025-01-29'), pays('2025-03-10', '60.00', 'R1'), pays('2025-03-31', '59.00', 'R1')]
  const walk = at(life, '2025-04-30')
  const parts = ['2025-03-10', '2025-03-31'].map((day) => walk.knownItems.get(`interest R1 ${day}`)?.amount)
  assert.deepEqual(parts, [eur('0.37'), eur('0.38')])
  assert.deepEqual(walk.decision(interest, 'R1')?.value, eur('0.75'))
})
test('a payment in time is charged no interest', () => {
  const walk = at([invoice('2025-01-29'), pays('2025-02-28', '119.00')], '2025-04-30')
  assert.deepEqual([...walk.knownItems.keys()], ['R1'])
})

const reminder = (on: string, step: number, more: Partial<Facts['reminderReceived']> = {}): AnyFact =>
  told('reminderReceived', on, { claim: 'R1', step, medium: 'letter', receiptProven: true, ...more })
const ladder = (deadline: Day, more: Partial<Facts['reminderReceived']> = {}): readonly AnyFact[] => [
  invoice('2026-10-01'),
  reminder('2026-11-10', 1, more),
  reminder('2026-12-10', 2, { deadline, ...more }),
]
const rightToSuspend = (life: readonly AnyFact[], when: string) => decided(life, maySuspend, 'services', when)

example('kontent.agb.5.3a', 1, () => ({
  got: asTheDayBegins(ladder('2026-12-18'), maySuspend, 'services', '2026-12-19'),
  expected: [undefined, 'permitted'],
}))
example('kontent.agb.5.3a', 2, () => ({
  got: asTheDayBegins(ladder('2026-12-19'), maySuspend, 'services', '2026-12-22'),
  expected: [undefined, 'permitted'],
}))
example('kontent.agb.5.3a', 3, () => ({
  got: rightToSuspend([...ladder('2026-12-18'), pays('2026-12-15', '118.99', 'R1')], '2026-12-19'),
  expected: 'ask a person',
}))
example('kontent.agb.5.3b', 1, () => {
  const item = [term('hosting', '2026-01-01'), ...billing('hosting', '2026-01-01', 1, '5.00')]
  const life = [told('activated', '2026-01-01', {}), ...item, ...ladder('2026-12-21')]
  const suspended = duties(program, life, instantOf('2026-12-22')).due.find(({ act }) => act === 'setAccess')
  return {
    got: [suspended?.content, amountOf(life, 'fee hosting 2027-01-01', '2027-01-05')],
    expected: ['suspended', '5.00'],
  }
})
test('without proof of receipt there is no suspension', () => {
  assert.equal(rightToSuspend(ladder('2026-12-18', { receiptProven: false }), '2027-01-31'), undefined)
})
test('a second reminder counts only after a first one that was written too', () => {
  const bare = [invoice('2026-10-01'), reminder('2026-12-10', 2, { deadline: '2026-12-18' })]
  const called = [reminder('2026-11-10', 1, { medium: 'telephone' }), ...bare]
  for (const life of [bare, called]) assert.equal(rightToSuspend(life, '2027-01-31'), undefined)
})
test('each claim has a ladder of its own: what R1 was reminded of does not count for R2', () => {
  const life = [
    ...ladder('2026-12-18'),
    pays('2026-12-01', '119.00', 'R1'),
    invoice('2026-10-15', { claim: 'R2', amount: eur('50.00') }),
  ]
  assert.equal(rightToSuspend(life, '2027-01-31'), undefined)
})
test('a cent reminded of twice stays a trifle beside a fee that was never reminded of', () => {
  const life = [
    ...ladder('2026-12-18'),
    pays('2026-12-15', '118.99', 'R1'),
    invoice('2026-10-15', { claim: 'R2', amount: eur('50.00') }),
  ]
  assert.equal(rightToSuspend(life, '2027-01-31'), 'ask a person')
})
test('a payment ends the right to suspend at once', () => {
  const life = [...ladder('2026-12-18'), pays('2026-12-28T09:00', '119.00', 'R1')]
  assert.deepEqual(
    ['2026-12-28T08:59', '2026-12-28T09:00'].map((when) => rightToSuspend(life, when)),
    ['permitted', undefined],
  )
})
test('why the services may be suspended names the clause, the reminders and the invoice', () => {
  const lines = inWords(at(ladder('2026-12-18'), '2026-12-19').decision(maySuspend, 'services')?.because, 'en')
  assert.equal(lines[0]?.ref, 'AGB § 5.3 S. 1')
  assert.equal(lines.filter(({ text }) => text.includes('reminder received')).length, 2)
})

const reminderFees = (life: readonly AnyFact[], when: string): readonly string[] =>
  [...at(life, when).knownItems.values()].filter(({ kind }) => kind === 'reminder fee').map(({ amount }) => `${amount}`)
example('kontent.agb.7.7a', 1, () => ({
  got: reminderFees([invoice('2026-11-02'), reminder('2026-11-20', 1)], '2026-12-01'),
  expected: [],
}))
test('each letter during default costs 3.00, also one that names two claims', () => {
  const other = invoice('2026-10-01', { claim: 'R2', amount: eur('50.00') })
  const letter = [reminder('2026-12-10', 2), reminder('2026-12-10', 2, { claim: 'R2' })]
  const life = [invoice('2026-10-01'), other, reminder('2026-11-10', 1), ...letter]
  assert.deepEqual(reminderFees(life, '2026-12-31'), ['3.00', '3.00'])
})

test('who pays the invoice is not suspended over letters and interest, under the whole law either', () => {
  const life = [...ladder('2026-12-18'), pays('2026-12-28', '119.00', 'R1')]
  const walk = at(life, '2026-12-28', underTest(kontent))
  assert.equal(walk.decision(maySuspend, 'services'), undefined)
  assert.deepEqual(
    walk.openItems.map(({ kind }) => kind),
    ['reminder fee', 'reminder fee', 'interest'],
  )
})

// --- § 12: withdrawal -----------------------------------------------------------------------------------------------

const concluded = told('concluded', '2026-11-02', { first: '2026-11-02' })
const informed = told('informationCompleted', '2026-11-02', {})
const instructed = (on: string): AnyFact => told('withdrawalInstructionReceived', on, {})
const lastDayToWithdraw = (life: readonly AnyFact[], under = program) =>
  decided(life, withdrawalPeriod, 'agreement', '2026-12-12', under)

const instructions: readonly (readonly [received: Day, lastDay: Day])[] = [
  ['2026-11-02', '2026-11-16'],
  ['2026-11-07', '2026-11-23'],
  ['2026-12-11', '2026-12-28'],
]
for (const [n, [received, lastDay]] of instructions.entries())
  example('kontent.agb.12a', n + 1, () => ({
    got: lastDayToWithdraw([concluded, informed, instructed(received)]),
    expected: lastDay,
  }))
example('kontent.agb.12d', 1, () => ({
  got: lastDayToWithdraw([concluded, informed, instructed('2026-11-05')]),
  expected: '2026-11-19',
}))
example('kontent.agb.12d', 2, () => ({ got: lastDayToWithdraw([concluded, informed]), expected: undefined }))
test('information that comes last starts the period, even where mandatory law would have started it before', () => {
  const life = [concluded, instructed('2026-11-02'), told('informationCompleted', '2026-11-09', {})]
  for (const under of [program, forConsumers]) assert.equal(lastDayToWithdraw(life, under), '2026-11-23')
})
test('without an instruction the law ends the right of a consumer after twelve months and fourteen days', () => {
  assert.equal(lastDayToWithdraw([concluded, informed], forConsumers), '2027-11-16')
})

// --- § 22.2: scope of add-ons ---------------------------------------------------------------------------------------

const scopeOf = (on: string, yearlyFee: string): AnyFact =>
  told('scopeChanged', on, { item: 'mail', yearly: eur(yearlyFee) })
const mailFor = (yearlyFee: string, first: Day, last: Day, ...more: readonly AnyFact[]): readonly AnyFact[] => [
  ...prepaid('mail', yearlyFee, yearlyFee, first, last),
  ...more,
]
const changesOfScope = (life: readonly AnyFact[], when: string) =>
  [...at(life, when).knownItems].filter(([key]) => key.startsWith('scope ')).map(([, { amount }]) => amount)

example('kontent.bb.22.2a', 1, () => {
  const life = mailFor(
    '60.00',
    '2026-01-01',
    '2026-12-31',
    scopeOf('2026-07-01T09:00', '96.00'),
    scopeOf('2026-07-01T15:00', '72.00'),
  )
  return {
    got: changesOfScope(life, '2026-12-31'),
    expected: ['6.05'],
    inItsWords: false,
  }
})
example('kontent.bb.22.2b', 1, () => ({
  got: changesOfScope(mailFor('60.00', '2026-01-01', '2026-12-31', scopeOf('2026-12-31', '96.00')), '2027-01-01'),
  expected: ['0.10'],
}))
example('kontent.bb.22.2b', 2, () => ({
  got: changesOfScope(mailFor('60.00', '2028-01-01', '2028-12-31', scopeOf('2028-03-01', '96.00')), '2028-12-31'),
  expected: ['30.10'],
}))
const lowered = [pays('2026-01-01', '96.00'), scopeOf('2026-07-01', '60.00')]
example('kontent.bb.22.2c', 1, () => {
  const life = [
    ...mailFor('96.00', '2026-01-01', '2026-12-31', ...lowered),
    invoice('2027-01-01', { amount: eur('60.00') }),
  ]
  return {
    got: [changesOfScope(life, '2026-12-31'), at(life, '2027-01-01').openItems.map(({ open }) => open)],
    expected: [['18.15'], ['41.85']],
    inItsWords: false,
  }
})
example('kontent.bb.22.2c', 2, () => {
  const life = mailFor('96.00', '2026-01-01', '2026-12-31', ...lowered, notice('2026-08-01', 'portal', ofAddOn()))
  return { got: at(life, '2027-01-01').duties.get('decideOnCredit:mail')?.content, expected: '18.15' }
})
test('a credit left is used on, not decided on, as long as another item of the contract is paid for', () => {
  const life = mailFor(
    '96.00',
    '2026-01-01',
    '2026-12-31',
    domain,
    ...lowered,
    notice('2026-08-01', 'portal', ofAddOn()),
  )
  assert.equal(at(life, '2027-01-01').duties.get('decideOnCredit:mail'), undefined)
})
test('a smaller scope and a prepayment that reaches beyond the term are credited once each', () => {
  const life = [...twoYearsOfMail, pays('2026-01-01', '48.00'), scopeOf('2026-07-01', '12.00')]
  const walk = at(life, '2027-01-01')
  assert.deepEqual(
    ['scope mail 2026-07-01', 'unused mail'].map((key) => walk.knownItems.get(key)?.amount),
    [eur('6.05'), eur('24.00')],
  )
  assert.equal(walk.duties.get('decideOnCredit:mail')?.content, '6.05')
})
test('a scope that is changed there and back on one day costs nothing', () => {
  const life = mailFor(
    '60.00',
    '2026-01-01',
    '2026-12-31',
    scopeOf('2026-07-01T09:00', '96.00'),
    scopeOf('2026-07-01T15:00', '60.00'),
  )
  assert.deepEqual(changesOfScope(life, '2026-12-31'), [])
})

// --- § 23.7: ONLYOFFICE ---------------------------------------------------------------------------------------------

type Variant = Facts['orderPlaced']['variant']
const ordered = (variant: Variant, first: Day): AnyFact =>
  told('orderPlaced', first, { item: 'onlyoffice', variant, first, by: 'customer', medium: 'portal' })
const lastDaysOf = (variant: Variant, first: Day, ...places: readonly number[]) => {
  const terms = at([ordered(variant, first)], first).row(termOf('onlyoffice'))
  return places.map((n) => terms?.nth(n).to)
}
const officeEnds = (variant: Variant, first: Day, received: string) =>
  endOf([ordered(variant, first), notice(received, 'e-mail', { scope: 'onlyoffice' })], 'onlyoffice', received)

example('kontent.oo.23.7a', 1, () => ({
  got: lastDaysOf('a month, renewed', '2026-11-22', 0),
  expected: ['2026-12-22'],
}))
example('kontent.oo.23.7a', 2, () => ({
  got: lastDaysOf('a year, renewed', '2024-02-29', 0, 3),
  expected: ['2025-02-28', '2028-02-29'],
}))
example('kontent.oo.23.7b', 1, () => ({
  got: lastDaysOf('a month, renewed', '2026-11-22', 0, 1),
  expected: ['2026-12-22', '2027-01-22'],
}))
example('kontent.oo.23.7b', 2, () => ({
  got: lastDaysOf('a year, renewed', '2026-02-28', 0, 1),
  expected: ['2027-02-28', '2028-02-28'],
}))
example('kontent.oo.23.7c', 1, () => {
  const walk = at([ordered('a month, fixed', '2026-11-22')], '2026-12-23')
  return {
    got: [walk.next, at([ordered('a month, renewed', '2026-11-22')], '2026-12-23').next],
    expected: [Infinity, instantOf('2027-01-23')],
  }
})
example('kontent.oo.23.7d', 1, () => ({
  got: officeEnds('a year, renewed', '2026-02-28', '2027-01-31'),
  expected: '2027-02-28',
}))
example('kontent.oo.23.7d', 2, () => ({
  got: officeEnds('a year, renewed', '2026-02-28', '2027-02-01'),
  expected: '2028-02-28',
}))
example('kontent.oo.23.7e', 1, () => ({
  got: officeEnds('a month, renewed', '2026-11-22', '2026-12-15T23:59'),
  expected: '2026-12-22',
}))
example('kontent.oo.23.7e', 2, () => ({
  got: officeEnds('a month, renewed', '2026-11-22', '2026-12-16'),
  expected: '2027-01-22',
}))
example('kontent.oo.23.7f', 1, () => ({
  got: endOf([ordered('a month, fixed', '2026-11-22')], 'onlyoffice', '2026-11-22'),
  expected: '2026-12-22',
}))
test('each of the four variants has its length, and only two of them end by themselves', () => {
  const variants: readonly Variant[] = ['a month, renewed', 'a year, renewed', 'a month, fixed', 'a year, fixed']
  const lastDays = variants.map((variant) => lastDaysOf(variant, '2026-11-22', 0)[0])
  assert.deepEqual(lastDays, ['2026-12-22', '2027-11-22', '2026-12-22', '2027-11-22'])
  const ends = variants.map((variant) => endOf([ordered(variant, '2026-11-22')], 'onlyoffice', '2026-11-22')?.lastDay)
  assert.deepEqual(ends, [undefined, undefined, '2026-12-22', '2027-11-22'])
})
test('a fixed month has ended the day after its last, and no fees with it go on', () => {
  const walk = at([ordered('a month, fixed', '2026-11-22')], '2026-12-23')
  assert.deepEqual([...walk.endings.keys()].toSorted(), ['avv', 'fees onlyoffice', 'onlyoffice'])
})

everyExampleOf([
  'kontent.agb.1.4b',
  'kontent.agb.1.4f',
  'kontent.agb.2.3d',
  'kontent.agb.3.3b',
  'kontent.agb.3.3e',
  'kontent.agb.3.5b',
  'kontent.agb.3.10b',
  'kontent.agb.5.3a',
  'kontent.agb.7.4c',
  'kontent.agb.7.6a',
  'kontent.agb.12d',
  'kontent.oo.23.7c',
])
