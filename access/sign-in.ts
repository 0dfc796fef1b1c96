import type { KeyObject } from 'node:crypto'
import { type PasskeyOptions, passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { type Deriving, secretOf } from '../journal/derived-secret.ts'
import type { Attempts } from './attempts.ts'
import { directorySignIn } from './directories/sign-in-plugin.ts'
import type { DirectoryNeeds } from './directories/ways-in.ts'
import { keepProof } from './keep-proof.ts'
import { type Mailer, noMailer } from './mailer.ts'
import { examinePasswords } from './password-gate.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { PasswordNeeds } from './password-memory.ts'
import { sessionLimits } from './session-limits.ts'
import { signInMail } from './sign-in-mail.ts'

/** What signing in needs of the house. */
export interface SignInNeeds extends PasswordNeeds, DirectoryNeeds {
  /** Where people reach the installation, without a slash at the end: `https://klausel.example`. */
  readonly address: string
  /** How links leave the house; without it people hand them over. */
  readonly mailer?: Mailer
}

/** How long a link that was mailed holds, in seconds. */
const linkLasts = 3_600

/** Names the address a request comes from; the door sets it anew in every request. */
export const addressHeader = 'klausel-address'
/** Names the network that stands for it, likewise. */
export const networkHeader = 'klausel-network'

/**
 * Sign-in by better-auth: persons, sessions and what they sign in with, in the schema `access`. Nobody signs up: people are
 * invited, or set up with their provider.
 */
export function makeSignIn(needs: SignInNeeds, attempts: Attempts) {
  const { auth, master, address, programs, mailer = noMailer } = needs
  const mail = signInMail({ auth, address, mailer })
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
    secret: secretFrom(master),
    database: { db: database.withSchema('access'), type: 'postgres', transaction: true },
    user: { modelName: 'person', changeEmail: { enabled: true } },
    // Its use is noted, and its idle end found, by our own sessions.ts.
    session: { expiresIn: sessionLimits.longest, disableSessionRefresh: true, freshAge: 0 },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What clauses ask for comes before: this only keeps out what nobody can mean.
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
      resetPasswordTokenExpiresIn: linkLasts,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: mail.reset,
      onPasswordReset: async ({ user }, request) => {
        // Whoever has read the mail need not wait for what others tried.
        const network = request?.headers.get(networkHeader) ?? ''
        await attempts.reached({ kind: 'sign-in', account: user.email, network })
        await mail.passwordChanged({ user }, request)
      },
    },
    emailVerification: { expiresIn: linkLasts, sendVerificationEmail: mail.verify },
    hooks: { before: examinePasswords({ auth, programs }) },
    plugins: [directorySignIn(needs), twoFactor({ issuer: 'Klausel' }), passkey(passkeysAt(address)), keepProof(auth)],
    advanced: {
      database: { generateId: 'uuid' },
      ...cookiesAt(address),
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
      // Whether anything was mailed is not to be told by how long the answer took.
      backgroundTasks: { handler: () => undefined },
    },
    // The door counts requests and tries, and says what failed; better-auth would name people in the log.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })
}

export type SignIn = ReturnType<typeof makeSignIn>

/** Over https no other host and no unencrypted page can set or read them (RFC 6265bis, 4.1.3.2). */
function cookiesAt(address: string) {
  const isEncrypted = address.startsWith('https:')
  return {
    cookiePrefix: isEncrypted ? '__Host-klausel' : 'klausel',
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isEncrypted, httpOnly: true, sameSite: 'lax' as const, path: '/' },
  }
}

/** A passkey belongs to a name, never to a number: this machine itself is `localhost` to it. */
function passkeysAt(address: string): PasskeyOptions {
  const { hostname } = new URL(address)
  return {
    rpID: isNumber(hostname) ? 'localhost' : hostname,
    rpName: 'Klausel',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    authentication: {
      // Without the finger or the number of the device it would be one factor, not two.
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified)
          throw new APIError('UNAUTHORIZED', { code: 'PASSKEY_NOT_VERIFIED' })
      },
    },
  }
}

const isNumber = (hostname: string): boolean => hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname)

/** What signs cookies. */
const secretFrom = (master: Deriving): string => secretOf(master, 'klausel sign-in 1').export().toString('base64')

/** The key under which tries are counted. */
export const attemptKey = (master: Deriving): KeyObject => secretOf(master, 'klausel attempts 1')
