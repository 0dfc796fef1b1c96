import type { Pool } from 'pg'
import { openedWith } from '../../api/vpn/secret.ts'
import { type KeyRing, keyRingOfAll } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { everyCustomer, inTransaction, inTransactionOfAll, type Transaction } from '../../journal/transaction.ts'
import { deviceIn } from '../../services/vpn/address-plan.ts'
import { type Device, mayConnect, type VpnNetwork } from '../../services/vpn/device.ts'
import type { Peer } from '../../services/vpn/gateway.ts'
import type { SeenPeer, WhoMayConnect } from '../../services/vpn/keep-gateway.ts'
import { forgetOld, noteSeen } from '../../services/vpn/store/connections.ts'
import { devicesOfAll } from '../../services/vpn/store/devices.ts'
import { networksOfAll } from '../../services/vpn/store/networks.ts'

/** What it takes to know who may connect. */
export interface Knowing {
  readonly app: Pool
  /** It alone sees which providers there are. */
  readonly queue: Pool
  readonly master: MasterKey
}

/** A device that is on the gateway, and whose it is. */
type Known = Pick<Device, 'provider' | 'customer' | 'device' | 'publicKey'>

/** Who may connect, as the database says it, for all customers of all providers. */
export function whoMayConnect({ app, queue, master }: Knowing): WhoMayConnect {
  let known: ReadonlyMap<string, Known> = new Map()
  return {
    edition: async () => {
      const { rows } = await queue.query<{ edition: string | null }>(
        `select md5(string_agg(agreement::text || ' ' || edition, ',' order by provider, customer, agreement)) as edition
         from vpn_network`,
      )
      return rows[0]?.edition ?? ''
    },
    peers: async () => {
      const devices = new Map<string, Known>()
      const peers: Peer[] = []
      for (const provider of await providersIn(queue)) {
        const scope = { provider, customer: everyCustomer } as const
        for (const { device, peer } of await inTransaction(app, scope, (rows) => peersOf(rows, master, provider))) {
          // A key is one device. Nobody is given one that another has; if it happened all the same, the first keeps it.
          if (devices.has(peer.publicKey)) continue
          devices.set(peer.publicKey, device)
          peers.push(peer)
        }
      }
      // Those that are taken off now have been seen until now.
      known = new Map([...known, ...devices])
      return peers
    },
    note: async (seen) => {
      const byProvider = Map.groupBy(
        seen.flatMap((each) => {
          const device = known.get(each.publicKey)
          return device ? [{ device, each }] : []
        }),
        ({ device }) => device.provider,
      )
      for (const [provider, of] of byProvider)
        await inTransaction(app, { provider, customer: everyCustomer }, async (rows) => {
          for (const { device, each } of of) await note(rows, device, each)
          await forgetOld(rows, provider)
        })
    },
  }
}

async function providersIn(queue: Pool): Promise<readonly string[]> {
  const { rows } = await inTransactionOfAll(queue, (transaction) =>
    transaction.query<{ provider: string }>('select distinct provider from vpn_network order by provider'),
  )
  return rows.map(({ provider }) => provider)
}

async function peersOf(transaction: Transaction, master: MasterKey, provider: string) {
  const networks = new Map((await networksOfAll(transaction, provider)).map((each) => [each.agreement, each]))
  const devices = (await devicesOfAll(transaction, provider)).filter(({ agreement, kind }) => {
    const network = networks.get(agreement)
    return network && mayConnect(network.state, kind)
  })
  const wanted = devices.flatMap(({ customer, secret }) => (secret ? [{ customer, keyId: secret.keyId }] : []))
  const ring = await keyRingOfAll(transaction, master, provider, wanted)
  return devices.flatMap((device) => {
    const peer = peerOf(networks.get(device.agreement), device, ring)
    return peer ? [{ device, peer }] : []
  })
}

/** Undefined if what is secret of it was erased: then nobody connects by it. */
function peerOf(network: VpnNetwork | undefined, device: Device, ring: KeyRing): Peer | undefined {
  const secret = openedWith(ring, device)
  if (!network || !secret) return undefined
  const { presharedKey } = secret
  return {
    publicKey: device.publicKey,
    addresses: deviceIn(network, device.host),
    ...(presharedKey === undefined ? {} : { presharedKey }),
  }
}

/** A device that was erased meanwhile left nothing to write to. */
async function note(transaction: Transaction, device: Known, seen: SeenPeer): Promise<void> {
  const { rowCount } = await transaction.query(
    'select from vpn_device where provider = $1 and customer = $2 and vpn_device = $3 for update',
    [device.provider, device.customer, device.device],
  )
  if (rowCount === 1) await noteSeen(transaction, { device, ...seen })
}
