import { findAgreement } from '../../journal/list.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { enterRouter, readStock, retireRouter, type StockedRouter } from '../../services/vpn/store/stock.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { readAgreementsIn } from '../read-agreement.ts'
import { answers, flag, list, object, orNull, text } from '../schema.ts'
import { nameOf } from '../views/agreements.ts'
import { agreedNow } from './agreed.ts'
import { shownLoan } from './shapes.ts'
import { type ShownLoan, shownLoanOf } from './view.ts'

/** A router as the provider's staff sees it, and where it is. */
export interface ShownRouter {
  readonly router: string
  readonly serial: string
  readonly model: string
  readonly isRetired: boolean
  readonly loan: (ShownLoan & { readonly agreement: string; readonly name: string | null }) | null
}
/** An agreement that is owed a router. */
export interface RouterOwed {
  readonly agreement: string
  readonly name: string | null
}
export interface Stock {
  readonly routers: readonly ShownRouter[]
  readonly owed: readonly RouterOwed[]
}

const shownStock = object({
  routers: list(
    object({
      ...{ router: text, serial: text, model: text, isRetired: flag },
      loan: orNull(
        object({ ...(shownLoan.properties as Readonly<Record<string, never>>), agreement: text, name: orNull(text) }),
      ),
    }),
  ),
  owed: list(object({ agreement: text, name: orNull(text) }), 'Agreements that wait for a router'),
})

/** All routers of the provider, where they are, and who waits for one. */
export const stockView: Route = (api, door) => {
  api.get(
    '/vpn/stock',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'The routers that are lent, where they are, which are overdue, and who waits for one',
        response: answers({ 200: shownStock }),
      },
    },
    async (request): Promise<Stock> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => {
        const stock = await readStock(transaction, by.provider)
        const routers: ShownRouter[] = []
        for (const each of stock) routers.push(await shownRouter(transaction, by, each))
        return { routers, owed: await owedIn(transaction, by) }
      })
    },
  )
}

async function shownRouter(transaction: Transaction, by: Inside, stocked: StockedRouter): Promise<ShownRouter> {
  const { router, serial, model, retiredAt, loan } = stocked
  const shown = { router, serial, model, isRetired: retiredAt !== null }
  const [agreement] = loan ? await readOne(transaction, by, loan.agreement) : []
  if (!loan || !agreement) return { ...shown, loan: null }
  const { customer, agreement: id } = loan
  const lent = { ...loan, ...{ provider: by.provider, customer, router, serial, model, device: '', returnedOn: null } }
  const name = (await nameOf(transaction, by, agreement)) ?? null
  return { ...shown, loan: { ...shownLoanOf(agreedNow(agreement), lent, agreement.now), agreement: id, name } }
}

async function owedIn(transaction: Transaction, by: Inside): Promise<readonly RouterOwed[]> {
  const { rows } = await transaction.query<{ agreement: string }>(
    `select d.agreement from duty d
     where d.provider = $1 and d.act = 'shipRouter' and d.state not in ('done', 'dropped')
       and not exists (select from vpn_loan l where l.provider = d.provider and l.customer = d.customer
         and l.agreement = d.agreement and l.returned_on is null and l.withdrawn_at is null)
     order by d.agreement limit 100`,
    [by.provider],
  )
  const owed: RouterOwed[] = []
  for (const { agreement: id } of rows) {
    const [agreement] = await readOne(transaction, by, id)
    if (agreement) owed.push({ agreement: id, name: (await nameOf(transaction, by, agreement)) ?? null })
  }
  return owed
}

async function readOne(transaction: Transaction, by: Inside, agreement: string) {
  const row = await findAgreement(transaction, by.provider, agreement)
  return row ? readAgreementsIn(transaction, by, [row]) : []
}

const serial = { ...text, minLength: 1, maxLength: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$' }

/** A router comes into the stock. */
export const enterRouterAct: Route = (api, door) => {
  api.post<{ Body: { readonly serial: string; readonly model: string } }>(
    '/vpn/stock',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Enter a router into the stock',
        body: object({ serial, model: { ...text, minLength: 1, maxLength: 60 } }),
        response: answers({ 201: object({ router: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const router = await inTransaction(by.running.app, by, (transaction) =>
        enterRouter(transaction, by.provider, request.body),
      )
      return reply.status(201).send({ router })
    },
  )
}

/** A router leaves the stock for good. */
export const retireRouterAct: Route = (api, door) => {
  api.post<{ Params: { readonly router: string } }>(
    '/vpn/stock/:router/retire',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Take a router that is lost, broken or sold out of the stock',
        params: object({ router: { ...text, format: 'uuid' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await inTransaction(by.running.app, by, (transaction) =>
        retireRouter(transaction, by.provider, request.params.router),
      )
      return reply.status(204).send()
    },
  )
}
