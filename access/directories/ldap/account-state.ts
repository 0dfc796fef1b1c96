import type { Entry } from 'ldapts'
import type { OutBecause } from '../directory.ts'
import { textOf } from './entry.ts'

/** The attributes that say whether an account may sign in: of Active Directory, and of Unix accounts (RFC 2307). */
export const stateAttributes = [
  'userAccountControl',
  'msDS-User-Account-Control-Computed',
  'accountExpires',
  'shadowExpire',
] as const

/** Bits of userAccountControl ([MS-ADTS] 2.2.16): switched off by hand; locked after too many wrong passwords. */
const [isDisabled, isLocked] = [0x2, 0x10]

/** Active Directory counts time in steps of 100 nanoseconds since 1601. */
const since1601 = (now: Temporal.Instant): bigint => (BigInt(now.epochMilliseconds) + 11_644_473_600_000n) * 10_000n

/** Both mean that an account never expires. */
const never = new Set(['0', '9223372036854775807'])

/**
 * Why an account of Active Directory may not sign in; undefined if it may. An account whose state the directory does not show
 * us is taken for one that may not: we could never learn that it was switched off.
 */
export function outOfActiveDirectory(entry: Entry, now: Temporal.Instant): OutBecause | undefined {
  const control = numberIn(textOf(entry, 'userAccountControl'))
  if (control === undefined || (control & isDisabled) !== 0) return 'disabled'
  const computed = numberIn(textOf(entry, 'msDS-User-Account-Control-Computed') ?? '0')
  if (computed === undefined || (computed & isLocked) !== 0) return 'locked'
  const expires = textOf(entry, 'accountExpires') ?? '0'
  if (never.has(expires)) return undefined
  return /^\d{1,19}$/.test(expires) && BigInt(expires) > since1601(now) ? undefined : 'expired'
}

/** A Unix account carries the day on which it ends, counted since 1970; -1 for none. It has no order to search by. */
export function outByDay(entry: Entry, now: Temporal.Instant): OutBecause | undefined {
  const day = numberIn(textOf(entry, 'shadowExpire') ?? '-1')
  if (day === undefined) return 'expired'
  return day >= 0 && day * 86_400_000 <= now.epochMilliseconds ? 'expired' : undefined
}

/** Undefined for what is no number: whoever writes something else there has not said that the account is in. */
const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,10}$/.test(text) ? Number(text) : undefined
