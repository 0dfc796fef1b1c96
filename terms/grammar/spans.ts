/** Spans of time between instants, half-open, as outages and maintenance are measured: what overlaps counts once. */
import type { Instant } from './day.ts'

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/**
 * In order and without overlap: 01:00-03:00 and 02:00-05:00 are 01:00-05:00. Spans that touch become one; empty and
 * reversed ones vanish.
 */
export function merged(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)
  const apart: Span[] = []
  for (const span of inOrder) {
    const last = apart.at(-1)
    if (last && span.from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else apart.push(span)
  }
  return apart
}

/** What of the spans lies in both lists. */
export function common(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const both = some.flatMap((a) => others.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
  return merged(both)
}

/** Real milliseconds of all spans together, each counted once. */
export function lengthOf(spans: readonly Span[]): number {
  return merged(spans).reduce((sum, { from, to }) => sum + to - from, 0)
}
