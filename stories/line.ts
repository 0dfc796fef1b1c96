import { dayAt, type Instant, instantOf, isDay, showInstant } from '../terms/grammar/day.ts'
import type { ComputerAtWork } from './drive/computer-at-work.ts'
import type { Expectation } from './expectation.ts'
import { Said, type Written } from './written.ts'

/** How facts come in at the door. */
export type Delivery = 'once' | 'twice' | 'by two clerks at once'

/** What happens, or is looked at, in one line of a story. */
export type Happening =
  | { readonly is: 'told'; readonly facts: readonly Written[]; readonly receivedAt?: Instant; readonly comes: Delivery }
  | { readonly is: 'told to the installation'; readonly facts: readonly Written[]; readonly receivedAt: Instant }
  | { readonly is: 'confirmed'; readonly act: string; readonly comes: Delivery }
  | { readonly is: 'approved'; readonly act: string; readonly comes: Delivery }
  | { readonly is: 'done at the computer'; readonly does: (computer: ComputerAtWork) => Promise<void> }
  | { readonly is: 'looked at'; readonly expectations: readonly Expectation[] }

/** One line: when it stands, with which customer, and where it is written. */
export type Line = Happening & {
  readonly at: Instant
  readonly customer: string
  /** Points at the line in the story's file, for whoever reads that it failed. */
  readonly written: Error
}

const OFFICE_OPENS = 'T09:00'
const A_MINUTE = 60_000

/**
 * The lines of a story in their order. A line with a day alone stands at nine o'clock, and each further deed of that day a
 * minute later; a line with a time stands there. No two deeds stand at one instant, so each is known by when it was done.
 */
export class Script {
  readonly lines: Line[] = []
  #lastDeed = Number.NEGATIVE_INFINITY

  /** @throws RangeError if the line stands before the one above it, or two deeds stand at one instant */
  write(when: string, customer: string, happening: Happening): Said {
    const at = this.#placeOf(when, happening)
    this.#refuseUnlessInOrder(at, happening)
    if (happening.is !== 'looked at') this.#lastDeed = at
    const written = new Error()
    Error.captureStackTrace(written, this.write)
    return new Said(this.lines.push({ ...happening, at, customer, written }) - 1)
  }

  #placeOf(when: string, { is }: Happening): Instant {
    if (!isDay(when)) return instantOf(when)
    const opens = instantOf(when + OFFICE_OPENS)
    const above = this.lines.at(-1)?.at ?? opens
    if (above < opens || dayAt(above) !== when) return opens
    return is === 'looked at' ? above : Math.max(above, this.#lastDeed + A_MINUTE)
  }

  #refuseUnlessInOrder(at: Instant, { is }: Happening): void {
    const above = this.lines.at(-1)?.at ?? at
    if (at < above) {
      throw new RangeError(
        `A line of ${showInstant(at)} stands below one of ${showInstant(above)}. A life is told in its order.`,
      )
    }
    if (is !== 'looked at' && at <= this.#lastDeed)
      throw new RangeError(`Two deeds stand at ${showInstant(at)}. Give the second a time of its own.`)
  }
}
