import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { openHouse } from '../api/house.test-support.ts'
import { password } from '../api/signed-in.test-support.ts'
import { enterPerson } from './people.ts'

const house = await openHouse({ life: [], until: '2026-01-02' })
after(() => house.close())
const owner = house.database.pool('owner')

const address = () => `kim-${randomUUID().slice(0, 8)}@example.org`
async function somebody(): Promise<{ id: string; email: string }> {
  const email = address()
  const { id } = await enterPerson(house.people.auth, { name: 'Kim Reiherbach', email, password })
  return { id, email }
}

interface Asked {
  readonly body?: object
  readonly cookie?: string
  readonly from?: string
  readonly method?: 'GET' | 'POST'
}
async function ask(path: string, { body, cookie, from = '192.0.2.1', method = 'POST' }: Asked = {}) {
  const response = await house.http.inject({
    method,
    url: `/api${path}`,
    remoteAddress: from,
    headers: { host: '127.0.0.1:4180', ...(cookie ? { cookie } : {}) },
    ...(method === 'GET' ? {} : { payload: body ?? {} }),
  })
  return {
    status: response.statusCode,
    code: response.body.startsWith('{') ? (response.json() as { code?: string }).code : undefined,
    body: response.body,
    retryAfter: response.headers['retry-after'],
    cookies: response.headers['set-cookie'] ?? [],
    cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  }
}
const signIn = (email: string, given = password, from?: string) =>
  ask('/auth/sign-in/email', { body: { email, password: given }, ...(from ? { from } : {}) })

test('one signs in by address and password, whatever the case of the address', async () => {
  const { email } = await somebody()
  const { status, cookie } = await signIn(email.toUpperCase())
  assert.equal(status, 200)
  assert.equal((await ask('/me', { method: 'GET', cookie })).status, 200)
})
test('cookies are for this program alone, and over https for this host alone', async () => {
  const { email } = await somebody()
  const { cookies } = await signIn(email)
  assert.match(String(cookies), /klausel\.session_token=.*HttpOnly.*SameSite=Lax/i)
})
test('a password that is wrong and an address that nobody has are refused in the same words', async () => {
  const { email } = await somebody()
  const [known, unknown] = [await signIn(email, 'falsch geraten 1'), await signIn(address(), 'falsch geraten 1')]
  assert.deepEqual([known.status, known.code], [401, 'SIGN_IN_REFUSED'])
  assert.equal(known.body, unknown.body)
})
test('after three failures one waits, and a program is told how long', async () => {
  const { email } = await somebody()
  for (const name of [email, address()]) {
    const from = `198.51.100.${name === email ? 1 : 2}`
    const failed = await Promise.all(Array.from({ length: 4 }, () => signIn(name, 'falsch', from)))
    assert.deepEqual([...new Set(failed.map(({ code }) => code))], ['SIGN_IN_REFUSED'])
    // A second would be over before a busy machine asks again.
    await owner.query(`update access.attempt set waits_until = now() + interval '1 minute' where waits_until > last_at`)
    const next = await signIn(name, password, from)
    assert.deepEqual([next.status, next.code], [429, 'TRY_LATER'])
    assert.ok(Number(next.retryAfter) > 30 && Number(next.retryAfter) <= 60, String(next.retryAfter))
  }
})
test('what better-auth could do besides is closed', async () => {
  for (const path of ['/auth/sign-up/email', '/auth/delete-user', '/auth/update-user', '/auth/revoke-sessions'])
    assert.deepEqual((await ask(path)).status, 404, path)
  for (const path of ['/auth/list-sessions', '/auth/get-session', '/auth/ok', '/auth/__proto__'])
    assert.equal((await ask(path, { method: 'GET' })).status, 404, path)
})
test('asking for a new password is answered alike for every address', async () => {
  const { email } = await somebody()
  const [known, unknown] = await Promise.all(
    [email, address()].map((name) => ask('/auth/request-password-reset', { body: { email: name } })),
  )
  assert.equal(known?.status, 200)
  assert.equal(known?.body, unknown?.body)
})
test('a session that was idle for a working day, or is a week old, has ended', async () => {
  const { email } = await somebody()
  const { cookie } = await signIn(email)
  const me = async () => (await ask('/me', { method: 'GET', cookie })).status
  assert.equal(await me(), 200)
  await owner.query(`update access.session set created_at = now() - interval '6 days'`)
  assert.equal(await me(), 200)
  await owner.query(`update access.session set used_at = now() - interval '9 hours'`)
  assert.equal(await me(), 401)
  const again = await signIn(email)
  await owner.query(`update access.session set expires_at = now() - interval '1 second'`)
  assert.equal((await ask('/me', { method: 'GET', cookie: again.cookie })).status, 401)
})
test('a new password ends all other sessions at once', async () => {
  const { email } = await somebody()
  const [here, elsewhere] = [await signIn(email), await signIn(email)]
  const changed = await ask('/auth/change-password', {
    cookie: here.cookie,
    body: { currentPassword: password, newPassword: 'Sieben Kraniche über der Ruhr 9', revokeOtherSessions: false },
  })
  assert.equal(changed.status, 200, changed.body)
  assert.equal((await ask('/me', { method: 'GET', cookie: elsewhere.cookie })).status, 401)
  assert.equal((await ask('/me', { method: 'GET', cookie: changed.cookie })).status, 200)
})
