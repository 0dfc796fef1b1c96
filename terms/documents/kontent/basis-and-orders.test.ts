import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { conclusion, customerAs, version } from '../../grammar/matters/agreement.ts'
import { appliedFor, decisiveLanguage, included, mayOrder } from '../../grammar/matters/contract-documents.ts'
import { payableUntil } from '../../grammar/matters/payment.ts'
import { eur } from '../../grammar/money.ts'
import { at, decided, notice, term, told } from './conditions.test-support.ts'

// --- what happens in a life -----------------------------------------------------------------------------------------

const published = (on: string, document: string, of: string, more: Partial<Facts['documentPublished']> = {}): AnyFact =>
  told('documentPublished', on, { document, version: of, ...more })
const selects = (on: string, item: string, more: Partial<Facts['offerSelected']> = {}): AnyFact =>
  told('offerSelected', on, { item, ...more })
const accepted = (on: string): AnyFact => told('applicationAccepted', on, { by: 'provider', medium: 'e-mail' })
const invoice = (on: string): AnyFact => told('invoiceReceived', on, { claim: 'R1', amount: eur('119.00') })
const isIncluded = (life: readonly AnyFact[], document: string, when: string) => decided(life, included, document, when)
const order = (life: readonly AnyFact[], when: string, item = 'agreement') => decided(life, mayOrder, item, when)

// --- § 1: what binds ------------------------------------------------------------------------------------------------

example('kontent.agb.1.1a', 1, () => {
  const life = [
    published('2026-01-01', 'terms', '2026-01'),
    published('2026-06-01', 'description of hosting', 'v7'),
    selects('2026-11-23T09:30', 'hosting'),
    published('2026-11-23T09:59', 'description of hosting', 'v8'),
    accepted('2026-11-23T10:00'),
    published('2026-12-01', 'description of hosting', 'v9'),
    published('2026-12-01', 'terms', '2026-12'),
  ]
  return {
    got: ['2026-11-23T10:00', '2027-06-01'].map((when) =>
      ['terms', 'description of hosting'].map((document) => isIncluded(life, document, when)),
    ),
    expected: [
      ['2026-01', 'v8'],
      ['2026-01', 'v8'],
    ],
  }
})
const licence = published('2026-01-01', 'Ascensio licence', '5', { item: 'onlyoffice' })
example('kontent.agb.1.1b', 1, () => ({
  got: isIncluded(
    [licence, told('documentPointedOut', '2026-11-23', { document: 'Ascensio licence', item: 'onlyoffice' })],
    'Ascensio licence',
    '2026-11-23',
  ),
  expected: '5',
}))
example('kontent.agb.1.1b', 2, () => {
  const life = [published('2026-01-01', 'registry terms', '2026', { item: 'domain' }), selects('2026-11-23', 'domain')]
  const pointed = [...life, told('documentPointedOut', '2026-11-24', { document: 'registry terms', item: 'domain' })]
  return {
    got: [
      [isIncluded(life, 'registry terms', '2026-11-23'), order(life, '2026-11-23', 'domain')],
      [isIncluded(pointed, 'registry terms', '2026-11-24'), order(pointed, '2026-11-24', 'domain')],
    ],
    expected: [
      [undefined, 'barred'],
      ['2026', undefined],
    ],
  }
})
test('a pointer given with one product does not bind for another', () => {
  const life = [licence, told('documentPointedOut', '2026-11-23', { document: 'Ascensio licence', item: 'hosting' })]
  assert.equal(isIncluded(life, 'Ascensio licence', '2026-11-23'), undefined)
})

const customer = [published('2026-01-01', 'terms', '2026-01'), selects('2026-02-01', 'domain'), accepted('2026-02-01')]
example('kontent.agb.1.2', 1, () => ({
  got: isIncluded([...customer, selects('2026-11-23', 'dnsplus')], 'terms for dnsplus', '2026-11-23'),
  expected: '2026-01',
}))
test('a later order follows a changed version, or the one that was shown with it', () => {
  const changed = [
    ...customer,
    told('changeReceived', '2026-06-01', {
      change: 'T',
      of: 'terms',
      version: '2026-06',
      disadvantage: true,
      by: 'provider',
      medium: 'e-mail',
    }),
    told('consentReceived', '2026-06-10', { change: 'T', by: 'customer', medium: 'e-mail' }),
  ]
  assert.equal(decided(changed, version, 'terms', '2026-06-11'), '2026-06')
  const later = [...changed, selects('2026-11-23', 'dnsplus'), selects('2026-11-24', 'mail', { termsShown: '2026-11' })]
  assert.deepEqual(
    ['dnsplus', 'mail', 'domain'].map((item) => isIncluded(later, `terms for ${item}`, '2026-11-24')),
    ['2026-06', '2026-11', undefined],
  )
})
example('kontent.agb.1.3a', 1, () => {
  const agreed = told('periodAgreed', '2026-05-04', { days: 20, by: 'provider', medium: 'signed letter' })
  return {
    got: [[invoice('2026-11-03')], [agreed, invoice('2026-11-03')]].map((life) =>
      decided(life, payableUntil, 'R1', '2026-11-03'),
    ),
    expected: ['2026-11-13', '2026-11-23'],
    inItsWords: false,
  }
})
const ownTerms = told('ownTermsReceived', '2026-11-23T09:00', { by: 'customer', medium: 'letter' })
example('kontent.agb.1.3b', 1, () => ({
  got: isIncluded([ownTerms, accepted('2026-11-23T10:00')], 'terms of the customer', '2026-12-01'),
  expected: 'not included',
}))
test('terms of the customer bind once the provider has expressly consented', () => {
  const consent = told('ownTermsAccepted', '2026-11-24', { by: 'provider', medium: 'letter' })
  assert.equal(isIncluded([ownTerms, consent], 'terms of the customer', '2026-11-24'), 'as sent')
  assert.equal(isIncluded([consent], 'terms of the customer', '2026-11-24'), undefined)
})

// --- § 3.1: the application, § 13, § 14.1 and part B: what comes with it --------------------------------------------

const applies = (on: string, applicant: Facts['applicationReceived']['applicant'] = 'consumer'): AnyFact =>
  told('applicationReceived', on, { applicant, inTheArea: true, by: 'customer', medium: 'portal' })
example('kontent.agb.3.1a', 1, () => {
  const life = [applies('2026-11-23T09:12'), accepted('2026-11-23T09:40')]
  return {
    got: [
      ['2026-11-23T09:39', '2026-11-23T09:40'].map((when) => decided(life, conclusion, 'agreement', when)),
      at(life, '2026-11-23T09:39').knownItems.size,
    ],
    expected: [[undefined, '2026-11-23'], 0],
  }
})
test('without an application an acceptance concludes nothing', () => {
  assert.equal(decided([accepted('2026-11-23')], conclusion, 'agreement', '2026-11-24'), undefined)
})
example('kontent.agb.12b', 1, () => {
  const stated = (orderer: Facts['purposeStated']['orderer'], purpose: Facts['purposeStated']['purpose']) =>
    decided([told('purposeStated', '2026-11-23', { orderer, purpose })], customerAs, 'agreement', '2026-11-23')
  return {
    got: [
      stated('natural person', 'private'),
      stated('natural person', 'commercial'),
      decided([applies('2026-11-23')], customerAs, 'agreement', '2026-11-23'),
      decided([applies('2026-11-23', 'company')], customerAs, 'agreement', '2026-11-23'),
    ],
    expected: ['consumer', 'business', 'consumer', 'business'],
  }
})
example('kontent.agb.3.1b', 1, () => ({
  got: ['mail', 'hosting'].map((item) => decided([selects('2026-11-23', 'mail')], appliedFor, item, '2026-11-23')),
  expected: ['applied for', undefined],
}))
example('kontent.agb.3.1c', 1, () => {
  const life = [
    published('2026-11-23T08:00', 'description of mail', '10 mailboxes'),
    selects('2026-11-23T09:00', 'mail'),
    accepted('2026-11-23T10:00'),
    published('2026-12-01', 'description of mail', '5 mailboxes'),
  ]
  return { got: isIncluded(life, 'description of mail', '2027-01-01'), expected: '10 mailboxes' }
})
example('kontent.agb.13b', 1, () => {
  const documents = ['privacy policy', 'avv', 'measures']
  const life = [
    ...documents.map((document) => published('2018-05-18', document, '2018-05-18')),
    accepted('2026-11-23'),
    published('2026-12-01', 'avv', '2026-12-01'),
  ]
  return {
    got: documents.map((document) => isIncluded(life, document, '2026-12-02')),
    expected: documents.map(() => '2018-05-18'),
    inItsWords: false,
  }
})
example('kontent.agb.14.1a', 1, () => {
  const life = [
    published('2026-01-01', 'terms', 'ten days', { language: 'de' }),
    published('2026-01-02', 'terms', 'twenty days', { language: 'en' }),
    accepted('2026-11-01'),
    invoice('2026-11-02'),
  ]
  return {
    got: [
      decided(life, decisiveLanguage, 'terms', '2026-11-02'),
      isIncluded(life, 'terms', '2026-11-02'),
      decided(life, payableUntil, 'R1', '2026-11-02'),
    ],
    expected: ['de', 'ten days', '2026-11-12'],
    inItsWords: false,
  }
})

const sections = ['§ 15', '§ 16', '§ 17', '§ 18', '§ 19', '§ 20', '§ 21', '§ 22', '§ 23']
const active = (life: readonly AnyFact[]) =>
  sections.filter((section) => isIncluded(life, `conditions ${section}`, '2026-12-01') === 'included')
example('kontent.bb.0', 1, () => ({
  got: active([selects('2026-11-01', 'domain'), selects('2026-11-01', 'mail'), accepted('2026-11-02')]),
  expected: ['§ 15', '§ 17', '§ 22'],
}))
test('each service brings its own special conditions, and add-ons those of add-ons', () => {
  const of = (item: string) => active([selects('2026-11-01', item)])
  assert.deepEqual(['hosting', 'redirect', 'dnsplus', 'domain sync', 'server', 'onlyoffice'].map(of), [
    ['§ 16'],
    ['§ 18', '§ 22'],
    ['§ 19', '§ 22'],
    ['§ 20', '§ 22'],
    ['§ 21'],
    ['§ 23'],
  ])
  assert.deepEqual(active([term('domain', '2026-03-01')]), ['§ 15'])
  assert.deepEqual(active([told('domainOrdered', '2026-03-01', { item: 'example.de', topLevel: 'de' })]), ['§ 15'])
})

// --- § 3.2, § 3.5 and § 4.1: who may order --------------------------------------------------------------------------

const minor = told('dateOfBirthStated', '2026-11-20', { born: '2008-11-22' })
const child = told('dateOfBirthStated', '2026-11-20', { born: '2012-01-01' })
const consent = (on: string, medium: Medium): AnyFact =>
  told('guardiansConsentReceived', on, { by: 'customer', medium })

example('kontent.agb.3.2a', 1, () => ({ got: order([minor], '2026-11-21T23:59'), expected: 'barred' }))
example('kontent.agb.3.2a', 2, () => ({ got: order([minor], '2026-11-22'), expected: undefined }))
example('kontent.agb.3.2c', 1, () => {
  const walk = at([child, consent('2026-11-23', 'e-mail')], '2026-11-24')
  return {
    got: [walk.decision(mayOrder, 'agreement')?.value, walk.refusals.map(({ code, because }) => [code, because?.ref])],
    expected: ['barred', [['FORM_NOT_MET', 'AGB § 3.2 S. 3']]],
  }
})
example('kontent.agb.3.2c', 2, () => ({
  got: ['2026-11-24', '2026-11-25'].map((when) => order([child, consent('2026-11-25', 'signed letter')], when)),
  expected: ['barred', undefined],
}))
test('a consent by fax opens the gate, an upload in the portal does not', () => {
  assert.equal(order([child, consent('2026-11-25', 'fax')], '2026-11-25'), undefined)
  assert.equal(order([child, consent('2026-11-25', 'portal')], '2026-11-25'), 'barred')
})
example('kontent.agb.3.5a', 1, () => ({
  got: order([term('domain', '2026-03-15')], '2026-11-22', 'dnsplus'),
  expected: 'permitted',
}))
test('when the last item has ended, the next order is an application again', () => {
  const life = [term('domain', '2026-03-01'), notice('2027-01-31', 'letter')]
  assert.deepEqual(
    ['2027-02-28T23:59', '2027-03-01'].map((when) => order(life, when)),
    ['permitted', undefined],
  )
})
const data = (on: string, complete: boolean): AnyFact => told('registrationDataGiven', on, { complete })
example('kontent.agb.4.1a', 1, () => ({
  got: [
    order([data('2026-11-23', false)], '2026-11-23'),
    order([data('2026-11-23', false), data('2026-11-24', true)], '2026-11-24'),
  ],
  expected: ['barred', undefined],
}))
test('missing data bar an order of who has a domain already', () => {
  assert.equal(order([term('domain', '2026-03-15'), data('2026-11-23', false)], '2026-11-23', 'mail'), 'barred')
})

everyExampleOf([
  'kontent.agb.1.1a',
  'kontent.agb.1.1b',
  'kontent.agb.1.2',
  'kontent.agb.1.3a',
  'kontent.agb.1.3b',
  'kontent.agb.3.1a',
  'kontent.agb.3.1b',
  'kontent.agb.3.1c',
  'kontent.agb.3.2a',
  'kontent.agb.3.2c',
  'kontent.agb.3.5a',
  'kontent.agb.4.1a',
  'kontent.agb.12b',
  'kontent.agb.13b',
  'kontent.agb.14.1a',
  'kontent.bb.0',
])
