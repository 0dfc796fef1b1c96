import type { AgreementRow } from '../../journal/agreement.ts'
import { type ListOrder, listAgreements, listAgreementsBy } from '../../journal/list.ts'
import { replayOpened } from '../../journal/replay.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { type ReadAgreement, readAgreement, readAgreementsIn } from '../read-agreement.ts'
import { answers, count, list, object, orNull, ref, text, time } from '../schema.ts'
import { standingView } from './standing.ts'
import type { ShownComing } from './timeline.ts'

export interface ListedAgreement {
  readonly agreement: string
  /** The name of its terms, for `--terms`, and their title. */
  readonly terms: string
  readonly title: Said
  /** Who applied, as long as it is not erased. */
  readonly name: string | null
  readonly facts: number
  readonly now: string
  readonly sentence: Said
  /** The sentence in its parts: how it stands, and what comes next. */
  readonly state: Said
  readonly next: ShownComing | null
}
export interface AgreementsPage {
  readonly agreements: readonly ListedAgreement[]
  /** Where to go on; null where this is all. A search that has looked at many without a hit goes on too. */
  readonly after: string | null
}

interface ListAsked {
  readonly after?: string
  readonly limit?: number
  readonly order?: ListOrder | 'id'
  readonly q?: string
}

const listed = object({
  agreement: text,
  terms: text,
  title: ref('Said'),
  name: orNull(text),
  facts: count,
  now: time,
  sentence: ref('Said'),
  state: ref('Said'),
  next: orNull(ref('Coming')),
})

/** The provider's agreements, each with today's sentence. */
export const agreements: Route = (api, door) => {
  api.get<{ Querystring: ListAsked }>(
    '/agreements',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The agreements, each with the sentence of today',
        querystring: object(
          {
            after: { type: 'string', format: 'uuid', description: 'Where the page before said to go on' },
            limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
            order: {
              enum: ['id', 'next', 'customer'],
              default: 'id',
              description: 'By what comes next, by customer, or by id',
            },
            q: {
              ...text,
              maxLength: 100,
              description: 'Words of a name, a state, the terms, or the beginning of an id',
            },
          },
          { optional: ['after', 'limit', 'order', 'q'] },
        ),
        response: answers({ 200: object({ agreements: list(listed), after: orNull(text) }) }),
      },
    },
    async (request) => pageOf(inside(door, request), request.query),
  )
}

/** One of them. */
export const agreement: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'An agreement with the sentence of today',
        params: ofAgreement,
        response: answers({ 200: listed }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const read = await readAgreement(by, request.params.agreement)
      return inTransaction(by.running.app, by, async (transaction) => shown(read, await nameOf(transaction, by, read)))
    },
  )
}

/** So many agreements are looked at for one answer, however few of them a search finds. */
const LOOKED_AT = 500
/** So many are read at once. */
const AT_ONCE = 100

async function pageOf(by: Inside, { after, limit = 50, order = 'id', q }: ListAsked): Promise<AgreementsPage> {
  return inTransaction(by.running.app, by, async (transaction) => {
    const found: ListedAgreement[] = []
    const most = q === undefined ? limit : AT_ONCE
    let last = after
    for (let looked = 0; looked < LOOKED_AT; looked += most) {
      const rows = await rowsAfter(transaction, by.provider, { after: last, limit: most, order })
      for (const each of await readAgreementsIn(transaction, by, rows)) {
        const one = shown(each, await nameOf(transaction, by, each))
        last = one.agreement
        if (q === undefined || isFound(one, q)) found.push(one)
        if (found.length === limit)
          return { agreements: found, after: rows.length < most && isLast(rows, one) ? null : last }
      }
      if (rows.length < most) return { agreements: found, after: null }
    }
    return { agreements: found, after: last ?? null }
  })
}

const isLast = (rows: readonly AgreementRow[], { agreement: id }: ListedAgreement): boolean =>
  rows.at(-1)?.agreement === id

const rowsAfter = (
  transaction: Transaction,
  provider: string,
  { order, ...page }: { readonly after: string | undefined; readonly limit: number; readonly order: ListOrder | 'id' },
): Promise<readonly AgreementRow[]> =>
  order === 'id'
    ? listAgreements(transaction, provider, { limit: page.limit, ...(page.after ? { after: page.after } : {}) })
    : listAgreementsBy(transaction, provider, { ...page, order })

/** Every word must stand somewhere: in the name, in how it stands, in the terms, or at the beginning of the id. */
function isFound({ agreement: id, name, title, sentence, terms }: ListedAgreement, q: string): boolean {
  const inWords = [name ?? '', title.de, title.en, sentence.de, sentence.en, terms].join('\n').toLowerCase()
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => inWords.includes(word) || id.startsWith(word))
}

function shown(agreement: ReadAgreement, name: string | undefined): ListedAgreement {
  const { at, sentence } = standingView(agreement)
  return {
    agreement: agreement.row.agreement,
    terms: agreement.row.terms,
    title: agreement.program.terms.title,
    name: name ?? null,
    facts: agreement.row.lastNumber,
    now: at,
    sentence: sentence.says,
    state: sentence.state,
    next: sentence.next,
  }
}

/** A name is sealed like everything of a person: it is opened to be shown, and gone once its key is destroyed. */
export async function nameOf(
  transaction: Transaction,
  { running }: Inside,
  { row }: ReadAgreement,
): Promise<string | undefined> {
  const facts = await replayOpened(transaction, running.master, row)
  const opened = facts.find(({ kind, opened: each }) => kind === 'applicationReceived' && each !== null)?.opened
  return opened && !opened.erased && typeof opened.content.name === 'string' ? opened.content.name : undefined
}
