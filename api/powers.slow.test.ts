import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { tell } from '../duties/agenda.ts'
import { readTold } from '../journal/intake/told.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import { tellPowerOf } from './power-with-membership.ts'
import type { Me } from './views/me.ts'
import type { Members } from './views/members.ts'
import type { ShownPower } from './views/powers.ts'
import type { StandingView } from './views/standing.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const idOf = async (role: Parameters<TestHouse['as']>[0]): Promise<string> =>
  (await ask<Me>(house, '/me', { as: role })).body.person.id
const powersNow = async (): Promise<readonly ShownPower[]> =>
  (await askAgreement<{ powers: readonly ShownPower[] }>(house, '/powers', { as: 'customerAdministrator' })).body.powers
const grant = (body: object, as: Parameters<TestHouse['as']>[0] | 'stranger' = 'clerk') =>
  askAgreement<{ number: number }>(house, '/powers', { body, as })
const end = (body: object, as: Parameters<TestHouse['as']>[0] = 'clerk') =>
  askAgreement<{ number: number }>(house, '/powers/end', { body, as })

/** Gives notice in the name of a person, as the declaring page does; the number of the fact. */
async function givesNotice(person: string): Promise<number> {
  const now = instantOf('2026-02-10T10:00')
  const notice = {
    fact: 'terminationReceived',
    at: '2026-02-10T10:00',
    by: 'customer',
    ground: 'ordinary',
    medium: 'portal',
    person,
  }
  const told = readTold(notice, now)
  assert.ok('fact' in told)
  return (await tell(house.running, house.key, [told])).last
}
const ending = async () =>
  (await askAgreement<StandingView>(house, '/standing')).body.standing.ends as readonly unknown[]
const refusals = async () =>
  ((await askAgreement<StandingView>(house, '/standing')).body.standing.refusals as readonly { fact: number }[]).map(
    ({ fact }) => fact,
  )

test('a power is granted with scope, end and proof, and stands there with its clause', async () => {
  const person = await idOf('instructing')
  const granted = await grant({ person, scope: 'notices', until: '2026-12-31', proof: 'register', as: 'organ' })
  assert.equal(granted.status, 201)
  const [power] = await powersNow()
  assert.deepEqual(
    [power?.name, power?.scope, power?.until, power?.proof, power?.as, power?.state, power?.clause],
    ['Kim instructing', 'notices', '2026-12-31', 'register', 'organ', 'held', 'BGB § 167 Abs. 1'],
  )
})

test('a notice by a person whose power has ended waits without effect, and whoever holds one approves it', async () => {
  const person = await idOf('instructing')
  await grant({ person: await idOf('customerAdministrator'), scope: 'everything', proof: 'register' })
  assert.equal((await end({ person, scope: 'notices' })).status, 201)
  const number = await givesNotice(person)
  assert.deepEqual([await refusals(), await ending()], [[number], []])

  const byHimself = await askAgreement(house, `/declarations/${number}/approve`, { method: 'POST', as: 'instructing' })
  assert.equal(refused(byHimself), '403 APPROVER_LACKS_POWER')
  const approved = await askAgreement(house, `/declarations/${number}/approve`, {
    method: 'POST',
    as: 'customerAdministrator',
  })
  assert.equal(approved.status, 201)
  assert.deepEqual([await refusals(), (await ending()).length], [[], 1])
})
test('what nobody declared without power cannot be approved', async () => {
  const none = await askAgreement(house, '/declarations/1/approve', { method: 'POST', as: 'customerAdministrator' })
  assert.equal(refused(none), '409 NOTHING_TO_APPROVE')
})
test('a customer’s administrator who holds everything passes a part of it on, and ends it', async () => {
  const person = await idOf('officer')
  assert.equal(
    (await grant({ person, scope: 'instructions given', as: 'officer' }, 'customerAdministrator')).status,
    201,
  )
  assert.equal((await end({ person }, 'customerAdministrator')).status, 201)
  const ofOfficer = (await powersNow()).filter((power) => power.person === person)
  assert.deepEqual(
    ofOfficer.map(({ state }) => state),
    ['ended'],
  )
})
test('nobody grants a power for the other side, or without holding everything', async () => {
  const person = randomUUID()
  const forProvider = await grant(
    { person, scope: 'instructions received', represents: 'provider' },
    'customerAdministrator',
  )
  assert.equal(refused(forProvider), '403 POWER_TO_GRANT_MISSING')
  assert.equal((await end({ person: await idOf('customerAdministrator') }, 'customerAdministrator')).status, 201)
  const afterwards = await grant({ person, scope: 'notices' }, 'customerAdministrator')
  assert.equal(refused(afterwards), '403 POWER_TO_GRANT_MISSING')
})
test('strangers, users and auditors grant nothing; a neighbour does not learn that the agreement is there', async () => {
  const body = { person: randomUUID(), scope: 'notices' }
  assert.equal(refused(await grant(body, 'stranger')), '401 SIGN_IN_NEEDED')
  for (const role of ['user', 'officer', 'auditor', 'approver'] as const)
    assert.equal(refused(await grant(body, role)), '403 RIGHT_MISSING', role)
  assert.equal(refused(await ask(house, `/agreements/${randomUUID()}/powers`)), '404 AGREEMENT_UNKNOWN')
})
test('giving a role with a power in it tells every agreement of the customer, and ending it too', async () => {
  const person = randomUUID()
  const membership = { ...house.key, role: 'receiving' } as const
  const by = await idOf('clerk')
  const told = [
    await tellPowerOf(house.running, membership, 'given', { person, by }),
    await tellPowerOf(house.running, membership, 'ended', { person, by }),
    await tellPowerOf(house.running, { ...membership, role: 'user' }, 'given', { person, by }),
  ]
  assert.deepEqual(told, [1, 1, 0])
  const powers = (await powersNow()).filter((power) => power.person === person)
  assert.deepEqual(
    powers.map(({ scope, state }) => [scope, state]),
    [['instructions received', 'ended']],
  )
})
test('the first power that an administrator passes on is told together with the one of the administrator', async () => {
  const fresh = await openHouse()
  try {
    const person = randomUUID()
    const sent = await fresh.as('customerAdministrator')
    const response = await fresh.http.inject({
      method: 'POST',
      url: `/api/agreements/${fresh.key.agreement}/powers`,
      headers: { host: '127.0.0.1:4180', ...sent },
      payload: { person, scope: 'notices' },
    })
    assert.equal(response.statusCode, 201)
    const { body } = await askAgreement<{ powers: readonly ShownPower[] }>(fresh, '/powers')
    assert.deepEqual(
      body.powers.map(({ scope }) => scope),
      ['everything', 'notices'],
    )
  } finally {
    await fresh.close()
  }
})

test('whoever is invited to instruct, and takes it up, holds that power; with the membership it ends', async () => {
  const email = `kim-${randomUUID().slice(0, 8)}@example.org`
  const invited = await ask<{ link: string }>(house, '/invitations', {
    body: { email, role: 'instructing' },
    as: 'customerAdministrator',
  })
  assert.equal(invited.status, 201)
  const body = {
    secret: invited.body.link.split('#')[1],
    name: 'Kim Invited',
    password: 'Vier Reiher über der Lippe 7',
  }
  assert.equal((await ask(house, '/invitations/accept', { body, as: 'stranger' })).status, 204)
  const mine = async () =>
    (await powersNow()).filter(({ name }) => name === 'Kim Invited').map(({ scope, state }) => [scope, state])
  assert.deepEqual(await mine(), [['instructions given', 'held']])

  const { body: members } = await ask<Members>(house, '/people', { as: 'customerAdministrator' })
  const member = members.people.find(({ name }) => name === 'Kim Invited')
  assert.equal(
    (await ask(house, `/people/${member?.membership}/end`, { method: 'POST', as: 'customerAdministrator' })).status,
    204,
  )
  assert.deepEqual(await mine(), [['instructions given', 'ended']])
})
