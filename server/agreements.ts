import { reachWithin } from '../access/directories/reach.ts'
import { watchDirectories } from '../access/directories/watch.ts'
import { makePeople, type People } from '../access/people.ts'
import { reachOf } from '../api/acts/manage-webhook.ts'
import type { DemoPeople } from '../api/demo.ts'
import { openApi } from '../api/open.ts'
import { tellPrograms } from '../api/webhooks/deliver.ts'
import { keepSending } from '../applications/keep-sending.ts'
import { keepTime } from '../duties/keep-time.ts'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import type { Story } from '../duties/scenario.ts'
import { prepareQueue, startWork } from '../duties/work.ts'
import { realTime } from '../journal/intake/clock.ts'
import { openMasterKey } from '../journal/master-key.ts'
import { Refusal } from '../journal/refusal.ts'
import { runSequencer } from '../journal/sequence.ts'
import { serveWindow } from '../portal/serve.ts'
import { letterDesk } from '../post/letters/desk.ts'
import { letterPreview } from '../post/letters/preview.ts'
import { receivePost } from '../post/receive.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Hands } from '../services/driver.ts'
import { providers } from '../terms/documents/providers.ts'
import { demoPassword, demoPeople, enterDemo } from './demo.ts'
import { example, loadExample } from './example.ts'
import { makeMailer } from './mailer.ts'
import { ProblemError } from './problems.ts'
import type { House, Room } from './rooms.ts'
import { buildWindow } from './window.ts'

/** Between two looks of the sequencer at what was committed, in milliseconds. */
const SEQUENCER_PAUSE = 1_000

/** The agreements and all that carries them: journal, duties, time, door and window. */
export const agreements: Room = {
  name: 'agreements',
  open: async (house) => {
    const running = await openRunning(house)
    const work = await startWork(running)
    const ended = new AbortController()
    const sequencer = runSequencer(house.database.pool('queue'), {
      pause: SEQUENCER_PAUSE,
      signal: ended.signal,
      report: (error) =>
        running.say(`The sequencer rests and goes on: ${error instanceof Error ? error.name : 'unknown'}`),
    })
    const time = keepTime(running)
    const post = receivePost(running)
    const reach = reachWithin(house.directoryNetworks)
    const people = makePeople({
      app: running.app,
      auth: house.database.pool('auth'),
      reach,
      master: running.master,
      address: house.address,
      programs: running.programs,
      mailer: makeMailer({ running, say: house.say, isForTrying: house.isForTrying }),
    })
    const place = { origins: house.origins }
    const demo = house.isForTrying ? await openDemo(house, running, people) : {}
    await openApi(house.http, {
      running,
      people,
      place,
      // Whoever only tries Klausel out has nobody to look for.
      ...(house.isForTrying ? {} : { note: (line: string) => house.say({ de: line, en: line }) }),
      ...demo,
    })
    const letters = keepSending(running)
    const telling = tellPrograms(running, reachOf(demo))
    const directories = watchDirectories({
      app: running.app,
      auth: people.auth,
      queue: house.database.pool('queue'),
      master: running.master,
      reach,
      report: running.say,
    })
    await serveWindow(house.http, await buildWindow(house.say))
    return async () => {
      ended.abort()
      await Promise.all([
        letters.stop(),
        directories.stop(),
        telling.stop(),
        post.stop(),
        time.stop(),
        work.stop(),
        sequencer,
      ])
    }
  },
}

/** The example's life, and people to look at it as. */
async function openDemo(
  { say }: House,
  running: Running,
  people: People,
): Promise<{ readonly story: Story; readonly demo: DemoPeople }> {
  const story = await loadExample(running, say)
  await enterDemo(running, people)
  return { story, demo: { people: demoPeople, password: demoPassword } }
}

async function openRunning({ database, dataFolder, say }: House): Promise<Running> {
  const app = database.pool('app')
  const hands: Hands = {
    driver: byHand.driver,
    desk: letterDesk(() => running, byHand.desk),
    preview: letterPreview(() => running),
  }
  const running: Running = makeRunning({
    app,
    queue: database.pool('queue'),
    master: await openMasterKey(dataFolder, app).catch(asProblem),
    programs: programsOf(providers),
    hands: (provider) => (provider === example.provider ? diligentClerk : hands),
    realTime,
    say: (line) => say({ de: line, en: line }),
  })
  await prepareQueue(running)
  return running
}

/** What the journal refuses at a start is told like everything that keeps the server from starting. */
function asProblem(error: unknown): never {
  throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
}
