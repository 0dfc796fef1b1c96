/** A figure as it was seen: after so many seconds. */
export interface Seen {
  readonly at: number
  readonly value: number
}

/** How much a figure may grow over the second half of a soak: a part of what it is, or so much. */
export interface Bound {
  readonly share: number
  readonly least: number
}

/** Megabytes of one process that are its own; what is shared and what is read of files does not count. */
export const memoryOfOne: Bound = { share: 0.05, least: 12 }
/** Of all processes together, those too that live for a moment. */
export const memoryOfAll: Bound = { share: 0.05, least: 24 }
/** Milliseconds: the median of a kind of request; beside its own noise, the agreement that is asked about gets longer. */
export const latency: Bound = { share: 0.3, least: 8 }

export interface Judged {
  readonly middle: number
  /** By how much it grows over the second half, by its slope. */
  readonly growth: number
  readonly most: number
  readonly isFlat: boolean
}

/**
 * Whether a figure stays flat: what counts is the second half, since caches fill in the first, and its slope, since a single value says nothing.
 * The slope is the median of those between any two values (Theil and Sen): a few wild ones do not move it.
 */
export function judge(all: readonly Seen[], { share, least }: Bound): Judged {
  const end = Math.max(...all.map(({ at }) => at))
  const half = thinned(
    all.filter(({ at }) => at >= end / 2),
    300,
  )
  const middle = median(half.map(({ value }) => value))
  const slopes = half.flatMap((one, place) =>
    half
      .slice(place + 1)
      .flatMap((other) => (other.at > one.at ? [(other.value - one.value) / (other.at - one.at)] : [])),
  )
  const growth = slopes.length === 0 ? 0 : median(slopes) * (end / 2)
  const most = Math.max(middle * share, least)
  return { middle, growth, most, isFlat: growth <= most }
}

/** As many as are looked at in pairs; evenly spread. */
const thinned = (all: readonly Seen[], most: number): readonly Seen[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as Seen)

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The median of each window of so many seconds, at its middle. */
export function medians(all: readonly Seen[], seconds: number): readonly Seen[] {
  return [...Map.groupBy(all, ({ at }) => Math.floor(at / seconds))].map(([window, seen]) => ({
    at: (window + 0.5) * seconds,
    value: median(seen.map(({ value }) => value)),
  }))
}
