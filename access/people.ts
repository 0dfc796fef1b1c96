import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type Attempts, countAttempts } from './attempts.ts'
import type { DirectoryNeeds } from './directories/ways-in.ts'
import { type Mailer, noMailer } from './mailer.ts'
import { membershipsOf } from './membership.ts'
import { hashPassword } from './password-hash.ts'
import { changeAskedOf, idleMinutes, passwordStateOf } from './password-memory.ts'
import { sessionLimits } from './session-limits.ts'
import { useSession } from './sessions.ts'
import { attemptKey, makeSignIn, type SignIn, type SignInNeeds } from './sign-in.ts'
import { signInMail } from './sign-in-mail.ts'
import { shownBy, tokenIn } from './token.ts'
import type { Person, SignedIn } from './who.ts'

/** The people of an installation, as the door meets them. */
export interface People {
  readonly signIn: SignIn
  /** Connections of the role `auth`. */
  readonly auth: Pool
  /** Where people reach the installation. */
  readonly address: string
  readonly attempts: Attempts
  /** What letting people in through directories needs. */
  readonly directories: DirectoryNeeds
  readonly mailer: Mailer
  /** What people are told by mail about their account. */
  readonly mail: ReturnType<typeof signInMail>
  /** The terms by name, whose clauses judge passwords. */
  readonly programs: SignInNeeds['programs']
  /** Whoever these headers of a request belong to; undefined for a stranger, and for a session that has ended. */
  whoIs(headers: Headers): Promise<SignedIn | undefined>
}

export function makePeople(needs: SignInNeeds): People {
  const attempts = countAttempts(needs.auth, attemptKey(needs.master))
  const mailer = needs.mailer ?? noMailer
  const signIn = makeSignIn({ ...needs, mailer }, attempts)
  const sessionOf = (asked: { readonly headers: Headers }) =>
    signIn.api.getSession(asked).catch(async () => {
      // The library hides why it failed. If it was the database, that says so itself, or it is there again by now.
      await needs.auth.query('select 1')
      return signIn.api.getSession(asked)
    })
  return {
    signIn,
    auth: needs.auth,
    address: needs.address,
    directories: needs,
    attempts,
    mailer,
    mail: signInMail({ auth: needs.auth, address: needs.address, mailer }),
    programs: needs.programs,
    whoIs: async (headers) => {
      const secret = tokenIn(headers)
      if (secret) return shownBy(needs.auth, secret)
      const found = await sessionOf({ headers })
      if (!found) return undefined
      const { id, name, email } = found.user
      const now = Date.now()
      const password = await passwordStateOf(needs, id, now)
      const lock = password && idleMinutes(password.rules)
      const inUse = await useSession(needs.auth, found.session.id, Math.min(sessionLimits.idle, (lock ?? 9_999) * 60))
      if (!inUse) return undefined
      const changeAsked = password && changeAskedOf(password, now)
      return {
        ...(changeAsked ? { changeAsked } : {}),
        person: { id, name, email },
        session: found.session.id,
        inUse,
        memberships: await membershipsOf(needs.auth, id, found.session.id),
      }
    },
  }
}

/** Somebody who comes to have an account. */
export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly password: string
  /** Whether the address is known to be theirs. */
  readonly isAddressKnown: boolean
}

/**
 * Enters a person who can sign in with this password; an e-mail address is one person's.
 *
 * @returns undefined if somebody has the address already; then nothing was changed
 */
export async function addPerson(
  auth: Pool,
  { name, email, password, isAddressKnown }: Newcomer,
): Promise<Person | undefined> {
  const [id, address, hash] = [randomUUID(), email.toLowerCase(), await hashPassword(password)]
  const { rowCount } = await auth.query(
    `with added as (
       insert into access.person (id, name, email, email_verified) values ($1, $2, $3, $4)
       on conflict (email) do nothing returning id)
     insert into access.account (id, account_id, provider_id, user_id, password, updated_at)
     select $5, id, 'credential', id, $6, now() from added`,
    [id, name, address, isAddressKnown, randomUUID(), hash],
  )
  return rowCount === 1 ? { id, name, email: address } : undefined
}

/**
 * The same for people whom the installation itself knows: those of the demo and of tests, and the first of a provider.
 *
 * @returns the person who had the address before, unchanged, if there is one
 */
export async function enterPerson(auth: Pool, person: Omit<Newcomer, 'isAddressKnown'>): Promise<Person> {
  return (await addPerson(auth, { ...person, isAddressKnown: true })) ?? personAt(auth, person.email.toLowerCase())
}

async function personAt(auth: Pool, email: string): Promise<Person> {
  const { rows } = await auth.query<Person>('select id, name, email from access.person where email = $1', [email])
  if (!rows[0]) throw new Error('A person was entered and removed at the same time.')
  return rows[0]
}
