import { hashPassword, isPassword } from './password-hash.ts'
import type { People } from './people.ts'
import { noteProvedAgain } from './sessions.ts'
import { TryLater } from './sign-in-refusals.ts'

interface Given {
  readonly person: string
  readonly session: string
  readonly password: string
  readonly network: string
}

/**
 * Whether that is the person's password; if so, the session is as good as a new one for a while.
 *
 * @throws TryLater
 */
export async function provePassword(
  { auth, attempts }: Pick<People, 'auth' | 'attempts'>,
  { person, session, password, network }: Given,
): Promise<boolean> {
  const attempt = await attempts.begin({ kind: 'password', account: person, network })
  if (attempt.wait > 0) throw new TryLater(attempt.wait)
  const { rows } = await auth.query<{ password: string | null }>(
    `select password from access.account where user_id = $1 and provider_id = 'credential'`,
    [person],
  )
  const kept = rows[0]?.password
  if (!kept) await hashPassword(password)
  if (!kept || !(await isPassword(kept, password))) return false
  await attempt.succeeded()
  await noteProvedAgain(auth, session)
  return true
}
