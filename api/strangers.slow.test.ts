import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { openProvider } from '../access/provider.ts'
import { mayUse } from '../access/rights.ts'
import { customerRoles, isProviderRole, providerRoles, type Role } from '../access/roles.ts'
import { sampleAgreement } from '../duties/sample.test-support.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { quoted, seedTables, tablesOfProgram } from '../journal/tenants.test-support.ts'
import { type Described, describedBy, type Operation } from './described.test-support.ts'
import { requestWith, type Sent } from './foreign-ids.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { Problem } from './problem.ts'
import { type SentBy, signInAs } from './signed-in.test-support.ts'

/** Routes that nobody has to sign in for, and why. */
const openToAnybody: Readonly<Record<string, string>> = {
  'GET /api/problems': 'what a code means is no secret',
  'GET /api/offers/{provider}': 'what is sold is said to everybody',
  'GET /api/offers/{provider}/documents/{document}': 'nobody signs what he cannot read before',
  'GET /api/offers/{provider}/logo': 'a logo is there to be seen',
  'GET /api/offer-here': 'a host says whose it is',
  'POST /api/offers/{provider}/applications': 'whoever applies has no account yet',
  'GET /api/offers/{provider}/application': 'whoever applied holds its link',
  'POST /api/offers/{provider}/application/evidence': 'whoever applied holds its link',
  'POST /api/offers/{provider}/application/answers': 'whoever applied holds its link',
  'POST /api/offers/{provider}/application/invitation': 'whoever applied holds its link',
  'POST /api/offers/{provider}/cancellations': 'it stands open to everybody (§ 312k (2) BGB)',
  'POST /api/offers/{provider}/withdrawals': 'it stands open to everybody (§ 356a BGB)',
  'GET /api/demo/people': 'the people to try things out as; nobody on any other installation',
  'GET /api/directories/last-way-in': 'a browser is told by which directory it came in itself',
  'GET /api/directories/{directory}/way-in': 'whoever signs in holds the link of his organisation',
  'POST /api/directories/{directory}/sign-in': 'whoever signs in is not in yet',
  'POST /api/directories/{directory}/begin': 'whoever signs in is not in yet',
  'GET /api/directories/return': 'whoever comes back from his organisation is not in yet',
  'POST /api/directories/ways': 'the answer is the same for everybody; what it causes is read in a mailbox',
  'POST /api/directories/leave': 'whoever has signed out is out',
  'POST /api/proof/witness/add-checkpoint':
    'a checkpoint carries the signature of its log, which is watched here or not',
  'POST /api/invitations/open': 'the link is what lets one see',
  'POST /api/invitations/accept': 'the link is what lets one in',
}

/** Where an id in an address is found, if its name is not that of a column. */
const columnOf: Readonly<Record<string, readonly [table: string, column: string]>> = {
  duty: ['duty', 'id'],
  bundle: ['evidence_bundle', 'evidence_bundle'],
  grant: ['content_grant', 'content_grant'],
  copy: ['identity_copy', 'identity_copy'],
  device: ['vpn_device', 'vpn_device'],
  loan: ['vpn_loan', 'vpn_loan'],
  paper: ['paper', 'paper'],
  person: ['membership', 'person'],
  printFile: ['print_file', 'print_file'],
  router: ['vpn_router', 'vpn_router'],
}

/** What stands in an address and is nobody's: the name of something that every provider has. */
const namesOfAll: Readonly<Record<string, string>> = { act: 'setAccess' }

const roles = [...Object.keys(providerRoles), ...Object.keys(customerRoles)] as readonly Role[]
let house: TestHouse
let owner: Pool
let described: Described
/** Another customer of the same provider, and another provider's customer. */
let neighbours: Readonly<Record<'neighbour customer' | 'neighbour provider', AgreementKey>>

before(async () => {
  house = await openHouse()
  owner = house.database.pool('owner')
  const otherProvider = await sampleAgreement(house.running, '2026-02-09')
  await openProvider(house.running.app, {
    provider: otherProvider.provider,
    name: 'neighbour',
    title: 'Nachbar GmbH',
    terms: 'elc',
    isDemo: false,
  })
  neighbours = {
    'neighbour customer': await sampleAgreement(house.running, '2026-02-09', house.key.provider),
    'neighbour provider': otherProvider,
  }
  await seedTables(owner, Object.values(neighbours))
  described = await describedBy(house)
})
after(() => house.close())

interface Answered {
  readonly status: number
  readonly text: string
}

async function send(sent: Sent, by: Partial<SentBy>): Promise<Answered> {
  const { method, url, payload, type } = sent
  const response = await house.http.inject({
    method: method as 'GET',
    url,
    headers: { host: '127.0.0.1:4180', ...(type ? { 'content-type': type } : {}), ...by },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: response.statusCode, text: response.body }
}
const codeOf = ({ text }: Answered): string => (text.startsWith('{') ? (JSON.parse(text) as Problem).code : text)

/** Ids that nobody has. */
const guessed = (): ((name: string) => string) => {
  const ids = new Map<string, string>()
  return (name) => {
    const id = ids.get(name) ?? namesOfAll[name] ?? randomUUID()
    ids.set(name, id)
    return id
  }
}

/** Ids of somebody else's, each of the right kind. */
async function idsOf(key: AgreementKey): Promise<(name: string) => string> {
  const names = new Set(
    described.operations.flatMap(({ path, parameters }) => [
      ...path.matchAll(/\{(\w+)\}/g).map(([, name = '']) => name),
      ...parameters.map(({ name }) => name),
    ]),
  )
  const ids = new Map<string, string>()
  for (const name of names) ids.set(name, namesOfAll[name] ?? (await idOf(name, key)) ?? key.agreement)
  return (name) => ids.get(name) ?? key.agreement
}

async function idOf(name: string, { provider, customer }: AgreementKey): Promise<string | undefined> {
  const tables = (await tablesOfProgram(owner)).filter(({ tenant }) => tenant).map((table) => table.name)
  for (const [table, column] of columnOf[name] ? [columnOf[name]] : tables.map((table) => [table, name] as const)) {
    const { rows: columns } = await owner.query(
      'select from pg_attribute where attrelid = $1::regclass and attname = $2 and not attisdropped',
      [table, column],
    )
    if (columns.length === 0) continue
    const { rows } = await owner.query<{ id: unknown }>(
      `select ${quoted(column)} as id from ${table} where provider = $1 and customer = $2 limit 1`,
      [provider, customer],
    )
    if (rows[0]) return String(rows[0].id)
  }
  return undefined
}

/** Everything that belongs to somebody, as the database has it. */
async function belongingsOf({ provider, customer }: AgreementKey): Promise<string> {
  const tables = (await tablesOfProgram(owner)).filter(({ tenant }) => tenant)
  const rows: unknown[] = []
  for (const { name } of tables) {
    const found = await owner.query(
      `select to_jsonb(t) as row from ${name} t where provider = $1 and customer = $2 order by t::text`,
      [provider, customer],
    )
    rows.push([name, found.rows])
  }
  return JSON.stringify(rows)
}

/** What tries are counted for, so that a second one is answered in another way than the first: it is about oneself alone. */
const countsTries = ['POST /api/account/prove']
/** Who looks into the own log stands in it from then on. */
const growsByLooking = ['GET /api/access-log', 'GET /api/access-log/file']
const closed = (): readonly Operation[] => described.operations.filter(({ right }) => right !== 'anybody')

test('only what is meant to be is open to anybody', () => {
  const open = described.operations.filter(({ right }) => right === 'anybody').map(({ name }) => name)
  assert.deepEqual(open.toSorted(), Object.keys(openToAnybody).toSorted())
})

test('every route refuses a stranger before it reads anything', async () => {
  for (const operation of closed()) {
    const answer = await send(requestWith(described, operation, guessed()), {})
    assert.deepEqual([answer.status, codeOf(answer)], [401, 'SIGN_IN_NEEDED'], operation.name)
  }
})

test('every route refuses a session that has ended', async () => {
  const sentBy = await signInAs(house.http, house, 'administrator')
  const origin = { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180' }
  const out = await house.http.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { ...origin, cookie: sentBy.cookie },
    payload: {},
  })
  assert.equal(out.statusCode, 200)
  for (const operation of closed()) {
    const answer = await send(requestWith(described, operation, guessed()), sentBy)
    assert.deepEqual([answer.status, codeOf(answer)], [401, 'SIGN_IN_NEEDED'], operation.name)
  }
})

test('every route refuses every role that does not bring its right', async () => {
  let refusals = 0
  for (const { right, ...operation } of closed()) {
    if (right === 'signed in' || right === 'anybody') continue
    for (const role of roles.filter((each) => !mayUse(each, right))) {
      const answer = await send(requestWith(described, { right, ...operation }, guessed()), await house.as(role))
      assert.deepEqual([answer.status, codeOf(answer)], [403, 'RIGHT_MISSING'], `${operation.name} as ${role}`)
      refusals += 1
    }
  }
  assert.ok(refusals > closed().length)
})

for (const neighbour of ['neighbour customer', 'neighbour provider'] as const)
  describe(`what belongs to a ${neighbour}`, () => {
    for (const side of ['provider', 'customer'] as const) {
      if (neighbour === 'neighbour customer' && side === 'provider') continue

      test(`is answered to people of the ${side} like what does not exist, whatever route they try`, async () => {
        const foreign = await idsOf(neighbours[neighbour])
        for (const { right, ...operation } of closed()) {
          if ([...countsTries, ...growsByLooking].includes(operation.name)) continue
          const role = roles.find(
            (each) =>
              isProviderRole(each) === (side === 'provider') &&
              (right === 'signed in' || right === 'anybody' || mayUse(each, right)),
          )
          if (!role) continue
          const by = await house.as(role)
          const nobodys = guessed()
          const tried = await send(requestWith(described, { right, ...operation }, foreign), by)
          const missed = await send(requestWith(described, { right, ...operation }, nobodys), by)
          // Whoever tries too often is told to wait, whatever he tries.
          if ([tried.status, missed.status].includes(429)) continue
          assert.equal(
            withoutIds(tried, foreign, operation),
            withoutIds(missed, nobodys, operation),
            `${operation.name} as ${role} tells what is somebody else's from what is nobody's`,
          )
          if (/\{(?!act\})/.test(operation.path))
            assert.ok(tried.status >= 400, `${operation.name} as ${role}: ${tried.status}`)
        }
      })

      test(`is neither shown to people of the ${side} nor changed by them`, async () => {
        const key = neighbours[neighbour]
        const foreign = await idsOf(key)
        const before = await belongingsOf(key)
        for (const { right, ...operation } of closed()) {
          for (const role of roles.filter((each) => isProviderRole(each) === (side === 'provider'))) {
            const sent = requestWith(described, { right, ...operation }, foreign)
            const { text } = await send(sent, await house.as(role))
            const shown = text.replaceAll(sent.url, '')
            for (const secret of ['Nachbar GmbH', key.customer ?? '', key.agreement])
              assert.ok(
                !shown.includes(secret) || JSON.stringify(sent).includes(secret),
                `${operation.name} as ${role} shows ${secret}`,
              )
          }
        }
        assert.equal(await belongingsOf(key), before)
      })
    }
  })

/** What an answer says, whichever ids were asked for; its own number, and the time on the clock aside. */
function withoutIds(
  { status, text }: Answered,
  id: (name: string) => string,
  { path }: Pick<Operation, 'path'>,
): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const asked = [...names, 'agreement'].map(id).toSorted((a, b) => b.length - a.length)
  const without = asked.reduce(
    (left, each) => left.replaceAll(each, '…').replaceAll(encodeURIComponent(each), '…'),
    text,
  )
  return `${status} ${without.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?:klausel_|whsec_)[\w+/=-]+|req-\w+|\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '…')}`
}
