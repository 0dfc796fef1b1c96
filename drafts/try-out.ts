import type { Published } from '../journal/published.ts'
import { drafted } from '../terms/edition/draft.ts'
import { withPublished } from '../terms/edition/published.ts'
import { compile, type Program } from '../terms/engine/program.ts'
import { type Trial, trialOf } from '../terms/engine/trial.ts'
import { dayAt, type Instant, midnight, plusDays, showInstant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { readFact } from '../terms/grammar/read-fact.ts'
import { type Ground, termsBefore } from './looked-at.ts'
import type { StoredDraft } from './stored.ts'

/** How far a trial lives on, in days: two years. */
const HORIZON = 731

/** A draft as it would be if it were published now, to try it on agreements. */
export interface ToTry {
  readonly program: Program
  readonly draft: Pick<StoredDraft, 'draft' | 'from'>
  /** The general terms are among what changes: a notice would bring the version into old agreements. */
  readonly isToldOfTerms: boolean
}

/** @throws UnfitEdit, DefectOfTerms */
export function toTry(ground: Ground, draft: StoredDraft, strict: boolean): ToTry {
  const before = termsBefore(ground, draft)
  const fresh = drafted(before, draft).documents.filter((document) => !before.documents.includes(document))
  return {
    program: compile(withPublished(ground.terms, [draft]), { strict }),
    draft,
    isToldOfTerms: fresh.some(({ id }) => id === 'terms'),
  }
}

interface Tried {
  readonly program: Program
  readonly facts: readonly AnyFact[]
  readonly now: Instant
}

/**
 * What would become of an agreement in two years if its customer were told of the new terms now. When the version binds it, and whether
 * the customer may leave before, is decided by its own clauses on changes.
 */
export function tryOn({ program, facts, now }: Tried, { program: drafted, draft, isToldOfTerms }: ToTry): Trial {
  const after = { ...drafted, pinned: program.pinned }
  const told = isToldOfTerms ? [notice(draft, facts, now)] : []
  return trialOf(program, after, facts, now, midnight(plusDays(dayAt(now), HORIZON)), told)
}

function notice({ from }: Pick<Published, 'from'>, facts: readonly AnyFact[], now: Instant): AnyFact {
  const number = Math.max(0, ...facts.map(({ id }) => id)) + 1
  const read = readFact(
    {
      ...{ fact: 'changeReceived', at: showInstant(now), by: 'provider', medium: 'e-mail' },
      ...{ change: from, of: 'terms', version: from, from },
    },
    number,
  )
  if (!('fact' in read)) throw new Error('A notice of new terms cannot be read as a fact.')
  return read.fact as AnyFact
}
