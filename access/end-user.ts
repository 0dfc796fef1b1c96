import { customerColumn, type Transaction } from '../journal/transaction.ts'

interface OfCustomer {
  readonly provider: string
  readonly customer: string | null
}

/** Whether somebody with this address belongs to a customer now, as whatever. */
export async function belongsTo(
  transaction: Transaction,
  { provider, customer }: OfCustomer,
  address: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `select from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = $2 and p.email = $3 and m.from_at <= now() and (m.until_at is null or m.until_at > now())`,
    [provider, customerColumn(customer), address],
  )
  return (rowCount ?? 0) > 0
}

/**
 * Ends what somebody was as an end user, once no account is left: from now on the sign-in leads here no longer. Whatever else the
 * person is to the customer stays.
 */
export async function endAsUser(
  transaction: Transaction,
  { provider, customer }: OfCustomer,
  address: string,
): Promise<void> {
  await transaction.query(
    `update membership m set until_at = greatest(now(), m.from_at) from access.person p
     where p.id = m.person and p.email = $3 and m.provider = $1 and m.customer = $2 and m.role = 'user'
       and (m.until_at is null or m.until_at > now())
       and not exists (select from account_holder h where h.provider = $1 and h.customer = $2 and h.address = $3 and h.until_at is null)`,
    [provider, customerColumn(customer), address],
  )
}
