import type { Instant } from '../terms/grammar/day.ts'
import { dayAt, midnight, plusDays } from '../terms/grammar/day.ts'
import type { DutyState } from './queued.ts'

/** Where a duty can wait. */
export const waitingStates = [
  'open',
  'approval',
  'held',
  'person',
  'rejected',
  'bounded',
] as const satisfies readonly DutyState[]
export type WaitingState = (typeof waitingStates)[number]

/** By when a duty is to be done, seen from now. */
export const deadlines = ['overdue', 'today', 'week', 'none'] as const
export const sleeping = ['hidden', 'only', 'shown'] as const
export const assignees = ['me', 'nobody'] as const
export const inboxOrders = ['deadline', 'kind', 'agreement', 'age'] as const
export type InboxOrder = (typeof inboxOrders)[number]

/** Which duties are looked for; what is left out, all. */
export interface InboxFilter {
  readonly states?: readonly WaitingState[]
  readonly acts?: readonly string[]
  readonly due?: (typeof deadlines)[number]
  readonly assigned?: (typeof assignees)[number]
  /** Hidden, if left out. */
  readonly snoozed?: (typeof sleeping)[number]
  /** Names of agreements, clauses, kinds: every word has to be found somewhere. */
  readonly words?: string
}

/** What one word of a search stands for. */
export interface Word {
  readonly text: string
  /** Acts that are called like that. */
  readonly acts: readonly string[]
  /** Agreements whose name has it; only for those who may see names. */
  readonly agreements: readonly string[]
}

/** What a filter means now, and for whom. */
export interface Asked {
  readonly now: Instant
  /** The random id of who asks. */
  readonly person: string
  readonly words: readonly Word[]
}

/** A condition of a query and the values it names by their place. */
export interface Condition {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The condition on `duty d` and `duty_handling h` for a filter; its values come after `$1`, the provider. */
export function conditionOf(filter: InboxFilter, { now, person, words }: Asked): Condition {
  const values: unknown[] = []
  const value = (given: unknown): string => `$${values.push(given) + 1}`
  const instant = (at: Instant): string => `${value(new Date(at).toISOString())}::timestamptz`
  const today = dayAt(now)
  const states = filter.states ?? waitingStates
  // Made where it is asked for: a value that no condition names is one whose type nobody knows.
  const isSnoozed = () => `coalesce(h.content = d.content and h.snoozed_until > ${value(today)}::date, false)`
  const due = {
    overdue: () => `d.by <= ${instant(now)}`,
    today: () => `d.by > ${instant(now)} and d.by <= ${instant(midnight(plusDays(today, 1)))}`,
    week: () => `d.by <= ${instant(midnight(plusDays(today, 7)))}`,
    none: () => 'd.by is null',
  } as const
  const texts = [
    `d.state in ('open', 'approval', 'held', 'person', 'rejected', 'bounded')`,
    // What can still be undone stays where it was approved.
    `(d.state = any (${value(states)}::text[])
      or (d.state = 'open' and d.not_before > now() and 'approval' = any (${value(states)}::text[])))`,
    filter.snoozed === 'only' ? isSnoozed() : filter.snoozed === 'shown' ? 'true' : `not ${isSnoozed()}`,
    ...(filter.acts ? [`d.act = any (${value(filter.acts)}::text[])`] : []),
    ...(filter.due ? [due[filter.due]()] : []),
    ...(filter.assigned === 'me' ? [`h.assigned_to = ${value(person)}::uuid`] : []),
    ...(filter.assigned === 'nobody' ? ['h.assigned_to is null'] : []),
    ...words.map((word) => {
      const like = `${value(`%${escaped(word.text)}%`)}::text`
      return `(d.act = any (${value(word.acts)}::text[]) or d.agreement = any (${value(word.agreements)}::uuid[])
        or d.agreement::text like ${value(`${escaped(word.text.toLowerCase())}%`)}::text
        or d.key ilike ${like} or d.content ilike ${like}
        or exists (select from jsonb_array_elements(d.because) b where b ->> 'clause' ilike ${like}))`
    }),
  ]
  return { text: texts.join('\n and '), values }
}

/** The words of a search, as few as a sentence has. */
export const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean).slice(0, 8)

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
