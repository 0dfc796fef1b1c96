import { numbersOf } from '../grammar/adjustable.ts'
import { type Clause, sentence } from '../grammar/clause.ts'
import type { ChangedBy, Document, Terms } from '../grammar/document.ts'
import type { Said } from '../grammar/said.ts'
import type { Statement } from '../grammar/statement.ts'
import { bothInOrder, movedIn } from './order.ts'
import { inOrder } from './text.ts'

/** What is otherwise in a sentence; `moved`: its place alone. */
export const changes = ['added', 'removed', 'rule', 'value', 'wording', 'moved'] as const
export type Change = (typeof changes)[number]

/**
 * What a change of terms needs: nothing but a new edition, nothing since it favours whom it binds, notice with the right to leave or to object, or consent.
 */
export type Needs = 'editorial' | 'favourable' | 'notice' | 'consent'

/** A value of a sentence that was changed, as both versions say it. */
export interface ChangedValue {
  readonly name: string
  readonly before: Said
  readonly after: Said
}
export interface ClauseChange {
  readonly document: string
  readonly ref: string
  readonly title: Said
  readonly change: Change
  readonly before: Said | undefined
  readonly after: Said | undefined
  readonly values: readonly ChangedValue[]
  /** Where it stands now, if that is elsewhere: after which sentence, null for the first place. */
  readonly moved: { readonly after: string | null } | undefined
  readonly needs: Needs
  /** The clause of the terms' own rules of change that says so: `AGB § 11.1`; undefined where they are silent. */
  readonly by: string | undefined
}

/**
 * What a change needs, unless whoever publishes it knows that it favours the customer: the one table that everything else follows. Only words changed:
 * whoever publishes confirms that the meaning is the same. A value or a duty more needs notice; what was agreed and is taken away needs consent.
 */
export const needed: Readonly<Record<Change, Needs>> = {
  wording: 'editorial',
  moved: 'editorial',
  value: 'notice',
  added: 'notice',
  rule: 'consent',
  removed: 'consent',
}

/** What two versions of terms say differently, document by document, in the order of the text. `favourable` names sentences that are better for the customer now. */
export function compareTerms(before: Terms, after: Terms, favourable: readonly string[] = []): readonly ClauseChange[] {
  const ids = [...new Set([...before.documents, ...after.documents].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map(({ documents }) => documents.find((document) => document.id === id))
    return compareDocuments(old, now, favourable, (now ?? old)?.changedBy ?? after.changedBy ?? {})
  })
}

/** The same for two versions of one document; one of them may be missing. */
export function compareDocuments(
  before: Document | undefined,
  after: Document | undefined,
  favourable: readonly string[] = [],
  changedBy: ChangedBy = {},
): readonly ClauseChange[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const [oldOrder, order] = [[...old.keys()], [...now.keys()]]
  const moved = movedIn(oldOrder, order)
  const short = (after ?? before)?.short ?? ''
  return bothInOrder(oldOrder, order).flatMap((number) => {
    const [was, is] = [old.get(number), now.get(number)]
    const isMoved = moved.includes(number)
    const change = changeOf(was, is) ?? (isMoved ? 'moved' : undefined)
    const title = (is ?? was)?.title
    if (!change || !title) return []
    const ref = `${short} ${number}`
    const needs = favourable.includes(ref) ? 'favourable' : needed[change]
    const neighbour = order[order.indexOf(number) - 1]
    return [
      {
        document: (after ?? before)?.id ?? '',
        ref,
        title: { de: title.de, en: title.en },
        change,
        before: was && inFull(was),
        after: is && inFull(is),
        values: was && is ? changedValues(was, is) : [],
        moved: isMoved ? { after: neighbour === undefined ? null : `${short} ${neighbour}` } : undefined,
        needs,
        by: changedBy[needs],
      },
    ]
  })
}

const partsOf = (document: Document | undefined): ReadonlyMap<string, Part> =>
  new Map(document ? inOrder(document).map((part) => [part.ref, part]) : [])

type Part = Clause | Statement

function changeOf(before: Part | undefined, after: Part | undefined): Change | undefined {
  if (!before) return 'added'
  if (!after) return 'removed'
  if (ruleOf(before) !== ruleOf(after)) return 'rule'
  if (changedValues(before, after).length > 0) return 'value'
  return before.de !== after.de || before.en !== after.en ? 'wording' : undefined
}

/** What a clause does, as it is written: an act or a matter, the names of what it is given, its condition and its answer. */
function ruleOf(part: Part): string {
  if (!('then' in part)) return 'nothing'
  const { when, decides, of, ofEvery, given, provided, then, exceptionTo } = part
  return [when, decides?.name, of, ofEvery, Object.keys(given ?? {}), provided, then, exceptionTo]
    .map(String)
    .join('\n')
}

function changedValues(before: Part, after: Part): readonly ChangedValue[] {
  return Object.entries(after.where).flatMap(([name, is]) => {
    const was = before.where[name]
    if (!was || (same(was, is) && was.de === is.de && was.en === is.en)) return []
    return [{ name, before: { de: was.de, en: was.en }, after: { de: is.de, en: is.en } }]
  })
}
const same = (a: Said, b: Said): boolean => String(numbersOf(a)?.are) === String(numbersOf(b)?.are)

const inFull = (part: Part): Said => ({ de: sentence(part, 'de'), en: sentence(part, 'en') })
