import type { Pool } from 'pg'
import { sequence } from '../journal/sequence.ts'
import { inTransaction, type Transaction } from '../journal/transaction.ts'
import type { Keeper } from './keeper.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import type { VerifierKey } from './note.ts'
import { type FactKey, type ProofFile, proveInFile } from './prove-fact.ts'

/** What other rooms ask for. */
export interface Proofs {
  /** The public half of the key, by which anybody checks. */
  readonly key: VerifierKey
  /**
   * The file that proves a fact. A fact that was just appended gets its place and its signature at once, without waiting for the
   * next round.
   *
   * @returns undefined if there is no such fact, or if it cannot be signed now; then it can be asked for later
   */
  fileFor(fact: FactKey): Promise<ProofFile | undefined>
  /** The same for whoever is inside a transaction already, in the scope of the fact. */
  fileIn(transaction: Transaction, fact: FactKey): Promise<ProofFile | undefined>
  /** Gives what was appended until now its place and its signature, without waiting for the next round. */
  signNow(): Promise<void>
}

export interface NeededForProofs {
  /** Connections of the role `app`, and of the role `queue`. */
  readonly app: Pool
  readonly queue: Pool
  readonly keeper: Keeper
  /** Of the real clock, also where a scenario has one of its own: a signature is made in this world. */
  readonly now: () => number
}

/** Rounds of the sequencer that a fact may need behind many others. */
const ROUNDS = 20

export function makeProofs({ app, queue, keeper, now }: NeededForProofs): Proofs {
  const prove = (fact: FactKey) => inTransaction(app, fact, (transaction) => proveInFile(transaction, fact))
  const signNow = atOneTime(async () => {
    for (let round = 0; round < ROUNDS && (await sequence(queue)).outcome === 'more'; round++);
    await makeCheckpoint(queue, keeper, now)
  })
  const fileBy = async (prove: () => Promise<ProofFile | undefined>): Promise<ProofFile | undefined> => {
    const file = await prove()
    if (file) return file
    // Whoever signs in rounds tells what is wrong; here there is only no proof yet.
    await signNow().catch(() => undefined)
    return prove()
  }
  return {
    key: keeper.key,
    signNow,
    fileFor: (fact) => fileBy(() => prove(fact)),
    fileIn: (transaction, fact) => fileBy(() => proveInFile(transaction, fact)),
  }
}

/** Whoever asks while it is being done waits for the next time, which he shares with all who asked meanwhile. */
function atOneTime(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    running = act().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (running === undefined) return begin()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return begin()
      })
    return next
  }
}
