import { everyCustomer } from '../../journal/transaction.ts'
import type { Inside } from '../door.ts'
import type { Schema } from '../schema.ts'

/** For staff: which customer's log. */
export interface OfCustomer {
  readonly customer?: string
}

/** In place of an id: what belongs to the provider itself and to no customer. */
export const OWN = 'own'

export const ofCustomer: { readonly customer: Schema } = {
  customer: {
    anyOf: [{ type: 'string', format: 'uuid' }, { const: OWN }],
    description: 'For staff: one customer, or `own` for what is the provider’s; a customer sees its own log',
  },
}

/** A customer's people see that of the customer, whatever they ask; undefined means all. */
export function whoseLog({ customer }: Inside, asked: OfCustomer): string | null | undefined {
  if (customer !== everyCustomer) return customer
  return asked.customer === OWN ? null : asked.customer
}
