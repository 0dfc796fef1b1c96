import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError, type Pool } from 'pg'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import { type Migration, migrationsFolder, readMigrations } from '../migrate.ts'
import { isNearlyFull, roomAt } from './disk.ts'
import { overdueAfter, type Signing } from './signing.ts'

/** What keeps the program from being ready, in the order in which it is looked at. docs/operating.md says what to do about each. */
export const lacks = [
  'STARTING',
  'CLOSING',
  'DATABASE_AWAY',
  'DATABASE_READ_ONLY',
  'MIGRATIONS_PENDING',
  'DATABASE_NEWER',
  'MASTER_KEY_MISSING',
  'DISK_NEARLY_FULL',
  'CHECKPOINT_OVERDUE',
  'QUEUE_STOPPED',
  'DRIVE_AWAY',
] as const
export type Lack = (typeof lacks)[number]

/** How long the database may take to answer, in milliseconds. */
const patience = 2_000

/** What is looked at. */
export interface LookedAt {
  readonly pools: { readonly app: Pool; readonly queue: Pool }
  /** The folders whose disks must have room. */
  readonly folders: readonly string[]
  readonly masterKeyFile: string
  readonly signing: () => Promise<Signing>
  /** Whether the queue is being worked off. */
  readonly works: () => boolean
  /** Whether somebody answers for the network drive; true where there is none. */
  readonly drives: () => boolean
  /** The folder of the migrations; another one only in tests. */
  readonly migrations?: string
}

/** Whether the program is ready for those who come, and what is missing if not. */
export class Readiness {
  #stage: 'STARTING' | 'open' | 'CLOSING' = 'STARTING'
  readonly #about: LookedAt
  readonly #migrations: Promise<readonly Migration[]>

  constructor(about: LookedAt) {
    this.#about = about
    this.#migrations = readMigrations(about.migrations ?? migrationsFolder)
    this.#migrations.catch(() => undefined)
  }

  open(): void {
    this.#stage = 'open'
  }

  /** From now on nobody is to be sent here any more; whoever is here is still answered. */
  close(): void {
    this.#stage = 'CLOSING'
  }

  get isClosing(): boolean {
    return this.#stage === 'CLOSING'
  }

  /** Looks anew; empty: it is ready. What cannot be looked at without the database is left out while that is away. */
  async look(): Promise<readonly Lack[]> {
    const stage: readonly Lack[] = this.#stage === 'open' ? [] : [this.#stage]
    const [database, machine] = await Promise.all([this.#lookAtDatabase(), this.#lookAtMachine()])
    const found = new Set<Lack>([...stage, ...database, ...machine])
    return lacks.filter((lack) => found.has(lack))
  }

  async #lookAtDatabase(): Promise<readonly Lack[]> {
    const { pools, signing } = this.#about
    const look = async (): Promise<readonly Lack[]> => {
      const migrations = await this.#migrations
      await pools.app.query('select 1')
      const { isReadOnly, ran } = await inTransactionOfAll(pools.queue, async (transaction) => {
        const { rows } = await transaction.query<{ read_only: boolean; ran: string }>(
          `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as read_only,
             last_migration() as ran`,
        )
        return { isReadOnly: rows[0]?.read_only === true, ran: Number(rows[0]?.ran ?? 0) }
      })
      const { behindFor } = await signing()
      return [
        ...(isReadOnly ? (['DATABASE_READ_ONLY'] as const) : []),
        ...(ran < migrations.length ? (['MIGRATIONS_PENDING'] as const) : []),
        ...(ran > migrations.length ? (['DATABASE_NEWER'] as const) : []),
        ...(behindFor > overdueAfter ? (['CHECKPOINT_OVERDUE'] as const) : []),
      ]
    }
    return within(patience, look()).catch((error: unknown): readonly Lack[] => {
      // What the program asks for was made by its last migrations.
      const isOlder = error instanceof DatabaseError && ['42883', '42P01'].includes(error.code ?? '')
      return [isOlder ? 'MIGRATIONS_PENDING' : 'DATABASE_AWAY']
    })
  }

  async #lookAtMachine(): Promise<readonly Lack[]> {
    const { folders, masterKeyFile, works, drives } = this.#about
    const rooms = await Promise.all(folders.map(roomAt))
    const isKeyThere = await access(masterKeyFile, constants.R_OK).then(
      () => true,
      () => false,
    )
    return [
      ...(isKeyThere ? [] : (['MASTER_KEY_MISSING'] as const)),
      ...(rooms.some((room) => room && isNearlyFull(room)) ? (['DISK_NEARLY_FULL'] as const) : []),
      ...(works() ? [] : (['QUEUE_STOPPED'] as const)),
      ...(drives() ? [] : (['DRIVE_AWAY'] as const)),
    ]
  }
}

/** @throws Error if it takes longer; what was asked goes on and is not waited for */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const ended = new AbortController()
  const late = pause(milliseconds, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Error('It did not answer in time.')
  })
  late.catch(() => undefined)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    ended.abort()
  }
}
