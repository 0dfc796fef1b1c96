import { type AgreementKey, type JsonObject, leafOf } from './fact.ts'
import { readLeavesAt } from './stored-tree.ts'
import { customerOf, everyCustomer, type Scope, settingsOf, type Transaction } from './transaction.ts'

/** Something in the journal that is not as it was written. */
export interface FactFault extends AgreementKey {
  /**
   * `FACT_DIFFERS`: it has another hash than the tree keeps, or than stands beside it · `FACT_MISSING`: this number is gone
   * · `FACT_SURPLUS`: the agreement has not come to this number; it was not appended
   */
  readonly code: 'FACT_DIFFERS' | 'FACT_MISSING' | 'FACT_SURPLUS'
  readonly number: number
}

const FACTS_AT_A_TIME = 5_000

/**
 * Hashes every fact of a scope anew and compares it with its leaf in the tree, or with the hash beside it while it has no
 * place yet; and looks for numbers that are missing.
 *
 * @returns how many facts there are, and what is wrong with any of them, by agreement and number
 */
export async function verifyFacts(
  transaction: Transaction,
  scope: Scope,
): Promise<{ facts: number; faults: FactFault[] }> {
  const faults = await emptied(transaction, scope)
  let facts = 0
  let last: StoredLeaf | undefined
  for await (const rows of everyFact(transaction, scope)) {
    const kept = await readLeavesAt(transaction, rows.map(positionOf))
    rows.forEach((row, n) => {
      faults.push(...missingBetween(last, row))
      if (!asKept(row, kept[n])) faults.push(faultOf('FACT_DIFFERS', row, row.number))
      if (row.number > row.last_number) faults.push(faultOf('FACT_SURPLUS', row, row.number))
      last = row
    })
    facts += rows.length
  }
  faults.push(...missingBetween(last, undefined))
  return { facts, faults }
}

interface StoredLeaf {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly number: number
  readonly at: number
  readonly learned_at: number
  readonly kind: string
  readonly clear: JsonObject
  readonly key_id: string | null
  readonly sealed: Buffer | null
  readonly leaf: Buffer
  /** Null while the fact has no place in the tree. */
  readonly position: string | null
  /** Of its agreement. */
  readonly last_number: number
}

/**
 * Piece by piece along the primary key. What stands in other tables is asked for in subselects, which can only be looked
 * up by key: a join would be planned by statistics, and badly where they are old.
 */
async function* everyFact(transaction: Transaction, scope: Scope): AsyncGenerator<StoredLeaf[]> {
  const [low, high] = customersOf(scope)
  let [customer, agreement, number] = [low, LOWEST, 0]
  for (;;) {
    const { rows } = await transaction.query<StoredLeaf>({
      name: 'verify facts',
      text: `
        select f.provider, f.customer, f.agreement, f.number,
          date_part('epoch', f.at) * 1000 as at, date_part('epoch', f.learned_at) * 1000 as learned_at,
          f.kind, f.clear, f.key_id, f.sealed, f.leaf,
          (select a.last_number from agreement a
            where a.provider = f.provider and a.customer = f.customer and a.agreement = f.agreement) as last_number,
          (select s.position from sequenced s
            where s.provider = f.provider and s.customer = f.customer and s.agreement = f.agreement
              and s.number = f.number) as position
        from fact f
        where f.provider = $1 and f.customer <= $2 and (f.customer, f.agreement, f.number) > ($3, $4, $5)
        order by f.provider, f.customer, f.agreement, f.number
        limit ${FACTS_AT_A_TIME}`,
      values: [scope.provider, high, customer, agreement, number],
    })
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < FACTS_AT_A_TIME) return
    customer = last.customer
    agreement = last.agreement
    number = last.number
  }
}

/** Agreements that say they have facts and have none left. */
async function emptied(transaction: Transaction, scope: Scope): Promise<FactFault[]> {
  const { rows } = await transaction.query<Pick<StoredLeaf, 'provider' | 'customer' | 'agreement'>>({
    name: 'verify agreements',
    text: `
      select provider, customer, agreement from agreement a
      where provider = $1 and customer between $2 and $3 and last_number > 0 and not exists (
        select from fact f where f.provider = a.provider and f.customer = a.customer and f.agreement = a.agreement)`,
    values: [scope.provider, ...customersOf(scope)],
  })
  return rows.map((row) => faultOf('FACT_MISSING', row, 1))
}

function positionOf({ position }: StoredLeaf): number | null {
  return position === null ? null : Number(position)
}

/** @param kept the leaf in the tree, if the fact has a place there */
function asKept(row: StoredLeaf, kept: Uint8Array | undefined): boolean {
  const bound = { ...row, at: Math.round(row.at), learnedAt: Math.round(row.learned_at), keyId: row.key_id }
  const leaf = leafOf(bound, row.sealed)
  return leaf.equals(row.leaf) && (row.position === null || (kept !== undefined && leaf.equals(kept)))
}

/** The first number that is missing after `last` and before `next`, the following one in the order of the journal. */
function missingBetween(last: StoredLeaf | undefined, next: StoredLeaf | undefined): FactFault[] {
  if (last && last.agreement === next?.agreement) {
    return next.number === last.number + 1 ? [] : [faultOf('FACT_MISSING', next, last.number + 1)]
  }
  const end = last && last.number < last.last_number ? [faultOf('FACT_MISSING', last, last.number + 1)] : []
  const start = next && next.number !== 1 ? [faultOf('FACT_MISSING', next, 1)] : []
  return [...end, ...start]
}

function faultOf(
  code: FactFault['code'],
  { provider, customer, agreement }: Pick<StoredLeaf, 'provider' | 'customer' | 'agreement'>,
  number: number,
): FactFault {
  return { code, provider, customer: customerOf(customer), agreement, number }
}

const LOWEST = '00000000-0000-0000-0000-000000000000'
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The lowest and the highest customer id of a scope. */
function customersOf(scope: Scope): [string, string] {
  const { customer } = settingsOf(scope)
  return customer === everyCustomer ? [LOWEST, HIGHEST] : [customer, customer]
}
