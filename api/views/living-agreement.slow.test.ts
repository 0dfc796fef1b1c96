import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { copies } from '../../duties/sample.test-support.ts'
import { ask, askAgreement, refused } from '../asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from '../house.test-support.ts'
import type { Entry } from '../words/entry.ts'
import type { AgreementsPage, ListedAgreement } from './agreements.ts'
import type { ShownDocument } from './documents.ts'
import type { EndDaysOf } from './end-days.ts'
import type { Owed } from './owed.ts'
import type { RunningService } from './services.ts'
import type { Why } from './why.ts'

/** February is not paid, and one cent of March is missing: on 10 March more than one fee is in default. */
const lateLife = [
  ...openLife.filter(({ at }) => String(at) < '2026-02-01'),
  { fact: 'paymentCredited', at: '2026-03-03T09:00', amount: '59.49', claim: 'fee 2026-03', remittance: '=1+1, March' },
]
let house: TestHouse
before(async () => {
  house = await openHouse({ life: lateLife, until: '2026-03-10T10:00' })
})
after(() => house.close())

test('an agreement is read alone, with its state and its next date apart', async () => {
  const { body } = await askAgreement<ListedAgreement>(house, '')
  assert.equal(body.name, 'Lippe Werkstätten GmbH')
  assert.equal(body.state.en, 'suspended, 59.51 in default')
  assert.equal(body.next?.on, '2026-04-01')
})
test('the next five end days stand with the last day for the notice, and why is one question away', async () => {
  const { body } = await askAgreement<{ ends: EndDaysOf[] }>(house, '/end-days')
  const [whole] = body.ends
  assert.deepEqual(
    whole?.days.map(({ endsOn, noticeBy }) => `${endsOn} by ${noticeBy}`),
    [
      '2026-04-30 by 2026-03-31',
      '2026-05-31 by 2026-04-30',
      '2026-06-30 by 2026-05-31',
      '2026-07-31 by 2026-06-30',
      '2026-08-31 by 2026-07-31',
    ],
  )
  const imagined = whole?.days[1]?.imagined
  const asked = { facts: [imagined], matter: 'end', about: 'agreement', at: imagined?.at }
  const why = (await askAgreement<Why>(house, '/what-if/why', { body: asked })).body
  assert.equal(why.says.en, 'end: 31 May 2026')
  assert.equal(why.reasons[0]?.is === 'clause' && why.reasons[0].ref, 'AGB § 9.1')
})
test('what is owed says by when, since when in default, and what the law adds', async () => {
  const { body } = await askAgreement<Owed>(house, '/owed')
  assert.deepEqual([body.open, body.inDefault, body.credit], ['59.51', '59.51', '0.00'])
  const february = body.claims.find(({ claim }) => claim === 'fee 2026-02')
  assert.equal(february?.payableUntil, '2026-02-02')
  assert.equal(february?.defaultFrom, '2026-02-03')
  assert.ok(february.besides.some(({ says }) => says.en === 'default interest'))
  for (const { why } of [february, ...february.besides]) {
    const answer = await askAgreement<Why>(house, `/why?${new URLSearchParams({ ...why })}`)
    assert.equal(answer.body.holds, true)
  }
})
test('what runs stands beside the clause it rests on, with its sentence', async () => {
  const { body } = await askAgreement<{ services: RunningService[] }>(house, '/services')
  const [access, files] = body.services
  assert.deepEqual([access?.state.en, access?.clause?.ref], ['suspended', 'AGB § 5.2 S. 1'])
  assert.match(access?.clause?.text?.en ?? '', /in default/)
  assert.deepEqual([files?.service, files?.state.en], ['files.single', '1 × EUR 50.00 net'])
})
test('the signed text is whole, in the order of its numbers, and its brackets are filled', async () => {
  const { body } = await askAgreement<{ documents: ShownDocument[] }>(house, '/documents')
  const terms = body.documents.find(({ document }) => document === 'terms')
  assert.equal(terms?.signed, '2018-03-16')
  const numbers = terms.clauses.map(({ number }) => number)
  const [ordinary, noRefund, exportMonth] = ['§ 9.1', '§ 9.2 S. 2', '§ 9.2 S. 3'].map((each) => numbers.indexOf(each))
  assert.ok((ordinary ?? -1) >= 0 && (noRefund ?? 0) > (ordinary ?? 0) && (exportMonth ?? 0) > (noRefund ?? 0))
  for (const { clauses } of body.documents)
    for (const { text } of clauses) assert.doesNotMatch(`${text.de} ${text.en}`, /[{}]/)
  const termination = terms.clauses.find(({ number }) => number === '§ 9.1')
  assert.match(termination?.text.de ?? '', /zum Ende des Folgemonats/)
  assert.ok(body.documents.some(({ rank }) => rank === 'processing agreement'))
})

const historyOf = async (
  filter: Readonly<Record<string, string>> = {},
  as: 'administrator' | 'officer' = 'administrator',
) =>
  (await askAgreement<{ found: number; facts: Entry[] }>(house, `/history?${new URLSearchParams(filter)}`, { as })).body

test('the history says who told each fact and how a declaration came', async () => {
  const payment = { fact: 'paymentCredited', at: '2026-03-10T09:00', amount: '0.01', remittance: 'one cent' }
  await askAgreement(house, '/facts', { as: 'clerk', body: { facts: [payment] } })
  const { facts } = await historyOf()
  const latest = facts.find(({ kind }) => kind === 'paymentCredited')
  assert.deepEqual(latest?.told, { is: 'provider', name: 'Kim clerk' })
  assert.equal(latest.words, 'one cent')
  const receipt = facts.find(({ kind }) => kind === 'dutyDone')
  assert.deepEqual(receipt?.told, { is: 'program', name: null })
  const application = facts.find(({ kind }) => kind === 'applicationReceived')
  assert.equal(application?.medium?.en, 'portal')
  assert.deepEqual(application.declaredBy, { is: 'customer', name: null })
})
test('a customer is not told the names of the people who work for the provider', async () => {
  const { facts } = await historyOf({ who: 'provider' }, 'officer')
  assert.ok(facts.length > 0)
  assert.deepEqual(
    facts.map(({ told }) => told.name),
    facts.map(() => null),
  )
})
test('a history is filtered by who, form, days, words and declarations', async () => {
  const kinds = async (filter: Readonly<Record<string, string>>) =>
    (await historyOf(filter)).facts.map(({ kind }) => kind)
  assert.deepEqual(await kinds({ medium: 'portal' }), ['applicationReceived'])
  assert.deepEqual(await kinds({ only: 'declarations' }), ['applicationAccepted', 'applicationReceived'])
  assert.deepEqual(await kinds({ who: 'provider' }), ['paymentCredited'])
  assert.deepEqual(await kinds({ q: 'march', who: 'program' }), ['paymentCredited'])
  assert.ok((await kinds({ from: '2026-03-01', until: '2026-03-05' })).length > 0)
  assert.deepEqual(await kinds({ q: 'no such word' }), [])
  const { found, facts } = await historyOf({ limit: '2', skip: '1' })
  assert.equal(facts.length, 2)
  assert.ok(found > 2)
})
test('it leaves as a table and as lines, and a cell is never a formula', async () => {
  const file = (as: string, more = '') => askAgreement<string>(house, `/history-file?as=${as}&q=march${more}`)
  const csv = await file('csv', '&language=de')
  assert.equal(csv.type, 'text/csv')
  assert.match(csv.body, /^\u{feff}Nummer,Geschehen,/u)
  assert.match(csv.body, /"'=1\+1, March"/)
  const line = (await file('jsonl')).body as unknown as Entry
  assert.equal(line.words, '=1+1, March')
})
test('strangers and users of the services see nothing of it', async () => {
  const views = ['', '/end-days', '/owed', '/services', '/documents', '/history', '/history-file?as=csv', '/receipts/1']
  for (const view of views) {
    assert.equal(refused(await askAgreement(house, view, { as: 'stranger' })), '401 SIGN_IN_NEEDED')
    assert.equal(refused(await askAgreement(house, view, { as: 'user' })), '403 RIGHT_MISSING')
  }
})

test('a list goes on beyond fifty, what comes next first, and meets each agreement once', async () => {
  await copies(house.database, house.key, 120)
  const seen: ListedAgreement[] = []
  let after = ''
  for (let pages = 0; pages < 3; pages += 1) {
    const { body } = await ask<AgreementsPage>(house, `/agreements?order=next${after}`)
    seen.push(...body.agreements)
    after = `&after=${body.after}`
    if (body.after === null) break
  }
  assert.equal(seen.length, 121)
  assert.equal(new Set(seen.map(({ agreement }) => agreement)).size, 121)
  const byCustomer = await ask<AgreementsPage>(house, '/agreements?order=customer&limit=100')
  assert.equal(byCustomer.body.agreements.length, 100)
})
test('a list is searched by name, state, terms and id; what is not found is said at once', async () => {
  const found = async (q: string) =>
    (await ask<AgreementsPage>(house, `/agreements?${new URLSearchParams({ q, limit: '5' })}`)).body
  assert.deepEqual(
    (await found('lippe werk')).agreements.map(({ agreement }) => agreement),
    [house.key.agreement],
  )
  assert.equal((await found('verzug')).agreements.length, 5)
  assert.equal((await found(house.key.agreement.slice(0, 8))).agreements.length, 1)
  assert.deepEqual(await found('nobody of that name'), { agreements: [], after: null })
})
