import type { ServiceState } from '../../driver.ts'
import { type AddressPlan, networkOf } from '../address-plan.ts'
import type { OfAgreement, VpnNetwork } from '../device.ts'
import { addressesSpent } from '../refusals.ts'
import type { Rows } from './rows.ts'

const columns = 'provider, customer, agreement, number, ipv4, ipv6, state'
const idOf = ({ provider, customer, agreement }: OfAgreement): string[] => [provider, customer, agreement]
const own = 'provider = $1 and customer = $2 and agreement = $3'

/** The network of an agreement; undefined if it was given none. */
export async function readNetwork(rows: Rows, of: OfAgreement): Promise<VpnNetwork | undefined> {
  const found = await rows.query<VpnNetwork>(`select ${columns} from vpn_network where ${own}`, idOf(of))
  return found.rows[0]
}

/**
 * The network of an agreement; given to it now if it had none: the first that nobody has.
 *
 * @param state how its service stands, for one that is new
 * @throws VpnRefusal VPN_ADDRESSES_SPENT
 */
export async function allotNetwork(
  rows: Rows,
  plan: AddressPlan,
  of: OfAgreement,
  state: ServiceState,
): Promise<VpnNetwork> {
  const found = await readNetwork(rows, of)
  if (found) return found
  const free = await rows.query<{ number: number | null }>('select free_vpn_number($1) as number', [plan.networks])
  const number = free.rows[0]?.number
  if (number === null || number === undefined) throw addressesSpent()
  const { ipv4, ipv6 } = networkOf(plan, number)
  await rows.query(
    `insert into vpn_network (${columns}) values ($1, $2, $3, $4, $5, $6, $7) on conflict (provider, customer, agreement) do nothing`,
    [...idOf(of), number, ipv4, ipv6, state],
  )
  const made = await readNetwork(rows, of)
  if (!made) throw new Error('A network that was just given to an agreement is not there.')
  return made
}

/** Says how the service of an agreement stands; its devices are on the gateway accordingly. False if it has no network. */
export async function setNetworkState(rows: Rows, of: OfAgreement, state: ServiceState): Promise<boolean> {
  const { rowCount } = await rows.query(`update vpn_network set state = $4, edition = edition + 1 where ${own}`, [
    ...idOf(of),
    state,
  ])
  return rowCount === 1
}

/** Holds a network until the transaction ends, for a change of its devices, which the gateway notices then. */
export async function changeNetwork(rows: Rows, of: OfAgreement): Promise<void> {
  await rows.query(`update vpn_network set edition = edition + 1 where ${own}`, idOf(of))
}

/** Takes a network away, with its devices and all that was written down of them. */
export async function removeNetwork(rows: Rows, of: OfAgreement): Promise<void> {
  await rows.query(`delete from vpn_network where ${own}`, idOf(of))
}

/** The networks of all agreements of a provider. */
export async function networksOfAll(rows: Rows, provider: string): Promise<readonly VpnNetwork[]> {
  const found = await rows.query<VpnNetwork>(`select ${columns} from vpn_network where provider = $1`, [provider])
  return found.rows
}
