/** A log for the house of a test: over its database, with a key in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sequence } from '../journal/sequence.ts'
import { inTransactionOfAll } from '../journal/transaction.ts'
import type { TestDatabase } from '../tools/test-database.ts'
import { settleAttestors } from './attest/attestors.ts'
import { stampNewest } from './attest/stamp.ts'
import type { Keeper } from './keeper.ts'
import { keeperInFile } from './key-file.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { makeProofs, type Proofs } from './proofs.ts'
import type { Authority } from './time-stamp/authority.test-support.ts'

export interface HouseLog {
  readonly folder: string
  readonly keeper: Keeper
  /** What the door takes. */
  readonly proof: (database: TestDatabase) => Promise<{ readonly keeper: Keeper; readonly proofs: Proofs }>
  /** Gives all facts their places, and signs. */
  sign(database: TestDatabase): Promise<void>
  /** Has the newest checkpoint stamped; whether that came about. */
  stamp(database: TestDatabase, authority: Authority): Promise<boolean>
  remove(): Promise<void>
}

export async function houseLog(): Promise<HouseLog> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-door-'))
  const keeper = await keeperInFile({ folder, host: 'klausel.example', hasSigned: false })
  return {
    folder,
    keeper,
    proof: async (database) => {
      const [app, queue] = [database.pool('app'), database.pool('queue')]
      return { keeper, proofs: makeProofs({ app, queue, keeper, now: Date.now }) }
    },
    sign: async (database) => {
      while ((await sequence(database.pool('queue'))).outcome !== 'done');
      await makeCheckpoint(database.pool('queue'), keeper, Date.now)
    },
    stamp: async (database, { address, root }) => {
      const queue = database.pool('queue')
      const wanted = [{ attestor: address, kind: 'time stamps' }] as const
      await inTransactionOfAll(queue, (transaction) => settleAttestors(transaction, wanted, Date.now()))
      const attesting = { authorities: [address], roots: [root], witnesses: [], now: Date.now, report: () => undefined }
      const signal = new AbortController().signal
      return stampNewest({ ...attesting, queue, origin: keeper.key.name, signal }, address)
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
