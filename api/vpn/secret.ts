import { type KeyOwner, type KeyRing, keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { Device, DeviceSecret, SealedSecret } from '../../services/vpn/device.ts'

/** Whose secret it is; it opens for no other device. */
type Place = Pick<Device, 'provider' | 'customer' | 'device'>

const ownerOf = ({ provider, customer }: Place): KeyOwner => ({ provider, customer, person: null, purpose: 'vpn' })
const sealedIn = ({ device }: Place) => ({ agreement: device, kind: 'vpn device' })

/** Seals what is secret of a device under the key that its customer has for the VPN. */
export async function sealSecret(
  transaction: Transaction,
  master: MasterKey,
  place: Place,
  secret: DeviceSecret,
): Promise<SealedSecret> {
  const key = await sealingKey(transaction, master, ownerOf(place))
  const { sealed, keyId } = seal(key, sealedIn(place), { ...secret })
  return { sealed: Buffer.from(sealed), keyId }
}

/** What is secret of a device; undefined if its key was destroyed. */
export async function openSecret(
  transaction: Transaction,
  master: MasterKey,
  device: Place & Pick<Device, 'secret'>,
): Promise<DeviceSecret | undefined> {
  if (device.secret === null) return {}
  return openedWith(await keyRing(transaction, master, ownerOf(device), [device.secret.keyId]), device)
}

/** The same with keys that are at hand. */
export function openedWith(ring: KeyRing, device: Place & Pick<Device, 'secret'>): DeviceSecret | undefined {
  if (device.secret === null) return {}
  const opened = unseal(ring, sealedIn(device), device.secret)
  return opened.erased ? undefined : (opened.content as DeviceSecret)
}
