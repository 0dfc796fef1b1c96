import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import { showLine } from '../terms/engine/shown.ts'
import type { Line } from '../terms/engine/unfolding.ts'
import type { Instant } from '../terms/grammar/day.ts'

/** A line of an agreement's life as it is kept: a cache, since all of it follows from the journal. */
export interface KeptLine {
  /** 1, 2, 3 … in the order in which it was seen. */
  readonly place: number
  readonly at: Instant
  readonly seenAt: Instant
  /** As `klausel simulate` prints it, with `because: [{ clause, facts }]`. */
  readonly content: JsonObject
}

/** The lines that have come to light in one agreement. */
export interface LinesOf extends AgreementKey {
  readonly lines: readonly Line[]
}

/** Writes lines after those that are there, for agreements of one provider. */
export async function writeLines(transaction: Transaction, of: readonly LinesOf[]): Promise<void> {
  const all = of.flatMap((agreement) => agreement.lines.map((line, n) => ({ agreement, line, n: n + 1 })))
  const [first] = all
  if (first === undefined) return
  await transaction.query({
    name: 'write lines',
    text: `
      insert into line (provider, customer, agreement, place, at, seen_at, content)
      select $1, told.customer, told.agreement, coalesce(last.place, 0) + told.n, told.at, told.seen_at, told.content
      from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::jsonb[])
        as told (customer, agreement, n, at, seen_at, content)
      left join lateral (
        select max(l.place) as place from line l
        where l.provider = $1 and l.customer = told.customer and l.agreement = told.agreement) last on true`,
    values: [
      first.agreement.provider,
      all.map(({ agreement }) => customerColumn(agreement.customer)),
      all.map(({ agreement }) => agreement.agreement),
      all.map(({ n }) => n),
      all.map(({ line }) => new Date(line.at).toISOString()),
      all.map(({ line }) => new Date(line.seenAt).toISOString()),
      all.map(({ line }) => JSON.stringify(showLine(line))),
    ],
  })
}

/** The lines of an agreement in the order in which they were seen. */
export async function readLines(transaction: Transaction, key: AgreementKey): Promise<KeptLine[]> {
  const { rows } = await transaction.query<{ place: number; at: Date; seen_at: Date; content: JsonObject }>({
    name: 'read lines',
    text: `
      select place, at, seen_at, content from line
      where provider = $1 and customer = $2 and agreement = $3 order by place`,
    values: [key.provider, customerColumn(key.customer), key.agreement],
  })
  return rows.map(({ place, at, seen_at, content }) => ({
    place,
    at: at.getTime(),
    seenAt: seen_at.getTime(),
    content,
  }))
}

/** Empties the lines of an agreement, before they are filled again. */
export async function forgetLines(transaction: Transaction, key: AgreementKey): Promise<void> {
  await transaction.query('delete from line where provider = $1 and customer = $2 and agreement = $3', [
    key.provider,
    customerColumn(key.customer),
    key.agreement,
  ])
}
