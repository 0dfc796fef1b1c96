import { noteOpen } from '../journal/accesses/noted.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Role } from './roles.ts'

/** Somebody who belongs to a customer now. */
export interface CustomerPerson {
  readonly person: string
  readonly name: string
  readonly role: Role
}

/** Those who belong to a customer now, by name; each once, with the first thing he is. */
export async function peopleOfCustomer(
  transaction: Transaction,
  { provider, customer }: { readonly provider: string; readonly customer: string | null },
): Promise<readonly CustomerPerson[]> {
  const { rows } = await transaction.query<CustomerPerson>(
    `select distinct on (lower(p.name), p.id) p.id as person, p.name, m.role
     from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = $2 and m.from_at <= now() and (m.until_at is null or m.until_at > now())
     order by lower(p.name), p.id, m.from_at`,
    [provider, customerColumn(customer)],
  )
  if (rows.length > 0)
    noteOpen({ provider, customer, did: 'read', kind: 'people', object: customer ?? provider, person: null })
  return rows
}
