import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { holdAccount } from '../access/account-holder.ts'
import { keepIdentityCopy } from '../access/identity-copy.ts'
import { giveMembership } from '../access/membership.ts'
import { enterPerson } from '../access/people.ts'
import { mayUse } from '../access/rights.ts'
import type { Role } from '../access/roles.ts'
import { ask } from '../api/asking.test-support.ts'
import { type Described, type DescribedSchema, describedBy } from '../api/described.test-support.ts'
import { membershipHeader } from '../api/entrance.ts'
import { openHouse, type TestHouse } from '../api/house.test-support.ts'
import type { ShownErasure } from '../api/papers/erasure.ts'
import type { PapersPage } from '../api/papers/list.ts'
import type { Problem } from '../api/problem.ts'
import { cookieOf, password, type SentBy } from '../api/signed-in.test-support.ts'
import { sampleVpn } from '../api/vpn/vpn-at-door.test-support.ts'
import { addMessage, insertApplication, readApplication, sealFor } from '../applications/application.ts'
import { writeLetter } from '../applications/letter.ts'
import { openAgreement, tell } from '../duties/agenda.ts'
import { eraseDue } from '../duties/erasure/keep-erasing.ts'
import { afterRefusal, farewell } from '../duties/erasure/note-due.ts'
import { programsOf } from '../duties/programs.ts'
import { companyLife } from '../duties/sample.test-support.ts'
import { factOf, liveThrough } from '../duties/scenario.ts'
import { timeOf } from '../duties/time.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { keyRing, unsealBytes } from '../journal/keys.ts'
import { applyKeysApart, writeKeysApart } from '../journal/keys-apart.ts'
import { type MasterKey, openMasterKey } from '../journal/master-key.ts'
import { keepMasterKey } from '../journal/rotation/keep-master-key.ts'
import { DAY, usualPlan } from '../journal/rotation/rotating.ts'
import { unreadableFrom } from '../journal/rotation/unreadable.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { saveAddressee } from '../papers/addressee.ts'
import { openingsOf } from '../papers/kept/blocked.ts'
import { keepPaper } from '../papers/kept/store.ts'
import { insertDispatch } from '../post/letters/dispatches.ts'
import { insertLetter } from '../post/letters/store.ts'
import { openPool } from '../server/database/open.ts'
import { drivesOver } from '../server/drive/drives-over.ts'
import { vpnOfOrders } from '../server/vpn/vpn-of-orders.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { markDrive } from '../services/files/drive-mark.ts'
import { letIn } from '../services/files/people/person.ts'
import { openShareBook } from '../services/files/share-book.ts'
import { shareName } from '../services/files/share-name.ts'
import { sharePlace } from '../services/files/share-place.ts'
import { together } from '../services/together.ts'
import type { VpnOfOrders } from '../services/vpn/over-vpn.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf, showInstant } from '../terms/grammar/day.ts'
import { sharedFolder } from '../tools/test-database.ts'
import { openIn, openInText } from './lies-open.ts'
import { markedSentence, marks } from './marked-words.ts'
import { writtenWhile } from './written-to-console.ts'

const [given, family, mail] = marks
const folder = mkdtempSync(join(tmpdir(), 'klausel-erased-'))
const drive = join(folder, 'drive')
let house: TestHouse
let everything: Pool
let master: MasterKey
let written = ''
/** What each act that takes content answered. */
const planted = new Map<string, string>()
/** A backup: the keys of the database from before the erasure. */
let backup: readonly object[]

/** The VPN through which the drive is reached, over the database that the house opens. */
const gateway = sampleVpn()
const ways = (): VpnOfOrders =>
  vpnOfOrders({ app: appOfHouse(), programs: programsOf(providers), plan: gateway.plan, isForTrying: false })
const vpn: VpnOfOrders = {
  networks: (order) => ways().networks(order),
  stands: (order, state) => ways().stands(order, state),
  erase: (order) => ways().erase(order),
}
let app: Pool | undefined
const appOfHouse = (): Pool => app ?? assert.fail('The house is not open yet.')

const ended = instantOf('2026-06-02T12:00')

before(async () => {
  mkdirSync(drive)
  markDrive(drive, join(folder, 'drive.mark'))
  house = await openHouse({
    life: companyLife.map((fact) => ({ ...fact, ...(fact.name ? { name: `${given} ${family} GmbH` } : {}) })),
    until: '2026-03-10T10:00',
    hands: { driver: together([drivesOver(drive, vpn)], diligentClerk.driver), desk: diligentClerk.desk },
    vpn: gateway,
    drive: { folder: drive, address: 'https://drive.example' },
    master: async (database) => {
      app = database.pool('app')
      master = await openMasterKey(folder, app)
      return master
    },
  })
  everything = openPool(house.database.url)
  written = await writtenWhile(plantEverything)
})
after(async () => {
  await everything.end()
  await house.running.press.close()
  await house.close()
  rmSync(folder, { recursive: true })
})

describe('a customer who said a lot', () => {
  it('said it by every act that takes content', () => {
    assert.deepEqual(
      [...planted].filter(([, answered]) => !answered.startsWith('2')),
      [],
    )
    assert.ok(planted.size > 25, `${planted.size}`)
  })

  it('whose sealed words lie open nowhere but where people are named, and stand in no log and no queue', async () => {
    const open = (await openIn(everything, [...marks])).map(({ where }) => where)
    assert.deepEqual([...new Set(open)].toSorted(), [
      ...['access.account', 'access.person', 'access.session'].filter((each) => open.includes(each)),
      ...openRows.filter((each) => open.includes(each)),
    ])
    assert.notDeepEqual(inFilesOf(folder), [], 'the drive knows its people by name')
    assert.deepEqual(openInText('the console', written, [...marks]), [])
    assert.deepEqual(openInText('the log of the database', databaseLog(), [...marks]), [])
  })

  it('is not erased while a duty waits, money is owed or an agreement runs', async () => {
    await eraseDue(house.running, { withScenarios: true })
    const { rows } = await everything.query('select from customer_erasure where erased_at is not null')
    assert.equal(rows.length, 0)
  })

  it('is erased when nothing runs any more, and it is said what was destroyed and what is blocked until when', async () => {
    await liveThrough(house.running, house.key, rest, ended)
    backup = (await everything.query('select * from seal_key')).rows
    const { provider, customer } = house.key
    await liveThrough(house.running, house.key, [], ended + (farewell + 1) * DAY)
    await eraseDue(house.running, { withScenarios: true })
    const { rows } = await everything.query<{ waits_for: string | null; receipt: Receipt | null }>(
      'select waits_for, receipt from customer_erasure where provider = $1 and customer = $2',
      [provider, customer],
    )
    assert.equal(rows[0]?.waits_for, null)
    const { receipt } = rows[0] ?? assert.fail()
    assert.deepEqual(
      receipt?.blocked.map(({ purpose, until, rule }) => [purpose.replace(/ [0-9a-f-]{36}$/, ' …'), until, rule]),
      [
        ['accounting 2026', '2034-12-31', 'vouchers'],
        ['addressee', '2032-12-31', 'letters'],
        ['application', '2032-12-31', 'letters'],
        ['contract', '2032-12-31', 'letters'],
        ['correspondence', '2032-12-31', 'letters'],
        ['declaration …', '2032-12-31', 'letters'],
      ],
    )
    for (const purpose of ['vpn', 'webhooks', 'directory']) assert.equal(receipt?.destroyed[purpose], 1, purpose)
    assert.ok((receipt?.open.persons ?? 0) >= 1)
  })

  it('stands afterwards in no row of any table, in no file of the data folder, and in no file of the database', async () => {
    assert.deepEqual(await openIn(everything, [...marks]), [])
    assert.deepEqual(inFilesOf(folder), [])
    const { rows } = await everything.query<{ path: string }>(
      `select current_setting('data_directory') || '/base/' || oid as path from pg_database where datname = current_database()`,
    )
    await everything.query('vacuum full')
    await everything.query('checkpoint')
    assert.deepEqual(inFilesOf(rows[0]?.path ?? ''), [])
    assert.deepEqual(openInText('the log of the database', databaseLog(), [...marks]), [])
  })

  it('has invoices that are blocked: they open for the data protection officer with a reason, and for nobody else', async () => {
    const invoice = `/agreements/${house.key.agreement}/papers/${encodeURIComponent('issueInvoice:fee 2026-02#1')}`
    for (const as of ['clerk', 'administrator', 'dataProtectionOfficer'] as const) {
      const { status, body } = await ask<Problem>(house, invoice, { as })
      assert.deepEqual([status, body.code], [423, 'PAPER_BLOCKED'])
      assert.match(String(body.detail), /2034[\s\S]*§ 147/)
    }
    const reason = { reason: 'Betriebsprüfung für 2026' }
    assert.equal((await ask(house, `${invoice}/opened`, { as: 'clerk', body: reason })).status, 403)
    const opened = await ask<string>(house, `${invoice}/opened`, { as: 'dataProtectionOfficer', body: reason })
    assert.equal(opened.status, 200)
    const key = { ...house.key, paper: 'issueInvoice:fee 2026-02#1' }
    const kept = await inAll((transaction) => openingsOf(transaction, master, key))
    assert.deepEqual(
      kept.map((each) => each.reason),
      [reason.reason],
    )
    const view = await ask<{ erasure: ShownErasure | null }>(house, `/agreements/${house.key.agreement}/erasure`)
    const { erasure } = view.body
    assert.deepEqual([erasure?.waitsFor, erasure?.contentsOn.slice(0, 7)], [null, '2026-06'])
    assert.ok((erasure?.destroyed ?? 0) >= 4)
    assert.deepEqual(
      [...new Set(erasure?.blocked.map(({ says, until }) => `${says.en} ${until}`))],
      ['Commercial letters 2032-12-31', 'Vouchers 2034-12-31'],
    )
    const { papers } = (await ask<PapersPage>(house, '/papers', { as: 'clerk' })).body
    const listed = papers.find(({ number }) => number === 'RE-2026-000002')
    assert.deepEqual([listed?.blocked?.until, listed?.isErased], ['2034-12-31', false])
  })

  it('does not come back with a backup from before: what was destroyed stays destroyed, what is blocked stays blocked', async () => {
    const now = await keysApart()
    await restore(backup)
    const { removed, renewed } = await applyKeysApart(house.database.pool('queue'), Readable.from([now]))
    assert.ok(removed >= 4, `${removed}`)
    assert.ok(renewed >= 5, `${renewed}`)
    const { rows } = await everything.query('select from seal_key where customer = $1 and blocked_until is null', [
      house.key.customer,
    ])
    assert.equal(rows.length, 0)
  })

  it('can be read in no backup once the horizon of its master key has passed, on the day that was computed', async () => {
    const erasedAt = Date.now()
    const look = (at: number) =>
      keepMasterKey({ queue: house.database.pool('queue'), master, plan: usualPlan, now: () => at })
    await look(erasedAt)
    const said = await inAll((transaction) => unreadableFrom(transaction, erasedAt))
    assert.ok(said && !said.isSo)
    assert.ok(said.at <= erasedAt + 35 * DAY)
    await look(erasedAt + usualPlan.every * DAY)
    assert.ok((await readableInBackup()) > 0)
    await look(said.at + DAY)
    assert.equal(await readableInBackup(), 0)
    assert.equal((await inAll((transaction) => unreadableFrom(transaction, erasedAt)))?.isSo, true)
  })

  it('that was refused keeps nothing that law asks for: all of it goes', async () => {
    const key = { ...house.key, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(house.running, key, { terms: 'elc' })
    const now = await timeOf(house.running, key.provider)
    const refusal = { at: showInstant(now), by: 'provider', medium: 'e-mail', wording: sentence, reason: sentence }
    await tell(house.running, key, [factOf({ fact: 'applicationRefused', ...refusal }, now)])
    const keys = async () =>
      (await everything.query('select from seal_key where customer = $1', [key.customer])).rowCount ?? 0
    assert.ok((await keys()) > 0)
    await eraseDue(house.running, { withScenarios: true })
    assert.ok((await keys()) > 0)
    await setClock(now + (afterRefusal + 1) * DAY)
    await eraseDue(house.running, { withScenarios: true })
    assert.equal(await keys(), 0)
  })

  it('said it by whatever act of the door takes words, and nothing of it is left', async () => {
    const other = { ...house.key, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(house.running, other, { terms: 'elc' })
    const { taken, tried } = await sayEverywhere(other)
    assert.ok(tried > 50 && taken.length > 8, `${tried} ${taken.length} ${taken.join()}`)
    assert.notDeepEqual(await openIn(everything, [...marks]), [])
    const now = await timeOf(house.running, other.provider)
    const refusal = { at: showInstant(now), by: 'provider', medium: 'e-mail', wording: sentence, reason: sentence }
    await tell(house.running, other, [factOf({ fact: 'applicationRefused', ...refusal }, now)])
    await everything.query(`update duty set state = 'dropped' where customer = $1 and receipt is null`, [
      other.customer,
    ])
    await setClock(now + (afterRefusal + 1) * DAY)
    await eraseDue(house.running, { withScenarios: true })
    const { rows } = await everything.query('select waits_for, erased_at from customer_erasure where customer = $1', [
      other.customer,
    ])
    assert.deepEqual([rows[0]?.waits_for, rows[0]?.erased_at === null], [null, false])
    assert.deepEqual(await openIn(everything, [...marks]), [])
  })

  it('leaves nothing once the years of the law are over: what was blocked is erased on its day', async () => {
    const keys = async () =>
      (await everything.query('select purpose from seal_key where customer = $1', [house.key.customer])).rows.length
    const [letters, vouchers] = [instantOf('2033-01-01T06:00'), instantOf('2035-01-01T06:00')]
    await setClock('2032-12-31T20:00')
    await eraseDue(house.running, { withScenarios: true })
    const all = await keys()
    await setClock(letters)
    await eraseDue(house.running, { withScenarios: true })
    assert.deepEqual([all > 1, await keys()], [true, 1])
    await setClock(vouchers)
    await eraseDue(house.running, { withScenarios: true })
    assert.equal(await keys(), 0)
  })
})

/** The tables in which names, addresses and what people call things lie open while their customer is there. */
const openRows = [
  ...['public.account_holder', 'public.api_token', 'public.content_grant', 'public.directory', 'public.invitation'],
  ...['public.vpn_device', 'public.webhook'],
]

interface Receipt {
  readonly destroyed: Readonly<Record<string, number>>
  readonly blocked: readonly { readonly purpose: string; readonly until: string; readonly rule: string }[]
  readonly open: Readonly<Record<string, number>>
}

/** How the life goes on to its end: all fees are paid. */
const rest: readonly JsonObject[] = [
  ...companyLife.filter(({ fact }) => fact === 'terminationReceived'),
  { fact: 'paymentCredited', at: '2026-04-01T09:00', amount: '59.49', remittance: markedSentence('a payment') },
]

const inAll = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(house.running.app, { provider: house.key.provider, customer: everyCustomer }, work)

async function setClock(at: string | number): Promise<void> {
  const instant = typeof at === 'string' ? instantOf(at) : at
  await everything.query('update clock set now = $2 where provider = $1', [
    house.key.provider,
    new Date(instant).toISOString(),
  ])
}

async function keysApart(): Promise<string> {
  const sink = new PassThrough()
  const read = text(sink)
  await writeKeysApart(house.database.pool('queue'), sink)
  sink.end()
  return read
}

async function restore(rows: readonly object[]): Promise<void> {
  await everything.query('delete from seal_key; delete from destroyed_key')
  const bytes = (row: object) => `\\x${(row as { wrapped: Buffer }).wrapped.toString('hex')}`
  await everything.query('insert into seal_key select k.* from jsonb_populate_recordset(null::seal_key, $1) k', [
    JSON.stringify(rows.map((row) => ({ ...row, wrapped: bytes(row) }))),
  ])
}

/** How many of the papers and letters of a backup somebody could read who has it, and all keys that still exist. */
async function readableInBackup(): Promise<number> {
  const now = (await everything.query('select * from seal_key')).rows
  const gone = (await everything.query('select * from destroyed_key')).rows
  await restore(backup)
  try {
    await everything.query('update seal_key set blocked_until = null, blocked_because = null')
    const { rows } = await everything.query<{ paper: string; sealed: Buffer; key_id: string }>(
      'select paper, sealed, key_id from paper where customer = $1',
      [house.key.customer],
    )
    let readable = 0
    for (const { paper, sealed, key_id: keyId } of rows) {
      const ring = await inAll((transaction) => keyRing(transaction, master, house.key, [keyId])).catch(() => new Map())
      const from = { agreement: house.key.agreement, kind: `paper ${paper}` }
      if (unsealBytes(ring, from, { sealed, keyId })) readable += 1
    }
    return readable
  } finally {
    await restore(now)
    await everything.query(
      'insert into destroyed_key select d.* from jsonb_populate_recordset(null::destroyed_key, $1) d',
      [JSON.stringify(gone)],
    )
  }
}

/** Files below a folder that hold a marked word, as text or as UTF-16. */
function inFilesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(root, name)
    if (marks.some((mark) => name.includes(mark))) return true
    if (!statSync(path).isFile()) return false
    const content = readFileSync(path)
    return marks.some((mark) => content.includes(mark) || content.includes(Buffer.from(mark, 'utf16le')))
  })
}

const databaseLog = (): string => readFileSync(join(sharedFolder().data, 'database.log'), 'utf8')

// --- what people say and send, in every act that takes content ----------------------------------------------------------

const sentence = markedSentence('a plan')
const pdf = (about: string): Buffer => Buffer.from(`%PDF-1.7\n${markedSentence(about)}\n%%EOF`)

/** The customer's administrator, who is called as nobody else is. */
async function comeIn({ of = house.key, email = mail as string } = {}): Promise<SentBy> {
  const { id } = await enterPerson(house.people.auth, { name: `${given} ${family}`, email, password })
  const { provider, customer } = of
  const { membership } = await inTransaction(house.running.app, { provider, customer }, (transaction) =>
    giveMembership(transaction, { provider, customer, person: id, role: 'customerAdministrator' }),
  )
  return { cookie: await cookieOf(house.http, email), [membershipHeader]: membership }
}

/** A body as browsers send files. */
function asForm(content: Buffer, name: string) {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')])
  return { body, headers: { 'content-type': 'multipart/form-data; boundary=x' } }
}

async function plantEverything(): Promise<void> {
  const customer = await comeIn()
  const own = `/agreements/${house.key.agreement}`
  const send: Send = async (path, body, as, headers = {}) => {
    const by = typeof as === 'string' ? { as } : ({ as: 'stranger' } as const)
    const sent = { ...(typeof as === 'string' ? {} : as), ...headers }
    const answer = await ask(house, path, { ...by, body, headers: { 'idempotency-key': randomUUID(), ...sent } })
    const said = answer.status < 300 ? '' : JSON.stringify(answer.body)
    planted.set(path.replaceAll(/[0-9a-f-]{36}/g, '…'), `${answer.status} ${said}`)
    return answer.body
  }
  const addressee = {
    ...{ name: `${given} ${family}`, lines: [`${family}weg 1`], postCode: '45657', city: 'Marl' },
    country: 'DE',
  }
  await send(`${own}/addressee`, { ...addressee, mail }, customer)
  const payment = { fact: 'paymentCredited', at: '2026-03-10T09:00+01:00', amount: '0.01', remittance: sentence }
  await send(`${own}/facts`, { facts: [payment] }, 'clerk')
  await send('/account/name', { name: `${given} Maria ${family}` }, customer)
  await send('/webhooks', { url: `https://hooks.example/${family}`, kinds: [] }, customer)
  await send('/tokens', { name: `Kasse von ${given}` }, customer)
  await send('/invitations', { email: `freund.${mail}`, role: 'instructing', language: 'de' }, customer)
  await send(`${own}/content-grants`, { scope: 'files', reason: sentence, hours: 24 }, 'clerk')
  await send(`${own}/vpn/connection`, { way: 'operating system', clients: 1 }, customer)
  const device = { ...{ kind: 'computer', system: 'windows', title: `Laptop ${given}` }, withPresharedKey: true }
  await send(`${own}/vpn/devices`, { ...device, publicKey: `${'B'.repeat(42)}A=` }, customer)
  const settings = {
    ...{
      flavour: 'other',
      host: '127.0.0.1',
      port: 636,
      encryption: 'tls',
      authority: null,
      serviceName: `cn=${family}`,
    },
    ...{ base: `ou=${family},dc=x`, groupBase: null, nameAttributes: null, peopleFilter: null, outFilter: null },
  }
  const directory = { title: `${family} LDAP`, wire: { kind: 'ldap', settings }, roles: [], secret: sentence }
  await send('/directories', directory, customer)
  const form = asForm(pdf('an upload'), `${family}.pdf`)
  await send('/incoming?medium=letter', form.body, 'clerk', form.headers)
  const { incoming } = (await ask<{ incoming: { incoming: string }[] }>(house, '/incoming', { as: 'clerk' })).body
  await send(`/incoming/${incoming[0]?.incoming}/reject`, { reason: sentence }, 'clerk')
  const notice = {
    ...{ language: 'de', name: `${given} ${family}`, email: mail, agreement: house.key.agreement, website: '' },
    ...{ ground: 'ordinary', reason: sentence, to: null },
  }
  await send(`/offers/test-${house.key.provider.slice(0, 8)}/cancellations`, notice, 'stranger')
  await plantOnDrive(send, customer)
  await plantInRooms()
}

/** What is left out: it moves time, ends the session, or is the provider's own and no customer's. */
const leftOut = /\/(auth|clock|sessions|demo|scenario|make|papers\/make|export|backup)/

/** Sends marked words to every route that takes any, as the customer's administrator or as staff where it is about an agreement. */
async function sayEverywhere(
  key: AgreementKey,
): Promise<{ readonly taken: readonly string[]; readonly tried: number }> {
  const customer = await comeIn({ of: key, email: `zweite.${mail}` })
  const described = await describedBy(house)
  const taken = new Set<string>()
  let tried = 0
  for (const operation of described.operations) {
    const { name, method, path, right } = operation
    const isCustomers = right === 'signed in' || (right !== 'anybody' && mayUse('customerAdministrator', right))
    const staff = (['clerk', 'administrator', 'approver', 'dataProtectionOfficer'] as const).find(
      (role) => right !== 'anybody' && right !== 'signed in' && mayUse(role, right) && path.includes('{agreement}'),
    )
    const schema = operation.body?.schema
    if (method === 'GET' || !schema || leftOut.test(path) || (!isCustomers && !staff)) continue
    tried += 1
    const ids = await idsIn(path, key)
    const address = path
      .replace('/api', '')
      .replaceAll(/\{(\w+)\}/g, (_all, id: string) => encodeURIComponent(ids[id] ?? randomUUID()))
    const by = isCustomers ? ({ as: 'stranger' } as const) : { as: staff ?? 'clerk' }
    // All that can be said, and no more than has to be: some of it does not go together.
    for (const isWhole of [true, false]) {
      const body = saidIn(described.schemas, schema, isWhole)
      const headers = { ...(isCustomers ? customer : {}), 'idempotency-key': randomUUID() }
      const { status } = await ask(house, address, { ...by, body, headers })
      assert.ok(status < 500, `${name} ${status}`)
      if (status < 300) taken.add(name)
    }
  }
  return { taken: [...taken], tried }
}

/** Ids for an address: those of the agreement, and of something of its customer where there is any. */
async function idsIn(path: string, { customer, agreement }: AgreementKey): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = { agreement }
  for (const [table, column, name] of [
    ['duty', 'id', 'duty'],
    ['content_grant', 'content_grant', 'grant'],
    ['vpn_device', 'vpn_device', 'device'],
    ['directory', 'directory', 'directory'],
    ['webhook', 'webhook', 'webhook'],
    ['api_token', 'token', 'token'],
    ['membership', 'membership', 'membership'],
    ['membership', 'person', 'person'],
  ] as const) {
    if (!path.includes(`{${name}}`)) continue
    const { rows } = await everything.query<{ id: string }>(
      `select ${column}::text as id from ${table} where customer = $1 order by random() limit 1`,
      [customer],
    )
    if (rows[0]) ids[name] = rows[0].id
  }
  return ids
}

/** What a schema lets one say, with marked words wherever it takes any; what may be left out is said too. */
function saidIn(schemas: Described['schemas'], schema: DescribedSchema, isWhole: boolean): unknown {
  if (schema.$ref) return saidIn(schemas, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, isWhole)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum.find((each) => each !== null) ?? schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null')
  if (choice) return saidIn(schemas, choice, isWhole)
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type
  if (type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => isWhole || schema.required?.includes(name))
        .map(([name, inside]) => [name, saidIn(schemas, inside, isWhole)]),
    )
  if (type === 'array') return isWhole || schema.minItems ? [saidIn(schemas, schema.items ?? {}, isWhole)] : []
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return true
  return wordsFor(schema)
}

function wordsFor({
  format,
  pattern,
  maxLength = 500,
  examples,
}: DescribedSchema & { readonly maxLength?: number }): unknown {
  if (format === 'uuid') return randomUUID()
  if (format === 'date') return '2026-12-01'
  if (format === 'date-time') return '2026-12-01T10:00:00Z'
  if (format === 'email') return `wort.${mail}`
  if (format === 'uri') return `https://x.example/${family}`
  const words = (maxLength < 60 ? family : sentence).slice(0, maxLength)
  if (pattern === undefined || new RegExp(pattern, 'u').test(words)) return words
  return examples?.[0] ?? (new RegExp(pattern, 'u').test(family) ? family : 'DE')
}

type Send = (path: string, body: unknown, as: Role | SentBy | 'stranger', headers?: object) => Promise<unknown>

/** People, teams, passwords of devices and files of the network drive. */
async function plantOnDrive(send: Send, customer: SentBy): Promise<void> {
  const at = `/agreements/${house.key.agreement}/drive`
  const place = sharePlace(drive, shareName(house.key.agreement))
  const { body } = await ask<{ person: { id: string } }>(house, '/me', { as: 'stranger', headers: customer })
  const book = openShareBook(place.book)
  const who = { person: body.person.id, name: `${given} ${family}`, address: mail, isAdministrator: true }
  letIn(book, { ...who, guest: null, directory: null })
  book.close()
  await send(`${at}/folders`, { path: `Reisen mit ${given}` }, customer)
  await send(`${at}/passwords`, { title: `Laptop von ${given}` }, customer)
}

/** What comes into rooms on ways of their own: applications, letters, papers. */
async function plantInRooms(): Promise<void> {
  const { running, key } = house
  const [of, at] = [{ ...key, customer: String(key.customer) }, instantOf('2026-02-02T09:00')]
  const application = randomUUID()
  await inAll(async (transaction) => {
    await insertApplication(transaction, master, {
      ...{ ...of, application, reference: `A-${randomUUID()}`, language: 'de', applicant: 'company', inArea: null },
      ...{ receivedAt: new Date(at), ordered: [], documents: [], addressDigest: Buffer.alloc(32) },
      data: {
        ...{ organisation: `${family} GmbH`, name: `${given} ${family}`, email: mail, street: `${family}weg 1` },
        ...{ postcode: '45657', town: 'Marl', country: 'DE', remark: sentence },
      },
    })
    const applied = await readApplication(transaction, master, of.provider, application)
    assert.ok(applied)
    await addMessage(transaction, master, applied, { author: 'applicant', at: new Date(at), text: sentence })
    await transaction.query(`update application set state = 'accepted' where application = $1`, [application])
    const { sealed, keyId } = await sealFor(transaction, master, applied, 'evidence', {
      name: family,
      content: sentence,
    })
    await transaction.query(
      `insert into application_evidence (provider, customer, application, evidence, kind, bytes, digest, received_at, sealed, key_id)
       values ($1, $2, $3, gen_random_uuid(), 'pdf', 9, sha256('x'), now(), $4, $5)`,
      [of.provider, of.customer, application, sealed, keyId],
    )
    const told = { to: mail, subject: sentence, text: sentence } as unknown as Parameters<typeof writeLetter>[5]
    await writeLetter(transaction, running, of, 'a letter', new Date(at), told)
    await transaction.query(`update applicant_letter set state = 'sent'`)
    const copy = { instruction: 'instruction 1', mediaType: 'application/pdf', content: pdf('a passport') } as const
    await keepIdentityCopy(transaction, running.master, key, { ...copy, by: randomUUID() }, at)
    await holdAccount(transaction, key, 'account 1', { name: `${given} ${family}`, address: `konto.${mail}` }, at)
    await saveAddressee(
      transaction,
      master,
      of,
      { name: `${given} ${family}`, lines: [], postCode: '45657', city: 'Marl', country: 'DE' },
      { at, by: null },
    )
    const letter = { ...key, letter: 'notifyBreach:breach 1#1' }
    const content = { subject: sentence, text: sentence, html: sentence }
    await insertLetter(transaction, running.master, {
      ...letter,
      act: 'notifyBreach',
      language: 'de',
      writtenAt: at,
      written: content,
    })
    const dispatch = { ...letter, medium: 'e-mail', attempt: 1 } as const
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example', address: mail })
    await transaction.query(`update dispatch set state = 'dispatched', dispatched_at = now()`)
    const made = { ...key, language: 'de', madeAt: at, known: 3, number: null } as const
    const invoice = { ...made, paper: 'issueInvoice:fee 2026-02#1', kind: 'invoice', number: 'RE-2026-000002' } as const
    await keepPaper(transaction, running.master, { ...invoice, file: pdf('an invoice') })
    await keepPaper(transaction, running.master, {
      ...made,
      paper: letter.letter,
      kind: 'letter',
      file: pdf('a letter'),
    })
    const edition = { ...made, paper: 'signed edition:agreement', kind: 'signed edition' } as const
    await keepPaper(transaction, running.master, { ...edition, file: pdf('an edition') })
  })
  for (const room of [
    'message',
    'letter to an applicant',
    'identity copy',
    'account',
    'application',
    'evidence',
    'addressee',
    'letter',
    'dispatch',
    'invoice',
    'edition',
  ])
    planted.set(room, '200')
}
