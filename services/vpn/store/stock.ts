import { randomUUID } from 'node:crypto'
import type { Day } from '../../../terms/grammar/day.ts'
import { routerKnown, routerLent, routerUnknown } from '../refusals.ts'
import type { Rows } from './rows.ts'

/** A router that the provider has, and to whom it is lent now. */
export interface StockedRouter {
  readonly router: string
  readonly serial: string
  readonly model: string
  readonly retiredAt: Date | null
  readonly loan: {
    readonly loan: string
    readonly agreement: string
    readonly customer: string
    readonly equipment: string
    readonly assignedAt: Date
    readonly sentOn: Day | null
    readonly tracking: string | null
  } | null
}

/** What belongs to the provider alone stands under no customer. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Enters a router. @throws VpnRefusal VPN_ROUTER_KNOWN */
export async function enterRouter(
  rows: Rows,
  provider: string,
  { serial, model }: Pick<StockedRouter, 'serial' | 'model'>,
): Promise<string> {
  const router = randomUUID()
  const { rowCount } = await rows.query(
    `insert into vpn_router (provider, customer, vpn_router, serial, model) values ($1, $2, $3, $4, $5)
     on conflict (provider, customer, serial) do nothing`,
    [provider, nobody, router, serial, model],
  )
  if (rowCount === 0) throw routerKnown(serial)
  return router
}

/** All routers of a provider: first those that can be lent, then those that are out, at last those it has no more. */
export async function readStock(rows: Rows, provider: string): Promise<readonly StockedRouter[]> {
  interface Row extends Pick<StockedRouter, 'router' | 'serial' | 'model' | 'retiredAt'> {
    readonly loan: string | null
    readonly agreement: string
    readonly customer: string
    readonly equipment: string
    readonly assignedAt: Date
    readonly sentOn: Day | null
    readonly tracking: string | null
  }
  const found = await rows.query<Row>(
    `select r.vpn_router as router, r.serial, r.model, r.retired_at as "retiredAt", l.vpn_loan as loan, l.agreement, l.customer,
       l.equipment, l.assigned_at as "assignedAt", l.sent_on::text as "sentOn", l.tracking
     from vpn_router r left join vpn_loan l
       on l.provider = r.provider and l.vpn_router = r.vpn_router and l.returned_on is null and l.withdrawn_at is null
     where r.provider = $1
     order by r.retired_at is not null, l.vpn_loan is not null, r.serial`,
    [provider],
  )
  return found.rows.map(({ router, serial, model, retiredAt, loan, ...lent }) => ({
    ...{ router, serial, model, retiredAt },
    loan: loan === null ? null : { loan, ...lent },
  }))
}

/**
 * Holds a router that can be lent until the transaction ends.
 *
 * @throws VpnRefusal VPN_ROUTER_UNKNOWN; VPN_ROUTER_LENT
 */
export async function lockRouter(
  rows: Rows,
  provider: string,
  router: string,
): Promise<Pick<StockedRouter, 'serial' | 'model'>> {
  const { rows: found } = await rows.query<Pick<StockedRouter, 'serial' | 'model'>>(
    'select serial, model from vpn_router where provider = $1 and vpn_router = $2 and retired_at is null for update',
    [provider, router],
  )
  if (!found[0]) throw routerUnknown()
  const lent = await rows.query(
    'select from vpn_loan where provider = $1 and vpn_router = $2 and returned_on is null and withdrawn_at is null',
    [provider, router],
  )
  if (lent.rowCount !== 0) throw routerLent()
  return found[0]
}

/** The provider has it no more: lost, broken, sold. @throws VpnRefusal VPN_ROUTER_UNKNOWN, VPN_ROUTER_LENT */
export async function retireRouter(rows: Rows, provider: string, router: string): Promise<void> {
  await lockRouter(rows, provider, router)
  await rows.query('update vpn_router set retired_at = now() where provider = $1 and vpn_router = $2', [
    provider,
    router,
  ])
}
