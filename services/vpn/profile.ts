import type { Addresses } from './address-plan.ts'

/** What a device has to know to connect. */
export interface Profile {
  /** Left out where the device made its key itself and keeps it. */
  readonly privateKey?: string
  readonly presharedKey?: string
  /** Of the device. */
  readonly addresses: Addresses
  readonly gateway: {
    readonly publicKey: string
    /** Where it is reached on the internet: `vpn.example:51820`. */
    readonly endpoint: string
    /** Inside the VPN: nothing else goes through the tunnel. */
    readonly addresses: Addresses
  }
}

/** Stands where the private key belongs that only the device knows. */
export const OWN_KEY = 'PRIVATE_KEY_OF_THIS_DEVICE'

/**
 * The profile of a device, as every program for WireGuard reads it.
 *
 * A device that nobody writes to for long is forgotten by the routers on the way: every 25 seconds it says that it is there.
 */
export function profileText({ privateKey = OWN_KEY, presharedKey, addresses, gateway }: Profile): string {
  const lines = [
    '[Interface]',
    `PrivateKey = ${privateKey}`,
    `Address = ${addresses.ipv4}/32, ${addresses.ipv6}/128`,
    '',
    '[Peer]',
    `PublicKey = ${gateway.publicKey}`,
    ...(presharedKey === undefined ? [] : [`PresharedKey = ${presharedKey}`]),
    `AllowedIPs = ${gateway.addresses.ipv4}/32, ${gateway.addresses.ipv6}/128`,
    `Endpoint = ${gateway.endpoint}`,
    'PersistentKeepalive = 25',
  ]
  return `${lines.join('\n')}\n`
}

/**
 * Where the gateway is reached on the internet: a name or an address, and a port.
 *
 * @returns undefined if it is no such thing
 * @example readEndpoint('vpn.example:51820') // { host: 'vpn.example', port: 51820 }
 */
export function readEndpoint(text: string): { readonly host: string; readonly port: number } | undefined {
  const found = /^([a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?|\[[0-9a-fA-F:]{2,39}\]):(\d{1,5})$/.exec(text)
  if (!found) return undefined
  const port = Number(found[2])
  return port >= 1 && port <= 65_535 ? { host: found[1] ?? '', port } : undefined
}
