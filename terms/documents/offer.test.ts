import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../tools/terms-under-test.ts'
import { documentsToSign, documentText } from '../edition/text.ts'
import { offerOf } from '../engine/offer.ts'
import { factsOfOrder, misfitsOf, type Ordered, priceOf, totalsOf } from '../engine/order.ts'
import { compile, type Program } from '../engine/program.ts'
import { replay } from '../engine/replay.ts'
import { instantOf } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { price } from '../grammar/matters/prices.ts'
import type { Confirmation } from '../grammar/offering.ts'
import { readFact } from '../grammar/read-fact.ts'
import { dc } from './dc/dc.ts'
import { elc } from './elc/elc.ts'
import { kontent } from './kontent/kontent.ts'
import { providers } from './providers.ts'
import { q } from './q/q.ts'
import { rapidstream } from './rapidstream/rapidstream.ts'

const now = instantOf('2026-11-22T09:00')
const programs = { elc: underTest(elc), kontent: underTest(kontent), q: underTest(q), dc: underTest(dc) }

const shownPrices = (program: Program, published = {}) =>
  offerOf(program, now, published).items.map(({ item, price: shown }) => [
    item,
    shown?.net?.toString(),
    shown?.gross?.toString(),
    shown?.source.ref,
  ])

test('each price of the Emscher-Lippe-Cloud comes from the clause that the engine charges by, with the tax of the day', () => {
  assert.deepEqual(shownPrices(programs.elc), [
    ['files.single', '50.00', '59.50', 'Preise Nr. 1'],
    ['files.multi', '150.00', '178.50', 'Preise Nr. 2'],
    ['files.archive', '5.50', '6.55', 'Preise Nr. 3'],
    ['files.signature', undefined, undefined, undefined],
    ['access.router.extra', '5.50', '6.55', 'Preise Nr. 5'],
    ['server.hosting', undefined, undefined, undefined],
    ['storage.extra', undefined, undefined, undefined],
  ])
  assert.equal(offerOf(programs.elc, instantOf('2020-08-01')).items[0]?.price?.gross?.toString(), '58.00')
})

test('a price that the terms leave to the page of the offer is the published one, gross where prices are said so', () => {
  const [domain, hosting] = offerOf(programs.kontent, now, { domain: '12.00' }).items
  assert.deepEqual([domain?.price?.is, domain?.price?.gross?.toString()], ['gross', '12.00'])
  assert.equal(hosting?.price, undefined)
})

test('a published price changes nothing where a clause names one', () => {
  const [single] = offerOf(programs.elc, now, { 'files.single': '1.00' }).items
  assert.equal(single?.price?.said.toString(), '50.00')
})

test('consumers may apply only where a clause admits them', () => {
  const admits = (terms: keyof typeof providers) => {
    const program = compile(providers[terms] ?? elc)
    return offerOf(program, now).admitted.map(({ applicant }) => applicant)
  }
  assert.deepEqual(admits('elc'), ['company', 'public body', 'association'])
  assert.deepEqual(admits('kontent'), ['company', 'public body', 'association', 'consumer'])
  for (const name of ['q', 'dc', 'rapidstream']) assert.ok(!admits(name).includes('consumer'), name)
})

test('whose evidence is asked for is what the clauses would ask upon that application', () => {
  const asked = (settings: object) =>
    offerOf(underTest(elc, { settings: { ...settings } }), now).admitted.flatMap(({ applicant, evidence }) =>
      evidence ? [[applicant, evidence.ref]] : [],
    )
  assert.deepEqual(
    asked({ evidence: 'always' }).map(([applicant]) => applicant),
    ['company', 'public body', 'association'],
  )
  assert.deepEqual(asked({ evidence: 'in doubt' }), [['association', 'AGB § 3.5 S. 1']])
})

test('the area is the one the clauses name: the Union and the Economic Area, of which a person decides about three', () => {
  const { area } = offerOf(programs.elc, now)
  assert.equal(area?.source.ref, 'AGB § 1.1 (Sitz)')
  assert.ok(area.area.countries.includes('DE') && area.area.countries.length === 27)
  assert.deepEqual(area.area.doubtful, ['IS', 'LI', 'NO'])
  assert.equal(offerOf(programs.kontent, now).area, undefined)
})

test('an agreement comes about by acceptance or by registering, as each provider says', () => {
  const ways = [elc, kontent, q, dc, rapidstream].map((terms) => offerOf(underTest(terms), now).concludedBy.by)
  assert.deepEqual(ways, ['acceptance', 'acceptance', 'registration', 'registration', 'registration'])
})

test('a box is to be ticked where a clause bars the account without it, and named with that clause', () => {
  const boxes = (terms: Program) => offerOf(terms, now).confirmations.map(({ box, source }) => [box, source.ref])
  assert.deepEqual(boxes(programs.q), [
    ['acceptsTerms', 'Anmeldung Annahmefeld'],
    ['commercialUse', 'AGB § 2.3 S. 2'],
    ['authorised', 'AV § 11.2 S. 3'],
  ])
  for (const terms of [programs.elc, programs.kontent, programs.dc]) assert.deepEqual(boxes(terms), [])
})
test('that the use is commercial is told with a paid plan too, where it was confirmed', () => {
  const ordered = ordering(programs.q, { paid: 5 }, { paid: '9.00' })
  const told = (confirmed: readonly Confirmation[]) =>
    factsOfOrder(ordered, '2026-11-22', {}, {}, confirmed).find(({ fact }) => fact === 'planOrdered')?.commercialUse
  assert.deepEqual([told(['commercialUse']), told([])], [true, undefined])
})

const ordering = (program: Program, chosen: Readonly<Record<string, number>>, published = {}): readonly Ordered[] => {
  const { items } = offerOf(program, now, published)
  return items.flatMap((offered) => {
    const count = chosen[offered.item]
    return count ? [{ item: offered.item, count, offered }] : []
  })
}

test('an order is one main item, in a number there is, with additions beside what they are added to', () => {
  const { items } = offerOf(programs.elc, now)
  const misfits = (chosen: Readonly<Record<string, number>>) =>
    misfitsOf(
      items,
      Object.entries(chosen).map(([item, count]) => ({ item, count })),
    ).map(({ is }) => is)
  assert.deepEqual(misfits({ 'files.single': 1, 'files.archive': 1 }), [])
  assert.deepEqual(misfits({}), ['nothing chosen'])
  assert.deepEqual(misfits({ 'files.single': 1, 'files.multi': 1 }), ['more than one main item'])
  assert.deepEqual(misfits({ 'files.single': 2 }), ['too many'])
  assert.deepEqual(misfits({ 'server.hosting': 1, 'files.archive': 1 }), ['nothing to add it to'])
  assert.deepEqual(misfits({ 'files.single': 1, hosting: 1 }), ['not offered'])
  assert.deepEqual(misfitsOf(offerOf(programs.kontent, now).items, [{ item: 'domain', count: 1 }]), [
    { is: 'no price published', item: 'domain' },
  ])
})

test('what an order is told as is charged by the clauses at the price that was shown', () => {
  const ordered = ordering(programs.elc, { 'files.single': 1, 'access.router.extra': 2 })
  assert.deepEqual(
    ordered.map((each) => priceOf(each)?.gross?.toString()),
    ['59.50', '13.09'],
  )
  assert.deepEqual(
    totalsOf(ordered).map(({ per, price: all }) => [per, all.net?.toString(), all.gross?.toString()]),
    [['month', '61.00', '72.59']],
  )
  const facts = [{ fact: 'activated' }, ...factsOfOrder(ordered, '2026-11-22')].map((told, n) => {
    const read = readFact({ at: '2026-11-22', ...told }, n + 1)
    assert.ok('fact' in read, JSON.stringify(read))
    return read.fact as AnyFact
  })
  const walk = replay(programs.elc, facts, instantOf('2026-12-02'))
  assert.equal(walk.knownItems.get('fee 2026-12')?.amount.toString(), '72.59')
})

test('a subscription costs what its tier says, and becomes term, price and seats', () => {
  const ordered = ordering(programs.dc, { subscription: 12 })
  assert.equal(ordered.map((each) => priceOf(each)?.said.toString())[0], '10800.00')
  assert.deepEqual(
    factsOfOrder(ordered, '2026-11-22').map(({ fact }) => fact),
    ['termAgreed', 'priceAgreed', 'booked'],
  )
})

test('every kind of order is told in facts that the door reads', () => {
  const orders = [
    ordering(programs.kontent, { domain: 1, mail: 1 }, { domain: '12.00', mail: '24.00' }),
    ordering(programs.q, { free: 1 }),
    ordering(programs.q, { paid: 5 }, { paid: '9.00' }),
    ordering(programs.elc, { 'server.hosting': 1 }),
  ]
  for (const ordered of orders)
    for (const told of factsOfOrder(ordered, '2026-11-22', { 'server.hosting': '89.00' }))
      assert.ok('fact' in readFact({ at: '2026-11-22', ...told }, 1), told.fact)
})

test('an agreed price of what is offered on request goes before the list', () => {
  const ordered = ordering(programs.elc, { 'server.hosting': 1 })
  const facts = factsOfOrder(ordered, '2026-11-22', { 'server.hosting': '89.00' }).map((told, n) => {
    const read = readFact({ at: '2026-11-22', ...told }, n + 1)
    assert.ok('fact' in read)
    return read.fact as AnyFact
  })
  const walk = replay(programs.elc, facts, now)
  assert.equal(walk.decision(price, 'server.hosting')?.value.toString(), '89.00')
})

test('what is signed is the clauses in the order of their numbers, without an open bracket, in both languages', () => {
  for (const terms of Object.values(providers))
    for (const document of documentsToSign(terms, '2026-11-22'))
      for (const language of ['de', 'en'] as const) {
        const text = documentText(document, language)
        assert.doesNotMatch(text, /[{}]|undefined|\[object/, `${terms.name} ${document.id}`)
        assert.ok(text.startsWith(document.title[language]))
      }
  const text = documentText(elc.documents.find(({ id }) => id === 'prices') ?? assert.fail(), 'en')
  const places = ['Nr. 1  ', 'Nr. 1 (Angebot)', 'Nr. 2  ', 'Nr. 10'].map((ref) => text.indexOf(ref))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(places.every((place) => place >= 0))
})

test('a later version binds whoever signs from the day of its publication on', () => {
  const [first] = elc.documents
  assert.ok(first)
  const later = { ...elc, later: [{ ...first, version: '2026-12-01' as const }] }
  assert.equal(documentsToSign(later, '2026-11-30')[0]?.version, first.version)
  assert.equal(documentsToSign(later, '2026-12-01')[0]?.version, '2026-12-01')
})
