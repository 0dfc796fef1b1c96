import type { Pool } from 'pg'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'

/** A provider that runs its business here. */
export interface Provider {
  readonly provider: string
  /** Its part of every address: `elc` in /apply/elc. */
  readonly name: string
  readonly title: string
  /** The name of the terms under which it sells. */
  readonly terms: string
  readonly isDemo: boolean
}

/**
 * Enters a provider.
 *
 * @returns false if it was there before; then nothing was changed
 * @throws DatabaseError 23505 when another provider has the name
 */
export async function openProvider(app: Pool, opened: Provider): Promise<boolean> {
  const { provider, name, title, terms, isDemo } = opened
  return inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rowCount } = await transaction.query(
      `insert into provider (provider, customer, name, title, terms, is_demo) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [provider, customerColumn(null), name, title, terms, isDemo],
    )
    if (rowCount === 0) return false
    await transaction.query('insert into access.provider_address (name, provider) values ($1, $2)', [name, provider])
    return true
  })
}

/** The provider of a transaction's scope; undefined if it was never entered. */
export async function readProvider(transaction: Transaction, provider: string): Promise<Provider | undefined> {
  const { rows } = await transaction.query<Provider>(
    `select provider, name, title, terms, is_demo as "isDemo" from provider where provider = $1`,
    [provider],
  )
  return rows[0]
}

/** The provider that has this name in addresses. Whoever knows a name may ask; nobody can list them. */
export async function findProvider(app: Pool, name: string): Promise<Provider | undefined> {
  const { rows } = await app.query<{ provider: string | null }>('select provider_at($1) as provider', [name])
  const provider = rows[0]?.provider
  if (!provider) return undefined
  return inTransaction(app, { provider, customer: null }, (transaction) => readProvider(transaction, provider))
}
