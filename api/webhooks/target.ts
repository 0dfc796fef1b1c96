import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isSpecial } from '../../access/networks.ts'

/** Where a webhook may send to: the public network by https, or, where the installation says so, this machine too. */
export interface Reach {
  readonly ownMachine: boolean
}

/** @example isPublic('127.0.0.1') === false; isPublic('9.9.9.9') === true */
export function isPublic(address: string): boolean {
  // An IPv4 address in the clothes of IPv6 is none that a public name leads to.
  return isIP(address) !== 0 && !address.toLowerCase().startsWith('::ffff:') && !isSpecial(address)
}

/** Whether an address may be written down as a target; where its name leads is looked at again before each sending. */
export function mayBeTarget(text: string, { ownMachine }: Reach): boolean {
  const url = URL.parse(text)
  if (url === null || text.length > 2_000) return false
  if (url.username !== '' || url.password !== '') return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ownMachine && ['127.0.0.1', '::1', 'localhost'].includes(host)) return ['http:', 'https:'].includes(url.protocol)
  if (url.protocol !== 'https:') return false
  return isIP(host) === 0 ? host.includes('.') && !host.endsWith('.localhost') : isPublic(host)
}

/**
 * The address to connect to, so that a name cannot lead elsewhere between the look and the connection (DNS rebinding);
 * undefined where all it leads to is closed.
 */
export async function addressOf(hostname: string, { ownMachine }: Reach): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true })
  const isOpen = (address: string) => isPublic(address) || (ownMachine && ['127.0.0.1', '::1'].includes(address))
  return found.map(({ address }) => address).find(isOpen)
}
