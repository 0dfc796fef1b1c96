import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, it } from 'node:test'
import { DatabaseError, Pool } from 'pg'
import { membershipsOf } from '../access/membership.ts'
import { testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import type { AgreementKey } from './fact.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { sequence } from './sequence.ts'
import { quoted, type Row, seedTables, someone, type Table, tablesOfProgram } from './tenants.test-support.ts'
import { everyCustomer, inTransaction } from './transaction.ts'

const installation = '00000000-0000-0000-0000-000000000000'
const database = await testDatabase()
after(() => database.close())
const app = database.pool('app')
const owner = database.pool('owner')

const [one, neighbour, other] = await agreements()
await seedTables(owner, [one, neighbour, other])
const tables = await tablesOfProgram(owner)

describe('row-level security', () => {
  for (const table of tables) {
    it(`is on for ${table.name}, with a policy`, async () => {
      const { rows } = await owner.query<{ on: boolean; policies: number }>(
        `select relrowsecurity as on, (select count(*) from pg_policy where polrelid = c.oid)::integer as policies
         from pg_class c where oid = $1::regclass`,
        [table.name],
      )
      assert.equal(rows[0]?.on, true)
      assert.ok((rows[0]?.policies ?? 0) > 0, `${table.name} lacks a policy`)
    })

    it(`shows nothing of ${table.name} without both settings`, async () => {
      assert.ok((await everything(table)).length > 0, `${table.name} needs a row for this test to mean anything`)
      for (const [provider, customer] of [
        ['', ''],
        [one.provider, ''],
        ['', one.customer ?? ''],
        ['', everyCustomer],
      ] as const) {
        assert.deepEqual(await seen(table, provider, customer), [], `settings '${provider}' and '${customer}'`)
      }
    })
  }

  for (const table of tables.filter(({ tenant }) => tenant)) {
    it(`shows of ${table.name} nothing that is another provider's`, async () => {
      const rows = await seen(table, other.provider, everyCustomer)
      assert.ok(rows.every(({ provider }) => provider === other.provider))
    })

    it(`shows of ${table.name} nothing that is another customer's`, async () => {
      const rows = await seen(table, neighbour.provider, neighbour.customer ?? '')
      assert.ok(rows.every(({ customer }) => customer === neighbour.customer || customer === installation))
    })

    it(`shows all of a provider's ${table.name} to whoever acts for every customer of that provider`, async () => {
      const rows = await seen(table, one.provider, everyCustomer)
      const all = (await everything(table)).filter(({ provider }) => provider === one.provider)
      assert.equal(rows.length, all.length)
      assert.ok(rows.length > 0)
    })

    it(`lets nobody else write to ${table.name}`, async () => {
      const before = await everything(table)
      const row = before.find(({ provider, customer }) => provider === one.provider && customer !== neighbour.customer)
      assert.ok(row)
      for (const [provider, customer] of [
        ['', ''],
        [other.provider, everyCustomer],
        [neighbour.provider, neighbour.customer ?? ''],
      ] as const) {
        await assertNoWriting(table, row, provider, customer)
      }
      assert.deepEqual(await everything(table), before)
    })

    it(`names provider and customer first in every key of ${table.name}`, async () => {
      const { rows } = await owner.query<{ name: string; columns: string[] }>(
        `select k.name, array_agg(a.attname::text order by p.place) as columns
         from (
           select conname::text as name, conkey::smallint[] as key from pg_constraint where conrelid = $1::regclass and contype = 'f'
           union all
           select indexrelid::regclass::text, indkey::smallint[] from pg_index where indrelid = $1::regclass and indisunique
         ) k
         cross join lateral unnest(k.key) with ordinality as p (attnum, place)
         join pg_attribute a on a.attrelid = $1::regclass and a.attnum = p.attnum
         group by k.name`,
        [table.name],
      )
      // A place in the order of the whole installation has no tenant, and a person is one for all of them.
      const keys = rows.filter(({ name }) => name !== 'sequenced_pkey' && !name.endsWith('_person_fkey'))
      assert.ok(keys.length > 0)
      for (const { name, columns } of keys) assert.deepEqual(columns.slice(0, 2), ['provider', 'customer'], name)
    })
  }

  for (const table of tables) {
    it(`lets the program empty ${table.name} at no stroke`, async () => {
      for (const role of ['app', 'auth', 'queue'] as const) {
        await assert.rejects(database.pool(role).query(`truncate ${table.name} cascade`), { code: '42501' }, role)
      }
    })
  }
})

describe('what belongs to people and to no tenant', () => {
  it('lies behind policies too, in every table', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'access'::regnamespace and c.relkind in ('r', 'p')
         and not (c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid))`,
    )
    assert.deepEqual(rows, [])
  })

  it('shows acts and views names and addresses alone, and of those only whom they have to do with', async () => {
    const named = 'select id, name, email from access.person'
    assert.deepEqual((await app.query(named)).rows, [])
    const own = await inTransaction(app, one, (transaction) => transaction.query(named))
    assert.equal(own.rowCount, 1)
    const elsewhere = await inTransaction(app, { provider: randomUUID(), customer: everyCustomer }, (transaction) =>
      transaction.query(named),
    )
    assert.equal(elsewhere.rowCount, 0)
    for (const closed of ['session', 'account', 'verification', 'passkey', 'two_factor', 'attempt', 'spent_code'])
      await assert.rejects(app.query(`select from access.${closed}`), { code: '42501' }, closed)
  })

  it('shows whoever signs in his own memberships', async () => {
    const auth = database.pool('auth')
    assert.equal((await auth.query('select from membership')).rowCount, 0)
    assert.equal((await membershipsOf(auth, someone)).length, 3)
    assert.deepEqual(await membershipsOf(auth, randomUUID()), [])
  })
})

describe('facts', () => {
  const statements = [
    `update fact set clear = '{}'`,
    'update fact set sealed = null, key_id = null',
    'update fact set leaf = leaf',
    'delete from fact',
    'truncate fact',
    'truncate fact cascade',
    'drop table fact',
    'alter table fact disable row level security',
    `insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, leaf, written_in)
     values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, now(), now(), 'x', '{}', sha256(''), '3')`,
  ]
  for (const statement of statements) {
    it(`are closed to the program's role for: ${statement.replaceAll(/\s+/g, ' ').slice(0, 70)}`, async () => {
      const attempt = inTransaction(app, one, (transaction) => transaction.query(statement))
      await assert.rejects(attempt, { code: '42501' })
      await assert.rejects(database.pool('queue').query(statement), { code: '42501' })
      await assert.rejects(database.pool('auth').query(statement), { code: '42501' })
    })
  }
})

describe('a transaction', () => {
  it('leaves nobody’s name on its connection, whether it ends well or not', async () => {
    const url = new URL(database.url)
    url.username = 'app'
    const single = new Pool({ connectionString: url.href, max: 1 }).on('error', () => undefined)
    try {
      await inTransaction(single, one, async () => undefined)
      await assert.rejects(
        inTransaction(single, one, async () => Promise.reject(new Error('no'))),
        /no/,
      )
      const { rows } = await single.query(
        `select coalesce(current_setting('klausel.provider', true), '') as provider,
           coalesce(current_setting('klausel.customer', true), '') as customer`,
      )
      assert.deepEqual(rows, [{ provider: '', customer: '' }])
    } finally {
      await single.end()
    }
  })

  it('in which a failure was passed over does not pretend to be committed', async () => {
    const passedOver = inTransaction(app, one, async (transaction) => {
      await transaction.query('select 1 / 0').catch(() => undefined)
    })
    await assert.rejects(passedOver, /nothing was kept/)
  })

  it('begins for nothing but ids', async () => {
    const provider = `${randomUUID()}', true); drop table fact; --`
    await assert.rejects(
      inTransaction(app, { provider, customer: null }, async () => undefined),
      /is not an id/,
    )
    await assert.rejects(
      inTransaction(app, { provider: one.provider, customer: '' }, async () => undefined),
      /is not an id/,
    )
  })
})

/** Two customers of one provider and one of another, each with an agreement and a fact. */
async function agreements(): Promise<[AgreementKey, AgreementKey, AgreementKey]> {
  const first = await openSample(app)
  const keys: [AgreementKey, AgreementKey, AgreementKey] = [
    first,
    await openSample(app, { provider: first.provider }),
    await openSample(app),
  ]
  for (const key of keys)
    await inTransaction(app, key, (transaction) => append(transaction, { ...key, facts: [sampleFact()] }))
  await sequence(database.pool('queue'))
  return keys
}

async function everything({ name }: Table): Promise<Row[]> {
  const { rows } = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t order by t::text`)
  return rows.map(({ row }) => row)
}

/** What the program's role sees with these settings; an empty one is none. */
async function seen(table: Table, provider: string, customer: string): Promise<Row[]> {
  const columns = table.tenant ? 'provider, customer' : 'count(*) over ()'
  return asApp(provider, customer, async (query) => (await query(`select ${columns} from ${table.name}`)).rows)
}

async function assertNoWriting(table: Table, row: Row, provider: string, customer: string): Promise<void> {
  const columns = Object.keys(row).filter((column) => column !== 'written_in')
  const names = columns.map(quoted).join(', ')
  const attempts = {
    insert: `insert into ${table.name} (${names}) select ${names} from jsonb_populate_record(null::public.${table.name}, $1)`,
    update: `update ${table.name} t set ${await writableColumn(table)} from jsonb_populate_record(null::public.${table.name}, $1) r
             where t.provider = r.provider and t.customer = r.customer`,
    delete: `delete from ${table.name} t using jsonb_populate_record(null::public.${table.name}, $1) r
             where t.provider = r.provider and t.customer = r.customer`,
  }
  for (const [kind, statement] of Object.entries(attempts)) {
    const outcome = await asApp(provider, customer, (query) => query(statement, [row])).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: unknown) => (error instanceof DatabaseError ? error.code : String(error)),
    )
    // Refused outright, or nothing found to change; inserting is refused, since it never looks for anything.
    assert.ok(
      outcome === '42501' || (kind !== 'insert' && outcome === '0 rows'),
      `${kind} as '${customer}': ${outcome}`,
    )
  }
}

/** `column = t.column` for a column that the role may update, so that the policy and not the missing right is tried. */
async function writableColumn({ name }: Table): Promise<string> {
  const { rows } = await owner.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by has_column_privilege('app', attrelid, attnum, 'update') desc, attnum limit 1`,
    [name],
  )
  const column = quoted(rows[0]?.column ?? '')
  return `${column} = t.${column}`
}

type Query = (text: string, values?: unknown[]) => Promise<{ rows: Row[]; rowCount: number | null }>

/** In a transaction that is always taken back. */
async function asApp<T>(provider: string, customer: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await app.connect()
  try {
    await client.query('begin')
    if (provider) await client.query(`select set_config('klausel.provider', $1, true)`, [provider])
    if (customer) await client.query(`select set_config('klausel.customer', $1, true)`, [customer])
    return await work((text, values) => client.query(text, values))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
