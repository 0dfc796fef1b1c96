import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../journal/transaction.ts'
import type { Device, DeviceKind, DeviceSecret, System } from '../../services/vpn/device.ts'
import { makePresharedKey } from '../../services/vpn/key.ts'
import { refuseUnlessSold } from '../../services/vpn/may-have.ts'
import { deviceUnknown } from '../../services/vpn/refusals.ts'
import { devicesOf, endDevice, enterDevice, lockDevice, rotateKey } from '../../services/vpn/store/devices.ts'
import { allotNetwork, changeNetwork, readNetwork } from '../../services/vpn/store/networks.ts'
import { type Door, type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, flag, object } from '../schema.ts'
import { agreedNow, keyOf } from './agreed.ts'
import { dutyDone } from './duty-done.ts'
import { profileOf } from './profile-of.ts'
import { openSecret, sealSecret } from './secret.ts'
import { kind, type OfDevice, ofDevice, profile, publicKey, system, title } from './shapes.ts'
import { workAndTell } from './tell-in.ts'
import { vpnAt } from './vpn-at-door.ts'

/** What is said of a new device. The private half of its key stays where it was made. */
export interface AddDevice {
  readonly kind: Exclude<DeviceKind, 'router'>
  readonly system: System
  readonly title: string
  readonly publicKey: string
  /** Whether both sides hold one more secret, which some devices cannot. */
  readonly withPresharedKey: boolean
}
/** The profile of a device, but for the private key that it alone knows. */
export interface MadeProfile {
  readonly device: string
  readonly profile: string
}

const secretOf = (wanted: boolean): DeviceSecret => (wanted ? { presharedKey: makePresharedKey() } : {})

/** Lets a device connect. Routers that the provider lends come from its stock. */
export const addDevice: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: AddDevice }>(
    '/agreements/:agreement/vpn/devices',
    {
      config: { right: 'manage devices' },
      schema: {
        summary: 'Let a device connect to the VPN, by the public half of a key that was made on it',
        params: ofAgreement,
        body: object({
          kind: { enum: (kind.enum as readonly string[]).filter((each) => each !== 'router') },
          system,
          title,
          publicKey,
          withPresharedKey: flag,
        }),
        response: answers({ 201: profile }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      return reply.status(201).send(await add(door, by, request.params.agreement, request.body))
    },
  )
}

async function add(door: Door, by: Inside, id: string, body: AddDevice): Promise<MadeProfile> {
  const agreement = await readAgreement(by, id)
  const agreed = agreedNow(agreement)
  const vpn = vpnAt(door)
  const of = keyOf(agreement)
  const device = randomUUID()
  const secret = secretOf(body.withPresharedKey)
  let made = ''
  await workAndTell(by, agreement, async (transaction) => {
    const network = await allotNetwork(transaction, vpn.plan, of, agreed.state)
    // Counted while nobody else can add one.
    await changeNetwork(transaction, of)
    refuseUnlessSold(agreed, body.kind, await devicesOf(transaction, of))
    const sealed = body.withPresharedKey
      ? await sealSecret(transaction, by.running.master, { ...of, device }, secret)
      : null
    const entered = await enterDevice(transaction, of, {
      ...{ device, kind: body.kind, system: body.system, title: body.title.trim(), publicKey: body.publicKey },
      secret: sealed,
    })
    if (body.kind === 'computer') await dutyDone(transaction, by, of, 'issueVpnProfile')
    made = profileOf(vpn, network, entered, secret)
    return []
  })
  return { device, profile: made }
}

/** A device is given another key, as after it was lost and found, or every now and then. */
export const rotateDeviceKey: Route = (api, door) => {
  api.post<{ Params: OfDevice; Body: Pick<AddDevice, 'publicKey' | 'withPresharedKey'> }>(
    '/agreements/:agreement/vpn/devices/:device/key',
    {
      config: { right: 'manage devices' },
      schema: {
        summary: 'Give a device another key; with the one before it no longer connects',
        params: ofDevice,
        body: object({ publicKey, withPresharedKey: flag }),
        response: answers({ 200: profile }),
      },
    },
    async (request): Promise<MadeProfile> => {
      const by = inside(door, request)
      const { of, found } = await ownDevice(by, request.params)
      const vpn = vpnAt(door)
      const secret = secretOf(request.body.withPresharedKey)
      const { device } = found
      return inTransaction(by.running.app, by, async (transaction) => {
        const sealed = request.body.withPresharedKey
          ? await sealSecret(transaction, by.running.master, found, secret)
          : null
        const changed = await rotateKey(transaction, of, device, {
          publicKey: request.body.publicKey,
          secret: sealed,
        })
        const network = await readNetwork(transaction, of)
        if (!network) throw deviceUnknown()
        return { device, profile: profileOf(vpn, network, changed, secret) }
      })
    },
  )
}

/** The profile once more, for whoever has lost it and still has the key. */
export const deviceProfile: Route = (api, door) => {
  api.get<{ Params: OfDevice }>(
    '/agreements/:agreement/vpn/devices/:device/profile',
    {
      config: { right: 'manage devices' },
      schema: {
        summary: 'The profile of a device, but for the private key that it alone knows',
        params: ofDevice,
        response: answers({ 200: profile }),
      },
    },
    async (request): Promise<MadeProfile> => {
      const by = inside(door, request)
      const { of, found } = await ownDevice(by, request.params)
      const vpn = vpnAt(door)
      return inTransaction(by.running.app, by, async (transaction) => {
        const network = await readNetwork(transaction, of)
        const { presharedKey } = (await openSecret(transaction, by.running.master, found)) ?? {}
        if (!network) throw deviceUnknown()
        const secret = presharedKey === undefined ? {} : { presharedKey }
        return { device: found.device, profile: profileOf(vpn, network, found, secret) }
      })
    },
  )
}

/** A device connects no more, within a second. */
export const endDeviceAct: Route = (api, door) => {
  api.post<{ Params: OfDevice }>(
    '/agreements/:agreement/vpn/devices/:device/end',
    {
      config: { right: 'manage devices' },
      schema: {
        summary: 'End a device: it connects no more',
        params: ofDevice,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { of, found } = await ownDevice(by, request.params)
      await inTransaction(by.running.app, by, (transaction) => endDevice(transaction, of, found.device))
      return reply.status(204).send()
    },
  )
}

/** A device that is the customer's own matter: what becomes of a router that was lent, the stock says. */
async function ownDevice(by: Inside, { agreement: id, device }: OfDevice) {
  const of = keyOf(await readAgreement(by, id))
  const found: Device = await inTransaction(by.running.app, by, (transaction) => lockDevice(transaction, of, device))
  if (found.kind === 'router') throw deviceUnknown()
  return { of, found }
}
