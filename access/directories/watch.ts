import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { customerOf, inTransaction, inTransactionOfAll } from '../../journal/transaction.ts'
import { type Admitting, follow } from './admission.ts'
import type { Look } from './directory.ts'
import { openDirectory } from './kinds.ts'
import { knownPeople } from './known-person.ts'
import type { Reach } from './reach.ts'
import { type DirectoryKey, noteLook, readDirectory, secretOf } from './stored.ts'
import { DirectoryTrouble, type Trouble } from './trouble.ts'

/** What it takes to look after all directories. */
export interface Watching extends Admitting {
  /** Connections of the role `queue`, which sees where directories are and nothing in them. */
  readonly queue: Pool
  readonly reach: Reach
  /** Told what goes wrong, without names of people. */
  readonly report: (line: string) => void
}

/** How often each directory is asked about everybody who came in through it, and how often it is seen whose turn it is: milliseconds. */
const [every, tick] = [300_000, 15_000]

/** Looks after the directories of all providers until it is stopped. Several processes may do so at once. */
export function watchDirectories(watching: Watching): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = keepLooking(watching, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

async function keepLooking(watching: Watching, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const key of await whoseTurn(watching.queue)) {
        if (signal.aborted) return
        if (await takeTurn(watching, key, every)) await lookAtEverybody(watching, key)
      }
    } catch (error) {
      watching.report(`Directories could not be looked after: ${error instanceof Error ? error.name : 'unknown'}`)
    }
    await pause(tick, undefined, { signal }).catch(() => undefined)
  }
}

async function whoseTurn(queue: Pool): Promise<readonly DirectoryKey[]> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string; customer: string; directory: string }>(
      `select provider, customer, directory from directory
       where is_on and (looked_at is null or looked_at < now() - $1 * interval '1 millisecond')
       order by looked_at nulls first`,
      [every],
    )
    return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
  })
}

/** False if another process was quicker. */
async function takeTurn({ app }: Admitting, key: DirectoryKey, pause: number): Promise<boolean> {
  return inTransaction(app, key, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update directory set looked_at = now()
       where directory = $1 and is_on and (looked_at is null or looked_at < now() - $2 * interval '1 millisecond')`,
      [key.directory, pause],
    )
    return rowCount === 1
  })
}

/** Told what a directory has said of a person. */
export type Seen = (person: string, look: Look) => void

/**
 * The same out of turn, for services that cannot wait so long.
 *
 * @param pause so many milliseconds have to lie behind the last look, whichever process took it
 * @returns undefined if nobody looked now, since it was too soon or the directory is off
 */
export async function lookSoon(
  looking: Admitting & { readonly reach: Reach },
  key: DirectoryKey,
  pause: number,
  seen: Seen,
): Promise<{ readonly trouble: Trouble | null } | undefined> {
  if (!(await takeTurn(looking, key, pause))) return undefined
  return { trouble: await lookAtEverybody(looking, key, seen) }
}

/**
 * Asks a directory about everybody who came in through it, and carries out what it says. When it cannot be asked, nothing
 * follows for anybody, and its administrator reads why.
 */
export async function lookAtEverybody(
  watching: Admitting & { readonly reach: Reach },
  key: DirectoryKey,
  seen: Seen = () => undefined,
): Promise<Trouble | null> {
  const { app, master, reach } = watching
  const asked = await inTransaction(app, key, async (transaction) => {
    const directory = await readDirectory(transaction, key)
    if (!directory) return undefined
    const secret = await secretOf(transaction, master, directory)
    return { directory, secret, people: await knownPeople(transaction, master, key) }
  })
  if (!asked) return null
  const opened = openDirectory(asked.directory.wire, asked.secret, reach)
  const defects: unknown[] = []
  const trouble = await troubleOf(() =>
    opened.lookAtMany(async (look) => {
      for (const person of asked.people) {
        const answer = look(person.subject, person.kept)
        await answer
          .then(async (found) => {
            await follow(watching, asked.directory, person, found)
            seen(person.person, found)
          })
          .catch((error: unknown) => keepForLater(error, defects))
      }
    }),
  )
  await inTransaction(app, key, (transaction) => noteLook(transaction, key, trouble))
  if (defects.length > 0) throw defects[0]
  return trouble
}

/** A defect that one person meets keeps nobody else from being looked at; a directory that cannot be asked keeps everybody. */
function keepForLater(error: unknown, defects: unknown[]): void {
  if (error instanceof DirectoryTrouble) throw error
  defects.push(error)
}

/** What stood in the way; null if nothing did. */
async function troubleOf(work: () => Promise<void>): Promise<Trouble | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof DirectoryTrouble) return error.trouble
    throw error
  }
}
