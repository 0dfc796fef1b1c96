import type { Transaction } from '../journal/transaction.ts'
import { type Day, dayAt, type Instant, midnight, plusDays } from '../terms/grammar/day.ts'
import { type WaitingState, waitingStates } from './inbox-filter.ts'

/** How much there is to do today, and how much was done. What sleeps is counted apart. */
export interface Figures {
  readonly today: Day
  readonly overdue: number
  readonly dueToday: number
  readonly doneToday: number
  readonly snoozed: number
  readonly byState: Readonly<Record<WaitingState, number>>
  /** The kinds of what waits, the most frequent first; with those that were done today. */
  readonly byKind: readonly { readonly act: string; readonly waiting: number; readonly done: number }[]
  /** How many are due on each of the days from today on. */
  readonly days: readonly { readonly day: Day; readonly due: number }[]
}

/** How many days the figures look ahead. */
const AHEAD = 14

export async function readFigures(transaction: Transaction, provider: string, now: Instant): Promise<Figures> {
  const today = dayAt(now)
  const days = Array.from({ length: AHEAD }, (_, n) => plusDays(today, n))
  const waiting = await waitingBy(transaction, provider, now, today)
  const awake = waiting.filter(({ snoozed }) => !snoozed)
  const done = await doneBy(transaction, provider, today)
  const due = await dueOn(transaction, provider, now, today)
  const sum = (rows: readonly Counted[], of: keyof Pick<Counted, 'count' | 'overdue' | 'due_today'>): number =>
    rows.reduce((total, row) => total + row[of], 0)
  const acts = new Set([...awake.map(({ act }) => act), ...done.keys()])
  return {
    today,
    overdue: sum(awake, 'overdue'),
    dueToday: sum(awake, 'due_today'),
    doneToday: [...done.values()].reduce((total, count) => total + count, 0),
    snoozed: sum(
      waiting.filter(({ snoozed }) => snoozed),
      'count',
    ),
    byState: Object.fromEntries(
      waitingStates.map((state) => [
        state,
        sum(
          awake.filter((row) => row.state === state),
          'count',
        ),
      ]),
    ) as Record<WaitingState, number>,
    byKind: [...acts]
      .map((act) => ({
        act,
        waiting: sum(
          awake.filter((row) => row.act === act),
          'count',
        ),
        done: done.get(act) ?? 0,
      }))
      .toSorted((a, b) => b.waiting - a.waiting || b.done - a.done || a.act.localeCompare(b.act)),
    days: days.map((day) => ({ day, due: due.get(day) ?? 0 })),
  }
}

interface Counted {
  readonly act: string
  readonly state: WaitingState
  readonly snoozed: boolean
  readonly count: number
  readonly overdue: number
  readonly due_today: number
}

async function waitingBy(transaction: Transaction, provider: string, now: Instant, today: Day): Promise<Counted[]> {
  const { rows } = await transaction.query<Counted>({
    name: 'count what waits',
    text: `
      select d.act, d.state, coalesce(h.content = d.content and h.snoozed_until > $2::date, false) as snoozed,
        count(*)::integer as count, (count(*) filter (where d.by <= $3))::integer as overdue,
        (count(*) filter (where d.by > $3 and d.by <= $4))::integer as due_today
      from duty d left join duty_handling h
        on h.provider = d.provider and h.customer = d.customer and h.agreement = d.agreement and h.duty = d.id
      where d.provider = $1 and d.state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded')
      group by 1, 2, 3`,
    values: [provider, today, timestamp(now), timestamp(midnight(plusDays(today, 1)))],
  })
  return rows
}

/** The receipts of today, by the provider's clock. */
async function doneBy(transaction: Transaction, provider: string, today: Day): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.query<{ act: string; count: number }>({
    name: 'count what was done',
    text: `select act, count(*)::integer as count from duty
      where provider = $1 and state = 'done' and done_at >= $2 and done_at < $3 group by act`,
    values: [provider, timestamp(midnight(today)), timestamp(midnight(plusDays(today, 1)))],
  })
  return new Map(rows.map(({ act, count }) => [act, count]))
}

/** A deadline at midnight is over with the day before. */
async function dueOn(
  transaction: Transaction,
  provider: string,
  now: Instant,
  today: Day,
): Promise<ReadonlyMap<Day, number>> {
  const { rows } = await transaction.query<{ day: Day; count: number }>({
    name: 'count what is due',
    text: `
      select ((by - interval '1 millisecond') at time zone 'Europe/Berlin')::date::text as day, count(*)::integer as count
      from duty
      where provider = $1 and state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded')
        and coalesce(by, 'infinity'::timestamptz) > $2 and coalesce(by, 'infinity'::timestamptz) <= $3
      group by 1`,
    values: [provider, timestamp(now), timestamp(midnight(plusDays(today, AHEAD)))],
  })
  return new Map(rows.map(({ day, count }) => [day, count]))
}

const timestamp = (instant: Instant): string => new Date(instant).toISOString()
