import { join } from 'node:path'
import type { Pool } from 'pg'
import type { FaultPoint } from '../duties/fault-point.ts'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { prepareQueue } from '../duties/work.ts'
import { realTime } from '../journal/intake/clock.ts'
import { openMasterKey } from '../journal/master-key.ts'
import { byHand } from '../services/by-hand.ts'
import { providers } from '../terms/documents/providers.ts'
import { Service } from './service.ts'
import type { Sold } from './sold.ts'

/** What a house is opened on. */
export interface Ground {
  /** Connections of the two roles. */
  readonly app: Pool
  readonly queue: Pool
  /** Where the master key and the service's book lie. */
  readonly folder: string
}

/** The running system as it runs in production, with a service of its own and nobody in it yet. */
export interface House {
  readonly running: Running
  readonly service: Service
  /** What the program said to its operator. */
  readonly said: string[]
  /** Who carries out the duties of each provider. */
  readonly doneBy: Map<string, Sold['doneBy']>
}

/** @param interrupt is called at each fault point */
export async function openHouse(ground: Ground, interrupt?: (at: FaultPoint) => void): Promise<House> {
  const service = new Service(join(ground.folder, 'book.jsonl'))
  const said: string[] = []
  const doneBy = new Map<string, Sold['doneBy']>()
  const running = makeRunning({
    app: ground.app,
    queue: ground.queue,
    master: await openMasterKey(ground.folder, ground.app),
    programs: programsOf(providers),
    hands: (provider) => (doneBy.get(provider) === 'a person' ? byHand : service.hands),
    realTime,
    say: (line) => said.push(line),
    ...(interrupt ? { interrupt } : {}),
  })
  await prepareQueue(running)
  return { running, service, said, doneBy }
}
