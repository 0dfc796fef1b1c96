import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { membershipsOf } from './membership.ts'
import { hashPassword } from './password-hash.ts'
import { makeSignIn, type SignIn, type SignInNeeds } from './sign-in.ts'
import type { Person, SignedIn } from './who.ts'

/** The people of an installation, as the door meets them. */
export interface People {
  readonly signIn: SignIn
  /** Connections of the role `auth`. */
  readonly auth: Pool
  /** Where people reach the installation. */
  readonly address: string
  /** Whoever these headers of a request belong to; undefined for a stranger, and for a session that has ended. */
  whoIs(headers: Headers): Promise<SignedIn | undefined>
}

export function makePeople(needs: SignInNeeds): People {
  const signIn = makeSignIn(needs)
  return {
    signIn,
    auth: needs.auth,
    address: needs.address,
    whoIs: async (headers) => {
      const found = await signIn.api.getSession({ headers })
      if (!found) return undefined
      const { id, name, email } = found.user
      return {
        person: { id, name, email },
        session: found.session.id,
        memberships: await membershipsOf(needs.auth, id),
      }
    },
  }
}

/**
 * Enters a person who can sign in with this password; an e-mail address is one person's, and is known to be it.
 *
 * @returns the person who had the address before, unchanged, if there is one
 */
export async function enterPerson(
  auth: Pool,
  { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Person> {
  const [id, address] = [randomUUID(), email.toLowerCase()]
  const entered = await auth.query(
    `insert into access.person (id, name, email, email_verified) values ($1, $2, $3, true) on conflict (email) do nothing`,
    [id, name, address],
  )
  if (entered.rowCount === 0) return personAt(auth, address)
  await auth.query(
    `insert into access.account (id, account_id, provider_id, user_id, password, updated_at)
     values ($1, $2, 'credential', $3, $4, now())`,
    [randomUUID(), id, id, await hashPassword(password)],
  )
  return { id, name, email: address }
}

async function personAt(auth: Pool, email: string): Promise<Person> {
  const { rows } = await auth.query<Person>('select id, name, email from access.person where email = $1', [email])
  if (!rows[0]) throw new Error('A person was entered and removed at the same time.')
  return rows[0]
}
