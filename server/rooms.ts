import type { FastifyInstance } from 'fastify'
import type { Say } from './console.ts'
import type { Database } from './database/open.ts'

/** What a room finds when it is opened: a migrated database, and a door that is not open yet. */
export interface House {
  readonly database: Database
  readonly http: FastifyInstance
  /** Absolute: where the installation keeps what does not lie in the database. */
  readonly dataFolder: string
  readonly say: Say
  /** Where people reach it, for links: `https://klausel.example`. */
  readonly address: string
  /** The public addresses; none while only this machine itself reaches it. */
  readonly origins: readonly string[]
  /** Inner networks in which directories of customers may be. */
  readonly directoryNetworks: readonly string[]
  /** Whether the example provider and its people are there. */
  readonly isForTrying: boolean
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
