import type { FastifyInstance } from 'fastify'
import type { Running } from '../duties/running.ts'
import { object, type Schema } from './schema.ts'

/** What the door needs of the house. */
export interface Door {
  readonly running: Running
  /** The provider whose agreements are shown: as long as nobody signs in, there is one. */
  readonly provider: string
}

/** An act or a view: adds its route. */
export type Route = (api: FastifyInstance, door: Door) => void

export interface OfAgreement {
  readonly agreement: string
}
export const ofAgreement: Schema = object({
  agreement: { type: 'string', format: 'uuid', description: 'The id of the agreement, from /api/agreements' },
})
