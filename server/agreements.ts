import { type Reach, reachWithin } from '../access/directories/reach.ts'
import { watchDirectories } from '../access/directories/watch.ts'
import { makePeople, type People } from '../access/people.ts'
import { reachOf } from '../api/acts/manage-webhook.ts'
import type { DemoPeople } from '../api/demo.ts'
import { openApi } from '../api/open.ts'
import { tellPrograms } from '../api/webhooks/deliver.ts'
import { keepSending } from '../applications/keep-sending.ts'
import { billingWhenAsked, billsInLetters, filesOfBills } from '../billing/when-asked.ts'
import { keepErasing } from '../duties/erasure/keep-erasing.ts'
import { noteErasuresDue } from '../duties/erasure/note-due.ts'
import { keepTime } from '../duties/keep-time.ts'
import { makeRunning } from '../duties/make-running.ts'
import { keepMeasuring } from '../duties/measure.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import type { Story } from '../duties/scenario.ts'
import { lookOver } from '../duties/upgrade/look-over.ts'
import { prepareQueue, startWork } from '../duties/work.ts'
import { keepMakingBundles } from '../evidence/kept/keep-making.ts'
import { openAccessBook } from '../journal/accesses/book.ts'
import { realTime } from '../journal/intake/clock.ts'
import { Refusal } from '../journal/intake/refusal.ts'
import { openMasterKey } from '../journal/master-key.ts'
import { keepRotating } from '../journal/rotation/keep-rotating.ts'
import { usualPlan } from '../journal/rotation/rotating.ts'
import { runSequencer } from '../journal/sequence.ts'
import { serveWindow } from '../portal/serve.ts'
import { keepMakingPapers } from '../post/editions/keep-making.ts'
import { notePapersDue } from '../post/editions/note-due.ts'
import { letterDesk } from '../post/letters/desk.ts'
import { encloseDifference } from '../post/letters/enclose-difference.ts'
import { keepWriting } from '../post/letters/own-accord.ts'
import { letterPaperPreview, letterPreview } from '../post/letters/preview.ts'
import { receivePost } from '../post/receive.ts'
import type { PostRunning } from '../post/running.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Hands } from '../services/driver.ts'
import { together } from '../services/together.ts'
import { providers } from '../terms/documents/providers.ts'
import { keepAccessLogs } from './accesses/keep-access-log.ts'
import { demoPassword, demoPeople, enterDemo } from './demo.ts'
import { askDirectory } from './drive/ask-directory.ts'
import { answerDirectoryQuestions } from './drive/directory-questions.ts'
import { drivesOver } from './drive/drives-over.ts'
import { keepDrivesTidy } from './drive/keep-tidy.ts'
import { panelOver } from './drive/panel-over.ts'
import { keepDrivePeopleInStep } from './drive/people-in-step.ts'
import { keepProbing } from './drive/probe.ts'
import { example, loadExample } from './example.ts'
import { makeMailer } from './mailer.ts'
import { ProblemError } from './problems.ts'
import { programId } from './program-id.ts'
import { type HouseProofs, openProofs } from './proof/open-proofs.ts'
import { allBeside, proofsBeside } from './proof/proofs-beside.ts'
import type { House, Room } from './rooms.ts'
import { vpnOfOrders } from './vpn/vpn-of-orders.ts'
import { buildWindow } from './window.ts'

/** Between two looks of the sequencer at what was committed, in milliseconds. */
const SEQUENCER_PAUSE = 1_000

/** The agreements and all that carries them: journal, duties, time, door and window. */
export const agreements: Room = {
  name: 'agreements',
  open: async (house) => {
    const proof = await openProofs(house).catch(asProblem)
    const running = await openRunning(house, proof)
    await lookOverFirst(running)
    const work = await startWork(running)
    house.worksBy?.(work.isWorking)
    const ended = new AbortController()
    const sequencer = runSequencer(house.database.pool('queue'), {
      pause: SEQUENCER_PAUSE,
      signal: ended.signal,
      report: (error) =>
        running.say(`The sequencer rests and goes on: ${error instanceof Error ? error.name : 'unknown'}`),
    })
    const signing = proof.keep()
    const accesses = keepAccessLogs({ ...running, keeper: proof.keeper })
    const rotating = keepMasterKeys(house, running)
    const erasing = keepErasing(running)
    const time = keepTime(running)
    const measuring = keepMeasuring(running)
    const backups = house.backups?.keep(house.database)
    const probing = keepProbing({ running, drive: house.drive })
    const tidying = keepDrivesTidy({ drive: house.drive.folder, report: running.say })
    const post = receivePost(running)
    const papers = keepMakingPapers(running)
    const { proofs, keeper, roots } = proof
    const bundles = keepMakingBundles({ running, queue: running.queue, proofs, keeper, roots, say: running.say })
    const writing = keepWriting(running)
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
      ...(house.isForTrying ? {} : { note: house.log?.note ?? ((line: string) => house.say({ de: line, en: line })) }),
      ...(house.log ? { defect: house.log.defect } : {}),
      ...demo,
      proof,
      ...(backups ? { backup: backups.atDoor } : {}),
      drive: { folder: house.drive.folder, ...(house.drive.address ? { address: house.drive.address } : {}) },
      ...(house.vpn ? { vpn: house.vpn.atDoor } : {}),
    })
    const queue = house.database.pool('queue')
    const vpn = house.vpn?.open({ app: running.app, queue, master: running.master }, house.say)
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
    const drivePeople = keepDrivePeople(house, running, people, reach)
    await serveWindow(house.http, await buildWindow(house.say))
    return async () => {
      ended.abort()
      await Promise.all([
        vpn?.stop(),
        backups?.stop(),
        drivePeople.stop(),
        letters.stop(),
        directories.stop(),
        telling.stop(),
        post.stop(),
        papers.stop(),
        bundles.stop(),
        writing.stop(),
        time.stop(),
        measuring.stop(),
        probing.stop(),
        tidying.stop(),
        work.stop(),
        sequencer,
        signing.stop(),
        accesses.stop(),
        rotating.stop(),
        erasing.stop(),
      ])
      await running.master.accesses?.settled()
      // Last, since whoever was at work until now may have had something set.
      await running.press.close()
    }
  },
}

/** A later program lets nothing follow before it is known whose standing it changes; those wait for a person of their provider. */
async function lookOverFirst(running: Running): Promise<void> {
  const { compared, changed } = await lookOver(running)
  if (compared > 0)
    running.say(`Another program looked at ${compared} agreements last; ${changed.length} wait for a release.`)
}

/** Whoever leaves a customer or its directory leaves its drive; whom its directory lets in, the processes of the drive let in. */
function keepDrivePeople(
  { database, drive }: House,
  { app, master, say }: Running,
  people: People,
  reach: Reach,
): { stop(): Promise<void> } {
  const { auth, attempts, directories } = people
  const queue = database.pool('queue')
  const inStep = keepDrivePeopleInStep({ app, auth, queue, master, reach, drive: drive.folder, report: say })
  const answering = answerDirectoryQuestions(askDirectory({ ...directories, attempts, drive: drive.folder }))
  return {
    stop: async () => {
      answering.stop()
      await inStep.stop()
    },
  }
}

/** The master key changes by itself, and former ones are destroyed after their time. */
function keepMasterKeys({ database, keys = usualPlan }: House, { master, say }: Running): { stop(): Promise<void> } {
  return keepRotating({ queue: database.pool('queue'), master, plan: keys, now: Date.now }, say)
}

/** The example's life, and people to look at it as. */
async function openDemo(
  { say, drive }: House,
  running: Running,
  people: People,
): Promise<{ readonly story: Story; readonly demo: DemoPeople }> {
  const story = await loadExample(running, say)
  await enterDemo(running, people, drive.folder)
  return { story, demo: { people: demoPeople, password: demoPassword } }
}

async function openRunning(house: House, { proofs }: HouseProofs): Promise<PostRunning> {
  const { database, dataFolder, say, drive, vpn: gateway, isForTrying } = house
  const app = database.pool('app')
  const master = await openMasterKey(dataFolder, app).catch(asProblem)
  master.accesses = openAccessBook({ app, now: realTime, report: (line) => say({ de: line, en: line }) })
  const programs = programsOf(providers)
  const vpn = vpnOfOrders({ app, programs, plan: gateway?.atDoor.plan, isForTrying })
  const drives = drivesOver(drive.folder, vpn)
  const panels = panelOver({ app, master, reach: reachWithin(house.directoryNetworks) })
  const filesBeside = allBeside(
    filesOfBills(() => running),
    proofsBeside(() => proofs),
  )
  const enclose = encloseDifference(() => running)
  const billIn = billsInLetters(() => running)
  const ofPost = () => ({ ...running, filesBeside, enclose, billIn })
  const billing = billingWhenAsked(() => running, {
    desk: letterDesk(ofPost, byHand.desk),
    previewPaper: letterPaperPreview(() => running),
  })
  const hands: Hands = {
    driver: together([drives, panels], byHand.driver),
    ...billing,
    preview: letterPreview(() => running),
  }
  // In the example somebody does at once whatever people do; the drive is a real one.
  const ofExample: Hands = { driver: together([drives], diligentClerk.driver), desk: diligentClerk.desk }
  const running: Running = makeRunning({
    app,
    queue: database.pool('queue'),
    master,
    programs,
    program: programId(),
    hands: (provider) => (provider === example.provider ? ofExample : hands),
    realTime,
    alsoNote: async (transaction, told) => {
      await notePapersDue(transaction, told)
      await noteErasuresDue(transaction, told)
    },
    say: (line) => say({ de: line, en: line }),
  })
  await prepareQueue(running)
  // Letters that a person has written, or that leave of their own accord, bring along what lies beside them too.
  return { ...running, filesBeside, enclose, billIn }
}

/** What the journal refuses at a start is told like everything that keeps the server from starting. */
function asProblem(error: unknown): never {
  throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
}
