import type { DutyState } from '../duties/queued.ts'
import { keyRing, unseal } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { dutyOfPaper } from './duty-of-paper.ts'
import { type InvoiceNumber, unusedNumbers } from './numbers.ts'
import type { ObstacleCode } from './obstacle.ts'
import { noteOf, type WhyUnused } from './why-unused.ts'

/** A number under which no paper is kept, and what is known about that. */
export interface WithoutPaper extends InvoiceNumber {
  /** The duty that asked for it. */
  readonly duty: string
  /** Where that duty is on its way; null where the queue does not hold it. */
  readonly state: DutyState | null
  /** The code of the last failure to make the paper. */
  readonly failure: string | null
  /** What keeps the invoice from leaving. */
  readonly obstacle: { readonly code: ObstacleCode; readonly rules: readonly string[] } | null
  readonly recorded: RecordedUnused | null
}

/** Why the number stays without a paper, as a person has recorded it. */
export interface RecordedUnused {
  readonly why: WhyUnused
  readonly at: Instant
  /** The random id of the person. */
  readonly by: string
  /** What the person added; null where nothing was, and where it is erased. */
  readonly note: string | null
}

/** Every number of a provider without a paper, in the order of its row, each with the reason as far as it is known. */
export async function readWithoutPaper(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
): Promise<WithoutPaper[]> {
  const numbers = await unusedNumbers(transaction, provider)
  if (numbers.length === 0) return []
  const { rows } = await transaction.query<Row>(
    `select d.state, d.failure, o.code, o.rules, r.why, r.recorded_at, r.recorded_by, r.sealed, r.key_id
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) with ordinality
       as asked (customer, agreement, paper, duty, place)
     left join duty d
       on d.provider = $1 and d.customer = asked.customer and d.agreement = asked.agreement and d.id = asked.duty
     left join invoice_obstacle o
       on o.provider = $1 and o.customer = asked.customer and o.agreement = asked.agreement and o.paper = asked.duty
     left join number_unused r
       on r.provider = $1 and r.customer = asked.customer and r.agreement = asked.agreement and r.paper = asked.paper
       and r.taken_back_at is null
     order by asked.place`,
    [
      provider,
      numbers.map(({ customer }) => customerColumn(customer)),
      numbers.map(({ agreement }) => agreement),
      numbers.map(({ paper }) => paper),
      numbers.map(({ paper }) => dutyOfPaper(paper)),
    ],
  )
  const all: WithoutPaper[] = []
  for (const [place, number] of numbers.entries()) {
    const row = rows[place]
    if (row === undefined) continue
    const { state, failure, code, rules } = row
    all.push({
      ...number,
      duty: dutyOfPaper(number.paper),
      ...{ state, failure },
      obstacle: code === null ? null : { code, rules: rules ?? [] },
      recorded: await recordedIn(transaction, master, number, row),
    })
  }
  return all
}

async function recordedIn(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement, paper }: InvoiceNumber,
  { why, recorded_at, recorded_by, sealed, key_id }: Row,
): Promise<RecordedUnused | null> {
  if (why === null || recorded_at === null || recorded_by === null) return null
  const recorded = { why, at: recorded_at.getTime(), by: recorded_by }
  if (sealed === null || key_id === null) return { ...recorded, note: null }
  const ring = await keyRing(transaction, master, { provider, customer }, [key_id])
  const opened = unseal(ring, { agreement, kind: noteOf(paper) }, { sealed, keyId: key_id })
  return { ...recorded, note: opened.erased ? null : String(opened.content.note) }
}

interface Row {
  readonly state: DutyState | null
  readonly failure: string | null
  readonly code: ObstacleCode | null
  readonly rules: readonly string[] | null
  readonly why: WhyUnused | null
  readonly recorded_at: Date | null
  readonly recorded_by: string | null
  readonly sealed: Buffer | null
  readonly key_id: string | null
}
