import type { Pool } from 'pg'
import { type DirectoryKey, idOf } from './stored.ts'

/** Notes that a session came about through a directory: it opens the doors of that customer alone. */
export async function noteSession(auth: Pool, key: DirectoryKey, session: string): Promise<void> {
  await auth.query(
    'insert into access.directory_session (provider, customer, directory, session) values ($1, $2, $3, $4)',
    [...idOf(key), session],
  )
}

/** Ends at once all sessions that somebody has opened through a directory. */
export async function endSessions(auth: Pool, { directory }: DirectoryKey, person: string): Promise<void> {
  await auth.query(
    `delete from access.session s using access.directory_session d
     where d.session = s.id and d.directory = $1 and s.user_id = $2`,
    [directory, person],
  )
}

/** Ends all sessions that anybody has opened through a directory. */
export async function endAllSessions(auth: Pool, { directory }: DirectoryKey): Promise<void> {
  await auth.query(
    'delete from access.session s using access.directory_session d where d.session = s.id and d.directory = $1',
    [directory],
  )
}

/** Where nobody can be asked about a person who is away, his session lasts a working day. */
const workingDay = '12 hours'

export async function endOldSessions(auth: Pool, { directory }: DirectoryKey, person: string): Promise<void> {
  await auth.query(
    `delete from access.session s using access.directory_session d
     where d.session = s.id and d.directory = $1 and s.user_id = $2 and s.created_at < now() - $3::interval`,
    [directory, person, workingDay],
  )
}

/** Whether a session came about through a directory. */
export async function isFromDirectory(auth: Pool, session: string): Promise<boolean> {
  const { rowCount } = await auth.query('select from access.directory_session where session = $1', [session])
  return rowCount === 1
}

/** Whether somebody has a password here: then it is examined here, and shown to no directory. */
export async function hasPassword(auth: Pool, email: string): Promise<boolean> {
  const { rowCount } = await auth.query(
    `select from access.person p join access.account a on a.user_id = p.id
     where p.email = $1 and a.provider_id = 'credential' and a.password is not null`,
    [email.toLowerCase()],
  )
  return rowCount !== null && rowCount > 0
}

/**
 * The person with this address, entered now if there is none. He has no password here.
 *
 * @param email in a domain that belongs to whoever vouches for it
 */
export async function personFor(auth: Pool, { name, email }: { readonly name: string; readonly email: string }) {
  await auth.query(
    `insert into access.person (id, name, email, email_verified) values (gen_random_uuid(), $1, $2, true)
     on conflict (email) do nothing`,
    [name, email],
  )
  const { rows } = await auth.query<{ id: string }>('select id from access.person where email = $1', [email])
  const [person] = rows
  if (!person) throw new Error('A person was entered and removed at the same time.')
  return person.id
}
