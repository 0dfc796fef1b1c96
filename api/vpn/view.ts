import { readDuties } from '../../duties/queued.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { deviceIn } from '../../services/vpn/address-plan.ts'
import { type Device, type DeviceKind, mayConnect, type System, type VpnNetwork } from '../../services/vpn/device.ts'
import { kindsFor } from '../../services/vpn/may-have.ts'
import { devicesOf } from '../../services/vpn/store/devices.ts'
import { type Loan, loansOf } from '../../services/vpn/store/loans.ts'
import { readNetwork } from '../../services/vpn/store/networks.ts'
import { type Day, dayAt, type Instant, plusDays } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Door, type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers } from '../schema.ts'
import { type AgreedNow, agreedNow, keyOf } from './agreed.ts'
import { shownVpn } from './shapes.ts'

/** A device as people see it. Nothing secret is among it. */
export interface ShownDevice {
  readonly device: string
  readonly kind: DeviceKind
  readonly system: System
  readonly title: string
  readonly publicKey: string
  /** Inside the VPN. */
  readonly address: string
  readonly madeAt: string
  readonly endedAt: string | null
  readonly seenAt: string | null
  /** Whether it is on the gateway, as the service stands. */
  readonly mayConnect: boolean
}
/** A router that was assigned, sent, returned. */
export interface ShownLoan {
  readonly loan: string
  readonly serial: string
  readonly model: string
  readonly assignedAt: string
  readonly sentOn: Day | null
  readonly tracking: string | null
  readonly returnedOn: Day | null
  /** From which day on it has to come back; null while the agreement goes on, and once it is back. */
  readonly returnFrom: Day | null
  /** The month in which contents are taken along is over too. */
  readonly isOverdue: boolean
}
/** The VPN of an agreement. */
export interface ShownVpn {
  readonly way: NonNullable<AgreedNow['way']> | null
  readonly says: Said | null
  readonly clients: number | null
  readonly state: AgreedNow['state']
  readonly networks: readonly string[]
  readonly gateway: {
    readonly endpoint: string
    readonly publicKey: string
    readonly addresses: readonly string[]
  } | null
  readonly mayAdd: readonly DeviceKind[]
  readonly devices: readonly ShownDevice[]
  readonly routers: { readonly sold: number; readonly out: number; readonly loans: readonly ShownLoan[] }
  /** Somebody has to look at the customer's own equipment. */
  readonly isCheckOwed: boolean
}

/** How an agreement is connected: the way, its devices, its routers. */
export const vpnView: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/vpn',
    {
      config: { right: 'see devices' },
      schema: {
        summary: 'How the customer is connected: the way that was chosen, devices, and routers that were lent',
        params: ofAgreement,
        response: answers({ 200: shownVpn }),
      },
    },
    async (request) => shownTo(door, inside(door, request), request.params.agreement),
  )
}

async function shownTo({ vpn }: Door, by: Inside, id: string): Promise<ShownVpn> {
  const agreement = await readAgreement(by, id)
  const agreed = agreedNow(agreement)
  const of = keyOf(agreement)
  return inTransaction(by.running.app, by, async (transaction) => {
    const network = await readNetwork(transaction, of)
    const devices = await devicesOf(transaction, of)
    const loans = await loansOf(transaction, of)
    const duties = await readDuties(transaction, of)
    return {
      way: agreed.way ?? null,
      says: agreed.inWords ?? null,
      clients: agreed.chosen?.clients ?? null,
      state: network?.state ?? agreed.state,
      networks: network ? [network.ipv4, network.ipv6] : [],
      gateway: vpn
        ? {
            endpoint: vpn.endpoint,
            publicKey: vpn.publicKey,
            addresses: [vpn.plan.gateway.ipv4, vpn.plan.gateway.ipv6],
          }
        : null,
      mayAdd: kindsFor(agreed).filter((kind) => kind !== 'router'),
      devices: network ? devices.map((device) => shownDeviceOf(network, device)) : [],
      routers: {
        sold: agreed.way === 'supplied router' ? agreed.routers : 0,
        out: loans.filter(({ returnedOn }) => returnedOn === null).length,
        loans: loans.map((loan) => shownLoanOf(agreed, loan, agreement.now)),
      },
      isCheckOwed: duties.some(
        ({ act, state }) => act === 'checkOwnEquipment' && state !== 'done' && state !== 'dropped',
      ),
    }
  })
}

const shownDeviceOf = (network: VpnNetwork, device: Device): ShownDevice => ({
  device: device.device,
  kind: device.kind,
  system: device.system,
  title: device.title,
  publicKey: device.publicKey,
  address: deviceIn(network, device.host).ipv4,
  madeAt: device.madeAt.toISOString(),
  endedAt: device.endedAt?.toISOString() ?? null,
  seenAt: device.seenAt?.toISOString() ?? null,
  mayConnect: device.endedAt === null && mayConnect(network.state, device.kind),
})

/** What was lent goes back with the end (§ 2.3); it is not pressed for while contents are taken along through it. */
export function shownLoanOf({ endedOn, exportUntil }: AgreedNow, loan: Loan, now: Instant): ShownLoan {
  const { sentOn, returnedOn } = loan
  const isOut = sentOn !== null && returnedOn === null
  const last = endedOn === undefined || exportUntil === undefined || exportUntil < endedOn ? endedOn : exportUntil
  return {
    loan: loan.loan,
    serial: loan.serial,
    model: loan.model,
    assignedAt: loan.assignedAt.toISOString(),
    sentOn,
    tracking: loan.tracking,
    returnedOn,
    returnFrom: isOut && endedOn !== undefined ? plusDays(endedOn, 1) : null,
    isOverdue: isOut && last !== undefined && dayAt(now) > last,
  }
}
