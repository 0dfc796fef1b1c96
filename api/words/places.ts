import { BlockList, isIP } from 'node:net'
import type { Said } from '../../terms/grammar/said.ts'

const thisMachine = new BlockList()
thisMachine.addSubnet('127.0.0.0', 8)
thisMachine.addAddress('::1', 'ipv6')

/** RFC 1918, RFC 6598 and RFC 4193; and what reaches no further than the next cable. */
const ownNetwork = new BlockList()
for (const [network, length] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
] as const)
  ownNetwork.addSubnet(network, length)
ownNetwork.addSubnet('fc00::', 7, 'ipv6')
ownNetwork.addSubnet('fe80::', 10, 'ipv6')

/** Where an address is, as far as it says so by itself: nobody else is asked about people. */
export function placeOf(address: string): Said {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) return { de: 'unbekannt', en: 'unknown' }
  if (thisMachine.check(address, family)) return { de: 'dieser Rechner', en: 'this machine' }
  if (ownNetwork.check(address, family)) return { de: 'eigenes Netz', en: 'own network' }
  return { de: 'Internet', en: 'internet' }
}
