import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Where a webhook may send to: the public network by https, or, where the installation says so, this machine too. */
export interface Reach {
  readonly ownMachine: boolean
}

/** Networks that are nobody's public address: RFC 6890, and what belongs to this machine and its neighbours. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** @example isPublic('127.0.0.1') === false; isPublic('9.9.9.9') === true */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  // An IPv4 address in the clothes of IPv6 is none that a public name leads to.
  if (family === 6 && address.toLowerCase().startsWith('::ffff:')) return false
  return family !== 0 && !inside.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** Whether an address may be written down as a target; where its name leads is looked at again before each sending. */
export function mayBeTarget(text: string, { ownMachine }: Reach): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || text.length > 2_000) return false
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
