/** A log with facts in it, for tests. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { append } from '../journal/append.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { openSample, sampleFact } from '../journal/sample.test-support.ts'
import { sequence } from '../journal/sequence.ts'
import { inTransaction } from '../journal/transaction.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import type { Keeper } from './keeper.ts'
import { keeperInFile } from './key-file.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { showVerifierKey } from './note.ts'
import type { KeptCheckpoint } from './store.ts'

/** A database of its own with a key of its own. */
export interface SampleLog {
  readonly database: TestDatabase
  readonly app: Pool
  readonly queue: Pool
  readonly owner: Pool
  readonly keeper: Keeper
  /** The public half of the key, as it is told to others. */
  readonly key: string
  readonly folder: string
  /** Opens an agreement with so many facts. */
  agreement(facts: number, of?: Partial<AgreementKey>): Promise<AgreementKey>
  /** Appends facts to it, each in a transaction of its own. */
  append(key: AgreementKey, facts: number): Promise<void>
  /** Gives all facts their places and signs. */
  sign(): Promise<KeptCheckpoint>
  close(): Promise<void>
}

export async function sampleLog(): Promise<SampleLog> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'klausel-log-'))
  const keeper = await keeperInFile({ folder, host: 'klausel.example', hasSigned: false })
  const [app, queue, owner] = [database.pool('app'), database.pool('queue'), database.pool('owner')]
  const numbers = new Map<string, number>()
  const appendTo = async (key: AgreementKey, facts: number): Promise<void> => {
    for (let left = facts; left > 0; left -= 1) {
      const expected = numbers.get(key.agreement) ?? 0
      await inTransaction(app, key, (transaction) =>
        append(transaction, { ...key, expected, facts: [sampleFact({ clear: { id: randomUUID() } })] }),
      )
      numbers.set(key.agreement, expected + 1)
    }
  }
  return {
    ...{ database, app, queue, owner, keeper, folder, key: showVerifierKey(keeper.key) },
    append: appendTo,
    agreement: async (facts, of) => {
      const key = await openSample(app, of)
      await appendTo(key, facts)
      return key
    },
    sign: async () => {
      while ((await sequence(queue)).outcome !== 'done');
      const made = await makeCheckpoint(queue, keeper, Date.now)
      if (made === undefined) throw new Error('Nothing was signed.')
      return made
    },
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Runs the openssl of the machine; throws if it refuses. */
export const openssl = (...args: readonly string[]): string =>
  execFileSync('openssl', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
