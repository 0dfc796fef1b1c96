import assert from 'node:assert/strict'
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { elc } from '../../terms/documents/elc/elc.ts'
import { q } from '../../terms/documents/q/q.ts'
import { compile } from '../../terms/engine/program.ts'
import { type Day, instantOf, plusDays } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { destroyKeysOf, keyRing, seal, sealingKey, unseal } from '../keys.ts'
import { inTransaction, type Transaction } from '../transaction.ts'
import { openAccessBook } from './book.ts'
import { headAfter, NOTHING_YET } from './chain.ts'
import { changeIn, noteChange, notePersonalChange } from './change.ts'
import { eraseExpired, keepingOf, keptFor } from './kept.ts'
import { type Accessor, asOwnWork, newNoted, whileNoting } from './noted.ts'
import { readAccesses, readAfter, readDays, readHead } from './read.ts'

const database = await testDatabase()
after(() => database.close())
const app = database.pool('app')
let now = instantOf('2026-03-02T09:00')
const book = openAccessBook({ app, now: () => now, report: () => undefined })
const master = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test', accesses: book }
const clerk: Accessor = {
  side: 'provider',
  person: randomUUID(),
  role: 'clerk',
  why: 'GET /letters',
  right: 'see names',
}

interface Key {
  readonly provider: string
  readonly customer: string
}
const someCustomer = (provider: string = randomUUID()): Key => ({ provider, customer: randomUUID() })
const inside = <T>(key: Key, work: (transaction: Transaction) => Promise<T>) => inTransaction(app, key, work)
const allOf = (key: Key) =>
  inside(key, async (transaction) => ({
    rows: await readAfter(transaction, key, 0, { until: 1e9, limit: 1e6 }),
    days: await readDays(transaction, key),
    ...(await readHead(transaction, key)),
  }))

/** Seals a letter under a person's key. */
async function sealed(key: Key, person: string | null, object: string) {
  return inside(key, async (transaction) => {
    const sealing = await sealingKey(transaction, master, { ...key, person, purpose: 'correspondence' })
    return seal(sealing, { agreement: object, kind: 'letter' }, { text: 'Dear Erika' })
  })
}
const open = (key: Key, object: string, content: Awaited<ReturnType<typeof sealed>>) =>
  inside(key, async (transaction) => {
    const ring = await keyRing(transaction, master, key, [content.keyId])
    return unseal(ring, { agreement: object, kind: 'letter' }, content)
  })

/** A request of the clerk. */
async function asked<T>(work: () => Promise<T>, status = 200): Promise<T> {
  const noted = newNoted()
  const result = await whileNoting(noted, work)
  await book.write(noted, clerk, status)
  return result
}

test('whatever is sealed or opened inside a piece of work stands in its rows, however often once, with who, when, what, whose and why', async () => {
  const [key, person, object] = [someCustomer(), randomUUID(), randomUUID()]
  await asked(async () => {
    const content = await sealed(key, person, object)
    for (let n = 0; n < 3; n += 1) await open(key, object, content)
  }, 201)
  const { rows, size, head } = await allOf(key)
  assert.deepEqual(
    rows.map(({ entry }) => JSON.parse(entry)),
    [
      { did: 'written', count: undefined },
      { did: 'read', count: 3 },
    ].map(({ did, count }) => ({
      at: '2026-03-02T08:00:00.000Z',
      by: { person: clerk.person, role: 'clerk', side: 'provider' },
      ...(count === undefined ? {} : { count }),
      ...{ did, kind: 'letter', object, of: person, right: 'see names', status: 201, why: 'GET /letters' },
    })),
  )
  let expected = NOTHING_YET
  for (const { number, entry } of rows) expected = headAfter(expected, number, entry)
  assert.deepEqual([size, head], [2, expected])
})

test('work that nobody has named is noted as that of the program itself, and named work with its reason', async () => {
  const [key, object] = [someCustomer(), randomUUID()]
  const content = await sealed(key, null, object)
  await book.settled()
  await asOwnWork(book, 'duty confirmOrder:1', () => open(key, object, content))
  const found = (await allOf(key)).rows.map(({ entry }) => JSON.parse(entry))
  assert.deepEqual(
    found.map(({ by, why, did }) => [by.side, why, did]),
    [
      ['program', 'behind the scenes', 'written'],
      ['program', 'duty confirmOrder:1', 'read'],
    ],
  )
})

test('many pieces of work at once are numbered without a gap for each customer, and each customer sees its own alone', async () => {
  const one = someCustomer()
  const other = someCustomer(one.provider)
  const objects = Array.from({ length: 40 }, () => randomUUID())
  const contents = await Promise.all(objects.map((object, n) => sealed(n % 2 ? one : other, null, object)))
  await Promise.all(
    objects.map((object, n) => asked(() => open(n % 2 ? one : other, object, contents[n] ?? assert.fail()))),
  )
  await book.settled()
  for (const key of [one, other]) {
    const { rows, size } = await allOf(key)
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: size }, (_, n) => n + 1),
    )
    assert.ok(rows.every(({ customer }) => customer === key.customer))
    assert.equal(rows.filter(({ entry }) => JSON.parse(entry).did === 'read').length, 20)
  }
  const all = await inTransaction(app, { provider: one.provider, customer: '*' }, (transaction) =>
    readAccesses(transaction, { provider: one.provider, customer: undefined }, {}, { limit: 60 }),
  )
  assert.deepEqual([all.rows.length, new Set(all.rows.map(({ customer }) => customer)).size], [60, 2])
  const rest = await inTransaction(app, { provider: one.provider, customer: '*' }, (transaction) =>
    readAccesses(transaction, { provider: one.provider, customer: undefined }, {}, { limit: 200, before: all.next }),
  )
  const total = (await allOf(one)).size + (await allOf(other)).size
  assert.equal(all.rows.length + rest.rows.length, total)
})

test('a field that is changed stands with its old and new value, sealed under the key of whom it is about, and goes with that key', async () => {
  const [key, person, membership] = [someCustomer(), randomUUID(), randomUUID()]
  await asked(() =>
    inside(key, async (transaction) => {
      const thing = { ...key, person, object: membership, kind: 'name' }
      const values = { before: 'Erika Muster', after: 'Erika Beispiel' }
      await notePersonalChange(transaction, master, { ...thing, field: 'name' }, 'correspondence', values)
      await notePersonalChange(transaction, master, { ...thing, field: 'city' }, 'correspondence', {
        before: 'Essen',
        after: 'Essen',
      })
      noteChange({ ...thing, kind: 'membership', field: 'role' }, { before: 'user', after: 'officer' })
    }),
  )
  const { rows } = await allOf(key)
  const [name, role] = rows.map(({ entry }) => JSON.parse(entry))
  assert.deepEqual([name.did, name.field, name.of, rows.length], ['changed', 'name', person, 2])
  assert.deepEqual(role.change, { before: 'user', after: 'officer' })
  assert.ok(rows.every(({ entry }) => !entry.includes('Erika')))
  const [stored] = rows
  const opened = () =>
    inside(key, async (transaction) =>
      unseal(await keyRing(transaction, master, key, [stored?.keyId ?? '']), changeIn(membership, { kind: 'name' }), {
        sealed: stored?.sealed ?? Buffer.alloc(0),
        keyId: stored?.keyId ?? '',
      }),
    )
  assert.deepEqual(await opened(), { erased: false, content: { before: 'Erika Muster', after: 'Erika Beispiel' } })
  await inside(key, (transaction) => destroyKeysOf(transaction, { ...key, person }))
  assert.deepEqual(await opened(), { erased: true })
})

test('rows are kept as long as the clause says, and where no clause names a time they stay', () => {
  assert.deepEqual(keepingOf(q, '2026-01-01', instantOf('2026-04-01T23:59')), {
    mayGo: false,
    ref: 'Anhang 2 Nr. 1.3.3 S. 2',
  })
  assert.equal(keepingOf(q, '2026-01-01', instantOf('2026-04-02'))?.mayGo, true)
  assert.deepEqual(keptFor(q, instantOf('2026-05-04')), { days: 90, ref: 'Anhang 2 Nr. 1.3.3 S. 2' })
  assert.equal(keepingOf(elc, '2026-01-01', instantOf('2036-01-01')), undefined)
  assert.equal(keptFor(elc, instantOf('2026-05-04')), undefined)
})

test('a day goes when its clause lets it and it is signed; its head stays, and nothing else can be taken out', async () => {
  const [key, object] = [someCustomer(), randomUUID()]
  const content = await asked(() => sealed(key, null, object))
  const first = '2026-03-02' as Day
  for (const days of [1, 90]) {
    now = instantOf(`${plusDays(first, days)}T09:00`)
    await asked(() => open(key, object, content))
  }
  const program = compile(q)
  const erase = (on: string) => eraseExpired({ app, program, now: instantOf(on) }, key)
  assert.equal(await erase(plusDays(first, 91)), 0, 'a day that nobody has signed stays')
  await inside(key, (transaction) => transaction.query(`update access_day set note = 'signed'`))
  assert.equal(await erase(`${plusDays(first, 90)}T23:59`), 0)
  assert.equal(await erase(plusDays(first, 91)), 1)
  const { rows, days, size } = await allOf(key)
  assert.deepEqual([rows.map(({ number }) => number), size, days.length], [[2, 3], 3, 3])
  assert.equal(days[0]?.erasedBy, 'Anhang 2 Nr. 1.3.3 S. 2')
  await inside(key, (transaction) => transaction.query('delete from access_entry'))
  assert.equal((await allOf(key)).rows.length, 2)
  for (const statement of [`update access_entry set entry = '{}'`, 'truncate access_entry'])
    await assert.rejects(
      inside(key, (transaction) => transaction.query(statement)),
      { code: '42501' },
    )
})

test('what cannot be written is not answered, and what comes after it is written all the same', async () => {
  const key = someCustomer()
  const noted = newNoted()
  const touched = { ...key, did: 'read', kind: 'letter', object: randomUUID(), person: null } as const
  noted.touched.set('x', { ...touched, count: 1, customer: 'no id' })
  const failing = book.write(noted, clerk)
  const good = newNoted()
  await assert.rejects(failing, /uuid/)
  good.touched.set('x', { ...touched, count: 1 })
  await book.write(good, clerk)
  assert.equal((await allOf(key)).size, 1)
})
