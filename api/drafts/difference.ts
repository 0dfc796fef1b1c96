import type { FastifyReply } from 'fastify'
import { readProvider } from '../../access/provider.ts'
import { type Ground, groundBeneath, groundOf, lookAtDraft, termsBefore } from '../../drafts/looked-at.ts'
import { readDraft, type StoredDraft } from '../../drafts/stored.ts'
import { toTry, tryOn } from '../../drafts/try-out.ts'
import { unfit } from '../../drafts/write.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { listAgreements } from '../../journal/list.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Compared } from '../../papers/difference/difference.ts'
import { markedDifference } from '../../papers/difference/marked-difference.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import { drafted } from '../../terms/edition/draft.ts'
import { UnfitEdit } from '../../terms/edition/edit.ts'
import { signedOn } from '../../terms/edition/published.ts'
import { type Day, dayAt } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { readAgreementsIn } from '../read-agreement.ts'
import { day, object } from '../schema.ts'
import { countAgreements } from './trial.ts'
import { type OfDraft, ofDraft } from './view.ts'

/** On so many agreements a draft is tried for its paper; the paper says on how many of all. */
const TRIED_AT_MOST = 100

interface AsFile {
  readonly as: 'pdf' | 'docx'
  readonly language: Language
}
const asFile = {
  as: { enum: ['pdf', 'docx'], description: 'A paper, or a file for a word processor with tracked changes' },
  language: { enum: ['de', 'en'], default: 'de' },
}
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const produces = ['application/pdf', docxType]

/** What a draft changes, marked word by word, as a file. */
export const draftDifference: Route = (api, door) => {
  api.get<{ Params: OfDraft; Querystring: AsFile }>(
    '/terms/drafts/:draft/difference',
    {
      config: { right: 'see the terms', pace: 'expensive' },
      schema: {
        summary: 'What a draft changes, marked word by word, with what that needs and who may leave, as PDF or DOCX',
        description:
          'A draft that is not published yet is tried on agreements for it. Nothing is written and nobody is told.',
        params: ofDraft,
        querystring: object(asFile, { optional: ['language'] }),
        produces,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { as, language } = request.query
      const { draft } = request.params
      const compared = await inTransaction(by.running.app, by, (transaction) =>
        draftCompared(transaction, by, draft, language),
      )
      return sendDifference(reply, by, compared, { as, name: `changes-${compared.from}` })
    },
  )
}

/** What two published versions say differently. */
export const versionsDifference: Route = (api, door) => {
  api.get<{ Querystring: AsFile & { before: Day; after: Day } }>(
    '/terms/difference',
    {
      config: { right: 'see the terms', pace: 'expensive' },
      schema: {
        summary: 'What the terms of two days say differently, marked word by word, as PDF or DOCX',
        querystring: object(
          {
            before: { ...day, description: 'The terms as they bind whoever signed on this day' },
            after: { ...day, description: 'As they bind whoever signs on this day' },
            ...asFile,
          },
          { optional: ['language'] },
        ),
        produces,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { as, language, before, after } = request.query
      const compared = await inTransaction(by.running.app, everyone(by), async (transaction) => {
        const { terms } = await groundOf(transaction, by.running, by.provider)
        const both = { before: signedOn(terms, before), after: signedOn(terms, after), from: after }
        return { ...both, ...(await shownBy(transaction, by, language)) }
      })
      return sendDifference(reply, by, compared, { as, name: `changes-${before}-${after}` })
    },
  )
}

const everyone = ({ provider }: Inside) => ({ provider, customer: everyCustomer })

/** Whose paper it is, how it looks and when it is made. */
async function shownBy(transaction: Transaction, { running, provider }: Inside, language: Language) {
  const now = await nowOf(transaction, running, provider)
  const found = await readProvider(transaction, provider)
  return {
    language,
    author: found?.title ?? '',
    look: await lookOf(transaction, provider),
    madeAt: Math.floor(now / 1000),
  }
}

async function draftCompared(
  transaction: Transaction,
  by: Inside,
  id: string,
  language: Language,
): Promise<Compared & { readonly from: Day }> {
  const draft = await readDraft(transaction, by.provider, id)
  const ground = groundBeneath(await groundOf(transaction, by.running, by.provider), draft)
  try {
    const before = termsBefore(ground, draft)
    const trial = await triedFor(transaction, by, ground, draft)
    return {
      ...(await shownBy(transaction, by, language)),
      ...{ before, after: drafted(before, draft), from: draft.from },
      ...(trial ? { trial } : {}),
    }
  } catch (error) {
    throw error instanceof UnfitEdit ? unfit(error) : error
  }
}

/** Who may leave on a draft. What is published already, and what nobody could act by, is not tried. */
async function triedFor(
  transaction: Transaction,
  by: Inside,
  ground: Ground,
  draft: StoredDraft,
): Promise<Compared['trial']> {
  if (draft.state === 'published' || lookAtDraft(ground, draft).defect !== undefined) return undefined
  const tried = toTry(ground, draft, by.running.programs(ground.terms.name)?.strict ?? false)
  const rows = await listAgreements(transaction, by.provider, { limit: TRIED_AT_MOST })
  const own = rows.filter(({ terms }) => terms === tried.program.terms.name)
  const agreements = await readAgreementsIn(transaction, by, own)
  const mayLeave = agreements.flatMap((agreement) => {
    const { mayLeave: rights } = tryOn(agreement, tried)
    const until = rights.map((right) => right.until ?? Number.POSITIVE_INFINITY)
    if (until.length === 0) return []
    const last = Math.max(...until)
    return [{ agreement: agreement.row.agreement.slice(0, 8), lastOn: last === Infinity ? null : dayAt(last - 1) }]
  })
  return { tried: agreements.length, of: await countAgreements(transaction, by.provider), mayLeave }
}

/** Sets the paper, or writes the file; the part that writes it is loaded when somebody first wants one. */
async function sendDifference(
  reply: FastifyReply,
  { running }: Inside,
  compared: Compared,
  { as, name }: { readonly as: AsFile['as']; readonly name: string },
): Promise<FastifyReply> {
  const file =
    as === 'pdf'
      ? await running.press.print(markedDifference(compared))
      : await (await import('../../papers/difference/tracked-changes.ts')).trackedChanges(compared)
  return reply
    .type(as === 'pdf' ? 'application/pdf' : docxType)
    .header('content-disposition', `attachment; filename="${name}.${as}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(file))
}
