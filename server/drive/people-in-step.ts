import { setTimeout as pause } from 'node:timers/promises'
import { whoIsIn } from '../../access/directories/known-person.ts'
import { plainName } from '../../access/directories/ldap/name.ts'
import { readDirectory } from '../../access/directories/stored.ts'
import { lookSoon, type Watching } from '../../access/directories/watch.ts'
import { membersIn } from '../../access/members.ts'
import { mayUse } from '../../access/rights.ts'
import { inTransaction, inTransactionOfAll } from '../../journal/transaction.ts'
import { logOf } from '../../services/files/log/log-of.ts'
import { readDirectoryLink } from '../../services/files/people/directory-link.ts'
import { type Belonging, bringInStep, followGroups, type Stepped } from '../../services/files/people/in-step.ts'
import { shareName } from '../../services/files/share-name.ts'
import type { Share } from '../../services/files/tree/share.ts'
import { sharesIn } from './shares-in.ts'

/** What it takes to keep the people of all drives in step. */
export interface KeepingInStep extends Watching {
  /** The folder in which all shares lie. */
  readonly drive: string
}

/** In milliseconds: between two looks at who has left, between two at a directory that somebody signs in through, and at everything. */
const [tick, ofDirectory, ofAll] = [1_000, 4_000, 60_000]
/** After a round that failed as a whole, since the database is away for instance. */
const afterFailure = 15_000
/** A transaction that ends late is still seen: so far back it is looked who has come and left. */
const back = 15
/** A directory rests at least so many times as long as it took to answer. */
const rest = 3

/**
 * Keeps the people of all drives in step with the portal and with the directories of the customers until it is stopped: whose
 * membership has ended, or who is out in the directory, is out on the drive within seconds. Several processes may do so at once.
 */
export function keepDrivePeopleInStep(keeping: KeepingInStep): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = keepGoing(keeping, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

async function keepGoing(keeping: KeepingInStep, signal: AbortSignal): Promise<void> {
  const editions = new Map<string, number>()
  const rested = new Map<string, number>()
  for (let allAt = 0; !signal.aborted; ) {
    const isTimeForAll = Date.now() - allAt >= ofAll
    if (isTimeForAll) allAt = Date.now()
    const isDone = await orReport(keeping, async () => {
      const touched = await whoseHaveChanged(keeping)
      const shares = [...sharesIn(keeping.drive)]
      for (const share of shares) {
        if (signal.aborted) return
        const isChanged = editions.get(share.name) !== share.book.edition()
        if (isTimeForAll || isChanged || touched.has(share.name))
          await orReport(keeping, () => stepShare(keeping, share))
        editions.set(share.name, share.book.edition())
      }
      for (const [directory, following] of Map.groupBy(shares, ({ book }) => readDirectoryLink(book)?.directory)) {
        if (signal.aborted) return
        if (directory !== undefined) await orReport(keeping, () => askDirectory(keeping, directory, following, rested))
      }
    })
    await pause(isDone ? tick : afterFailure, undefined, { signal }).catch(() => undefined)
  }
}

/**
 * One share that cannot be brought in step keeps no other from it; nobody is named.
 *
 * @returns whether it could
 */
async function orReport({ report }: KeepingInStep, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    report(`People of a drive could not be kept in step: ${error instanceof Error ? error.name : 'unknown'}`)
    return false
  }
}

/** The shares of customers to whom somebody has come, or whom somebody has left, in the last seconds. */
async function whoseHaveChanged({ queue }: KeepingInStep): Promise<ReadonlySet<string>> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ agreement: string }>(
      `select distinct a.agreement from membership m join agreement a using (provider, customer)
       where m.from_at between now() - $1 * interval '1 second' and now()
          or m.until_at between now() - $1 * interval '1 second' and now()`,
      [back],
    )
    return new Set(rows.map(({ agreement }) => shareName(agreement)))
  })
}

/** Brings one share in step with who belongs to its customer now. */
export async function stepShare(keeping: Pick<KeepingInStep, 'app'>, share: Share): Promise<Stepped> {
  const { provider, customer } = share.record()
  const directory = readDirectoryLink(share.book)?.directory
  const { members, brought } = await inTransaction(keeping.app, { provider, customer }, async (transaction) => ({
    members: await membersIn(transaction),
    brought: directory === undefined ? [] : await whoIsIn(transaction, { provider, customer, directory }),
  }))
  const at = Date.now()
  const working = members
    .filter((each) => each.customer === customer && each.from.getTime() <= at && mayUse(each.role, 'work with files'))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const belonging = [...Map.groupBy(working, ({ person }) => person.id)].flatMap(([person, roles]): Belonging[] => {
    const [first] = roles
    const isAdministrator = roles.some(({ role }) => role === 'customerAdministrator')
    return first ? [{ person, name: first.person.name, address: first.person.email, isAdministrator }] : []
  })
  const stepped = bringInStep(share.book, belonging, new Set(brought), at)
  const { keep } = logOf(share)
  for (const [act, people] of [
    ['let in', stepped.came],
    ['end person', stepped.left],
  ] as const)
    for (const about of people) keep({ at, person: '', act, about, way: 'portal', from: '' })
  return stepped
}

/** Asks a directory that shares follow, unless somebody has just done so; then brings them and their teams in step. */
async function askDirectory(
  keeping: KeepingInStep,
  directory: string,
  following: readonly Share[],
  rested: Map<string, number>,
): Promise<void> {
  const [first] = following
  if (!first || Date.now() < (rested.get(directory) ?? 0)) return
  const { provider, customer } = first.record()
  const key = { provider, customer, directory }
  const groups = new Map<string, readonly string[]>()
  const begun = Date.now()
  rested.set(directory, begun + ofDirectory)
  const looked = await lookSoon(keeping, key, ofDirectory, (person, look) => {
    if (look.is === 'in') groups.set(person, look.found.groups)
  })
  if (!looked) return
  rested.set(directory, Date.now() + Math.max(ofDirectory, (Date.now() - begun) * rest))
  const found = await inTransaction(keeping.app, key, (transaction) => readDirectory(transaction, key))
  const named = found?.wire.kind === 'ldap' ? plainName : (group: string) => group
  for (const share of following) {
    await stepShare(keeping, share)
    if (looked.trouble === null) stepTeams(share, groups, named)
  }
}

function stepTeams(
  share: Share,
  groups: ReadonlyMap<string, readonly string[]>,
  named: (group: string) => string,
): void {
  const at = Date.now()
  for (const team of followGroups(share.book, groups, named))
    logOf(share).keep({ at, person: '', act: 'change team', about: team, way: 'portal', from: '' })
}
