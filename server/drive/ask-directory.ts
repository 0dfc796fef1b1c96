import type { Attempts } from '../../access/attempts.ts'
import { comeInByPassword, type DirectoryNeeds, wayIn } from '../../access/directories/ways-in.ts'
import { networkOf } from '../../api/network.ts'
import type { AskDirectory } from '../../services/files/people/sign-in.ts'
import { shareName } from '../../services/files/share-name.ts'
import { openShare } from '../../services/files/tree/share.ts'
import { stepShare } from './people-in-step.ts'

/** What it takes to ask a directory for the drive. */
export interface Asking extends DirectoryNeeds {
  readonly attempts: Attempts
  /** The folder in which all shares lie. */
  readonly drive: string
}

/**
 * Proves a name and a password at the directory that a share follows. Tries are counted in the database, with those of all
 * processes; whoever is let in works with the share when this answers.
 */
export function askDirectory(asking: Asking): AskDirectory {
  return async ({ agreement, directory, name, password, from }) => {
    const tried = { kind: 'drive', account: `${directory} ${name}`, network: networkOf(from) }
    const attempt = await asking.attempts.begin(tried)
    if (attempt.wait > 0) return undefined
    const way = await wayIn(asking, directory)
    const share = openShare(asking.drive, shareName(agreement))
    const { provider, customer } = share.record()
    // A share asks a directory of its own customer, whatever its book says.
    if (!way || way.directory.provider !== provider || way.directory.customer !== customer) return undefined
    const admission = await comeInByPassword(asking, way, name, password)
    if (admission.is !== 'admitted') return undefined
    await attempt.succeeded()
    await stepShare(asking, share)
    return admission.person
  }
}
