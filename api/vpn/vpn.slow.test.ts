import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sampleAgreement } from '../../duties/sample.test-support.ts'
import { liveThrough } from '../../duties/scenario.ts'
import { byHand } from '../../services/by-hand.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import { makeKeys } from '../../services/vpn/key.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { type Answer, ask, refused } from '../asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from '../house.test-support.ts'
import type { MadeProfile } from './devices.ts'
import type { Stock } from './stock.ts'
import type { ShownVpn } from './view.ts'

/** Parcels are sent by people; the access is switched by itself. */
const hands = { ...byHand, driver: diligentClerk.driver }
const chosen = (way: string, clients: number) => ({
  fact: 'connectionChosen',
  at: '2025-12-15T09:20+01:00',
  ...{ way, clients },
})
const lifeWith = (...more: readonly object[]) =>
  [openLife[0], ...more, ...openLife.slice(1)] as unknown as typeof openLife

let house: TestHouse
before(async () => {
  house = await openHouse({ life: lifeWith(chosen('supplied router', 3)), hands })
})
after(() => house.close())

const code = (answer: Answer<unknown>): string => (answer.status < 400 ? String(answer.status) : refused(answer))
const of = (path: string, agreement = house.key.agreement): string => `/agreements/${agreement}/vpn${path}`
const seen = async (agreement?: string): Promise<ShownVpn> =>
  (await ask<ShownVpn>(house, of('', agreement), { as: 'customerAdministrator' })).body
const phone = (publicKey = makeKeys().publicKey) => ({
  ...{ kind: 'phone', system: 'ios', title: 'Phone of Kim', publicKey, withPresharedKey: true },
})
const add = (body: object, agreement?: string) =>
  ask<MadeProfile>(house, of('/devices', agreement), { as: 'customerAdministrator', body })
const stock = async (): Promise<Stock> => (await ask<Stock>(house, '/vpn/stock', { as: 'clerk' })).body
const enter = async (serial = `FX-${randomUUID().slice(0, 8)}`): Promise<{ router: string; serial: string }> => {
  const { body } = await ask<{ router: string }>(house, '/vpn/stock', {
    as: 'clerk',
    body: { serial, model: 'Fuchs 2' },
  })
  return { router: body.router, serial }
}
const assign = (router: string, agreement?: string) =>
  ask<{ loan: string }>(house, of('/routers', agreement), { as: 'clerk', body: { router } })
const factsOf = async (agreement = house.key.agreement): Promise<readonly string[]> => {
  const { rows } = await house.database
    .pool('owner')
    .query<{ told: string }>(
      `select kind || coalesce(' ' || coalesce(clear ->> 'equipment', clear ->> 'duty'), '') as told from fact where agreement = $1 order by number`,
      [agreement],
    )
  return rows.map(({ told }) => told)
}
/** Another agreement of another customer, connected in another way. */
async function another(way: string, clients: number, more: readonly object[] = [], until = '2026-02-10T10:00') {
  const key = await sampleAgreement(house.running, '2025-12-14', house.key.provider)
  await liveThrough(house.running, key, lifeWith(chosen(way, clients), ...more), instantOf(until))
  return key.agreement
}
const asClerk = (agreement: string, body: object) =>
  ask<MadeProfile>(house, of('/devices', agreement), { as: 'clerk', body })

describe('devices', () => {
  test('a phone is added by the public half of its key, and gets a profile in which only the private half is missing', async () => {
    const own = phone()
    const { status, body } = await add(own)
    assert.equal(status, 201)
    assert.match(body.profile, /^PrivateKey = PRIVATE_KEY_OF_THIS_DEVICE$/m)
    assert.match(body.profile, /^PresharedKey = [A-Za-z0-9+/]{43}=$/m)
    assert.match(body.profile, /^Endpoint = vpn\.elc\.example:51820$/m)
    assert.match(body.profile, /^AllowedIPs = 10\.64\.0\.1\/32, fd[0-9a-f:]+::1\/128$/m)
    const { networks, devices, mayAdd, state } = await seen()
    assert.deepEqual(mayAdd, ['phone'])
    assert.equal(state, 'open')
    const shown = devices.find(({ device }) => device === body.device)
    assert.deepEqual([shown?.publicKey, shown?.mayConnect, shown?.endedAt], [own.publicKey, true, null])
    assert.ok(networks[0] && body.profile.includes(`Address = ${shown?.address}/32`))
    assert.equal(networks[0].split('.').slice(0, 3).join(), shown?.address.split('.').slice(0, 3).join())
    const again = await ask<MadeProfile>(house, of(`/devices/${body.device}/profile`), { as: 'customerAdministrator' })
    assert.equal(again.body.profile, body.profile)
  })
  test('of the secrets of a device the database holds nothing that can be read', async () => {
    const { body } = await add(phone())
    const secret = /^PresharedKey = (.+)$/m.exec(body.profile)?.[1] ?? ''
    const { rows } = await house.database.pool('owner').query('select to_jsonb(d) as row from vpn_device d')
    assert.equal(secret.length, 44)
    const kept = JSON.stringify(rows)
    assert.ok(!kept.includes(secret))
    assert.ok(!kept.includes(Buffer.from(secret, 'base64').toString('hex')))
  })
  test('what is no key is refused, and a key that any device has, whoever it belongs to', async () => {
    assert.equal(code(await add(phone('no key'))), '422 VPN_KEY_NOT_UNDERSTOOD')
    assert.equal(code(await add(phone(`${'A'.repeat(43)}=`))), '422 VPN_KEY_NOT_UNDERSTOOD')
    const { publicKey } = makeKeys()
    assert.equal(code(await add(phone(publicKey))), '201')
    assert.equal(code(await add(phone(publicKey))), '409 VPN_KEY_TAKEN')
    const neighbour = await another('operating system', 1)
    assert.equal(code(await asClerk(neighbour, phone(publicKey))), '409 VPN_KEY_TAKEN')
  })
  test('a device is given another key, and ended: its address is free again then', async () => {
    const { body } = await add(phone())
    const own = of(`/devices/${body.device}`)
    const { publicKey } = makeKeys()
    const rotated = await ask<MadeProfile>(house, `${own}/key`, {
      as: 'customerAdministrator',
      body: { publicKey, withPresharedKey: false },
    })
    assert.doesNotMatch(rotated.body.profile, /PresharedKey/)
    const before = (await seen()).devices.find(({ device }) => device === body.device)
    assert.equal(before?.publicKey, publicKey)
    const end = () => ask(house, `${own}/end`, { as: 'customerAdministrator', body: {} })
    assert.equal(code(await end()), '204')
    assert.equal(code(await end()), '404 VPN_DEVICE_UNKNOWN')
    const ended = (await seen()).devices.find(({ device }) => device === body.device)
    assert.deepEqual([ended?.mayConnect, typeof ended?.endedAt], [false, 'string'])
    const next = await add(phone(publicKey))
    const there = (await seen()).devices.find(({ device }) => device === next.body.device)
    assert.equal(there?.address, before?.address)
  })
  test('two that are added at once get two addresses', async () => {
    const both = await Promise.all([add(phone()), add(phone())])
    const { devices } = await seen()
    const addresses = both.map(({ body }) => devices.find(({ device }) => device === body.device)?.address)
    assert.equal(new Set(addresses).size, 2)
  })
  test('one computer connects by its operating system, and that is the receipt of the duty to issue its profile', async () => {
    const agreement = await another('operating system', 1)
    const computer = () => ({ ...phone(), kind: 'computer', system: 'windows', title: 'Laptop' })
    assert.equal(code(await asClerk(agreement, computer())), '201')
    assert.equal(code(await asClerk(agreement, computer())), '409 VPN_DEVICE_NOT_SOLD')
    assert.equal(code(await asClerk(agreement, phone())), '201')
    assert.ok((await factsOf(agreement)).includes('dutyDone issueVpnProfile:connection'))
    const two = await another('operating system', 2)
    assert.equal(code(await asClerk(two, computer())), '409 VPN_DEVICE_NOT_SOLD')
  })
  test('own equipment connects once somebody has found it suitable, which is the receipt of the duty to look', async () => {
    const agreement = await another('own equipment', 5)
    const firewall = () => ({ ...phone(), kind: 'own equipment', system: 'other', title: 'Firewall' })
    assert.equal(code(await asClerk(agreement, firewall())), '409 VPN_DEVICE_NOT_SOLD')
    const check = await ask(house, of('/own-equipment', agreement), { as: 'clerk', body: { suitable: true } })
    assert.equal(code(check), '204')
    assert.equal(code(await asClerk(agreement, firewall())), '201')
    const told = await factsOf(agreement)
    assert.ok(told.includes('ownEquipmentChecked'))
    assert.ok(told.includes('dutyDone checkOwnEquipment:connection'))
  })
  test('whoever has not chosen yet chooses on the page', async () => {
    const key = await sampleAgreement(house.running, '2025-12-14', house.key.provider)
    await liveThrough(house.running, key, openLife, instantOf('2026-02-10T10:00'))
    assert.equal(code(await asClerk(key.agreement, phone())), '409 VPN_DEVICE_NOT_SOLD')
    const body = { way: 'operating system', clients: 1 }
    assert.equal(code(await ask(house, of('/connection', key.agreement), { as: 'clerk', body })), '204')
    assert.equal(code(await asClerk(key.agreement, phone())), '201')
  })
  test('no two agreements of an installation share a network, whoever their providers are', async () => {
    await Promise.all(
      [1, 2, 3].map(async () => asClerk(await another('operating system', 1), phone()).then(({ status }) => status)),
    )
    const { rows } = await house.database
      .pool('owner')
      .query<{ number: number }>('select number from vpn_network order by number')
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map((_, place) => place + 1),
      'without gaps',
    )
  })
  test('where the terms sell no VPN there is none, and without a gateway nobody gets a profile', async () => {
    const other = await openHouse({
      life: [{ fact: 'booked', at: '2026-01-01', item: 'seats', count: 2 }],
      terms: 'dc',
    })
    try {
      const answer = await ask(other, `/agreements/${other.key.agreement}/vpn`, { as: 'clerk' })
      assert.equal(code(answer), '404 VPN_NOT_SOLD')
    } finally {
      await other.close()
    }
    const without = await openHouse({ life: lifeWith(chosen('supplied router', 3)), hands, vpn: null })
    try {
      const answer = await ask(without, `/agreements/${without.key.agreement}/vpn/devices`, { body: phone() })
      assert.equal(code(answer), '409 VPN_NOT_SET_UP')
    } finally {
      await without.close()
    }
  })
})

describe('routers', () => {
  test('one is taken from the stock, set up, sent and taken back; the agreement is told, and the duty has its receipt', async () => {
    const agreement = await another('supplied router', 3)
    assert.ok((await stock()).owed.some((each) => each.agreement === agreement))
    const { router, serial } = await enter()
    const { body } = await assign(router, agreement)
    assert.ok(!(await stock()).owed.some((each) => each.agreement === agreement))
    const loan = of(`/routers/${body.loan}`, agreement)

    const profile = await ask<string>(house, `${loan}/profile`, { as: 'clerk' })
    assert.match(profile.body, /^PrivateKey = [A-Za-z0-9+/]{43}=$/m)
    assert.match(profile.body, /^PresharedKey = [A-Za-z0-9+/]{43}=$/m)
    const { rows } = await house.database.pool('owner').query('select to_jsonb(d) as row from vpn_device d')
    assert.ok(!JSON.stringify(rows).includes(/^PrivateKey = (.+)$/m.exec(profile.body)?.[1] ?? 'PrivateKey'))

    const returned = () => ask(house, `${loan}/return`, { as: 'clerk', body: {} })
    assert.equal(code(await returned()), '409 VPN_LOAN_OTHERWISE')
    const send = () => ask(house, `${loan}/send`, { as: 'clerk', body: { tracking: '00340434161094021501' } })
    assert.equal(code(await send()), '204')
    assert.equal(code(await send()), '409 VPN_LOAN_OTHERWISE')
    const told = (await factsOf(agreement)).slice(-2)
    assert.deepEqual(told, ['dutyDone shipRouter:router', `equipmentSent router ${serial}`])
    const out = (await stock()).routers.find((each) => each.router === router)
    assert.deepEqual([out?.loan?.sentOn, out?.loan?.tracking], ['2026-02-10', '00340434161094021501'])
    const standing = await ask(house, `/agreements/${agreement}/standing`, { as: 'clerk' })
    assert.ok(!JSON.stringify(standing.body).includes('shipRouter'))

    assert.equal(code(await returned()), '204')
    assert.equal((await factsOf(agreement)).at(-1), `equipmentReturned router ${serial}`)
    assert.equal((await stock()).routers.find((each) => each.router === router)?.loan, null)
    assert.equal(code(await ask(house, `${loan}/profile`, { as: 'clerk' })), '409 VPN_LOAN_OTHERWISE')

    // The same one once more: facts tell the two apart.
    const again = await assign(router, agreement)
    const second = of(`/routers/${again.body.loan}`, agreement)
    assert.equal(code(await ask(house, `${second}/send`, { as: 'clerk', body: { tracking: null } })), '204')
    assert.equal((await factsOf(agreement)).at(-1), `equipmentSent router ${serial} #2`)
  })
  test('the first is included, a further one only once it is booked', async () => {
    const agreement = await another('supplied router', 3)
    const [first, second] = [await enter(), await enter()]
    assert.equal(code(await assign(first.router, agreement)), '201')
    assert.equal(code(await assign(second.router, agreement)), '409 VPN_ROUTER_NOT_BOOKED')
    const extra = { fact: 'booked', at: '2026-02-09T10:00+01:00', item: 'access.router.extra', count: 1 }
    await ask(house, `/agreements/${agreement}/facts`, { as: 'clerk', body: { facts: [extra] } })
    assert.equal(code(await assign(second.router, agreement)), '201')
  })
  test('one router is at one place, and two clerks who take it at once do not both have it', async () => {
    const { router, serial } = await enter()
    const agreements = [await another('supplied router', 3), await another('supplied router', 3)]
    const both = await Promise.all(agreements.map((agreement) => assign(router, agreement)))
    assert.deepEqual(both.map(code).toSorted(), ['201', '409 VPN_ROUTER_LENT'])
    assert.equal(
      code(await ask(house, `/vpn/stock/${router}/retire`, { as: 'clerk', body: {} })),
      '409 VPN_ROUTER_LENT',
    )
    const again = await ask(house, '/vpn/stock', { as: 'clerk', body: { serial, model: 'Fuchs 2' } })
    assert.equal(code(again), '409 VPN_ROUTER_KNOWN')
  })
  test('what was assigned and never sent goes back, and what is lost is lent no more', async () => {
    const agreement = await another('supplied router', 3)
    const { router } = await enter()
    const { body } = await assign(router, agreement)
    const back = () => ask(house, of(`/routers/${body.loan}/withdraw`, agreement), { as: 'clerk', body: {} })
    assert.equal(code(await back()), '204')
    assert.equal(code(await back()), '404 VPN_LOAN_UNKNOWN')
    assert.equal(code(await ask(house, `/vpn/stock/${router}/retire`, { as: 'clerk', body: {} })), '204')
    assert.equal(code(await assign(router, agreement)), '404 VPN_ROUTER_UNKNOWN')
  })
  test('to an agreement connected otherwise none is lent', async () => {
    const agreement = await another('operating system', 1)
    const { router } = await enter()
    assert.equal(code(await assign(router, agreement)), '409 VPN_DEVICE_NOT_SOLD')
  })
  test('after the end it has to come back, and is overdue once the month for export is over', async () => {
    const life = lifeWith(chosen('supplied router', 3))
    const notice = {
      fact: 'terminationReceived',
      at: '2026-01-20T10:00+01:00',
      by: 'customer',
      medium: 'e-mail',
      ground: 'ordinary',
    }
    const ended = await openHouse({
      life: [...life, notice] as typeof life,
      hands,
      until: '2026-01-25T10:00',
      goesOn: true,
    })
    try {
      const at = `/agreements/${ended.key.agreement}/vpn`
      const { body: entered } = await ask<{ router: string }>(ended, '/vpn/stock', {
        body: { serial: 'FX-1', model: 'Fuchs' },
      })
      const { body } = await ask<{ loan: string }>(ended, `${at}/routers`, { body: { router: entered.router } })
      await ask(ended, `${at}/routers/${body.loan}/send`, { body: { tracking: null } })
      const loan = async (): Promise<readonly unknown[]> => {
        const { body: shown } = await ask<ShownVpn>(ended, at, { as: 'clerk' })
        return shown.routers.loans.map(({ returnFrom, isOverdue }) => [returnFrom, isOverdue])
      }
      assert.deepEqual(await loan(), [[null, false]])
      const to = (day: string) => liveThrough(ended.running, ended.key, [], instantOf(day))
      await to('2026-03-02T10:00')
      assert.deepEqual(await loan(), [['2026-03-01', false]])
      await to('2026-04-02T10:00')
      assert.deepEqual(await loan(), [['2026-03-01', true]])
    } finally {
      await ended.close()
    }
  })
})

test('a fact told by a clerk alone, without the stock, stands beside it as before', async () => {
  const agreement = await another('supplied router', 3)
  const fact = { fact: 'equipmentSent', at: '2026-02-10T09:00+01:00', equipment: 'router 9' }
  const answer = await ask(house, `/agreements/${agreement}/facts`, { as: 'clerk', body: { facts: [fact] } })
  assert.equal(code(answer), '201')
})
