import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Client, DatabaseError } from 'pg'
import { diskFullCode } from './database/reason.ts'
import { databaseNewer, databaseOlder, migrationChanged, migrationFailed, ProblemError } from './problems.ts'

/**
 * The form of the database, step by step.
 *
 * A migration is a file `NNNN-name.sql` in `journal/migrations`, numbered from 0001 without a gap. It runs once per database,
 * in the order of the numbers, each in a transaction of its own, as the role `owner`; so whatever it creates belongs to
 * `owner`. It contains no `begin`, `commit` or `set role`, and nothing that PostgreSQL refuses inside a transaction (such
 * as `create index concurrently`). It may hold several statements.
 *
 * Before the first one runs, the roles `owner`, `app`, `auth` and `queue` exist (see `database/roles.ts`), so a migration only
 * grants to them. `owner` may say `create schema … authorization queue` (or `auth`), and may grant the right to create
 * schemas in the database. Statements keep to PostgreSQL 15, the oldest server that DATABASE_URL may name.
 *
 * What ran is recorded with its digest in the table `migration`; a file that ran is never changed again.
 */
export interface Migration {
  /** The whole file name, `0001-facts.sql`. */
  readonly file: string
  readonly number: number
  readonly statements: string
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string
}

export const migrationsFolder = join(import.meta.dirname, '..', 'journal', 'migrations')

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/

/**
 * The migrations of a folder in their order; none where the folder is missing.
 *
 * @throws Error when a file is named differently or a number is missing or twice
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder).catch(noneWhenAbsent)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)))
  migrations.forEach(({ file, number }, index) => {
    if (number !== index + 1) throw new Error(`${file} stands where number ${index + 1} is expected`)
  })
  return migrations
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const number = Number(fileName.exec(file)?.[1])
  if (Number.isNaN(number)) throw new Error(`${file} is not named like 0001-facts.sql`)
  const statements = await readFile(join(folder, file), 'utf8')
  return { file, number, statements, digest: createHash('sha256').update(statements).digest('hex') }
}

function noneWhenAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

/**
 * Runs what has not run yet and answers how many that were. Several processes may call it at once; one does the work.
 *
 * @param client connected as a user who may act as `owner`
 * @throws ProblemError MIGRATION_CHANGED, DATABASE_NEWER, MIGRATION_FAILED
 */
export async function migrate(client: Client, migrations: readonly Migration[]): Promise<number> {
  await client.query(`select pg_advisory_lock(hashtext('klausel migrations'))`)
  try {
    await makeRecord(client)
    const ran = await readRecord(client)
    refuseDifference(migrations, ran)
    const open = migrations.slice(ran.length)
    for (const migration of open) await run(client, migration)
    return open.length
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('klausel migrations'))`)
  }
}

/**
 * Leaves the database as it is.
 *
 * @throws ProblemError DATABASE_OLDER, MIGRATION_CHANGED, DATABASE_NEWER
 */
export async function refuseOlder(client: Client, migrations: readonly Migration[]): Promise<void> {
  const ran = (await hasRecord(client)) ? await readRecord(client) : []
  refuseDifference(migrations, ran)
  const [missing] = migrations.slice(ran.length)
  if (missing) throw new ProblemError(databaseOlder({ migration: missing.file }))
}

async function makeRecord(client: Client): Promise<void> {
  if (await hasRecord(client)) return
  await client.query(`
    begin;
    set local role owner;
    create table public.migration (
      number integer primary key,
      file text not null,
      digest text not null,
      "ranAt" timestamptz not null default now()
    );
    commit`)
}

async function hasRecord(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_tables where schemaname = 'public' and tablename = 'migration'`,
  )
  return rowCount !== 0
}

interface Ran {
  readonly file: string
  readonly digest: string
}

async function readRecord(client: Client): Promise<Ran[]> {
  const { rows } = await client.query<Ran>('select file, digest from public.migration order by number')
  return rows
}

function refuseDifference(migrations: readonly Migration[], ran: readonly Ran[]): void {
  ran.forEach(({ file, digest }, index) => {
    const known = migrations[index]
    if (!known) throw new ProblemError(databaseNewer({ migration: file }))
    if (known.file !== file || known.digest !== digest) throw new ProblemError(migrationChanged({ file }))
  })
}

async function run(client: Client, { number, file, statements, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query('set local role owner')
    await client.query(statements)
    await client.query('insert into public.migration (number, file, digest) values ($1, $2, $3)', [
      number,
      file,
      digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (!(error instanceof DatabaseError) || error.code === diskFullCode) throw error
    throw new ProblemError(migrationFailed({ file, reason: error.message }), { cause: error })
  }
}
