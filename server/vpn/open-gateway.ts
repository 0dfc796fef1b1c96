import type { VpnAtDoor } from '../../api/vpn/vpn-at-door.ts'
import { addressPlan } from '../../services/vpn/address-plan.ts'
import { type Keeping, type KeptGateway, keepGateway } from '../../services/vpn/keep-gateway.ts'
import { readEndpoint } from '../../services/vpn/profile.ts'
import { GatewayFailed, wgGateway } from '../../services/vpn/wg-gateway.ts'
import type { Sentence } from '../language.ts'
import { type Problem, ProblemError } from '../problems.ts'
import { gatewayKey } from './gateway-key.ts'
import { type Knowing, whoMayConnect } from './who-may-connect.ts'

/** What is set about the VPN. */
export interface VpnSettings {
  /** Where devices reach the gateway: `vpn.example:51820`. */
  readonly endpoint: string
  /** The addresses that are divided among the agreements. */
  readonly pool: string
}

/** What devices, clerks and drivers need to know of the gateway, before it is up. */
export interface Gatekeeping {
  readonly atDoor: VpnAtDoor
  /**
   * Brings it up with nobody connected: what listens behind it does so at its address.
   *
   * @throws ProblemError VPN_GATEWAY_NOT_UP
   */
  up(): Promise<void>
  /** Takes it down, where nobody came to look after it. */
  down(): Promise<void>
  /** Lets connect who may, and looks after it until it is stopped. */
  open(knowing: Knowing, say: (line: Sentence) => void, pauses?: Keeping['pauses']): KeptGateway
}

/** The name of the interface on this machine. */
const NAME = 'klausel0'

/**
 * Makes ready the gateway of an installation.
 *
 * @param at of tests, which bring their own name and put a network of its own before each command
 * @throws ProblemError VPN_KEY_UNREADABLE
 */
export async function gatewayOf(
  dataFolder: string,
  { endpoint, pool }: VpnSettings,
  { name = NAME, before = [] }: { readonly name?: string; readonly before?: readonly string[] } = {},
): Promise<Gatekeeping> {
  const { privateKey, publicKey } = await gatewayKey(dataFolder)
  const plan = addressPlan(pool, publicKey)
  const { port } = readEndpoint(endpoint) ?? {}
  if (!plan || port === undefined) throw new RangeError('The settings of the VPN were not checked.')
  const gateway = wgGateway({ name, self: { privateKey, port }, plan, before })
  return {
    atDoor: { endpoint, publicKey, plan },
    up: () =>
      gateway.open().catch((error: unknown) => {
        throw new ProblemError(gatewayNotUp(error), { cause: error })
      }),
    down: () => gateway.close(),
    open: (knowing, say, pauses) =>
      keepGateway({
        gateway,
        who: whoMayConnect(knowing),
        report: (error) => say(notUp(error)),
        ...(pauses ? { pauses } : {}),
      }),
  }
}

function gatewayNotUp(error: unknown): Problem {
  const what = error instanceof GatewayFailed ? error.message : 'DEFECT'
  return {
    code: 'VPN_GATEWAY_NOT_UP',
    seen: {
      de: `Das VPN-Gateway ließ sich nicht öffnen (${what})`,
      en: `The VPN gateway could not be opened (${what})`,
    },
    expected: {
      de: 'dazu gehören die Pakete wireguard-tools, iproute2 und, wo der Kernel kein WireGuard hat, wireguard-go, und das Recht CAP_NET_ADMIN',
      en: 'it takes the packages wireguard-tools, iproute2 and, where the kernel has no WireGuard, wireguard-go, and the right CAP_NET_ADMIN',
    },
    remedy: {
      de: 'Installieren Sie, was fehlt, und geben Sie dem Dienst das Recht, oder lassen Sie --vpn-endpoint weg',
      en: 'Install what is missing and give the service that right, or leave --vpn-endpoint out',
    },
  }
}

/** The code of a trouble at the gateway or the database, and nothing that it was given. */
function notUp(error: unknown): Sentence {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'DEFECT'
  const what = error instanceof Error && code.startsWith('VPN_') ? error.message : code
  return {
    de: `Das VPN-Gateway ist nicht, wie es sein soll, und wird weiter versucht: ${what}`,
    en: `The VPN gateway is not as it should be, and is tried again: ${what}`,
  }
}
