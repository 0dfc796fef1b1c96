import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { openHouse } from '../api/house.test-support.ts'
import { cookieOf, password } from '../api/signed-in.test-support.ts'
import { inTransaction } from '../journal/transaction.ts'
import { giveMembership } from './membership.ts'
import { markInitial } from './password-memory.ts'
import { enterPerson } from './people.ts'
import { openProvider } from './provider.ts'

const house = await openHouse()
after(() => house.close())
const owner = house.database.pool('owner')

/** Somebody who works for a provider under these terms, signed in. */
async function somebody(terms: string) {
  const provider = randomUUID()
  await openProvider(house.running.app, {
    provider,
    name: `t-${provider.slice(0, 8)}`,
    title: terms,
    terms,
    isDemo: false,
  })
  const email = `kim-${randomUUID().slice(0, 8)}@example.org`
  const { id } = await enterPerson(house.people.auth, { name: 'Kim Reiherbach', email, password })
  await inTransaction(house.running.app, { provider, customer: null }, (transaction) =>
    giveMembership(transaction, { provider, customer: null, person: id, role: 'clerk' }),
  )
  return { id, email, cookie: await cookieOf(house.http, email) }
}
const change = async (cookie: string, newPassword: string, currentPassword = password) => {
  const response = await house.http.inject({
    method: 'POST',
    url: '/api/auth/change-password',
    headers: { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180', cookie },
    payload: { newPassword, currentPassword },
  })
  return {
    status: response.statusCode,
    body: response.json() as { code?: string; fields?: readonly { ref: string }[] },
    // All sessions end with the old password; this is the one that goes on.
    cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  }
}
const agreements = async (cookie: string) => {
  const response = await house.http.inject({ url: '/api/agreements', headers: { host: '127.0.0.1:4180', cookie } })
  return { status: response.statusCode, code: (response.json() as { code?: string }).code }
}
const me = async (cookie: string) =>
  (await house.http.inject({ url: '/api/me', headers: { host: '127.0.0.1:4180', cookie } })).json() as {
    readonly changeAsked: unknown
  }

test('a new password that does not meet the rules of the provider is refused with every clause named', async () => {
  const { cookie } = await somebody('q')
  const { status, body } = await change(cookie, 'Reiherbach1')
  assert.deepEqual(
    [status, body.code, body.fields?.map(({ ref }) => ref)],
    [
      422,
      'PASSWORD_RULE_NOT_MET',
      ['Anhang 2 Nr. 1.2.6 (Begriffe und Namen)', 'NIST SP 800-63B-4 § 3.1.1.2 (Sperrliste)'],
    ],
  )
})
test('one that meets them is taken, and the three before it cannot come back', async () => {
  const { cookie } = await somebody('q')
  const changed = await change(cookie, 'tK7-vRq2-xB9')
  assert.equal(changed.status, 200)
  const again = await change(changed.cookie, password, 'tK7-vRq2-xB9')
  assert.ok(again.body.fields?.some(({ ref }) => ref === 'Anhang 2 Nr. 1.2.6 (Wiederholung)'))
})
test('each provider is asked by its own terms', async () => {
  const { cookie } = await somebody('elc')
  assert.equal((await change(cookie, 'tK7-vRq2')).status, 200)
  const atDigitalControl = await somebody('dc')
  const { body } = await change(atDigitalControl.cookie, 'tK7-vRq2')
  assert.deepEqual(
    body.fields?.map(({ ref }) => ref),
    ['NIST SP 800-63B-4 § 3.1.1.2 (Länge)'],
  )
})
test('with a password that somebody else gave one comes no further than to a new one', async () => {
  const { id, cookie } = await somebody('q')
  await markInitial(house.people.auth, id)
  assert.deepEqual((await me(cookie)).changeAsked, { reason: 'initial', ref: 'Anhang 2 Nr. 1.2.5' })
  assert.deepEqual(await agreements(cookie), { status: 403, code: 'PASSWORD_CHANGE_NEEDED' })
  const changed = await change(cookie, 'tK7-vRq2-xB9')
  assert.equal(changed.status, 200)
  assert.equal((await agreements(changed.cookie)).status, 200)
})
test('a password older than a clause allows is replaced before work goes on, on the day after the last', async () => {
  const { id, cookie } = await somebody('elc')
  const setDaysAgo = (days: number) =>
    owner.query(`update access.password_set set set_at = now() - make_interval(days => $2) where person = $1`, [
      id,
      days,
    ])
  await setDaysAgo(89)
  assert.equal((await agreements(cookie)).status, 200)
  await setDaysAgo(92)
  assert.deepEqual((await me(cookie)).changeAsked, { reason: 'too old', ref: 'Anlage 2 Nr. 2 (Wechsel)' })
  assert.deepEqual(await agreements(cookie), { status: 403, code: 'PASSWORD_CHANGE_NEEDED' })
})
test('whoever is not signed in learns nothing of rules', async () => {
  const { status, body } = await change('', 'Sommer1')
  assert.deepEqual([status, body.fields], [401, undefined])
})
