import type { Pool } from 'pg'
import { proveConsistency } from '../journal/proof.ts'
import { readTreeHead, type TreeHead } from '../journal/stored-tree.ts'
import { inTransactionOfAll, type Transaction } from '../journal/transaction.ts'
import { verifyConsistency } from '../journal/tree.ts'
import { type Checkpoint, checkpointText, openCheckpoint } from './checkpoint.ts'
import type { Keeper } from './keeper.ts'
import { showVerifierKey } from './note.ts'
import { type KeptCheckpoint, keepCheckpoint, keepLog, readCheckpoint, readCheckpointOf, readLogs } from './store.ts'

/** Signing is done by one at a time in a database; the number only has to differ from other such locks. */
const LOCK = 6963

/**
 * The tree is not the continuation of what was signed before: it was restored from an older backup, or somebody has changed it.
 * Nothing is signed, or this installation would witness against itself.
 */
export class TreeRewritten extends Error {
  readonly code = 'TREE_REWRITTEN'
  constructor(signed: number, found: number) {
    super(
      `TREE_REWRITTEN  A tree of ${signed} leaves was signed; the one of ${found} leaves here does not continue it.`,
    )
    this.name = 'TreeRewritten'
  }
}

/**
 * Signs the head of the tree as it is now, unless that was done before. Nothing that appends waits for it.
 *
 * @param queue connections of the role `queue`
 * @returns the checkpoint of the tree of now; undefined while another process is signing, or while nothing has happened
 * @throws TreeRewritten
 */
export async function makeCheckpoint(
  queue: Pool,
  keeper: Keeper,
  now: () => number,
): Promise<KeptCheckpoint | undefined> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [LOCK])
    if (rows[0]?.mine !== true) return undefined
    const head = await readTreeHead(transaction)
    const origin = keeper.key.name
    if (head.size === 0 && !(await keeper.last())) return undefined
    const kept = await readCheckpointOf(transaction, { origin, size: head.size })
    for (const signed of await signedBefore(transaction, keeper)) await mustContinue(transaction, signed, head)
    if (kept) return kept
    const made: Checkpoint = { origin, size: head.size, root: Buffer.from(head.root) }
    const madeAt = now()
    await keepLog(transaction, { origin, verifierKey: showVerifierKey(keeper.key), begunAt: madeAt })
    const checkpoint: KeptCheckpoint = { ...made, madeAt, note: await keeper.signCheckpoint(checkpointText(made)) }
    await keepCheckpoint(transaction, checkpoint)
    return checkpoint
  })
}

/** What this log has signed last, as the keeper remembers it and as the database says. */
async function signedBefore(transaction: Transaction, keeper: Keeper): Promise<readonly Checkpoint[]> {
  const remembered = await keeper.last()
  const opened = remembered === undefined ? undefined : openCheckpoint(remembered, keeper.key)
  const stored = await readCheckpoint(transaction, { origin: keeper.key.name })
  return [...(opened?.fault === undefined && opened ? [opened.checkpoint] : []), ...(stored ? [stored] : [])]
}

async function mustContinue(transaction: Transaction, signed: Checkpoint, head: TreeHead): Promise<void> {
  if (signed.size > head.size) throw new TreeRewritten(signed.size, head.size)
  const proof = await proveConsistency(transaction, signed.size, head.size)
  const isContinued = verifyConsistency({ ...proof, firstRoot: signed.root, secondRoot: head.root })
  if (!isContinued) throw new TreeRewritten(signed.size, head.size)
}

/** Whether this installation has signed anything yet. */
export const hasSigned = (queue: Pool): Promise<boolean> =>
  inTransactionOfAll(queue, async (transaction) => (await readLogs(transaction)).length > 0)
