import type { FastifyInstance } from 'fastify'
import type { RotationPlan } from '../journal/rotation/rotating.ts'
import type { HouseBackups } from './backup/house-backups.ts'
import type { Say } from './console.ts'
import type { Database } from './database/open.ts'
import type { HouseDrive } from './drive/house-drive.ts'
import type { Log } from './log.ts'
import type { ProofSettings } from './proof/proof-settings.ts'
import type { Gatekeeping } from './vpn/open-gateway.ts'

/** What a room finds when it is opened: a migrated database, and a door that is not open yet. */
export interface House {
  readonly database: Database
  readonly http: FastifyInstance
  /** Absolute: where the installation keeps what does not lie in the database. */
  readonly dataFolder: string
  readonly say: Say
  /** The same as `say`, for lines that programs read; left out: everything is said. */
  readonly log?: Log
  /** Hears whom to ask whether the queue is worked off. */
  readonly worksBy?: (works: () => boolean) => void
  /** Where people reach it, for links: `https://klausel.example`. */
  readonly address: string
  /** The public addresses; none while only this machine itself reaches it. */
  readonly origins: readonly string[]
  /** Inner networks in which directories of customers may be. */
  readonly directoryNetworks: readonly string[]
  /** Whether the example provider and its people are there. */
  readonly isForTrying: boolean
  /** The network drive: where its shares lie, and where programs reach it. */
  readonly drive: Pick<HouseDrive, 'folder' | 'address' | 'listens' | 'isOpen'>
  /** Who attests for its log, and for whom it does. */
  readonly proof: ProofSettings
  /** How often the master key changes; left out: as usual. */
  readonly keys?: RotationPlan
  /** What it does for its backups; undefined where none are set up. */
  readonly backups?: HouseBackups | undefined
  /** The gateway of the VPN by which customers reach it; undefined where this machine has none. */
  readonly vpn?: Gatekeeping | undefined
}

/**
 * A part of the program that lives as long as the server: routes, a worker, a clock. `open` may add routes and start
 * work, and answers with what ends that work; an error thrown by it ends the start.
 *
 * @example
 * export const health: Room = {
 *   name: 'health',
 *   open: async ({ http }) => {
 *     http.get('/alive', async () => ({ alive: true }))
 *     return async () => undefined
 *   },
 * }
 */
export interface Room {
  readonly name: string
  open(house: House): Promise<Close>
}

/** Ends what a room has begun; called once. */
export type Close = () => Promise<void>

/** Opened in this order before the door opens; closed in the opposite order. */
export const rooms: readonly Room[] = []

/** Opens every room; where one fails, those before it are closed again. */
export async function openRooms(house: House, which: readonly Room[] = rooms): Promise<Close> {
  const opened: Close[] = []
  const closeAll = async () => {
    for (const close of opened.reverse()) await close()
  }
  try {
    for (const room of which) opened.push(await room.open(house))
    return closeAll
  } catch (error) {
    await closeAll()
    throw error
  }
}
