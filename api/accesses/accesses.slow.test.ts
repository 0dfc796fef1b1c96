import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { askForContent, grantContent, mayReadContent } from '../../access/content-grant.ts'
import { mayUse, rights } from '../../access/rights.ts'
import type { Role } from '../../access/roles.ts'
import { sampleAgreement } from '../../duties/sample.test-support.ts'
import { newNoted, whileNoting } from '../../journal/accesses/noted.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { verifyAccessLog } from '../../proof/verify/access-log.ts'
import { applicationOn, applyTo, asUpload, offerOf, ownShop } from '../applications/applying.test-support.ts'
import { ask, askAgreement, refused } from '../asking.test-support.ts'
import { type Described, describedBy, type Operation } from '../described.test-support.ts'
import { requestWith } from '../foreign-ids.test-support.ts'
import { openHouse, openLife, type TestHouse } from '../house.test-support.ts'
import { type Entry, entryOf } from './entry.ts'
import type { CheckedLog } from './export.ts'
import { usedRightInWords } from './purposes.ts'
import type { AccessLogView, ShownAccessRow } from './view.ts'

/** A word that nothing says but what was planted. */
const MARK = 'Zwoelfender'

let house: TestHouse
let log: HouseLog
let described: Described
before(async () => {
  log = await houseLog()
  const life = openLife.map((fact) => ('name' in fact ? { ...fact, name: `${MARK} GmbH` } : fact))
  house = await openHouse({ life, proof: log.proof })
  described = await describedBy(house)
  await plant()
})
after(async () => {
  await house.close()
  await log.remove()
})

/** The marked word in all that people can write and that is kept sealed, or lies open and is of people. */
async function plant(): Promise<void> {
  const shop = ownShop(house)
  const application = applicationOn(await offerOf(house, shop), {
    name: MARK,
    organisation: `${MARK} AG`,
    remark: MARK,
  })
  assert.equal((await applyTo(house, shop, application)).status, 201)
  assert.equal((await askAgreement(house, '/addressee', { as: 'clerk', body: addressee('Alter Weg 1') })).status, 200)
  const upload = asUpload(Buffer.from(`From: ${MARK} <a@example.org>\r\nSubject: ${MARK}\r\n\r\n${MARK}\r\n`), 'a.eml')
  assert.equal((await ask(house, '/incoming?medium=e-mail', { as: 'clerk', ...upload })).status, 201)
}
const addressee = (line: string) => ({
  ...{ name: MARK, lines: [line], postCode: '45657', city: 'Recklinghausen', country: 'DE' },
})

/** How far each customer's log has come, past every policy. */
async function sizes(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await house.database
    .pool('owner')
    .query<{ customer: string; size: string }>('select customer, size from access_log')
  return new Map(rows.map(({ customer, size }) => [customer, Number(size)]))
}
/** What was written after that. */
async function writtenSince(before: ReadonlyMap<string, number>): Promise<readonly Entry[]> {
  const { rows } = await house.database.pool('owner').query<{ entry: string }>(
    `select entry from access_entry e
     where number > coalesce((select size from unnest($1::uuid[], $2::bigint[]) as b (customer, size)
       where b.customer = e.customer), 0)`,
    [[...before.keys()], [...before.values()]],
  )
  return rows.map(entryOf)
}

/** Ids of what lies in the house, by their names in addresses. */
async function idsHere(): Promise<(name: string) => string> {
  const tables: Readonly<Record<string, string>> = {
    application: 'select application as id from application',
    incoming: 'select incoming as id from incoming',
    duty: 'select id from duty',
    letter: 'select letter as id from letter',
    membership: 'select membership as id from membership',
    paper: 'select paper as id from paper',
    person: 'select person as id from membership',
  }
  const found = new Map<string, string>([['agreement', house.key.agreement]])
  for (const [name, query] of Object.entries(tables)) {
    const { rows } = await house.database.pool('owner').query<{ id: string }>(`${query} limit 1`)
    if (rows[0]) found.set(name, String(rows[0].id))
  }
  return (name) => found.get(name) ?? randomUUID()
}

/** Every role that may, so that each side's answer is seen. */
const rolesFor = ({ right }: Operation): readonly Role[] =>
  (['administrator', 'clerk', 'customerAdministrator', 'officer'] as const).filter(
    (role) => right !== 'anybody' && (right === 'signed in' || mayUse(role, right)),
  )

describe('a row', () => {
  const rowsOf = async (as: Role, query = '') => (await ask<AccessLogView>(house, `/access-log${query}`, { as })).body

  test('says who, when, what, whose and why, to the customer without names of the other side’s people', async () => {
    await askAgreement(house, '/addressee', { as: 'clerk' })
    const { rows } = await rowsOf('customerAdministrator')
    const row = rows.find(({ kind, did, by }) => kind === 'addressee' && did === 'read' && by.side === 'provider')
    assert.ok(row)
    assert.deepEqual(row.says.en, 'address for papers')
    assert.deepEqual([row.by.role?.en, row.by.name, row.purpose.en], ['clerk', null, 'looking at papers'])
    assert.ok(rows.every(({ customer }) => customer === house.key.customer))
    const seen = (await rowsOf('administrator', `?person=${row.by.person}`)).rows
    assert.ok(seen.length > 0)
    assert.ok(seen.every(({ by }) => by.name === 'Kim clerk'))
  })

  test('of a changed field says what it was and what it is', async () => {
    await askAgreement(house, '/addressee', { as: 'customerAdministrator', body: addressee('Neuer Weg 2') })
    const { rows } = await rowsOf('officer', '?kind=addressee')
    const changed = rows.filter(({ did, by }) => did === 'changed' && by.side === 'customer')
    assert.deepEqual(
      changed.map(({ fieldSays, values }) => [fieldSays?.en, values?.before, values?.after?.de]),
      [['street', { de: 'Alter Weg 1', en: 'Alter Weg 1' }, 'Neuer Weg 2']],
    )
    assert.ok((await writtenSince(new Map())).every((entry) => !JSON.stringify(entry).includes('Weg')))
  })

  test('of a role says the former and the new one', async () => {
    const people = (await ask<{ people: { membership: string; role: string }[] }>(house, '/people')).body.people
    await house.as('partner')
    const fresh = (await ask<{ people: { membership: string; role: string }[] }>(house, '/people')).body.people
    const partner = fresh.find(({ role }) => role === 'partner')
    assert.ok(partner && people.length > 0)
    await ask(house, `/people/${partner.membership}/role`, { body: { role: 'user' } })
    const { rows } = await rowsOf('customerAdministrator', '?kind=membership')
    assert.deepEqual([rows[0]?.values?.before?.en, rows[0]?.values?.after?.de], ['partner', 'Nutzer'])
    assert.equal(rows[0]?.by.role?.en, 'administrator')
  })

  test('of contents that staff has seen names the leave of the customer', async () => {
    const { provider, customer, agreement } = house.key
    const now = Date.now()
    const [staff, boss] = [
      { id: randomUUID(), name: 'Kim' },
      { id: randomUUID(), name: 'Erika' },
    ]
    const noted = newNoted()
    const grant = await inTransaction(house.running.app, house.key, async (transaction) => {
      const asked = { provider, customer, agreement, person: staff, scope: 'files', reason: 'a fault', hours: 1 }
      const given = await askForContent(transaction, asked, now)
      await grantContent(transaction, { provider, agreement, grant: given, by: boss }, now)
      const wanted = { provider, customer, agreement, person: staff.id, content: 'files/a' }
      await whileNoting(noted, () => mayReadContent(transaction, wanted, now + 1))
      return given
    })
    await house.running.master.accesses?.write(noted, {
      side: 'provider',
      person: staff.id,
      role: 'clerk',
      why: 'GET /x',
    })
    const { rows } = await rowsOf('officer', '?kind=contents')
    assert.deepEqual([rows[0]?.grant, rows[0]?.object], [grant, agreement])
  })

  test('is found by person, kind and day, and older ones are read on without a gap', async () => {
    const all: ShownAccessRow[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: AccessLogView = await rowsOf(
        'customerAdministrator',
        `?limit=5${next === '' ? '' : `&before=${next}`}`,
      )
      all.push(...page.rows)
      next = page.next
    }
    const numbers = all.map(({ number }) => number)
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, n) => (numbers[0] ?? 0) - n),
    )
    assert.equal(numbers.at(-1), 1)
    assert.deepEqual((await rowsOf('customerAdministrator', '?day=2025-12-31')).rows, [])
    assert.ok((await rowsOf('customerAdministrator', '?day=2026-01-01')).rows.length > 0)
    assert.equal(refused(await ask(house, '/access-log?before=x')), '400 REQUEST_NOT_UNDERSTOOD before')
  })
})

describe('the log of a customer', () => {
  test('is shown to its administrator and officer and to those of the provider who look after it, to nobody else', async () => {
    for (const as of ['clerk', 'approver', 'instructing', 'user'] as const)
      assert.equal(refused(await ask(house, '/access-log', { as })), '403 RIGHT_MISSING')
    assert.equal(refused(await ask(house, '/access-log', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
    const neighbour = await sampleAgreement(house.running, '2026-02-09', house.key.provider)
    const { body } = await ask<AccessLogView>(house, `/access-log?customer=${neighbour.customer}`, { as: 'officer' })
    assert.ok(body.rows.every(({ customer }) => customer === house.key.customer))
    const own = await ask<AccessLogView>(house, '/access-log?customer=own', { as: 'auditor' })
    assert.ok(own.body.rows.every(({ customer }) => customer === null))
  })

  test('is checked on the page, exported and verified by whoever has the key, and a change to it is found', async () => {
    const check = async () => (await ask<CheckedLog>(house, '/access-log/check', { as: 'officer' })).body
    const good = await check()
    assert.deepEqual([good.isWhole, good.findings, good.rows], [true, [], good.size])
    const { body } = await house.http.inject({
      url: '/api/access-log/file',
      headers: { host: '127.0.0.1:4180', ...(await house.as('officer')) },
    })
    async function* lines() {
      yield* body.trimEnd().split('\n')
    }
    const verdict = await verifyAccessLog(lines(), { key: showVerifierKey(log.keeper.key) })
    assert.deepEqual([verdict.findings, verdict.keyIsNamed, verdict.customer], [[], true, house.key.customer])
    assert.ok(body.includes('Alter Weg 1'), 'the customer takes along what its fields were')
    const owner = house.database.pool('owner')
    const place = [house.key.provider, house.key.customer]
    await owner.query(
      `update access_entry set entry = replace(entry, 'clerk', 'nobody')
       where provider = $1 and customer = $2 and entry like '%clerk%'`,
      place,
    )
    const changed = await check()
    assert.deepEqual([changed.isWhole, changed.findings[0]?.code], [false, 'LOG_CUT'])
  })
})

test('whatever route is asked, what it shows of the marked word has left a row of that very request', async () => {
  const ids = await idsHere()
  const carrying = new Set<string>()
  for (const operation of described.operations.toSorted((a, b) => (a.method < b.method ? -1 : 1))) {
    const asked = `${operation.method} ${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    // What ends or deletes something would leave less for the routes behind it.
    const id = operation.method === 'GET' ? ids : (name: string) => (name === 'agreement' ? ids(name) : randomUUID())
    const sent = requestWith(described, operation, id)
    for (const role of rolesFor(operation)) {
      const before = await sizes()
      const response = await house.http.inject({
        method: operation.method as 'GET',
        url: sent.url,
        headers: {
          ...{ host: '127.0.0.1:4180', ...(await house.as(role)) },
          ...(sent.type ? { 'content-type': sent.type } : {}),
        },
        ...(sent.payload === undefined ? {} : { payload: sent.payload }),
      })
      if (!response.body.includes(MARK) || JSON.stringify(sent).includes(MARK)) continue
      carrying.add(operation.name)
      const own = (await writtenSince(before)).filter(({ why, by }) => why === asked && by.role === role)
      assert.ok(own.length > 0, `${operation.name} as ${role} shows the word and leaves no row`)
    }
  }
  // The word has come by all these ways at least, or the test would see nothing.
  for (const name of [
    'GET /api/agreements/{agreement}/addressee',
    'GET /api/applications',
    'GET /api/applications/{application}',
    'GET /api/incoming',
    'GET /api/people',
  ])
    assert.ok(carrying.has(name), `${name} among ${[...carrying].join(', ')}`)
})

test('each right has words for what one does with it', () => {
  assert.deepEqual(
    Object.keys(rights).filter((right) => usedRightInWords(right) === undefined),
    [],
  )
})
