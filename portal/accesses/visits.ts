import type { ShownAccessRow } from '../../api/accesses/view.ts'

/** What one person did with the data of one customer without a longer pause; never empty, the newest row first. */
export type Visit = readonly ShownAccessRow[]

/** Whoever pauses longer comes anew; in milliseconds. */
const PAUSE = 30 * 60_000

/**
 * Puts together what belongs together, however the rows of several people lie between each other.
 *
 * @param rows the newest first
 * @returns the visit with the newest row first; two rows half an hour apart are one visit, a second more and they are two
 */
export function visitsIn(rows: readonly ShownAccessRow[]): readonly Visit[] {
  const visits: ShownAccessRow[][] = []
  const open = new Map<string, ShownAccessRow[]>()
  for (const row of rows) {
    const { side, person, isProgram } = row.by
    const who = JSON.stringify([row.customer, side, person, isProgram])
    const visit = open.get(who)
    const eldest = visit?.at(-1)
    if (visit && eldest && Date.parse(eldest.at) - Date.parse(row.at) <= PAUSE) visit.push(row)
    else {
      const begun = [row]
      visits.push(begun)
      open.set(who, begun)
    }
  }
  return visits
}

/** The rows of each kind of access, with every value that was changed. */
export const linesOf = (visit: Visit): readonly Visit[] => [
  ...Map.groupBy(visit, ({ did, kind }) => `${did} ${kind}`).values(),
]

/** How many things were seen or changed by all of them. */
export const countOf = (rows: Visit): number => rows.reduce((sum, { count }) => sum + count, 0)
