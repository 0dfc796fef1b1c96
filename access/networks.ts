import { BlockList, isIP } from 'node:net'

/**
 * Whether an address is one of these addresses or networks. An IPv4 address in the clothes of IPv6 (`::ffff:10.0.0.1`) is looked
 * up as what it is, by BlockList itself.
 *
 * @param networks such as `10.20.0.0/16` or `127.0.0.1`
 * @throws RangeError if one of them is no network
 * @example isAmong(['10.0.0.0/8'])('::ffff:10.1.2.3') === true
 */
export function isAmong(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    if (!isIP(address) || (length !== undefined && !/^\d{1,3}$/.test(length)))
      throw new RangeError(`"${network}" is not a network. Write it as 10.20.0.0/16.`)
    if (length === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(length), familyOf(address))
  }
  return (address) => list.check(address, familyOf(address))
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** This machine itself. */
export const isLoopback = isAmong(['127.0.0.0/8', '::1/128'])

/** RFC 1918, RFC 6598 and RFC 4193; and what reaches no further than the next cable. */
export const isOwnNetwork = isAmong([
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'],
  ...['fc00::/7', 'fe80::/10'],
])

/** What is no address in the open internet: IANA's special-purpose registries (RFC 6890), and groups of machines. */
export const isSpecial = isAmong([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23'],
  ...['2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
])
