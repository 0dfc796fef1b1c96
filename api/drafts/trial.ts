import { groundOf } from '../../drafts/looked-at.ts'
import { readDraft } from '../../drafts/stored.ts'
import { type ToTry, toTry, tryOn } from '../../drafts/try-out.ts'
import { refuseState, unfit } from '../../drafts/write.ts'
import { listAgreements } from '../../journal/list.ts'
import { customerColumn, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { UnfitEdit } from '../../terms/edition/edit.ts'
import type { Program } from '../../terms/engine/program.ts'
import { dayAt, showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { lineInWords } from '../../terms/words/lines.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { type ReadAgreement, readAgreementsIn } from '../read-agreement.ts'
import { amount, answers, count, day, list, object, orNull, ref, text, time } from '../schema.ts'
import { type OfDraft, ofDraft } from './view.ts'

/** What a draft would make of an agreement in the two years to come, if its customer were told now. */
export interface TriedAgreement {
  readonly agreement: string
  readonly added: readonly { readonly at: string; readonly says: Said }[]
  readonly gone: readonly { readonly at: string; readonly says: Said }[]
  readonly owed: { readonly before: string; readonly after: string }
  readonly ends: { readonly before: string | null; readonly after: string | null }
  /** Rights to leave that come by the change, with the last day on which each is there; null beyond the two years. */
  readonly mayLeave: readonly { readonly about: string; readonly lastOn: string | null }[]
}
export interface TrialPage {
  readonly agreements: readonly TriedAgreement[]
  /** How many there are in all. */
  readonly of: number
  readonly after: string | null
}

/** So many lives are lived twice for one answer. */
const PAGE = 5

const line = list(object({ at: time, says: ref('Said') }))
const tried = object({
  agreement: text,
  added: line,
  gone: line,
  owed: object({ before: amount, after: amount }),
  ends: object({ before: orNull(day), after: orNull(day) }),
  mayLeave: list(object({ about: text, lastOn: orNull(day) })),
})

/** Lives every agreement on, with and without the draft. Nothing is kept and nobody is told. */
export const draftTrial: Route = (api, door) => {
  api.get<{ Params: OfDraft; Querystring: { after?: string } }>(
    '/terms/drafts/:draft/trial',
    {
      config: { right: 'see the terms', pace: 'expensive' },
      schema: {
        summary: 'Try a draft on all agreements, page by page; nothing is written and nobody is told',
        params: ofDraft,
        querystring: object({ after: { type: 'string', format: 'uuid' } }, { optional: ['after'] }),
        response: answers({ 200: object({ agreements: list(tried), of: count, after: orNull(text) }) }),
      },
    },
    async (request): Promise<TrialPage> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => {
        const draft = await draftToTry(transaction, by, request.params.draft)
        const { after } = request.query
        const rows = await listAgreements(transaction, by.provider, { limit: PAGE, ...(after ? { after } : {}) })
        const own = rows.filter(({ terms }) => terms === draft.program.terms.name)
        const agreements = await readAgreementsIn(transaction, by, own)
        return {
          agreements: agreements.map((each) => shown(each, draft)),
          of: await countAgreements(transaction, by.provider),
          after: rows.length < PAGE ? null : (rows.at(-1)?.agreement ?? null),
        }
      })
    },
  )
}

async function draftToTry(transaction: Transaction, { running, provider }: Inside, id: string): Promise<ToTry> {
  const draft = await readDraft(transaction, provider, id)
  refuseState(draft, ['open', 'proposed', 'discarded'])
  const ground = await groundOf(transaction, running, provider)
  try {
    return toTry(ground, draft, running.programs(ground.terms.name)?.strict ?? false)
  } catch (error) {
    throw error instanceof UnfitEdit ? unfit(error) : error
  }
}

function shown(agreement: ReadAgreement, draft: ToTry): TriedAgreement {
  const { added, gone, owed, ends, mayLeave } = tryOn(agreement, draft)
  const inWords = (program: Program, lines: typeof added) =>
    lines.map((each) => ({ at: showInstant(each.at), says: lineInWords(program, each) }))
  return {
    agreement: agreement.row.agreement,
    added: inWords(draft.program, added),
    gone: inWords(agreement.program, gone),
    owed: { before: owed.before.toString(), after: owed.after.toString() },
    ends: { before: ends.before?.lastDay ?? null, after: ends.after?.lastDay ?? null },
    mayLeave: mayLeave.map(({ about, until }) => ({ about, lastOn: until === undefined ? null : dayAt(until - 1) })),
  }
}

/** How many agreements a provider has, under whatever terms. */
export async function countAgreements(transaction: Transaction, provider: string): Promise<number> {
  const { rows } = await transaction.query<{ count: number }>(
    'select count(*)::integer as count from agreement where provider = $1 and customer <> $2',
    [provider, customerColumn(null)],
  )
  return rows[0]?.count ?? 0
}
