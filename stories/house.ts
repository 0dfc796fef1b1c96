import { join } from 'node:path'
import type { Pool } from 'pg'
import { noteErasuresDue } from '../duties/erasure/note-due.ts'
import type { FaultPoint } from '../duties/fault-point.ts'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { prepareQueue } from '../duties/work.ts'
import { realTime } from '../journal/intake/clock.ts'
import { openMasterKey } from '../journal/master-key.ts'
import { drivesOver } from '../server/drive/drives-over.ts'
import { vpnOfOrders } from '../server/vpn/vpn-of-orders.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Hands } from '../services/driver.ts'
import { together } from '../services/together.ts'
import { providers } from '../terms/documents/providers.ts'
import type { Drives } from './drive/drives.ts'
import { Service } from './service.ts'
import type { Sold } from './sold.ts'

/** What a house is opened on. */
export interface Ground {
  /** Connections of the two roles. */
  readonly app: Pool
  readonly queue: Pool
  /** Where the master key and the service's book lie. */
  readonly folder: string
  /** The network drives of those who have bought real ones. */
  readonly drives: Drives
}

/** The running system as it runs in production, with a service of its own and nobody in it yet. */
export interface House {
  readonly running: Running
  readonly service: Service
  readonly drives: Drives
  readonly ground: Ground
  /** What the program said to its operator. */
  readonly said: string[]
  /** Who carries out the duties of each provider. */
  readonly doneBy: Map<string, Sold['doneBy']>
}

/** @param interrupt is called at each fault point */
export async function openHouse(ground: Ground, interrupt?: (at: FaultPoint) => void): Promise<House> {
  const book = join(ground.folder, 'book.jsonl')
  const service = new Service(book)
  const said: string[] = []
  const doneBy = new Map<string, Sold['doneBy']>()
  const programs = programsOf(providers)
  const vpn = vpnOfOrders({ app: ground.app, programs, plan: undefined, isForTrying: true })
  const drives = together([drivesOver(ground.drives.folder, vpn)], diligentClerk.driver)
  const hands: Readonly<Record<Sold['doneBy'], Hands>> = {
    'the diligent clerk': service.hands,
    'the network drive': new Service(book, drives).hands,
    'a person': byHand,
  }
  const running = makeRunning({
    app: ground.app,
    queue: ground.queue,
    master: await openMasterKey(ground.folder, ground.app),
    programs,
    hands: (provider) => hands[doneBy.get(provider) ?? 'the diligent clerk'],
    realTime,
    alsoNote: noteErasuresDue,
    say: (line) => said.push(line),
    ...(interrupt ? { interrupt } : {}),
  })
  await prepareQueue(running)
  return { running, service, drives: ground.drives, ground, said, doneBy }
}
