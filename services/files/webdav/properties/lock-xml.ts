import type { Lock } from '../../visit.ts'
import type { HrefOf } from '../exchange.ts'
import { escapeXml } from '../xml/write-xml.ts'

/** The locks that hold at a place, as `lockdiscovery` shows them (RFC 4918, 15.8). */
export const locksXml = (locks: readonly Lock[], hrefOf: HrefOf, now: number): string =>
  locks.map((lock) => lockXml(lock, hrefOf, now)).join('')

function lockXml({ token, path, isExclusive, isDeep, owner, until }: Lock, hrefOf: HrefOf, now: number): string {
  const seconds = Math.max(0, Math.round((until - now) / 1000))
  return (
    `<D:activelock><D:locktype><D:write/></D:locktype>` +
    `<D:lockscope>${isExclusive ? '<D:exclusive/>' : '<D:shared/>'}</D:lockscope>` +
    `<D:depth>${isDeep ? 'infinity' : '0'}</D:depth>${owner}` +
    `<D:timeout>Second-${seconds}</D:timeout>` +
    `<D:locktoken><D:href>${escapeXml(token)}</D:href></D:locktoken>` +
    `<D:lockroot><D:href>${hrefOf(path, false)}</D:href></D:lockroot></D:activelock>`
  )
}

/** What can be locked how: everything in both ways. */
export const supportedLocksXml = ['<D:exclusive/>', '<D:shared/>']
  .map((scope) => `<D:lockentry><D:lockscope>${scope}</D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>`)
  .join('')
