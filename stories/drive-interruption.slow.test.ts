import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type DriveFaultPoint, driveFaultPoints } from '../services/files/fault-point.ts'
import { loadStories } from './all-stories.ts'
import { openCast } from './cast.ts'
import { leftNothing } from './drive/left-nothing.ts'
import { endStateOf } from './end-state.ts'
import { openHouse } from './house.ts'
import { liveInterrupted, liveUndisturbed, loadOnce } from './interrupted.ts'
import { liveStory } from './live-story.ts'
import { type OpenedHouse, openHouseForStories } from './open-house.ts'
import { agreementOf, computerOf, type Stage, stageFor } from './stage.ts'
import { customersIn, type Story } from './told-story.ts'

// A life with a real network drive, whose processes are killed in the middle of what they do. Others go on, and in the end all is as
// if nobody had been killed: nothing is lost, and nothing is there twice.

/** At which passing each point is met in the act that is named: a share is put first when it is opened, and then when it is closed. */
const kills: Readonly<Record<DriveFaultPoint, { readonly act: string; readonly passing: number }>> = {
  'after the share is put, before the order is noted': { act: 'suspend', passing: 2 },
  'after the order is noted, before its answer': { act: 'suspend', passing: 2 },
  'while contents are gathered': { act: 'export', passing: 1 },
  'after contents are gathered': { act: 'export', passing: 1 },
  'while contents are read': { act: 'export', passing: 5 },
  'while the archive is laid out': { act: 'export', passing: 1 },
  'after the archive is ready, before the order is noted': { act: 'export', passing: 1 },
  'after the share is closed, before its receipt': { act: 'erase', passing: 1 },
  'after the receipt, before the share goes': { act: 'erase', passing: 1 },
  'after the share is gone, before it is emptied': { act: 'erase', passing: 1 },
  'while it is emptied': { act: 'erase', passing: 4 },
  'after it is emptied, before that is noted': { act: 'erase', passing: 1 },
  'after it is noted that all is gone': { act: 'erase', passing: 1 },
}

/** Each point is a life of its own: `npm run accept` lives all of them, a test run one for each act. */
const isEvery = process.env.KLAUSEL_INTERRUPTIONS === 'all'
const usual: readonly DriveFaultPoint[] = [
  'after the share is put, before the order is noted',
  'while contents are read',
  'while it is emptied',
]

let opened: OpenedHouse
let story: Story
let end: unknown
before(async () => {
  await loadOnce()
  story = (await loadStories()).find(({ sold }) => sold.doneBy === 'the network drive') ?? assert.fail('No such story.')
  opened = await openHouseForStories()
  end = await endOf((await liveUndisturbed(opened, story)).stage)
})
after(() => opened.close())

/** How everything stands in the end, without what follows from ids and from the real time of an export. */
async function endOf(stage: Stage) {
  const [customer = ''] = customersIn(stage.story)
  const key = agreementOf(stage, customer)
  await leftNothing(stage, key, customer)
  const { drives } = stage.house
  const { share: name, files, folders, bytes, manifest, orders } = drives.look(key.agreement).erasure?.receipt ?? {}
  return {
    agreement: await endStateOf(stage.house, key),
    erased: { files, folders, bytes, manifest, orders: orders?.map((duty) => duty.replace(key.agreement, '')) },
    takenAlong: computerOf(stage, customer).digestsTakenAlong(),
    leftOnDisk: readdirSync(join(drives.folder, 'erased')).filter((each) => each.startsWith(name ?? '')).length,
  }
}

describe('a process that carries orders out on a network drive and is killed', () => {
  for (const point of isEvery ? driveFaultPoints : usual) {
    const { act, passing } = kills[point]
    it(`in ${act}, ${point}: another one goes on, and all is as if nothing had been`, async () => {
      const stage = await liveInterrupted(opened, story, { inDrive: `${point}@${passing}` })
      assert.deepEqual(await endOf(stage), end)
    })
  }
})

describe('a process in which a network drive answers and that is killed', () => {
  it('in an upload: the next one takes its place, the customer sends again, and nothing half is left', async () => {
    const house = await openHouse(opened.ground)
    const stage = stageFor(house, story, await openCast(house, story), 'in leaps')
    const [customer = ''] = customersIn(story)
    const killing = killAmidUpload(house.drives.placeOf(agreementOf(stage, customer).agreement).uploads)
    await liveStory(stage)
    assert.equal(killing.killed(), 1)
    assert.deepEqual(await endOf(stage), end)
  })
})

/** Kills the process that takes something in, once so much of it has come that it is in the middle; what it writes is named after it. */
function killAmidUpload(uploads: string): { killed(): number } {
  const half = 2 ** 20
  let killed = 0
  const looking = setInterval(() => {
    for (const name of namesIn(uploads)) {
      if ((statSync(join(uploads, name), { throwIfNoEntry: false })?.size ?? 0) < half) continue
      clearInterval(looking)
      process.kill(Number(name.split('-')[0]), 'SIGKILL')
      killed += 1
      return
    }
  }, 5)
  looking.unref()
  return { killed: () => killed }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
