import { keptByLaw, type RetentionRule } from '../../duties/erasure/retention.ts'
import { namesOf } from '../../journal/names.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type FoundPaper, findPapers, type Sought } from '../../papers/kept/find.ts'
import { type PaperKind, paperKinds } from '../../papers/kept/paper.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, count, day, flag, list, object, orNull, ref, text, time } from '../schema.ts'
import { papersOfScenario } from './of-scenario.ts'
import { soughtWords, titleOf } from './title.ts'
import { unopenedOf } from './unopened.ts'

/** A paper in a list, without what it says. */
export interface ListedPaper {
  readonly agreement: string
  /** The duty that it carries out, or its kind and what it is about. */
  readonly paper: string
  /** Whose it is, for staff; null for the customer itself, and for whoever was erased. */
  readonly name: string | null
  readonly kind: PaperKind
  readonly title: Said
  readonly number: string | null
  readonly language: Language
  readonly madeAt: string
  readonly bytes: number
  /** SHA-256 of the file, by which it can be compared. */
  readonly digest: string
  readonly isErased: boolean
  /** Law keeps it although its customer is erased: until when, and which; null for all others. */
  readonly blocked: { readonly until: string; readonly says: Said; readonly law: string } | null
  /** A letter that lies in the post box; it is opened there first. */
  readonly isUnopened: boolean
}
export interface PapersPage {
  readonly papers: readonly ListedPaper[]
  /** Where to go on; null where this is all. */
  readonly after: string | null
}

const listed = object({
  ...{ agreement: text, paper: text, name: orNull(text), kind: { enum: paperKinds }, title: ref('Said') },
  ...{
    number: orNull(text),
    language: { enum: ['de', 'en'] },
    madeAt: time,
    bytes: count,
    digest: text,
    isErased: flag,
    blocked: orNull(object({ until: day, says: ref('Said'), law: text })),
  },
  isUnopened: flag,
})

interface Asked {
  readonly agreement?: string
  readonly others?: boolean
  readonly kind?: PaperKind
  readonly q?: string
  readonly after?: string
  readonly limit?: number
}

/** The papers of a customer, or for staff of all customers, newest first. */
export const papers: Route = (api, door) => {
  api.get<{ Querystring: Asked }>(
    '/papers',
    {
      config: { right: 'see papers' },
      schema: {
        summary: 'The papers, newest first: letters, invoices, signed editions, proofs',
        querystring: object(
          {
            agreement: { ...text, format: 'uuid', description: 'Those of one agreement alone' },
            others: { ...flag, description: 'With those of all other agreements of its customer' },
            kind: { enum: paperKinds },
            q: { ...text, maxLength: 100, description: 'Words of a number, a kind, a day, or the beginning of an id' },
            after: { ...text, maxLength: 400, description: 'Where the page before said to go on' },
            limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
          },
          { optional: ['agreement', 'others', 'kind', 'q', 'after', 'limit'] },
        ),
        response: answers({ 200: object({ papers: list(listed), after: orNull(text) }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      await papersOfScenario(by)
      return pageOf(by, request.query)
    },
  )
}

async function pageOf(
  by: Inside,
  { agreement, others = false, kind, q = '', after, limit = 50 }: Asked,
): Promise<PapersPage> {
  return inTransaction(by.running.app, by, async (transaction) => {
    const found = await findPapers(transaction, by.provider, {
      ...(agreement === undefined ? {} : { agreement, withOthers: others }),
      ...(kind === undefined ? {} : { kind }),
      ...(after === undefined ? {} : { after: placeIn(after) }),
      words: soughtWords(q),
      limit: limit + 1,
    })
    const shown = found.slice(0, limit)
    const isStaff = by.who.membership.customer === null
    const names = isStaff ? await namesOf(transaction, by.running.master, shown) : new Map<string, string>()
    const unopened = await unopenedOf(transaction, shown)
    const last = shown.at(-1)
    return {
      papers: shown.map((paper) => ({
        ...listedOf(paper),
        name: names.get(paper.agreement) ?? null,
        isUnopened: unopened.has(`${paper.agreement} ${paper.paper}`),
      })),
      after: found.length > limit && last ? placeOf(last) : null,
    }
  })
}

const listedOf = ({ madeAt, ...paper }: FoundPaper): Omit<ListedPaper, 'name' | 'isUnopened'> => ({
  ...{ agreement: paper.agreement, paper: paper.paper, kind: paper.kind, title: titleOf(paper) },
  ...{ number: paper.number, language: paper.language, madeAt: showInstant(madeAt), bytes: paper.bytes },
  ...{ digest: paper.digest, isErased: paper.isErased, blocked: blockedOf(paper) },
})

function blockedOf({ blocked }: Pick<FoundPaper, 'blocked'>): ListedPaper['blocked'] {
  if (blocked === null) return null
  const { says, law } = keptByLaw[blocked.rule as RetentionRule]
  return { until: blocked.until, says, law }
}

const placeOf = ({ madeAt, agreement, paper }: FoundPaper): string =>
  `${new Date(madeAt).toISOString()} ${agreement} ${paper}`

/** @throws Refused REQUEST_NOT_UNDERSTOOD */
function placeIn(after: string): NonNullable<Sought['after']> {
  const [, at = '', agreement = '', paper = ''] = /^(\S{24}) ([0-9a-f-]{36}) (.+)$/s.exec(after) ?? []
  const madeAt = Date.parse(at)
  if (Number.isNaN(madeAt))
    throw requestNotUnderstood([
      { field: 'after', seen: after, de: 'Hier geht keine Liste weiter.', en: 'No list goes on here.' },
    ])
  return { madeAt, agreement, paper }
}
