/** What no example of the inventory tells: late, doubted and corrected facts, versions, readings, and time itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { duties } from '../../engine/duties.ts'
import { Ongoing } from '../../engine/ongoing.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, dayAt, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { Terms } from '../../grammar/document.ts'
import type { AnyFact, Fact } from '../../grammar/fact.ts'
import { end, version } from '../../grammar/matters/agreement.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { limitationChosen } from '../../grammar/matters/payment.ts'
import { price } from '../../grammar/matters/prices.ts'
import { maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { eurNet } from '../../grammar/money.ts'
import { moreThanFees } from '../../grammar/threshold.ts'
import { elc } from './elc.ts'
import {
  activated,
  at,
  decided,
  endingOn,
  endOf,
  fee,
  type Life,
  maySuspendOn,
  newPrice,
  newTerms,
  notice,
  oneCentMore,
  pays,
  program,
  setsOff,
  singlePlan,
  told,
} from './life.test-support.ts'

/** What must be done apart from invoices, as known at a time: `access:services#2 setAccess suspended`. */
const due = (life: Life, when: string, known?: string): readonly string[] =>
  duties(program, life, instantOf(when), known ? { knownAt: instantOf(known) } : {})
    .due.filter(({ key }) => !key.startsWith('standingInvoice'))
    .map(({ id, act, content }) => `${id} ${act} ${content}`)
const invoices = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when))
    .due.filter(({ key }) => key.startsWith('standingInvoice'))
    .map(({ id, act, content }) => `${id} ${act} ${content}`)
const done = (at: string, duty: string, content: string) => told('dutyDone', at, { duty, content })
const opened = done('2026-01-01', 'access:services', 'open')

// --- a letter received on Friday and entered ten days later, after a suspension -------------------------------------------

const lateLetter = setsOff('acknowledged', { on: '2026-01-30', learned: '2026-02-09T09:00' })
const suspended = done('2026-02-03T08:00', 'access:services', 'suspended')
const beforeTheLetter = [...oneCentMore, opened, lateLetter]
const afterSuspension = [...oneCentMore, opened, suspended, lateLetter]

test('as long as the letter is not entered the suspension is due', () => {
  assert.deepEqual(due(beforeTheLetter, '2026-02-03T07:00', '2026-02-03T07:00'), [
    'access:services#2 setAccess suspended',
  ])
})

test('once suspended, nothing is left to do until the letter is entered', () => {
  assert.deepEqual(due(afterSuspension, '2026-02-09', '2026-02-09'), [])
})

test('once the letter is entered access reopens and the suspension that was wrong is made good', () => {
  assert.deepEqual(due(afterSuspension, '2026-02-09T09:00'), [
    'access:services#3 setAccess open',
    'makeGood:access:services#2#1 makeGood access:services suspended on 2026-02-03',
  ])
})

test('what was done is not asked for again, and what is left keeps its identity', () => {
  const reopened = done('2026-02-09T10:00', 'access:services', 'open')
  assert.deepEqual(due([...afterSuspension, reopened], '2026-02-20'), [
    'makeGood:access:services#2#1 makeGood access:services suspended on 2026-02-03',
  ])
})

// --- doubt ----------------------------------------------------------------------------------------------------------------

test('two doubtful facts that offset each other are still in doubt: the suspension waits', () => {
  const part = pays('2026-02-02', '49.00')
  const life = [
    ...singlePlan,
    part,
    opened,
    setsOff('acknowledged', { on: '2026-02-02', doubted: true }),
    told('paymentReclaimed', '2026-02-02', { payment: part.id }, { doubted: true }),
  ]
  const { due: certain, held } = duties(program, life, instantOf('2026-02-03'))
  const suspensions = (found: typeof held) => found.filter(({ content }) => content === 'suspended').length
  assert.deepEqual([suspensions(certain), suspensions(held)], [0, 1])
})

// --- power ------------------------------------------------------------------------------------------------------------------

const byClerk = notice('2026-01-30', { person: 'clerk', power: 'none' })
const approved = told('approvalReceived', '2026-02-10', { of: byClerk.id, by: 'customer', medium: 'e-mail' })
const rejected = told('powerRejected', '2026-02-03', { of: byClerk.id })

test('a notice by someone without power hangs', () => {
  const walk = at([...singlePlan, byClerk], '2026-02-05')
  assert.deepEqual(
    [walk.decision(end, 'agreement'), walk.refusals.map(({ code }) => code)],
    [undefined, ['POWER_MISSING']],
  )
})

test('approved later, it counts from its own receipt (§§ 180 S. 2, 184 (1) BGB)', () => {
  assert.equal(endOf([...singlePlan, byClerk, approved], '2026-02-10')?.lastDay, '2026-02-28')
})

test('rejected at once (§ 180 BGB), approval comes too late', () => {
  assert.equal(endOf([...singlePlan, byClerk, rejected, approved], '2026-03-10'), undefined)
})

// --- ends, payments, corrections --------------------------------------------------------------------------------------------

test('of two notices the earlier end counts', () => {
  const both = [...singlePlan, notice('2026-02-02'), notice('2026-02-10T11:00', { by: 'provider', ground: 'default' })]
  assert.equal(endOf(both, '2026-03-15')?.at, instantOf('2026-02-10T11:00'))
})

test('a returned debit revives the claim, and with it the arrears', () => {
  const first = pays('2026-01-02', '59.50')
  const life = [
    ...singlePlan,
    first,
    pays('2026-02-02', '59.50'),
    told('paymentReclaimed', '2026-02-20', { payment: first.id }),
  ]
  assert.deepEqual([maySuspendOn(life, '2026-02-20'), maySuspendOn(life, '2026-03-03')], [undefined, 'permitted'])
})

const [, bookedOnce] = singlePlan
const invoiced = done('2026-01-01T01:00', 'standingInvoice:services', 'EUR 59.50 (19 %)')

test('a corrected booking is seen corrected, and the standing invoice is issued anew', () => {
  const corrected = told('corrected', '2026-02-12', { of: bookedOnce?.id ?? 0, to: { count: 2 } })
  assert.deepEqual(invoices([...singlePlan, invoiced, corrected], '2026-02-13'), [
    'standingInvoice:services#2 issueStandingInvoice EUR 119.00 (19 %)',
  ])
})

test('a standing invoice for what was never booked is taken back', () => {
  const takenBack = told('withdrawn', '2026-02-12', { of: bookedOnce?.id ?? 0 })
  assert.deepEqual(invoices([...singlePlan, invoiced, takenBack], '2026-02-13'), [
    'standingInvoice:services#2 endStandingInvoice ',
  ])
})

test('the standing invoice ends with the agreement', () => {
  const life = [...endingOn('2026-02-28'), invoiced]
  assert.deepEqual(invoices(life, '2026-02-28T23:59'), [])
  assert.deepEqual(invoices(life, '2026-03-01'), ['standingInvoice:services#2 endStandingInvoice '])
})

test('a termination for default may name a later day, with which the agreement then ends; an earlier one counts for nothing', () => {
  const terminates = (to: Day): AnyFact => notice('2026-02-10T11:00', { by: 'provider', ground: 'default', to })
  const endOn = (to: Day) => at([...singlePlan, terminates(to)], '2026-02-11').decision(end, 'agreement')?.value
  assert.deepEqual([endOn('2026-02-28')?.lastDay, endOn('2026-02-28')?.inCourse], ['2026-02-28', false])
  assert.equal(endOn('2026-02-10')?.at, instantOf('2026-02-10T11:00'))
})
test('a booking without a price waits for a person, and bills nothing', () => {
  const server = told('booked', '2026-01-15', { item: 'server.hosting', count: 1 })
  const life = [...singlePlan, server]
  assert.deepEqual(due([...life, opened], '2026-01-20'), [
    `decide:${server.id}#1 decide No price was agreed for server.hosting: does the booking stand?`,
  ])
  assert.equal(fee(at(life, '2026-02-01'), '2026-02')?.amount.toString(), '59.50')
})

// --- why ----------------------------------------------------------------------------------------------------------------------

test('why names the clause, the fee, the statute and the payment that was too small', () => {
  const lines = inWords(at(oneCentMore, '2026-02-03').decision(maySuspend, 'services')?.because, 'en')
  const refs = lines.map(({ ref }) => ref)
  for (const ref of ['AGB § 5.2 S. 1', 'Preise Nr. 11', 'BGB § 362']) assert.ok(refs.includes(ref), ref)
  assert.ok(lines.some(({ text }) => text.endsWith('payment credited, 2026-02-02')))
})

// --- from application to activation --------------------------------------------------------------------------------------------

const owed = (life: Life, when: string, under = program): readonly string[] =>
  at(life, when, under)
    .watched.filter(({ topic, value }) => topic.matter.name === duty.name && value === 'owed')
    .map(({ topic }) => topic.subject)
const application = told('applicationReceived', '2026-03-02', {
  ...{ by: 'customer', medium: 'portal', applicant: 'company', inTheArea: true },
})
const untilActivation: Life = [
  application,
  told('evidenceRequested', '2026-03-03', {}),
  told('evidenceReceived', '2026-03-06', {}),
  told('applicationAccepted', '2026-03-10', { by: 'provider', medium: 'e-mail' }),
  told('processingAgreementSigned', '2026-03-13', { originals: 2 }),
  told('processingAgreementReturned', '2026-03-16', {}),
  told('activated', '2026-03-17', {}),
]

test('from application to activation one thing is to be done after the other', () => {
  assert.deepEqual(
    ['2026-03-02', '2026-03-03', '2026-03-06', '2026-03-10', '2026-03-13', '2026-03-16', '2026-03-17'].map((day) =>
      owed(untilActivation, day),
    ),
    [
      ['requestEvidence:application'],
      [],
      ['answerApplication:application'],
      [],
      ['returnProcessingAgreement:avv'],
      ['activateServices:services'],
      [],
    ],
  )
})

test('where no personal data are processed activation need not wait for the processing agreement', () => {
  const without = underTest(elc, { strict: true, settings: { personalData: false } })
  assert.deepEqual(owed(untilActivation, '2026-03-10', without), ['activateServices:services'])
})

test('a provider that asks for evidence only in doubt answers a company at once', () => {
  const inDoubt = underTest(elc, { strict: true, settings: { evidence: 'in doubt' } })
  assert.deepEqual(owed([application], '2026-03-02', inDoubt), ['answerApplication:application'])
})

test('an acceptance without an application concludes nothing', () => {
  const accepted = told('applicationAccepted', '2026-03-10', { by: 'provider', medium: 'e-mail' })
  assert.deepEqual(owed([accepted], '2026-03-10'), [])
})

// --- changes ----------------------------------------------------------------------------------------------------------------------

const changed = [...singlePlan, newTerms('2026-01-30')]
const refuses = (on: string) => notice(on, { ground: 'change', change: 'T' })

test('a customer who refuses new terms on 20 February leaves on the eve of the change', () => {
  assert.equal(endOf([...changed, refuses('2026-02-20')], '2026-02-20')?.lastDay, '2026-02-28')
})

test('in the other reading of § 11.1 the last day to refuse moves off a Saturday to Monday, and why names it', () => {
  const other = underTest(elc, { strict: true, settings: { 'reading of elc.agb.11.1c': 'next working day' } })
  const may = (when: string, under = program) => decided(changed, mayTerminate, 'change T', when, under)
  assert.deepEqual([may('2026-02-28T23:59'), may('2026-03-01')], ['permitted', undefined])
  assert.deepEqual([may('2026-03-02T23:59', other), may('2026-03-03', other)], ['permitted', undefined])
  const late = [...changed, refuses('2026-03-02T10:00')]
  assert.equal(endOf(late, '2026-03-02T10:00')?.lastDay, '2026-04-30')
  assert.equal(decided(late, end, 'agreement', '2026-03-02T10:00', other)?.lastDay, '2026-03-02')
  const because = at(changed, '2026-02-20', other).decision(mayTerminate, 'change T')?.because
  assert.ok(inWords(because, 'en').some(({ text }) => text.includes('next working day (§ 193 BGB)')))
})

test('in the other reading of § 8.3 a fee is warned of in the last month before it is time-barred, until it is paid', () => {
  const other = underTest(elc, { strict: true, settings: { [limitationChosen]: 'a warning' } })
  const warned = (life: Life, when: string, under = other) =>
    duties(under, life, instantOf(when)).due.flatMap(({ act, content }) =>
      act === 'warnOfLimitation' ? [content] : [],
    )
  assert.deepEqual([warned(singlePlan, '2026-12-31'), warned(singlePlan, '2027-01-01')], [[], ['2027-01-31']])
  assert.deepEqual(warned([...singlePlan, pays('2026-12-30', '59.50', 'fee 2026-01')], '2027-01-01'), [])
  assert.deepEqual(warned(singlePlan, '2027-01-01', program), [])
})

test('who refuses a new price may leave on its eve too', () => {
  const leaves = notice('2026-03-31', { ground: 'change', change: 'P' })
  assert.equal(endOf([...singlePlan, newPrice('2026-02-02', '52.00'), leaves], '2026-03-31')?.lastDay, '2026-03-31')
})

test('an individual price stays when the price list changes', () => {
  const agreed = told('priceAgreed', '2026-01-10', {
    ...{ item: 'files.single', price: eurNet('45.00'), by: 'provider', medium: 'e-mail' },
  })
  const life = [...singlePlan, agreed, newPrice('2026-02-02', '52.00')]
  assert.equal(decided(life, price, 'files.single', '2026-04-01')?.toString(), '45.00')
})

/** The same terms with a second version of the general ones, that suspends above two fees only. */
const withSecondVersion: Terms = {
  ...elc,
  later: elc.documents
    .filter(({ id }) => id === 'terms')
    .map((document) => ({
      ...document,
      version: '2026-03-01',
      clauses: document.clauses.map((clause) =>
        clause.ref === '§ 5.2 S. 1' ? { ...clause, where: { limit: moreThanFees(2) } } : clause,
      ),
    })),
}
test('a second version of the terms comes into force for each agreement by its own receipt of the notice', () => {
  const both = underTest(withSecondVersion, { strict: true })
  const may = (life: Life, when: string) => decided(life, maySuspend, 'services', when, both)
  const never = singlePlan
  const early = [...singlePlan, newTerms('2026-01-30')]
  const late = [...singlePlan, newTerms('2026-02-01')]
  assert.deepEqual(
    [never, early, late].map((life) => may(life, '2026-02-28')),
    ['permitted', 'permitted', 'permitted'],
    'two fees in default under the first version',
  )
  const twoFees = [pays('2026-02-28', '59.50', 'fee 2026-01')]
  assert.deepEqual(
    [never, early, late].map((life) => may([...life, ...twoFees], '2026-03-03')),
    ['permitted', undefined, 'permitted'],
    'two fees are more than one, not more than two',
  )
  assert.equal(may([...late, ...twoFees, pays('2026-04-01', '59.50')], '2026-04-02'), undefined)
  assert.deepEqual(
    [never, early].map((life) => at(life, '2026-03-03', both).decision(version, 'terms')?.because.ref),
    [undefined, 'AGB § 11.1 S. 2'],
  )
})

// --- time ---------------------------------------------------------------------------------------------------------------------------

test('nothing can change before the next moment: the next fee, the end', () => {
  assert.equal(dayAt(at(singlePlan, '2026-01-03').next), '2026-02-01')
  assert.equal(dayAt(at([...singlePlan, notice('2026-01-30')], '2026-03-01').next), '2026-04-01')
})

const story: Life = [
  ...singlePlan,
  pays('2026-01-02', '59.50'),
  pays('2026-02-02', '59.49', 'fee 2026-02'),
  setsOff('acknowledged', { on: '2026-01-30', learned: '2026-02-09T09:00' }),
  newPrice('2026-02-05', '52.00'),
  newTerms('2026-02-06'),
  pays('2026-03-20', '30.00'),
  notice('2026-05-10'),
  told('erasureChosen', '2026-06-01', { choice: 'return' }),
  told('handedOver', '2026-07-10', {}),
  told('personalDataErased', '2026-08-04', {}),
]
const picture = (walk: Walk): string =>
  JSON.stringify([
    walk.watched.map(({ topic, value, since }) => [topic.name, value, since]),
    walk.openItems.map(({ key, open }) => [key, open]),
    [...walk.knownItems].map(([key, { amount }]) => [key, amount]),
    [...walk.duties.keys()],
    walk.credit(),
  ])

test('told in the order of learning, one by one, the walk is the same as one from nothing', () => {
  const ongoing = new Ongoing(program, 3)
  for (const fact of story.toSorted((a, b) => a.learnedAt - b.learnedAt || a.id - b.id)) {
    ongoing.append(fact)
    assert.equal(picture(ongoing.walk), picture(replay(program, ongoing.journal, ongoing.walk.now)), fact.kind)
  }
})

test('on every day of two years nothing turns that was neither told nor foreseen as the next moment', () => {
  const days: Day[] = []
  for (let day: Day = '2026-01-02'; day < '2028-01-01'; day = plusDays(day, 1)) days.push(day)
  const values = (walk: Walk) => JSON.stringify(walk.watched.map(({ topic, value }) => [topic.name, value]))
  let before = replay(program, story, instantOf('2026-01-01'))
  let turns = 0
  for (const day of days) {
    const now = replay(program, story, midnight(day))
    if (values(now) !== values(before)) {
      turns++
      const wasTold = story.some((fact) => fact.at > before.now && fact.at <= now.now)
      assert.ok(wasTold || before.next <= now.now, `${day}: ${values(before)} became ${values(now)}`)
    }
    before = now
  }
  assert.equal(turns, 9)
})

test('a notice on any day of twelve years ends the agreement on exactly one day, without gap or clash', () => {
  const walk = replay(program, activated('2023-12-31', ['files.single', 1]), instantOf('2023-12-31'))
  let last: Day = '2024-01-31'
  for (let day: Day = '2024-01-01'; day < '2036-01-01'; day = plusDays(day, 1)) {
    walk.advance(midnight(day) - 1)
    const noticed = walk.copy()
    noticed.add([notice(day)] as unknown as readonly Fact[])
    const ends = noticed.decision(end, 'agreement')?.value.lastDay
    assert.equal(noticed.stopped, undefined)
    assert.deepEqual(noticed.clashes, [])
    assert.ok(ends !== undefined && ends >= last && plusDays(ends, 1).endsWith('-01'), `${day} → ${ends}`)
    last = ends
  }
})
