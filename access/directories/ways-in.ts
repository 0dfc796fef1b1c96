import { inTransaction } from '../../journal/transaction.ts'
import { type Admission, type Admitting, admit } from './admission.ts'
import type { Errand } from './directory.ts'
import { type AskDomain, domainOf } from './domain.ts'
import { type OpenedDirectory, openDirectory } from './kinds.ts'
import type { Reach } from './reach.ts'
import { hasPassword } from './session.ts'
import { type DirectoryKey, readDirectory, type StoredDirectory, secretOf } from './stored.ts'
import { DirectoryTrouble } from './trouble.ts'

/** What it takes to let people in through directories. */
export interface DirectoryNeeds extends Admitting {
  readonly reach: Reach
  /** What domains show; the name servers of the system are asked, if left out. */
  readonly askDomain?: AskDomain
}

/** A directory that is switched on, ready to be asked. */
export interface WayIn {
  readonly directory: StoredDirectory
  readonly opened: OpenedDirectory
}

/** The directory with this id, if it is switched on. Ids are random: whoever knows one was given it. */
export async function wayIn(needs: DirectoryNeeds, directory: string): Promise<WayIn | undefined> {
  const { rows } = await needs.app.query<{ provider: string; customer: string }>(
    'select provider, customer from directory_owner($1)',
    [directory],
  )
  return rows[0] && openedFor(needs, { ...rows[0], directory })
}

/** The directories that bring the people of an e-mail domain: usually none or one. */
export async function waysInFor(needs: DirectoryNeeds, email: string): Promise<readonly WayIn[]> {
  const { rows } = await needs.app.query<{ provider: string; customer: string; directory: string }>(
    'select provider, customer, directory from directories_of($1)',
    [domainOf(email)],
  )
  const ways = await Promise.all(rows.map((row) => openedFor(needs, row)))
  return ways.filter((way) => way !== undefined)
}

async function openedFor(
  { app, master, reach }: DirectoryNeeds,
  key: DirectoryKey & { readonly customer: string },
): Promise<WayIn | undefined> {
  return inTransaction(app, key, async (transaction) => {
    const directory = await readDirectory(transaction, key)
    if (!directory?.isOn) return undefined
    return { directory, opened: openDirectory(directory.wire, await secretOf(transaction, master, directory), reach) }
  })
}

/** @throws DirectoryTrouble when the directory cannot be asked */
export async function comeInByPassword(
  needs: DirectoryNeeds,
  { directory, opened }: WayIn,
  name: string,
  password: string,
): Promise<Admission> {
  if (opened.kind !== 'ldap') return { is: 'refused' }
  return admit(needs, directory, await opened.signIn(name, password))
}

/** Somebody who has come back: what his directory wants to see when he goes, and whether he has shown it a second factor. */
export type Return = Admission & { readonly proof: string | null; readonly hasSecondFactor: boolean }

/** @throws DirectoryTrouble when the directory cannot be asked */
export async function comeBack(
  needs: DirectoryNeeds,
  { directory, opened }: WayIn,
  answer: URL,
  errand: Errand,
): Promise<Return> {
  if (opened.kind !== 'openid') return { is: 'refused', proof: null, hasSecondFactor: false }
  const outcome = await opened.finish(answer, errand)
  const admission = await admit(needs, directory, outcome)
  const { proof, hasSecondFactor } = outcome.is === 'in' ? outcome : { proof: null, hasSecondFactor: false }
  return { ...admission, proof, hasSecondFactor }
}

/**
 * Lets somebody in who gave e-mail address and password where everybody gives them. Whoever has a password here shows it to no
 * directory; and nobody is told whether there is a directory for his domain, or whether it can be reached.
 *
 * @returns undefined where no directory lets him in
 */
export async function comeInByEmail(
  needs: DirectoryNeeds,
  email: string,
  password: string,
): Promise<{ readonly person: string; readonly directory: StoredDirectory } | undefined> {
  const ways = await waysInFor(needs, email)
  if (ways.length === 0 || (await hasPassword(needs.auth, email))) return undefined
  for (const way of ways) {
    const admission = await comeInByPassword(needs, way, email, password).catch((error: unknown) => {
      if (error instanceof DirectoryTrouble) return undefined
      throw error
    })
    if (admission?.is === 'admitted') return { person: admission.person, directory: way.directory }
  }
  return undefined
}
