import { type Client, DatabaseError } from 'pg'
import { ProblemError, rolesMissing } from '../problems.ts'

/**
 * As whom the program works in the database: `app` for agreements and facts, `auth` for accounts and sessions, `queue` for
 * the work queue's own schema. None of them may change the form of a table; that is left to `owner`, in migrations alone.
 */
export type Role = 'app' | 'auth' | 'queue'

/** Something that must hold, as a condition in SQL that never fails, and the statement that makes it hold. */
interface Step {
  readonly holds: string
  readonly statement: string
}

/**
 * Makes the roles where they are missing, lets the connected user act as each of them, and lets `owner` create schemas
 * in this database, for itself and on behalf of `auth` and `queue`. Where all of it holds already, nothing is written, so
 * a server prepared by its administrator needs to give no further right.
 *
 * @throws ProblemError ROLES_MISSING with the statements that an administrator has to run
 */
export async function ensureRoles(client: Client): Promise<void> {
  const steps = await stepsFor(client)
  try {
    await client.query('begin')
    // Roles belong to the whole server: two programs that start at once must not both create them.
    await client.query(`select pg_advisory_xact_lock(hashtext('klausel roles'))`)
    for (const step of steps) if (!(await holds(client, step))) await client.query(step.statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (!isRefusal(error)) throw error
    throw new ProblemError(rolesMissing(await whatIsMissing(client, steps)), { cause: error })
  }
}

async function stepsFor(client: Client): Promise<Step[]> {
  const { rows } = await client.query<{ database: string; version: number }>(
    `select quote_ident(current_database()) as database, current_setting('server_version_num')::integer as version`,
  )
  const { database, version } = rows[0] ?? { database: '', version: 0 }
  // Since PostgreSQL 16 membership alone no longer lets a user act as a role.
  const acting = version >= 160_000 ? 'SET' : 'MEMBER'
  const create = (role: string): Step => ({ holds: ofRole(role, 'true'), statement: `create role ${role} login` })
  const act = (role: string): Step => ({
    holds: ofRole(role, `pg_has_role(current_user, oid, '${acting}')`),
    statement: `grant ${role} to current_user`,
  })
  const actForOwner = (role: string): Step => ({
    holds: ofRole(
      role,
      `exists (select from pg_roles o where o.rolname = 'owner' and pg_has_role(o.oid, r.oid, '${acting}'))`,
    ),
    statement: `grant ${role} to owner`,
  })
  return [
    ...['owner', 'app', 'auth', 'queue'].flatMap((role) => [create(role), act(role)]),
    ...['auth', 'queue'].map(actForOwner),
    {
      holds: ofRole('owner', `has_database_privilege(oid, current_database(), 'CREATE WITH GRANT OPTION')`),
      statement: `grant create on database ${database} to owner with grant option`,
    },
    {
      holds: ofRole('owner', `has_schema_privilege(oid, 'public', 'CREATE')`),
      statement: 'grant all on schema public to owner',
    },
  ]
}

/** False, and no error, while the role does not exist. */
function ofRole(role: string, condition: string): string {
  return `exists (select from pg_roles r where r.rolname = '${role}' and ${condition})`
}

async function holds(client: Client, step: Step): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean }>(`select ${step.holds} as holds`)
  return rows[0]?.holds === true
}

async function whatIsMissing(client: Client, steps: readonly Step[]): Promise<{ user: string; statements: string[] }> {
  const { rows } = await client.query<{ user: string }>('select quote_ident(current_user) as user')
  const user = rows[0]?.user ?? ''
  const statements: string[] = []
  for (const step of steps) {
    if (!(await holds(client, step))) statements.push(step.statement.replace('current_user', user))
  }
  return { user, statements }
}

/** insufficient_privilege */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '42501'
}
