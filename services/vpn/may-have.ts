import type { Said } from '../../terms/grammar/said.ts'
import type { Device, DeviceKind } from './device.ts'
import { deviceNotSold, routerNotBooked, tooManyComputers } from './refusals.ts'

/** What was agreed about how a customer is connected. */
export interface Agreed {
  /** What the terms decide about the connection; undefined as long as nothing was chosen. */
  readonly way: 'supplied router' | 'own equipment' | 'operating system' | 'being checked' | 'refused' | undefined
  readonly inWords: Said | undefined
  /** How many computers connect by their operating system. */
  readonly computers: number
  /** How many routers are included and booked. */
  readonly routers: number
}

/** What connects a place, beside the phones, which always may. */
const placeBy: Readonly<Record<string, DeviceKind>> = {
  'supplied router': 'router',
  'own equipment': 'own equipment',
  'operating system': 'computer',
}

/** The kinds of devices that an agreement can have now. */
export function kindsFor({ way }: Agreed): readonly DeviceKind[] {
  const kind = way === undefined ? undefined : placeBy[way]
  return kind === undefined ? [] : [kind, 'phone']
}

/**
 * Refuses a device that the agreement does not provide for, or not so many of them.
 *
 * @param devices those that the agreement has
 * @throws VpnRefusal VPN_DEVICE_NOT_SOLD, VPN_ROUTER_NOT_BOOKED
 */
export function refuseUnlessSold(agreed: Agreed, kind: DeviceKind, devices: readonly Device[]): void {
  if (!kindsFor(agreed).includes(kind)) throw deviceNotSold(kind, agreed.inWords)
  const there = devices.filter((each) => each.kind === kind && each.endedAt === null).length
  if (kind === 'computer' && there >= agreed.computers) throw tooManyComputers(agreed.computers)
  if (kind === 'router' && there >= agreed.routers) throw routerNotBooked({ lent: there, sold: agreed.routers })
}
