import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Role } from '../access/roles.ts'
import type { Life } from '../duties/scenario.ts'
import type { Assigned } from './acts/assign-account.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import { cookieOf } from './signed-in.test-support.ts'
import type { Accounts } from './views/accounts.ts'
import type { ListedDuty } from './views/duties.ts'

/** A subscription of Digital Control for two end users. */
const life: Life = [
  { fact: 'termAgreed', at: '2026-01-01', row: 'term', first: '2026-01-01', months: 12 },
  { fact: 'booked', at: '2026-01-01', item: 'seats', count: 2 },
]
let house: TestHouse
before(async () => {
  house = await openHouse({ life, terms: 'dc' })
})
after(() => house.close())

type As = Role | 'stranger'
const anna = { name: 'Anna Beispiel', address: 'Anna.Beispiel@kunde.example', worksFor: 'customer' }
const ben = { name: 'Ben Muster', address: 'ben.muster@kunde.example', worksFor: 'client' }
const cora = { name: 'Cora Probe', address: 'cora.probe@kunde.example', worksFor: 'service provider' }
const assign = (body: object, as: As = 'customerAdministrator') =>
  askAgreement<Assigned>(house, '/accounts', { body, as })
const reassign = (account: string, body: object, as: As = 'customerAdministrator') =>
  askAgreement<Assigned>(house, `/accounts/${account}/reassign`, { body, as })
const close = (account: string, as: As = 'customerAdministrator') =>
  askAgreement(house, `/accounts/${account}/close`, { method: 'POST', as })
const accounts = async (as: Role = 'customerAdministrator') =>
  (await askAgreement<Accounts>(house, '/accounts', { as })).body
const holders = async () =>
  (await accounts()).accounts.map(({ account, holder, earlier }) => [
    account,
    holder?.name,
    earlier.map(({ name }) => name),
  ])

test('an account is assigned to one person, and the first access is for that address alone', async () => {
  const { status, body } = await assign(anna)
  assert.deepEqual([status, body.account], [201, '1'])
  assert.match(body.link ?? '', /\/invitation#/)
  const { agreed, inUse, clause } = await accounts()
  assert.deepEqual([agreed, inUse, clause], [2, 1, 'AGB Ziff. 3.1'])
})
test('a mailbox of a function is refused with the clause, unless the customer confirms that one person alone has it', async () => {
  const team = { ...ben, address: 'mediateam@kunde.example' }
  const answer = await assign(team)
  assert.equal(refused(answer), '422 ADDRESS_NOT_PERSONAL')
  assert.match(JSON.stringify(answer.body), /AGB Ziff\. 3\.3 S\. 2/)
  assert.equal((await assign({ ...team, isPersonal: true })).status, 201)
  assert.equal((await close('2')).status, 204)
})
test('an address has one account, however it is written', async () => {
  assert.equal(refused(await assign({ ...anna, address: 'anna.beispiel@KUNDE.example' })), '409 ACCOUNT_ADDRESS_TAKEN')
})
test('more accounts than agreed are refused with the clause; a closed one makes room', async () => {
  assert.equal((await assign(ben)).body.account, '3')
  const answer = await assign(cora)
  assert.equal(refused(answer), '409 ALL_ACCOUNTS_IN_USE')
  assert.match(JSON.stringify(answer.body), /AGB Ziff\. 3\.1/)
  assert.equal((await close('3')).status, 204)
  assert.equal((await assign(cora)).body.account, '4')
})
test('an account passes on for good only, and the history stays', async () => {
  assert.equal(refused(await reassign('4', { ...ben, stopped: false })), '409 ACCOUNT_STAYS_WITH_USER')
  assert.equal((await reassign('4', { ...ben, stopped: true })).status, 201)
  assert.deepEqual(await holders(), [
    ['1', 'Anna Beispiel', []],
    ['2', undefined, ['Ben Muster']],
    ['3', undefined, ['Ben Muster']],
    ['4', 'Ben Muster', ['Cora Probe']],
  ])
})
test('whoever had stopped for good comes back only if the provider says so', async () => {
  assert.equal(refused(await reassign('4', { ...cora, stopped: true })), '409 ACCOUNT_RETURN_TO_DECIDE')
  assert.equal((await reassign('4', { ...cora, stopped: true }, 'clerk')).status, 201)
  assert.deepEqual((await holders()).at(-1), ['4', 'Cora Probe', ['Ben Muster', 'Cora Probe']])
})

// --- who comes in -------------------------------------------------------------------------------------------------------

/** Takes up what was sent to an address, and signs in. */
async function takeUp(link: string | null, address: string): Promise<string> {
  const secret = link?.split('#')[1]
  const accepted = await ask(house, '/invitations/accept', {
    as: 'stranger',
    body: { secret, name: 'Somebody', password: 'Vier Reiher über der Lippe 7' },
    headers: { origin: 'http://127.0.0.1:4180' },
  })
  assert.equal(accepted.status, 204, JSON.stringify(accepted.body))
  return cookieOf(house.http, address)
}
const memberships = async (cookie: string): Promise<number> => {
  const response = await house.http.inject({ url: '/api/me', headers: { host: '127.0.0.1:4180', cookie } })
  return (response.json() as { memberships?: readonly unknown[] }).memberships?.length ?? 0
}
const dana = { name: 'Dana Vorbild', address: 'dana.vorbild@kunde.example', worksFor: 'customer' }

test('once an account was passed on, its earlier user comes in here no longer', async () => {
  assert.equal((await close('4')).status, 204)
  const { link, account } = (await assign(dana)).body
  const cookie = await takeUp(link, dana.address)
  assert.equal(await memberships(cookie), 1)
  assert.equal((await reassign(account, { ...ben, stopped: true })).status, 201)
  assert.equal(await memberships(cookie), 0)
})

// --- sharing --------------------------------------------------------------------------------------------------------------

const compare = (as: As = 'clerk') =>
  askAgreement<{ questioned: readonly string[] }>(house, '/accounts/compare-sign-ins', { method: 'POST', as })
/** Two sessions of one person, begun a minute apart from these addresses. */
async function signsInFrom(address: string, first: string, second: string): Promise<void> {
  const owner = house.database.pool('owner')
  const { rows } = await owner.query<{ id: string }>('select id from access.person where email = $1', [address])
  const id = rows[0]?.id
  await owner.query('delete from access.session where user_id = $1', [id])
  for (const [minute, ip] of [first, second].entries())
    await owner.query(
      `insert into access.session (expires_at, token, ip_address, user_id, created_at, updated_at)
       values (now() + interval '1 day', $1, $2, $3, now() - make_interval(mins => $4), now())`,
      [randomUUID(), ip, id, minute],
    )
}
const questions = async () =>
  (await askAgreement<{ duties: readonly ListedDuty[] }>(house, '/duties')).body.duties.filter(
    ({ act }) => act === 'decide',
  )

test('one network is one place: nothing is asked', async () => {
  const eva = { name: 'Eva Exempel', address: 'eva.exempel@kunde.example', worksFor: 'customer' }
  assert.equal((await close('1')).status, 204)
  const { link } = (await assign(eva)).body
  await takeUp(link, eva.address)
  await signsInFrom(eva.address, '192.0.2.7', '192.0.2.200')
  assert.deepEqual((await compare()).body.questioned, [])
})
test('two places at once become a question for a person, once, and nothing else', async () => {
  await signsInFrom('eva.exempel@kunde.example', '192.0.2.7', '198.51.100.9')
  const [account] = (await compare()).body.questioned
  assert.ok(account)
  assert.equal((await questions()).length, 1)
  const shown = (await accounts('clerk')).accounts.find((each) => each.account === account)
  assert.deepEqual([shown?.isQuestioned, shown?.holder?.name], [true, 'Eva Exempel'])
  assert.deepEqual((await compare()).body.questioned, [])
  assert.equal((await questions()).length, 1)
})
test('addresses of machines stand neither in the journal nor in an answer', async () => {
  const { body } = await askAgreement<{ facts: unknown }>(house, '/journal')
  assert.doesNotMatch(JSON.stringify([body, await accounts()]), /192\.0\.2|198\.51/)
})
test('where no clause allows it nothing is compared, and where none names accounts there are none', async () => {
  const other = await openHouse({ life, terms: 'rapidstream' })
  try {
    const path = `/agreements/${other.key.agreement}/accounts`
    assert.equal(
      refused(await ask(other, `${path}/compare-sign-ins`, { method: 'POST', as: 'clerk' })),
      '409 COMPARISON_NOT_ALLOWED',
    )
    assert.equal(refused(await ask(other, path, { body: anna })), '409 ACCOUNTS_NOT_AGREED')
    assert.equal((await ask<Accounts>(other, path)).body.areKnown, false)
  } finally {
    await other.close()
  }
})
test('strangers, users and officers assign nothing; of a neighbour’s agreement nobody learns', async () => {
  assert.equal(refused(await assign(anna, 'stranger')), '401 SIGN_IN_NEEDED')
  for (const role of ['user', 'officer', 'auditor'] as const)
    assert.equal(refused(await assign(anna, role)), '403 RIGHT_MISSING', role)
  assert.equal(refused(await compare('customerAdministrator')), '403 RIGHT_MISSING')
  assert.equal(refused(await ask(house, `/agreements/${randomUUID()}/accounts`)), '404 AGREEMENT_UNKNOWN')
  assert.equal(refused(await close('99')), '404 ACCOUNT_UNKNOWN')
})
