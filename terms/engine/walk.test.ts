import assert from 'node:assert/strict'
import { test } from 'node:test'
import { no } from '../grammar/answer.ts'
import type { Clause } from '../grammar/clause.ts'
import { type Day, instantOf, midnight, plusDays, showInstant } from '../grammar/day.ts'
import { hours, minimumNotice, notice, stays } from '../grammar/deadline.ts'
import type { Declaration } from '../grammar/fact.ts'
import { letterOrFax } from '../grammar/form.ts'
import { end } from '../grammar/matters/agreement.ts'
import { approval } from '../grammar/matters/changes.ts'
import { form, power } from '../grammar/matters/declarations.ts'
import { waiting } from '../grammar/matters/duties.ts'
import { price, quantity } from '../grammar/matters/prices.ts'
import { mayErase, maySuspend } from '../grammar/matters/rights.ts'
import { access } from '../grammar/matters/services.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { ends, holds, must, owes, replaces, runs, settles } from '../grammar/outcome.ts'
import { given, itself, type Quantity } from '../grammar/quantity.ts'
import { rowOf } from '../grammar/row.ts'
import { teller } from '../grammar/told.ts'
import { grounds, inWords } from './because.ts'
import { decidedAt, lasting, programOf, upon, walked } from './made-up.test-support.ts'
import { DefectOfTerms } from './program.ts'
import { replay } from './replay.ts'
import { view } from './view.ts'
import { Walk } from './walk.ts'

// --- what several tests use ------------------------------------------------------------------------------------------

const noted = given('Kenntnisnahme', 'note', 'fact', (standing) => standing.last('noted'))
const activated = given('Freischaltung', 'activation', 'fact', (standing) => standing.first('activated'))
const priceOfItem = given('Preis', 'price', 'agreement', (standing) => standing.value(price, 'item'))
const isReached = (day: Day): Quantity<boolean, unknown> =>
  given(`ob ${day} gekommen ist`, `whether ${day} has come`, 'day', (standing) => standing.reached(day))

const agreed = upon('§ Preis', 'priceAgreed', { then: (told) => holds(price, told.item, told.price) })
const booked = upon('§ Menge', 'booked', { then: (told) => holds(quantity, told.item, told.count) })
const terminated = upon('§ Kündigung', 'terminationReceived', {
  then: (received) => ends(received.to ?? received.on, received.scope ?? 'agreement'),
})

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const ordinary = { ...byCustomer, ground: 'ordinary' } as const

// --- 1: one journal, several scopes ----------------------------------------------------------------------------------

test('the main agreement goes on when only the processing agreement ends', () => {
  const told = teller()
  const life = [told('terminationReceived', '2026-03-01', { ...ordinary, scope: 'avv', to: '2026-03-31' })]
  const walk = walked(programOf(terminated), life, '2026-04-01')
  assert.deepEqual([...walk.endings.keys()], ['avv'])
  assert.equal(walk.decision(end, 'agreement'), undefined)
})

test('a row that belongs to an item stops when the item has ended, a row of the agreement goes on', () => {
  const told = teller()
  const term = upon('§ Laufzeit', 'termAgreed', {
    then: (told) => runs(told.row, rowOf.countedFromFirstDay(told.first, told.months)),
  })
  const ofPeriod = upon('§ Zeitraum', 'periodBegan', {
    then: ({ row, period }) => must('provider', 'act', `${row} ${period.from}`),
  })
  const life = [
    told('termAgreed', '2026-01-01', { row: 'term of domain', first: '2026-01-01', months: 1 }),
    told('termAgreed', '2026-01-01', { row: 'term', first: '2026-01-01', months: 1 }),
    told('terminationReceived', '2026-01-10', { ...ordinary, scope: 'domain', to: '2026-01-31' }),
  ]
  const walk = walked(programOf(term, ofPeriod, terminated), life, '2026-02-01')
  assert.deepEqual(
    [...walk.duties.values()].map(({ about }) => about),
    ['term of domain 2026-01-01', 'term 2026-01-01', 'term 2026-02-01'],
  )
})

// --- 2: intervals and instants ---------------------------------------------------------------------------------------

test('what holds until a day holds to its last millisecond and not at the midnight after it', () => {
  const told = teller()
  const aDay = upon('§ 1', 'noted', { then: ({ on }) => holds(quantity, 'seats', 5, { until: on }) })
  const life = [told('noted', '2026-03-10', { change: 'x' })]
  assert.deepEqual(
    decidedAt(programOf(aDay), life, quantity, 'seats', [
      '2026-03-09T23:59:59.999',
      '2026-03-10',
      '2026-03-10T23:59:59.999',
      '2026-03-11',
    ]),
    [undefined, 5, 5, undefined],
  )
})

test('a fact with a day only stands at midnight in Berlin', () => {
  const told = teller()
  const life = [told('booked', '2026-07-01', { item: 'seats', count: 5 })]
  const atMidnight = instantOf('2026-06-30T22:00Z')
  assert.equal(walked(programOf(booked), life, atMidnight - 1).decision(quantity, 'seats'), undefined)
  assert.equal(walked(programOf(booked), life, atMidnight).decision(quantity, 'seats')?.value, 5)
})

test('hours are real hours, also across the night in which the clocks go forward', () => {
  const told = teller()
  const notify = upon('§ 1', 'breachKnown', {
    where: { period: hours(24) },
    then: ({ breach, at }, { period }) => must('provider', 'notifyBreach', breach, { by: period.after(at) }),
  })
  const walk = walked(programOf(notify), [told('breachKnown', '2026-03-28T12:00', { breach: 'b' })], '2026-03-28T12:00')
  assert.equal(showInstant(walk.duties.get('notifyBreach:b')?.by ?? 0), '2026-03-29T13:00+02:00')
})

// --- 3: the order at one instant -------------------------------------------------------------------------------------

test('at one instant comes what ends, what runs out, what recurs, then the facts, then the moments they caused, then the conditions', () => {
  const told = teller()
  const record = (ref: string, what: string) => must('provider', 'record', `${ref} ${what}`)
  const life = [
    told('changeReceived', '2026-03-01', { ...byProvider, change: 'x', of: 'terms' }),
    told('termAgreed', '2026-03-01', { row: 'month', first: '2026-04-01', months: 1 }),
    told('terminationReceived', '2026-03-01', { ...ordinary, scope: 'avv', to: '2026-03-31' }),
    told('noted', '2026-04-01', { change: 'y' }),
  ]
  const program = programOf(
    upon('§ 1', 'changeReceived', {
      then: ({ change }) => holds(waiting, change, '2026-03-31', { until: '2026-03-31', then: 'waitingPeriodOver' }),
    }),
    upon('§ 2', 'termAgreed', { then: ({ row, first }) => runs(row, rowOf.countedFromFirstDay(first, 1)) }),
    terminated,
    upon('§ 3', 'noted', {
      then: ({ change, on }) => [
        record('noted', change),
        holds(waiting, change, plusDays(on, -1), { until: plusDays(on, -1), then: 'waitingPeriodOver' }),
      ],
    }),
    lasting('§ 4', maySuspend, {
      given: { isOver: isReached('2026-04-01') },
      provided: ({ isOver }) => isOver || no('Zu früh.', 'Too early.'),
      then: () => 'permitted',
    }),
    upon('§ 5', 'agreementEnded', { then: ({ scope }) => record('ended', scope) }),
    upon('§ 6', 'waitingPeriodOver', { then: ({ about }) => record('over', about) }),
    upon('§ 7', 'periodBegan', { then: ({ row }) => record('began', row) }),
    upon('§ 8', 'turned', { then: ({ matter }) => record('turned', matter) }),
  )
  assert.deepEqual(
    [...walked(program, life, '2026-04-01').duties.values()].map(({ about }) => about),
    ['ended avv', 'over x', 'began month', 'noted y', 'over y', 'turned maySuspend'],
  )
})

test('facts of one instant come in the order in which they were learned, whatever their numbers', () => {
  const told = teller()
  const late = told('booked', '2026-03-01', { item: 'seats', count: 9 }, { learned: '2026-03-05' })
  const early = told('booked', '2026-03-01', { item: 'seats', count: 5 }, { learned: '2026-03-02' })
  assert.equal(walked(programOf(booked), [late, early], '2026-03-05').decision(quantity, 'seats')?.value, 9)
})

test('no condition finds an instant half told', () => {
  const told = teller()
  const life = [
    told('activated', '2026-03-01', {}),
    told('booked', '2026-03-01', { item: 'seats', count: 0 }),
    told('noted', '2026-03-01', { change: 'x' }),
  ]
  const program = programOf(
    lasting('§ 1', maySuspend, {
      given: { activated, noted },
      provided: (is) => (is.activated !== undefined && is.noted === undefined) || no('Vollständig.', 'Complete.'),
      then: () => 'permitted',
    }),
    upon('§ 2', 'turned', { then: ({ matter }) => must('provider', 'record', matter) }),
  )
  assert.equal(walked(program, life, '2026-03-02').duties.size, 0)
})

// --- 4: facts about facts: see view.test.ts --------------------------------------------------------------------------

// --- 5: form and power first -----------------------------------------------------------------------------------------

const declaration = itself<Declaration>()
const onlyLetters = lasting('§ Form', form, { given: { declaration }, then: () => letterOrFax })
const onlyAdministrators = lasting('§ Vollmacht', power, {
  given: { declaration },
  provided: (is) => is.declaration.person === 'a stranger' || no('Bevollmächtigt.', 'Has power.'),
  then: () => false,
})
const anyNotice = given('eine Kündigung', 'a notice', 'fact', (standing) => standing.last('terminationReceived'))
const rightUponNotice = lasting('§ Recht', mayErase, {
  given: { anyNotice },
  provided: (is) => is.anyNotice !== undefined || no('Keine Kündigung.', 'No notice.'),
  then: () => 'permitted',
})

test('a declaration without its form works nothing and no condition sees it; the refusal names the clause and what is asked', () => {
  const told = teller()
  const walk = walked(
    programOf(onlyLetters, terminated, rightUponNotice),
    [told('terminationReceived', '2026-03-01', { ...ordinary, to: '2026-03-31' })],
    '2026-04-01',
  )
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.equal(walk.decision(mayErase, 'contents'), undefined)
  const [refusal] = walk.refusals
  assert.equal(refusal?.code, 'FORM_NOT_MET')
  assert.equal(refusal?.because?.ref, 'AGB § Form')
  assert.equal(refusal?.no?.en, 'letter or fax is asked for, the declaration came by e-mail.')
  assert.equal(refusal?.no?.de, 'Brief oder Telefax ist verlangt, die Erklärung kam per E-Mail.')
})

test('a declaration without power works nothing; power is examined before form', () => {
  const told = teller()
  const byStranger = told('terminationReceived', '2026-03-01', { ...ordinary, person: 'a stranger' })
  const walk = walked(programOf(onlyLetters, onlyAdministrators, terminated), [byStranger], '2026-04-01')
  assert.deepEqual(
    walk.refusals.map(({ code, because }) => [code, because?.ref]),
    [['POWER_MISSING', 'AGB § Vollmacht']],
  )
  assert.equal(walk.decision(end, 'agreement'), undefined)
})

test('the form asked is the one in force when the declaration is received', () => {
  const told = teller()
  const fromApril = lasting('§ Form', form, {
    given: { declaration, isApril: isReached('2026-04-01') },
    provided: ({ isApril }) => isApril || no('Noch nicht.', 'Not yet.'),
    then: () => letterOrFax,
  })
  const notice = (on: string) => told('terminationReceived', on, { ...ordinary, to: '2026-12-31' })
  const codes = (on: string) => walked(programOf(fromApril, terminated), [notice(on)], '2026-06-01').refusals.length
  assert.deepEqual([codes('2026-03-31T23:59'), codes('2026-04-01')], [0, 1])
})

// --- 6: acts fix, conditions read afresh -----------------------------------------------------------------------------

test('an act fixes the amount of its time; a condition reads the value afresh', () => {
  const told = teller()
  const fee = upon('§ 1', 'activated', {
    given: { priceOfItem },
    then: (_, __, is) =>
      owes('customer', {
        key: 'fee',
        kind: 'fee',
        amount: (is.priceOfItem ?? eurNet('0.00')).asPaid(),
        due: '2026-03-01',
      }),
  })
  const dear = lasting('§ 2', maySuspend, {
    given: { priceOfItem },
    provided: (is) => is.priceOfItem?.exceeds(eurNet('60.00')) === true || no('Billig.', 'Cheap.'),
    then: () => 'permitted',
  })
  const life = [
    told('priceAgreed', '2026-03-01', { ...byProvider, item: 'item', price: eurNet('50.00') }),
    told('activated', '2026-03-01', {}),
    told('priceAgreed', '2026-04-01', { ...byProvider, item: 'item', price: eurNet('70.00') }),
  ]
  const program = programOf(agreed, fee, dear)
  assert.equal(walked(program, life, '2026-04-01').knownItems.get('fee')?.amount.toString(), '50.00')
  assert.deepEqual(decidedAt(program, life, maySuspend, 'services', ['2026-03-31', '2026-04-01']), [
    undefined,
    'permitted',
  ])
})

test('a period that runs already keeps the length it began with', () => {
  const told = teller()
  const period = notice(2, 'weeks', stays(minimumNotice))
  const longer = notice(30, 'days', stays(minimumNotice))
  const window = upon('§ 1', 'changeReceived', {
    where: { period },
    then: ({ change, on }, is) => holds(waiting, change, is.period.runsOut(on), { until: is.period.runsOut(on) }),
  })
  const special = upon('§ 2', 'periodAgreed', { then: () => replaces(period, longer) })
  const change = (on: string, name: string) =>
    told('changeReceived', on, { ...byProvider, change: name, of: 'service' })
  const life = [
    change('2026-03-01', 'before'),
    told('periodAgreed', '2026-03-02', { ...byProvider, days: 30 }),
    change('2026-03-03', 'after'),
  ]
  const walk = walked(programOf(window, special), life, '2026-03-04')
  assert.equal(walk.decision(waiting, 'before')?.value, '2026-03-15')
  assert.equal(walk.decision(waiting, 'after')?.value, '2026-04-02')
})

test('an individual agreement that replaces a value replaces it in every clause that names it, and in no other', () => {
  const told = teller()
  const period = notice(2, 'weeks', stays(minimumNotice))
  const same = notice(2, 'weeks', stays(minimumNotice))
  const window = (ref: string, of: 'terms' | 'service' | 'price', where: { readonly period: typeof period }): Clause =>
    upon(ref, 'changeReceived', {
      where,
      provided: (change) => change.of === of || no('Anderes.', 'Something else.'),
      then: ({ on }, is) => holds(waiting, of, is.period.runsOut(on)),
    })
  const program = programOf(
    window('§ 1', 'terms', { period }),
    window('§ 2', 'service', { period }),
    window('§ 3', 'price', { period: same }),
    upon('§ 4', 'periodAgreed', { then: ({ days }) => replaces(period, notice(days, 'days', stays(minimumNotice))) }),
  )
  const life = [
    told('periodAgreed', '2026-03-01', { ...byProvider, days: 30 }),
    ...(['terms', 'service', 'price'] as const).map((of) =>
      told('changeReceived', '2026-03-02', { ...byProvider, change: of, of }),
    ),
  ]
  const walk = walked(program, life, '2026-03-02')
  assert.deepEqual(
    ['terms', 'service', 'price'].map((of) => walk.decision(waiting, of)?.value),
    ['2026-04-01', '2026-04-01', '2026-03-16'],
  )
})

// --- 7, 8: when a condition is asked again ---------------------------------------------------------------------------

const fromTheTenth = lasting('§ 1', maySuspend, {
  given: { isOver: isReached('2026-03-10'), noted },
  provided: ({ isOver, noted: note }) =>
    (isOver && note === undefined) || no('Zu früh oder zur Kenntnis genommen.', 'Too early, or noted.'),
  then: () => 'permitted',
})

test('a condition is asked again when something it read was touched or its moment came, and not otherwise', () => {
  const told = teller()
  const walk = new Walk(programOf(fromTheTenth, booked))
  walk.add(view([told('booked', '2026-03-01', { item: 'seats', count: 1 })]))
  const asked = walk.weighed
  walk.add(view([told('activated', '2026-03-02', {})]))
  assert.equal(walk.weighed, asked, 'an unrelated fact')
  walk.advance(instantOf('2026-03-09'))
  assert.equal(walk.weighed, asked, 'a day that nothing waits for')
  walk.advance(instantOf('2026-03-10'))
  assert.equal(walk.weighed, asked + 1, 'its moment')
  walk.add(view([told('noted', '2026-03-11', { change: 'x' })]))
  assert.equal(walk.weighed, asked + 2, 'a fact it read')
})

test('a "not yet" is the next moment', () => {
  const told = teller()
  const walk = walked(programOf(fromTheTenth), [told('activated', '2026-03-01', {})], '2026-03-01')
  assert.equal(walk.next, midnight('2026-03-10'))
  walk.advance(walk.next)
  assert.equal(walk.decision(maySuspend, 'services')?.value, 'permitted')
  assert.equal(walk.next, Infinity)
})

test('of several moments a condition waits for, the earliest comes first and then the others', () => {
  const told = teller()
  const days = ['2026-03-20', '2026-03-10', '2026-03-15'] as const
  const steps = given('Stufe', 'step', 'days', (standing) => days.filter((day) => standing.reached(day)).length)
  const program = programOf(
    lasting('§ 1', quantity, { given: { steps }, then: (is) => is.steps }),
    lasting('§ 2', maySuspend, {
      given: { steps },
      provided: (is) => is.steps === 3 || no('Nicht alle Stufen.', 'Not every step.'),
      then: () => 'permitted',
    }),
  )
  const walk = walked(program, [told('activated', '2026-03-01', {})], '2026-03-01')
  const seen: string[] = []
  while (walk.next !== Infinity) {
    walk.advanceToNext()
    seen.push(`${walk.dayNow} ${walk.decision(quantity, 'steps')?.value}`)
  }
  assert.deepEqual(seen, ['2026-03-10 1', '2026-03-15 2', '2026-03-20 3'])
})

test('asking from outside changes nothing', () => {
  const told = teller()
  const two = lasting('§ 2', quantity, { of: ['seats'], then: () => 2 })
  const three = lasting('§ 3', quantity, { of: ['seats'], then: () => 3 })
  const walk = walked(programOf(fromTheTenth, two, three), [told('activated', '2026-03-01', {})], '2026-03-02')
  const duties = [...walk.duties.keys()]
  assert.equal(walk.decision(quantity, 'seats'), undefined, 'the two clash')
  walk.whyNot(maySuspend, 'services')
  assert.deepEqual([...walk.duties.keys()], duties)
  assert.equal(walk.next, midnight('2026-03-10'))
})

// --- 9: what turns is a fact, and circles ----------------------------------------------------------------------------

const opens = lasting('§ 1', access, {
  of: ['services'],
  given: { activated },
  provided: (is) => is.activated !== undefined || no('Nein.', 'No.'),
  then: () => 'open',
})

test('a condition that turns is a fact, with what it was and what it is', () => {
  const told = teller()
  const program = programOf(
    opens,
    upon('§ 2', 'turned', {
      then: ({ matter, about, was, value }) => must('provider', 'record', `${matter} ${about} ${was} ${value}`),
    }),
  )
  const walk = walked(program, [told('activated', '2026-03-01', {})], '2026-03-02')
  assert.deepEqual(
    [...walk.duties.values()].map(({ about }) => about),
    ['access services undefined open'],
  )
})

test('what one condition brings about turns another at the same instant', () => {
  const told = teller()
  const isOpen = given('offen', 'open', 'access', (standing) => standing.value(access, 'services') === 'open')
  const program = programOf(
    opens,
    lasting('§ 2', maySuspend, {
      given: { isOpen },
      provided: (is) => is.isOpen || no('Zu.', 'Closed.'),
      then: () => 'permitted',
    }),
  )
  const walk = walked(program, [told('activated', '2026-03-01T10:00', {})], '2026-03-01T10:00')
  assert.deepEqual(
    walk.watched.map(({ topic, since }) => [topic.name, showInstant(since)]),
    [
      ['access:services', '2026-03-01T10:00+01:00'],
      ['maySuspend:services', '2026-03-01T10:00+01:00'],
    ],
  )
})

/** Access that is open because a note says it is closed, and a note that says what access is: no rest in sight. */
const restless = [
  lasting('§ 1', access, {
    of: ['services'],
    given: { isOpen: given('Stand', 'state', 'record', (standing) => standing.value(approval, 'x') === 'approved') },
    then: ({ isOpen }) => (isOpen ? 'closed' : 'open'),
  }),
  upon('§ 2', 'turned', { then: ({ value }) => holds(approval, 'x', value === 'open' ? 'approved' : 'objected') }),
]

test('matters that turn each other without rest are a defect of the terms that stops this agreement and names them', () => {
  const told = teller()
  const walk = replay(programOf(...restless), [told('activated', '2026-03-01', {})], instantOf('2026-03-02'))
  assert.ok(walk.stopped instanceof DefectOfTerms)
  assert.match(walk.stopped.message, /Matters turn each other without end: access:services/)
})

test('an agreement that a defect stopped leaves another one of the same terms alone', () => {
  const told = teller()
  const onlyIfNoted = restless.map((clause) =>
    clause.when
      ? {
          ...clause,
          given: { noted },
          provided: (_: unknown, __: unknown, is: unknown) =>
            (is as { noted?: object }).noted !== undefined || no('Nein.', 'No.'),
        }
      : clause,
  )
  const program = programOf(...onlyIfNoted)
  const activation = told('activated', '2026-03-01', {})
  const stopped = replay(program, [activation, told('noted', '2026-03-01', { change: 'x' })], instantOf('2026-03-02'))
  const other = replay(program, [activation], instantOf('2026-03-02'))
  assert.ok(stopped.stopped)
  assert.equal(other.stopped, undefined)
  assert.equal(other.decision(access, 'services')?.value, 'open')
})

test('clauses that ask each other in a circle are a defect that stops this agreement', () => {
  const told = teller()
  const mayNot = given('Recht', 'right', 'circle', (standing) => standing.value(maySuspend, 'services'))
  const mayErase_ = given('Recht', 'right', 'circle', (standing) => standing.value(mayErase, 'contents'))
  const program = programOf(
    lasting('§ 1', maySuspend, { given: { mayErase_ }, then: () => 'permitted' }),
    lasting('§ 2', mayErase, { given: { mayNot }, then: () => 'permitted' }),
  )
  const walk = replay(program, [told('activated', '2026-03-01', {})], instantOf('2026-03-02'))
  assert.match(walk.stopped?.message ?? '', /circle/)
})

test('a rule that cannot count on, since a day would lie beyond the calendar, stops this agreement with its sentence', () => {
  const told = teller()
  const program = programOf(upon('§ 1', 'noted', { then: ({ on }) => ends(plusDays(on, 365 * 200)) }))
  const walk = replay(program, [told('noted', '2026-03-01', { change: 'x' })], instantOf('2026-03-02'))
  assert.match(walk.stopped?.message ?? '', /AGB § 1.*2110-12-31/)
})

// --- 10: a record that no longer decides has no moments --------------------------------------------------------------

const window = upon('§ 1', 'changeReceived', {
  then: ({ change, on }) =>
    holds(waiting, change, plusDays(on, 14), { until: plusDays(on, 14), then: 'waitingPeriodOver' }),
})
const overIsDuty = upon('§ 2', 'waitingPeriodOver', { then: ({ about }) => must('provider', 'act', about) })
const change = { ...byProvider, change: 'x', of: 'service' } as const

test('a period that a later notice starts anew does not run out at its first end', () => {
  const told = teller()
  const life = [told('changeReceived', '2026-03-01', change), told('changeReceived', '2026-03-08', change)]
  const program = programOf(window, overIsDuty)
  assert.equal(walked(program, life, '2026-03-16').duties.size, 0)
  assert.deepEqual([...walked(program, life, '2026-03-23').duties.keys()], ['act:x'])
})

test('of two ends the earlier one comes; the later one is no fact any more', () => {
  const told = teller()
  const life = [
    told('terminationReceived', '2026-03-01', { ...ordinary, to: '2026-06-30' }),
    told('terminationReceived', '2026-03-02', { ...byProvider, ground: 'ordinary', to: '2026-05-31' }),
  ]
  const program = programOf(
    terminated,
    upon('§ 2', 'agreementEnded', { then: ({ ending }) => must('provider', 'act', ending.lastDay) }),
  )
  assert.deepEqual([...walked(program, life, '2026-12-01').duties.keys()], ['act:2026-05-31'])
})

// --- 18: open items decide rights ------------------------------------------------------------------------------------

test('a payment of the same instant is counted before any condition is asked', () => {
  const told = teller()
  const fee = upon('§ 1', 'activated', {
    then: ({ on }) =>
      owes('customer', { key: 'fee', kind: 'fee', amount: eur('59.50'), due: on, defaultFrom: plusDays(on, 1) }),
  })
  const anyDefault = given(
    'Verzug',
    'default',
    'ledger',
    (standing) => standing.claims((claim) => standing.isInDefault(claim)).length > 0,
  )
  const program = programOf(
    fee,
    upon('§ 362', 'paymentCredited', {
      then: (paid) => settles(paid.id, paid.amount, paid.claim),
    }),
    lasting('§ 2', maySuspend, {
      given: { anyDefault },
      provided: (is) => is.anyDefault || no('Kein Verzug.', 'No default.'),
      then: () => 'permitted',
    }),
    upon('§ 3', 'turned', { then: ({ value }) => must('provider', 'record', String(value)) }),
  )
  const life = [told('activated', '2026-03-01', {}), told('paymentCredited', '2026-03-02', { amount: eur('59.50') })]
  assert.deepEqual([...walked(program, life, '2026-04-01').duties.keys()], ['issueInvoice:fee'])
  assert.deepEqual(decidedAt(program, life.slice(0, 1), maySuspend, 'services', ['2026-03-01', '2026-03-02']), [
    undefined,
    'permitted',
  ])
})

// --- 19: agreements never read each other ----------------------------------------------------------------------------

test('an outage is one fact of the installation, and every agreement has its own answer to it', () => {
  const told = teller()
  const outage = told('outage', '2026-03-10', { from: instantOf('2026-03-10'), to: instantOf('2026-03-11') })
  const program = programOf(
    booked,
    upon('§ 1', 'outage', {
      given: { seats: given('Menge', 'seats', 'record', (standing) => standing.value(quantity, 'seats') ?? 0) },
      then: ({ id }, _, is) => (is.seats > 0 ? must('provider', 'offerReduction', `${-id}`) : []),
    }),
  )
  const withSeats = [told('booked', '2026-03-01', { item: 'seats', count: 5 }), outage]
  assert.ok(outage.id < 0)
  assert.equal(walked(program, withSeats, '2026-03-12').duties.size, 1)
  assert.equal(walked(program, [outage], '2026-03-12').duties.size, 0)
})

// --- 21: the trace ---------------------------------------------------------------------------------------------------

test('why is the graph of clauses and facts, through what they rest on', () => {
  const told = teller()
  const program = programOf(
    agreed,
    lasting('§ 2', maySuspend, {
      given: { priceOfItem },
      provided: (is) => is.priceOfItem?.exceeds(eurNet('60.00')) === true || no('Billig.', 'Cheap.'),
      then: () => 'permitted',
    }),
  )
  const life = [
    told('activated', '2026-03-01', {}),
    told('priceAgreed', '2026-03-02', { ...byProvider, item: 'item', price: eurNet('70.00') }),
  ]
  const because = walked(program, life, '2026-03-03').decision(maySuspend, 'services')?.because
  assert.deepEqual(grounds(because), { clauses: ['AGB § 2', 'AGB § Preis'], facts: [2] })
  assert.deepEqual(
    inWords(because, 'en').map(({ depth, text }) => `${'  '.repeat(depth)}${text}`),
    ['AGB § 2 § 2', '  price: EUR 70.00', '    AGB § Preis § Preis', '      fact 2: price agreed, 2026-03-02'],
  )
})

test('what follows from a moment rests on the fact that named it', () => {
  const told = teller()
  const walk = walked(programOf(window, overIsDuty), [told('changeReceived', '2026-03-01', change)], '2026-03-16')
  assert.deepEqual(grounds(walk.duties.get('act:x')?.because), { clauses: ['AGB § 2', 'AGB § 1'], facts: [1] })
})

test('why not names the condition that failed, and what it was measured against', () => {
  const told = teller()
  const program = programOf(fromTheTenth)
  const [reason] = walked(program, [told('noted', '2026-03-01', { change: 'x' })], '2026-03-12').whyNot(
    maySuspend,
    'services',
  )
  assert.equal(reason?.ref, 'AGB § 1')
  assert.equal(reason?.no.en, 'Too early, or noted.')
  assert.deepEqual(grounds(reason && { ...reason, at: 0 }).facts, [1])
})
