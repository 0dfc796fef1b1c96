import { hash } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** How the addresses inside the VPN are divided: a part for the gateway, and one for each agreement. */
export interface AddressPlan {
  /** All of it: `10.64.0.0/10`. */
  readonly ipv4: string
  /** `fd12:3456:789a::/48` (RFC 4193). */
  readonly ipv6: string
  /** How many agreements have room. Their numbers begin with 1. */
  readonly networks: number
  /** Where the gateway itself is reached, and with it what it offers. */
  readonly gateway: Addresses
}
export interface Addresses {
  readonly ipv4: string
  readonly ipv6: string
}

/** Of each agreement: 254 devices in IPv4, and a /64 as IPv6 asks for. */
const LENGTH = 24
export const DEVICES_AT_MOST = 254

/**
 * Divides a pool of addresses.
 *
 * @param pool a private network (RFC 1918) or one for carriers (RFC 6598), from /8 to /22: `10.64.0.0/10`
 * @param publicKey of the gateway; the 40 bits of IPv6 that are to be random follow from it, so that they stay
 * @returns undefined if the pool is none
 */
export function addressPlan(pool: string, publicKey: string): AddressPlan | undefined {
  const [address = '', length = ''] = pool.split('/')
  if (!isIPv4(address) || !/^\d+$/.test(length) || !isPrivate(address)) return undefined
  const bits = Number(length)
  const first = numberOf(address)
  if (bits < 8 || bits > LENGTH - 2 || first % 2 ** (32 - bits) !== 0) return undefined
  const global = hash('sha256', `klausel vpn ${publicKey}`, 'buffer').subarray(0, 5).toString('hex')
  const ipv6 = `fd${global.slice(0, 2)}:${global.slice(2, 6)}:${global.slice(6, 10)}`
  const plan = { ipv4: pool, ipv6: `${ipv6}::/48`, networks: 2 ** (LENGTH - bits) - 1 }
  return { ...plan, gateway: { ipv4: dotted(first + 1), ipv6: `${ipv6}::1` } }
}

/**
 * The networks of an agreement in CIDR form.
 *
 * @throws RangeError for a number that the plan has no room for
 * @example networkOf(plan, 3) // { ipv4: '10.64.3.0/24', ipv6: 'fd12:3456:789a:3::/64' }
 */
export function networkOf({ ipv4, ipv6, networks }: AddressPlan, number: number): Addresses {
  if (!Number.isInteger(number) || number < 1 || number > networks)
    throw new RangeError(`There is no network ${number}.`)
  const first = numberOf(ipv4.split('/')[0] ?? '') + number * 2 ** (32 - LENGTH)
  return { ipv4: `${dotted(first)}/${LENGTH}`, ipv6: `${ipv6.split('::')[0]}:${number.toString(16)}::/64` }
}

/** The addresses of a device in the networks of its agreement; `host` is a number from 1 to 254. */
export function deviceIn(network: Addresses, host: number): Addresses {
  const first = numberOf(network.ipv4.split('/')[0] ?? '')
  return { ipv4: dotted(first + host), ipv6: `${network.ipv6.split('::')[0]}::${host.toString(16)}` }
}

/** The first number from 1 on that is not taken; undefined where all are. */
export function firstFree(taken: readonly number[], last: number): number | undefined {
  const all = new Set(taken)
  for (let number = 1; number <= last; number += 1) if (!all.has(number)) return number
  return undefined
}

const numberOf = (address: string): number => address.split('.').reduce((left, part) => left * 256 + Number(part), 0)
const dotted = (number: number): string => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.')

/** Nobody's on the internet: who took a public network would cut the devices off from whoever it belongs to. */
function isPrivate(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number)
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b < 128)
}
