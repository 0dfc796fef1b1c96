import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { Refused } from '../journal/intake/refusal.ts'
import { type PasswordNeeds, passwordStateOf } from './password-memory.ts'
import { judge, type NotMet, passwordRuleNotMet } from './password-rules.ts'

/** Where a person sets a password; whatever else better-auth is asked goes by. */
const setting = ['/change-password', '/reset-password']

/** What the sign-in answers to a password that does not meet the rules: as every problem of the door, with each clause. */
export interface PasswordRefused extends Refused<'PASSWORD_RULE_NOT_MET'> {
  readonly message: string
  readonly fields: readonly NotMet[]
}

/**
 * Stands before better-auth: a password that does not meet the rules of the person's providers is never hashed, and the answer
 * names every clause. A reset for nobody, and a change without a session, are refused by better-auth itself.
 */
export const examinePasswords = (needs: PasswordNeeds) =>
  createAuthMiddleware(async (ctx) => {
    if (!setting.includes(ctx.path)) return
    const { newPassword, token } = (ctx.body ?? {}) as { readonly newPassword?: unknown; readonly token?: unknown }
    if (typeof newPassword !== 'string') return
    const person =
      ctx.path === '/reset-password'
        ? (await ctx.context.internalAdapter.findVerificationValue(`reset-password:${String(token)}`))?.value
        : (await getSessionFromCtx(ctx))?.user.id
    const state = person ? await passwordStateOf(needs, person, Date.now()) : undefined
    if (!state) return
    const notMet = await judge(state.rules, { ...state, password: newPassword })
    if (notMet.length > 0) throw new APIError('UNPROCESSABLE_ENTITY', { ...answerTo(notMet) })
  })

function answerTo(notMet: readonly NotMet[]): PasswordRefused {
  const { refused, message } = passwordRuleNotMet(notMet)
  return { ...refused, message, fields: notMet }
}
