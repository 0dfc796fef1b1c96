import type { AgreementKey } from '../journal/fact.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { DutyKey } from './queued.ts'

export type Decision = 'approved' | 'rejected'

/** What people decided about duties of some agreements: about this duty with this content, and no other. */
export type Decisions = (of: Pick<DutyKey, 'agreement' | 'duty'> & { readonly content: string }) => Decided
export interface Decided {
  /** The random ids of those who approved. */
  readonly approvedBy: readonly string[]
  readonly isRejected: boolean
}

/** Reads what was decided about duties of agreements of one provider. */
export async function readDecisions(transaction: Transaction, keys: readonly AgreementKey[]): Promise<Decisions> {
  const { rows } = await transaction.query<Row>({
    name: 'read decisions',
    text: `
      select agreement, duty, content, person, decision
      from duty_decision join unnest($2::uuid[], $3::uuid[]) as asked (customer, agreement) using (customer, agreement)
      where provider = $1 order by at, person`,
    values: [keys[0]?.provider, keys.map(({ customer }) => customerColumn(customer)), keys.map((key) => key.agreement)],
  })
  return ({ agreement, duty, content }) => {
    const about = rows.filter((row) => row.agreement === agreement && row.duty === duty && row.content === content)
    return {
      approvedBy: about.filter(({ decision }) => decision === 'approved').map(({ person }) => person),
      isRejected: about.some(({ decision }) => decision === 'rejected'),
    }
  }
}

/** @returns false if this person has decided about it before */
export async function writeDecision(
  transaction: Transaction,
  { provider, customer, agreement, duty, content }: DutyKey & { readonly content: string },
  { person, decision, at }: { readonly person: string; readonly decision: Decision; readonly at: Instant },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into duty_decision (provider, customer, agreement, duty, content, person, decision, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [provider, customerColumn(customer), agreement, duty, content, person, decision, new Date(at).toISOString()],
  )
  return rowCount === 1
}

interface Row {
  readonly agreement: string
  readonly duty: string
  readonly content: string
  readonly person: string
  readonly decision: Decision
}
