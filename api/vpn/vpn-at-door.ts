import type { AddressPlan } from '../../services/vpn/address-plan.ts'
import { notSetUp } from '../../services/vpn/refusals.ts'

/** The gateway as the door knows it. */
export interface VpnAtDoor {
  /** Where devices reach it on the internet: `vpn.example:51820`. */
  readonly endpoint: string
  readonly publicKey: string
  readonly plan: AddressPlan
}

/** @throws VpnRefusal VPN_NOT_SET_UP */
export function vpnAt({ vpn }: { readonly vpn?: VpnAtDoor }): VpnAtDoor {
  if (!vpn) throw notSetUp()
  return vpn
}
