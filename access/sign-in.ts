import { hkdfSync, type KeyObject } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { examinePasswords } from './password-gate.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { PasswordNeeds } from './password-memory.ts'

/** What signing in needs of the house. */
export interface SignInNeeds extends PasswordNeeds {
  /** The master key of the installation: what signs cookies is made from it, and lies nowhere. */
  readonly master: { readonly key: KeyObject }
  /** Where people reach the installation, without a slash at the end: `https://klausel.example`. */
  readonly address: string
}

/** How long a session lasts when it is not used, and how often its use is written down: a week and a day, in seconds. */
const day = 86_400

/**
 * Sign-in by better-auth: persons, sessions and what they sign in with, in the schema `access`. Nobody signs up: people are
 * invited, or set up with their provider.
 */
export function makeSignIn({ auth, master, address, programs }: SignInNeeds) {
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: auth }),
    plugins: [new CamelCasePlugin()],
  })
  return betterAuth({
    appName: 'Klausel',
    baseURL: address,
    basePath: '/api/auth',
    // Which names and pages may ask is examined by the guard of the door, before anything comes here.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    secret: secretFrom(master.key),
    database: { db: database.withSchema('access'), type: 'postgres', transaction: true },
    user: { modelName: 'person' },
    session: { expiresIn: 7 * day, updateAge: day },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What clauses ask for comes before: this only keeps out what nobody can mean.
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    hooks: { before: examinePasswords({ auth, programs }) },
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'klausel' },
    telemetry: { enabled: false },
  })
}

export type SignIn = ReturnType<typeof makeSignIn>

/** A key of its own for this purpose (RFC 5869), so that a cookie says nothing about what is sealed. */
function secretFrom(master: KeyObject): string {
  return Buffer.from(hkdfSync('sha256', master, '', 'klausel sign-in 1', 32)).toString('base64')
}
