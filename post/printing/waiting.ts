import { customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { DispatchKey, DispatchState } from '../letters/letter.ts'

/** A letter on paper, on its way to the post. */
export interface OnPaper extends DispatchKey {
  readonly act: string
  readonly language: Language
  readonly writtenAt: Instant
  readonly state: DispatchState
  /** In which print file it is; null until it is in one. */
  readonly printFile: string | null
  /**
   * Why it is not printed: no paper was made of it, its paper was erased, or its duty is not owed any more: dropped,
   * rejected, or done otherwise by somebody while nothing of the letter had left. Null where nothing stands
   * in the way.
   */
  readonly obstacle: Obstacle | null
}
export type Obstacle = 'no paper' | 'erased' | 'not owed'

/** The letters of a provider that are still to be handed to the post, oldest first; those of one print file, if one is named. */
export async function readOnPaper(
  transaction: Transaction,
  provider: string,
  printFile?: string,
): Promise<readonly OnPaper[]> {
  const { rows } = await transaction.query<Row>(
    `select d.provider, d.customer, d.agreement, d.letter, d.attempt, d.state, d.print_file, l.act, l.language, l.written_at,
       p.paper is null as has_none, k.key_id is null as is_erased,
       coalesce(u.state in ('dropped', 'rejected') or u.state = 'done' and not exists (
         select from dispatch o
         where (o.provider, o.customer, o.agreement, o.letter) = (d.provider, d.customer, d.agreement, d.letter)
           and o.state in ('dispatched', 'arrived', 'received')), false) as is_not_owed
     from dispatch d join letter l using (provider, customer, agreement, letter)
       left join paper p on (p.provider, p.customer, p.agreement, p.paper) = (d.provider, d.customer, d.agreement, d.letter)
       left join seal_key k on (k.provider, k.customer, k.key_id) = (p.provider, p.customer, p.key_id)
       left join duty u on (u.provider, u.customer, u.agreement, u.id) = (d.provider, d.customer, d.agreement, d.letter)
     where d.provider = $1 and d.medium = 'letter' and ($2::uuid is null and d.state = 'ready' or d.print_file = $2)
     order by d.customer, l.written_at, d.agreement, d.letter, d.attempt`,
    [provider, printFile ?? null],
  )
  return rows.map((row) => ({
    ...{ provider, customer: customerOf(row.customer), agreement: row.agreement, letter: row.letter },
    ...{ medium: 'letter', attempt: row.attempt, state: row.state, printFile: row.print_file },
    ...{ act: row.act, language: row.language, writtenAt: row.written_at.getTime() },
    obstacle: row.state === 'ready' ? obstacleOf(row) : null,
  }))
}

const obstacleOf = ({ has_none, is_erased, is_not_owed }: Row): Obstacle | null =>
  is_not_owed ? 'not owed' : has_none ? 'no paper' : is_erased ? 'erased' : null

interface Row {
  readonly customer: string
  readonly agreement: string
  readonly letter: string
  readonly attempt: number
  readonly state: DispatchState
  readonly print_file: string | null
  readonly act: string
  readonly language: Language
  readonly written_at: Date
  readonly has_none: boolean
  readonly is_erased: boolean
  readonly is_not_owed: boolean
}
