import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { membershipHeader } from '../api/entrance.ts'
import { openHouse } from '../api/house.test-support.ts'
import { cookieOf, password } from '../api/signed-in.test-support.ts'
import { inTransaction } from '../journal/transaction.ts'
import { codeShown } from './code-app.test-support.ts'
import { giveMembership } from './membership.ts'
import { enterPerson } from './people.ts'
import type { Role } from './roles.ts'

const house = await openHouse({ life: [], until: '2026-01-02' })
after(() => house.close())
const owner = house.database.pool('owner')

interface Sent {
  readonly cookie?: string
  readonly membership?: string
  readonly body?: object
}
async function ask(path: string, { cookie = '', membership, body }: Sent = {}) {
  const response = await house.http.inject({
    method: body ? 'POST' : 'GET',
    url: `/api${path}`,
    headers: { host: '127.0.0.1:4180', cookie, ...(membership ? { [membershipHeader]: membership } : {}) },
    ...(body ? { payload: body } : {}),
  })
  const given = response.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`)
  return {
    status: response.statusCode,
    body: (response.body === '' ? {} : response.json()) as Readonly<Record<string, unknown>> & {
      readonly code?: string
    },
    cookie: given.join('; '),
  }
}

/** Somebody of the provider's staff, signed in by the password alone. */
async function somebody(role: Role = 'clerk') {
  const email = `kim-${randomUUID().slice(0, 8)}@example.org`
  const { id } = await enterPerson(house.people.auth, { name: 'Kim Reiherbach', email, password })
  const scope = { provider: house.key.provider, customer: null }
  const { membership } = await inTransaction(house.running.app, scope, (transaction) =>
    giveMembership(transaction, { ...scope, person: id, role }),
  )
  return { email, membership, cookie: await cookieOf(house.http, email) }
}

/** The same with a code app; its first code is spent. */
async function withCodeApp() {
  const person = await somebody()
  const begun = await ask('/auth/two-factor/enable', { cookie: person.cookie, body: { password } })
  const { totpURI, backupCodes } = begun.body as unknown as { totpURI: string; backupCodes: readonly string[] }
  const verified = await ask('/auth/two-factor/verify-totp', {
    cookie: person.cookie,
    body: { code: codeShown(totpURI) },
  })
  assert.equal(verified.status, 200)
  return { ...person, cookie: verified.cookie, totpURI, backupCodes }
}
const signIn = (email: string) => ask('/auth/sign-in/email', { body: { email, password } })
const verify = (cookie: string, code: string) => ask('/auth/two-factor/verify-totp', { cookie, body: { code } })

test('behind the password stands a code, and without it nothing opens', async () => {
  const { email, totpURI } = await withCodeApp()
  const begun = await signIn(email)
  assert.equal(begun.body.twoFactorRedirect, true)
  assert.equal((await ask('/me', { cookie: begun.cookie })).status, 401)
  assert.equal((await verify(begun.cookie, '000000')).body.code, 'CODE_WRONG')
  const come = await verify(begun.cookie, codeShown(totpURI, 1))
  assert.equal(come.status, 200)
  const account = await ask('/account', { cookie: come.cookie })
  assert.deepEqual([account.body.hasCode, account.body.proof], [true, 'password and code'])
})
test('a code opens once', async () => {
  const { email, totpURI } = await withCodeApp()
  const code = codeShown(totpURI, 1)
  assert.equal((await verify((await signIn(email)).cookie, code)).status, 200)
  const again = await verify((await signIn(email)).cookie, code)
  assert.deepEqual([again.status, again.body.code], [401, 'CODE_WRONG'])
  assert.equal((await ask('/me', { cookie: again.cookie })).status, 401)
})
test('a recovery code opens once, and no other one goes with it', async () => {
  const { email, backupCodes } = await withCodeApp()
  const use = async (code = '') =>
    ask('/auth/two-factor/verify-backup-code', { cookie: (await signIn(email)).cookie, body: { code } })
  assert.equal((await use(backupCodes[0])).status, 200)
  assert.equal((await use(backupCodes[0])).body.code, 'CODE_WRONG')
  assert.equal((await use(backupCodes[1])).status, 200)
})
test('five wrong codes, and one begins anew with the password', async () => {
  const { email } = await withCodeApp()
  const { cookie } = await signIn(email)
  for (let tries = 0; tries < 5; tries += 1) assert.equal((await verify(cookie, '000000')).body.code, 'CODE_WRONG')
  assert.equal((await verify(cookie, '000000')).body.code, 'SIGN_IN_ANEW')
})
test('secrets and recovery codes lie sealed', async () => {
  const { totpURI, backupCodes } = await withCodeApp()
  const { rows } = await owner.query('select * from access.two_factor')
  const kept = JSON.stringify(rows)
  assert.ok(rows.length > 0)
  for (const secret of [new URL(totpURI).searchParams.get('secret') ?? '', ...backupCodes])
    assert.ok(!kept.includes(secret))
})
test('where the provider demands it, one comes no further than to the own account until it is set up', async () => {
  const scope = { provider: house.key.provider, customer: null }
  const { cookie, membership } = await somebody('auditor')
  const agreements = (by: string) => ask('/agreements', { cookie: by, membership })
  assert.equal((await agreements(cookie)).status, 200)
  const admin = await withCodeApp()
  await owner.query(`update membership set role = 'administrator' where membership = $1`, [admin.membership])
  const demanded = await ask('/people/second-factor', {
    cookie: admin.cookie,
    membership: admin.membership,
    body: { roles: ['auditor', 'administrator'] },
  })
  assert.equal(demanded.status, 204)
  const shut = await agreements(cookie)
  assert.deepEqual([shut.status, shut.body.code], [403, 'SECOND_FACTOR_NEEDED'])
  assert.equal((await ask('/account', { cookie })).body.demandsSecondFactor, true)
  const begun = await ask('/auth/two-factor/enable', { cookie, body: { password } })
  const code = codeShown(String(begun.body.totpURI))
  const setUp = await ask('/auth/two-factor/verify-totp', { cookie, body: { code } })
  assert.equal((await agreements(setUp.cookie)).status, 200)
  await owner.query(`update provider set second_factor_roles = '{}' where provider = $1`, [scope.provider])
})
test('nobody demands of the own role what he has not set up himself', async () => {
  const admin = await somebody('administrator')
  const { status, body } = await ask('/people/second-factor', { ...admin, body: { roles: ['administrator'] } })
  assert.deepEqual([status, body.code], [409, 'OWN_SECOND_FACTOR_FIRST'])
})
test('a password alone changes nothing of what stands behind it', async () => {
  const { email, totpURI, cookie } = await withCodeApp()
  await owner.query(
    `update access.session set proof = 'password' where user_id = (select id from access.person where email = $1)`,
    [email],
  )
  for (const path of ['/auth/two-factor/disable', '/auth/two-factor/generate-backup-codes']) {
    const { status, body } = await ask(path, { cookie, body: { password } })
    assert.deepEqual([status, body.code], [403, 'SECOND_FACTOR_NEEDED'], path)
  }
  assert.equal((await ask('/auth/passkey/generate-register-options', { cookie })).body.code, 'SECOND_FACTOR_NEEDED')
  const come = await verify((await signIn(email)).cookie, codeShown(totpURI, 1))
  assert.equal((await ask('/auth/two-factor/disable', { cookie: come.cookie, body: { password } })).status, 200)
})
test('a while after signing in the password is asked for again, before one changes by what one signs in', async () => {
  const { email, cookie } = await somebody()
  await owner.query(
    `update access.session set proved_at = now() - interval '11 minutes'
     where user_id = (select id from access.person where email = $1)`,
    [email],
  )
  const change = () => ask('/auth/change-email', { cookie, body: { newEmail: `new-${email}` } })
  assert.equal((await change()).body.code, 'PROOF_NEEDED')
  assert.equal((await ask('/account/prove', { cookie, body: { password: 'falsch' } })).body.code, 'PASSWORD_WRONG')
  assert.equal((await ask('/account/prove', { cookie, body: { password } })).status, 204)
  assert.equal((await change()).status, 200)
})
