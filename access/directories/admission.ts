import type { Pool } from 'pg'
import type { MasterKey } from '../../journal/master-key.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Found, Look, SignInOutcome } from './directory.ts'
import { domainOf, domainsOf } from './domain.ts'
import { giveRoles, rolesGiven } from './given-roles.ts'
import { findKnown, type KnownPerson, noteIn, noteOut } from './known-person.ts'
import { endOldSessions, endSessions, personFor } from './session.ts'
import type { StoredDirectory } from './stored.ts'

/** What an answer of a directory is carried out with. */
export interface Admitting {
  /** Connections of the roles `app` and `auth`. */
  readonly app: Pool
  readonly auth: Pool
  readonly master: MasterKey
}

/** Why somebody whom his directory knows does not come in. */
export type NotAdmitted =
  | Extract<SignInOutcome, { is: 'out' }>['because']
  /** None of his groups gives a role. */
  | 'no role'
  /** His address lies in no domain that the customer has shown to be its own. */
  | 'foreign address'
  /** The person with this address is known there as somebody else. */
  | 'known as another'

export type Admission =
  | { readonly is: 'admitted'; readonly person: string }
  | { readonly is: 'refused' }
  | { readonly is: 'not admitted'; readonly because: NotAdmitted }

/** Carries out what came of a sign-in: somebody comes in as what his groups make him, or all that he had ends. */
export async function admit(
  admitting: Admitting,
  directory: StoredDirectory,
  outcome: SignInOutcome,
): Promise<Admission> {
  if (outcome.is === 'refused') return { is: 'refused' }
  if (outcome.is === 'out') {
    // Whose password has only expired is still one of the people: what he has open stays open.
    const isOut = outcome.because !== 'password expired' && outcome.because !== 'e-mail not verified'
    if (outcome.subject !== undefined && isOut) await putOut(admitting, directory, outcome.subject, outcome.because)
    return { is: 'not admitted', because: outcome.because }
  }
  return letIn(admitting, directory, outcome.found, outcome.kept)
}

/** Carries out what a look at somebody has shown. */
export async function follow(
  admitting: Admitting,
  directory: StoredDirectory,
  known: Pick<KnownPerson, 'subject' | 'person' | 'lookedAt'>,
  look: Look,
): Promise<void> {
  if (look.is === 'in') await letIn(admitting, directory, look.found, look.kept)
  if (look.is === 'out') await putOut(admitting, directory, known.subject, look.because)
  if (look.is !== 'unknown') return
  if (isForgotten(known)) await putOut(admitting, directory, known.subject, 'gone')
  else await endOldSessions(admitting.auth, directory, known.person)
}

async function letIn(
  admitting: Admitting,
  directory: StoredDirectory,
  found: Found,
  kept: string | null,
): Promise<Admission> {
  const roles = rolesGiven(directory, found.groups)
  if (roles.length === 0) return putOutBecause(admitting, directory, found.subject, 'no role')
  const person = await personBehind(admitting, directory, found)
  if (person === undefined) return { is: 'not admitted', because: 'foreign address' }
  const isNoted = await inTransaction(admitting.app, directory, async (transaction) => {
    const known = await findKnown(transaction, admitting.master, directory, found.subject)
    const memberships = await giveRoles(transaction, directory, person, known?.memberships ?? [], roles)
    await noteIn(transaction, admitting.master, directory, { subject: found.subject, person, memberships, kept })
    return true
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505') return false
    throw error
  })
  return isNoted ? { is: 'admitted', person } : { is: 'not admitted', because: 'known as another' }
}

/**
 * Whom the directory means: somebody it has brought before, or the person with that address. A directory can say of anybody
 * that an address is his, so it is believed only where its customer has shown that the domain is its own.
 */
async function personBehind(
  { app, auth, master }: Admitting,
  directory: StoredDirectory,
  found: Found,
): Promise<string | undefined> {
  const [known, domains] = await inTransaction(app, directory, async (transaction) => [
    await findKnown(transaction, master, directory, found.subject),
    await domainsOf(transaction, directory),
  ])
  if (known) return known.person
  const isOwn = domains.some(({ domain, provenAt }) => provenAt !== null && domain === domainOf(found.email))
  return isOwn ? personFor(auth, found) : undefined
}

async function putOutBecause(
  admitting: Admitting,
  directory: StoredDirectory,
  subject: string,
  because: NotAdmitted,
): Promise<Admission> {
  await putOut(admitting, directory, subject, because)
  return { is: 'not admitted', because }
}

/** A sign-in service says that also when the person has only been away for long: then what he has open ends, and no more. */
const isPerhapsAway = (because: string): boolean => because === 'not confirmed'

/** For so long a sign-in service need not have confirmed somebody until he is forgotten, in days. */
const forgottenAfter = 30

const isForgotten = ({ lookedAt }: { readonly lookedAt: Date }): boolean =>
  Date.now() - lookedAt.getTime() > forgottenAfter * 86_400_000

/** Ends at once what somebody has open through a directory, and what it made him. */
async function putOut(
  { app, auth, master }: Admitting,
  directory: StoredDirectory,
  subject: string,
  because: string,
): Promise<void> {
  const known = await inTransaction(app, directory, async (transaction) => {
    const found = await findKnown(transaction, master, directory, subject)
    if (!found) return undefined
    const memberships = isPerhapsAway(because)
      ? found.memberships
      : await giveRoles(transaction, directory, found.person, found.memberships, [])
    await noteOut(transaction, directory, { subject, memberships }, because)
    return found
  })
  if (known) await endSessions(auth, directory, known.person)
}
