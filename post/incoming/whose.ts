import type { Role } from '../../access/roles.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import { findDispatch } from '../letters/dispatches.ts'

/** Whose a piece of post seems to be, by the address it came from and the letter it answers. */
export interface Whose {
  readonly customer: string
  /** That of the letter it answers, or the only one that the customer has. */
  readonly agreement?: string
  readonly person?: string
  /** What the person is to the customer now: what power it has is for the engine to say, and for a person to look at. */
  readonly role?: Role
}

/** What a mail says of itself. */
export interface Says {
  /** Where it came from; undefined where it does not say. */
  readonly address: string | undefined
  /** The names of the messages that it answers. */
  readonly answers: readonly string[]
}

/**
 * Whose a mail seems to be; undefined if it is nobody's, or could be several customers': then a person says. The sender of a
 * mail can be forged, and so can what it answers, so this is a proposal like all else.
 */
export async function whoseIs(
  transaction: Transaction,
  provider: string,
  { address, answers }: Says,
): Promise<Whose | undefined> {
  const answered = await letterAnswered(transaction, provider, answers)
  const senders = address === undefined ? [] : await peopleAt(transaction, provider, address)
  if (answered !== undefined) {
    const sender = senders.find(({ customer }) => customer === answered.customer)
    return { ...answered, ...(sender ? { person: sender.person, role: sender.role } : {}) }
  }
  const [only, another] = senders
  if (only === undefined || another !== undefined) return undefined
  const { agreements, ...whose } = only
  const [agreement, further] = agreements
  return { ...whose, ...(agreement !== undefined && further === undefined ? { agreement } : {}) }
}

/** The customer and agreement of one of the provider's own letters. */
async function letterAnswered(
  transaction: Transaction,
  provider: string,
  answers: readonly string[],
): Promise<{ readonly customer: string; readonly agreement: string } | undefined> {
  for (const messageId of answers) {
    const found = await findDispatch(transaction, provider, { messageId })
    if (found && found.customer !== null) return { customer: found.customer, agreement: found.agreement }
  }
  return undefined
}

interface SenderAt {
  readonly customer: string
  readonly person: string
  readonly role: Role
  readonly agreements: readonly string[]
}

/** The people with that address, one for each customer they belong to now. */
async function peopleAt(transaction: Transaction, provider: string, address: string): Promise<SenderAt[]> {
  const { rows } = await transaction.query<SenderAt>(
    `select m.customer, m.person, (array_agg(m.role order by m.from_at))[1] as role,
       (select coalesce(array_agg(a.agreement), '{}') from agreement a
        where a.provider = m.provider and a.customer = m.customer) as agreements
     from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer <> $2 and p.email = $3
       and m.from_at <= now() and (m.until_at is null or m.until_at > now())
     group by m.provider, m.customer, m.person`,
    [provider, customerColumn(null), address.toLowerCase()],
  )
  return rows
}
