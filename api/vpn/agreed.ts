import type { ServiceState } from '../../services/driver.ts'
import type { OfAgreement } from '../../services/vpn/device.ts'
import type { Agreed } from '../../services/vpn/may-have.ts'
import { notSold } from '../../services/vpn/refusals.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { standingOf } from '../../terms/engine/standing.ts'
import { view } from '../../terms/engine/view.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Fact } from '../../terms/grammar/fact.ts'
import { quantity } from '../../terms/grammar/matters/prices.ts'
import { connection } from '../../terms/grammar/matters/provision.ts'
import { exportWindow } from '../../terms/grammar/matters/services.ts'
import { decidedInWords } from '../../terms/words/values.ts'
import type { AgreementNow } from '../agreement-now.ts'
import type { ReadAgreement } from '../read-agreement.ts'

/** What an agreement says about its VPN, and how its service stands. */
export interface AgreedNow extends Agreed {
  readonly chosen: Fact<'connectionChosen'> | undefined
  /** As the last receipt says; closed as long as nothing was activated. */
  readonly state: ServiceState
  /** The last day of the agreement, once it is over. */
  readonly endedOn: Day | undefined
  /** The last day on which contents can be taken along: a router is needed for that. */
  readonly exportUntil: Day | undefined
}

/** The first router is included (service description no. 4); further ones are booked. */
const INCLUDED = 1

/** Whether terms say how customers are connected: only then is there a VPN. */
export const sellsVpn = ({ deciding }: Pick<Program, 'deciding'>): boolean =>
  (deciding as ReadonlyMap<unknown, unknown>).has(connection)

/** How the content of a receipt of access is worded. */
const states: Readonly<Record<string, ServiceState>> = {
  open: 'open',
  'export only': 'export-only',
  suspended: 'closed',
  closed: 'closed',
}

/**
 * What was agreed about the connection, as it stands now.
 *
 * @throws VpnRefusal VPN_NOT_SOLD where the terms do not say how the customer is connected
 */
export function agreedNow({ program, facts, now }: AgreementNow): AgreedNow {
  if (!sellsVpn(program)) throw notSold()
  const walk = replay(program, facts, now)
  const { services, ends } = standingOf(walk, facts, now)
  const way = walk.decision(connection, 'services')?.value
  const chosen = view(facts).findLast(
    (fact): fact is Fact<'connectionChosen'> => fact.kind === 'connectionChosen' && fact.at <= now,
  )
  const booked = (item: string): number => walk.decision(quantity, item)?.value ?? 0
  const over = ends.find(({ scope, reached }) => scope === 'agreement' && reached)
  return {
    way,
    inWords: way === undefined ? undefined : decidedInWords(connection as never, way),
    computers: way === 'operating system' ? (chosen?.clients ?? 0) : 0,
    routers: over ? 0 : Math.max(INCLUDED, booked('access.router')) + booked('access.router.extra'),
    chosen,
    state: states[services.find(({ service }) => service === 'services')?.is ?? ''] ?? 'closed',
    endedOn: over?.ending.lastDay,
    exportUntil: walk.decision(exportWindow, 'contents')?.value,
  }
}

/** Whose VPN it is. An agreement that people reach has a customer. */
export function keyOf({ row }: Pick<ReadAgreement, 'row'>): OfAgreement {
  if (row.customer === null) throw notSold()
  return { provider: row.provider, customer: row.customer, agreement: row.agreement }
}
