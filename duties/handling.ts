import { nowOf } from '../journal/intake/clock.ts'
import { customerColumn, inTransaction, type Transaction } from '../journal/transaction.ts'
import { type Day, dayAt } from '../terms/grammar/day.ts'
import { dayInWords } from '../terms/grammar/day-in-words.ts'
import { lockWaiting } from './decide.ts'
import type { DutyKey, DutyState, QueuedDuty } from './queued.ts'
import { refuse } from './refusal.ts'
import type { Running } from './running.ts'

/** What people arranged about a duty that waits. */
export interface Handling {
  /** The random id of who sees to it; null: nobody in particular. */
  readonly assignedTo: string | null
  /** It is out of sight before this day. */
  readonly snoozedUntil: Day | null
}

/** Whatever is not finished can be arranged. */
const waiting: readonly DutyState[] = ['open', 'approval', 'held', 'person', 'rejected', 'bounded']

/**
 * Gives a duty to a person, or to nobody in particular.
 *
 * @returns how it was arranged before, for whoever wants to undo this
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING
 */
export async function assign(running: Running, key: DutyKey, assignedTo: string | null): Promise<Handling> {
  return inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, waiting)
    const before = await readHandling(transaction, duty)
    await transaction.query(
      `insert into duty_handling (provider, customer, agreement, duty, assigned_to) values ($1, $2, $3, $4, $5)
       on conflict (provider, customer, agreement, duty) do update set assigned_to = excluded.assigned_to`,
      [...placeOf(duty), assignedTo],
    )
    return before
  })
}

/** Until when a duty is to sleep. */
export interface Snooze {
  /** The day on which it is in sight again; null: it is in sight. */
  readonly until: Day | null
  /** Whoever lets it sleep beyond its deadline says so. */
  readonly beyondDeadline?: boolean | undefined
}

/**
 * Puts a duty out of sight until a day. If something else is owed under it meanwhile, it is in sight at once.
 *
 * @returns how it was arranged before
 * @throws Refusal DUTY_UNKNOWN, DUTY_NOT_WAITING, SNOOZE_NOT_AHEAD, SNOOZE_BEYOND_DEADLINE
 */
export async function snooze(running: Running, key: DutyKey, { until, beyondDeadline }: Snooze): Promise<Handling> {
  return inTransaction(running.app, key, async (transaction) => {
    const duty = await lockWaiting(transaction, key, waiting)
    const today = dayAt(await nowOf(transaction, running, key.provider))
    if (until !== null && until <= today) throw notAhead(until)
    const last = lastDayOf(duty)
    if (until !== null && last !== null && until > last && !beyondDeadline) throw beyond(until, last)
    const before = await readHandling(transaction, duty)
    await transaction.query(
      `insert into duty_handling (provider, customer, agreement, duty, snoozed_until, content)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (provider, customer, agreement, duty) do update
       set snoozed_until = excluded.snoozed_until, content = excluded.content`,
      [...placeOf(duty), until, until === null ? null : duty.content],
    )
    return before
  })
}

/** The last day on which a duty is still in time; null if it has no deadline. */
export const lastDayOf = ({ by }: Pick<QueuedDuty, 'by'>): Day | null => (by === null ? null : dayAt(by - 1))

/** How one duty is arranged. */
export async function readHandling(transaction: Transaction, duty: QueuedDuty): Promise<Handling> {
  const { rows } = await transaction.query<{ assigned_to: string | null; snoozed_until: Day | null }>(
    `select assigned_to, case when content = $5 then snoozed_until::text end as snoozed_until from duty_handling
     where provider = $1 and customer = $2 and agreement = $3 and duty = $4`,
    [...placeOf(duty), duty.content],
  )
  return { assignedTo: rows[0]?.assigned_to ?? null, snoozedUntil: rows[0]?.snoozed_until ?? null }
}

const placeOf = ({ provider, customer, agreement, duty }: DutyKey): readonly string[] => [
  ...[provider, customerColumn(customer), agreement, duty],
]

const notAhead = (until: Day) =>
  refuse({
    code: 'SNOOZE_NOT_AHEAD',
    seen: {
      de: `Die Pflicht sollte bis ${dayInWords(until).de} ruhen`,
      en: `The duty was to sleep until ${dayInWords(until).en}`,
    },
    expected: { de: 'der Tag liegt vor uns', en: 'the day lies ahead' },
    remedy: { de: 'Wählen Sie einen Tag ab morgen', en: 'Choose a day from tomorrow on' },
  })

const beyond = (until: Day, last: Day) =>
  refuse({
    code: 'SNOOZE_BEYOND_DEADLINE',
    seen: {
      de: `Die Pflicht sollte bis ${dayInWords(until).de} ruhen, über ihre Frist hinaus`,
      en: `The duty was to sleep until ${dayInWords(until).en}, beyond its deadline`,
    },
    expected: {
      de: `sie ist bis ${dayInWords(last).de} zu erfüllen`,
      en: `it is to be done by ${dayInWords(last).en}`,
    },
    remedy: {
      de: `Wählen Sie einen Tag bis ${dayInWords(last).de}, oder sagen Sie, dass sie über die Frist ruhen soll`,
      en: `Choose a day up to ${dayInWords(last).en}, or say that it is to sleep beyond the deadline`,
    },
  })
