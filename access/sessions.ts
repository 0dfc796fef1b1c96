import type { Pool } from 'pg'
import { sessionLimits } from './session-limits.ts'

/** By what a person proved who they are when the session began. */
export type Proof = 'password' | 'password and code' | 'passkey'

/** A session that is in use. */
export interface SessionInUse {
  readonly proof: Proof
  /** Whether that was so short a time ago that one may change by what one signs in. */
  readonly isFresh: boolean
}

/** A session as its person sees it. What opens it is not among this. */
export interface ListedSession {
  readonly session: string
  readonly address: string
  /** The words by which the browser names itself. */
  readonly userAgent: string
  readonly proof: Proof
  readonly startedAt: Date
  readonly usedAt: Date
}

/**
 * Notes that a session is used, at most once a minute; one that was idle for too long ends instead.
 *
 * @param idleSeconds after which it ends
 * @returns undefined if it has ended
 */
export async function useSession(
  auth: Pool,
  session: string,
  idleSeconds: number = sessionLimits.idle,
): Promise<SessionInUse | undefined> {
  const { rows } = await auth.query<SessionInUse & { isIdle: boolean; isNoted: boolean }>({
    name: 'read session in use',
    text: `
      select proof, proved_at > now() - make_interval(secs => $2) as "isFresh",
        coalesce(used_at, created_at) <= now() - make_interval(secs => $3) as "isIdle",
        used_at is not null and used_at > now() - interval '1 minute' as "isNoted"
      from access.session where id = $1`,
    values: [session, sessionLimits.proved, idleSeconds],
  })
  const [found] = rows
  if (!found) return undefined
  if (found.isIdle) {
    await auth.query('delete from access.session where id = $1', [session])
    return undefined
  }
  if (!found.isNoted) await noteUse(auth, session)
  return { proof: found.proof, isFresh: found.isFresh }
}

/** The first use is the sign-in that others see in the list of people. */
async function noteUse(auth: Pool, session: string): Promise<void> {
  await auth.query(
    `with used as (
       update access.session set used_at = now() where id = $1 returning user_id, created_at)
     update access.person p set signed_in_at = greatest(p.signed_in_at, used.created_at) from used where p.id = used.user_id`,
    [session],
  )
}

/** What was just proved in a session: it may be the beginning of it, or a second factor that was set up in it. */
export async function noteProof(auth: Pool, session: string, proof: Proof): Promise<void> {
  await auth.query('update access.session set proof = $2, proved_at = now() where id = $1', [session, proof])
}

/** The password was given again. */
export async function noteProvedAgain(auth: Pool, session: string): Promise<void> {
  await auth.query('update access.session set proved_at = now() where id = $1', [session])
}

/** A person's sessions, the one used last first. */
export async function sessionsOf(auth: Pool, person: string): Promise<readonly ListedSession[]> {
  const { rows } = await auth.query<ListedSession>(
    `select id as session, coalesce(ip_address, '') as address, coalesce(user_agent, '') as "userAgent", proof,
       created_at as "startedAt", coalesce(used_at, created_at) as "usedAt"
     from access.session where user_id = $1 and expires_at > now() order by coalesce(used_at, created_at) desc, id`,
    [person],
  )
  return rows
}

/** Ends one session of a person. False if the person has none of that id. */
export async function endSession(auth: Pool, person: string, session: string): Promise<boolean> {
  const { rowCount } = await auth.query('delete from access.session where user_id = $1 and id = $2', [person, session])
  return rowCount === 1
}

/** Ends all sessions of a person but one. @returns how many */
export async function endOtherSessions(auth: Pool, person: string, except: string): Promise<number> {
  const { rowCount } = await auth.query('delete from access.session where user_id = $1 and id <> $2', [person, except])
  return rowCount ?? 0
}
