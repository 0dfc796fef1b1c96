import { createHmac, timingSafeEqual } from 'node:crypto'
import { type DerivedName, type Deriving, secretOf } from '../journal/derived-secret.ts'

/**
 * Ids and tokens of applications follow from what they are about and from a key of their own (RFC 5869), so nothing secret has to
 * be kept: whoever sends the same application again is given the same token, and a copy of the database opens none.
 */
function digest(master: Deriving, purpose: Purpose, ...about: readonly string[]): Buffer {
  return createHmac('sha256', secretOf(master, `klausel applications 1 ${purpose}`))
    .update(JSON.stringify(about))
    .digest()
}

type Purpose = DerivedName extends infer Name
  ? Name extends `klausel applications 1 ${infer Named}`
    ? Named
    : never
  : never
type IdPurpose = Purpose extends infer Named ? (Named extends `id ${infer Of}` ? Of : never) : never

/** An id that is the same for the same thing, and tells nobody what that is (RFC 9562, version 8). */
export function idOf(master: Deriving, purpose: IdPurpose, ...about: readonly string[]): string {
  const hex = digest(master, `id ${purpose}`, ...about).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** Opens an application to whoever applied: its id, and a check that nobody else can make: `3f2c….Zk9…`. */
export const tokenFor = (master: Deriving, provider: string, application: string): string =>
  `${application}.${checkOf(master, provider, application).toString('base64url')}`

/** The application that a token opens; undefined for one that is none, or another provider's. */
export function openedBy(master: Deriving, provider: string, token: string): string | undefined {
  const [application = '', check = ''] = token.split('.')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(application)) return undefined
  const shown = Buffer.from(check, 'base64url')
  const right = checkOf(master, provider, application)
  return shown.length === right.length && timingSafeEqual(shown, right) ? application : undefined
}

const checkOf = (master: Deriving, provider: string, application: string): Buffer =>
  digest(master, 'token', provider, application).subarray(0, 24)

/** By which an e-mail address is found again without standing anywhere. */
export const addressDigest = (master: Deriving, provider: string, address: string): Buffer =>
  digest(master, 'address', provider, address.trim().toLowerCase())

/** When a form was opened, so that nobody can say another time: `1766400000000.Zk9…`. */
export function stampOf(master: Deriving, provider: string, openedAt: number): string {
  return `${openedAt}.${digest(master, 'form', provider, String(openedAt)).subarray(0, 18).toString('base64url')}`
}

/** When the form of a stamp was opened, in milliseconds; undefined if nobody here made it. */
export function stampedAt(master: Deriving, provider: string, stamp: string): number | undefined {
  const openedAt = Number(stamp.split('.')[0])
  if (!Number.isSafeInteger(openedAt)) return undefined
  const [shown, right] = [Buffer.from(stamp), Buffer.from(stampOf(master, provider, openedAt))]
  return shown.length === right.length && timingSafeEqual(shown, right) ? openedAt : undefined
}

/** Letters and digits that nobody takes for another one. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** How people name something on the telephone: `A-7KQ2-M9XD`. */
export function referenceOf(id: string, first: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  const code = [...bytes.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join('')
  return `${first}-${code.slice(0, 4)}-${code.slice(4)}`
}
