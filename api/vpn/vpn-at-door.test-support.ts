import { addressPlan } from '../../services/vpn/address-plan.ts'
import { makeKeys } from '../../services/vpn/key.ts'
import type { VpnAtDoor } from './vpn-at-door.ts'

/** A gateway that is nowhere, as far as nobody connects. */
export function sampleVpn(): VpnAtDoor {
  const { publicKey } = makeKeys()
  const plan = addressPlan('10.64.0.0/10', publicKey)
  if (!plan) throw new Error('The pool of the sample is none.')
  return { endpoint: 'vpn.elc.example:51820', publicKey, plan }
}
