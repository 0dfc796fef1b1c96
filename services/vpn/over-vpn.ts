import { type CarryOut, type Driver, DriverFailed, type Order, type ServiceState } from '../driver.ts'

/** The VPN by which services are reached. */
export interface VpnOfOrders {
  /**
   * The networks of the agreement, given to it now if it had none; none at all where the provider publishes its services.
   *
   * @throws DriverFailed if they cannot be had: what is reached by VPN alone must not stand open meanwhile
   */
  networks(order: Order): Promise<readonly string[]>
  /** From now on the devices of the agreement may connect as the state lets them; where it has no VPN, nothing is done. */
  stands(order: Order, state: ServiceState): Promise<void>
  /** Takes the network of the agreement away, with its devices and the log of their connections. */
  erase(order: Order): Promise<void>
}

/** A driver of services that are reached by VPN, and what it asks for when it sets one up. */
export interface OverVpn {
  /** The networks from which alone a new service may be reached: known while the order that sets it up is carried out. */
  readonly networks: (order: Order) => readonly string[]
  /** The driver itself, around the one that knows nothing of the VPN. */
  readonly over: (driver: Driver) => Driver
}

/**
 * Services that are reached by VPN alone: what becomes of the service becomes of the way to it. What is taken from somebody is
 * taken at the gateway first, and given there last. An order that was done before and comes again late does nothing to the service, so in
 * the end the gateway is as that stands.
 *
 * @param stateOf how the service stands now; undefined for one that is not there
 * @example
 * const { networks, over } = overVpn(vpn)
 * const driver = over(filesDriver({ drive, networks }))
 */
export function overVpn(
  vpn: VpnOfOrders,
  stateOf: (order: Order) => ServiceState | undefined = () => undefined,
): OverVpn {
  const asked = new Map<string, readonly string[]>()

  const closing =
    (carry: CarryOut): CarryOut =>
    async (order, signal) => {
      if (order.state) await vpn.stands(order, order.state)
      const outcome = await carry(order, signal)
      const state = stateOf(order)
      if (order.state && state !== undefined && state !== order.state) await vpn.stands(order, state)
      return outcome
    }
  const opening =
    (carry: CarryOut): CarryOut =>
    async (order, signal) => {
      asked.set(order.duty, await vpn.networks(order))
      try {
        const outcome = await carry(order, signal)
        if (outcome.is === 'done' && order.state) await vpn.stands(order, stateOf(order) ?? order.state)
        return outcome
      } finally {
        asked.delete(order.duty)
      }
    }
  return {
    networks: ({ duty }) => {
      const networks = asked.get(duty)
      if (!networks) throw new DriverFailed('VPN_NETWORK_UNKNOWN')
      return networks
    },
    over: (driver) => ({
      ...driver,
      activate: opening(driver.activate),
      change: opening(driver.change),
      suspend: closing(driver.suspend),
      resume: opening(driver.resume),
      erase: async (order, signal) => {
        const outcome = await driver.erase(order, signal)
        // Papers have periods of their own; with the contents goes the way to them.
        if (outcome.is === 'done' && order.about === 'contents') await vpn.erase(order)
        return outcome
      },
    }),
  }
}
