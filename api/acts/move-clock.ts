import type { Running } from '../../duties/running.ts'
import { letStoryPass } from '../../duties/scenario.ts'
import { letTimePass, nextMoment, timeOf } from '../../duties/time.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Route } from '../door.ts'
import { nothingToCome } from '../problems.ts'
import { answers, object, time } from '../schema.ts'

interface MoveBody {
  readonly by: 'day' | 'next moment'
}

/** Lets a scenario's time pass: days begin, moments come, and what must be done is carried out before it answers. */
export const moveClock: Route = (api, door) => {
  api.post<{ Body: MoveBody }>(
    '/clock',
    {
      schema: {
        summary: "Let a scenario's time pass",
        body: object({ by: { type: 'string', enum: ['day', 'next moment'] } }),
        response: answers({ 200: object({ from: time, to: time }) }),
      },
    },
    async ({ body: { by } }) => {
      const { running, provider, story } = door
      const howFar = by === 'day' ? 'a day' : 'the next moment'
      if (by === 'next moment' && !story) await refuseUnlessSomethingComes(running, provider)
      const { from, to } = await (story ? letStoryPass(running, story, howFar) : letTimePass(running, provider, howFar))
      return { from: showInstant(from), to: showInstant(to) }
    },
  )
}

/** @throws Refused NOTHING_TO_COME */
async function refuseUnlessSomethingComes(running: Running, provider: string): Promise<void> {
  const next = await nextMoment(running, provider, await timeOf(running, provider))
  if (next === undefined) throw nothingToCome()
}
