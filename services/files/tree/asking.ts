import type { DriveRefusal } from '../refusals.ts'
import type { ShareRecord } from '../share-book.ts'
import type { Accessed, KeepAccessed, Path, Visitor, Way } from '../visit.ts'
import { folderOf } from './path.ts'
import { nothingThere, notPermitted, shareClosed, shareExportOnly, shareReadOnly, shareUnknown } from './refuse.ts'
import type { Share } from './share.ts'

/** Who asks, for what share, and by which way. */
export interface Asking {
  readonly share: Share
  readonly visitor: Visitor
  /** The same person as the book has it now, undefined once that person is out; without it, the visitor stays who he is. */
  readonly visitorNow?: (() => Visitor | undefined) | undefined
  readonly way: Way
  /** The address that the request came from. */
  readonly from: string
  readonly keep: KeepAccessed
  /** In milliseconds since 1970. */
  readonly now: () => number
}

export type Wants = 'read' | 'write'

/** Why a share as it stands lets somebody not do what he wants. */
export function stateAgainst(record: ShareRecord, visitor: Visitor, wants: Wants): DriveRefusal | undefined {
  if (record.state === 'open') return undefined
  if (record.state === 'closed') return shareClosed()
  if (record.state === 'export-only') return wants === 'read' && visitor.isAdministrator ? undefined : shareExportOnly()
  return wants === 'read' ? undefined : shareReadOnly()
}

export function refuseByState({ share, visitor }: Asking, wants: Wants): void {
  const refusal = stateAgainst(share.record(), visitor, wants)
  if (refusal) throw refusal
}

/** What somebody may not see is refused like what is not there. */
export function mayRead(asking: Asking, path: Path): void {
  refuseByState(asking, 'read')
  if (asking.visitor.may(path) === 'nothing') throw nothingThere(path)
}

/** Content and properties of what lies at a place. */
export function mayWrite(asking: Asking, path: Path): void {
  refuseByState(asking, 'write')
  if (asking.visitor.may(path) !== 'write') throw notPermitted(path)
}

/** Whether something comes to lie at a place is a matter of its folder too. */
export function mayPut(asking: Asking, path: Path): void {
  mayWrite(asking, path)
  if (asking.visitor.may(folderOf(path)) !== 'write') throw notPermitted(path)
}

/** Whoever takes something away takes all that lies in it. */
export function mayTakeAway(asking: Asking, path: Path): void {
  mayPut(asking, path)
  if (asking.visitor.leastBelow(path) !== 'write') throw notPermitted(path)
}

/** A folder in which nothing is permitted is seen if it leads to one in which something is. */
export const leadsSomewhere = ({ visitor }: Asking, folder: Path): boolean => visitor.mostBelow(folder) !== 'nothing'

/** Asks again for something that goes on: undefined while it may. */
export function mayGoOn(asking: Asking, path: Path, wants: Wants): DriveRefusal | undefined {
  const visitor = asking.visitorNow ? asking.visitorNow() : asking.visitor
  if (visitor === undefined) return shareClosed()
  try {
    const refusal = stateAgainst(asking.share.record(), visitor, wants)
    if (refusal) return refusal
  } catch {
    return shareUnknown()
  }
  const may = visitor.may(path)
  return may === 'write' || (may === 'read' && wants === 'read') ? undefined : notPermitted(path)
}

/** The same within a step that comes after something that took long. */
export function refuseIfEnded(asking: Asking, path: Path, wants: Wants): void {
  const refusal = mayGoOn(asking, path, wants)
  if (refusal) throw refusal
}

/** Keeps a row of the log. */
export function keep(asking: Asking, act: Accessed['act'], path: Path, more?: Pick<Accessed, 'to' | 'bytes'>): void {
  const { visitor, way, from } = asking
  asking.keep({ at: asking.now(), person: visitor.person, act, path, ...more, way, from })
}
