// Its types say that a schema may carry a summary.
import type {} from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { Running } from '../duties/running.ts'
import type { Story } from '../duties/scenario.ts'
import { object, type Schema } from './schema.ts'

/** What the door needs of the house. */
export interface Door {
  readonly running: Running
  /** The provider whose agreements are shown: as long as nobody signs in, there is one. */
  readonly provider: string
  /** A scenario that goes on telling its own life as its clock is moved. */
  readonly story?: Story
}

/** An act or a view: adds its route. */
export type Route = (api: FastifyInstance, door: Door) => void

export interface OfAgreement {
  readonly agreement: string
}
export const ofAgreement: Schema = object({
  agreement: { type: 'string', format: 'uuid', description: 'The id of the agreement, from /api/agreements' },
})
