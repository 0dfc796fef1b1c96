import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Mail } from '../access/mailer.ts'
import type { Invited } from './acts/invite.ts'
import { type Answer, ask, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import { cookieOf, password } from './signed-in.test-support.ts'
import type { ListedInvitation, OpenedInvitation } from './views/invitations.ts'
import type { Me } from './views/me.ts'
import type { Members, ShownMember } from './views/members.ts'
import type { ShownSession } from './views/sessions.ts'

let house: TestHouse
/** What was mailed. */
const mails: Mail[] = []
before(async () => {
  house = await openHouse({
    mailer: {
      send: async (mail) => {
        mails.push(mail)
        return !mail.to.startsWith('nomail')
      },
    },
  })
})
after(() => house.close())

const address = (name = 'kim') => `${name}-${randomUUID().slice(0, 8)}@example.org`
const secretIn = (link: string | null | undefined): string => String(link).split('#')[1] ?? ''
type Body = Readonly<Record<string, unknown>>
const invite = (body: Body, as: 'administrator' | 'customerAdministrator' = 'administrator') =>
  ask<Invited>(house, '/invitations', { as, body: { role: 'clerk', ...body } })
const accept = (secret: string, given: Body = {}) =>
  ask(house, '/invitations/accept', { as: 'stranger', body: { secret, name: 'Neu Gekommen', password, ...given } })
const mailedTo = (email: string): Mail | undefined => mails.findLast(({ to }) => to === email)
const me = async (email: string) => {
  const cookie = await cookieOf(house.http, email)
  return (await ask<Me>(house, '/me', { as: 'stranger', headers: { cookie } })).body
}
const people = async (as: 'administrator' | 'customerAdministrator' = 'administrator') =>
  (await ask<Members>(house, '/people', { as })).body.people
const named = (all: readonly ShownMember[], email: string): ShownMember => {
  const found = all.find((each) => each.email === email)
  assert.ok(found, email)
  return found
}
const code = (answer: Answer<unknown>): string => (answer.status < 400 ? String(answer.status) : refused(answer))

test('an invitation goes out by mail, is opened by its link, and makes the person what it says', async () => {
  const email = address()
  const { status, body } = await invite({ email: email.toUpperCase(), role: 'approver', language: 'en' })
  assert.deepEqual([status, body.isMailed, body.link], [201, true, null])
  const mail = mailedTo(email.toUpperCase())
  assert.equal(mail?.subject, 'Invitation: Emscher-Lippe-Cloud')
  const secret = secretIn(mail?.link)
  const opened = await ask<OpenedInvitation>(house, '/invitations/open', { as: 'stranger', body: { secret } })
  assert.deepEqual([opened.body.email, opened.body.says.en], [email, 'approver'])
  assert.equal(code(await accept(secret)), '204')
  const { person, memberships } = await me(email)
  assert.deepEqual([person.name, memberships.map(({ role }) => role)], ['Neu Gekommen', ['approver']])
})
test('a link works once, and what it never was is told in the same words', async () => {
  const email = address()
  await invite({ email })
  const secret = secretIn(mailedTo(email)?.link)
  assert.equal(code(await accept(secret)), '204')
  assert.equal(code(await accept(secret)), '410 INVITATION_SPENT')
  assert.equal(code(await accept(randomUUID())), '410 INVITATION_SPENT')
})
test('two who use a link at once are one', async () => {
  const email = address()
  await invite({ email })
  const secret = secretIn(mailedTo(email)?.link)
  const both = await Promise.all([accept(secret), accept(secret)])
  assert.equal(both.filter(({ status }) => status === 204).length, 1)
  assert.equal((await me(email)).memberships.length, 1)
})
test('a link ends after a week, with a newer invitation, and when it is withdrawn', async () => {
  const email = address()
  await invite({ email })
  const first = secretIn(mailedTo(email)?.link)
  await invite({ email })
  assert.equal(code(await accept(first)), '410 INVITATION_SPENT')
  const { body } = await ask<{ invitations: ListedInvitation[] }>(house, '/invitations')
  const [open] = body.invitations.filter((each) => each.email === email)
  const withdraw = () => ask(house, `/invitations/${open?.invitation}/withdraw`, { body: {} })
  assert.equal(code(await withdraw()), '204')
  assert.equal(code(await withdraw()), '404 INVITATION_UNKNOWN')
  assert.equal(code(await accept(secretIn(mailedTo(email)?.link))), '410 INVITATION_SPENT')
  const late = address()
  await invite({ email: late })
  await house.database.pool('owner').query(`update invitation set expires_at = now() where email = $1`, [late])
  assert.equal(code(await accept(secretIn(mailedTo(late)?.link))), '410 INVITATION_SPENT')
})
test('of a link the database keeps a hash alone', async () => {
  const email = address()
  await invite({ email })
  const { rows } = await house.database.pool('owner').query('select to_jsonb(i) as row from invitation i')
  assert.ok(!JSON.stringify(rows).includes(secretIn(mailedTo(email)?.link)))
})
test('where no mail server takes it the link is for handing over, and the address is not known to be theirs', async () => {
  const email = address('nomail')
  const { body } = await invite({ email })
  assert.equal(body.isMailed, false)
  assert.equal(code(await accept(secretIn(body.link))), '204')
  const { cookie } = { cookie: await cookieOf(house.http, email) }
  const account = await ask<{ isAddressKnown: boolean }>(house, '/account', { as: 'stranger', headers: { cookie } })
  assert.equal(account.body.isAddressKnown, false)
})
test('a password that the clauses of the provider do not allow opens no account', async () => {
  const email = address()
  await invite({ email })
  const secret = secretIn(mailedTo(email)?.link)
  assert.match(code(await accept(secret, { password: 'kurz' })), /^422 PASSWORD_RULE_NOT_MET/)
  assert.equal(code(await accept(secret)), '204')
})
test('whoever invites learns nothing of accounts: known and unknown addresses are answered alike', async () => {
  const known = address()
  await invite({ email: known })
  await accept(secretIn(mailedTo(known)?.link))
  const answers = [await invite({ email: known, role: 'auditor' }), await invite({ email: address(), role: 'auditor' })]
  const [one, other] = answers.map(({ status, body }) => [status, body.isMailed, body.link])
  assert.deepEqual(one, other)
})
test('somebody with an account accepts with it, and with its own address alone', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  await invite({ email, role: 'auditor' })
  const secret = secretIn(mailedTo(email)?.link)
  assert.equal(code(await accept(secret)), '409 INVITATION_NEEDS_ACCOUNT')
  const join = (headers: object) =>
    ask(house, '/invitations/join', { as: 'stranger', headers: { ...headers }, body: { secret } })
  assert.equal(code(await join(await house.as('approver'))), '409 INVITATION_FOR_ANOTHER_ADDRESS')
  assert.equal(code(await join({})), '401 SIGN_IN_NEEDED')
  const cookie = await cookieOf(house.http, email)
  assert.equal(code(await join({ cookie })), '204')
  assert.deepEqual(
    (await me(email)).memberships.map(({ role }) => role),
    ['clerk', 'auditor'],
  )
})
test('a membership begins and ends on the days that the invitation says', async () => {
  const email = address()
  const from = new Date(Date.now() + 86_400_000).toISOString()
  const until = new Date(Date.now() + 172_800_000).toISOString()
  await invite({ email, from, until })
  await accept(secretIn(mailedTo(email)?.link))
  assert.deepEqual((await me(email)).memberships, [])
  const member = named(await people(), email)
  assert.deepEqual([member.from, member.until], [from, until])
})
test('each side gives its own roles, and a customer’s administrator invites to that customer alone', async () => {
  const { customer } = house.key
  assert.equal(code(await invite({ email: address(), role: 'user' })), '422 ROLE_NOT_GIVEN_HERE')
  assert.equal(
    code(await invite({ email: address(), role: 'clerk' }, 'customerAdministrator')),
    '422 ROLE_NOT_GIVEN_HERE',
  )
  assert.equal(code(await invite({ email: address(), role: 'user', customer: randomUUID() })), '404 CUSTOMER_UNKNOWN')
  const elsewhere = { email: address(), role: 'user', customer: randomUUID() }
  assert.equal(code(await invite(elsewhere, 'customerAdministrator')), '404 CUSTOMER_UNKNOWN')
  const email = address()
  assert.equal(code(await invite({ email, role: 'user', customer })), '201')
  await accept(secretIn(mailedTo(email)?.link))
  assert.equal((await me(email)).memberships[0]?.customer, customer)
})
test('a customer’s administrator sees the own people and no others', async () => {
  await house.as('clerk')
  const own = await people('customerAdministrator')
  assert.ok(own.length > 0)
  assert.ok(own.every(({ customer }) => customer === house.key.customer))
  const { body } = await ask<Members>(house, '/people', { as: 'customerAdministrator' })
  assert.deepEqual([body.staffRoles, body.customers], [[], []])
  assert.ok((await people()).some(({ customer }) => customer === null))
})
test('the list shows since when somebody is what, by what they sign in, and when they came last', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const before = named(await people(), email)
  assert.deepEqual([before.role, before.hasCode, before.passkeys, before.signedInAt], ['clerk', false, 0, null])
  await me(email)
  assert.notEqual(named(await people(), email).signedInAt, null)
})
test('a membership that is ended opens nothing from the next request on', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const cookie = await cookieOf(house.http, email)
  const agreements = () => ask(house, '/agreements', { as: 'stranger', headers: { cookie } })
  assert.equal(code(await agreements()), '200')
  const { membership } = named(await people(), email)
  assert.equal(code(await ask(house, `/people/${membership}/end`, { body: {} })), '204')
  assert.equal(code(await agreements()), '403 MEMBERSHIP_UNKNOWN')
  assert.equal(code(await ask(house, `/people/${membership}/end`, { body: {} })), '404 MEMBER_UNKNOWN')
})
test('another role ends the one before, which stays known', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const { membership } = named(await people(), email)
  assert.equal(code(await ask(house, `/people/${membership}/role`, { body: { role: 'auditor' } })), '200')
  assert.deepEqual(
    (await me(email)).memberships.map(({ role }) => role),
    ['auditor'],
  )
  const { rowCount } = await house.database
    .pool('owner')
    .query(`select from membership where membership = $1 and role = 'clerk' and until_at <= now()`, [membership])
  assert.equal(rowCount, 1)
})
test('the last administrator cannot be removed, not even by two at once', async (t) => {
  const other = await openHouse({ life: [], until: '2026-01-02', mailer: { send: async () => false } })
  t.after(() => other.close())
  const end = (membership: string, as: 'administrator' | 'customerAdministrator' = 'administrator') =>
    ask(other, `/people/${membership}/end`, { as, body: {} })
  const self = (await ask<Members>(other, '/people')).body.people.find(({ isSelf }) => isSelf)?.membership ?? ''
  assert.equal(code(await end(self)), '409 LAST_ADMINISTRATOR')
  assert.equal(code(await ask(other, `/people/${self}/role`, { body: { role: 'clerk' } })), '409 LAST_ADMINISTRATOR')
  const email = address()
  const invited = await ask<Invited>(other, '/invitations', { body: { email, role: 'administrator' } })
  const given = { secret: secretIn(invited.body.link), name: 'Zweite Verwaltung', password }
  await ask(other, '/invitations/accept', { as: 'stranger', body: given })
  const cookie = await cookieOf(other.http, email)
  const second =
    (await ask<Members>(other, '/people')).body.people.find((each) => each.email === email)?.membership ?? ''
  const both = await Promise.all([
    end(second),
    ask(other, `/people/${self}/end`, { as: 'stranger', headers: { cookie }, body: {} }),
  ])
  assert.equal(both.filter(({ status }) => status === 204).length, 1)
  const customers = (await ask<Members>(other, '/people', { as: 'customerAdministrator' })).body.people
  assert.equal(code(await end(customers[0]?.membership ?? '', 'customerAdministrator')), '409 LAST_ADMINISTRATOR')
})
test('one sees where one is signed in, and ends one session or all others', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const [here, one, two] = [
    await cookieOf(house.http, email),
    await cookieOf(house.http, email),
    await cookieOf(house.http, email),
  ]
  const as = (cookie: string, path: string, body?: object) =>
    ask<{ sessions: ShownSession[]; ended: number }>(house, path, {
      as: 'stranger',
      headers: { cookie, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      ...(body ? { body } : {}),
    })
  const { sessions } = (await as(here, '/account/sessions')).body
  assert.equal(sessions.length, 3)
  assert.deepEqual(sessions.filter(({ isThis }) => isThis).length, 1)
  assert.equal(sessions[0]?.place.en, 'this machine')
  assert.ok(!JSON.stringify(sessions).includes(here.split('=')[1]?.split('.')[0] ?? here))
  const ownId = (await as(one, '/account/sessions')).body.sessions.find(({ isThis }) => isThis)?.session ?? ''
  assert.equal(code(await as(here, `/account/sessions/${ownId}/end`, {})), '204')
  assert.equal(code(await as(one, '/me')), '401 SIGN_IN_NEEDED')
  assert.equal((await as(here, '/account/sessions/end-others', {})).body.ended, 1)
  assert.equal(code(await as(two, '/me')), '401 SIGN_IN_NEEDED')
  assert.equal(code(await as(here, '/me')), '200')
})
test('nobody ends a session of somebody else', async () => {
  const { body } = await ask<{ sessions: ShownSession[] }>(house, '/account/sessions', { as: 'clerk' })
  const path = `/account/sessions/${body.sessions[0]?.session}/end`
  assert.equal(code(await ask(house, path, { as: 'approver', body: {} })), '404 SESSION_UNKNOWN')
  assert.equal(code(await ask(house, '/me', { as: 'clerk' })), '200')
})
test('the people to try things out as are nobody on an installation that was set up', async () => {
  assert.deepEqual((await ask(house, '/demo/people', { as: 'stranger' })).body, { people: [], password: null })
})
test('a new password is set by a link that was mailed, once, and ends all sessions', async () => {
  const email = address()
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const cookie = await cookieOf(house.http, email)
  await ask(house, '/auth/request-password-reset', { as: 'stranger', body: { email } })
  const token = secretIn(mailedTo(email)?.link)
  const reset = (newPassword: string) =>
    ask(house, '/auth/reset-password', { as: 'stranger', body: { newPassword, token } })
  assert.match(code(await reset('kurz')), /^422 PASSWORD_RULE_NOT_MET/)
  assert.equal(code(await reset('Sieben Kraniche über der Ruhr 9')), '200')
  assert.equal(code(await reset('Acht Kraniche über der Ruhr 10')), '410 LINK_SPENT')
  assert.equal(code(await ask(house, '/me', { as: 'stranger', headers: { cookie } })), '401 SIGN_IN_NEEDED')
  const { rows } = await house.database.pool('owner').query('select to_jsonb(v) as row from access.verification v')
  assert.ok(!JSON.stringify(rows).includes(token))
})
test('a new address holds once the link sent there was opened, and the old one is told', async () => {
  const [email, next] = [address(), address()]
  await invite({ email })
  await accept(secretIn(mailedTo(email)?.link))
  const headers = { cookie: await cookieOf(house.http, email) }
  assert.equal(
    code(await ask(house, '/auth/change-email', { as: 'stranger', headers, body: { newEmail: next } })),
    '200',
  )
  assert.equal((await ask<Me>(house, '/me', { as: 'stranger', headers })).body.person.email, email)
  assert.match(mailedTo(email)?.subject ?? '', /E-Mail-Adresse/)
  const token = secretIn(mailedTo(next)?.link)
  assert.equal(code(await ask(house, `/auth/verify-email?token=${token}`, { as: 'stranger', headers })), '200')
  assert.equal((await ask<Me>(house, '/me', { as: 'stranger', headers })).body.person.email, next)
})
