/** Who may apply, storage, users, prices and ways of paying, passwords: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { isIn } from '../../grammar/area.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { Document, Terms } from '../../grammar/document.ts'
import { mayAssign, passwordRule } from '../../grammar/matters/accounts.ts'
import { admission, area, concludedBy, offered } from '../../grammar/matters/offer.ts'
import { price } from '../../grammar/matters/prices.ts'
import { mayActOn, mayPayBy, mayStore, storage } from '../../grammar/matters/provision.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import type { Applicant } from '../../grammar/offering.ts'
import { type Aspect, charactersIn, kindsIn, type Measured, meets } from '../../grammar/password-rule.ts'
import type { Matter } from '../../grammar/standing.ts'
import { amount } from '../../grammar/threshold.ts'
import { elc } from './elc.ts'
import { activated, at, decided, fee, type Life, program, singlePlan, told } from './life.test-support.ts'

// --- who may apply -------------------------------------------------------------------------------------------------------

/** Whether who applies on a day from a country is admitted, refused, or left to a person. */
const application = (applicant: Applicant, country: string, on: string): string => {
  const admitted = decided([], admission as unknown as Matter<string>, applicant, on)
  const where = decided([], area, 'seat', on)
  if (admitted !== 'admitted' || where === undefined) return 'refused'
  return { yes: 'eligible', no: 'refused', 'a person decides': 'manual review' }[isIn(where, country)]
}
example('elc.agb.1.1', 1, () => ({ got: application('company', 'DE', '2026-03-02'), expected: 'eligible' }))
example('elc.agb.1.1', 2, () => ({ got: application('company', 'NO', '2026-03-02'), expected: 'manual review' }))
example('elc.agb.1.1', 3, () => ({ got: application('company', 'GB', '2026-03-02'), expected: 'refused' }))
example('elc.lb.1', 1, () => ({ got: application('company', 'DE', '2026-03-02'), expected: 'eligible' }))
example('elc.lb.1', 2, () => ({ got: application('company', 'CH', '2026-03-02'), expected: 'refused' }))
example('elc.lb.1', 3, () => ({
  got: ['2020-01-31', '2020-02-01'].map((on) => application('company', 'GB', on)),
  expected: ['eligible', 'refused'],
}))
test('a consumer is not admitted, a town and an association are', () => {
  const admitted = (['consumer', 'public body', 'association'] as const).map((who) =>
    application(who, 'DE', '2026-03-02'),
  )
  assert.deepEqual(admitted, ['refused', 'eligible', 'eligible'])
})
test('an application alone binds nobody: the provider accepts', () => {
  assert.equal(decided([], concludedBy, 'agreement', '2026-03-02'), 'acceptance')
})

// --- storage ---------------------------------------------------------------------------------------------------------------

const full = 500 * 2 ** 30
const mayHold = (life: Life, bytes: number) => decided(life, mayStore, `${bytes}`, '2026-03-10')
example('elc.preise.1c', 1, () => ({ got: mayHold(singlePlan, 536_870_911_999 + 1), expected: 'permitted' }))
example('elc.preise.1c', 2, () => ({ got: mayHold(singlePlan, 536_870_912_000 + 1), expected: 'barred' }))
test('a further block of storage lets the drive hold as much again', () => {
  const more: Life = [
    ...singlePlan,
    told('priceAgreed', '2026-02-01', {
      ...{ by: 'provider', medium: 'e-mail', item: 'storage.extra', price: eurNet('20.00') },
    }),
    told('booked', '2026-02-01', { item: 'storage.extra', count: 1 }),
  ]
  assert.deepEqual([mayHold(more, 2 * full), mayHold(more, 2 * full + 1)], ['permitted', 'barred'])
})
test('what is booked in the course of the agreement is set up by a duty of its own, once, and again when it changes', () => {
  const done = (at: string, duty: string, content: string) => told('dutyDone', at, { duty, content })
  const begun: Life = [...singlePlan, done('2026-01-12', 'access:services', 'open')]
  const upgraded: Life = [
    ...begun,
    told('booked', '2026-02-10', { item: 'files.multi', count: 1 }),
    told('booked', '2026-02-10', { item: 'files.single', count: 0 }),
  ]
  const toSetUp = (life: Life, day: Day): readonly string[] =>
    duties(program, life, instantOf(day))
      .due.filter(({ key }) => key.startsWith('provision:'))
      .map(({ id, act, content }) => `${id} ${act} ${content}`)
  assert.deepEqual(toSetUp(begun, '2026-02-10'), [])
  assert.deepEqual(toSetUp(upgraded, '2026-02-10'), ['provision:services#1 adjustServices 1 files.multi (500 GB)'])
  const setUp: Life = [...upgraded, done('2026-02-10', 'provision:services', '1 files.multi (500 GB)')]
  assert.deepEqual(toSetUp(setUp, '2026-02-11'), [])
  const back: Life = [
    ...setUp,
    told('booked', '2026-03-10', { item: 'files.multi', count: 0 }),
    told('booked', '2026-03-10', { item: 'files.single', count: 1 }),
  ]
  assert.deepEqual(toSetUp(back, '2026-03-10'), ['provision:services#2 adjustServices 1 files.single (500 GB)'])
})
example('elc.preise.2b', 1, () => {
  const users = Array.from({ length: 25 }, (_, n) =>
    told('accountAssigned', '2026-04-01', { account: `account ${n}`, person: `person ${n}`, worksFor: 'customer' }),
  )
  const life = [...activated('2026-04-01', ['files.multi', 1]), ...users]
  return {
    got: [decided(life, storage, 'booked', '2026-04-01'), decided(life, price, 'files.multi', '2026-04-01')],
    expected: [500, eurNet('150.00')],
  }
})

const withArchive = activated('2026-03-01', ['files.single', 1], ['files.archive', 1])
const sets = (on: string, gigabytes: number) => told('archiveQuotaAsked', on, { gigabytes })
const holdsNow = (on: string, normal: number, archive: number) => told('storageMeasured', on, { normal, archive })
const sizeOf = (more: Life, when: string) => decided([...withArchive, ...more], storage, 'archive', when)
example('elc.preise.3c', 1, () => ({
  got: [501, 500].map((gigabytes) => sizeOf([sets('2026-06-01', gigabytes)], '2026-06-01')),
  expected: [undefined, 500],
}))
example('elc.preise.3c', 2, () => {
  const life = [sets('2026-06-01', 200), holdsNow('2026-06-30', 0, 180), sets('2026-07-01T10:00', 180)]
  return {
    got: [sizeOf(life, '2026-07-01T10:00'), sizeOf([...life, sets('2026-07-01T11:00', 179)], '2026-07-01T11:00')],
    expected: [180, 180],
  }
})
example('elc.preise.3c', 3, () => {
  const life = [sets('2026-06-01', 200), holdsNow('2026-06-30', 300, 100), sets('2026-07-01', 201)]
  const freed = [...life, holdsNow('2026-07-02', 299, 100), sets('2026-07-03', 201)]
  return { got: [sizeOf(life, '2026-07-01'), sizeOf(freed, '2026-07-03')], expected: [200, 201] }
})
test('what the archive has the drive has no longer', () => {
  const life = [...withArchive, sets('2026-03-05', 200)]
  assert.deepEqual([mayHold(life, 300 * 2 ** 30), mayHold(life, 300 * 2 ** 30 + 1)], ['permitted', 'barred'])
})
example('elc.preise.3b', 1, () => ({
  got: decided(withArchive, mayActOn, 'write archive', '2026-03-10'),
  expected: 'barred',
}))
const archived = (on: string): Life =>
  ['document 1', 'document 2', 'document 3'].map((document) => told('documentArchived', on, { document }))
const signingJobs = (life: Life) =>
  duties(program, [...life, ...archived('2026-03-10')], instantOf('2026-03-10')).due.filter(
    ({ act }) => act === 'signDocument',
  ).length
example('elc.preise.4b', 1, () => ({
  got: signingJobs([
    ...withArchive,
    told('priceAgreed', '2026-03-01', {
      ...{ by: 'provider', medium: 'e-mail', item: 'files.signature', price: eurNet('9.00') },
    }),
    told('booked', '2026-03-01', { item: 'files.signature', count: 1 }),
  ]),
  expected: 3,
}))
example('elc.preise.4b', 2, () => ({ got: signingJobs(withArchive), expected: 0 }))
test('what is offered says how much of it there is', () => {
  const said = (item: string) => decided([], offered, item, '2026-03-10')?.en
  assert.match(said('files.single') ?? '', /^500 GB .* exactly one user$/)
  assert.match(said('files.multi') ?? '', /^500 GB /)
  assert.match(said('server.hosting') ?? '', /^2 cores, 8 GB of memory, 500 GB disk/)
  assert.match(said('storage.extra') ?? '', /^500 GB each/)
  for (const item of ['files.archive', 'files.signature', 'access.router.extra']) assert.ok(said(item), item)
})

// --- one user ----------------------------------------------------------------------------------------------------------------

const first = told('accountAssigned', '2026-03-12', { account: 'account 1', person: 'person 1', worksFor: 'customer' })
const mayAdd = (life: Life, when: string) => decided(life, mayAssign, 'accounts', when)
example('elc.preise.1d', 1, () => ({ got: mayAdd([...singlePlan, first], '2026-03-11'), expected: 'permitted' }))
example('elc.agb.4.1b', 1, () => ({
  got: decided(singlePlan, passwordRule, 'whose', '2026-03-12')?.is,
  expected: 'personal',
}))
example('elc.agb.4.1b', 2, () => ({
  got: [
    mayAdd([...singlePlan, first], '2026-03-13'),
    mayAdd([...activated('2026-01-01', ['files.multi', 1]), first], '2026-03-13'),
    decided(singlePlan, price, 'files.single', '2026-03-13'),
  ],
  expected: ['barred', undefined, eurNet('50.00')],
}))

// --- prices and payment --------------------------------------------------------------------------------------------------------

/** The same terms with a second price list, in which the plan for one user costs 55.00. */
const listB = '2026-05-01'
const priceList = elc.documents.find(({ id }) => id === 'prices') as Document
const withListB: Terms = {
  ...elc,
  later: [
    {
      ...priceList,
      version: listB,
      clauses: priceList.clauses.map((clause) =>
        clause.ref === 'Nr. 1'
          ? { ...clause, where: { price: amount(eurNet('55.00')) }, then: () => eurNet('55.00') }
          : clause,
      ),
    },
  ],
}
const bothLists = underTest(withListB, { strict: true })
const contractOf = (on: Day, list: string): Life => [
  ...(
    [
      ['terms', '2018-03-16'],
      ['service', '2018-03-16'],
      ['prices', list],
    ] as const
  ).map(([document, version]) => told('documentAttached', on, { document, version })),
  told('applicationReceived', on, { by: 'customer', medium: 'portal', applicant: 'company', inTheArea: true }),
  ...activated(on, ['files.single', 1]),
]
example('elc.agb.5.1a', 2, () => ({
  got: [contractOf('2026-05-05', listB), contractOf('2026-03-10', '2018-03-16')].map((life) =>
    decided(life, price, 'files.single', '2026-05-05', bothLists),
  ),
  expected: [eurNet('55.00'), eurNet('50.00')],
  inItsWords: false,
}))

const mayPay = (method: string, life: Life = singlePlan, when = '2026-05-20') => decided(life, mayPayBy, method, when)
const mandate = told('mandateGranted', '2026-05-21', { by: 'customer', medium: 'e-mail' })
example('elc.preise.12', 1, () => {
  const life = [...activated('2026-05-01', ['files.single', 1]), mandate]
  return {
    got: [
      mayPay('direct debit', life, '2026-05-20'),
      mayPay('direct debit', life, '2026-05-21'),
      fee(at(life, '2026-06-01'), '2026-06')?.amount,
    ],
    expected: ['ask a person', 'permitted', eur('59.50')],
  }
})
example('elc.preise.12', 2, () => ({ got: mayPay('credit card'), expected: 'barred' }))
example('elc.agb.5.1b', 1, () => ({ got: mayPay('PayPal', singlePlan, '2026-03-02'), expected: 'barred' }))
example('elc.agb.5.1b', 2, () => ({ got: mayPay('bank transfer'), expected: 'permitted' }))

// --- passwords -----------------------------------------------------------------------------------------------------------------

const ruleOn = (aspect: Aspect, when = '2026-11-22', under = program) => decided([], passwordRule, aspect, when, under)
const measured = (password: string): Measured => ({
  ...{ characters: charactersIn(password), kinds: kindsIn(password), words: [], guesses: 12, hasSecondFactor: false },
})
const isAccepted = (password: string, ...aspects: readonly Aspect[]): boolean =>
  aspects.every((aspect) => {
    const rule = ruleOn(aspect)
    return rule !== undefined && meets(rule, measured(password)) === true
  })
const refusedFor = (password: string): readonly Aspect[] =>
  (['length', 'kinds of characters'] as const).filter((aspect) => !isAccepted(password, aspect))
example('elc.tom.2a', 1, () => ({ got: refusedFor('Ab3$xyz'), expected: ['length'], inItsWords: false }))
example('elc.tom.2a', 2, () => ({ got: refusedFor('abcdefgh'), expected: ['kinds of characters'], inItsWords: false }))
example('elc.tom.2a', 3, () => ({ got: refusedFor('Abcdef12'), expected: [] }))
example('elc.tom.2a', 4, () => ({ got: refusedFor('abcdef12'), expected: ['kinds of characters'], inItsWords: false }))
example('elc.agb.3.4a', 1, () => ({
  got: [isAccepted('Sommer1', 'length'), isAccepted('Sommer1', 'strength')],
  expected: [false, false],
}))
example('elc.agb.3.4a', 2, () => {
  const settings = { 'password characters': [{ from: '2027-01-01', characters: 12 }] }
  const raised = underTest(elc, { strict: true, settings })
  const least = (when: string) => {
    const rule = ruleOn('strength', when, raised)
    return rule?.is === 'strength' ? rule.least : undefined
  }
  return { got: [least('2026-12-31T23:59'), least('2027-01-01')], expected: [8, 12] }
})
const changedAfterDays = (under = program) => {
  const rule = ruleOn('change', '2026-04-01', under)
  return rule?.is === 'change' ? rule.days : undefined
}
/** The same terms without what the measures say about change. */
const byTheTermsAlone = underTest(
  {
    ...elc,
    documents: elc.documents.map((document) =>
      document.id === 'avv.annex2'
        ? { ...document, clauses: document.clauses.filter(({ ref }) => ref !== 'Nr. 2 (Wechsel)') }
        : document,
    ),
  },
  { strict: true },
)
example('elc.agb.3.4c', 1, () => ({
  got: [changedAfterDays(byTheTermsAlone), changedAfterDays()],
  expected: [90, 90],
}))
test('regular change is promised twice, and the measures go first', () => {
  const ref = (under = program) => at([], '2026-04-01', under).decision(passwordRule, 'change')?.because.ref
  assert.deepEqual([ref(), ref(byTheTermsAlone)], ['Anlage 2 Nr. 2 (Wechsel)', 'AGB § 3.4 S. 2 (Wechsel)'])
})
example('elc.tom.2b', 1, () => {
  const unset = underTest(elc, { strict: true, settings: { 'password days': undefined } })
  return {
    got: (() => {
      try {
        return ruleOn('change', '2026-04-01', unset)
      } catch (error) {
        return error instanceof Error && error.message.includes('"password days" has no value')
      }
    })(),
    expected: true,
  }
})
example('elc.tom.2b', 2, () => ({ got: changedAfterDays(), expected: 90 }))
test('a session locks itself after a quarter of an hour, or as the provider sets it', () => {
  const minutes = (under = program) => {
    const rule = ruleOn('lock', '2026-11-22', under)
    return rule?.is === 'lock' ? rule.minutes : undefined
  }
  const shorter = underTest(elc, { strict: true, settings: { 'idle minutes': 5 } })
  assert.deepEqual([minutes(), minutes(shorter)], [15, 5])
})

everyExampleOf([
  'elc.lb.1',
  'elc.agb.1.1',
  'elc.preise.1c',
  'elc.preise.3c',
  'elc.preise.12',
  'elc.tom.2a',
  'elc.tom.2b',
])
