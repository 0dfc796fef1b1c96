import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type FaultPoint, faultPoints } from '../duties/fault-point.ts'
import { loadStories } from './all-stories.ts'
import { type EndState, endStateOf } from './end-state.ts'
import { foreseenLines } from './foreseen.ts'
import { liveInterrupted, liveUndisturbed, loadOnce, passingFor } from './interrupted.ts'
import { openHouseForStories } from './open-house.ts'
import { agreementOf, type Stage } from './stage.ts'
import { customersIn } from './told-story.ts'

/** How every agreement of a story stands in the end. */
async function endOf(stage: Stage): Promise<Readonly<Record<string, EndState>>> {
  const ends: Record<string, EndState> = {}
  for (const customer of customersIn(stage.story))
    ends[customer] = await endStateOf(stage.house, agreementOf(stage, customer))
  return ends
}

/** How often the service was asked, and how often it acted. */
function askedIn(stage: Stage): { readonly asked: number; readonly acted: number } {
  const asked = customersIn(stage.story).flatMap((customer) =>
    stage.house.service.askedFor(agreementOf(stage, customer).agreement),
  )
  return { asked: asked.length, acted: asked.filter(({ acted }) => acted).length }
}

const stories = await loadStories()
/** Every story at every point takes minutes: `npm run accept` does it; a test run takes every tenth in turn, so that each point comes in several stories. */
const isEvery = process.env.KLAUSEL_INTERRUPTIONS === 'all'
const passed = new Set<FaultPoint>()

before(loadOnce)

describe('a process that lives a story and is killed', () => {
  for (const [nth, story] of stories.entries()) {
    it(story.name, async (context) => {
      const opened = await openHouseForStories()
      try {
        const { stage, passings } = await liveUndisturbed(opened, story)
        const end = await endOf(stage)
        await context.test('lived in leaps it is as foreseen too', async () => {
          for (const customer of customersIn(story))
            assert.deepEqual(end[customer]?.lines, await foreseenLines(stage, customer))
        })
        for (const [place, [point, times]] of [...passings].entries()) {
          if (!isEvery && (place + nth) % 10 !== 0) continue
          passed.add(point)
          const at = `${point}@${passingFor(story, point, times)}` as const
          await context.test(`${at} of ${times}: loses nothing and does nothing twice`, async () => {
            const interrupted = await liveInterrupted(opened, story, at)
            assert.deepEqual(await endOf(interrupted), end)
            const { asked, acted } = askedIn(interrupted)
            assert.equal(acted, askedIn(stage).acted)
            // Where its answer died with the process it is asked once more, and does nothing.
            assert.ok(asked <= acted + 1, `asked ${asked} times for ${acted} acts`)
          })
        }
      } finally {
        await opened.close()
      }
    })
  }

  it('was killed at every point that has a name', () => {
    assert.deepEqual([...passed].sort(), [...faultPoints].sort())
  })
})
