import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { FaultPoint } from '../duties/fault-point.ts'
import { prepareQueue, workOff } from '../duties/work.ts'
import type { DriveFaultPoint } from '../services/files/fault-point.ts'
import { type Cast, openCast } from './cast.ts'
import { type House, openHouse } from './house.ts'
import { openInText } from './lies-open.ts'
import { liveStory } from './live-story.ts'
import { marks } from './marked-words.ts'
import type { OpenedHouse } from './open-house.ts'
import { type Stage, stageFor } from './stage.ts'
import type { Story } from './told-story.ts'

/** Where a process is killed: at its nth passing of a point of the duties, or of the drive. */
export type Killed = `${FaultPoint}@${number}` | { readonly inDrive: `${DriveFaultPoint}@${number}` }

/** What a process is handed that lives a story until it is killed. */
export interface Handed {
  readonly story: string
  readonly cast: Cast
  readonly app: string
  readonly queue: string
  readonly folder: string
}

/** A story as it goes when nobody is killed, and how often it passes each point at which somebody could be. */
export interface Undisturbed {
  readonly stage: Stage
  readonly passings: ReadonlyMap<FaultPoint, number>
}

/** Lives a story to its end, counting the points. */
export async function liveUndisturbed({ ground }: OpenedHouse, story: Story): Promise<Undisturbed> {
  const passings = new Map<FaultPoint, number>()
  const house = await openHouse(ground, (point) => passings.set(point, (passings.get(point) ?? 0) + 1))
  const stage = stageFor(house, story, await openCast(house, story), 'in leaps')
  await liveStory(stage)
  const counted = new Map(passings)
  await tidyUp(stage.house)
  return { stage, passings: counted }
}

/**
 * Lives a story in a process of its own that is killed with SIGKILL at its nth passing of a point; then another one, this
 * one, goes on to the end.
 */
export async function liveInterrupted(opened: OpenedHouse, story: Story, at: Killed): Promise<Stage> {
  const cast = await openCast(opened.house, story)
  await killAt(opened, story, cast, at)
  const stage = stageFor(await openHouse(opened.ground), story, cast, 'in leaps')
  await liveStory(stage)
  await tidyUp(stage.house)
  return stage
}

/** What a server does in the background: jobs whose receipts are there already come to their end, and those that came last begin. */
async function tidyUp({ running }: House): Promise<void> {
  await prepareQueue(running)
  await workOff(running)
}

/** Which of its passings it is killed at: another one for each story and point, and always the same one. */
export function passingFor({ name }: Story, point: FaultPoint, passings: number): number {
  return 1 + (Number.parseInt(hash('sha256', `${name} ${point}`).slice(0, 8), 16) % passings)
}

/** Loads the program of such a process once, so that each later one starts in a third of the time. */
export async function loadOnce(): Promise<void> {
  await once(startProcess('', {}), 'exit')
}

async function killAt({ ground }: OpenedHouse, story: Story, cast: Cast, at: Killed): Promise<void> {
  const handed: Handed = {
    story: story.name,
    cast,
    app: ground.app.options.connectionString ?? '',
    queue: ground.queue.options.connectionString ?? '',
    folder: ground.folder,
  }
  const environment = typeof at === 'string' ? { KLAUSEL_FAULT_POINT: at } : { KLAUSEL_DRIVE_FAULT_POINT: at.inDrive }
  const child = startProcess(JSON.stringify(handed), environment)
  const [written, errors, [, signal]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  if (signal !== 'SIGKILL')
    throw new Error(`The process was not killed at '${JSON.stringify(at)}':\n${written}${errors}`)
  assert.deepEqual(openInText('what the process wrote', written + errors, marks), [])
}

function startProcess(handed: string, environment: NodeJS.ProcessEnv) {
  const [program, listener] = ['interrupted-process.ts', 'drive/interrupt-drive.ts'].map((name) =>
    join(import.meta.dirname, name),
  ) as [string, string]
  const listening = environment.KLAUSEL_DRIVE_FAULT_POINT === undefined ? [] : ['--import', listener]
  return spawn(process.execPath, [...listening, program, handed], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
