import type { ClaimBar } from '../../api/views/lanes.ts'
import type { Instant } from '../../terms/grammar/day.ts'

/** A piece of a claim in the picture of what is owed: from when to when, from which sum up to which. In cents. */
export interface Piece {
  readonly from: Instant
  readonly until: Instant
  readonly bottom: number
  readonly top: number
  readonly inDefault: boolean
}
export interface StackedClaim {
  readonly claim: ClaimBar
  readonly pieces: readonly Piece[]
}
/** What was open in all, from when to when. In cents. */
export interface Total {
  readonly from: Instant
  readonly until: Instant
  readonly sum: number
}
export interface Stack {
  readonly claims: readonly StackedClaim[]
  /** As long as anything is open. */
  readonly totals: readonly Total[]
}

const cents = (amount: string): number => Math.round(Number(amount) * 100)
const time = (at: string): Instant => Date.parse(at)

/**
 * Lays the open parts of claims on each other, the oldest at the bottom: the height at a time is what was owed then.
 *
 * @param until where the picture ends: what is open then is drawn up to there
 */
export function stackOf(claims: readonly ClaimBar[], until: Instant): Stack {
  const times = [...new Set(claims.flatMap(({ steps }) => steps.map(({ from }) => time(from))))].toSorted(
    (a, b) => a - b,
  )
  const pieces = new Map<string, Piece[]>(claims.map(({ claim }) => [claim, []]))
  const totals: Total[] = []
  for (const [n, from] of times.entries()) {
    let bottom = 0
    for (const claim of claims) {
      const step = claim.steps.findLast((each) => time(each.from) <= from)
      const open = step ? cents(step.open) : 0
      if (!step || open === 0) continue
      const top = bottom + open
      join(pieces.get(claim.claim) ?? [], {
        from,
        until: times[n + 1] ?? until,
        bottom,
        top,
        inDefault: step.inDefault,
      })
      bottom = top
    }
    if (bottom > 0) joinTotal(totals, { from, until: times[n + 1] ?? until, sum: bottom })
  }
  return { claims: claims.map((claim) => ({ claim, pieces: pieces.get(claim.claim) ?? [] })), totals }
}

/** A piece that goes on as the last one was is no piece of its own. */
function join(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1)
  const goesOn =
    last?.until === next.from &&
    last.bottom === next.bottom &&
    last.top === next.top &&
    last.inDefault === next.inDefault
  if (goesOn) pieces[pieces.length - 1] = { ...last, until: next.until }
  else pieces.push(next)
}
function joinTotal(totals: Total[], next: Total): void {
  const last = totals.at(-1)
  if (last?.until === next.from && last.sum === next.sum) totals[totals.length - 1] = { ...last, until: next.until }
  else totals.push(next)
}

/** How far ahead sums decide the scale: what nobody pays for a year would make all else too small to see. */
const NEAR = 100 * 86_400_000

/** The most that was open in any of these lives, or soon will be, in cents. What is more by far ahead runs out of the picture. */
export function highestSum(lives: readonly { readonly claims: readonly ClaimBar[]; readonly now: Instant }[]): number {
  const sums = lives.flatMap(({ claims, now }) =>
    stackOf(claims, Number.POSITIVE_INFINITY)
      .totals.filter(({ from }) => from <= now + NEAR)
      .map(({ sum }) => sum),
  )
  return Math.max(1, ...sums)
}
