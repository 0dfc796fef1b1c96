import type { Members } from '../../api/views/members.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { texts } from './texts.ts'

/** The name of a customer; where it is erased, or this is the customer's own list, what can be said instead. */
export function customerName({ customers }: Members, customer: string, say: (said: Said) => string): string {
  if (customers.length === 0) return say(texts.ownHouse)
  const name = customers.find((each) => each.customer === customer)?.name
  return name ?? `${say(texts.customer)} ${customer.slice(0, 8)}`
}
