import type { FastifyRequest } from 'fastify'
import type { SessionInUse } from '../access/sessions.ts'
import type { SignedIn } from '../access/who.ts'
import { signInNeeded } from './entrance-problems.ts'

/** Somebody who is here with a session of his own. */
export interface InSession extends SignedIn {
  readonly inUse: SessionInUse
}

/**
 * Whose account a request is about: always the own one.
 *
 * @throws Refused SIGN_IN_NEEDED for a program with a token, which has no account
 */
export function accountOf({ signedIn }: FastifyRequest): InSession {
  if (!signedIn?.inUse) throw signInNeeded()
  return { ...signedIn, inUse: signedIn.inUse }
}
