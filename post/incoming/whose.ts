import type { Role } from '../../access/roles.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'

/** Whose a piece of post seems to be, by the address it came from. */
export interface Whose {
  readonly customer: string
  /** Where the customer has one agreement alone. */
  readonly agreement?: string
  readonly person: string
  /** What the person is to the customer now: what power it has is for the engine to say, and for a person to look at. */
  readonly role: Role
}

/**
 * The customer and person with that address; undefined if it is nobody's, or of several customers: then a person says. The
 * sender of a mail can be forged, so this is a proposal like all else.
 */
export async function whoseIs(transaction: Transaction, provider: string, address: string): Promise<Whose | undefined> {
  const { rows } = await transaction.query<{ customer: string; person: string; role: Role; agreements: string[] }>(
    `select m.customer, m.person, (array_agg(m.role order by m.from_at))[1] as role,
       (select coalesce(array_agg(a.agreement), '{}') from agreement a
        where a.provider = m.provider and a.customer = m.customer) as agreements
     from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer <> $2 and p.email = $3
       and m.from_at <= now() and (m.until_at is null or m.until_at > now())
     group by m.provider, m.customer, m.person limit 2`,
    [provider, customerColumn(null), address.toLowerCase()],
  )
  const [only, another] = rows
  if (only === undefined || another !== undefined) return undefined
  const customer = customerOf(only.customer)
  if (customer === null) return undefined
  const [agreement, further] = only.agreements
  const isOnlyOne = agreement !== undefined && further === undefined
  return { customer, person: only.person, role: only.role, ...(isOnlyOne ? { agreement } : {}) }
}
