/** The process that `interrupted.ts` starts, and that is killed at the point its environment names. */
import { interruptNamedIn } from '../duties/fault-point.ts'
import { openPool } from '../server/database/open.ts'
import { loadStories } from './all-stories.ts'
import { Drives } from './drive/drives.ts'
import { openHouse } from './house.ts'
import type { Handed } from './interrupted.ts'
import { liveStory } from './live-story.ts'
import { stageFor } from './stage.ts'

const stories = await loadStories()
if (process.argv[2]) await live(JSON.parse(process.argv[2]))

async function live({ story: name, cast, folder, ...addresses }: Handed): Promise<void> {
  const story = stories.find((each) => each.name === name)
  if (story === undefined) throw new RangeError(`No story is called '${name}'.`)
  const app = openPool(addresses.app)
  const queue = openPool(addresses.queue)
  const drives = new Drives(folder)
  const house = await openHouse({ app, queue, folder, drives }, interruptNamedIn(process.env))
  await liveStory(stageFor(house, story, cast, 'in leaps'))
  await Promise.all([drives.close(), app.end(), queue.end()])
}
