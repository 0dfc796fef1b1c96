import { customerColumn, customerOf, type Transaction } from '../journal/transaction.ts'
import type { PaperKey, PaperKind } from '../papers/kept/paper.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { actsOnClaims } from './acts.ts'
import { dutyOfPaper } from './duty-of-paper.ts'
import { placeOf } from './kept.ts'

/** A paper that was made, and whose duty has fallen away before it left: it is proposed to take it back. */
export interface LeftOver extends PaperKey {
  /** The duty that asked for it. */
  readonly duty: string
  /** What the duty was about, without its number: `issueInvoice:fee 2026-05`. */
  readonly key: string
  /** What the duty asked for: `59.50`. */
  readonly content: string
  readonly number: string
  readonly kind: PaperKind
  readonly madeAt: Instant
}

/**
 * The papers of a provider, or of the one customer of the transaction's scope, that nothing asks for any more, the oldest first. Of the
 * papers of one duty it is the last one: whatever takes that back leaves what stood before.
 *
 * @param agreement those of one agreement alone
 */
export async function readLeftOver(
  transaction: Transaction,
  provider: string,
  agreement?: Pick<PaperKey, 'customer' | 'agreement'>,
): Promise<LeftOver[]> {
  const { rows } = await transaction.query<Row>(
    `select d.customer, d.agreement, d.id as duty, d.key, d.content, p.paper, p.number, p.kind, p.made_at,
       exists (
         select from paper_taken_back t
         where t.provider = p.provider and t.customer = p.customer and t.agreement = p.agreement and t.by_paper = p.paper
       ) as takes_back
     from duty d join paper p
       on p.provider = d.provider and p.customer = d.customer and p.agreement = d.agreement and p.number is not null
       and (p.paper = d.id or starts_with(p.paper, d.id || ' '))
     where d.provider = $1 and d.state = 'dropped' and d.act = any ($2)
       and ($3::uuid is null or (d.customer = $4 and d.agreement = $3))
     order by p.made_at, p.paper`,
    [
      ...[provider, actsOnClaims, agreement?.agreement ?? null],
      agreement === undefined ? null : customerColumn(agreement.customer),
    ],
  )
  const ofDuty = Map.groupBy(rows, ({ agreement: of, duty }) => `${of} ${duty}`)
  return [...ofDuty.values()].flatMap((papers) => {
    const last = papers.toSorted((one, other) => placeOf(one.paper) - placeOf(other.paper)).at(-1)
    if (last === undefined || last.takes_back) return []
    const { takes_back: _, made_at, customer, ...row } = last
    return [
      { ...row, provider, customer: customerOf(customer), madeAt: made_at.getTime(), duty: dutyOfPaper(row.paper) },
    ]
  })
}

interface Row {
  readonly customer: string
  readonly agreement: string
  readonly duty: string
  readonly key: string
  readonly content: string
  readonly paper: string
  readonly number: string
  readonly kind: PaperKind
  readonly made_at: Date
  readonly takes_back: boolean
}
