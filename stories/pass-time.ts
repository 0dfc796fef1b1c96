import type { Running } from '../duties/running.ts'
import { letTimePass, nextMoment, timeOf } from '../duties/time.ts'
import { setClock } from '../journal/intake/clock.ts'
import { dayAt, type Instant, midnight } from '../terms/grammar/day.ts'

/**
 * How a story's clock is moved.
 *
 *   day by day   every midnight, and every moment at which anything changes
 *   in leaps     over days in which nothing happens, to the day before the next moment and to the next line
 */
export type Pace = 'day by day' | 'in leaps'

/** Lets time pass up to and including an instant; nothing if it has come already. */
export async function passUntil(running: Running, provider: string, until: Instant, pace: Pace): Promise<void> {
  if (pace === 'in leaps') await leapUntil(running, provider, until)
  else if ((await timeOf(running, provider)) < until) await letTimePass(running, provider, { until })
}

async function leapUntil(running: Running, provider: string, until: Instant): Promise<void> {
  for (let now = await timeOf(running, provider); now < until; now = await timeOf(running, provider)) {
    const next = await nextMoment(running, provider, now)
    if (next === undefined || next > until) return setClock(running, provider, until)
    const eve = midnight(dayAt(next - 1))
    if (eve > now) await setClock(running, provider, eve)
    await letTimePass(running, provider, { until: next })
  }
}
