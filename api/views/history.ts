import type { FastifyReply } from 'fastify'
import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type AnyFact, isDeclaration } from '../../terms/grammar/fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { factOf } from '../../terms/words/reasons.ts'
import { teller } from '../declarations/receipt.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, day, flag, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'
import type { Entry } from '../words/entry.ts'
import { asCsv, asJsonLines } from '../words/history-file.ts'
import { readTellers, type Teller, type ToldFact } from '../words/told.ts'

/** What of a history one wants to see; left out, all of it. */
export interface HistoryFilter {
  readonly who?: Teller['is']
  /** As facts name it: `e-mail`. */
  readonly medium?: string
  readonly only?: 'declarations'
  readonly from?: string
  readonly until?: string
  /** Words that must stand in it, in either language. */
  readonly q?: string
}

/** What happened, the latest first. The beginnings of days are too many to be told, and nobody did them. */
export async function historyOf(by: Inside, agreement: string, filter: HistoryFilter = {}): Promise<readonly Entry[]> {
  const { row, program, facts, now } = await readAgreement(by, agreement)
  const tellers = await inTransaction(by.running.app, by, (transaction) => readTellers(transaction, by, row))
  const refused = new Set(replay(program, facts, now).refusals.map(({ fact }) => fact.id))
  const takenBack = new Set(facts.filter(({ kind }) => kind === 'withdrawn').map(({ of }) => of))
  const entryOf = (fact: AnyFact): Entry => {
    const { is: _, ...told } = factOf(program, fact)
    return {
      ...told,
      ...(tellers.get(fact.id) ?? ofTheInstallation),
      declaration: isDeclaration(fact.kind),
      withdrawn: takenBack.has(fact.id),
      refused: refused.has(fact.id),
    }
  }
  return facts
    .filter(({ kind }) => kind !== 'dayBegan')
    .map((fact) => ({ fact, entry: entryOf(fact) }))
    .filter(({ fact, entry }) => isWanted(entry, fact, filter))
    .map(({ entry }) => entry)
    .toReversed()
}

/** What happened to the installation as a whole is told by whoever runs it. */
const ofTheInstallation: ToldFact = {
  told: { is: 'provider', name: null },
  declaredBy: null,
  medium: null,
  words: null,
  isErased: false,
}

function isWanted(entry: Entry, fact: AnyFact, { who, medium, only, from, until, q }: HistoryFilter): boolean {
  if (who !== undefined && entry.told.is !== who) return false
  if (medium !== undefined && fact.medium !== medium) return false
  if (only === 'declarations' && !entry.declaration) return false
  if (from !== undefined && fact.on < from) return false
  if (until !== undefined && fact.on > until) return false
  return q === undefined || wordsOf(entry).includes(q.trim().toLowerCase())
}
const wordsOf = ({ says, details, told, declaredBy, words }: Entry): string =>
  [
    says.de,
    says.en,
    ...details.flatMap(({ value }) => [value.de, value.en]),
    told.name ?? '',
    declaredBy?.name ?? '',
    words ?? '',
  ]
    .join('\n')
    .toLowerCase()

const entry: Schema = object({
  number: count,
  kind: text,
  says: ref('Said'),
  at: time,
  learnedAt: time,
  details: list(ref('Detail')),
  told: teller,
  declaredBy: orNull(teller),
  medium: orNull(ref('Said')),
  words: orNull(text),
  isErased: flag,
  declaration: flag,
  withdrawn: flag,
  refused: flag,
})
const filters = {
  who: { enum: ['customer', 'provider', 'program'], description: 'Who told it' },
  medium: { ...text, maxLength: 40, description: 'How it came: `e-mail`' },
  only: { enum: ['declarations'] },
  from: day,
  until: day,
  q: { ...text, maxLength: 200, description: 'Words that must stand in it' },
}
const optional = Object.keys(filters)

/** What happened, who told it, and in which form it came. */
export const history: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: HistoryFilter & { limit?: number; skip?: number } }>(
    '/agreements/:agreement/history',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'What happened, the latest first, with who told it and the form in which it came',
        params: ofAgreement,
        querystring: object(
          {
            ...filters,
            limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
            skip: { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0 },
          },
          { optional: [...optional, 'limit', 'skip'] },
        ),
        response: answers({ 200: object({ found: count, facts: list(entry) }) }),
      },
    },
    async (request) => {
      const { limit = 100, skip = 0, ...filter } = request.query
      const all = await historyOf(inside(door, request), request.params.agreement, filter)
      return { found: all.length, facts: all.slice(skip, skip + limit) }
    },
  )
}

/** The same as a file, whole, to keep or to reckon with. */
export const historyFile: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: HistoryFilter & { as: 'csv' | 'jsonl'; language?: Language } }>(
    '/agreements/:agreement/history-file',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'The history as a file: CSV for tables (RFC 4180), or JSON lines for programs',
        params: ofAgreement,
        querystring: object(
          { ...filters, as: { enum: ['csv', 'jsonl'] }, language: { enum: ['de', 'en'], default: 'en' } },
          { optional: [...optional, 'language'] },
        ),
        produces: ['text/csv', 'application/jsonl'],
      },
    },
    async (request, reply) => {
      const { as, language = 'en', ...filter } = request.query
      const all = await historyOf(inside(door, request), request.params.agreement, filter)
      const name = `history-${request.params.agreement.slice(0, 8)}`
      return as === 'csv'
        ? sendFile(reply, `${name}.csv`, 'text/csv; charset=utf-8', asCsv(all, language))
        : sendFile(reply, `${name}.jsonl`, 'application/jsonl', asJsonLines(all))
    },
  )
}

const sendFile = (reply: FastifyReply, name: string, type: string, content: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`).type(type).send(content)
