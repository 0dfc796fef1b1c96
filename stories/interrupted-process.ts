/** The process that `interrupted.ts` starts, and that is killed at the point its environment names. */
import { Pool } from 'pg'
import { interruptNamedIn } from '../duties/fault-point.ts'
import { loadStories } from './all-stories.ts'
import { openHouse } from './house.ts'
import type { Handed } from './interrupted.ts'
import { liveStory } from './live-story.ts'
import { stageFor } from './stage.ts'

const { story: name, cast, app, queue, folder }: Handed = JSON.parse(process.argv[2] ?? '')
const story = (await loadStories()).find((each) => each.name === name)
if (story === undefined) throw new RangeError(`No story is called '${name}'.`)
const pools = { app: new Pool({ connectionString: app }), queue: new Pool({ connectionString: queue }) }
const house = await openHouse({ ...pools, folder }, interruptNamedIn(process.env))
await liveStory(stageFor(house, story, cast, 'in leaps'))
await Promise.all([pools.app.end(), pools.queue.end()])
