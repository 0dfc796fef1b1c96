import { namesOfPersons } from '../../access/colleagues.ts'
import { readProvider } from '../../access/provider.ts'
import { mayUse } from '../../access/rights.ts'
import { isRole, roleInWords } from '../../access/roles.ts'
import { keptFor } from '../../journal/accesses/kept.ts'
import { isCursor, readAccesses, readChoices, readDays, type StoredAccess } from '../../journal/accesses/read.ts'
import { namesOf } from '../../journal/names.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, count, day, flag, list, object, orNull, ref, text, time } from '../schema.ts'
import { type Entry, entryOf } from './entry.ts'
import { changedFieldInWords, touchedInWords } from './kinds.ts'
import { openValues, placeOf, type ShownValues } from './open-values.ts'
import { purposeInWords } from './purposes.ts'
import { type OfCustomer, ofCustomer, whoseLog } from './whose-log.ts'

/** Somebody who has touched something. */
export interface ShownAccessor {
  readonly side: 'provider' | 'customer' | 'anybody' | 'program'
  readonly person: string | null
  /** As far as the reader may know it: the two sides do not see each other's people. */
  readonly name: string | null
  readonly role: Said | null
  /** A program of that person or house. */
  readonly isProgram: boolean
}

/** A row of the access log. */
export interface ShownAccessRow {
  readonly number: number
  readonly customer: string | null
  readonly customerName: string | null
  readonly at: string
  readonly by: ShownAccessor
  readonly did: 'read' | 'written' | 'changed'
  readonly kind: string
  readonly says: Said
  readonly object: string
  readonly of: string | null
  readonly count: number
  readonly field: string | null
  readonly fieldSays: Said | null
  readonly values: { readonly before: Said | null; readonly after: Said | null } | null
  readonly grant: string | null
  readonly purpose: Said
  readonly why: string
}

export interface AccessLogView {
  readonly rows: readonly ShownAccessRow[]
  readonly next: string | null
  readonly kinds: readonly { readonly kind: string; readonly says: Said }[]
  readonly people: readonly { readonly person: string; readonly name: string | null }[]
  /** How long rows are kept, and the clause; null where no clause names a time. */
  readonly kept: { readonly days: number; readonly ref: string } | null
  /** The last day whose rows were erased. */
  readonly erasedUntil: string | null
}

const shownRow = object({
  number: count,
  customer: orNull(text),
  customerName: orNull(text),
  at: time,
  by: object({
    side: { enum: ['provider', 'customer', 'anybody', 'program'] },
    person: orNull(text),
    name: orNull(text),
    role: orNull(ref('Said')),
    isProgram: flag,
  }),
  did: { enum: ['read', 'written', 'changed'] },
  kind: text,
  says: ref('Said'),
  object: text,
  of: orNull(text),
  count,
  field: orNull(text),
  fieldSays: orNull(ref('Said')),
  values: orNull(object({ before: orNull(ref('Said')), after: orNull(ref('Said')) })),
  grant: orNull(text),
  purpose: ref('Said'),
  why: text,
})

interface Asked extends OfCustomer {
  readonly person?: string
  readonly kind?: string
  readonly day?: string
  readonly before?: string
  readonly limit?: number
}
const asked = {
  ...ofCustomer,
  person: { ...text, maxLength: 100 },
  kind: { ...text, maxLength: 100 },
  day,
  before: { ...text, maxLength: 80, description: '`next` of the page before' },
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
}

/** Who has read, written and changed what of people. */
export const accessLogView: Route = (api, door) => {
  api.get<{ Querystring: Asked }>(
    '/access-log',
    {
      config: { right: 'see access log' },
      schema: {
        summary: 'Who has read, written and changed what of people, and why; the newest first',
        description:
          'A customer sees its own log, staff those of all customers of its provider, or of the one that is named. What people did in a network drive stands in the log of that drive.',
        querystring: object(asked, { optional: Object.keys(asked) }),
        response: answers({
          200: object({
            rows: list(shownRow),
            next: orNull(text),
            kinds: list(object({ kind: text, says: ref('Said') })),
            people: list(object({ person: text, name: orNull(text) })),
            kept: orNull(object({ days: count, ref: text })),
            erasedUntil: orNull(day),
          }),
        }),
      },
    },
    async (request): Promise<AccessLogView> => {
      const by = inside(door, request)
      const { person, kind, day: on, before, limit = 50 } = request.query
      if (before !== undefined && !isCursor(before)) throw noCursor(before)
      return inTransaction(by.running.app, by, async (transaction) => {
        const customer = whoseLog(by, request.query)
        const whose = { provider: by.provider, customer }
        const page = await readAccesses(transaction, whose, { person, kind, day: on }, { before, limit })
        const choices = await readChoices(transaction, whose)
        return {
          rows: await shownRows(transaction, by, page.rows),
          next: page.next ?? null,
          kinds: choices.kinds.map((each) => ({ kind: each, says: touchedInWords(each) })),
          people: await named(transaction, choices.persons),
          kept: await kept(transaction, by),
          erasedUntil: customer === undefined ? null : await erasedUntil(transaction, { ...whose, customer }),
        }
      })
    },
  )
}

async function shownRows(
  transaction: Transaction,
  { running, who, provider }: Inside,
  rows: readonly StoredAccess[],
): Promise<readonly ShownAccessRow[]> {
  const entries = rows.map((row) => ({ row, entry: entryOf(row) }))
  const persons = entries.flatMap(({ entry }) => entry.by.person ?? [])
  const names = await namesOfPersons(transaction, persons)
  const values = await openValues(transaction, running.master, rows)
  const seesNames = who.membership.customer === null && mayUse(who.membership.role, 'see names')
  const customers = seesNames ? await customerNames(transaction, running.master, provider, rows) : new Map()
  return entries.map(({ row, entry }) => ({
    ...{ number: row.number, customer: row.customer, customerName: customers.get(row.customer) ?? null },
    at: showInstant(Date.parse(entry.at)),
    by: {
      ...{ side: entry.by.side, person: entry.by.person, name: names.get(entry.by.person ?? '') ?? null },
      role: entry.by.role !== null && isRole(entry.by.role) ? roleInWords(entry.by.role) : null,
      isProgram: entry.by.token !== undefined,
    },
    ...{ did: entry.did, kind: entry.kind, says: touchedInWords(entry.kind), object: entry.object },
    ...{ of: entry.of ?? null, count: entry.count ?? 1, field: entry.field ?? null, grant: entry.grant ?? null },
    fieldSays: entry.field === undefined ? null : changedFieldInWords(entry.field),
    ...{ values: shownValues(entry, values.get(placeOf(row))), why: entry.why },
    purpose: purposeInWords(entry.why, entry.right),
  }))
}

/** Roles are read in words. */
function shownValues({ field }: Entry, values: ShownValues | undefined): ShownAccessRow['values'] {
  if (values === undefined) return null
  const inWords = (value: string | null): Said | null => {
    if (value === null) return null
    return field === 'role' && isRole(value) ? roleInWords(value) : { de: value, en: value }
  }
  return { before: inWords(values.before), after: inWords(values.after) }
}

/** By one of its agreements each. */
async function customerNames(
  transaction: Transaction,
  master: Inside['running']['master'],
  provider: string,
  rows: readonly StoredAccess[],
): Promise<ReadonlyMap<string | null, string>> {
  const wanted = [...new Set(rows.flatMap(({ customer }) => customer ?? []))]
  if (wanted.length === 0) return new Map()
  const { rows: agreements } = await transaction.query<{ customer: string; agreement: string }>(
    `select distinct on (customer) customer, agreement from agreement
     where provider = $1 and customer = any ($2::uuid[]) order by customer, agreement`,
    [provider, wanted],
  )
  const names = await namesOf(
    transaction,
    master,
    agreements.map((row) => ({ provider, ...row })),
  )
  return new Map(
    agreements.flatMap(({ customer, agreement }) => {
      const name = names.get(agreement)
      return name === undefined ? [] : [[customer, name]]
    }),
  )
}

async function named(transaction: Transaction, persons: readonly string[]): Promise<AccessLogView['people']> {
  const names = await namesOfPersons(transaction, persons)
  return persons.map((person) => ({ person, name: names.get(person) ?? null }))
}

async function kept(transaction: Transaction, { running, provider }: Inside): Promise<AccessLogView['kept']> {
  const terms = (await readProvider(transaction, provider))?.terms
  const program = terms === undefined ? undefined : running.programs(terms)
  return (program && keptFor(program, running.realTime())) ?? null
}

async function erasedUntil(
  transaction: Transaction,
  key: { readonly provider: string; readonly customer: string | null },
): Promise<string | null> {
  return (await readDays(transaction, key)).findLast(({ erasedBy }) => erasedBy !== null)?.day ?? null
}

const noCursor = (seen: string) =>
  requestNotUnderstood([
    {
      field: 'before',
      seen,
      de: 'before ist keine Stelle im Protokoll; sie steht in „next“ der vorigen Seite.',
      en: 'before is no place in the log; it stands in "next" of the page before.',
    },
  ])
