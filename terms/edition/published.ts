import type { Day } from '../grammar/day.ts'
import type { Document, Terms } from '../grammar/document.ts'
import { type Draft, drafted } from './draft.ts'
import { documentsToSign } from './text.ts'

/** The terms as whoever signs on a day is bound to them: of each document one version, with the choices that came with it. */
export function signedOn(terms: Terms, day: Day): Terms {
  const { later: _, ...signed } = terms
  const documents = documentsToSign(terms, day)
  const chosen = documents.map(({ settings }) => settings ?? {})
  return { ...signed, documents, settings: Object.assign({}, terms.settings, ...chosen) }
}

/**
 * The terms with what was published since, each draft on top of the version before it: the documents that it touches are later versions
 * of its day. Agreements that were signed before keep theirs until their matter `version` says otherwise.
 *
 * @throws UnfitEdit where the terms no longer hold what a draft puts otherwise
 */
export function withPublished(terms: Terms, drafts: readonly Draft[]): Terms {
  let all = terms
  for (const draft of drafts.toSorted(byDay)) {
    const before = signedOn(all, draft.from)
    const fresh = drafted(before, draft).documents.filter((document) => !before.documents.includes(document))
    all = { ...all, later: [...(all.later ?? []), ...fresh] }
  }
  return all
}
const byDay = (a: Draft, b: Draft): number => (a.from < b.from ? -1 : 1)

/** The version of each document that binds whoever signs on a day: what a new agreement pins. */
export const versionsOn = (terms: Terms, day: Day): { readonly [document: string]: string } =>
  Object.fromEntries(documentsToSign(terms, day).map(({ id, version }: Document) => [id, version]))
