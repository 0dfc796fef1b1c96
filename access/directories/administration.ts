import { customerColumn, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { TestedStep } from './directory.ts'
import { type AskDomain, domainsOf, noteProven, proofName } from './domain.ts'
import { giveRoles } from './given-roles.ts'
import { openDirectory } from './kinds.ts'
import { endAllSessions } from './session.ts'
import {
  type DirectoryKey,
  type DirectoryOwner,
  idOf,
  noteLook,
  readDirectory,
  removeDirectory,
  type StoredDirectory,
  secretOf,
  switchDirectory,
} from './stored.ts'
import type { DirectoryNeeds } from './ways-in.ts'

/** Goes the whole way into a directory as it is kept, and notes what stands in the way. */
export async function testDirectory(
  { app, master, reach }: DirectoryNeeds,
  directory: StoredDirectory,
): Promise<readonly TestedStep[]> {
  const secret = await inTransaction(app, directory, (transaction) => secretOf(transaction, master, directory))
  const opened = openDirectory(directory.wire, secret, reach)
  const steps = await opened.test(directory.roles.map(({ group }) => group))
  const failed = steps.find(({ is }) => is === 'fails')
  const trouble = failed?.remedy ? { step: failed.step, seen: failed.seen, remedy: failed.remedy } : null
  await inTransaction(app, directory, (transaction) => noteLook(transaction, directory, trouble))
  return steps
}

/**
 * Whether somebody administrates who does not depend on a directory: he can come in, and set it right, when it cannot be
 * reached.
 */
export async function hasOwnAdministrator(transaction: Transaction, owner: DirectoryOwner): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `select from membership m
     where m.provider = $1 and m.customer = $2 and m.role = $3 and m.from_at <= now()
       and (m.until_at is null or m.until_at > now())
       and not exists (
         select from directory_person d
         where d.provider = m.provider and d.customer = m.customer and m.membership = any (d.memberships))
     limit 1`,
    [
      owner.provider,
      customerColumn(owner.customer),
      owner.customer === null ? 'administrator' : 'customerAdministrator',
    ],
  )
  return rowCount === 1
}

/** Nobody comes in through it any more, and who has come in through it is out. */
export async function switchOff({ app, auth }: DirectoryNeeds, key: DirectoryKey): Promise<void> {
  await inTransaction(app, key, (transaction) => switchDirectory(transaction, key, false))
  await endAllSessions(auth, key)
}

/** Takes a directory away, with all that it has made anybody. */
export async function takeAway({ app, auth }: DirectoryNeeds, key: DirectoryKey): Promise<void> {
  await inTransaction(app, key, async (transaction) => {
    const { rows } = await transaction.query<{ person: string; memberships: readonly string[] }>(
      'select person, memberships from directory_person where provider = $1 and customer = $2 and directory = $3 for update',
      idOf(key),
    )
    for (const { person, memberships } of rows) await giveRoles(transaction, key, person, memberships, [])
    await removeDirectory(transaction, key)
  })
  await endAllSessions(auth, key)
}

/**
 * Looks whether a domain shows what it was asked to.
 *
 * @returns false if it does not, or was never named
 */
export async function proveDomain(
  { app }: DirectoryNeeds,
  key: DirectoryKey,
  domain: string,
  askDomain: AskDomain,
): Promise<boolean> {
  const named = await inTransaction(app, key, (transaction) => domainsOf(transaction, key))
  const token = named.find((each) => each.domain === domain)?.token
  if (token === undefined) return false
  const isShown = (await askDomain(proofName(domain))).includes(token)
  if (isShown) await inTransaction(app, key, (transaction) => noteProven(transaction, key, domain))
  return isShown
}

/** How many people have come in through a directory and are not out. */
export async function countPeople(transaction: Transaction, key: DirectoryKey): Promise<number> {
  const { rows } = await transaction.query<{ people: number }>(
    `select count(*)::integer as people from directory_person
     where provider = $1 and customer = $2 and directory = $3 and out_because is null`,
    idOf(key),
  )
  return rows[0]?.people ?? 0
}

/** The directory of this owner with this id. */
export const ownDirectory = (
  { app }: DirectoryNeeds,
  owner: DirectoryOwner,
  directory: string,
): Promise<StoredDirectory | undefined> =>
  inTransaction(app, owner, (transaction) =>
    readDirectory(transaction, { provider: owner.provider, customer: owner.customer, directory }),
  )
