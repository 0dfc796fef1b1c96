import { isIP } from 'node:net'

/** One IP address, or undefined where it is none. `localhost` is what a machine calls itself. */
export function readAddress(given: string): string | undefined {
  if (given === 'localhost') return '127.0.0.1'
  return isIP(given) ? given : undefined
}

/**
 * Addresses under which people reach Klausel, as origins: protocol, host and port, and nothing else.
 *
 * @example readAddresses('https://Klausel.example/, https://elc.example:8443')?.join() ===
 *   'https://klausel.example,https://elc.example:8443'
 */
export function readAddresses(given: string): readonly string[] | undefined {
  return each(given, (address) => {
    const url = URL.parse(address)
    if (!url || !['https:', 'http:'].includes(url.protocol)) return undefined
    const isBare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
    return isBare ? url.origin : undefined
  })
}

/** The same for a single one. */
export function readOneAddress(given: string): string | undefined {
  const [address, ...more] = readAddresses(given) ?? []
  return more.length === 0 ? address : undefined
}

export const readPort = (given: string): number | undefined =>
  /^\d+$/.test(given) && Number(given) <= 65_535 ? Number(given) : undefined

/** IP addresses and networks in CIDR form. A network of length 0 would trust everybody, and is none. */
export function readNetworks(given: string): readonly string[] | undefined {
  return each(given, (network) => {
    const [address = '', length, ...more] = network.split('/')
    const family = isIP(address)
    if (!family || more.length > 0) return undefined
    if (length === undefined) return address
    const bits = /^\d+$/.test(length) ? Number(length) : 0
    return bits >= 1 && bits <= (family === 4 ? 32 : 128) ? network : undefined
  })
}

/** What stands between commas, read one by one; undefined where one of them, or all, cannot be read. */
function each(given: string, read: (one: string) => string | undefined): readonly string[] | undefined {
  const all = given.split(',').map((one) => read(one.trim()))
  return all.every((one) => one !== undefined) ? all : undefined
}

/** Whether only this machine itself can reach that address. */
export const isLoopback = (address: string): boolean => address === '::1' || /^127(\.\d{1,3}){3}$/.test(address)

/** Whether an origin names this machine itself: `http://localhost:4180`. */
export function isLoopbackOrigin(origin: string): boolean {
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}
