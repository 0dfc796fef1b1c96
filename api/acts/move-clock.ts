import type { Running } from '../../duties/running.ts'
import { letStoryPass } from '../../duties/scenario.ts'
import { letTimePass, nextMoment, timeOf } from '../../duties/time.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { inside, type Route } from '../door.ts'
import { nothingToCome } from '../problems.ts'
import { answers, flag, object, time } from '../schema.ts'

interface MoveBody {
  readonly by: 'day' | 'next moment'
  /** False: time passes, and the example tells nothing meanwhile. */
  readonly story?: boolean
}

/** Lets a scenario's time pass: days begin, moments come, and what must be done is carried out before it answers. */
export const moveClock: Route = (api, door) => {
  api.post<{ Body: MoveBody }>(
    '/clock',
    {
      config: { right: 'move the clock' },
      schema: {
        summary: "Let a scenario's time pass",
        body: object(
          {
            by: { type: 'string', enum: ['day', 'next moment'] },
            story: { ...flag, description: 'Whether an example goes on telling its life meanwhile; true if left out' },
          },
          { optional: ['story'] },
        ),
        response: answers({ 200: object({ from: time, to: time }) }),
      },
    },
    async (request) => {
      const { running, provider, story } = inside(door, request)
      const { by, story: goesOn = true } = request.body
      const howFar = by === 'day' ? 'a day' : 'the next moment'
      if (story && goesOn) return shown(await letStoryPass(running, story, howFar))
      if (by === 'next moment') await refuseUnlessSomethingComes(running, provider)
      return shown(await letTimePass(running, provider, howFar))
    },
  )
}

const shown = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  from: showInstant(from),
  to: showInstant(to),
})

/** @throws Refused NOTHING_TO_COME */
async function refuseUnlessSomethingComes(running: Running, provider: string): Promise<void> {
  const next = await nextMoment(running, provider, await timeOf(running, provider))
  if (next === undefined) throw nothingToCome()
}
