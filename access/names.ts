import { customerColumn, type Transaction } from '../journal/transaction.ts'

/** Somebody who did something in an agreement, as far as whoever asks may know. */
export interface Known {
  readonly name: string
  /** Whether he belongs to the customer asked about. */
  readonly isOfCustomer: boolean
}

/**
 * The names of people by their ids, as far as the scope of the transaction reaches: a customer's scope knows its own people
 * alone, the provider's knows everybody. Who is not found has no name here, or is no longer known at all.
 */
export async function namesOf(
  transaction: Transaction,
  { provider, customer }: { readonly provider: string; readonly customer: string | null },
  persons: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const ids = persons.filter((person) => isId.test(person))
  if (ids.length === 0) return new Map()
  const { rows } = await transaction.query<Known & { readonly id: string }>(
    `select p.id, p.name, exists (
       select from membership m where m.person = p.id and m.provider = $1 and m.customer = $2) as "isOfCustomer"
     from access.person p where p.id = any($3::uuid[])`,
    [provider, customerColumn(customer), ids],
  )
  return new Map(rows.map(({ id, ...known }) => [id, known]))
}

/** Persons whom no one has entered here go by names of other systems. */
const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
