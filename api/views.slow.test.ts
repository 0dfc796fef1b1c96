import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { ListedAgreement } from './views/agreements.ts'
import type { Clock } from './views/clock.ts'
import type { ListedDuty } from './views/duties.ts'
import type { StandingView } from './views/standing.ts'
import type { Timeline } from './views/timeline.ts'
import type { DescribedKind } from './views/vocabulary.ts'
import type { Why } from './views/why.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const elsewhere = '00000000-0000-4000-8000-000000000000'

test('the list names each agreement by its applicant, with the sentence of today', async () => {
  const { status, body } = await ask<{ agreements: ListedAgreement[] }>(house, '/agreements')
  assert.equal(status, 200)
  assert.deepEqual(
    body.agreements.map(({ agreement, name, terms, sentence }) => ({ agreement, name, terms, sentence: sentence.en })),
    [
      {
        agreement: house.key.agreement,
        name: 'Lippe Werkstätten GmbH',
        terms: 'elc',
        sentence: 'open; next: 2 March, 59.50 due',
      },
    ],
  )
})
test('the list goes on after the last agreement of a page', async () => {
  const { body } = await ask<{ agreements: unknown[] }>(house, `/agreements?after=${house.key.agreement}`)
  assert.deepEqual(body.agreements, [])
})
test('a page that is no id, or too long, is refused', async () => {
  assert.equal(refused(await ask(house, '/agreements?after=first')), '400 REQUEST_NOT_UNDERSTOOD after')
  assert.equal(refused(await ask(house, '/agreements?limit=1000')), '400 REQUEST_NOT_UNDERSTOOD limit')
})

test('the standing begins with the sentence in both languages', async () => {
  const { body } = await askAgreement<StandingView>(house, '/standing')
  assert.deepEqual(body.sentence.says, {
    de: 'offen; als Nächstes: 2. März, 59,50 fällig',
    en: 'open; next: 2 March, 59.50 due',
  })
  assert.equal(body.at, '2026-02-10T10:00+01:00')
  assert.deepEqual(
    body.holdings.filter(({ group }) => group === 'service').map(({ says, value, why }) => [says.de, value.de, why]),
    [['Dienste', 'offen', { matter: 'access', about: 'services' }]],
  )
})
test('the standing can be asked for a day that is past, and for one to come', async () => {
  const past = await askAgreement<StandingView>(house, '/standing?at=2026-01-13')
  assert.equal(past.body.sentence.says.en, 'open, 38.39 due; next: 2 February, 59.50 due')
  const ahead = await askAgreement<StandingView>(house, '/standing?at=2026-04-02')
  assert.match(ahead.body.sentence.says.en, /^suspended, 119\.00 in default/)
})
test('the standing can be asked as it was known: a payment that nobody knew of does not count', async () => {
  const { body } = await askAgreement<StandingView>(house, '/standing?at=2026-02-03&knownAt=2026-02-01')
  assert.equal(body.sentence.state.en, 'open, 59.50 in default')
  assert.equal(body.knownAt, '2026-02-01T00:00+01:00')
})
test('a strict standing leaves law aside that the terms do not name', async () => {
  const { body } = await askAgreement<StandingView>(house, '/standing?strict=true')
  assert.equal(body.strict, true)
  assert.equal(body.sentence.says.en, 'open; next: 2 March, 59.50 due')
})
test('a standing at no day, or of no agreement, is refused', async () => {
  assert.equal(refused(await askAgreement(house, '/standing?at=2026-02-30')), '400 REQUEST_NOT_UNDERSTOOD at')
  assert.equal(refused(await askAgreement(house, '/standing?when=now')), '400 REQUEST_NOT_UNDERSTOOD when')
  assert.equal(refused(await ask(house, `/agreements/${elsewhere}/standing`)), '404 AGREEMENT_UNKNOWN')
  assert.equal(refused(await ask(house, '/agreements/mine/standing')), '400 REQUEST_NOT_UNDERSTOOD agreement')
})

test('the timeline knows past and future apart', async () => {
  const { body } = await askAgreement<Timeline>(house, '/timeline')
  const opened = body.lines.find(({ line }) => line.turned === 'access' && line.to === 'open')
  assert.deepEqual([opened?.at, opened?.future, opened?.says.de], ['2026-01-12T10:00+01:00', false, 'Zugang: offen'])
  const suspends = body.lines.find(({ line }) => line.must === 'setAccess' && line.content === 'suspended')
  assert.deepEqual([suspends?.at, suspends?.future], ['2026-04-02T00:00+02:00', true])
})
test('the lanes hold the access, the claims with their default, and the duties with their receipts', async () => {
  const { body } = await askAgreement<Timeline>(house, '/timeline?until=2026-04-30')
  assert.deepEqual(
    body.lanes.access.map(({ value, from, until }) => [value, from, until]),
    [
      ['open', '2026-01-12T10:00+01:00', '2026-04-02T00:00+02:00'],
      ['suspended', '2026-04-02T00:00+02:00', null],
    ],
  )
  const march = body.lanes.claims.find(({ claim }) => claim === 'fee 2026-03')
  assert.equal(march?.payableUntil, '2026-03-02')
  assert.deepEqual(march?.steps, [
    { from: '2026-03-01T00:00+01:00', open: '59.50', inDefault: false },
    { from: '2026-03-03T00:00+01:00', open: '59.50', inDefault: true },
  ])
  const opened = body.duties.find(({ duty }) => duty === 'access:services#1')
  assert.deepEqual([opened?.doneAt, opened?.future], ['2026-01-12T10:00+01:00', false])
})
test('receipts and beginnings of days are no facts of the picture', async () => {
  const { body } = await askAgreement<Timeline>(house, '/timeline')
  assert.deepEqual(
    body.facts.map(({ kind }) => kind),
    [
      'applicationReceived',
      'applicationAccepted',
      'concluded',
      'booked',
      'activated',
      'paymentCredited',
      'paymentCredited',
    ],
  )
})
test('a timeline until no day is refused', async () => {
  assert.equal(refused(await askAgreement(house, '/timeline?until=soon')), '400 REQUEST_NOT_UNDERSTOOD until')
})

test('why names the clause with its sentence and values, and the facts below it', async () => {
  const { body } = await askAgreement<Why>(house, '/why?matter=access&about=services')
  const [clause] = body.reasons
  assert.equal(body.says.en, 'access: open')
  assert.ok(clause?.is === 'clause')
  assert.equal(clause.ref, 'AGB § 3.1 S. 2')
  assert.equal(clause.text?.de, 'Nach der Freischaltung stehen die Dienste und ihre Verwaltung offen.')
  assert.ok(JSON.stringify(clause.on).includes('"kind":"activated"'))
})
test('why not gives the sentence of the condition that failed', async () => {
  const { body } = await askAgreement<Why>(house, '/why?matter=maySuspend&about=services')
  assert.equal(body.holds, false)
  const [clause] = body.whyNot
  assert.ok(clause?.is === 'clause')
  assert.equal(clause.no?.de, '0,00 EUR ist nicht mehr als 59,50 EUR.')
  assert.deepEqual(clause.values, [{ de: 'mehr als einem Monatsentgelt', en: 'more than one monthly fee' }])
})
test('why is answered for a time to come', async () => {
  const { body } = await askAgreement<Why>(house, '/why?matter=maySuspend&about=services&at=2026-04-02')
  assert.equal(body.holds, true)
  assert.ok(JSON.stringify(body.reasons).includes('EUR 119.00'))
})
test('why is answered for a claim, a duty and a fact', async () => {
  const claim = await askAgreement<Why>(house, '/why?matter=claim&about=fee%202026-02')
  assert.match(claim.body.says.de, /^Entgelt Februar 2026: 59,50 EUR, fällig am 1\. Februar 2026$/)
  const duty = await askAgreement<Why>(house, `/why?matter=must&about=${encodeURIComponent('access:services#1')}`)
  assert.equal(duty.body.says.de, 'Zugang schalten: offen')
  assert.equal(duty.body.holds, true)
  const { facts } = (await askAgreement<Timeline>(house, '/timeline')).body
  const payment = facts.find(({ kind }) => kind === 'paymentCredited')?.number
  const fact = await askAgreement<Why>(house, `/why?matter=fact&about=${payment}`)
  assert.equal(fact.body.fact?.says.de, 'Zahlung gutgeschrieben, 38,39 EUR')
})
test('a matter, claim, duty or fact that nobody knows is refused', async () => {
  for (const asked of [
    'matter=weather&about=services',
    'matter=claim&about=x',
    'matter=must&about=x',
    'matter=fact&about=99',
  ])
    assert.equal(refused(await askAgreement(house, `/why?${asked}`)), '404 MATTER_UNKNOWN', asked)
  assert.equal(refused(await askAgreement(house, '/why?matter=access')), '400 REQUEST_NOT_UNDERSTOOD about')
})

test('the vocabulary describes each kind with labels, choices and what these terms make of it', async () => {
  const { body } = await ask<{ kinds: DescribedKind[] }>(house, '/vocabulary?terms=elc')
  const termination = body.kinds.find(({ fact }) => fact === 'terminationReceived')
  const ground = termination?.fields.find(({ name }) => name === 'ground')
  assert.equal(termination?.says.de, 'Kündigung zugegangen')
  assert.ok(termination?.clauses.includes('AGB § 9.1'))
  assert.deepEqual([ground?.label.de, ground?.type, ground?.required], ['Grund', 'choice', true])
  assert.deepEqual(ground?.choices[0], { value: 'ordinary', says: { de: 'ordentlich', en: 'ordinary' } })
  assert.equal(termination?.example.fact, 'terminationReceived')
})
test('without terms, or with terms that nobody knows, the vocabulary names no clauses', async () => {
  for (const asked of ['', '?terms=nobody']) {
    const { body } = await ask<{ kinds: DescribedKind[] }>(house, `/vocabulary${asked}`)
    assert.deepEqual(
      body.kinds.flatMap(({ clauses }) => clauses),
      [],
    )
  }
})

test('the clock says what time it is, and when anything changes next', async () => {
  const { body } = await ask<Clock>(house, '/clock')
  assert.deepEqual(body, {
    now: '2026-02-10T10:00+01:00',
    movable: true,
    nextMoment: '2026-03-01T00:00+01:00',
    nextTold: null,
  })
})

test('the duties of an agreement stand with their words and their state', async () => {
  const { body } = await askAgreement<{ duties: ListedDuty[] }>(house, '/duties')
  const opened = body.duties.find(({ duty }) => duty === 'access:services#1')
  assert.deepEqual([opened?.says?.de, opened?.state], ['Zugang schalten: offen', 'done'])
})
test('the inbox holds what is not finished: nothing, where a diligent clerk works', async () => {
  assert.deepEqual((await ask<{ duties: unknown[] }>(house, '/duties')).body.duties, [])
})

test('the journal holds the facts as they were told, without what is sealed', async () => {
  const { body } = await askAgreement<{ facts: Record<string, unknown>[] }>(house, '/journal')
  const application = body.facts.find(({ fact }) => fact === 'applicationReceived')
  assert.deepEqual(application, {
    fact: 'applicationReceived',
    at: '2025-12-15T09:12+01:00',
    by: 'customer',
    medium: 'portal',
    applicant: 'company',
    inTheArea: true,
  })
})
