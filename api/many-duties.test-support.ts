import { randomUUID } from 'node:crypto'
import type { DutyKey, DutyState } from '../duties/queued.ts'
import type { AgreementKey, Sealed } from '../journal/fact.ts'
import { seal, sealingKey } from '../journal/keys.ts'
import { customerColumn, everyCustomer, inTransaction } from '../journal/transaction.ts'
import { type Instant, midnight, plusDays } from '../terms/grammar/day.ts'
import type { TestHouse } from './house.test-support.ts'

/** A duty that lies in the inbox of a test, of an agreement of its own. */
export interface Lying {
  readonly act: string
  readonly content?: string
  readonly about?: string
  readonly harmful?: boolean
  readonly state: DutyState
  readonly wanted?: number
  /** In how many days it is to be done, counted from 10 February 2026; left out, it has no deadline. */
  readonly days?: number
  readonly clause?: string
  /** Who applied. */
  readonly name?: string
}

const today = '2026-02-10'
const deadline = (days: number): Instant => midnight(plusDays(today, days + 1))

/** Puts duties into the inbox of a house: many in little time. They follow from no journal, so nobody must look at them again. */
export async function layDuties(
  { running, key: { provider } }: Pick<TestHouse, 'running' | 'key'>,
  lying: readonly Lying[],
): Promise<readonly DutyKey[]> {
  const keys = lying.map(({ act, about = 'agreement' }) => ({
    ...{ provider, customer: randomUUID(), agreement: randomUUID() },
    key: act === 'setAccess' ? `access:${about}` : `${act}:${about}`,
  }))
  const column = <T>(of: (duty: Lying, place: number) => T): readonly T[] => lying.map(of)
  const customers = keys.map(({ customer }) => customerColumn(customer))
  const agreements = keys.map(({ agreement }) => agreement)
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await transaction.query(
      `insert into agreement (provider, customer, agreement, terms, versions)
       select $1, told.*, 'elc', '{}' from unnest($2::uuid[], $3::uuid[]) as told`,
      [provider, customers, agreements],
    )
    await transaction.query(
      `insert into duty (provider, customer, agreement, id, key, act, content, by, harmful, because, state,
         approvals_wanted, derived_from)
       select $1, told.*, 0 from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
         $8::timestamptz[], $9::boolean[], $10::jsonb[], $11::text[], $12::smallint[]) as told`,
      [
        ...[provider, customers, agreements, keys.map(({ key }) => `${key}#1`), keys.map(({ key }) => key)],
        column(({ act }) => act),
        column(({ content = '' }) => content),
        column(({ days }) => (days === undefined ? null : new Date(deadline(days)).toISOString())),
        column(({ harmful = false }) => harmful),
        column(({ clause = 'AGB § 5.2 S. 1' }) => JSON.stringify([{ clause, facts: [] }])),
        column(({ state }) => state),
        column(({ wanted = 1 }) => wanted),
      ],
    )
    const applications: (AgreementKey & Sealed)[] = []
    for (const [place, { name }] of lying.entries()) {
      const of = keys[place]
      if (name === undefined || !of) continue
      const sealing = await sealingKey(transaction, running.master, { ...of, person: null, purpose: 'correspondence' })
      const sealed = seal(sealing, { agreement: of.agreement, kind: 'applicationReceived' }, { name })
      applications.push({ ...of, ...sealed })
    }
    await transaction.query(
      `insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, sealed, key_id, leaf)
       select $1, customer, agreement, 1, '2026-01-02', '2026-01-02', 'applicationReceived', '{"by":"customer"}', sealed,
         key_id, sha256(sealed)
       from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::uuid[]) as told (customer, agreement, sealed, key_id)`,
      [
        provider,
        applications.map(({ customer }) => customer),
        applications.map(({ agreement }) => agreement),
        applications.map(({ sealed }) => sealed),
        applications.map(({ keyId }) => keyId),
      ],
    )
    await transaction.query(
      `update agreement a set last_number = 1
       from unnest($2::uuid[], $3::uuid[]) as told (customer, agreement)
       where a.provider = $1 and a.customer = told.customer and a.agreement = told.agreement`,
      [provider, applications.map(({ customer }) => customer), applications.map(({ agreement }) => agreement)],
    )
  })
  return keys.map(({ key, ...of }) => ({ ...of, duty: `${key}#1` }))
}
