import type { Pool } from 'pg'
import type { Transaction } from '../journal/transaction.ts'
import { isRole, type Role } from './roles.ts'

/** The roles for which a provider demands a second factor: of its own staff, and of its customers' people. */
export async function rolesWithSecondFactor(transaction: Transaction, provider: string): Promise<readonly Role[]> {
  const { rows } = await transaction.query<{ roles: readonly string[] }>(
    'select second_factor_roles as roles from provider where provider = $1',
    [provider],
  )
  return (rows[0]?.roles ?? []).filter(isRole)
}

/** From now on these roles need a second factor, and no others. Needs a transaction for every customer. */
export async function demandSecondFactor(
  transaction: Transaction,
  provider: string,
  roles: readonly Role[],
): Promise<void> {
  await transaction.query('update provider set second_factor_roles = $2 where provider = $1', [
    provider,
    [...new Set(roles)].toSorted(),
  ])
}

/** What a person can prove themself by beside the password, and when they came last. */
export interface Factors {
  readonly person: string
  readonly hasCode: boolean
  readonly passkeys: number
  readonly isAddressKnown: boolean
  readonly signedInAt: Date | null
}

/** @param persons those whom whoever asks may see: nothing is looked up but them */
export async function factorsOf(auth: Pool, persons: readonly string[]): Promise<ReadonlyMap<string, Factors>> {
  const { rows } = await auth.query<Factors>(
    `select id as person, coalesce(two_factor_enabled, false) as "hasCode", email_verified as "isAddressKnown",
       signed_in_at as "signedInAt",
       (select count(*)::integer from access.passkey k where k.user_id = p.id) as passkeys
     from access.person p where id = any ($1::uuid[])`,
    [persons],
  )
  return new Map(rows.map((row) => [row.person, row]))
}

/** Whether a person has set up a second factor of either kind. */
export const hasSecondFactor = ({ hasCode, passkeys }: Factors): boolean => hasCode || passkeys > 0
