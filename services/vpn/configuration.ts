import type { Peer } from './gateway.ts'
import { isKey, isPublicKey } from './key.ts'

/** What the gateway itself is. */
export interface GatewaySelf {
  readonly privateKey: string
  /** The UDP port that it listens at. */
  readonly port: number
}

/**
 * The configuration of the gateway as `wg setconf` and `wg syncconf` read it. Whatever gets in is looked at here once more: a line
 * that came in with a key would be obeyed.
 *
 * @throws RangeError for a key or an address that is none
 */
export function gatewayConfiguration({ privateKey, port }: GatewaySelf, peers: readonly Peer[]): string {
  const own = ['[Interface]', `PrivateKey = ${checked(privateKey, isKey)}`, `ListenPort = ${checkedPort(port)}`]
  return `${[own, ...peers.map(linesOf)].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function linesOf({ publicKey, presharedKey, addresses: { ipv4, ipv6 } }: Peer): readonly string[] {
  return [
    '[Peer]',
    `PublicKey = ${checked(publicKey, isPublicKey)}`,
    ...(presharedKey === undefined ? [] : [`PresharedKey = ${checked(presharedKey, isKey)}`]),
    // Only what comes from these addresses is taken from the device, and only to it goes what is sent there.
    `AllowedIPs = ${checked(ipv4, isIpv4)}/32, ${checked(ipv6, isIpv6)}/128`,
  ]
}

const isIpv4 = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
const isIpv6 = (text: string): boolean => /^[0-9a-f:]{2,39}$/.test(text)

function checked(text: string, is: (text: string) => boolean): string {
  // What was wrong with it is not said: it may be a secret.
  if (!is(text)) throw new RangeError('A key or an address of the VPN is none.')
  return text
}

function checkedPort(port: number): number {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`${port} is no port.`)
  return port
}
