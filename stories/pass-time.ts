import type { Running } from '../duties/running.ts'
import { letTimePass, nextMoment, timeOf } from '../duties/time.ts'
import { setClock } from '../journal/intake/clock.ts'
import { dayAt, type Instant, midnight } from '../terms/grammar/day.ts'

/**
 * How a story's clock is moved.
 *
 *   day by day   every midnight, and every moment at which anything changes
 *   in leaps     over days in which nothing happens, to the day before the next moment or line
 */
export type Pace = 'day by day' | 'in leaps'

/** Lets time pass up to and including an instant; nothing if it has come already. */
export async function passUntil(running: Running, provider: string, until: Instant, pace: Pace): Promise<void> {
  for (let now = await timeOf(running, provider); now < until; now = await timeOf(running, provider)) {
    const to = pace === 'in leaps' ? await leap(running, provider, now, until) : until
    await letTimePass(running, provider, { until: to })
  }
}

/** Moves the clock to the last midnight before anything happens; when that is. */
async function leap(running: Running, provider: string, now: Instant, until: Instant): Promise<Instant> {
  const happens = Math.min(until, (await nextMoment(running, provider, now)) ?? until)
  const eve = midnight(dayAt(happens - 1))
  if (eve > now) await setClock(running, provider, eve)
  return happens
}
