import assert from 'node:assert/strict'
import { test } from 'node:test'
import { no } from '../grammar/answer.ts'
import type { Clause } from '../grammar/clause.ts'
import { type Day, instantOf, plusDays } from '../grammar/day.ts'
import type { Rank } from '../grammar/document.ts'
import type { Declaration } from '../grammar/fact.ts'
import { letterOrFax, textForm } from '../grammar/form.ts'
import { end } from '../grammar/matters/agreement.ts'
import { form } from '../grammar/matters/declarations.ts'
import { duty } from '../grammar/matters/duties.ts'
import type { Right } from '../grammar/matters/matter-of.ts'
import { price, quantity } from '../grammar/matters/prices.ts'
import { mayErase, maySuspend, mayTerminate } from '../grammar/matters/rights.ts'
import { eurNet } from '../grammar/money.ts'
import { ends, holds, must } from '../grammar/outcome.ts'
import { given, itself } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import { teller } from '../grammar/told.ts'
import { inWords } from './because.ts'
import { duties } from './duties.ts'
import { decidedAt, documentOf, lasting, programOf, termsOf, upon, walked } from './made-up.test-support.ts'
import { compile, DefectOfTerms, type Program } from './program.ts'
import { replay } from './replay.ts'
import { showStanding } from './shown.ts'
import { standing } from './standing.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const notice = { ...byCustomer, ground: 'ordinary' } as const

/** A clause that lets a notice end the agreement on a day. */
const endsOn = (ref: string, day: Day, exceptionTo: readonly string[] = []): Clause =>
  upon(ref, 'terminationReceived', { exceptionTo, then: () => ends(day) })
const endUnder = (program: Program): string | undefined => {
  const told = teller()
  return walked(program, [told('terminationReceived', '2026-03-01', notice)], '2026-03-01').decision(end, 'agreement')
    ?.value.lastDay
}
/** One document of each rank that is named, with one clause each. */
const ranked = (...each: readonly (readonly [Rank, Clause])[]): Program =>
  compile(termsOf(each.map(([rank, clause], n) => documentOf([clause], { id: rank, short: `D${n + 1}`, rank }))))
const permitted = (ref: string, exceptionTo: readonly string[] = []): Clause =>
  lasting(ref, maySuspend, { exceptionTo, then: (): Right => 'permitted' })
const barred = (ref: string, exceptionTo: readonly string[] = []): Clause =>
  lasting(ref, maySuspend, { exceptionTo, then: (): Right => 'barred' })
const rightUnder = (program: Program): Right | undefined => {
  const told = teller()
  return walked(program, [told('activated', '2026-03-01', {})], '2026-03-01').decision(maySuspend, 'services')?.value
}

// --- within one act or moment ----------------------------------------------------------------------------------------

test('an exception goes before its rule, and why names what it goes before', () => {
  const told = teller()
  const program = programOf(endsOn('§ 1', '2026-03-31'), endsOn('§ 2', '2026-04-30', ['§ 1']))
  assert.equal(endUnder(program), '2026-04-30')
  const walk = walked(program, [told('terminationReceived', '2026-03-01', notice)], '2026-03-01')
  assert.deepEqual(
    inWords(walk.decision(end, 'agreement')?.because, 'en').map(({ text }) => text),
    ['AGB § 2 § 2', 'fact 1: notice of termination received, 2026-03-01', 'goes before AGB § 1 § 1'],
  )
})

test('an exception that does not apply leaves its rule alone', () => {
  const never = upon('§ 2', 'terminationReceived', {
    exceptionTo: ['§ 1'],
    provided: () => no('Nie.', 'Never.'),
    then: () => ends('2026-12-31'),
  })
  assert.equal(endUnder(programOf(endsOn('§ 1', '2026-03-31'), never)), '2026-03-31')
})

test('an exception to an exception brings the rule back', () => {
  const program = programOf(
    endsOn('§ 1', '2026-03-31'),
    endsOn('§ 2', '2026-04-30', ['§ 1']),
    endsOn('§ 3', '2026-03-31', ['§ 2']),
  )
  assert.equal(endUnder(program), '2026-03-31')
})

test('an exception prevails over a rule of higher rank, for that is what it is declared for', () => {
  const program = ranked(['annex', endsOn('§ 1', '2026-03-31')], ['terms', endsOn('§ 1', '2026-04-30', ['D1 § 1'])])
  assert.equal(endUnder(program), '2026-04-30')
})

test('of two clauses of different rank the higher prevails, in every pair of ranks', () => {
  const descending = [
    'mandatory law',
    'individual agreement',
    'annex',
    'processing agreement',
    'terms',
    'default law',
  ] as const
  for (const [n, higher] of descending.entries())
    for (const lower of descending.slice(n + 1)) {
      assert.equal(
        endUnder(ranked([lower, endsOn('§ 1', '2026-04-30')], [higher, endsOn('§ 1', '2026-03-31')])),
        '2026-03-31',
        `${higher} before ${lower}`,
      )
    }
})

test('two clauses that say the same never clash', () => {
  assert.equal(endUnder(programOf(endsOn('§ 1', '2026-03-31'), endsOn('§ 2', '2026-03-31'))), '2026-03-31')
})

test('exceptions in a circle are a defect of the terms', () => {
  const told = teller()
  const program = programOf(endsOn('§ 1', '2026-03-31', ['§ 2']), endsOn('§ 2', '2026-04-30', ['§ 1']))
  const walk = replay(program, [told('terminationReceived', '2026-03-01', notice)], instantOf('2026-03-01'))
  assert.ok(walk.stopped instanceof DefectOfTerms)
  assert.match(walk.stopped.message, /AGB § 1, AGB § 2/)
})

test('an exception to a clause that the terms do not hold is refused before anyone lives under them', () => {
  assert.throws(() => programOf(endsOn('§ 2', '2026-04-30', ['§ 9'])), /AGB § 2 is an exception to AGB § 9/)
})

test('two clauses under one reference are refused before anyone lives under them', () => {
  assert.throws(() => programOf(endsOn('§ 1', '2026-03-31'), endsOn('§ 1', '2026-03-31')), DefectOfTerms)
})

test('mandatory law beats a term, and the beaten term stays visible in why', () => {
  const told = teller()
  const law = documentOf([endsOn('§ 1', '2026-03-31')], { id: 'law', short: 'BGB', rank: 'mandatory law' })
  const terms = termsOf([documentOf([endsOn('§ 9', '2027-12-31')])], { law: [law] })
  const walk = walked(compile(terms), [told('terminationReceived', '2026-03-01', notice)], '2026-03-01')
  const lines = inWords(walk.decision(end, 'agreement')?.because, 'en').map(({ text }) => text)
  assert.deepEqual([lines[0], lines.at(-1)], ['BGB § 1 § 1', 'goes before AGB § 9 § 9'])
  assert.equal(
    endUnder(compile(terms, { strict: true })),
    '2027-12-31',
    'under strict terms the law they do not name is left aside',
  )
  assert.equal(endUnder(compile({ ...terms, invokes: ['BGB § 1'] }, { strict: true })), '2026-03-31')
})

// --- between acts ----------------------------------------------------------------------------------------------------

const agreed = upon('§ Preis', 'priceAgreed', { then: (told) => holds(price, told.item, told.price) })

test('between acts the later one counts from its beginning', () => {
  const told = teller()
  const booked = upon('§ Menge', 'booked', { then: (told) => holds(quantity, told.item, told.count) })
  const life = [
    told('booked', '2026-03-01', { item: 'seats', count: 5 }),
    told('booked', '2026-04-01', { item: 'seats', count: 3 }),
  ]
  assert.deepEqual(decidedAt(programOf(booked), life, quantity, 'seats', ['2026-03-31', '2026-04-01']), [5, 3])
})

test('between acts a higher rank counts, however early it was', () => {
  const told = teller()
  const individually = upon('§ Einzeln', 'priceAgreed', {
    then: (told) => holds(price, told.item, told.price, { individual: true }),
  })
  const listed = upon('§ Liste', 'changeReceived', {
    then: (told) => holds(price, told.item ?? '', told.price ?? eurNet('0.00')),
  })
  const life = [
    told('priceAgreed', '2026-03-01', { by: 'provider', medium: 'e-mail', item: 'item', price: eurNet('4.00') }),
    told('changeReceived', '2026-04-01', {
      by: 'provider',
      medium: 'e-mail',
      change: 'list',
      of: 'price',
      item: 'item',
      price: eurNet('6.00'),
    }),
  ]
  assert.equal(
    walked(programOf(individually, listed), life, '2026-05-01').decision(price, 'item')?.value.toString(),
    '4.00',
  )
})

test('between acts the earliest end counts, in whatever order they came', () => {
  const told = teller()
  const asTold = upon('§ 1', 'terminationReceived', { then: ({ to, on }) => ends(to ?? on) })
  const late = told('terminationReceived', '2026-03-01', { ...notice, to: '2026-06-30' })
  const early = told('terminationReceived', '2026-03-02', { ...notice, to: '2026-05-31' })
  for (const life of [
    [late, early],
    [
      { ...late, at: early.at },
      { ...early, at: late.at },
    ],
  ])
    assert.equal(walked(programOf(asTold), life, '2026-03-03').decision(end, 'agreement')?.value.lastDay, '2026-05-31')
})

test('a temporary value falls back to the one before it', () => {
  const told = teller()
  const forMarch = upon('§ 1', 'usersCounted', {
    then: ({ persons, on }) => holds(quantity, 'seats', persons, { until: plusDays(on, 30) }),
  })
  const booked = upon('§ 2', 'booked', { then: (told) => holds(quantity, told.item, told.count) })
  const life = [
    told('booked', '2026-01-01', { item: 'seats', count: 10 }),
    told('usersCounted', '2026-03-01', { persons: 20 }),
  ]
  assert.deepEqual(
    decidedAt(programOf(forMarch, booked), life, quantity, 'seats', ['2026-03-31', '2026-04-01']),
    [20, 10],
  )
})

test('a later act that lasts only for a time does not end what an earlier one decides for later', () => {
  const told = teller()
  const fromMay = upon('§ 1', 'priceAgreed', {
    then: (told) => holds(price, told.item, told.price, { from: '2026-05-01' }),
  })
  const inApril = upon('§ 2', 'changeReceived', {
    then: () => holds(price, 'item', eurNet('1.00'), { until: '2026-04-30' }),
  })
  const life = [
    told('priceAgreed', '2026-03-01', { by: 'provider', medium: 'e-mail', item: 'item', price: eurNet('5.00') }),
    told('changeReceived', '2026-04-01', { by: 'provider', medium: 'e-mail', change: 'x', of: 'price' }),
  ]
  const prices = decidedAt(programOf(fromMay, inApril), life, price, 'item', ['2026-04-30', '2026-05-01'])
  assert.deepEqual(prices.map(String), ['1.00', '5.00'])
})

test('a condition yields to what an act decided, unless it has the higher rank or is its exception', () => {
  const told = teller()
  const life = [
    told('priceAgreed', '2026-03-01', { by: 'provider', medium: 'e-mail', item: 'item', price: eurNet('4.00') }),
  ]
  const list = (exceptionTo: readonly string[] = []): Clause =>
    lasting('§ Liste', price, { of: ['item'], exceptionTo, then: () => eurNet('6.00') })
  const priceUnder = (program: Program) => walked(program, life, '2026-03-01').decision(price, 'item')?.value.toString()
  assert.equal(priceUnder(programOf(list(), agreed)), '4.00')
  assert.equal(priceUnder(ranked(['annex', list()], ['terms', agreed])), '6.00')
  assert.equal(priceUnder(programOf(list(['§ Preis']), agreed)), '6.00')
})

// --- bars ------------------------------------------------------------------------------------------------------------

test('a bar beats permissions of its rank', () => {
  assert.equal(rightUnder(programOf(permitted('§ 1'), barred('§ 2'))), 'barred')
  assert.equal(rightUnder(programOf(barred('§ 1'), permitted('§ 2'))), 'barred')
})

test('an exception or a higher rank lifts a bar', () => {
  assert.equal(rightUnder(programOf(barred('§ 1'), permitted('§ 2', ['§ 1']))), 'permitted')
  assert.equal(rightUnder(ranked(['terms', barred('§ 1')], ['annex', permitted('§ 1')])), 'permitted')
  assert.equal(rightUnder(ranked(['annex', barred('§ 1')], ['terms', permitted('§ 1')])), 'barred')
})

test('a bar stands in the way of what an act has permitted', () => {
  const told = teller()
  const act = upon('§ 1', 'noted', { then: () => holds(maySuspend, 'services', 'permitted') })
  const life = [told('noted', '2026-03-01', { change: 'x' })]
  assert.deepEqual(decidedAt(programOf(act), life, maySuspend, 'services', ['2026-03-01']), ['permitted'])
  assert.deepEqual(decidedAt(programOf(act, barred('§ 2')), life, maySuspend, 'services', ['2026-03-01']), ['barred'])
})

test('a bar that an act set stands in the way of a condition that permits', () => {
  const told = teller()
  const act = upon('§ 1', 'noted', { then: () => holds(maySuspend, 'services', 'barred') })
  const life = [told('noted', '2026-03-01', { change: 'x' })]
  assert.deepEqual(decidedAt(programOf(act, permitted('§ 2')), life, maySuspend, 'services', ['2026-03-01']), [
    'barred',
  ])
})

test('of two acts of one rank a bar goes before a permission, whichever came later', () => {
  const told = teller()
  const rights: readonly (readonly [Right, Right])[] = [
    ['permitted', 'barred'],
    ['barred', 'permitted'],
  ]
  for (const [first, second] of rights) {
    const program = programOf(
      upon('§ 1', 'noted', { then: () => holds(maySuspend, 'services', first) }),
      upon('§ 2', 'activated', { then: () => holds(maySuspend, 'services', second) }),
    )
    const life = [told('noted', '2026-03-01', { change: 'x' }), told('activated', '2026-03-02', {})]
    assert.deepEqual(
      decidedAt(program, life, maySuspend, 'services', ['2026-03-03']),
      ['barred'],
      `${first}, then ${second}`,
    )
  }
})

test('an exception that puts nothing in place of a duty silences it, and when it ends the duty is owed again', () => {
  const told = teller()
  const seized = given('Pfändung', 'seizure', 'fact', (standing) => standing.first('seized'))
  const isSecret = given(
    'geheim',
    'secret',
    'fact',
    (standing) => standing.all('secrecyOrdered').length > standing.all('secrecyLifted').length,
  )
  const program = programOf(
    lasting('§ 1', duty, {
      given: { seized },
      provided: (is) => is.seized !== undefined || no('Nein.', 'No.'),
      then: () => 'owed',
    }),
    lasting('§ 2', duty, {
      exceptionTo: ['§ 1'],
      given: { isSecret },
      provided: (is) => is.isSecret || no('Nein.', 'No.'),
      then: () => 'silenced',
    }),
  )
  const life = [
    told('seized', '2026-03-01', { matter: 'm' }),
    told('secrecyOrdered', '2026-03-02', { matter: 'm' }),
    told('secrecyLifted', '2026-03-05', { matter: 'm' }),
  ]
  const open = (when: string) => duties(program, life, instantOf(when)).due.map(({ act }) => act)
  assert.deepEqual(['2026-03-01', '2026-03-02', '2026-03-05'].map(open), [['notifySeizure'], [], ['notifySeizure']])
})

// --- clashes ---------------------------------------------------------------------------------------------------------

const clashing = programOf(
  endsOn('§ 1', '2026-03-31'),
  endsOn('§ 2', '2026-04-30'),
  upon('§ 3', 'breachKnown', { then: ({ breach }) => must('provider', 'notifyBreach', breach) }),
)

test('two clauses that differ without exception or rank are a clash: both are named, nothing follows from the act, a person is asked, the rest goes on', () => {
  const told = teller()
  const received = told('terminationReceived', '2026-03-01', notice)
  const walk = walked(clashing, [received, told('breachKnown', '2026-03-02', { breach: 'b' })], '2026-05-01')
  assert.deepEqual(
    walk.clashes.map(({ refs }) => refs),
    [['AGB § 1', 'AGB § 2']],
  )
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.deepEqual([...walk.duties.keys()], [`decide:${received.id}`, 'notifyBreach:b'])
})

test('a clash over one outcome of an act leaves the act without any effect', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'terminationReceived', { then: () => [ends('2026-03-31'), holds(quantity, 'seats', 0)] }),
    endsOn('§ 2', '2026-04-30'),
  )
  const walk = walked(program, [told('terminationReceived', '2026-03-01', notice)], '2026-03-01')
  assert.equal(walk.decision(quantity, 'seats'), undefined)
})

test('a person picks the clause to follow, and the act works as of its own time', () => {
  const told = teller()
  const received = told('terminationReceived', '2026-03-01', notice)
  const follows = (follow: string) => told('clashDecided', '2026-06-10', { about: `${received.id}`, follow })
  const walk = walked(clashing, [received, follows('AGB § 1')], '2026-06-10')
  assert.deepEqual([...walk.endings], [['agreement', instantOf('2026-04-01')]])
  assert.deepEqual([...walk.duties.keys()], [], 'nobody has to decide any more')
  assert.equal(
    walked(clashing, [received, follows('AGB § 2')], '2026-06-10').decision(end, 'agreement')?.value.lastDay,
    '2026-04-30',
  )
})

test('a clause that does not clash cannot be picked', () => {
  const told = teller()
  const received = told('terminationReceived', '2026-03-01', notice)
  const picked = told('clashDecided', '2026-06-10', { about: `${received.id}`, follow: 'AGB § 3' })
  assert.equal(walked(clashing, [received, picked], '2026-06-10').decision(end, 'agreement'), undefined)
})

const twoPrices = programOf(
  lasting('§ 1', mayErase, { of: ['contents'], then: () => 'permitted' }),
  lasting('§ 2', mayErase, { of: ['contents'], then: () => 'ask a person' }),
)

test('two conditions that clash decide nothing until a person picks one; from then on it decides', () => {
  const told = teller()
  const life = [
    told('activated', '2026-03-01', {}),
    told('clashDecided', '2026-06-10', { about: 'mayErase:contents', follow: 'AGB § 1' }),
  ]
  assert.deepEqual(decidedAt(twoPrices, life, mayErase, 'contents', ['2026-03-01', '2026-06-09', '2026-06-10']), [
    undefined,
    undefined,
    'permitted',
  ])
  assert.deepEqual([...walked(twoPrices, life, '2026-06-09').duties.keys()], ['decide:mayErase:contents'])
  assert.deepEqual([...walked(twoPrices, life, '2026-06-10').duties.keys()], [])
})

test('that clauses clash, and that a defect stopped an agreement, is said in both languages', () => {
  const told = teller()
  const clashing = walked(twoPrices, [told('activated', '2026-03-01', {})], '2026-06-09')
  const asked = clashing.duties.get('decide:mayErase:contents')?.question
  assert.match(asked?.de ?? '', /AGB § 1 und AGB § 2 entscheiden beide über „mayErase:contents“/)
  assert.match(asked?.en ?? '', /AGB § 1 and AGB § 2 both decide "mayErase:contents"/)
  const circular = programOf(endsOn('§ 1', '2026-03-31', ['§ 2']), endsOn('§ 2', '2026-04-30', ['§ 1']))
  const life = [told('terminationReceived', '2026-03-01', notice)]
  const { stopped } = showStanding(standing(circular, life, instantOf('2026-03-01'))) as unknown as { stopped: Said }
  assert.match(stopped.de, /^Ausnahmen im Kreis: AGB § 1, AGB § 2\./)
  assert.match(stopped.en, /^Exceptions in a circle: AGB § 1, AGB § 2\./)
})

test('a clash over what follows from a moment can be decided by a person too', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'terminationReceived', { then: ({ on }) => ends(on) }),
    upon('§ 2', 'agreementEnded', { then: () => must('provider', 'act', 'x', { content: 'one' }) }),
    upon('§ 3', 'agreementEnded', { then: () => must('provider', 'act', 'x', { content: 'two' }) }),
  )
  const received = told('terminationReceived', '2026-03-01', notice)
  const [decide] = walked(program, [received], '2026-03-02').duties.values()
  const picked = told('clashDecided', '2026-03-10', { about: decide?.about ?? '', follow: 'AGB § 2' })
  const walk = walked(program, [received, picked], '2026-03-10')
  assert.deepEqual(
    [...walk.duties.values()].map(({ key, content }) => `${key} ${content}`),
    ['act:x one'],
  )
})

test('two clauses that ask for different forms set the declaration aside and ask a person; nothing else stops', () => {
  const told = teller()
  const declaration = itself<Declaration>()
  const program = programOf(
    lasting('§ 1', form, { given: { declaration }, then: () => letterOrFax }),
    lasting('§ 2', form, { given: { declaration }, then: () => textForm }),
    upon('§ 3', 'terminationReceived', { then: ({ on }) => ends(on) }),
    upon('§ 4', 'booked', { then: (told) => holds(quantity, told.item, told.count) }),
  )
  const life = [
    told('terminationReceived', '2026-03-01', notice),
    told('booked', '2026-03-02', { item: 'seats', count: 5 }),
  ]
  const walk = walked(program, life, '2026-04-01')
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.deepEqual(
    walk.clashes.map(({ refs }) => refs),
    [['AGB § 1', 'AGB § 2']],
  )
  assert.equal(walk.decision(quantity, 'seats')?.value, 5)
})

test('a right that another clause answers for another ground does not clash with it', () => {
  const told = teller()
  const program = programOf(
    lasting('§ 1', mayTerminate, { of: ['default'], then: () => 'barred' }),
    lasting('§ 2', mayTerminate, { of: ['price x'], then: () => 'permitted' }),
  )
  const walk = walked(program, [told('activated', '2026-03-01', {})], '2026-03-01')
  assert.deepEqual(
    ['default', 'price x'].map((ground) => walk.decision(mayTerminate, ground)?.value),
    ['barred', 'permitted'],
  )
})
