import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../../api/asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from '../../api/house.test-support.ts'
import type { ShownConnection } from '../../api/vpn/connections.ts'
import type { MadeProfile } from '../../api/vpn/devices.ts'
import type { ShownVpn } from '../../api/vpn/view.ts'
import { sampleAgreement } from '../../duties/sample.test-support.ts'
import { type Life, liveThrough } from '../../duties/scenario.ts'
import { byHand } from '../../services/by-hand.ts'
import type { Driver, Order, ServiceState } from '../../services/driver.ts'
import { markDrive } from '../../services/files/drive-mark.ts'
import { filesDriver } from '../../services/files/driver.ts'
import { makeAppPassword } from '../../services/files/people/app-password.ts'
import { letIn } from '../../services/files/people/person.ts'
import { openShareBook } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import { overVpn } from '../../services/vpn/over-vpn.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { makeCertificate } from '../certificates.test-support.ts'
import { connect, type Machine, machine } from './networks.test-support.ts'
import { type Gatekeeping, gatewayOf } from './open-gateway.ts'
import { vpnOfOrders } from './vpn-of-orders.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-vpn-'))
const drive = join(folder, 'drive')
mkdirSync(drive)
markDrive(drive, join(folder, 'drive.mark'))
const certificate = makeCertificate(folder, { names: 'DNS:drive.elc.example' })
const until = '2026-02-10T10:00'
const chosen = (clients: number) => ({
  fact: 'connectionChosen',
  at: '2025-12-15T09:20+01:00',
  ...{ way: 'operating system', clients },
})
const life = [openLife[0], chosen(1), ...openLife.slice(1)] as Life

/** The provider's machine, those of two customers, and one that somebody else has on the internet. */
let provider: Machine, customer: Machine, neighbour: Machine, stranger: Machine
let house: TestHouse
let gatekeeping: Gatekeeping
let keeping: { stop(): Promise<void> }
let driver: Driver = byHand.driver
let neighbours: string
const said: string[] = []

before(async () => {
  ;[provider, customer, neighbour, stranger] = [machine(), machine(), machine(), machine()]
  for (const [other, net] of [
    [customer, '192.0.2'],
    [neighbour, '198.51.100'],
    [stranger, '203.0.113'],
  ] as const)
    await connect({ machine: provider, address: `${net}.1/24` }, { machine: other, address: `${net}.2/24` })
  gatekeeping = await gatewayOf(
    folder,
    { endpoint: '192.0.2.1:51820', pool: '10.64.0.0/16' },
    { name: provider.name.replace('klausel-', 'kv'), before: provider.before },
  )
  house = await openHouse({
    life: life.slice(0, 3),
    until: '2025-12-20T10:00',
    vpn: gatekeeping.atDoor,
    // The driver needs the database of the house, which is there only once it is open.
    hands: {
      ...byHand,
      get driver() {
        return driver
      },
    },
  })
  const { running, database } = house
  const plan = gatekeeping.atDoor.plan
  const vpn = vpnOfOrders({ app: running.app, programs: running.programs, plan, isForTrying: false })
  const { networks, over } = overVpn(vpn)
  driver = over(filesDriver({ drive, networks }))
  await liveThrough(running, house.key, life, instantOf(until))
  neighbours = (await sampleAgreement(running, '2025-12-14', house.key.provider)).agreement
  const { customer: nextDoor } = await keyOf(neighbours)
  await liveThrough(running, { ...house.key, customer: nextDoor, agreement: neighbours }, life, instantOf(until))
  keeping = gatekeeping.open(
    { app: running.app, queue: database.pool('queue'), master: running.master },
    ({ en }) => said.push(en),
    { who: 500, connections: 500 },
  )
  await becomes(async () => (await provider.run('ip', '-brief', 'address')).includes(plan.gateway.ipv4), 'the gateway')
  const there = new URL('drive-there.test-support.ts', import.meta.url).pathname
  await provider.start(there, drive, plan.gateway.ipv4, certificate.certificate, certificate.key)
})
after(async () => {
  await keeping?.stop()
  await Promise.all([provider, customer, neighbour, stranger].map((each) => each?.close()))
  await house?.close()
  rmSync(folder, { recursive: true })
})

/** Waits for what comes by itself. */
async function becomes(is: () => Promise<boolean>, what: string): Promise<number> {
  const began = performance.now()
  while (!(await is().catch(() => false))) {
    if (performance.now() - began > 60_000) throw new Error(`${what} did not come. ${said.join(' ')}`)
    await pause(50)
  }
  return performance.now() - began
}

async function keyOf(agreement: string): Promise<{ customer: string }> {
  const { rows } = await house.database
    .pool('owner')
    .query<{ customer: string }>('select customer from agreement where agreement = $1', [agreement])
  return { customer: rows[0]?.customer ?? '' }
}

/** Makes a key on a device as its owner would, lets the device in, and connects it with the profile that comes back. */
async function connectDevice(device: Machine, agreement: string, kind: 'computer' | 'phone' = 'computer') {
  const privateKey = (await device.run('wg', 'genkey')).trim()
  const file = join(folder, `${device.name}.key`)
  writeFileSync(file, privateKey)
  const publicKey = (await device.run('sh', '-c', `wg pubkey < ${file}`)).trim()
  const { body, status } = await ask<MadeProfile>(house, `/agreements/${agreement}/vpn/devices`, {
    as: 'clerk',
    body: { kind, system: 'linux', title: `${kind} of a test`, publicKey, withPresharedKey: true },
  })
  assert.equal(status, 201, JSON.stringify(body))
  // At the neighbour's place the gateway has another address on the way.
  const endpoint = device === neighbour ? '198.51.100.1:51820' : '192.0.2.1:51820'
  const profile = body.profile.replace('PRIVATE_KEY_OF_THIS_DEVICE', privateKey).replace('192.0.2.1:51820', endpoint)
  const name = device.name.replace('klausel-', 'kd')
  const conf = join(folder, `${name}.conf`)
  writeFileSync(conf, profile, { mode: 0o600 })
  await device.run('env', 'WG_QUICK_USERSPACE_IMPLEMENTATION=wireguard-go', 'wg-quick', 'up', conf)
  return { device: body.device, publicKey, down: () => device.run('wg-quick', 'down', conf) }
}

/** Somebody who works with a share, with the password that a program signs in by. */
function person(agreement: string): string {
  const book = openShareBook(sharePlace(drive, shareName(agreement)).book)
  try {
    const id = '7f0d6a52-6a30-4b0e-9a4e-0d2f6a1f7c11'
    const address = 'hanna@kunde.example'
    letIn(book, { person: id, name: 'Hanna', address, isAdministrator: true, guest: null, directory: null })
    return `${address}:${makeAppPassword(book, id, 'test', Date.now()).shown}`
  } finally {
    book.close()
  }
}

/** Status and content, as curl gets them from the drive: by its name, over TLS that it checks. */
async function curl(from: Machine, agreement: string, signedIn: string, ...more: readonly string[]): Promise<string> {
  const { ipv4 } = gatekeeping.atDoor.plan.gateway
  const url = `https://drive.elc.example/${shareName(agreement)}/offer.txt`
  const how = ['--silent', '--show-error', '--max-time', '20', '--cacert', certificate.certificate]
  const where = ['--resolve', `drive.elc.example:443:${ipv4}`, '--user', signedIn]
  return from.run('curl', ...how, ...where, '--write-out', ' %{http_code}', ...more, url)
}
const isConnected = async (publicKey: string): Promise<boolean> =>
  (await provider.run('wg', 'show', provider.name.replace('klausel-', 'kv'), 'peers')).includes(publicKey)

let signedIn: string
let computer: Awaited<ReturnType<typeof connectDevice>>

test('a customer reads and writes through the tunnel over TLS, at the address of the gateway', async () => {
  const { agreement } = house.key
  signedIn = person(agreement)
  computer = await connectDevice(customer, agreement)
  await becomes(() => isConnected(computer.publicKey), 'the device')
  const record = openShareBook(sharePlace(drive, shareName(agreement)).book)
  const { networks, state } = record.read()
  record.close()
  assert.equal(state, 'open')
  assert.deepEqual(networks.length, 2)
  const offer = join(folder, 'offer.txt')
  writeFileSync(offer, 'Angebot 4711')
  assert.match(await curl(customer, agreement, signedIn, '--upload-file', offer), / 201$/)
  assert.equal(await curl(customer, agreement, signedIn), 'Angebot 4711 200')
})

test('from outside of the tunnel the drive is refused, with the right password too', async () => {
  const { agreement } = house.key
  const { ipv4 } = gatekeeping.atDoor.plan.gateway
  await stranger.run('ip', 'route', 'add', `${ipv4}/32`, 'via', '203.0.113.1')
  const answer = await curl(stranger, agreement, signedIn, '--header', 'Accept-Language: en')
  assert.match(answer, / 403$/)
  assert.match(answer, /DRIVE_NOT_FROM_HERE/)
})

test('from the network of another customer it is refused as well, while the own drive is reached', async () => {
  const device = await connectDevice(neighbour, neighbours, 'phone')
  await becomes(() => isConnected(device.publicKey), 'the device of the neighbour')
  assert.match(await curl(neighbour, house.key.agreement, signedIn), /DRIVE_NOT_FROM_HERE[\s\S]* 403$/)
  assert.match(await curl(neighbour, neighbours, person(neighbours)), / 404$/)
})

test('devices reach the gateway and nobody else: neither each other nor what lies behind it', async () => {
  const { body } = await ask<ShownVpn>(house, `/agreements/${neighbours}/vpn`, { as: 'clerk' })
  const other = body.devices[0]?.address ?? ''
  assert.match(other, /^10\.64\./)
  await provider.run('sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward')
  const name = customer.name.replace('klausel-', 'kd')
  // A device may write whatever it likes into its own profile.
  const peer = gatekeeping.atDoor.publicKey
  await customer.run('wg', 'set', name, 'peer', peer, 'allowed-ips', '10.64.0.0/16,203.0.113.0/24')
  await customer.run('ip', 'route', 'replace', '10.64.0.0/16', 'dev', name)
  await customer.run('ip', 'route', 'replace', '203.0.113.0/24', 'dev', name)
  const there = new URL('page-there.test-support.ts', import.meta.url).pathname
  await Promise.all([provider.start(there), neighbour.start(there), stranger.start(there)])
  const read = (from: Machine, address: string) =>
    from.run('curl', '--silent', '--max-time', '3', `http://${address}:8080/`).catch(() => 'nothing')
  const { ipv4 } = gatekeeping.atDoor.plan.gateway
  assert.deepEqual(await Promise.all([read(provider, other), read(provider, '203.0.113.2')]), ['here', 'here'])
  assert.deepEqual(await Promise.all([read(customer, ipv4), read(customer, other), read(customer, '203.0.113.2')]), [
    'here',
    'nothing',
    'nothing',
  ])
})

test('who was connected, from where and with how much is written down', async () => {
  const log = async (): Promise<readonly ShownConnection[]> => {
    const path = `/agreements/${house.key.agreement}/vpn/connections`
    return (await ask<{ connections: readonly ShownConnection[] }>(house, path, { as: 'clerk' })).body.connections
  }
  await becomes(async () => (await log()).some(({ received }) => received > 0), 'a row of the log')
  const [row] = await log()
  assert.equal(row?.device, computer.device)
  assert.match(row.from, /^192\.0\.2\.2:\d+$/)
  assert.ok(row.received > 0 && row.sent > 0)
  assert.ok(Math.abs(Date.parse(row.lastAt) - Date.now()) < 60_000)
})

const order = (operation: string, state: ServiceState, was: string): Order => ({
  ...{ duty: `${house.key.agreement} ${operation}`, provider: house.key.provider, agreement: house.key.agreement },
  ...{ customer: house.key.customer, about: 'services', act: 'setAccess', content: state, state, was },
  ...{ agreed: { items: { 'files.single': 1 } }, at: instantOf(until) },
})
const never = new AbortController().signal

test('a suspended service is off the gateway within two seconds, and a resumed one is back by itself', async () => {
  await driver.suspend(order('suspend', 'closed', 'open'), never)
  const took = await becomes(async () => !(await isConnected(computer.publicKey)), 'the end of the connection')
  assert.ok(took < 2_000, `${Math.round(took)} ms`)
  await assert.rejects(curl(customer, house.key.agreement, signedIn, '--max-time', '3'))
  await driver.resume(order('resume', 'open', 'suspended'), never)
  await becomes(
    async () => (await curl(customer, house.key.agreement, signedIn, '--max-time', '3')) === 'Angebot 4711 200',
    'the drive after it was resumed',
  )
})

test('for the export month computers stay connected, and phones are off', async () => {
  const { body } = await ask<MadeProfile>(house, `/agreements/${house.key.agreement}/vpn/devices`, {
    as: 'customerAdministrator',
    body: {
      ...{ kind: 'phone', system: 'ios', title: 'Phone', withPresharedKey: false },
      publicKey: (await provider.run('sh', '-c', 'wg genkey | wg pubkey')).trim(),
    },
  })
  const { devices } = (await ask<ShownVpn>(house, `/agreements/${house.key.agreement}/vpn`)).body
  const phone = devices.find(({ device }) => device === body.device)?.publicKey ?? ''
  await becomes(() => isConnected(phone), 'the phone')
  await driver.change(order('change', 'export-only', 'open'), never)
  await becomes(async () => !(await isConnected(phone)), 'the end of the phone')
  assert.ok(await isConnected(computer.publicKey))
  assert.equal(await curl(customer, house.key.agreement, signedIn), 'Angebot 4711 200')
})

test('a device that is ended is off the gateway within two seconds', async () => {
  const path = `/agreements/${house.key.agreement}/vpn/devices/${computer.device}/end`
  await ask(house, path, { as: 'customerAdministrator', body: {} })
  const took = await becomes(async () => !(await isConnected(computer.publicKey)), 'the end of the device')
  assert.ok(took < 2_000, `${Math.round(took)} ms`)
  await computer.down()
})

test('with what is erased go the network, its devices and the log; the gateway complained of nothing', async () => {
  const erase: Order = {
    ...order('erase', 'closed', 'open'),
    act: 'eraseContents',
    about: 'contents',
    content: 'erased',
  }
  assert.equal((await driver.erase(erase, never)).is, 'done')
  const { rows } = await house.database.pool('owner').query<{ left: string }>(
    `select (select count(*) from vpn_network n where n.customer = $1)
         + (select count(*) from vpn_device d where d.customer = $1)
         + (select count(*) from vpn_connection c where c.customer = $1) as left`,
    [house.key.customer],
  )
  assert.equal(Number(rows[0]?.left), 0)
  assert.deepEqual(said, [])
})
