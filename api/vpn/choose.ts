import { tellNow } from '../acts/tell-now.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, flag, object } from '../schema.ts'
import { agreedNow, keyOf } from './agreed.ts'
import { dutyDone } from './duty-done.ts'
import { workAndTell } from './tell-in.ts'

export interface ChooseConnection {
  readonly way: 'supplied router' | 'own equipment' | 'operating system'
  /** How many computers are to be connected. */
  readonly clients: number
}

/** How the customer wants to be connected. What becomes of it, the terms say. */
export const chooseConnection: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: ChooseConnection }>(
    '/agreements/:agreement/vpn/connection',
    {
      config: { right: 'manage devices' },
      schema: {
        summary: 'Choose how the customer is connected',
        params: ofAgreement,
        body: object({
          way: { enum: ['supplied router', 'own equipment', 'operating system'] },
          clients: { type: 'integer', minimum: 1, maximum: 10_000 },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      agreedNow(agreement)
      await tellNow(by, agreement, [{ fact: 'connectionChosen', ...request.body }])
      return reply.status(204).send()
    },
  )
}

/** Somebody of the provider has looked at the customer's own equipment: that is the receipt of the duty to do so. */
export const checkOwnEquipment: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { readonly suitable: boolean } }>(
    '/agreements/:agreement/vpn/own-equipment',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Say whether the customer’s own equipment is suitable',
        params: ofAgreement,
        body: object({ suitable: flag }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      agreedNow(agreement)
      await workAndTell(by, agreement, async (transaction) => {
        await dutyDone(transaction, by, keyOf(agreement), 'checkOwnEquipment')
        return [{ fact: 'ownEquipmentChecked', suitable: request.body.suitable }]
      })
      return reply.status(204).send()
    },
  )
}
