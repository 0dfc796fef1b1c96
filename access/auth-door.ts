import { setTimeout as pause } from 'node:timers/promises'
import type { Attempt } from './attempts.ts'
import { proofHeader } from './keep-proof.ts'
import type { People } from './people.ts'
import { factorsOf, hasSecondFactor } from './second-factor.ts'
import { addressHeader, networkHeader } from './sign-in.ts'
import { proofNeeded, secondFactorNeeded, TryLater } from './sign-in-refusals.ts'
import type { SignedIn } from './who.ts'

/** What is asked of better-auth. */
export interface AuthAsked {
  /** `POST /sign-in/email` */
  readonly route: string
  readonly url: URL
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
  /** The address it comes from, and the network that stands for it. */
  readonly address: string
  readonly network: string
}

interface Counted {
  readonly kind: string
  readonly account?: 'email' | 'own'
  /** Each time counts, also when it succeeds: so nobody is flooded with mail. */
  readonly eachTime?: true
}

/** What is examined before better-auth is asked. */
interface AuthRoute {
  /** What of the body goes on. */
  readonly fields?: readonly string[]
  readonly adds?: Readonly<Record<string, unknown>>
  /** Tries are counted under this word: for the account named in a field, for one's own, or for the network alone. */
  readonly counted?: Counted
  /** What the session has to be. `proved`: so short ago, and with the second factor if there is one. */
  readonly needs?: 'session' | 'second factor' | 'proved'
  /** What the person is told by mail when it has succeeded. */
  readonly tells?: 'passwordChanged' | 'addressChanges'
  /** Answered after this many milliseconds, whatever there was to do. */
  readonly evenly?: number
}

const link = { kind: 'link' } as const
const own = { kind: 'password', account: 'own' } as const
const code = { kind: 'code' } as const
const mail = { kind: 'mail', account: 'own', eachTime: true } as const

/** All that better-auth is asked for; whatever else it could do is closed. */
export const authRoutes: Readonly<Record<string, AuthRoute>> = {
  'POST /sign-in/email': { fields: ['email', 'password'], counted: { kind: 'sign-in', account: 'email' } },
  'POST /sign-out': {},
  'POST /request-password-reset': {
    fields: ['email'],
    counted: { kind: 'reset', account: 'email', eachTime: true },
    evenly: 400,
  },
  'POST /reset-password': { fields: ['newPassword', 'token'], counted: link },
  'GET /verify-email': { counted: link },
  'POST /send-verification-email': { fields: ['email'], needs: 'session', counted: mail },
  'POST /change-password': {
    fields: ['currentPassword', 'newPassword'],
    adds: { revokeOtherSessions: true },
    counted: own,
    needs: 'session',
    tells: 'passwordChanged',
  },
  'POST /change-email': {
    fields: ['newEmail'],
    needs: 'proved',
    counted: mail,
    evenly: 400,
    tells: 'addressChanges',
  },
  'POST /two-factor/enable': { fields: ['password'], counted: own, needs: 'second factor' },
  'POST /two-factor/disable': { fields: ['password'], counted: own, needs: 'second factor' },
  'POST /two-factor/generate-backup-codes': { fields: ['password'], counted: own, needs: 'second factor' },
  'POST /two-factor/verify-totp': { fields: ['code'], counted: code },
  'POST /two-factor/verify-backup-code': { fields: ['code'], counted: code },
  'GET /passkey/generate-register-options': { needs: 'proved' },
  'POST /passkey/verify-registration': { fields: ['response', 'name'], needs: 'proved' },
  'POST /passkey/delete-passkey': { fields: ['id'], needs: 'proved' },
  'GET /passkey/generate-authenticate-options': {},
  'POST /passkey/verify-authentication': { fields: ['response'] },
}

/**
 * Asks better-auth, if it may be asked for that: with as much of the body as the route takes, as often as tries are free, and in a
 * session that is good enough.
 *
 * @returns undefined where there is no such route
 * @throws TryLater, Refusal SECOND_FACTOR_NEEDED, PROOF_NEEDED
 */
export async function askAuth(people: People, asked: AuthAsked): Promise<Response | undefined> {
  const route = Object.hasOwn(authRoutes, asked.route) ? authRoutes[asked.route] : undefined
  if (!route) return undefined
  const signedIn = await people.whoIs(asked.headers)
  await examine(people, route, signedIn)
  const begun = performance.now()
  const attempt = await begin(people, route.counted, asked, signedIn)
  const response = await people.signIn.handler(requestTo(route, asked, signedIn))
  if (response.status < 400) {
    if (!route.counted?.eachTime) await attempt?.succeeded()
    if (route.tells && signedIn) void people.mail[route.tells]({ user: signedIn.person }, asked)
  }
  if (route.evenly) await pause(Math.max(0, route.evenly - (performance.now() - begun)))
  return response
}

/**
 * Whether a session may change by what its person signs in: with the second factor, where there is one, and shortly after it began.
 *
 * @throws Refusal SECOND_FACTOR_NEEDED, PROOF_NEEDED
 */
async function examine(people: People, { needs }: AuthRoute, signedIn: SignedIn | undefined): Promise<void> {
  // Without a session better-auth refuses it, as everything that needs one.
  if (!signedIn?.inUse || needs === undefined || needs === 'session') return
  const { person, inUse } = signedIn
  const factors = (await factorsOf(people.auth, [person.id])).get(person.id)
  if (inUse.proof === 'password' && factors && hasSecondFactor(factors)) throw secondFactorNeeded()
  if (needs === 'proved' && !inUse.isFresh) throw proofNeeded()
}

/** @throws TryLater */
async function begin(
  { attempts }: People,
  counted: Counted | undefined,
  { body, network }: AuthAsked,
  signedIn: SignedIn | undefined,
): Promise<Attempt | undefined> {
  if (!counted) return undefined
  const named = counted.account === 'email' ? body.email : signedIn?.person.id
  const account = counted.account && typeof named === 'string' ? { account: named } : {}
  const attempt = await attempts.begin({ kind: counted.kind, ...account, network })
  if (attempt.wait > 0) throw new TryLater(attempt.wait)
  return attempt
}

function requestTo({ fields = [], adds }: AuthRoute, asked: AuthAsked, signedIn: SignedIn | undefined): Request {
  const headers = new Headers(asked.headers)
  headers.set(addressHeader, asked.address)
  headers.set(networkHeader, asked.network)
  // The guard has refused foreign pages; a program without a browser names none.
  if (!headers.has('origin')) headers.set('origin', asked.url.origin)
  headers.set(proofHeader, signedIn?.inUse?.proof ?? 'password')
  if (asked.route.startsWith('GET')) return new Request(asked.url, { headers })
  const taken = fields.filter((field) => asked.body[field] !== undefined).map((field) => [field, asked.body[field]])
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  const body = JSON.stringify({ ...Object.fromEntries(taken), ...adds })
  return new Request(asked.url, { method: 'POST', headers, body })
}
