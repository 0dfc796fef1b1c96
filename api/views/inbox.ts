import { namesOfPersons } from '../../access/colleagues.ts'
import { mayUse } from '../../access/rights.ts'
import { type Decisions, readDecisions } from '../../duties/decisions.ts'
import { lastDayOf } from '../../duties/handling.ts'
import { actsThatWait, type InboxDuty, readInboxPage } from '../../duties/inbox.ts'
import {
  assignees,
  deadlines,
  type InboxFilter,
  type InboxOrder,
  inboxOrders,
  sleeping,
  type Word,
  waitingStates,
  wordsIn,
} from '../../duties/inbox-filter.ts'
import { programFor } from '../../duties/programs.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { type Names, namesOf, namesThatWait } from '../../journal/names.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { type Day, showInstant } from '../../terms/grammar/day.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, count, day, list, object, orNull, type Schema, text, time } from '../schema.ts'
import { type ListedDuty, listed, listedFields } from './duties.ts'

export type { InboxFilter, InboxOrder } from '../../duties/inbox-filter.ts'

/** A duty in the inbox. */
export interface InboxRow extends ListedDuty {
  /** Whose agreement it is; null for those who may not see names, and where the name is erased. */
  readonly name: string | null
  /** The last day on which it is in time. */
  readonly lastOn: Day | null
  /** What those are called who have approved it so far, the first one first. */
  readonly approvedBy: readonly string[]
  readonly assignedTo: { readonly person: string; readonly name: string } | null
  readonly snoozedUntil: Day | null
  /** For how many milliseconds its approval can be undone. */
  readonly undoableFor: number
}
export interface Inbox {
  readonly now: string
  readonly duties: readonly InboxRow[]
  /** Given as `after`, it leads to the next page; null on the last. */
  readonly next: string | null
}

export const inboxRow: { readonly [name: string]: Schema } = {
  ...listedFields,
  name: orNull(text),
  lastOn: orNull(day),
  approvedBy: list(text),
  assignedTo: orNull(object({ person: text, name: text })),
  snoozedUntil: orNull(day),
  undoableFor: count,
}

/** What a filter may say, in an address and in a saved view. */
export const filterFields: { readonly [name: string]: Schema } = {
  states: list({ enum: waitingStates }),
  acts: { ...list({ ...text, maxLength: 60 }), maxItems: 60 },
  due: { enum: deadlines },
  assigned: { enum: assignees },
  snoozed: { enum: sleeping },
  words: { ...text, maxLength: 200, description: 'Names of agreements, clauses, kinds' },
}
export const orderField: Schema = { enum: inboxOrders }

interface Question extends InboxFilter {
  readonly order?: InboxOrder
  readonly after?: string
  readonly limit?: number
}

/** The inbox: what is not finished in any agreement, by deadline, page by page. */
export const inbox: Route = (api, door) => {
  api.get<{ Querystring: Question }>(
    '/duties',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'What is not finished, in all agreements',
        querystring: object(
          {
            ...filterFields,
            order: orderField,
            after: { ...text, maxLength: 400, description: '`next` of the page before' },
            limit: { ...count, minimum: 1, maximum: 200, default: 100 },
          },
          { optional: [...Object.keys(filterFields), 'order', 'after', 'limit'] },
        ),
        response: answers({ 200: object({ now: time, duties: list(object(inboxRow)), next: orNull(text) }) }),
      },
    },
    async (request) => readInbox(inside(door, request), request.query),
  )
}

async function readInbox(by: Inside, { order = 'deadline', after, limit = 100, ...filter }: Question): Promise<Inbox> {
  const { running, provider, customer } = by
  return inTransaction(running.app, { provider, customer }, async (transaction) => {
    const now = await nowOf(transaction, running, provider)
    const words = filter.words === undefined ? [] : await meaning(transaction, by, filter.words)
    const question = { filter, order, limit, after, now, person: by.who.person.id, words }
    const { duties, next } = await readInboxPage(transaction, provider, question).catch(asNoPlace)
    return { now: showInstant(now), duties: await inboxRows(transaction, by, duties), next: next ?? null }
  })
}

function asNoPlace(error: unknown): never {
  if (!(error instanceof RangeError)) throw error
  throw requestNotUnderstood([
    {
      field: 'after',
      seen: '',
      de: 'after ist keine Stelle in dieser Ordnung.',
      en: 'after is no place in this order.',
    },
  ])
}

/** What the words of a search stand for: kinds by what they are called, agreements by names that one may see. */
async function meaning(transaction: Transaction, { running, provider, who }: Inside, words: string): Promise<Word[]> {
  const acts = (await actsThatWait(transaction, provider)).map((act) => ({ act, ...actInWords(act) }))
  const names: Names = mayUse(who.membership.role, 'see names')
    ? await namesThatWait(transaction, running.master, provider)
    : new Map()
  return wordsIn(words).map((text) => {
    const has = (said: string): boolean => said.toLowerCase().includes(text.toLowerCase())
    return {
      text,
      acts: acts.filter(({ act, de, en }) => [act, de, en].some(has)).map(({ act }) => act),
      agreements: [...names].filter(([, name]) => has(name)).map(([agreement]) => agreement),
    }
  })
}

/** Puts duties into words: names, persons and decisions are read once for all of them, and no agreement is lived through. */
export async function inboxRows(
  transaction: Transaction,
  { running, who }: Inside,
  duties: readonly InboxDuty[],
): Promise<readonly InboxRow[]> {
  if (duties.length === 0) return []
  const names: Names = mayUse(who.membership.role, 'see names')
    ? await namesOf(transaction, running.master, onceEach(duties))
    : new Map()
  const decisions: Decisions = await readDecisions(transaction, onceEach(duties))
  const approvers = duties.map((duty) => decisions(duty).approvedBy)
  const persons = await namesOfPersons(transaction, [
    ...approvers.flat(),
    ...duties.flatMap(({ assignedTo }) => assignedTo ?? []),
  ])
  const nameOf = (person: string): string => persons.get(person) ?? person
  return duties.map((duty, place) => ({
    ...listed(duty, programFor(running, duty)),
    name: names.get(duty.agreement) ?? null,
    lastOn: lastDayOf(duty),
    approvedBy: (approvers[place] ?? []).map(nameOf),
    assignedTo: duty.assignedTo === null ? null : { person: duty.assignedTo, name: nameOf(duty.assignedTo) },
    snoozedUntil: duty.snoozedUntil,
    undoableFor: duty.undoableFor,
  }))
}

const onceEach = (duties: readonly InboxDuty[]): readonly InboxDuty[] => [
  ...new Map(duties.map((duty) => [duty.agreement, duty])).values(),
]
