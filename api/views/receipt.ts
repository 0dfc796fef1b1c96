import { receiptOf, receiptSchema } from '../declarations/receipt.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, type Schema } from '../schema.ts'

interface OfReceipt extends OfAgreement {
  readonly number: number
}
const ofReceipt: Schema = {
  ...ofAgreement,
  required: ['agreement', 'number'],
  properties: {
    ...(ofAgreement.properties as object),
    number: { type: 'integer', minimum: 1, maximum: 2_147_483_647, description: 'The number of the declaration' },
  },
}

/** The receipt of a declaration, for as long as the agreement is kept. */
export const receipt: Route = (api, door) => {
  api.get<{ Params: OfReceipt }>(
    '/agreements/:agreement/receipts/:number',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The receipt of a declaration: number, time, text, and who declared it how',
        params: ofReceipt,
        response: answers({ 200: receiptSchema }),
      },
    },
    async (request) => receiptOf(inside(door, request), request.params.agreement, request.params.number),
  )
}
