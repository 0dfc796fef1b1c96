import type { Pinned } from '../journal/agreement.ts'
import { PUBLISHED, type Published, publishedOf } from '../journal/published.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Day } from '../terms/grammar/day.ts'
import type { Handling } from './handling.ts'
import { type Asked, conditionOf, type InboxFilter, type InboxOrder } from './inbox-filter.ts'
import { COLUMNS, type Row as DutyRow, dutyOf, type QueuedDuty } from './queued.ts'

/** A duty in the inbox: with the terms that put it into words, and how people arranged it. */
export interface InboxDuty extends QueuedDuty, Pinned, Handling {
  /** How many milliseconds its approval can still be undone; 0 if not. */
  readonly undoableFor: number
}
export interface InboxPage {
  readonly duties: readonly InboxDuty[]
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined
}
export interface InboxQuestion extends Asked {
  readonly filter: InboxFilter
  readonly order: InboxOrder
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string | undefined
}

/** By what each order sorts; agreement and duty make it definite. All of it as text that sorts like the values. */
const sortedBy: Readonly<Record<InboxOrder, readonly (readonly [column: string, type: string])[]>> = {
  deadline: [[`coalesce(d.by, 'infinity'::timestamptz)`, 'timestamptz']],
  kind: [
    ['d.act', 'text'],
    [`coalesce(d.by, 'infinity'::timestamptz)`, 'timestamptz'],
  ],
  agreement: [],
  age: [['d.derived_at', 'timestamptz']],
}
const definite = [
  ['d.agreement', 'uuid'],
  ['d.id', 'text'],
] as const

/**
 * A page of what is not finished in the agreements of a provider. Each page is found by where the one before ended, so that the
 * last of ten thousand comes as quickly as the first, and what is done meanwhile shifts nothing.
 *
 * @throws RangeError if `after` is no place in this order
 */
export async function readInboxPage(
  transaction: Transaction,
  provider: string,
  { filter, order, limit, after, ...asked }: InboxQuestion,
): Promise<InboxPage> {
  const condition = conditionOf(filter, asked)
  const columns = [...sortedBy[order], ...definite]
  const place = after === undefined ? [] : placeIn(after, columns.length)
  const first = condition.values.length + 2
  const behind =
    place.length === 0
      ? ''
      : `and (${columns.map(([column]) => column).join(', ')}) > (${columns
          .map(([, type], n) => `$${first + n}::${type}`)
          .join(', ')})`
  const { rows } = await transaction.query<InboxRow>(
    `select ${SHOWN}, array[${columns.map(([column]) => `(${column})::text`).join(', ')}] as place
     ${FROM}
     where d.provider = $1 and ${condition.text} ${behind}
     order by ${columns.map(([column]) => column).join(', ')} limit ${Math.trunc(limit) + 1}`,
    [provider, ...condition.values, ...place],
  )
  const page = rows.slice(0, limit)
  return {
    duties: page.map(inboxDutyOf),
    next: rows.length > limit ? Buffer.from(JSON.stringify(page.at(-1)?.place)).toString('base64url') : undefined,
  }
}

const SHOWN = `
  ${COLUMNS.split(',')
    .map((column) => `d.${column.trim()}`)
    .join(', ')},
  a.terms, a.versions, ${PUBLISHED}, h.assigned_to, case when h.content = d.content then h.snoozed_until::text end as snoozed_until,
  greatest(0, coalesce(date_part('epoch', d.not_before - clock_timestamp()) * 1000, 0)) as undoable_for`
const FROM = `
  from duty d
  join agreement a on a.provider = d.provider and a.customer = d.customer and a.agreement = d.agreement
  left join duty_handling h
    on h.provider = d.provider and h.customer = d.customer and h.agreement = d.agreement and h.duty = d.id`

function placeIn(after: string, length: number): readonly string[] {
  const place: unknown = parsed(after)
  if (!Array.isArray(place) || place.length !== length || place.some((each) => typeof each !== 'string'))
    throw new RangeError('This is no place in the inbox.')
  return place as string[]
}

function parsed(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString())
  } catch {
    return undefined
  }
}

interface InboxRow extends DutyRow {
  readonly terms: string
  readonly versions: { readonly [document: string]: string }
  readonly published: readonly Published[] | null
  readonly assigned_to: string | null
  readonly snoozed_until: Day | null
  readonly undoable_for: number
  readonly place: readonly string[]
}

function inboxDutyOf(row: InboxRow): InboxDuty {
  const { terms, versions, published, assigned_to, snoozed_until, undoable_for, place: _, ...duty } = row
  return {
    ...dutyOf(duty),
    ...{ terms, versions, published: publishedOf(terms, published) },
    assignedTo: assigned_to,
    snoozedUntil: snoozed_until,
    undoableFor: duty.state === 'open' ? Math.round(undoable_for) : 0,
  }
}

/** The kinds of what is not finished. */
export async function actsThatWait(transaction: Transaction, provider: string): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ act: string }>(
    `select distinct act from duty
     where provider = $1 and state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded') order by act`,
    [provider],
  )
  return rows.map(({ act }) => act)
}

/** One duty as the inbox shows it, whatever has become of it; undefined if there is none. */
export async function findInboxDuty(
  transaction: Transaction,
  provider: string,
  agreement: string,
  duty: string,
): Promise<InboxDuty | undefined> {
  const { rows } = await transaction.query<InboxRow>(
    `select ${SHOWN}, array[]::text[] as place
     ${FROM}
     where d.provider = $1 and d.agreement = $2 and d.id = $3`,
    [provider, agreement, duty],
  )
  return rows[0] && inboxDutyOf(rows[0])
}
