import type { FastifyReply, FastifyRequest } from 'fastify'

/** A cookie that only our own routes for directories are sent. No page can read it. */
export interface Cookie {
  readonly name: string
  /** How long a browser keeps it, in seconds. */
  readonly seconds: number
}

const path = '/api/directories'

export function cookieIn({ headers }: FastifyRequest, { name }: Cookie): string | undefined {
  const pair = (headers.cookie ?? '').split('; ').find((each) => each.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** Beside whatever else is set; `lax`, since people come back from elsewhere by a link. */
export function setCookie(reply: FastifyReply, { name, seconds }: Cookie, value: string, isEncrypted: boolean): void {
  const parts = [`${name}=${value}`, `Path=${path}`, `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  reply.header('set-cookie', [...parts, ...(isEncrypted ? ['Secure'] : [])].join('; '))
}

export const dropCookie = (reply: FastifyReply, { name }: Cookie, isEncrypted: boolean): void =>
  setCookie(reply, { name, seconds: 0 }, '', isEncrypted)
