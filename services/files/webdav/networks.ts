import { BlockList, isIPv6 } from 'node:net'

const built = new WeakMap<readonly string[], BlockList>()

/**
 * Whether an address lies in one of some networks; no networks at all mean that everybody may come.
 *
 * @param networks in CIDR notation; what is none holds nobody
 */
export function isFromWithin(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true
  let list = built.get(networks)
  if (!list) {
    list = build(networks)
    built.set(networks, list)
  }
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function build(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    try {
      if (bits === undefined) list.addAddress(address, family)
      else list.addSubnet(address, Number(bits), family)
    } catch {}
  }
  return list
}
