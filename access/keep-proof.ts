import { createHash } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import type { Pool } from 'pg'
import { noteProof, type Proof } from './sessions.ts'

/** By what one has proved who one is when better-auth opens a session here. */
const provedBy: Readonly<Record<string, Proof>> = {
  '/two-factor/verify-totp': 'password and code',
  '/two-factor/verify-backup-code': 'password and code',
  '/passkey/verify-authentication': 'passkey',
}
/** Where a session takes the place of another one of the same person, proved in the same way. */
const carriesOn = ['/change-password']
/** Names that proof; the door sets it anew in every request. */
export const proofHeader = 'klausel-proof'

/** Stands behind the other plugins: notes by what a session was proved, and that a code was used. */
export const keepProof = (auth: Pool) =>
  ({
    id: 'keep-proof',
    hooks: {
      after: [
        {
          matcher: ({ path = '' }) => path in provedBy || carriesOn.includes(path),
          handler: createAuthMiddleware(async (ctx) => {
            const made = ctx.context.newSession
            if (!made) return
            if (ctx.path === '/two-factor/verify-totp' && !(await spend(auth, made.user.id, String(ctx.body?.code)))) {
              await ctx.context.internalAdapter.deleteSession(made.session.token)
              deleteSessionCookie(ctx)
              ctx.context.setNewSession(null)
              throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'The code was used before.' })
            }
            const carried = ctx.headers?.get(proofHeader) as Proof | null | undefined
            await noteProof(auth, made.session.id, provedBy[ctx.path] ?? carried ?? 'password')
          }),
        },
        {
          // Whoever has just set one up holds it in his hands.
          matcher: ({ path }) => path === '/passkey/verify-registration',
          handler: createAuthMiddleware(async ({ context }) => {
            if (!context.session || context.returned instanceof APIError) return
            await noteProof(auth, context.session.session.id, 'passkey')
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin

/** A code is shown for half a minute and taken for one and a half: within that time it works once (RFC 6238, 5.2). */
async function spend(auth: Pool, person: string, code: string): Promise<boolean> {
  await auth.query(`delete from access.spent_code where person = $1 and spent_at < now() - interval '2 minutes'`, [
    person,
  ])
  const digest = createHash('sha256').update(`${person} ${code}`).digest()
  const { rowCount } = await auth.query(
    'insert into access.spent_code (person, digest) values ($1, $2) on conflict do nothing',
    [person, digest],
  )
  return rowCount === 1
}
