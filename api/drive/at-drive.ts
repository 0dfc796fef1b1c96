import type { FastifyRequest } from 'fastify'
import { type ContentGrant, readGrants } from '../../access/content-grant.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { logOf } from '../../services/files/log/log-of.ts'
import { permissionsFor, visitorOf } from '../../services/files/people/visitor.ts'
import type { SharePlace } from '../../services/files/share-place.ts'
import type { Share } from '../../services/files/tree/share.ts'
import { openVisit } from '../../services/files/tree/visit.ts'
import type { May, Visit, Visitor } from '../../services/files/visit.ts'
import { type Door, type Inside, inside, type OfAgreement } from '../door.ts'
import { contentNotGranted, driveNotYours } from './refused.ts'
import { openShareOf } from './share-of.ts'

/** Somebody before the drive of an agreement, with all that is known before it is opened. */
export interface BeforeDrive {
  readonly by: Inside
  readonly share: Share
  readonly visitor: Visitor
  /** By which staff of the provider sees it: read only, and no more than they name. Empty for people of the customer. */
  readonly grants: readonly ContentGrant[]
  /** Opens it; whoever opens it closes it. @throws DriveRefusal SHARE_CLOSED, SHARE_EXPORT_ONLY */
  enter(): AtDrive
}
/** Somebody at the drive of an agreement. */
export interface AtDrive extends Omit<BeforeDrive, 'enter'> {
  readonly place: SharePlace
  readonly visit: Visit
  close(): void
}

/** Does something at the drive of the agreement that the address names, and leaves it. */
export async function atDrive<T>(door: Door, request: FastifyRequest, work: (at: AtDrive) => Promise<T>): Promise<T> {
  const at = (await beforeDrive(door, request)).enter()
  try {
    return await work(at)
  } finally {
    at.close()
  }
}

/**
 * Finds the drive that the address of a request names, and as whom one may come to it.
 *
 * @throws Refused AGREEMENT_UNKNOWN, SHARE_UNKNOWN, CONTENT_NOT_GRANTED, DRIVE_NOT_YOURS
 */
export async function beforeDrive(door: Door, request: FastifyRequest): Promise<BeforeDrive> {
  const by = inside(door, request)
  const { agreement } = request.params as OfAgreement
  const share = await openShareOf(door, by, agreement)
  const grants = by.who.membership.customer === null ? await openGrants(by, agreement) : []
  const visitorNow = visitorAt(share, by, grants)
  const visitor = visitorNow()
  if (!visitor) throw driveNotYours()
  const before = { by, share, visitor, grants }
  return { ...before, enter: () => entered(before, visitorNow, request.ip) }
}

function entered(before: Omit<BeforeDrive, 'enter'>, visitorNow: () => Visitor | undefined, from: string): AtDrive {
  const { share, visitor } = before
  const visit = openVisit({ share, visitor, visitorNow, way: 'portal', from, keep: logOf(share).keep })
  return { ...before, place: share.place, visit, close: () => visit.close() }
}

/** Asked again for what goes on, so that it ends when somebody is put out. */
function visitorAt(share: Share, { who }: Inside, grants: readonly ContentGrant[]): () => Visitor | undefined {
  if (grants.length === 0) return () => visitorOf(share.book, who.person.id, Date.now())
  const visitor = visitorByGrants(who.person.name, grants)
  return () => (grants.some(({ allowed }) => allowed && allowed.until > Date.now()) ? visitor : undefined)
}

/** Those by which a member of staff may look now, into files at least. */
async function openGrants(by: Inside, agreement: string): Promise<readonly ContentGrant[]> {
  const now = Date.now()
  const all = await inTransaction(by.running.app, by, (transaction) =>
    readGrants(transaction, { provider: by.provider, agreement }),
  )
  const open = all.filter(
    ({ person, allowed, ended, scope }) =>
      person.id === by.who.person.id &&
      allowed !== null &&
      allowed.from <= now &&
      allowed.until > now &&
      ended === null &&
      folderIn(scope) !== undefined,
  )
  if (open.length === 0) throw contentNotGranted()
  return open
}

/** What a scope names of the drive: `files/offers` the folder `offers`, `files` and `everything` all of it; `mail` nothing. */
export function folderIn(scope: string): string | undefined {
  if (scope === 'everything' || scope === 'files') return ''
  const folder = /^files\/(.+)$/.exec(scope)?.[1]?.replace(/\/$/, '').normalize('NFC')
  return folder?.split('/').includes('..') ? undefined : folder
}

/** Reads what the grants name; the log knows the visitor by the first of them, which leads to person and reason. */
function visitorByGrants(name: string, grants: readonly ContentGrant[]): Visitor {
  const read: May = 'read'
  return {
    person: `grant ${grants[0]?.grant}`,
    name,
    // Whoever was allowed to look, also looks while the customer alone may take its contents along.
    isAdministrator: true,
    ...permissionsFor(
      grants.map(({ scope }) => ({ path: folderIn(scope) ?? '', may: read })),
      'nothing',
    ),
  }
}
