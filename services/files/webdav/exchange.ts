import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Path, Visit } from '../visit.ts'

/** A request of somebody who is signed in, and where its answer goes. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly share: string
  readonly visit: Visit
  readonly path: Path
  /** The tokens of locks that were shown, and whether a condition has to be looked at once more (`If`). */
  readonly tokens: readonly string[]
  /** Says that the body may come, to whoever waits for that. To be called right before it is read. */
  goOn(): void
}

/** Carries a method out, and has answered when it returns or the promise is kept. */
export type Method = (exchange: Exchange) => void | Promise<void>

/** Where something is found: of a folder with a slash at its end. */
export type HrefOf = (path: Path, isFolder: boolean) => string
