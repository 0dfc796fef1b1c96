import { dayAt, daysBetween, firstOfMonth, type Instant, midnight, monthOf } from '../../terms/grammar/day.ts'

/** Milliseconds of a day without a change of clocks. */
const DAY = 86_400_000

/** Where times lie on a strip of so many pixels a day. */
export interface Scale {
  readonly from: Instant
  readonly until: Instant
  readonly pixelsPerDay: number
  readonly width: number
  x(at: Instant): number
}

/**
 * @example scaleOf(midnight('2026-01-01'), midnight('2026-01-11'), 4).width === 40
 */
export function scaleOf(from: Instant, until: Instant, pixelsPerDay: number): Scale {
  const x = (at: Instant): number => ((Math.min(Math.max(at, from), until) - from) / DAY) * pixelsPerDay
  return { from, until, pixelsPerDay, width: Math.ceil(((until - from) / DAY) * pixelsPerDay), x }
}

/** How much of a life the window shows at once. */
export const zooms = ['quarter', 'year', 'all'] as const
export type Zoom = (typeof zooms)[number]
const daysShown = { quarter: 120, year: 400 }

/** At least so many pixels a day that the whole life fills the window, however short it is. */
export function pixelsPerDay(zoom: Zoom, window: number, from: Instant, until: Instant): number {
  const whole = window / Math.max(1, daysBetween(dayAt(from), dayAt(until)) + 1)
  return zoom === 'all' ? whole : Math.max(whole, window / daysShown[zoom])
}

export interface Tick {
  readonly at: Instant
  readonly day: string
  /** January, or the first month that is drawn: it carries the year. */
  readonly carriesYear: boolean
}

/** The months of a strip, as many as have room for their names: each, every third, or every sixth. */
export function ticksOf(scale: Scale): readonly Tick[] {
  const roomFor = scale.pixelsPerDay * 30
  const every = roomFor > 62 ? 1 : roomFor > 22 ? 3 : 6
  const ticks: Tick[] = []
  for (let day = firstOfMonth(dayAt(scale.from), 1); midnight(day) < scale.until; day = firstOfMonth(day, 1)) {
    const month = monthOf(day)
    if ((month - 1) % every === 0)
      ticks.push({ at: midnight(day), day, carriesYear: month === 1 || ticks.length === 0 })
  }
  return ticks
}

/**
 * Puts marks that would lie on each other into rows: each in the first row where it has room to its left. Where no row has
 * any and there are enough of them, it lies on the one that is furthest away.
 *
 * @param at ascending
 * @param most how many rows there may be
 * @returns the row of each
 * @example rowsOf([0, 5, 40], 20, 3) // [0, 1, 0]
 */
export function rowsOf(at: readonly number[], gap: number, most: number): readonly number[] {
  const ends: number[] = []
  return at.map((x) => {
    const free = ends.findIndex((end) => x - end >= gap)
    const row = free !== -1 ? free : ends.length < most ? ends.length : ends.indexOf(Math.min(...ends))
    ends[row] = x
    return row
  })
}
