// Its types say that a schema may carry a summary.
import type {} from '@fastify/swagger'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { People } from '../access/people.ts'
import type { Who } from '../access/who.ts'
import type { Running } from '../duties/running.ts'
import type { Story } from '../duties/scenario.ts'
import { everyCustomer, type Scope } from '../journal/transaction.ts'
import type { BackupAtDoor } from './backup/backup-at-door.ts'
import type { DemoPeople } from './demo.ts'
import type { DriveAtDoor } from './drive/drive-at-door.ts'
import type { Place } from './place.ts'
import type { ProofAtDoor } from './proof/proof-at-door.ts'
import type { Paces } from './rates.ts'
import { object, type Schema } from './schema.ts'
import type { VpnAtDoor } from './vpn/vpn-at-door.ts'

/** What the door needs of the house. */
export interface Door {
  readonly running: Running
  readonly people: People
  /** A scenario that goes on telling its own life as its clock is moved. */
  readonly story?: Story
  /** Those to try things out as; nowhere but on an installation that this machine alone reaches. */
  readonly demo?: DemoPeople
  /** Under which addresses people reach the house; this machine alone, if left out. */
  readonly place?: Place
  /** How often it may be asked; as usual, if left out. */
  readonly paces?: Paces
  /** The network drive; without it no agreement has one here. */
  readonly drive?: DriveAtDoor
  /** The gateway by which customers reach what they were sold; without it no device can be given a profile. */
  readonly vpn?: VpnAtDoor
  /** The log of the house, and what proves it; without it nothing is proven here. */
  readonly proof?: ProofAtDoor
  /** The backups of the house; without it none are made here. */
  readonly backup?: BackupAtDoor
  /** Where lines about security go; nowhere, if left out. */
  readonly note?: (line: string) => void
  /** Where a defect at a request is told; where everything else is, if left out. */
  readonly defect?: (line: string, request: string) => void
}

/** An act or a view: adds its route. */
export type Route = (api: FastifyInstance, door: Door) => void

/** Whose agreements are read, and by what. */
export interface Reading extends Scope {
  readonly running: Running
  readonly customer: string | typeof everyCustomer
}

/**
 * The door as one person came in through it. Whose agreements a request meets is taken from here and never from what was
 * sent: staff meets all customers of its provider, everybody else the one customer he belongs to.
 */
export interface Inside extends Reading {
  readonly who: Who
  readonly story?: Story
}

/** @throws Error on a route that needs no right: there nobody has come in */
export function inside({ running, story }: Door, { who }: FastifyRequest): Inside {
  if (!who) throw new Error('This route is open to anybody, so nobody has come in.')
  const { provider, customer } = who.membership
  const own = story?.key.provider === provider ? { story } : {}
  return { running, provider, customer: customer ?? everyCustomer, who, ...own }
}

export interface OfAgreement {
  readonly agreement: string
}
export const ofAgreement: Schema = object({
  agreement: { type: 'string', format: 'uuid', description: 'The id of the agreement, from /api/agreements' },
})
