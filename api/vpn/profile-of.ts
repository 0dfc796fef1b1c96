import { deviceIn } from '../../services/vpn/address-plan.ts'
import type { Device, DeviceSecret, VpnNetwork } from '../../services/vpn/device.ts'
import { profileText } from '../../services/vpn/profile.ts'
import type { VpnAtDoor } from './vpn-at-door.ts'

/** The profile of a device as a program for WireGuard reads it. */
export const profileOf = (
  { endpoint, publicKey, plan }: VpnAtDoor,
  network: VpnNetwork,
  { host }: Pick<Device, 'host'>,
  secret: DeviceSecret,
): string =>
  profileText({
    ...secret,
    addresses: deviceIn(network, host),
    gateway: { publicKey, endpoint, addresses: plan.gateway },
  })
