import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { codeOf, DirectoryTrouble } from './trouble.ts'

/**
 * Finds the addresses behind a name that a customer has given us, and only those we may go to. The connection is then made to
 * what was checked here, never to the name again: it could lead elsewhere the next time (DNS rebinding).
 *
 * @throws DirectoryTrouble
 */
export type Reach = (host: string) => Promise<readonly string[]>

/** What is no address in the open internet: IANA's special-purpose registries (RFC 6890). */
const inside: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...[
    '224.0.0.0/4',
    '240.0.0.0/4',
    '::/127',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
  ],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]

const loopback = networks(['127.0.0.0/8', '::1/128'])

export const isLoopback = (address: string): boolean => contains(loopback, address)

/**
 * A customer names the host of its directory, and a server that goes wherever it is told would look into its own network for
 * strangers. So addresses that are not of the open internet are refused, but for the networks that the installation names.
 *
 * @param allowed networks such as `10.20.0.0/16` or `127.0.0.1`, from the configuration
 * @throws RangeError if one of them is no network
 */
export function reachWithin(allowed: readonly string[]): Reach {
  const [refused, permitted] = [networks(inside), networks(allowed)]
  return async (host) => {
    const addresses = await addressesOf(host)
    const open = addresses.filter((address) => contains(permitted, address) || !contains(refused, address))
    if (open.length === 0) throw notAllowed(host)
    return open
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host)) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (error) {
    throw nameUnknown(host, codeOf(error) ?? 'ENOTFOUND')
  }
}

function networks(named: readonly string[]): BlockList {
  const list = new BlockList()
  for (const each of named) {
    const [address = '', prefix] = each.split('/')
    if (!isIP(address) || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
      throw new RangeError(`"${each}" is not a network. Write it as 10.20.0.0/16.`)
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return list
}

/** An IPv4 address in the clothes of IPv6 (`::ffff:10.0.0.1`) is looked up as what it is, by BlockList itself. */
function contains(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

const nameUnknown = (host: string, code: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'reach',
    seen: {
      de: `Zum Namen ${host} gibt es keine Adresse (${code})`,
      en: `There is no address for the name ${host} (${code})`,
    },
    remedy: {
      de: 'Prüfen Sie die Schreibweise, und ob der Name auch außerhalb Ihres Netzes bekannt ist',
      en: 'Check the spelling, and whether the name is known outside your network too',
    },
  })

const notAllowed = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'reach',
    seen: {
      de: `${host} liegt in einem inneren Netz, in das wir nicht gehen`,
      en: `${host} lies in an inner network, where we do not go`,
    },
    remedy: {
      de: 'Geben Sie eine öffentliche Adresse an, oder bitten Sie den Anbieter, dieses Netz freizugeben',
      en: 'Give a public address, or ask the provider to allow this network',
    },
  })
