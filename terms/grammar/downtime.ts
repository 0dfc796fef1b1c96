import { adjustable } from './adjustable.ts'
import { DAY } from './berlin.ts'
import { type Day, midnight, plusDays } from './day.ts'
import type { Net } from './money.ts'
import { readings } from './reading.ts'
import type { Period } from './row.ts'
import { type Said, say } from './said.ts'
import { common, lengthOf, type Span } from './spans.ts'

/** Days that roll, and how long the service was down in them. */
export interface RollingDays extends Span {
  /** The last of the days. */
  readonly lastDay: Day
  readonly down: number
}

/**
 * Availability over days that roll on: windows of `n` × 24 hours, each ending with a day. `worstOf` finds, of the
 * windows that end with a day of the period, the first that was down longest; what an earlier window was credited for
 * is left out. An outage of five hours on 2026-05-20 lies in the windows that end from 20 May to 18 June.
 */
export const rollingDays = (length: number) =>
  adjustable([length], (n) => {
    const endingWith = (lastDay: Day): Span => {
      const to = midnight(plusDays(lastDay, 1))
      return { from: to - n * DAY, to }
    }
    const worstOf = (
      { from, to }: Pick<Period, 'from' | 'to'>,
      downWithin: (reach: Span) => readonly Span[],
      credited: readonly Span[],
    ): RollingDays => {
      const down = downWithin({ from: endingWith(from).from, to: endingWith(to).to })
      let worst: RollingDays | undefined
      for (let lastDay = from; lastDay <= to; lastDay = plusDays(lastDay, 1)) {
        const window = endingWith(lastDay)
        const inside = common(down, [window])
        const length = lengthOf(inside) - lengthOf(common(inside, credited))
        if (!worst || length > worst.down) worst = { ...window, lastDay, down: length }
      }
      return worst ?? { ...endingWith(to), lastDay: to, down: 0 }
    }
    return say(`${n} Tage (gleitend)`, `${n} days (rolling)`, { endingWith, worstOf })
  })

/** What part of a time must be available: `availabilityOf(99.5)`; exactly as much is enough. */
export const availabilityOf = (target: number) =>
  adjustable(
    [target],
    (percent) =>
      say(`${String(percent).replace('.', ',')} %`, `${percent} %`, {
        /** In thousandths of the time: 0 if the target is reached. */
        shortfall: ({ from, to, down }: RollingDays): { readonly missing: number; readonly of: number } => ({
          missing: Math.max(0, Math.round(percent * 10) * (to - from) - 1000 * (to - from - down)),
          of: 1000 * (to - from),
        }),
      }),
    0.1,
  )

type Reduction = Said & {
  of(fee: Net, shortfall: { readonly missing: number; readonly of: number }, window: RollingDays): Net
}
/** "According to the shortfall" has two readings: of a fee of 1000.00 at 95 % instead of 99.5 %, 45.00 or 50.00. */
export const reductionByShortfall = (entry: string) =>
  readings<'percentage points' | 'share of downtime', Reduction>(
    entry,
    {
      'percentage points': say('Prozentpunkte unter der Zusage', 'percentage points below the promise', {
        of: (fee, { missing, of }) => fee.share(missing, of),
      }),
      'share of downtime': say('Anteil der Ausfallzeit', 'share of downtime', {
        of: (fee, _, { from, to, down }) => fee.share(down, to - from),
      }),
    },
    'percentage points',
  )
