import { setTimeout as pause } from 'node:timers/promises'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { noteProof } from '../sessions.ts'
import { isFromDirectory, noteSession } from './session.ts'
import type { DirectoryKey } from './stored.ts'
import { comeInByEmail, type DirectoryNeeds } from './ways-in.ts'

/** Whom a directory has let in. */
export interface LetIn {
  readonly person: string
  readonly directory: DirectoryKey
  /** Whether he has shown the directory a second factor. */
  readonly hasSecondFactor?: boolean
}

type Endpoint = Parameters<typeof setSessionCookie>[0]

/** A refusal comes at a whole multiple of this after the question, in milliseconds: how long it took tells nothing. */
const beat = 500

/** What belongs to the person in the whole installation, and not to what one customer's directory vouches for. */
const ofTheAccount =
  /^\/(?:change-password|set-password|change-email|update-user|delete-user|link-social|unlink-account|passkey\/|two-factor\/)/

/** It comes from our own code, so that its type is all that is to be said of it (in the form of Standard Schema). */
const letInByUs = {
  '~standard': {
    version: 1,
    vendor: 'klausel',
    validate: (value: unknown) => ({ value: value as LetIn }),
    types: {} as { readonly input: LetIn; readonly output: LetIn },
  },
} as const

/** Sessions of people whom a directory has let in; to the window nothing changes. */
export function directorySignIn(needs: DirectoryNeeds) {
  const begun = new WeakMap<object, number>()
  return {
    id: 'directory-sign-in',
    endpoints: {
      /** Opens a session; only our own code can ask for it, since it has no path. */
      openDirectorySession: createAuthEndpoint(
        { method: 'POST', requireHeaders: true, body: letInByUs },
        async (context) => context.json(await openSession(needs, context, context.body)),
      ),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/sign-in/email',
          handler: createAuthMiddleware(async (context) => {
            begun.set(context.context, performance.now())
            const { email, password } = (context.body ?? {}) as Readonly<Record<string, unknown>>
            if (typeof email !== 'string' || typeof password !== 'string' || password === '') return
            const letIn = await comeInByEmail(needs, email.trim().toLowerCase(), password)
            if (letIn) return context.json(await openSession(needs, context, letIn))
          }),
        },
        {
          matcher: ({ path = '' }) => ofTheAccount.test(path),
          handler: createAuthMiddleware(async (context) => {
            const found = await getSessionFromCtx(context)
            if (!found || !(await isFromDirectory(needs.auth, found.session.id))) return
            throw new APIError('FORBIDDEN', { code: 'DIRECTORY_KEEPS_THAT', message: keptThere })
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/sign-in/email',
          handler: createAuthMiddleware(async ({ context }) => {
            const start = begun.get(context)
            if (start === undefined || !isAPIError(context.returned)) return
            const passed = performance.now() - start
            await pause(Math.ceil(passed / beat) * beat - passed)
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

const keptThere = 'Whoever came in through a directory of an organisation changes nothing of the account here.'

async function openSession({ auth }: DirectoryNeeds, context: Endpoint, letIn: LetIn) {
  const { person, directory, hasSecondFactor = false } = letIn
  const { internalAdapter } = context.context
  const user = await internalAdapter.findUserById(person)
  const session = user && (await internalAdapter.createSession(person))
  if (!user || !session) throw new APIError('UNAUTHORIZED', { code: 'PERSON_GONE' })
  await noteSession(auth, directory, session.id)
  if (hasSecondFactor) await noteProof(auth, session.id, 'password and code')
  await setSessionCookie(context, { session, user })
  return { redirect: false, token: session.token, user: { id: user.id, name: user.name, email: user.email } }
}
