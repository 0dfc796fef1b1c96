import { readProvider } from '../access/provider.ts'
import { programFor } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { type Published, readPublished } from '../journal/published.ts'
import type { Transaction } from '../journal/transaction.ts'
import { type Draft, type Examined, examine } from '../terms/edition/draft.ts'
import { signedOn, withPublished } from '../terms/edition/published.ts'
import { compile, DefectOfTerms } from '../terms/engine/program.ts'
import { type Day, dayAt } from '../terms/grammar/day.ts'
import type { Terms } from '../terms/grammar/document.ts'
import type { Said } from '../terms/grammar/said.ts'
import type { StoredDraft } from './stored.ts'

/** What a provider's drafts stand on. */
export interface Ground {
  /** As they were shipped, with what was published since. */
  readonly terms: Terms
  readonly published: readonly Published[]
  readonly today: Day
}

/** @throws Refusal TERMS_UNKNOWN */
export async function groundOf(transaction: Transaction, running: Running, provider: string): Promise<Ground> {
  const found = await readProvider(transaction, provider)
  const terms = found?.terms ?? ''
  const published = await readPublished(transaction, terms)
  const today = dayAt(await nowOf(transaction, running, provider))
  return { terms: programFor(running, { terms, versions: {}, published }).terms, published, today }
}

/** A published draft stands on what was published before it, not on itself. */
export function groundBeneath(ground: Ground, { draft, state, from }: StoredDraft): Ground {
  if (state !== 'published') return ground
  const published = ground.published.filter((each) => each.draft !== draft && each.from < from)
  const later = ground.terms.later?.filter(({ version }) => version < from)
  return { ...ground, published, terms: { ...ground.terms, ...(later ? { later } : {}) } }
}

/** The first day that a new version may have: today, or the day after the last that was published. */
export const firstDay = ({ published, today }: Ground, next: (day: Day) => Day): Day => {
  const last = published.at(-1)?.from
  return last === undefined || last < today ? today : next(last)
}

/** The terms that a draft puts otherwise: as they bind whoever signs on its day without it. */
export const termsBefore = ({ terms }: Pick<Ground, 'terms'>, { from }: Pick<Draft, 'from'>): Terms =>
  signedOn(terms, from)

/**
 * What a draft would say and do.
 *
 * @throws UnfitEdit for an edit that the terms no longer take
 */
export function lookAtDraft(ground: Pick<Ground, 'terms'>, draft: Draft): Examined {
  const examined = examine(termsBefore(ground, draft), draft)
  return { ...examined, defect: examined.defect ?? defectBeside(ground.terms, draft) }
}

/** The defect that only shows beside the other versions. */
function defectBeside(terms: Terms, draft: Draft): Said | undefined {
  try {
    compile(withPublished(terms, [draft]))
    return undefined
  } catch (error) {
    if (error instanceof DefectOfTerms) return error.says
    throw error
  }
}
