import { customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Blocked } from './blocked.ts'
import type { Paper, PaperKind } from './paper.ts'

/** A word that somebody looks for, and what it names beside what it says. */
export interface SoughtWord {
  readonly text: string
  /** The kinds of paper that are called so. */
  readonly kinds: readonly PaperKind[]
  /** The acts whose letters are called so: `confirmTermination`. */
  readonly acts: readonly string[]
}

/** Which papers are looked for; every word must be found. */
export interface Sought {
  readonly agreement?: string
  /** With those of all other agreements of its customer. */
  readonly withOthers?: boolean
  readonly kind?: PaperKind
  readonly words?: readonly SoughtWord[]
  /** The paper after which to go on. */
  readonly after?: Pick<Paper, 'madeAt' | 'agreement' | 'paper'>
  readonly limit: number
}

/** A paper in a list. */
export interface FoundPaper extends Paper {
  /** Its key was destroyed: nothing but its digest is left. */
  readonly isErased: boolean
  /** Law keeps it although its customer is erased; null for all others. */
  readonly blocked: Blocked | null
}

/** Papers of a provider, or of the one customer of the transaction's scope, newest first. Nothing is opened for that. */
export async function findPapers(
  transaction: Transaction,
  provider: string,
  { agreement, withOthers = false, kind, words = [], after, limit }: Sought,
): Promise<FoundPaper[]> {
  const values: unknown[] = [provider]
  const value = (given: unknown): string => `$${values.push(given)}`
  const conditions = [
    'p.provider = $1',
    ...(agreement === undefined
      ? []
      : [withOthers ? ofSameCustomer(value(agreement)) : `p.agreement = ${value(agreement)}`]),
    ...(kind === undefined ? [] : [`p.kind = ${value(kind)}`]),
    ...words.map((word) => conditionOf(word, value)),
    ...(after === undefined ? [] : [behind(after, value)]),
  ]
  const { rows } = await transaction.query<FoundRow>(
    `select provider, customer, agreement, paper, kind, number, language, made_at, known, encode(digest, 'hex') as digest, bytes,
       k.key_id is null as is_erased, k.blocked_until::text as blocked_until, k.blocked_because
     from paper p left join lateral (
       select key_id, blocked_until, blocked_because from seal_key
       where provider = p.provider and customer = p.customer and key_id = p.key_id) k on true
     where ${conditions.join(' and ')}
     order by made_at desc, agreement desc, paper desc limit ${value(limit)}`,
    values,
  )
  return rows.map(({ made_at, is_erased, customer, blocked_until: until, blocked_because: rule, ...row }) => ({
    ...row,
    customer: customerOf(customer),
    madeAt: made_at.getTime(),
    isErased: is_erased,
    blocked: until && rule ? { until, rule } : null,
  }))
}

const ofSameCustomer = (agreement: string): string =>
  `p.customer in (select customer from agreement a where a.provider = p.provider and a.agreement = ${agreement})`

/** In its number, its identity, its day as people write it, the beginning of the agreement's id, or in what it is called. */
function conditionOf({ text, kinds, acts }: SoughtWord, value: (given: unknown) => string): string {
  const plain = text.replaceAll(/[\\%_]/g, '\\$&')
  const inside = value(`%${plain}%`)
  return `(p.number ilike ${inside} or p.paper ilike ${inside} or p.agreement::text like ${value(`${plain.toLowerCase()}%`)}
    or to_char(p.made_at at time zone 'Europe/Berlin', 'YYYY-MM-DD DD.MM.YYYY') like ${inside}
    or p.kind = any (${value(kinds)}) or split_part(p.paper, ':', 1) = any (${value(acts)}))`
}

const behind = (
  { madeAt, agreement, paper }: NonNullable<Sought['after']>,
  value: (given: unknown) => string,
): string =>
  `(p.made_at, p.agreement, p.paper) < (${value(new Date(madeAt).toISOString())}::timestamptz, ${value(agreement)}::uuid, ${value(paper)}::text)`

interface FoundRow extends Omit<Paper, 'customer' | 'madeAt'> {
  readonly customer: string
  readonly made_at: Date
  readonly is_erased: boolean
  readonly blocked_until: Day | null
  readonly blocked_because: string | null
}
