import { lstatSync } from 'node:fs'
import { closeLog, logOf } from '../log/log-of.ts'
import { visitorOf } from '../people/visitor.ts'
import { DriveRefusal } from '../refusals.ts'
import { closeShares, openShare, type Share } from '../tree/share.ts'
import { openVisit } from '../tree/visit.ts'
import type { Visit, Visitor } from '../visit.ts'

/** The shares that a listener has open. */
export interface OpenShares {
  /** Undefined for one that is not there. */
  find(name: string): Share | undefined
  /** @throws DriveRefusal if nothing at all can be done there now */
  visit(share: Share, visitor: Visitor, from: string): Visit
  close(): void
}

/** In milliseconds. What was erased is let go so soon, and nothing of it is held on the disk by an open file. */
const BETWEEN_LOOKS = 500

/** @param drive the folder in which all shares lie */
export function openShares(drive: string): OpenShares {
  const open = new Map<string, Share>()
  const looking = setInterval(() => {
    for (const { name, place } of open.values()) {
      if (lstatSync(place.book, { throwIfNoEntry: false })) continue
      open.delete(name)
      closeShares(drive, name)
    }
  }, BETWEEN_LOOKS)
  looking.unref()
  return {
    find: (name) => foundShare(drive, name),
    visit: (share, visitor, from) => {
      open.set(share.name, share)
      const visitorNow = (): Visitor | undefined => visitorOf(share.book, visitor.person, Date.now())
      return openVisit({ share, visitor, visitorNow, way: 'network drive', from, keep: logOf(share).keep })
    },
    close: () => {
      clearInterval(looking)
      for (const { place } of open.values()) closeLog(place)
    },
  }
}

function foundShare(drive: string, name: string): Share | undefined {
  try {
    return openShare(drive, name)
  } catch (error) {
    if (error instanceof DriveRefusal && error.code === 'SHARE_UNKNOWN') return undefined
    throw error
  }
}
