import type { AgreementKey } from '../journal/fact.ts'
import { keyRing, type Opened, seal, sealingKey, unseal } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { DutyKey, DutyState } from './queued.ts'

export type Decision = 'approved' | 'rejected'

/** A duty as it was decided about: with this content, and no other. */
export interface DecidedDuty extends DutyKey {
  readonly content: string
}

/** What people decided about duties of some agreements. */
export type Decisions = (of: Pick<DecidedDuty, 'agreement' | 'duty' | 'content'>) => Decided
export interface Decided {
  /** The random ids of those who approved, in the order in which they did. */
  readonly approvedBy: readonly string[]
  readonly isRejected: boolean
  /** The world's time before which what they approved is not carried out. */
  readonly notBefore: Instant | null
}

/** Reads what was decided about duties of agreements of one provider, and not undone. */
export async function readDecisions(transaction: Transaction, keys: readonly AgreementKey[]): Promise<Decisions> {
  const { rows } = await transaction.query<Row>({
    name: 'read decisions',
    text: `
      select agreement, duty, content, person, decision, not_before
      from duty_decision join unnest($2::uuid[], $3::uuid[]) as asked (customer, agreement) using (customer, agreement)
      where provider = $1 and undone_at is null order by at, person`,
    values: [keys[0]?.provider, keys.map(({ customer }) => customerColumn(customer)), keys.map((key) => key.agreement)],
  })
  const byDuty = Map.groupBy(rows, nameOf)
  return (of) => {
    const about = byDuty.get(nameOf(of)) ?? []
    return {
      approvedBy: about.filter(({ decision }) => decision === 'approved').map(({ person }) => person),
      isRejected: about.some(({ decision }) => decision === 'rejected'),
      notBefore: about.reduce<Instant | null>((last, row) => row.not_before?.getTime() ?? last, null),
    }
  }
}

const nameOf = ({ agreement, duty, content }: Pick<DecidedDuty, 'agreement' | 'duty' | 'content'>): string =>
  `${agreement} ${duty} ${content}`

/** One decision as a person reads it later. */
export interface ToldDecision {
  readonly person: string
  readonly decision: Decision
  readonly at: Instant
  /** Why it was rejected; undefined if nothing was said, or if it is erased. */
  readonly reason: string | undefined
}

/** The decisions about one duty that count, with their reasons opened. */
export async function openDecisions(
  transaction: Transaction,
  master: MasterKey,
  duty: DecidedDuty,
): Promise<readonly ToldDecision[]> {
  const { rows } = await transaction.query<Row & { at: Date; sealed: Buffer | null; key_id: string | null }>(
    `select agreement, duty, content, person, decision, not_before, at, sealed, key_id from duty_decision
     where provider = $1 and customer = $2 and agreement = $3 and duty = $4 and content = $5 and undone_at is null
     order by at, person`,
    [duty.provider, customerColumn(duty.customer), duty.agreement, duty.duty, duty.content],
  )
  const ring = await keyRing(
    transaction,
    master,
    duty,
    rows.flatMap(({ key_id }) => key_id ?? []),
  )
  return rows.map(({ person, decision, at, sealed, key_id }) => ({
    ...{ person, decision, at: at.getTime() },
    reason:
      sealed && key_id ? reasonIn(unseal(ring, { ...duty, kind: SEALED_AS }, { sealed, keyId: key_id })) : undefined,
  }))
}

const reasonIn = (opened: Opened): string | undefined => (opened.erased ? undefined : String(opened.content.reason))

/** A decision as it is written. */
export interface NewDecision {
  readonly person: string
  readonly decision: Decision
  /** The provider's time. */
  readonly at: Instant
  readonly notBefore?: Instant | null
  /** Where the duty was when it was rejected. */
  readonly was?: DutyState
  /** What is said about it; it is sealed. */
  readonly reason?: string | undefined
}

/** @returns false if this person has decided about it before, and not undone it */
export async function writeDecision(
  transaction: Transaction,
  master: MasterKey,
  duty: DecidedDuty,
  { person, decision, at, notBefore = null, was, reason }: NewDecision,
): Promise<boolean> {
  const sealed = reason === undefined ? undefined : await sealReason(transaction, master, duty, reason)
  const { rowCount } = await transaction.query(
    `insert into duty_decision as d
       (provider, customer, agreement, duty, content, person, decision, at, not_before, was, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (provider, customer, agreement, duty, content, person) do update
     set decision = excluded.decision, at = excluded.at, not_before = excluded.not_before, was = excluded.was,
       sealed = excluded.sealed, key_id = excluded.key_id, undone_at = null
     where d.undone_at is not null`,
    [
      ...placeOf(duty, person),
      decision,
      new Date(at).toISOString(),
      notBefore === null ? null : new Date(notBefore).toISOString(),
      was ?? null,
      sealed?.sealed ?? null,
      sealed?.keyId ?? null,
    ],
  )
  return rowCount === 1
}

/**
 * A person takes back what he decided about a duty as it stands.
 *
 * @returns what it was, and where the duty was before; undefined if there is nothing of his to take back
 */
export async function undoDecision(
  transaction: Transaction,
  duty: DecidedDuty,
  { person, at }: Pick<NewDecision, 'person' | 'at'>,
): Promise<Pick<NewDecision, 'decision' | 'was'> | undefined> {
  const { rows } = await transaction.query<{ decision: Decision; was: DutyState | null }>(
    `update duty_decision set undone_at = $7, not_before = null
     where provider = $1 and customer = $2 and agreement = $3 and duty = $4 and content = $5 and person = $6
       and undone_at is null
     returning decision, was`,
    [...placeOf(duty, person), new Date(at).toISOString()],
  )
  return rows[0] && { decision: rows[0].decision, ...(rows[0].was === null ? {} : { was: rows[0].was }) }
}

const placeOf = ({ provider, customer, agreement, duty, content }: DecidedDuty, person: string): readonly string[] => [
  ...[provider, customerColumn(customer), agreement, duty, content, person],
]

const SEALED_AS = 'duty decision'

async function sealReason(transaction: Transaction, master: MasterKey, duty: DecidedDuty, reason: string) {
  const { provider, customer } = duty
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: 'handling' })
  return seal(key, { ...duty, kind: SEALED_AS }, { reason })
}

interface Row {
  readonly agreement: string
  readonly duty: string
  readonly content: string
  readonly person: string
  readonly decision: Decision
  readonly not_before: Date | null
}
