import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { DatabaseError, type Pool } from 'pg'
import type { AgreementKey } from './fact.ts'

/** Somebody whom memberships and the like may name. */
export const someone = randomUUID()

/** What a table needs to take a row, where a value of the right type is not enough. */
const particular: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  membership: { person: someone, role: 'customerAdministrator' },
  duty_decision: { decision: 'approved' },
  api_token: { name: 'x' },
  directory: { kind: 'ldap' },
  directory_person: { person: someone },
  dispatch: { medium: 'e-mail' },
  account_holder: { account: 'account 4711' },
  content_grant: { until_at: '2026-02-20T00:00:00Z' },
  evidence_bundle: { side: 'customer' },
  incoming: { source: 'upload' },
  invitation: { role: 'customerAdministrator', language: 'de' },
  letter: { language: 'de' },
  letter_language: { language: 'de' },
  e_invoice: { form: 'ZUGFeRD' },
  number_unused: { why: 'nothing owed' },
  paper: { paper: 'invoice:sample', language: 'de', digest: Buffer.alloc(32), number: null },
  application: { language: 'de' },
  application_message: { author: 'applicant' },
  application_evidence: { kind: 'pdf' },
  button_declaration: { kind: 'withdrawal', language: 'de' },
  vpn_device: { kind: 'phone', system: 'ios', public_key: `${'A'.repeat(43)}=` },
  duty_rule: { carried_out: 'at once' },
}

const installation = '00000000-0000-0000-0000-000000000000'

export interface Table {
  readonly name: string
  /** Whether its rows belong to a provider and a customer. */
  readonly tenant: boolean
}
export type Row = Readonly<Record<string, unknown>>

/** Every table that a role of the program may touch, as the catalogue has it; the work queue's own schema aside. */
export async function tablesOfProgram(owner: Pool): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider') as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'public' and exists (
      select from unnest(array['app', 'auth', 'queue']) as r (role)
      where has_table_privilege(role, c.oid, 'select, insert, update, delete, truncate')
        or has_any_column_privilege(role, c.oid, 'select, insert, update'))
    order by c.relname`)
  return rows
}

/** Gives every table that belongs to tenants a row of each of these agreements, unless it has rows. */
export async function seedTables(owner: Pool, keys: readonly AgreementKey[]): Promise<void> {
  await owner.query(
    `insert into access.person (id, name, email) values ($1, 'Kim', 'kim@example.org') on conflict do nothing`,
    [someone],
  )
  await seedInstallation(owner)
  let waiting = (await tablesOfProgram(owner)).filter(({ tenant }) => tenant)
  // What refers to rows of another table comes after them.
  while (waiting.length > 0) {
    const left: Table[] = []
    for (const table of waiting) if (!(await seed(owner, table, keys))) left.push(table)
    if (left.length === waiting.length)
      throw new Error(`Rows that refer to each other: ${left.map(({ name }) => name)}`)
    waiting = left
  }
}

/** What belongs to the installation as a whole, where nothing that happens in a test writes it. */
async function seedInstallation(owner: Pool): Promise<void> {
  await owner.query(`
    insert into proof_log (origin, verifier_key, begun_at) values ('log', 'key', now()) on conflict do nothing;
    insert into checkpoint (origin, size, root, made_at, note) values ('log', 7777, sha256(''), now(), 'note') on conflict do nothing;
    insert into time_stamp (origin, size, authority, at, answer) values ('log', 7777, 'x', now(), 'x') on conflict do nothing;
    insert into cosignature (origin, size, witness, at, line) values ('log', 7777, 'x', now(), 'x') on conflict do nothing;
    insert into attestor (attestor, kind, next_at) values ('x', 'witness', now()) on conflict do nothing;
    insert into backup_run (run, kind, begun_at, state, heard_at)
      values ('20260101T000000Z', 'backup', now(), 'verified', now()) on conflict do nothing;
    insert into witnessed_log (origin, verifier_key) values ('x', 'x') on conflict do nothing;
    insert into master_key (fingerprint, made_at) values (substring(sha256('') for 8), now()) on conflict do nothing`)
}

/** False while rows are missing that the table refers to. */
async function seed(owner: Pool, { name }: Table, keys: readonly AgreementKey[]): Promise<boolean> {
  const { rowCount } = await owner.query(`select from ${name} limit 1`)
  if (rowCount) return true
  try {
    for (const key of keys) {
      await insert(owner, name, key).catch((error: unknown) => {
        // Some tables take rows of the installation alone.
        if (error instanceof DatabaseError && error.code === '23514')
          return insert(owner, name, { ...key, customer: installation })
        throw error
      })
    }
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503') return false
    throw error
  }
}

async function insert(owner: Pool, table: string, key: AgreementKey): Promise<void> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef`,
    [table],
  )
  const known: Row = { ...(await referredTo(owner, table, key)), ...key, ...particular[table] }
  const names = rows.map(({ name }) => quoted(name)).join(', ')
  const values = rows.map(({ name, type }) => known[name] ?? sampleOf(table, name, type))
  await owner.query(
    `insert into ${table} (${names}) values (${values.map((_, n) => `$${n + 1}`).join(', ')})
    on conflict do nothing`,
    values,
  )
}

/** What a table's foreign keys must hold: the columns of a row of the same tenant in the table they refer to. */
async function referredTo(owner: Pool, table: string, { provider, customer }: AgreementKey): Promise<Row> {
  const { rows } = await owner.query<{ other: string; own: string[]; their: string[] }>(
    `select confrelid::regclass::text as other,
       (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as k (number, place)
        join pg_attribute on attrelid = conrelid and attnum = number) as own,
       (select array_agg(attname::text order by place) from unnest(confkey) with ordinality as k (number, place)
        join pg_attribute on attrelid = confrelid and attnum = number) as their
     from pg_constraint where conrelid = $1::regclass and contype = 'f' and not confrelid::regclass::text like 'access.%'`,
    [table],
  )
  const known: Record<string, unknown> = {}
  for (const { other, own, their } of rows) {
    const found = await owner.query<Row>(`select * from ${other} where provider = $1 and customer = $2 limit 1`, [
      provider,
      customer,
    ])
    own.forEach((column, place) => {
      known[column] = found.rows[0]?.[their[place] ?? '']
    })
  }
  return known
}

function sampleOf(table: string, column: string, type: string): unknown {
  const samples: Row = {
    uuid: randomUUID(),
    text: 'x',
    integer: 1,
    smallint: 1,
    bigint: 1,
    boolean: false,
    date: '2026-02-10',
    'timestamp with time zone': '2026-02-10T00:00:00Z',
    jsonb: {},
    bytea: Buffer.alloc(32),
  }
  const sample = samples[type]
  assert.notEqual(sample, undefined, `Give ${table}.${column} (${type}) a value at the top of this file.`)
  return sample
}

/** Some columns are named by words that mean something else to SQL, such as `at` and `by`. */
export function quoted(column: string): string {
  return `"${column}"`
}
