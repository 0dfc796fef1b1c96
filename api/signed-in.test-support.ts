import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { giveMembership } from '../access/membership.ts'
import { enterPerson, type People } from '../access/people.ts'
import { isProviderRole, type Role } from '../access/roles.ts'
import type { Running } from '../duties/running.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { inTransaction } from '../journal/transaction.ts'
import { membershipHeader } from './entrance.ts'

/** The headers by which the door knows who sends a request. */
export type SentBy = Readonly<Record<'cookie' | typeof membershipHeader, string>>

interface Houseful {
  readonly running: Running
  readonly people: People
  readonly key: AgreementKey
}

/** Long enough for every provider's terms. */
export const password = 'Vier Reiher über der Lippe 7'

/** Enters a person with this role, and signs in as that person at the door. */
export async function signInAs(http: FastifyInstance, { running, people, key }: Houseful, role: Role): Promise<SentBy> {
  const email = `${role}-${randomUUID().slice(0, 8)}@example.org`
  const { id } = await enterPerson(people.auth, { name: `Kim ${role}`, email, password })
  const scope = { provider: key.provider, customer: isProviderRole(role) ? null : key.customer }
  const { membership } = await inTransaction(running.app, scope, (transaction) =>
    giveMembership(transaction, { ...scope, person: id, role }),
  )
  return { cookie: await cookieOf(http, email), [membershipHeader]: membership }
}

/** Signs in by e-mail and password; the cookies of the new session. */
export async function cookieOf(http: FastifyInstance, email: string): Promise<string> {
  const response = await http.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180' },
    payload: { email, password },
  })
  if (response.statusCode !== 200) throw new Error(`Signing in was refused: ${response.statusCode} ${response.body}`)
  return response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
