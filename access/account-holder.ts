import { randomUUID } from 'node:crypto'
import { DatabaseError } from 'pg'
import { noteChange, type Values } from '../journal/accesses/change.ts'
import { noteOpen } from '../journal/accesses/noted.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { Refusal } from '../journal/intake/refusal.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { sameAddress } from '../terms/grammar/personal-address.ts'

/** Who holds, or held, an account of an end user. */
export interface AccountHolder {
  readonly account: string
  /** The random id under which the journal knows the person. */
  readonly holder: string
  readonly name: string
  readonly address: string
  readonly from: Instant
  readonly until: Instant | null
}
export interface NewHolder {
  readonly name: string
  readonly address: string
}

/**
 * Gives an account to a person, from an instant on. Whoever had the same address in this agreement before is taken for the same
 * person, so that a return is recognised.
 *
 * @throws Refusal ACCOUNT_ADDRESS_TAKEN, if the address is that of an open account of this agreement
 */
export async function holdAccount(
  transaction: Transaction,
  key: AgreementKey,
  account: string,
  { name, address }: NewHolder,
  at: Instant,
): Promise<AccountHolder> {
  const held = {
    account,
    holder: (await knownAs(transaction, key, address)) ?? randomUUID(),
    name,
    address: sameAddress(address),
  }
  try {
    const { rows } = await transaction.query<{ from_at: Date }>(
      // Where a clock stands still, what comes after comes a moment later all the same.
      `insert into account_holder (provider, customer, agreement, account, holder, name, address, from_at)
       values ($1, $2, $3, $4, $5, $6, $7, greatest($8::timestamptz, (
         select max(coalesce(until_at, from_at)) + interval '1 millisecond' from account_holder
         where provider = $1 and customer = $2 and agreement = $3 and account = $4))) returning from_at`,
      [
        ...[key.provider, customerColumn(key.customer), key.agreement],
        ...[account, held.holder, name, held.address, new Date(at)],
      ],
    )
    noteHolder(key, account, { before: null, after: held.holder })
    return { ...held, from: rows[0]?.from_at.getTime() ?? at, until: null }
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505') throw addressTaken()
    throw error
  }
}

/** Holders are named by random ids: who it was says the list of holders. */
const noteHolder = ({ provider, customer, agreement }: AgreementKey, account: string, change: Values): void =>
  noteChange(
    { provider, customer, kind: 'account holders', object: agreement, field: `account ${account}`, person: null },
    change,
  )

async function knownAs(transaction: Transaction, { provider, agreement }: AgreementKey, address: string) {
  const { rows } = await transaction.query<{ holder: string }>(
    'select holder from account_holder where provider = $1 and agreement = $2 and address = $3 limit 1',
    [provider, agreement, sameAddress(address)],
  )
  return rows[0]?.holder
}

/** @returns whoever held it until now; undefined if nobody did */
export async function leaveAccount(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  account: string,
  at: Instant,
): Promise<Pick<AccountHolder, 'holder' | 'name' | 'address'> | undefined> {
  const { rows } = await transaction.query<Pick<AccountHolder, 'holder' | 'name' | 'address'>>(
    `update account_holder set until_at = greatest($4, from_at)
     where provider = $1 and agreement = $2 and account = $3 and until_at is null returning holder, name, address`,
    [provider, agreement, account, new Date(at)],
  )
  if (rows[0]) noteHolder({ provider, customer, agreement }, account, { before: rows[0].holder, after: null })
  return rows[0]
}

/** Everybody who holds or held an account of an agreement, by account and time. */
export async function readHolders(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
): Promise<readonly AccountHolder[]> {
  const { rows } = await transaction.query<{
    account: string
    holder: string
    name: string
    address: string
    from_at: Date
    until_at: Date | null
  }>(
    `select account, holder, name, address, from_at, until_at from account_holder
     where provider = $1 and agreement = $2 order by length(account), account, from_at`,
    [provider, agreement],
  )
  if (rows.length > 0)
    noteOpen({ provider, customer, did: 'read', kind: 'account holders', object: agreement, person: null })
  return rows.map(({ from_at, until_at, ...holder }) => ({
    ...holder,
    from: from_at.getTime(),
    until: until_at?.getTime() ?? null,
  }))
}

const addressTaken = (): Refusal =>
  new Refusal({
    code: 'ACCOUNT_ADDRESS_TAKEN',
    seen: {
      de: 'Diese Adresse hat schon ein Konto dieses Vertrags',
      en: 'This address has an account of this agreement',
    },
    expected: { de: 'jede Adresse gehört zu einem Konto allein', en: 'each address belongs to one account alone' },
    remedy: {
      de: 'Nehmen Sie eine andere, oder geben Sie das andere Konto frei',
      en: 'Take another one, or free the other account',
    },
  })
