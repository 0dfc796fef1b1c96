/** What is included, how customers are connected, what users and the provider may do with contents: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { Terms } from '../../grammar/document.ts'
import type { Facts } from '../../grammar/fact.ts'
import { incorporated, version } from '../../grammar/matters/agreement.ts'
import { backupsBy, downtime, entitlement, mayActOn, mayUseContents } from '../../grammar/matters/provision.ts'
import { maySuspend } from '../../grammar/matters/rights.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { moreThanFees } from '../../grammar/threshold.ts'
import { elc } from './elc.ts'
import { activated, at, decided, type Life, notice, program, singlePlan, told } from './life.test-support.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const applies = (on: string) =>
  told('applicationReceived', on, { ...byCustomer, applicant: 'company', inTheArea: true })
const accepts = (on: string) => told('applicationAccepted', on, byProvider)
/** Whether something has to be done, and since when nobody has. */
const isDue = (life: Life, when: string, key: string): boolean => at(life, when).duties.has(key)
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
const refusals = (life: Life, when: string): readonly string[] => at(life, when).refusals.map(({ code }) => code)

// --- the version that counts, and what lies beside an application ------------------------------------------------------

const published = (on: string, of: string) => told('documentPublished', on, { document: 'terms', version: of })
const beforeTheNewOne: Life = [
  published('2018-03-16', 'old version'),
  applies('2026-03-31T23:30'),
  published('2026-04-01T00:00', 'new version'),
  accepts('2026-04-02'),
]
example('elc.agb.1.2a', 1, () => ({
  got: decided(beforeTheNewOne, version, 'terms', '2026-04-02'),
  expected: 'old version',
}))

test('who applies with the first instant of a new version applies under it, whatever the old one said', () => {
  const later: Terms = {
    ...elc,
    later: elc.documents
      .filter(({ id }) => id === 'terms')
      .map((document) => ({
        ...document,
        version: '2026-04-01',
        clauses: document.clauses.map((clause) =>
          clause.ref === '§ 5.2 S. 1' ? { ...clause, where: { limit: moreThanFees(2) } } : clause,
        ),
      })),
  }
  const both = underTest(later, { strict: true })
  const twoFeesOpen = (applied: string): Life => [
    published('2018-03-16', '2018-03-16'),
    published('2026-04-01T00:00', '2026-04-01'),
    applies(applied),
    ...activated('2026-05-01', ['files.single', 1]),
  ]
  assert.deepEqual(
    ['2026-03-31T23:59', '2026-04-01T00:00'].map((applied) =>
      decided(twoFeesOpen(applied), maySuspend, 'services', '2026-06-10', both),
    ),
    ['permitted', undefined],
  )
})

const attached = (...documents: readonly string[]): Life =>
  documents.map((document) => told('documentAttached', '2026-03-02', { document, version: '2018-03-16' }))
example('elc.agb.3.2b', 1, () => {
  const life = [...attached('terms', 'service', 'prices'), applies('2026-03-02')]
  return {
    got: ['terms', 'service', 'prices', 'avv'].map((document) => decided(life, incorporated, document, '2026-03-02')),
    expected: ['2018-03-16', '2018-03-16', '2018-03-16', undefined],
  }
})
example('elc.agb.3.2b', 2, () => {
  const withoutPrices = attached('terms', 'service')
  const incomplete = applies('2026-03-02')
  const life = [...withoutPrices, incomplete]
  return { got: toDo(life, '2026-03-02').includes(`decide:${incomplete.id}`), expected: true }
})

example('elc.agb.3.3b', 1, () => {
  const life = [...singlePlan, told('seatEntered', '2026-05-04', { country: 'CH' })]
  return {
    got: [isDue(life, '2026-05-04', 'reviewEligibility:CH'), at(life, '2026-05-04').endings.size],
    expected: [true, 0],
  }
})
test('a seat within the Union needs no review, one in Norway does', () => {
  const moved = (country: string) => [...singlePlan, told('seatEntered', '2026-05-04', { country })]
  assert.equal(isDue(moved('AT'), '2026-05-04', 'reviewEligibility:AT'), false)
  assert.equal(isDue(moved('NO'), '2026-05-04', 'reviewEligibility:NO'), true)
})

const misuse = (medium: 'e-mail' | 'telephone') =>
  told('passwordMisuseReported', '2026-03-06T17:40', { by: 'customer', medium, account: 'account 1' })
example('elc.agb.3.4d', 1, () => {
  const suspected = told('passwordMisuseSuspected', '2026-03-06T17:40', { account: 'account 1' })
  const inText = [...singlePlan, suspected, misuse('e-mail')]
  const byPhone = [...singlePlan, suspected, misuse('telephone')]
  return {
    got: [
      ...['2026-03-06T17:39', '2026-03-06T17:40'].map((when) => isDue(inText, when, 'lockAccount:account 1')),
      isDue(byPhone, '2026-03-06T17:40', 'lockAccount:account 1'),
      refusals(byPhone, '2026-03-06T17:40'),
      isDue(byPhone, '2026-03-06T17:40', 'reportMisuse:account 1'),
    ],
    expected: [false, true, false, ['FORM_NOT_MET'], true],
  }
})

test('misuse of a password is to be reported until it has been, in text form', () => {
  const suspected = told('passwordMisuseSuspected', '2026-03-06T17:30', { account: 'account 1' })
  const owes = (medium: 'e-mail' | 'telephone') =>
    at([...singlePlan, suspected, misuse(medium)], '2026-03-06T17:40').duties.has('reportMisuse:account 1')
  assert.deepEqual([owes('telephone'), owes('e-mail')], [true, false])
})

// --- what is included --------------------------------------------------------------------------------------------------

const multiWithArchive = activated('2026-03-10', ['files.multi', 1], ['files.archive', 1])
const archives = (when: string, document = 'document 1') => told('documentArchived', when, { document })
const booksSignatures = (on: string, count = 1) => [
  told('priceAgreed', on, { ...byProvider, item: 'files.signature', price: eurNet('9.00') }),
  told('booked', on, { item: 'files.signature', count }),
]
example('elc.agb.2.1a', 1, () => ({
  got: [multiWithArchive, [...multiWithArchive, ...booksSignatures('2026-03-10')]].map((agreed) =>
    isDue([...agreed, archives('2026-06-02')], '2026-06-02', 'signDocument:document 1'),
  ),
  expected: [false, true],
}))
example('elc.agb.2.1a', 2, () => {
  const outage = told('outage', '2026-03-05T10:00', {
    from: instantOf('2026-03-05T08:00'),
    to: instantOf('2026-03-05T08:30'),
  })
  const walk = at([...singlePlan, outage], '2026-03-31')
  return {
    got: [
      walk.decision(entitlement, 'service level')?.value,
      [...walk.duties.keys()].filter((key) => key.startsWith('giveCredit')).length,
      walk.credit(),
    ],
    expected: ['not included', 0, eur('0.00')],
  }
})

const assures = (medium: 'telephone' | 'e-mail', property: string, on = '2026-03-02') =>
  told('propertyAssured', on, { by: 'provider', medium, property })
example('elc.agb.2.2b', 1, () => ({
  got: (['telephone', 'e-mail'] as const).map((medium) =>
    decided([...singlePlan, assures(medium, 'scanner 1')], entitlement, 'scanner 1', '2026-03-02'),
  ),
  expected: ['not included', 'included'],
}))

example('elc.agb.6.2b', 1, () => {
  const life = [...singlePlan, assures('e-mail', 'backup', '2026-04-01')]
  return {
    got: ['2026-03-31T23:59', '2026-04-01'].map((when) => decided(life, backupsBy, 'contents', when)),
    expected: ['customer', 'provider'],
  }
})

// --- availability ----------------------------------------------------------------------------------------------------------

const fault = (from: string, to: string, place: Facts['serviceFaultSeen']['place']): Life => [
  ...singlePlan,
  told('serviceFaultSeen', '2026-03-06', { from: instantOf(from), to: instantOf(to), place }),
]
const minutesDown = (life: Life, day: Day) => decided(life, downtime, day, '2026-03-31')
example('elc.agb.2.4', 1, () => ({
  got: minutesDown(fault('2026-03-05T08:00', '2026-03-05T12:00', 'outside'), '2026-03-05'),
  expected: 0,
}))
example('elc.agb.2.4', 2, () => {
  const life = fault('2026-03-05T08:00', '2026-03-05T08:30', 'service')
  return {
    got: [minutesDown(life, '2026-03-05'), toDo(life, '2026-03-31').filter((key) => key.includes('redit'))],
    expected: [30, []],
  }
})
test('a fault belongs to the day it touches', () => {
  const life = fault('2026-03-05T08:00', '2026-03-05T08:30', 'lent equipment')
  assert.deepEqual(
    (['2026-03-04', '2026-03-05', '2026-03-06'] as const).map((day) => minutesDown(life, day)),
    [0, 30, 0],
  )
})

// --- users, contents ---------------------------------------------------------------------------------------------------------

const allowedByDirectory = (...permissions: readonly string[]): Life =>
  permissions.map((permission) => told('permissionGranted', '2026-06-02', { permission }))
const mayDo = (life: Life, act: string, when = '2026-06-02') => decided(life, mayActOn, act, when)
example('elc.agb.4.1d', 1, () => {
  const inDirectory = allowedByDirectory('write archive', 'write drive', 'read archive')
  return {
    got: ['write archive', 'write drive', 'read archive'].map((act) =>
      mayDo([...multiWithArchive, ...inDirectory], act),
    ),
    expected: ['barred', 'permitted', 'permitted'],
  }
})
test('a directory that allows an archive nobody booked widens nothing', () => {
  const life = [...singlePlan, ...allowedByDirectory('read archive')]
  assert.equal(mayDo(life, 'read archive'), 'barred')
})
example('elc.lb.2c', 1, () => {
  const life = [...multiWithArchive, archives('2026-03-10T12:00'), ...allowedByDirectory('delete archive')]
  return {
    got: ['delete archive', 'rename archive', 'overwrite archive'].map((act) => mayDo(life, act, '2026-06-03')),
    expected: ['barred', 'barred', 'barred'],
  }
})
example('elc.lb.2c', 2, () => {
  const life: Life = [
    ...activated('2026-01-01', ['files.single', 1], ['files.archive', 1]),
    notice('2026-03-31'),
    archives('2026-03-10'),
  ]
  const erases = (when: string) => toDo(life, when).includes('content:contents')
  return { got: [erases('2026-05-31T23:59'), erases('2026-06-01')], expected: [false, true] }
})
test('once its contents are erased nothing is left that the archive would guard', () => {
  const life: Life = [...activated('2026-01-01', ['files.single', 1], ['files.archive', 1]), notice('2026-03-31')]
  assert.deepEqual(
    ['2026-05-31', '2026-06-01'].map((when) => mayDo(life, 'delete archive', when)),
    ['barred', undefined],
  )
})
example('elc.lb.2d', 1, () => {
  const life = [
    ...multiWithArchive,
    told('certificateRequested', '2026-03-10T10:00', { ...byCustomer, certificate: 'certificate 1' }),
  ]
  const due = at(life, '2026-03-10T10:00').duties.get('issueCertificate:certificate 1')
  return { got: [due?.act, due?.by], expected: ['issueCertificate', undefined] }
})
const signed = [...multiWithArchive, ...booksSignatures('2026-03-10')]
example('elc.lb.2f', 1, () => {
  const done = told('dutyDone', '2026-03-10T10:07', { duty: 'signDocument:document 1', content: '' })
  const life = [...signed, archives('2026-03-10T10:00'), done]
  return {
    got: ['2026-03-10T09:59', '2026-03-10T10:00', '2026-03-10T10:06', '2026-03-10T10:07'].map((when) =>
      toDo(life, when).includes('signDocument:document 1'),
    ),
    expected: [false, true, true, false],
  }
})
example('elc.lb.2f', 2, () => {
  const life = [...multiWithArchive, archives('2026-03-10T12:00'), ...booksSignatures('2026-04-01')]
  return {
    got: ['2026-03-31', '2026-04-01'].map((when) => isDue(life, when, 'signDocument:document 1')),
    expected: [false, true],
  }
})
test('a signature is late after the hours that the provider set', () => {
  const life = [...signed, archives('2026-03-10T10:00')]
  const by = (under = program) =>
    duties(under, life, instantOf('2026-03-10T10:00')).due.find(({ act }) => act === 'signDocument')?.by
  assert.equal(by(), instantOf('2026-03-11T10:00'))
  assert.equal(by(underTest(elc, { strict: true, settings: { 'signature hours': 2 } })), instantOf('2026-03-10T12:00'))
})

const consents = (on: string) => told('useConsentReceived', on, { ...byCustomer, purpose: 'analysis' })
const mayAnalyse = (life: Life, when: string) => decided(life, mayUseContents, 'analysis', when)
example('elc.agb.7.2b', 1, () => {
  const life = [...singlePlan, consents('2026-05-29')]
  return {
    got: [
      ...['2026-05-28', '2026-05-29', '2026-06-01'].map((when) => mayAnalyse(life, when)),
      decided(life, mayUseContents, 'advertising', '2026-06-01'),
    ],
    expected: ['barred', 'permitted', 'permitted', 'barred'],
  }
})
example('elc.agb.7.2b', 2, () => ({
  got: ['2026-06-01', '2026-06-02'].map((when) => mayAnalyse([...singlePlan, consents('2026-06-02')], when)),
  expected: ['barred', 'permitted'],
}))

everyExampleOf(['elc.lb.2c', 'elc.lb.2f', 'elc.agb.2.1a', 'elc.agb.2.4', 'elc.agb.3.2b', 'elc.agb.7.2b'])
