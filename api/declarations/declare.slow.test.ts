import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Life } from '../../duties/scenario.ts'
import { ask, askAgreement, refused } from '../asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from '../house.test-support.ts'
import type { OfferedDeclarations } from '../views/declarations.ts'
import type { EndDaysOf } from '../views/end-days.ts'
import type { Me } from '../views/me.ts'
import type { StandingView } from '../views/standing.ts'
import type { Consequence } from './consequence.ts'
import type { Receipt } from './receipt.ts'

/** An advertiser who was told of a new subprocessor on 1 February and has fourteen days. */
const streamLife: Life = [
  { fact: 'concluded', at: '2026-01-05', first: '2026-01-05' },
  {
    ...{ fact: 'changeReceived', at: '2026-02-01T09:00', by: 'provider', medium: 'e-mail', change: 'new encoder' },
    ...{ of: 'subprocessor', complete: true, mentionsObjection: true },
  },
]
/** A customer with one domain, whose notice needs a letter or a fax. */
const domainLife: Life = [
  { fact: 'termAgreed', at: '2025-03-01', row: 'term of domain', first: '2025-03-01', months: 12 },
]

let files: TestHouse, stream: TestHouse, domain: TestHouse
before(async () => {
  files = await openHouse({ life: openLife })
  stream = await openHouse({ life: streamLife, terms: 'rapidstream' })
  domain = await openHouse({ life: domainLife, terms: 'kontent' })
})
after(() => Promise.all([files, stream, domain].map((house) => house.close())))

const as = 'customerAdministrator'
const offeredIn = async (house: TestHouse, role: 'customerAdministrator' | 'instructing' | 'receiving' = as) =>
  (await askAgreement<OfferedDeclarations>(house, '/declarations', { as: role })).body
const keysIn = async (house: TestHouse) => (await offeredIn(house)).declarations.map(({ declaration }) => declaration)
const declareIn = (house: TestHouse, body: object, headers = {}, role: Parameters<typeof offeredIn>[1] = as) =>
  askAgreement<Receipt>(house, '/declarations', { as: role, headers, body: { language: 'en', ...body } })
const notice = { declaration: 'terminationReceived:ordinary' }
const objection = { declaration: 'objectionReceived:new encoder' }

test('only what has an effect now can be declared', async () => {
  assert.deepEqual(await keysIn(files), [
    'instructionReceived',
    'terminationReceived:ordinary',
    'terminationReceived:for cause',
  ])
  const inStream = await keysIn(stream)
  assert.ok(inStream.includes('objectionReceived:new encoder'))
  assert.ok(!inStream.includes('terminationReceived:ordinary'), 'this processing agreement knows no ordinary notice')
  assert.ok(!inStream.includes('withdrawalReceived'), 'only consumers withdraw')
})
test('an objection names the last day on which it is in time', async () => {
  const { declarations } = await offeredIn(stream)
  assert.equal(declarations.find(({ declaration }) => declaration === objection.declaration)?.lastOn, '2026-02-16')
})
test('before a notice is sent, its end, its costs and what changes are shown, and nothing is written', async () => {
  const { expected } = await offeredIn(files)
  const { status, body } = await askAgreement<Consequence>(files, '/declarations/foresee', { as, body: notice })
  assert.equal(status, 200)
  assert.deepEqual(body.says[0], {
    de: 'Der Vertrag endet am 31. März 2026.',
    en: 'The agreement ends on 31 March 2026.',
  })
  assert.equal(body.endsOn, '2026-03-31')
  assert.deepEqual(
    [body.costs.is, body.costs.amount, body.costs.claims.map(({ claim }) => claim)],
    ['until the end', '59.50', ['fee 2026-03']],
  )
  assert.ok(body.comes.some(({ says }) => says.en === 'access: export only'))
  assert.equal((await offeredIn(files)).expected, expected)
})
test('a later day can be named, and the preview follows it', async () => {
  const { body } = await askAgreement<Consequence>(files, '/declarations/foresee', {
    as,
    body: { ...notice, to: '2026-06-30' },
  })
  assert.equal(body.endsOn, '2026-06-30')
  assert.deepEqual(body.costs.amount, '238.00')
})
test('an objection is shown to hold the change back, and to cost nothing', async () => {
  const { body } = await askAgreement<Consequence>(stream, '/declarations/foresee', { as, body: objection })
  assert.equal(body.says[0]?.en, "'new encoder' is held back for you.")
  assert.equal(body.from, '2026-02-10')
  assert.equal(body.costs.is, 'nothing')
})
test('where a clause asks for a letter the page says so before, and nothing is received through the portal', async () => {
  const declaration = 'terminationReceived:ordinary:domain:domain'
  const { expected, declarations } = await offeredIn(domain)
  const offered = declarations.find((each) => each.declaration === declaration)
  assert.equal(offered?.form.portalMeetsIt, false)
  assert.deepEqual(
    offered?.form.ways.map(({ en }) => en),
    ['signed letter', 'letter', 'fax'],
  )
  assert.equal(offered?.form.reasons[0]?.is === 'clause' && offered.form.reasons[0].ref, 'AGB § 3.3 S. 5')
  assert.equal(refused(await declareIn(domain, { declaration, expected })), '422 DECLARATION_FORM_NOT_MET')
  const { body } = await askAgreement<Consequence>(domain, '/declarations/foresee', { as, body: { declaration } })
  assert.equal(body.endsOn, '2027-02-28', 'what follows from the letter is shown all the same')
})
test('who may only instruct sees that a notice is not for that role, and is refused', async () => {
  const { expected, declarations } = await offeredIn(files, 'instructing')
  const powers = Object.fromEntries(declarations.map(({ declaration, noPower }) => [declaration, noPower === null]))
  assert.equal(powers['terminationReceived:ordinary'], false)
  assert.equal(powers.instructionReceived, true)
  assert.equal(
    refused(await declareIn(files, { ...notice, expected }, {}, 'instructing')),
    '403 DECLARATION_POWER_MISSING',
  )
})
test('what says nothing without words of its own is not received without them', async () => {
  const { expected } = await offeredIn(files)
  const cause = { declaration: 'terminationReceived:for cause', expected }
  assert.equal(refused(await declareIn(files, cause)), '400 REQUEST_NOT_UNDERSTOOD words')
  assert.equal(refused(await declareIn(files, { ...cause, to: '2026-06-30' })), '400 REQUEST_NOT_UNDERSTOOD to')
})
test('what is not possible cannot be declared, nor can anything on a stand that has moved on', async () => {
  const { expected } = await offeredIn(files)
  assert.equal(
    refused(await declareIn(files, { declaration: 'withdrawalReceived', expected })),
    '409 DECLARATION_NOT_POSSIBLE',
  )
  assert.equal(refused(await declareIn(files, { ...notice, expected: expected - 1 })), '409 AGREEMENT_MOVED_ON')
})
test('strangers, staff and users declare nothing', async () => {
  for (const [role, code] of [
    ['stranger', '401 SIGN_IN_NEEDED'],
    ['administrator', '403 RIGHT_MISSING'],
    ['clerk', '403 RIGHT_MISSING'],
    ['user', '403 RIGHT_MISSING'],
  ] as const)
    for (const [view, body] of [
      ['/declarations', undefined],
      ['/declarations/foresee', notice],
      ['/declarations', { ...notice, language: 'en', expected: 7 }],
    ] as const)
      assert.equal(refused(await askAgreement(files, view, { as: role, ...(body ? { body } : {}) })), code)
})
test('a neighbour does not learn that the agreement is there', async () => {
  const elsewhere = stream.key.agreement
  for (const view of ['', '/declarations', '/end-days', '/owed', '/services', '/documents', '/history', '/receipts/1'])
    assert.equal(refused(await ask(files, `/agreements/${elsewhere}${view}`, { as })), '404 AGREEMENT_UNKNOWN')
  const body = { ...objection, language: 'en', expected: 2 }
  assert.equal(
    refused(await ask(files, `/agreements/${elsewhere}/declarations`, { as, body })),
    '404 AGREEMENT_UNKNOWN',
  )
})

test('where a clause lets only administrators of the software object, it is named, and met once the role was told', async () => {
  const of = ({ declarations }: OfferedDeclarations) =>
    declarations.find(({ declaration }) => declaration === objection.declaration)
  const [reason] = of(await offeredIn(stream))?.noPower?.reasons ?? []
  assert.equal(reason?.is === 'clause' && reason.ref, 'AVV § 5.3')
  const { body } = await ask<Me>(stream, '/me', { as })
  const role = { fact: 'roleGranted', at: '2026-02-10T09:30', person: body.person.id }
  assert.equal((await askAgreement(stream, '/facts', { body: { facts: [role] } })).status, 201)
  assert.equal(of(await offeredIn(stream))?.noPower, null)
})
test('an objection is received once, however often it is sent, and its receipt can be read again', async () => {
  const { expected } = await offeredIn(stream)
  const headers = { 'idempotency-key': 'objection of a test' }
  const body = { ...objection, expected, words: 'We do not know this company.' }
  const first = await declareIn(stream, body, headers)
  assert.equal(first.status, 201)
  assert.equal(first.body.number, expected + 1)
  assert.equal(first.body.receivedAt, '2026-02-10T10:00+01:00')
  assert.equal(first.body.medium?.en, 'portal')
  assert.equal(first.body.declaredBy?.name, 'Kim customerAdministrator')
  assert.equal(
    first.body.words,
    "We object to the change 'new encoder' of which we were told.\n\nWe do not know this company.",
  )
  const again = await declareIn(stream, body, headers)
  assert.equal(again.body.number, first.body.number)
  assert.ok(!(await keysIn(stream)).includes(objection.declaration), 'it has been made')
  const read = await askAgreement<Receipt>(stream, `/receipts/${first.body.number}`, { as })
  assert.deepEqual(read.body, first.body)
  assert.equal(refused(await askAgreement(stream, '/receipts/1', { as })), '404 RECEIPT_UNKNOWN')
})
test('a notice that is sent ends the agreement on the day that was shown', async () => {
  const { expected } = await offeredIn(files)
  const { body } = await declareIn(files, { ...notice, expected })
  assert.equal(body.holds, true)
  const { sentence } = (await askAgreement<StandingView>(files, '/standing', { as })).body
  assert.equal(sentence.state.en, 'open, ends on 31 March')
  const { ends } = (await askAgreement<{ ends: EndDaysOf[] }>(files, '/end-days', { as })).body
  assert.deepEqual(
    ends[0]?.days.map(({ endsOn, noticeBy }) => [endsOn, noticeBy]),
    [['2026-03-31', null]],
  )
})
