import type { Pool } from 'pg'
import { sellsVpn } from '../../api/vpn/agreed.ts'
import { findAgreement } from '../../journal/list.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { DriverFailed, type Order } from '../../services/driver.ts'
import type { AddressPlan } from '../../services/vpn/address-plan.ts'
import type { OfAgreement } from '../../services/vpn/device.ts'
import type { VpnOfOrders } from '../../services/vpn/over-vpn.ts'
import { VpnRefusal } from '../../services/vpn/refusals.ts'
import { allotNetwork, removeNetwork, setNetworkState } from '../../services/vpn/store/networks.ts'
import type { Program } from '../../terms/engine/program.ts'

/** What it takes to know by which way a service is reached. */
export interface WaysToServices {
  readonly app: Pool
  readonly programs: (terms: string) => Program | undefined
  /** Undefined where no gateway is set up. */
  readonly plan: AddressPlan | undefined
  /** Where Klausel is only tried out and has no gateway, this machine alone stands for the customer's network. */
  readonly isForTrying: boolean
}

const thisMachine = ['127.0.0.0/8', '::1/128'] as const

/** The VPN of the installation, for the drivers of services that terms let be reached by it alone. */
export function vpnOfOrders({ app, programs, plan, isForTrying }: WaysToServices): VpnOfOrders {
  const inNameOf = <T>(order: Order, work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
    inTransaction(app, { provider: order.provider, customer: everyCustomer }, work)
  const isByVpn = async (order: Order): Promise<boolean> => {
    const row = await inNameOf(order, (transaction) => findAgreement(transaction, order.provider, order.agreement))
    const program = row && programs(row.terms)
    if (!program) throw new DriverFailed('AGREEMENT_UNKNOWN')
    return sellsVpn(program)
  }
  return {
    networks: async (order) => {
      if (!(await isByVpn(order))) return []
      if (!plan && isForTrying) return thisMachine
      if (!plan) throw new DriverFailed('VPN_NOT_SET_UP')
      const { ipv4, ipv6 } = await inNameOf(order, (transaction) =>
        allotNetwork(transaction, plan, keyOf(order), 'closed'),
      ).catch((error: unknown) => {
        throw error instanceof VpnRefusal ? new DriverFailed(error.code, { cause: error }) : error
      })
      return [ipv4, ipv6]
    },
    stands: async (order, state) => {
      await inNameOf(order, (transaction) => setNetworkState(transaction, keyOf(order), state))
    },
    erase: (order) => inNameOf(order, (transaction) => removeNetwork(transaction, keyOf(order))),
  }
}

function keyOf({ provider, customer, agreement }: Order): OfAgreement {
  if (customer === null) throw new DriverFailed('CUSTOMER_UNKNOWN')
  return { provider, customer, agreement }
}
