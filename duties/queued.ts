import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { refuse } from './refusal.ts'

/** Which duty: the agreement, and the duty's identity in it, `access:services#2`. */
export interface DutyKey extends AgreementKey {
  readonly duty: string
}

/**
 * Where a duty is on its way.
 *
 *   open      to be carried out as soon as somebody takes it
 *   approval  waits for as many persons as `approvalsWanted` says
 *   held      waits until a doubt is settled
 *   person    a person does it and gives the receipt
 *   rejected  a person decided against it; it stays owed
 *   bounded   as many harmful ones as the provider allows were carried out that day
 *   done      its receipt is the fact `receipt`
 *   dropped   no longer owed, and not begun
 */
export type DutyState = 'open' | 'approval' | 'held' | 'person' | 'rejected' | 'bounded' | 'done' | 'dropped'

/** A duty as it stands in the queue. */
export interface QueuedDuty extends DutyKey {
  readonly key: string
  readonly act: string
  readonly content: string
  readonly by: Instant | null
  readonly harmful: boolean
  /** `[{ clause, facts }]`, nearest first. */
  readonly because: readonly JsonObject[]
  readonly state: DutyState
  readonly approvalsWanted: number
  readonly attempts: number
  /** The code of the last failure. */
  readonly failure: string | null
  /** The fact that is its receipt. */
  readonly receipt: number | null
  /** Approved, and not carried out before this instant of the world's time, so that the approval can be undone. */
  readonly notBefore: Instant | null
}

/** All duties of one agreement, finished ones included, in the order of their identities. */
export async function readDuties(transaction: Transaction, key: AgreementKey): Promise<QueuedDuty[]> {
  const { rows } = await transaction.query<Row>({
    name: 'read duties',
    text: `select ${COLUMNS} from duty where provider = $1 and customer = $2 and agreement = $3 order by id`,
    values: [key.provider, customerColumn(key.customer), key.agreement],
  })
  return rows.map(dutyOf)
}

/** Of some agreements of one provider, the duties that have no receipt, dropped ones among them. */
export async function readUndone(transaction: Transaction, keys: readonly AgreementKey[]): Promise<QueuedDuty[]> {
  const { rows } = await transaction.query<Row>({
    name: 'read undone duties',
    text: `select ${COLUMNS} from duty join unnest($2::uuid[], $3::uuid[]) as asked (customer, agreement)
        using (customer, agreement)
      where provider = $1 and state <> 'done'`,
    values: [keys[0]?.provider, keys.map(({ customer }) => customerColumn(customer)), keys.map((key) => key.agreement)],
  })
  return rows.map(dutyOf)
}

/**
 * Holds a duty until the transaction ends, so that nobody else changes its state. Whoever locks the agreement too does that
 * first.
 *
 * @throws Refusal DUTY_UNKNOWN
 */
export async function lockDuty(transaction: Transaction, key: DutyKey): Promise<QueuedDuty> {
  const found = await findDuty(transaction, key)
  if (found === undefined) throw unknownDuty(key.duty)
  return found
}

/** The same for one that may not be there: the queue may have been emptied. */
export async function findDuty(transaction: Transaction, key: DutyKey): Promise<QueuedDuty | undefined> {
  const { rows } = await transaction.query<Row>({
    name: 'lock duty',
    text: `select ${COLUMNS} from duty
      where provider = $1 and customer = $2 and agreement = $3 and id = $4 for no key update`,
    values: [key.provider, customerColumn(key.customer), key.agreement, key.duty],
  })
  return rows[0] && dutyOf(rows[0])
}

/** Where else a duty goes, outside of what follows from the journal. */
export async function setState(
  transaction: Transaction,
  { provider, customer, agreement, duty }: DutyKey,
  state: DutyState,
): Promise<void> {
  await transaction.query({
    name: 'set state of duty',
    text: 'update duty set state = $5 where provider = $1 and customer = $2 and agreement = $3 and id = $4',
    values: [provider, customerColumn(customer), agreement, duty, state],
  })
}

/** Until when, in the world's time, a duty that is approved is not carried out. */
export async function setNotBefore(
  transaction: Transaction,
  { provider, customer, agreement, duty }: DutyKey,
  notBefore: Instant | null,
): Promise<void> {
  await transaction.query({
    name: 'set grace of duty',
    text: 'update duty set not_before = $5 where provider = $1 and customer = $2 and agreement = $3 and id = $4',
    values: [
      ...[provider, customerColumn(customer), agreement, duty],
      notBefore === null ? null : new Date(notBefore).toISOString(),
    ],
  })
}

/** What is read of a duty, for `dutyOf`. */
export const COLUMNS = `provider, customer, agreement, id, key, act, content, by, harmful, because, state, approvals_wanted,
  attempts, failure, receipt, not_before`

/** A duty as the database gives it. */
export interface Row {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly id: string
  readonly key: string
  readonly act: string
  readonly content: string
  readonly by: Date | null
  readonly harmful: boolean
  readonly because: readonly JsonObject[]
  readonly state: DutyState
  readonly approvals_wanted: number
  readonly attempts: number
  readonly failure: string | null
  readonly receipt: number | null
  readonly not_before: Date | null
}

export const dutyOf = ({ id, by, customer, approvals_wanted, not_before, ...row }: Row): QueuedDuty => ({
  ...row,
  customer: customerOf(customer),
  duty: id,
  by: by?.getTime() ?? null,
  approvalsWanted: approvals_wanted,
  notBefore: not_before?.getTime() ?? null,
})

export const unknownDuty = (duty: string) =>
  refuse({
    code: 'DUTY_UNKNOWN',
    seen: { de: `Eine Pflicht ${duty} steht nicht im Verzeichnis`, en: `There is no duty ${duty} in the queue` },
    expected: {
      de: 'im Verzeichnis steht, was aus dem Journal folgt',
      en: 'the queue holds what follows from the journal',
    },
    remedy: { de: 'Laden Sie das Verzeichnis neu', en: 'Load the queue again' },
  })
