import type { FastifyRequest } from 'fastify'
import { type Member, membersIn } from '../../access/members.ts'
import { mayUse } from '../../access/rights.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { logOf } from '../../services/files/log/log-of.ts'
import type { Decided } from '../../services/files/log/log-row.ts'
import type { ShareBook } from '../../services/files/share-book.ts'
import type { Share } from '../../services/files/tree/share.ts'
import { type Door, type Inside, inside, type OfAgreement } from '../door.ts'
import { openShareOf } from './share-of.ts'

/** The people of a drive, where somebody acts on them. */
export interface AtPeople {
  readonly by: Inside
  readonly share: Share
  readonly book: ShareBook
  /** Keeps in the log of the drive what whoever asks has decided. */
  note(act: Decided['act'], about: string, now?: string): void
}

/**
 * The drive of the agreement that the address names. What may be done there is the right of the route: whoever manages who works
 * with a drive need not work with it himself.
 *
 * @throws Refused AGREEMENT_UNKNOWN, SHARE_UNKNOWN
 */
export async function atPeople(door: Door, request: FastifyRequest): Promise<AtPeople> {
  const by = inside(door, request)
  const share = await openShareOf(door, by, (request.params as OfAgreement).agreement)
  return {
    by,
    share,
    book: share.book,
    note: (act, about, now) =>
      logOf(share).keep({
        ...{ at: Date.now(), person: by.who.person.id, act, about },
        ...(now === undefined ? {} : { now }),
        ...{ way: 'portal', from: request.ip },
      }),
  }
}

/** Who belongs to the customer now and may work with files: each person once, with the role that came first. */
export async function workingMembers({ running, ...by }: Inside): Promise<readonly Member[]> {
  const now = new Date()
  const members = await inTransaction(running.app, by, membersIn)
  const working = members.filter(
    ({ customer, role, from }) => customer !== null && from <= now && mayUse(role, 'work with files'),
  )
  return [...new Map(working.toReversed().map((member) => [member.person.id, member])).values()].toReversed()
}
