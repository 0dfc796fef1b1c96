import { derivedAs } from '../derived-secret.ts'
import { wrapAnew } from '../keys.ts'
import { customerOf, inTransactionOfAll, type Transaction } from '../transaction.ts'
import { unwrapUnder, wrapUnder } from '../wrapping.ts'
import type { Rotating } from './rotating.ts'

/** Keys that are wrapped anew in one transaction. */
const BATCH = 1_000

/**
 * Wraps everything anew that lies under a former master key, a thousand keys at a time, while the house goes on: who just seals
 * or opens with a key is not held up, and nobody is held up by more than one batch. Stopped anywhere and called again it goes on.
 *
 * @param fingerprint of the former key
 * @returns how many keys it were
 */
export async function wrapAllAnew(rotating: Rotating, fingerprint: Buffer): Promise<number> {
  let wrapped = await wrapDerivedAnew(rotating, fingerprint)
  for (;;) {
    const some = await wrapSomeAnew(rotating, fingerprint)
    wrapped += some
    // Rows that somebody is just changing are left out; the next look finds them.
    if (some === 0) break
    rotating.interrupt?.('after some keys are wrapped anew')
  }
  rotating.interrupt?.('after all keys are wrapped anew')
  return wrapped
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly key_id: string
  readonly person: string
  readonly purpose: string
  readonly wrapped: Buffer
}

function wrapSomeAnew({ queue, master, interrupt }: Rotating, fingerprint: Buffer): Promise<number> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<Row>({
      name: 'keys under a former master key',
      text: `
        select provider, customer, key_id, person, purpose, wrapped from seal_key
        where substring(wrapped from 2 for 8) = $1 limit ${BATCH} for no key update skip locked`,
      values: [fingerprint],
    })
    if (rows.length === 0) return 0
    const anew = rows.flatMap((row) => {
      const { provider, customer, person, purpose, key_id: keyId } = row
      // The id of zeros stands for nobody, as with customers.
      const owner = { provider, customer: customerOf(customer), person: customerOf(person), purpose }
      const wrapped = wrapAnew(master, owner, keyId, row.wrapped)
      return wrapped ? [{ ...row, wrapped }] : []
    })
    await write(transaction, anew)
    interrupt?.('after some keys are wrapped anew, before the commit')
    return anew.length
  })
}

async function write(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  await transaction.query({
    name: 'keys wrapped anew',
    text: `
      update seal_key k set wrapped = a.wrapped, wrapped_at = clock_timestamp()
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) as a (provider, customer, key_id, wrapped)
      where k.provider = a.provider and k.customer = a.customer and k.key_id = a.key_id`,
    values: [
      rows.map(({ provider }) => provider),
      rows.map(({ customer }) => customer),
      rows.map(({ key_id }) => key_id),
      rows.map(({ wrapped }) => wrapped),
    ],
  })
}

/** What was derived from an earlier master key lies under the newest one too. */
async function wrapDerivedAnew({ queue, master }: Rotating, fingerprint: Buffer): Promise<number> {
  const { rows } = await queue.query<{ name: string; wrapped: Buffer }>(
    `select name, wrapped from derived_secrets('{}', '{}') where substring(wrapped from 2 for 8) = $1`,
    [fingerprint],
  )
  for (const { name, wrapped } of rows) {
    const secret = unwrapUnder(master, derivedAs(name), wrapped)
    if (secret === undefined)
      throw new Error(`KEY_BROKEN  The wrapped key ${name} was changed or moved. Restore its row.`)
    await queue.query('select wrap_derived_secret($1, $2, $3)', [
      name,
      wrapped,
      wrapUnder(master, derivedAs(name), secret),
    ])
  }
  return rows.length
}

/** Whether nothing lies under a master key any more. */
export async function isUnused(transaction: Transaction, fingerprint: Buffer): Promise<boolean> {
  const { rows } = await transaction.query<{ used: boolean }>(
    `select exists (select from seal_key where substring(wrapped from 2 for 8) = $1)
       or exists (select from derived_secrets('{}', '{}') where substring(wrapped from 2 for 8) = $1) as used`,
    [fingerprint],
  )
  return rows[0]?.used === false
}
