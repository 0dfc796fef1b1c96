import { namesOfPersons } from '../../access/colleagues.ts'
import { mayUse } from '../../access/rights.ts'
import { APPROVALS, countingApprovals, digestOf, mayApprove } from '../../drafts/decide.ts'
import { firstDay, type Ground, groundBeneath, groundOf, lookAtDraft, termsBefore } from '../../drafts/looked-at.ts'
import { draftStates, readDraft, readDrafts, type StoredDraft } from '../../drafts/stored.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { choicesIn } from '../../terms/edition/choices.ts'
import { type Draft, drafted } from '../../terms/edition/draft.ts'
import { type DraftedDocument, sentencesOf } from '../../terms/edition/drafted-sentences.ts'
import { type Edit, UnfitEdit } from '../../terms/edition/edit.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { plusDays } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, count, day, flag, free, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'
import { type ExaminedDraft, examinedDraft, examinedSchema } from './examined.ts'

/** A draft among others. */
export interface ListedDraft {
  readonly draft: string
  readonly from: Day
  readonly state: StoredDraft['state']
  readonly edits: number
  readonly approvals: number
  readonly madeBy: string
  readonly changedAt: string
}
export interface DraftsView {
  readonly drafts: readonly ListedDraft[]
  /** The first day that a new version may have. */
  readonly firstDay: Day
  readonly today: Day
}

/** Whether whoever asks may approve, or why not. */
export const approving = ['may', 'has', 'wrote it', 'has no right'] as const

/** A draft with all that a page or a program needs to show what it says and does. */
export interface DraftView extends Omit<ListedDraft, 'edits' | 'approvals'> {
  /** The name of the terms that it changes. */
  readonly terms: string
  readonly title: Said
  /** What the draft stands on: the versions that were published before it. */
  readonly published: readonly Draft[]
  readonly edits: readonly Edit[]
  /** Sent along with a decision: what was seen. */
  readonly seen: string
  readonly firstDay: Day
  /** Null where the terms no longer take one of its edits; `unfit` says which. */
  readonly documents: readonly DraftedDocument[] | null
  readonly unfit: Said | null
  readonly examined: ExaminedDraft | null
  readonly approvals: readonly { readonly name: string; readonly at: string; readonly counts: boolean }[]
  readonly approvalsNeeded: number
  readonly approving: (typeof approving)[number]
  readonly mayWrite: boolean
}

const listed = {
  draft: text,
  from: day,
  state: { enum: draftStates },
  madeBy: text,
  changedAt: time,
}
const numbers = list({ type: 'number' })
const sentence = object({
  ...{ ref: text, number: text, title: ref('Said'), text: ref('Said'), values: list(ref('Said')) },
  adjustable: list(object({ name: text, says: ref('Said'), numbers, before: numbers, step: { type: 'number' } })),
  ...{ isLeftOut: flag, isMoved: flag, isChanged: flag, isRule: flag },
})
export const draftSchema: Schema = object({
  ...listed,
  terms: text,
  title: ref('Said'),
  published: list(free),
  edits: list(free),
  seen: text,
  firstDay: day,
  documents: orNull(list(object({ document: text, title: ref('Said'), sentences: list(sentence) }))),
  unfit: orNull(ref('Said')),
  examined: orNull(examinedSchema),
  approvals: list(object({ name: text, at: time, counts: flag })),
  approvalsNeeded: count,
  approving: { enum: approving },
  mayWrite: flag,
})
export const ofDraft: Schema = object({
  draft: { ...text, format: 'uuid', description: 'The id of the draft, from /api/terms/drafts' },
})
export interface OfDraft {
  readonly draft: string
}

/** All drafts of the provider's terms. */
export const draftsView: Route = (api, door) => {
  api.get(
    '/terms/drafts',
    {
      config: { right: 'see the terms' },
      schema: {
        summary: 'Drafts of later versions of the terms',
        response: answers({
          200: object({
            drafts: list(object({ ...listed, edits: count, approvals: count })),
            firstDay: day,
            today: day,
          }),
        }),
      },
    },
    async (request): Promise<DraftsView> => {
      const by = inside(door, request)
      return reading(by, async (transaction, ground) => {
        const drafts = await readDrafts(transaction, by.provider)
        const names = await namesOfPersons(
          transaction,
          drafts.map(({ madeBy }) => madeBy),
        )
        return {
          drafts: drafts.map((each) => ({
            ...inList(each, names),
            edits: each.edits.length,
            approvals: each.approvals.length,
          })),
          firstDay: first(ground),
          today: ground.today,
        }
      })
    },
  )
}

/** One draft: its sentences as they would be, and what it would change. */
export const draftView: Route = (api, door) => {
  api.get<{ Params: OfDraft }>(
    '/terms/drafts/:draft',
    {
      config: { right: 'see the terms' },
      schema: {
        summary:
          'A draft: its sentences with their numbers, choices, examples that no longer hold, and what it changes',
        params: ofDraft,
        response: answers({ 200: draftSchema }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      return reading(by, (transaction, ground) => shownDraft(transaction, by, ground, request.params.draft))
    },
  )
}

const reading = <T>(
  { running, provider }: Inside,
  work: (transaction: Transaction, ground: Ground) => Promise<T>,
): Promise<T> =>
  inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) =>
    work(transaction, await groundOf(transaction, running, provider)),
  )

const first = (ground: Ground): Day => firstDay(ground, (last) => plusDays(last, 1))

const inList = (
  { draft, from, state, madeBy, changedAt }: StoredDraft,
  names: ReadonlyMap<string, string>,
): Omit<ListedDraft, 'edits' | 'approvals'> => ({
  draft,
  from,
  state,
  madeBy: names.get(madeBy) ?? madeBy,
  changedAt: changedAt.toISOString(),
})

async function shownDraft(
  transaction: Transaction,
  { provider, who }: Inside,
  now: Ground,
  draft: string,
): Promise<DraftView> {
  const found = await readDraft(transaction, provider, draft)
  const ground = groundBeneath(now, found)
  const { approvals, edits, from } = found
  const names = await namesOfPersons(transaction, [found.madeBy, ...approvals.map(({ person }) => person)])
  const counting = await countingApprovals(transaction, found)
  return {
    ...inList(found, names),
    ...{ terms: found.terms, title: saidOf(ground.terms.title), edits, seen: digestOf(found), firstDay: first(now) },
    published: ground.published.map((each) => ({ from: each.from, edits: each.edits })),
    ...looked(ground, { from, edits }),
    approvals: approvals.map((each) => ({
      name: names.get(each.person) ?? each.person,
      at: each.at.toISOString(),
      counts: counting.includes(each),
    })),
    approvalsNeeded: APPROVALS,
    approving: await approvingOf(transaction, found, who.person.id, mayUse(who.membership.role, 'approve terms')),
    mayWrite: mayUse(who.membership.role, 'draft terms'),
  }
}

function looked(ground: Ground, draft: Draft): Pick<DraftView, 'documents' | 'unfit' | 'examined'> {
  try {
    const before = termsBefore(ground, draft)
    const choices = choicesIn(drafted(before, draft))
    return {
      documents: sentencesOf(before, draft),
      unfit: null,
      examined: examinedDraft(lookAtDraft(ground, draft), choices),
    }
  } catch (error) {
    if (error instanceof UnfitEdit) return { documents: null, unfit: error.says, examined: null }
    throw error
  }
}

async function approvingOf(
  transaction: Transaction,
  found: StoredDraft,
  person: string,
  hasRight: boolean,
): Promise<DraftView['approving']> {
  if (!hasRight) return 'has no right'
  if (found.approvals.some((each) => each.person === person)) return 'has'
  return (await mayApprove(transaction, found, person)) ? 'may' : 'wrote it'
}

const saidOf = ({ de, en }: Said): Said => ({ de, en })
