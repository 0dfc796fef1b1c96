import { tryBillingAgain } from '../../billing/set-aside.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Addressee, readAddressee, saveAddressee } from '../../papers/addressee.ts'
import { addresseeMissing } from '../../papers/refusal.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, flag, list, object, orNull, type Schema, text } from '../schema.ts'
import { country, line } from './letterhead.ts'

/** Where a customer's papers go; null while nobody has said it, or since it was erased. */
export interface AddresseeView {
  readonly addressee: Addressee | null
}

const fields = (where: {
  readonly name: Schema
  readonly country: Schema
  readonly place: (most: number) => Schema
}) => ({
  name: where.name,
  organisation: line(200),
  lines: { ...list(where.place(100)), maxItems: 3 },
  postCode: where.place(16),
  city: where.place(100),
  country: where.country,
  mail: line(320, { format: 'email' }),
  buyerReference: line(100, { description: 'What invoices quote: the Leitweg-ID of an authority, or an order number' }),
  vatId: line(20),
  onPaper: { const: true, description: 'Letters come on paper too' },
})
const optional = ['organisation', 'mail', 'buyerReference', 'vatId', 'onPaper']
/** As it is said: complete. */
const said: Schema = object(fields({ name: { type: 'string', maxLength: 100 }, country, place: line }), { optional })
/** As it is known: an application may leave parts open. */
const known: Schema = object(
  {
    ...fields({ name: text, country: text, place: () => text }),
    organisation: text,
    mail: text,
    buyerReference: text,
    vatId: text,
    onPaper: flag,
  },
  { optional },
)

/** Where the papers of an agreement's customer go. */
export const addresseeView: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/addressee',
    {
      config: { right: 'see papers' },
      schema: {
        summary: "Where the customer's papers go; as it applied, until somebody says otherwise",
        params: ofAgreement,
        response: answers({ 200: object({ addressee: orNull(known) }) }),
      },
    },
    async (request): Promise<AddresseeView> => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      return inTransaction(by.running.app, by, async (transaction) => ({
        addressee: (await readAddressee(transaction, by.running.master, row)) ?? null,
      }))
    },
  )
}

/** The customer's administrator or a clerk says where papers go from now on, those of all its agreements. */
export const changeAddressee: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: Addressee }>(
    '/agreements/:agreement/addressee',
    {
      config: { right: 'say where papers go' },
      schema: {
        summary: "Say where the customer's papers go from now on",
        params: ofAgreement,
        body: said,
        response: answers({ 200: object({ addressee: known }) }),
      },
    },
    async (request): Promise<AddresseeView> => {
      const by = inside(door, request)
      const { customer } = (await readAgreement(by, request.params.agreement)).row
      // What belongs to the installation has no customer that anything could go to.
      if (customer === null) throw addresseeMissing()
      const addressee = await inTransaction(by.running.app, by, async (transaction) => {
        const at = await nowOf(transaction, by.running, by.provider)
        const key = { provider: by.provider, customer }
        const entered = { at, by: by.who.person.id }
        return saveAddressee(transaction, by.running.master, key, request.body, entered)
      })
      await tryBillingAgain(by.running, by.provider, customer)
      return { addressee }
    },
  )
}
