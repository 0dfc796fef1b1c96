import type { ClientBase, Pool } from 'pg'

/** A connection inside a transaction. What is written through it is there after its end or not at all. */
export type Transaction = Pick<ClientBase, 'query'>

/** In whose name a transaction reads and writes. The database shows it nothing else. */
export interface Scope {
  readonly provider: string
  /** One customer, all customers of the provider, or null for what belongs to the installation as a whole. */
  readonly customer: string | null | typeof everyCustomer
}

/** For a provider's own view over all its customers: the inbox, the day. */
export const everyCustomer = '*'

/** The customer id under which the database keeps what belongs to no customer; keys can not hold null. */
const installation = '00000000-0000-0000-0000-000000000000'

/** `null` becomes the id of zeros. */
export function customerColumn(customer: string | null): string {
  return customer ?? installation
}

/** The id of zeros becomes `null`. */
export function customerOf(column: string): string | null {
  return column === installation ? null : column
}

/**
 * Does some work in a transaction of its own: committed when the work is done, taken back when it throws.
 *
 * The settings that the policies of the database ask for are made for this transaction alone, so a connection that
 * goes back to the pool carries nobody's name.
 *
 * @throws RangeError if the scope is not made of ids
 * @example
 * await inTransaction(pool, { provider, customer }, (transaction) => replay(transaction, { provider, customer, agreement }))
 */
export async function inTransaction<T>(
  pool: Pool,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return between(pool, beginIn(scope), work)
}

/**
 * The same over all providers, for the role `queue`: it sees where facts are and their hashes, never what they say. To
 * any other role the database shows nothing in such a transaction.
 */
export async function inTransactionOfAll<T>(pool: Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return between(pool, 'begin', work)
}

/**
 * Reads, with one setting that ends with the transaction: for roles to which policies show a row by who asks, or by what was
 * shown, and by no tenant.
 */
export async function reading<T>(
  pool: Pool,
  setting: 'klausel.person' | 'klausel.shown',
  value: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return between(pool, 'begin read only', async (transaction) => {
    await transaction.query('select set_config($1, $2, true)', [setting, value])
    return work(transaction)
  })
}

async function between<T>(pool: Pool, begin: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    const { command } = await client.query('commit')
    // PostgreSQL answers a commit after a failed statement with a rollback, and calls that a success.
    if (command !== 'COMMIT')
      throw new Error('A statement failed in this transaction and was passed over: nothing was kept.')
    return result
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (reason: Error) => reason,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

/** Beginning and both settings in one message to the server. Only ids get into the text. */
function beginIn({ provider, customer }: Scope): string {
  const settings = settingsOf({ provider, customer })
  return `begin; select set_config('klausel.provider', '${settings.provider}', true), set_config('klausel.customer', '${settings.customer}', true)`
}

/** What the two settings are for a scope, in the only two forms they may have: an id, or `*` for every customer. */
export function settingsOf({ provider, customer }: Scope): { provider: string; customer: string } {
  const named = customer === everyCustomer ? everyCustomer : checkedId(customerColumn(customer))
  return { provider: checkedId(provider), customer: named }
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

function checkedId(id: string): string {
  if (!ID.test(id)) throw new RangeError(`"${id}" is not an id. Ids are UUIDs in lower case.`)
  return id
}
