import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fastify } from 'fastify'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { entrance, membershipHeader } from './entrance.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { Me } from './views/me.ts'

let house: TestHouse
before(async () => {
  house = await openHouse({ life: [], until: '2026-01-02' })
})
after(() => house.close())

test('a stranger comes no further than the entrance', async () => {
  assert.equal(refused(await ask(house, '/agreements', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
  assert.equal(refused(await askAgreement(house, '/standing', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
})
test('a cookie that nobody was given is a stranger’s', async () => {
  const { cookie } = await house.as('clerk')
  const forged = { cookie: `${cookie.slice(0, -4)}AAA=` }
  assert.equal(refused(await ask(house, '/me', { as: 'stranger', headers: forged })), '401 SIGN_IN_NEEDED')
})
test('who is signed in is told what he is, and what that lets him do', async () => {
  const { body } = await ask<Me>(house, '/me', { as: 'approver' })
  const [membership] = body.memberships
  assert.equal(body.person.name, 'Kim approver')
  assert.deepEqual([membership?.provider, membership?.customer], [house.key.provider, null])
  assert.deepEqual(membership?.rights, [
    ...['see agreements', 'see the terms', 'approve terms', 'see proofs', 'take own evidence', 'see the inbox'],
    'sort the inbox',
    ...['see names', 'approve', 'see accounts', 'see grants', 'see papers', 'see files', 'see devices'],
    'see applications',
  ])
})
test('a role that is too small is refused with those that are not', async () => {
  const facts = [{ fact: 'paymentCredited', at: '2026-01-01', amount: '59.50' }]
  const told = await askAgreement(house, '/facts', { body: { facts }, as: 'auditor' })
  assert.equal(refused(told), '403 RIGHT_MISSING')
  assert.equal(refused(await ask(house, '/duties', { as: 'customerAdministrator' })), '403 RIGHT_MISSING')
  assert.equal(refused(await askAgreement(house, '/standing', { as: 'user' })), '403 RIGHT_MISSING')
})
test('a membership of somebody else is none', async () => {
  const { [membershipHeader]: others } = await house.as('administrator')
  const named = await ask(house, '/agreements', { as: 'clerk', headers: { [membershipHeader]: others } })
  assert.equal(refused(named), '403 MEMBERSHIP_UNKNOWN')
})
test('a customer sees his own agreement', async () => {
  const { body } = await ask<{ agreements: { agreement: string }[] }>(house, '/agreements', {
    as: 'customerAdministrator',
  })
  assert.deepEqual(
    body.agreements.map(({ agreement }) => agreement),
    [house.key.agreement],
  )
})
test('a neighbour does not even learn that an agreement is there', async (t) => {
  const other = await openHouse({ life: [], until: '2026-01-02' })
  t.after(() => other.close())
  const path = `/agreements/${house.key.agreement}/standing`
  assert.equal(refused(await ask(other, path, { as: 'administrator' })), '404 AGREEMENT_UNKNOWN')
  assert.equal(refused(await ask(other, path, { as: 'customerAdministrator' })), '404 AGREEMENT_UNKNOWN')
})
test('a route that does not say who may use it keeps the server from starting', async () => {
  const http = fastify()
  entrance(http, { whoIs: async () => undefined } as unknown as Parameters<typeof entrance>[1])
  assert.throws(() => http.get('/open', async () => 'for all'), /GET,?.*\/open does not say who may use it/)
})
