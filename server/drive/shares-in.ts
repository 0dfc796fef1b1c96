import { readdirSync } from 'node:fs'
import { probeShare } from '../../services/files/probe-share.ts'
import { isShareName } from '../../services/files/share-name.ts'
import { openShare, type Share } from '../../services/files/tree/share.ts'

/**
 * The shares of all customers, one at a time. The installation's own belongs to none of them.
 *
 * @param drive the folder in which all shares lie
 */
export function* sharesIn(drive: string): Generator<Share> {
  for (const name of readdirSync(drive, { withFileTypes: true })) {
    if (!name.isDirectory() || !isShareName(name.name) || name.name === probeShare) continue
    const share = shareAt(drive, name.name)
    if (share) yield share
  }
}

/** Undefined while it is being made, or goes. */
function shareAt(drive: string, name: string): Share | undefined {
  try {
    return openShare(drive, name)
  } catch {
    return undefined
  }
}
