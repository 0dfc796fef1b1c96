import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { elc } from '../documents/elc/elc.ts'
import { q } from '../documents/q/q.ts'
import { no } from '../grammar/answer.ts'
import { type Instant, instantOf, plusDays } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { quantity } from '../grammar/matters/prices.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { access, content } from '../grammar/matters/services.ts'
import { eur } from '../grammar/money.ts'
import { holds, must, owes } from '../grammar/outcome.ts'
import { given } from '../grammar/quantity.ts'
import { type Teller, teller } from '../grammar/told.ts'
import { type Duty, duties } from './duties.ts'
import { live } from './life.ts'
import { documentOf, lasting, programOf, termsOf, upon } from './made-up.test-support.ts'
import { compile, type Program } from './program.ts'
import { filesLife, lastMoment, lives, planLife } from './random-life.test-support.ts'

const lastNote = given('Kenntnisnahme', 'note', 'fact', (standing) => standing.last('noted')?.change)
const lines = (all: readonly Duty[]): readonly string[] =>
  all.map(({ id, act, content: what }) => `${id} ${act} ${what}`.trim())
const due = (program: Program, journal: readonly AnyFact[], when: string): readonly string[] =>
  lines(duties(program, journal, instantOf(when)).due)
const held = (program: Program, journal: readonly AnyFact[], when: string): readonly string[] =>
  lines(duties(program, journal, instantOf(when)).held)
const receipt = (told: Teller, on: string, duty: string, what = '', learned?: string): AnyFact =>
  told('dutyDone', on, { duty, content: what }, learned ? { learned } : {})

// --- do, correct, take back ------------------------------------------------------------------------------------------

/** A fee of one euro for each seat, as long as any are booked. */
const feeForSeats = programOf(
  upon('§ 1', 'booked', {
    then: ({ item, count, on }) => [
      holds(quantity, item, count),
      ...(count > 0 ? [owes('customer', { key: 'fee', kind: 'fee', amount: eur('1.00').times(count), due: on })] : []),
    ],
  }),
)
const seats = (told: Teller, on: string, count: number): AnyFact => told('booked', on, { item: 'seats', count })

test('what was never done is to be done, under the first number of its key', () => {
  const told = teller()
  assert.deepEqual(due(feeForSeats, [seats(told, '2026-03-01', 5)], '2026-03-01'), [
    'issueInvoice:fee#1 issueInvoice 5.00',
  ])
})

test('what its receipt says is so is done', () => {
  const told = teller()
  const journal = [seats(told, '2026-03-01', 5), receipt(told, '2026-03-02', 'issueInvoice:fee', '5.00')]
  assert.deepEqual(
    due(feeForSeats, journal, '2026-03-01'),
    ['issueInvoice:fee#1 issueInvoice 5.00'],
    'not before the receipt',
  )
  assert.deepEqual(due(feeForSeats, journal, '2026-03-02'), [])
})

test('what was done otherwise is corrected, under the next number', () => {
  const told = teller()
  const booked = seats(told, '2026-03-01', 5)
  const journal = [
    booked,
    receipt(told, '2026-03-02', 'issueInvoice:fee', '5.00'),
    told('corrected', '2026-03-10', { of: booked.id, to: { count: 7 } }),
  ]
  assert.deepEqual(due(feeForSeats, journal, '2026-03-10'), ['issueInvoice:fee#2 correctInvoice 7.00'])
  assert.deepEqual(
    due(feeForSeats, [...journal, receipt(told, '2026-03-11', 'issueInvoice:fee', '7.00')], '2026-03-11'),
    [],
  )
})

test('what was done and is no longer asked for is taken back, and when it is asked for again it is done again', () => {
  const told = teller()
  const booked = seats(told, '2026-03-01', 5)
  const withdrawal = told('withdrawn', '2026-03-10', { of: booked.id })
  const taken = [booked, receipt(told, '2026-03-02', 'issueInvoice:fee', '5.00'), withdrawal]
  assert.deepEqual(due(feeForSeats, taken, '2026-03-10'), ['issueInvoice:fee#2 cancelInvoice'])
  const back = [
    ...taken,
    receipt(told, '2026-03-11', 'issueInvoice:fee'),
    told('withdrawn', '2026-03-12', { of: withdrawal.id }),
  ]
  assert.deepEqual(due(feeForSeats, back.slice(0, -1), '2026-03-11'), [])
  assert.deepEqual(due(feeForSeats, back, '2026-03-12'), ['issueInvoice:fee#3 issueInvoice 5.00'])
})

test('what is asked for no longer and was never done leaves nothing to do', () => {
  const told = teller()
  const booked = seats(told, '2026-03-01', 5)
  assert.deepEqual(due(feeForSeats, [booked, told('withdrawn', '2026-03-10', { of: booked.id })], '2026-03-10'), [])
})

test('a receipt that is withdrawn has not been: the duty is open under its old number', () => {
  const told = teller()
  const done = receipt(told, '2026-03-02', 'issueInvoice:fee', '5.00')
  const journal = [seats(told, '2026-03-01', 5), done, told('withdrawn', '2026-03-03', { of: done.id })]
  assert.deepEqual(due(feeForSeats, journal, '2026-03-03'), ['issueInvoice:fee#1 issueInvoice 5.00'])
})

test('a kind that no list names is done once and corrected by doing it again', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'noted', { then: ({ change }) => must('provider', 'waterThePlants', 'x', { content: change }) }),
  )
  const journal = [
    told('noted', '2026-03-01', { change: 'one' }),
    receipt(told, '2026-03-02', 'waterThePlants:x', 'one'),
    told('noted', '2026-03-03', { change: 'two' }),
  ]
  assert.deepEqual(due(program, journal, '2026-03-03'), ['waterThePlants:x#2 waterThePlants two'])
})

test('what the customer must do is no duty of the provider', () => {
  const told = teller()
  const program = programOf(upon('§ 1', 'noted', { then: () => must('customer', 'act', 'x') }))
  assert.deepEqual(due(program, [told('noted', '2026-03-01', { change: 'x' })], '2026-03-01'), [])
})

// --- states, and the right to harm -----------------------------------------------------------------------------------

const openUntilNoted = lasting('§ 1', access, {
  of: ['services'],
  given: { lastNote },
  then: ({ lastNote: note }) => (note === 'close' ? 'closed' : 'open'),
})
const mayOnNote = lasting('§ 2', maySuspend, {
  of: ['services'],
  given: { lastNote },
  provided: ({ lastNote: note }) => note === 'default' || no('Kein Verzug.', 'No default.'),
  then: () => 'permitted',
})
const underSetting = (suspension: string): Program =>
  compile(termsOf([documentOf([openUntilNoted, mayOnNote])], { settings: { suspension } }))

test('a state is brought about when it turns, and brought back when it turns back', () => {
  const told = teller()
  const journal = [
    told('activated', '2026-03-01', {}),
    receipt(told, '2026-03-01T01:00', 'access:services', 'open'),
    told('noted', '2026-03-02', { change: 'close' }),
    receipt(told, '2026-03-02T01:00', 'access:services', 'closed'),
    told('noted', '2026-03-03', { change: 'open' }),
  ]
  assert.deepEqual(
    ['2026-03-01', '2026-03-02', '2026-03-03'].map((when) => due(underSetting('never'), journal, when)),
    [
      ['access:services#1 setAccess open'],
      ['access:services#2 setAccess closed'],
      ['access:services#3 setAccess open'],
    ],
  )
})

test('a right to harm is not an act: it is used only where the provider has set so', () => {
  const told = teller()
  const journal = [
    told('activated', '2026-03-01', {}),
    receipt(told, '2026-03-01', 'access:services', 'open'),
    told('noted', '2026-03-02', { change: 'default' }),
  ]
  assert.deepEqual(due(underSetting('never'), journal, '2026-03-02'), [])
  assert.deepEqual(due(underSetting('automatic'), journal, '2026-03-02'), ['access:services#2 setAccess suspended'])
})

// --- identity --------------------------------------------------------------------------------------------------------

test('neither deadline nor reason is part of what a duty is', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'noted', { then: ({ on }) => must('provider', 'act', 'x', { by: instantOf(plusDays(on, 14)) }) }),
  )
  const journal = [told('noted', '2026-03-01', { change: 'x' }), told('noted', '2026-03-08', { change: 'y' })]
  const [before] = duties(program, journal, instantOf('2026-03-07')).due
  const [after] = duties(program, journal, instantOf('2026-03-08')).due
  assert.equal(after?.id, before?.id)
  assert.deepEqual([before?.by, after?.by], [instantOf('2026-03-15'), instantOf('2026-03-22')])
  assert.deepEqual(
    due(program, [...journal, receipt(told, '2026-03-02', 'act:x')], '2026-03-08'),
    [],
    'done once, a new deadline does not ask for it again',
  )
})

test('asked again without anything new, the same duties have the same identity', () => {
  fc.assert(
    fc.property(lives(filesLife), (facts) => {
      const program = compile(elc, { strict: true })
      const ask = () => lines(duties(program, facts, lastMoment).due)
      assert.deepEqual(ask(), ask())
    }),
    { numRuns: 20 },
  )
})

for (const [name, terms, random] of [
  ['elc', elc, filesLife],
  ['q', q, planLife],
] as const) {
  const program = compile(terms, { strict: true })

  test(`${name}: carried out at once, no duty comes a second time and none is left`, () => {
    fc.assert(
      fc.property(lives(random), (facts) => {
        const certain = facts.filter(({ kind }) => kind !== 'doubted')
        const { lines: lived, standing } = live(program, certain, lastMoment)
        const ids = lived.flatMap((line) => (line.is === 'must' ? [line.duty.id] : []))
        assert.deepEqual(ids, [...new Set(ids)])
        assert.deepEqual(lines(standing.duties), [])
      }),
      { numRuns: 40 },
    )
  })
}

// --- make good -------------------------------------------------------------------------------------------------------

/** A customer whose access was suspended on 3 February, since two fees of 59.50 were unpaid; 59.49 of them had come. */
const suspended = (told: Teller): readonly AnyFact[] => [
  told('activated', '2026-01-01', {}),
  told('booked', '2026-01-01', { item: 'files.single', count: 1 }),
  receipt(told, '2026-01-01', 'access:services', 'open'),
  told('paymentCredited', '2026-02-02', { amount: eur('59.49') }),
  receipt(told, '2026-02-03T08:00', 'access:services', 'suspended'),
]
const ofAccess = (journal: readonly AnyFact[], when: string): readonly string[] =>
  due(compile(elc, { strict: true }), journal, when).filter((line) => line.includes('access'))
const lateLetter = (told: Teller): AnyFact =>
  told(
    'setOffDeclared',
    '2026-01-30',
    { by: 'customer', medium: 'letter', amount: eur('20.00'), title: 'acknowledged' },
    { learned: '2026-02-09T09:00' },
  )

test('a harmful act that an older fact proves wrong is undone, and made good by a person', () => {
  const told = teller()
  const journal = [...suspended(told), lateLetter(told)]
  assert.deepEqual(ofAccess(journal, '2026-02-09T09:00'), [
    'access:services#3 setAccess open',
    'makeGood:access:services#2#1 makeGood access:services suspended on 2026-02-03',
  ])
})

test('a harmful act that was right when it was done, and still is in the light of what was learned, is not made good', () => {
  const told = teller()
  const tooLittle = told('paymentCredited', '2026-01-31', { amount: eur('0.01') }, { learned: '2026-02-09' })
  assert.deepEqual(
    ofAccess([...suspended(told).filter(({ kind }) => kind !== 'paymentCredited'), tooLittle], '2026-02-09'),
    [],
  )
})

test('a payment that came after a suspension reopens, and nothing is made good', () => {
  const told = teller()
  const journal = [...suspended(told), told('paymentCredited', '2026-02-04', { amount: eur('100.00') })]
  assert.deepEqual(ofAccess(journal, '2026-02-04'), ['access:services#3 setAccess open'])
})

test('what was made good stays so: its identity does not change when another receipt is learned late', () => {
  const told = teller()
  const journal = [...suspended(told), lateLetter(told)]
  const [duty] = duties(compile(elc, { strict: true }), journal, instantOf('2026-02-10')).due.filter(
    ({ act }) => act === 'makeGood',
  )
  const done = [
    ...journal,
    receipt(told, '2026-02-10', 'access:services', 'open'),
    receipt(told, '2026-02-10', duty?.key ?? '', duty?.content ?? ''),
    receipt(told, '2026-01-15', 'standingInvoice:services', 'x', '2026-02-20'),
    receipt(told, '2026-01-20', 'access:services', 'open', '2026-02-20'),
  ]
  assert.deepEqual(ofAccess(done, '2026-02-21'), [])
})

test('what cannot be taken back is not tried: erased contents are made good by a person alone', () => {
  const told = teller()
  const program = programOf(
    lasting('§ 1', content, {
      of: ['contents'],
      given: { lastNote },
      provided: ({ lastNote: note }) => note === 'erase' || no('Nein.', 'No.'),
      then: () => 'erased',
    }),
  )
  const erase = told('noted', '2026-03-01', { change: 'erase' })
  const journal = [
    erase,
    receipt(told, '2026-03-02', 'content:contents', 'erased'),
    told('withdrawn', '2026-03-10', { of: erase.id }),
  ]
  assert.deepEqual(due(program, journal.slice(0, 1), '2026-03-01'), ['content:contents#1 eraseContents erased'])
  assert.deepEqual(
    due(program, journal, '2026-03-10').map((line) => line.split(' ')[1]),
    ['makeGood'],
  )
})

// --- doubt -----------------------------------------------------------------------------------------------------------

const doubted = (told: Teller, of: AnyFact): AnyFact => told('doubted', '2026-03-05', { of: of.id })

test('while a fact is in doubt, what only follows with it waits, and what follows anyway goes on', () => {
  const told = teller()
  const program = programOf(upon('§ 1', 'noted', { then: ({ change }) => must('provider', 'act', change) }))
  const sure = told('noted', '2026-03-01', { change: 'a' })
  const unsure = told('noted', '2026-03-02', { change: 'b' })
  const journal = [sure, unsure, doubted(told, unsure)]
  assert.deepEqual(due(program, journal, '2026-03-06'), ['act:a#1 act'])
  assert.deepEqual(held(program, journal, '2026-03-06'), ['act:b#1 act'])
})

test('a doubt that is settled holds up nothing any more', () => {
  const told = teller()
  const booked = seats(told, '2026-03-01', 5)
  const journal = [booked, doubted(told, booked)]
  assert.deepEqual(
    [due(feeForSeats, journal, '2026-03-06'), held(feeForSeats, journal, '2026-03-06')],
    [[], ['issueInvoice:fee#1 issueInvoice 5.00']],
  )
  assert.deepEqual(
    due(feeForSeats, [...journal, told('doubtSettled', '2026-03-07', { of: booked.id })], '2026-03-07'),
    ['issueInvoice:fee#1 issueInvoice 5.00'],
  )
})

test('two doubtful facts that offset each other are tried one without the other', () => {
  const told = teller()
  const payment = told('paymentCredited', '2026-02-02', { amount: eur('49.00') })
  const setOff = told('setOffDeclared', '2026-02-02', {
    by: 'customer',
    medium: 'letter',
    amount: eur('20.00'),
    title: 'acknowledged',
  })
  const returned = told('paymentReclaimed', '2026-02-02', { payment: payment.id })
  const journal = [
    ...suspended(told).slice(0, 3),
    payment,
    setOff,
    returned,
    doubted(told, setOff),
    doubted(told, returned),
  ]
  const agenda = duties(compile(elc, { strict: true }), journal, instantOf('2026-02-03'))
  const suspends = (all: readonly Duty[]): boolean => all.some((each) => each.content === 'suspended')
  assert.deepEqual([suspends(agenda.due), suspends(agenda.held)], [false, true])
})

/** Facts that each call for a harmful act, a duty that waits in doubt, and one that does neither. */
const threeDuties = programOf(
  upon('§ 1', 'noted', {
    then: ({ change, on }) => [
      must('provider', 'eraseBackups', change),
      must('provider', 'proveErasure', change),
      owes('customer', { key: change, kind: 'fee', amount: eur('1.00'), due: on }),
    ],
  }),
)
const notes = (told: Teller, many: number): readonly AnyFact[] => {
  const facts = Array.from({ length: many }, (_, n) => told('noted', '2026-03-01', { change: `n${n}` }))
  return [...facts, ...facts.map((fact) => doubted(told, fact))]
}

test('up to five doubts every combination is tried: nothing follows in all of them', () => {
  const told = teller()
  assert.deepEqual(due(threeDuties, notes(told, 5), '2026-03-06'), [])
  assert.equal(held(threeDuties, notes(told, 5), '2026-03-06').length, 15)
})

test('above five doubts what harms and what must not be guessed waits, and the rest goes on', () => {
  const told = teller()
  const acts = (all: readonly Duty[]): readonly string[] => [...new Set(all.map(({ act }) => act))]
  const agenda = duties(threeDuties, notes(told, 6), instantOf('2026-03-06'))
  assert.deepEqual([acts(agenda.due), acts(agenda.held)], [['proveErasure'], ['eraseBackups', 'issueInvoice']])
})

const elcStrict = compile(elc, { strict: true })
test('while it is in doubt whether a booking was taken back, nothing is done on either guess', () => {
  const told = teller()
  const booked = told('booked', '2026-01-01', { item: 'files.single', count: 1 })
  const takenBack = told('withdrawn', '2026-01-02', { of: booked.id })
  const journal = [told('activated', '2026-01-01', {}), booked, takenBack]
  const doubted = [...journal, told('doubted', '2026-01-03', { of: takenBack.id })]
  const asOf = instantOf('2026-04-10')
  assert.deepEqual(linesIn(elcStrict, journal, asOf), ['access:services#1 setAccess open'])
  assert.deepEqual(linesIn(elcStrict, doubted, asOf), [])
})

test('what is due in doubt is exactly what would be due in every world that the doubts leave open', () => {
  const certain = (facts: readonly AnyFact[]): readonly AnyFact[] =>
    facts.filter(({ kind }) => kind !== 'doubted' && kind !== 'doubtSettled')
  fc.assert(
    fc.property(lives(filesLife, 8).map(certain), fc.array(fc.nat(), { maxLength: 4 }), (facts, picks) => {
      fc.pre(facts.length > 0)
      const told = teller(100)
      const doubts = [...new Set(picks.map((pick) => facts[pick % facts.length]))].filter((fact) => fact !== undefined)
      const journal = [...facts, ...doubts.map((fact) => told('doubted', '2028-01-01', { of: fact.id }))]
      const worlds = subsets(doubts).map((out) =>
        linesIn(
          elcStrict,
          facts.filter((fact) => !out.includes(fact)),
          lastMoment,
        ),
      )
      const [all, ...others] = worlds
      const inEvery = (all ?? []).filter((line) => others.every((world) => world.includes(line)))
      assert.deepEqual(lines(duties(elcStrict, journal, lastMoment).due), inEvery)
    }),
    { numRuns: 40 },
  )
})
const linesIn = (program: Program, journal: readonly AnyFact[], when: Instant): readonly string[] =>
  lines(duties(program, journal, when).due)
function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = all
  if (first === undefined) return [[]]
  const without = subsets(others)
  return [...without, ...without.map((set) => [first, ...set])]
}

// --- an agreement that a defect stopped ------------------------------------------------------------------------------

test('an agreement that a defect stopped has no duties: nobody acts on half a standing', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'noted', { then: ({ change }) => must('provider', 'act', change) }),
    lasting('§ 2', access, {
      of: ['services'],
      given: { quantity: given('Menge', 'seats', 'x', (standing) => standing.value(quantity, 'x') ?? 0) },
      then: (is) => (is.quantity % 2 === 0 ? 'open' : 'closed'),
    }),
    upon('§ 3', 'turned', {
      given: { n: given('Menge', 'seats', 'x', (standing) => standing.value(quantity, 'x') ?? 0) },
      then: (_, __, { n }) => holds(quantity, 'x', n + 1),
    }),
  )
  const agenda = duties(program, [told('noted', '2026-03-01', { change: 'x' })], instantOf('2026-03-02'))
  assert.match(agenda.walk.stopped?.message ?? '', /without end/)
  assert.deepEqual([agenda.due, agenda.held], [[], []])
})
