import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { type StandingView, standingView } from './standing.ts'
import { type ShownLine, type Timeline, timelineOf } from './timeline.ts'

/** Something that would be otherwise: a line that only one of the two lives has. */
export interface Difference {
  readonly is: 'added' | 'gone'
  readonly line: ShownLine
}
/** Two lives beside each other: as it goes on now, and as it would with the imagined facts. Nothing is written. */
export interface WhatIf {
  readonly at: string
  readonly until: string
  readonly asIs: { readonly timeline: Timeline; readonly standing: StandingView }
  readonly imagined: { readonly timeline: Timeline; readonly standing: StandingView }
  /** In order of time. */
  readonly differences: readonly Difference[]
}

/**
 * Lives on with facts that nobody has told. Both standings are those at `at`, the last imagined fact or the clock, whichever
 * is later, unless something else is asked for.
 */
export function whatIf(agreement: AgreementNow, facts: readonly AnyFact[], until: Instant, at?: Instant): WhatIf {
  const looked = at ?? Math.max(agreement.now, ...facts.map((fact) => Math.max(fact.at, fact.learnedAt)))
  const forked = { ...agreement, facts: [...agreement.facts, ...facts] }
  const asIs = { timeline: timelineOf(agreement, until), standing: standingView(agreement, { at: looked }) }
  const imagined = { timeline: timelineOf(agreement, until, facts), standing: standingView(forked, { at: looked }) }
  return {
    at: showInstant(looked),
    until: showInstant(until),
    asIs,
    imagined,
    differences: differencesOf(asIs.timeline.lines, imagined.timeline.lines),
  }
}

function differencesOf(asIs: readonly ShownLine[], imagined: readonly ShownLine[]): readonly Difference[] {
  const inBoth = new Set(asIs.map(nameOf)).intersection(new Set(imagined.map(nameOf)))
  const only = (lines: readonly ShownLine[], is: Difference['is']): readonly Difference[] =>
    lines.filter((line) => !inBoth.has(nameOf(line))).map((line) => ({ is, line }))
  return [...only(asIs, 'gone'), ...only(imagined, 'added')].toSorted((a, b) =>
    a.line.at < b.line.at ? -1 : a.line.at > b.line.at ? 1 : 0,
  )
}
const nameOf = ({ at, says }: ShownLine): string => `${at} ${says.en}`
