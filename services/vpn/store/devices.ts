import { DEVICES_AT_MOST, firstFree } from '../address-plan.ts'
import type { Device, OfAgreement, SealedSecret } from '../device.ts'
import { isPublicKey } from '../key.ts'
import { addressesSpent, deviceUnknown, keyNotUnderstood, keyTaken } from '../refusals.ts'
import { changeNetwork } from './networks.ts'
import type { Rows } from './rows.ts'

interface Row extends Omit<Device, 'device' | 'publicKey' | 'madeAt' | 'endedAt' | 'seenAt' | 'secret'> {
  readonly vpn_device: string
  readonly public_key: string
  readonly sealed: Buffer | null
  readonly key_id: string | null
  readonly made_at: Date
  readonly ended_at: Date | null
  readonly seen_at: Date | null
}

const columns = `provider, customer, agreement, vpn_device, kind, system, title, public_key, host, sealed, key_id,
  made_at, ended_at, seen_at`

const deviceOf = ({ vpn_device, public_key, sealed, key_id, made_at, ended_at, seen_at, ...row }: Row): Device => ({
  ...row,
  device: vpn_device,
  publicKey: public_key,
  secret: sealed && key_id ? { sealed, keyId: key_id } : null,
  madeAt: made_at,
  endedAt: ended_at,
  seenAt: seen_at,
})

/** The devices of an agreement, the latest first; those that were ended too. */
export async function devicesOf(
  rows: Rows,
  { provider, customer, agreement }: OfAgreement,
): Promise<readonly Device[]> {
  const found = await rows.query<Row>(
    `select ${columns} from vpn_device where provider = $1 and customer = $2 and agreement = $3
     order by made_at desc, vpn_device`,
    [provider, customer, agreement],
  )
  return found.rows.map(deviceOf)
}

/** Those that may connect now, of all agreements of a provider; of two with one key, the one that was first. */
export async function devicesOfAll(rows: Rows, provider: string): Promise<readonly Device[]> {
  const found = await rows.query<Row>(
    `select ${columns} from vpn_device where provider = $1 and ended_at is null order by made_at, vpn_device`,
    [provider],
  )
  return found.rows.map(deviceOf)
}

/**
 * One device of an agreement that may connect, held until the transaction ends.
 *
 * @throws VpnRefusal VPN_DEVICE_UNKNOWN
 */
export async function lockDevice(
  rows: Rows,
  { provider, customer, agreement }: OfAgreement,
  device: string,
): Promise<Device> {
  const found = await rows.query<Row>(
    `select ${columns} from vpn_device
     where provider = $1 and customer = $2 and agreement = $3 and vpn_device = $4 and ended_at is null for update`,
    [provider, customer, agreement, device],
  )
  if (!found.rows[0]) throw deviceUnknown()
  return deviceOf(found.rows[0])
}

/** What is said of a new device. Its id is made before, since its secret is sealed for it alone. */
export type NewDevice = Pick<Device, 'device' | 'kind' | 'system' | 'title' | 'publicKey' | 'secret'>

/**
 * Lets a device connect, under the first address of the network that is free.
 *
 * @throws VpnRefusal VPN_KEY_NOT_UNDERSTOOD, VPN_KEY_TAKEN, VPN_ADDRESSES_SPENT
 */
export async function enterDevice(rows: Rows, of: OfAgreement, device: NewDevice): Promise<Device> {
  await changeNetwork(rows, of)
  await refuseUnlessFree(rows, device.publicKey)
  const { provider, customer, agreement } = of
  const taken = await rows.query<{ host: number }>(
    'select host from vpn_device where provider = $1 and customer = $2 and agreement = $3 and ended_at is null',
    [provider, customer, agreement],
  )
  const host = firstFree(
    taken.rows.map((row) => row.host),
    DEVICES_AT_MOST,
  )
  if (host === undefined) throw addressesSpent()
  await rows.query(
    `insert into vpn_device
       (provider, customer, agreement, vpn_device, kind, system, title, public_key, host, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[provider, customer, agreement, device.device, device.kind, device.system, device.title],
      ...[device.publicKey, host, device.secret?.sealed ?? null, device.secret?.keyId ?? null],
    ],
  )
  return lockDevice(rows, of, device.device)
}

/**
 * Gives a device another key; with the one before it no longer connects.
 *
 * @throws VpnRefusal VPN_DEVICE_UNKNOWN, VPN_KEY_NOT_UNDERSTOOD, VPN_KEY_TAKEN
 */
export async function rotateKey(
  rows: Rows,
  of: OfAgreement,
  device: string,
  { publicKey, secret }: { readonly publicKey: string; readonly secret: SealedSecret | null },
): Promise<Device> {
  await changeNetwork(rows, of)
  await lockDevice(rows, of, device)
  await refuseUnlessFree(rows, publicKey)
  await rows.query(
    `update vpn_device set public_key = $4, sealed = $5, key_id = $6
     where provider = $1 and customer = $2 and vpn_device = $3`,
    [of.provider, of.customer, device, publicKey, secret?.sealed ?? null, secret?.keyId ?? null],
  )
  return lockDevice(rows, of, device)
}

/**
 * Ends a device: it connects no more, and its secrets are gone. That there was one stays to be seen.
 *
 * @throws VpnRefusal VPN_DEVICE_UNKNOWN
 */
export async function endDevice(rows: Rows, of: OfAgreement, device: string): Promise<void> {
  await changeNetwork(rows, of)
  await lockDevice(rows, of, device)
  await rows.query(
    `update vpn_device set ended_at = now(), sealed = null, key_id = null
     where provider = $1 and customer = $2 and vpn_device = $3`,
    [of.provider, of.customer, device],
  )
}

async function refuseUnlessFree(rows: Rows, publicKey: string): Promise<void> {
  if (!isPublicKey(publicKey)) throw keyNotUnderstood()
  const { rows: found } = await rows.query<{ taken: boolean }>('select is_vpn_key_taken($1) as taken', [publicKey])
  if (found[0]?.taken !== false) throw keyTaken()
}
