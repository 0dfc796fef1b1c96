import type { Program } from '../../terms/engine/program.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Document, Terms } from '../../terms/grammar/document.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'
import type { Compared } from './difference.ts'

/**
 * Between which two versions a notice of change leads an agreement: its documents as they bind it now, and the same with what was
 * published for a day.
 *
 * @returns undefined where nothing was published for that day, so that there is nothing to tell
 */
export function differenceFor(
  program: Program,
  walk: Walk,
  day: Day,
): (Pick<Compared, 'before' | 'after'> & { readonly from: Day }) | undefined {
  const { terms } = program
  const published = [...terms.documents, ...(terms.later ?? [])]
  const bound = terms.documents.map((document) => {
    const inForce = walk.decision(version, document.id)?.value ?? program.pinned.get(document.id)
    return published.find(({ id, version: own }) => id === document.id && own === inForce) ?? document
  })
  const fresh = bound.map((document) => published.find(({ id, version: own }) => id === document.id && own === day))
  if (fresh.every((document) => document === undefined)) return undefined
  const after = bound.map((document, n) => fresh[n] ?? document)
  return { before: withDocuments(terms, bound), after: withDocuments(terms, after), from: day }
}

/** The terms as these documents make them, with the choices that were published with them. */
function withDocuments({ later: _, ...terms }: Terms, documents: readonly Document[]): Terms {
  const chosen = documents.map(({ settings }) => settings ?? {})
  return { ...terms, documents, settings: Object.assign({}, terms.settings, ...chosen) }
}
