import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Taken } from '../duties/agenda.ts'
import { setRule } from '../duties/rules.ts'
import { byHand } from '../services/by-hand.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from './house.test-support.ts'
import type { Problem } from './problem.ts'
import type { Clock } from './views/clock.ts'
import type { ListedDuty } from './views/duties.ts'
import type { StandingView } from './views/standing.ts'
import type { Timeline } from './views/timeline.ts'
import type { WhatIf } from './views/what-if.ts'
import type { Why } from './views/why.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const sentence = async (): Promise<string> =>
  (await askAgreement<StandingView>(house, '/standing')).body.sentence.says.en
const payment = { fact: 'paymentCredited', at: '2026-02-10T09:00', amount: '59.50' }
const notice = { fact: 'terminationReceived', at: '2026-02-10T09:00', by: 'customer', ground: 'ordinary' }

test('what if lives on with an imagined notice beside the life as it is, and writes nothing', async () => {
  const { status, body } = await askAgreement<WhatIf>(house, '/what-if', { body: { facts: [notice] } })
  assert.equal(status, 200)
  assert.equal(body.asIs.standing.sentence.says.en, 'open; next: 2 March, 59.50 due')
  assert.equal(body.imagined.standing.sentence.says.en, 'open, ends on 31 March; next: 2 March, 59.50 due')
  const added = body.differences
    .filter(({ is }) => is === 'added')
    .map(({ line }) => `${line.at.slice(0, 10)} ${line.says.en}`)
  assert.ok(added.includes('2026-04-01 access: export only'))
  assert.equal(await sentence(), 'open; next: 2 March, 59.50 due')
})
test('what lies ahead may be imagined, and the standings are those after it', async () => {
  const ahead = { ...payment, at: '2026-03-02T09:00' }
  const { body } = await askAgreement<WhatIf>(house, '/what-if', { body: { facts: [ahead], until: '2026-06-30' } })
  assert.equal(body.at, '2026-03-02T09:00+01:00')
  assert.equal(body.asIs.standing.sentence.state.en, 'open, 59.50 due')
  assert.equal(body.imagined.standing.sentence.state.en, 'open')
})
test('why is answered in the imagined life too', async () => {
  const asked = { facts: [notice], matter: 'end', about: 'agreement', at: '2026-04-01' }
  const { body } = await askAgreement<Why>(house, '/what-if/why', { body: asked })
  assert.equal(body.holds, true)
  assert.ok(JSON.stringify(body.reasons).includes('AGB § 9.1'))
})
test('an imagined fact is read as strictly as a told one', async () => {
  const wrong = await askAgreement(house, '/what-if', { body: { facts: [{ ...notice, ground: 'mood' }] } })
  assert.equal(refused(wrong), '422 FACT_NOT_UNDERSTOOD ground')
})

test('a payment that is told counts at once, and gets the next number', async () => {
  const before = (await askAgreement<Timeline>(house, '/timeline')).body.facts.length
  const { status, body } = await askAgreement<Taken>(house, '/facts', { body: { facts: [payment] } })
  assert.equal(status, 201)
  assert.equal(body.first, body.last)
  const { facts } = (await askAgreement<Timeline>(house, '/timeline')).body
  assert.equal(facts.length, before + 1)
  assert.equal(facts.at(-1)?.number, body.first)
  assert.equal(await sentence(), 'open; next: 1 April, 59.50 due')
})
test('a fact that is taken back counts no longer, and stays in sight', async () => {
  const { facts } = (await askAgreement<Timeline>(house, '/timeline')).body
  const last = facts.findLast(({ kind }) => kind === 'paymentCredited')?.number
  const withdrawn = { fact: 'withdrawn', at: '2026-02-10T10:00', of: last }
  assert.equal((await askAgreement(house, '/facts', { body: { facts: [withdrawn] } })).status, 201)
  assert.equal(await sentence(), 'open; next: 2 March, 59.50 due')
  const shown = (await askAgreement<Timeline>(house, '/timeline')).body.facts.find(({ number }) => number === last)
  assert.equal(shown?.withdrawn, true)
})
test('a message that is delivered twice is told once', async () => {
  const told = {
    body: { facts: [{ ...payment, amount: '0.01' }] },
    headers: { 'idempotency-key': 'statement 7, line 3' },
  }
  const first = await askAgreement<Taken>(house, '/facts', told)
  const again = await askAgreement<Taken>(house, '/facts', told)
  // Whoever asks again with the same key gets the answer of before.
  assert.deepEqual(again.body, first.body)
  const { facts } = (await askAgreement<Timeline>(house, '/timeline')).body
  assert.equal(facts.filter(({ kind, number }) => kind === 'paymentCredited' && number >= first.body.first).length, 1)
})
test('whoever has seen less than was told is refused', async () => {
  const late = await askAgreement(house, '/facts', { body: { facts: [payment], expected: 3 } })
  assert.equal(refused(late), '409 AGREEMENT_MOVED_ON')
})
test('every field that cannot be read is named at once, in the words of the form', async () => {
  const wrong = { fact: 'paymentCredited', at: '2026-02-30', amount: '59,5', colour: 'red' }
  const answer = await askAgreement<Problem>(house, '/facts', { body: { facts: [wrong] } })
  assert.equal(refused(answer), '422 FACT_NOT_UNDERSTOOD at colour amount')
  const amount = answer.body.fields?.find(({ field }) => field === 'amount')
  assert.equal(amount?.de, 'Betrag ist "59,5"; erwartet ist ein Bruttobetrag in Euro wie "59.50".')
})
test('of several facts the place of the wrong one is named, and none is told', async () => {
  const before = await sentence()
  const answer = await askAgreement(house, '/facts', {
    body: { facts: [payment, { fact: 'paymentCredited', at: '2026-02-10' }] },
  })
  assert.equal(refused(answer), '422 FACT_NOT_UNDERSTOOD facts.1.amount')
  assert.equal(await sentence(), before)
})
test('facts of an unknown kind, of the future, of the installation among others, or none at all are refused', async () => {
  const tell = async (...facts: readonly unknown[]) => refused(await askAgreement(house, '/facts', { body: { facts } }))
  assert.equal(await tell({ fact: 'paymentRecieved', at: '2026-02-10' }), '422 FACT_NOT_UNDERSTOOD fact')
  assert.equal(await tell('paid'), '400 REQUEST_NOT_UNDERSTOOD facts.0')
  assert.equal(await tell({ ...payment, at: '2027-01-01' }), '422 NOT_YET_HAPPENED')
  assert.equal(await tell({ ...payment, learnedAt: '2026-02-01' }), '422 LEARNED_BEFORE_IT_HAPPENED')
  const outage = { fact: 'outage', at: '2026-02-09', from: '2026-02-09T10:00', to: '2026-02-09T11:00' }
  assert.equal(await tell(payment, outage), '422 FACT_OF_THE_INSTALLATION')
  assert.equal(await tell(), '400 REQUEST_NOT_UNDERSTOOD facts')
})
test('what happened to the installation is told to all agreements', async () => {
  const outage = { fact: 'outage', at: '2026-02-09', from: '2026-02-09T10:00', to: '2026-02-09T11:00' }
  assert.equal((await askAgreement(house, '/facts', { body: { facts: [outage] } })).status, 201)
  const { facts } = (await askAgreement<Timeline>(house, '/timeline')).body
  assert.ok(facts.some(({ kind, number }) => kind === 'outage' && number < 0))
})
test('a body that is no JSON, no object or too large is refused', async () => {
  const sentBy = await house.as('clerk')
  const send = (payload: string, type = 'application/json') =>
    house.http.inject({
      method: 'POST',
      url: `/api/agreements/${house.key.agreement}/facts`,
      headers: { host: 'localhost', 'content-type': type, ...sentBy },
      payload,
    })
  assert.equal((await send('{"facts":')).json<Problem>().code, 'BODY_NOT_JSON')
  assert.equal((await send('facts=1', 'application/x-www-form-urlencoded')).json<Problem>().code, 'BODY_NOT_JSON')
  assert.equal((await send('[]')).json<Problem>().code, 'REQUEST_NOT_UNDERSTOOD')
  assert.equal((await send(`"${'x'.repeat(2_000_000)}"`)).json<Problem>().code, 'BODY_TOO_LARGE')
})
test('a declaration in the wrong form is told, has no effect, and says why', async () => {
  const call = {
    fact: 'terminationReceived',
    at: '2026-02-10T09:30',
    by: 'customer',
    ground: 'ordinary',
    medium: 'telephone',
  }
  const { body } = await askAgreement<Taken>(house, '/facts', { body: { facts: [call] } })
  const fact = (await askAgreement<Timeline>(house, '/timeline')).body.facts.find(({ number }) => number === body.first)
  assert.equal(fact?.refused, true)
  const why = await askAgreement<Why>(house, `/why?matter=fact&about=${body.first}`)
  assert.equal(why.body.holds, false)
})

test('the clock moves by a day, to midnight', async () => {
  const { body } = await ask(house, '/clock', { body: { by: 'day' } })
  assert.deepEqual(body, { from: '2026-02-10T10:00+01:00', to: '2026-02-11T00:00+01:00' })
})
test('the clock moves to the next moment, and what follows has been carried out', async () => {
  const { body } = await ask<{ to: string }>(house, '/clock', { body: { by: 'next moment' } })
  assert.equal(body.to, '2026-03-01T00:00+01:00')
  assert.equal(await sentence(), 'open; next: 2 March, 59.49 due')
})
test('the clock moves by nothing else', async () => {
  assert.equal(refused(await ask(house, '/clock', { body: { by: 'year' } })), '400 REQUEST_NOT_UNDERSTOOD by')
  assert.equal(refused(await ask(house, '/clock', { body: {} })), '400 REQUEST_NOT_UNDERSTOOD by')
})

test('an example goes on telling its life as its clock is moved, unless it is asked not to', async (t) => {
  const telling = await openHouse({ until: '2026-01-13T09:00', goesOn: true })
  t.after(telling.close)
  const { body } = await ask<Clock>(telling, '/clock')
  assert.deepEqual(body.nextTold, {
    at: '2026-01-14T09:00+01:00',
    says: { de: 'Zahlung gutgeschrieben', en: 'payment credited' },
  })
  const told = await ask<{ to: string }>(telling, '/clock', { body: { by: 'next moment' } })
  assert.equal(told.body.to, '2026-01-14T09:00+01:00')
  const paid = (await askAgreement<StandingView>(telling, '/standing')).body.sentence.says.en
  assert.equal(paid, 'open; next: 2 February, 59.50 due')
  const silent = await ask<{ to: string }>(telling, '/clock', { body: { by: 'next moment', story: false } })
  assert.equal(silent.body.to, '2026-02-01T00:00+01:00')
})

test('a duty that is left to a person is confirmed by hand, once', async (t) => {
  const manual = await openHouse({ life: openLife.slice(0, 5), until: '2026-01-12T12:00', hands: byHand })
  t.after(manual.close)
  const open = async () =>
    (await ask<{ duties: ListedDuty[] }>(manual, '/duties')).body.duties.map(({ duty, state }) => `${duty} ${state}`)
  assert.ok((await open()).includes('access:services#1 person'))
  const path = `/duties/${encodeURIComponent('access:services#1')}`
  const done = await askAgreement(manual, `${path}/confirm`, { body: { note: 'switched on' }, as: 'clerk' })
  assert.equal(done.status, 204)
  assert.ok(!(await open()).some((duty) => duty.startsWith('access:services#1')))
  assert.equal(refused(await askAgreement(manual, `${path}/confirm`, { body: {} })), '409 DUTY_NOT_WAITING')
  assert.equal(refused(await askAgreement(manual, '/duties/none/confirm', { body: {} })), '404 DUTY_UNKNOWN')
})
test('a duty that two must approve is carried out after the second of them, and may be rejected', async (t) => {
  const careful = await openHouse({ life: openLife.slice(0, 3), until: '2026-01-12T09:00' })
  t.after(careful.close)
  await setRule(careful.running, careful.key.provider, 'setAccess', {
    carriedOut: 'after approval by two',
    harmfulPerDay: 5,
  })
  await setRule(careful.running, careful.key.provider, 'issueStandingInvoice', {
    carriedOut: 'after approval by one',
    harmfulPerDay: 5,
  })
  await askAgreement(careful, '/facts', {
    body: {
      facts: [
        { fact: 'booked', at: '2026-01-12T08:00', item: 'files.single', count: 1 },
        { fact: 'activated', at: '2026-01-12T08:00' },
      ],
    },
  })
  const path = `/duties/${encodeURIComponent('access:services#1')}/approve`
  const first = await askAgreement(careful, path, { body: {}, as: 'approver' })
  assert.deepEqual(first.body, { approvals: 1, wanted: 2, isCarriedOut: false, undoableFor: 0 })
  assert.equal(refused(await askAgreement(careful, path, { body: {}, as: 'approver' })), '409 APPROVED_BY_SAME_PERSON')
  const second = await askAgreement(careful, path, { body: {} })
  assert.deepEqual(second.body, { approvals: 2, wanted: 2, isCarriedOut: true, undoableFor: 0 })
  const invoice = `/duties/${encodeURIComponent('standingInvoice:services#1')}/reject`
  assert.equal((await askAgreement(careful, invoice, { body: { reason: 'no' }, as: 'approver' })).status, 204)
  const states = (await askAgreement<{ duties: ListedDuty[] }>(careful, '/duties')).body.duties
  assert.deepEqual(
    states.map(({ duty, state }) => `${duty} ${state}`).filter((each) => /^(access|standing)/.test(each)),
    ['access:services#1 done', 'standingInvoice:services#1 rejected'],
  )
})
