import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { inTransactionOfAll } from '../journal/transaction.ts'
import type { Attesting, Attestors } from './attest/attesting.ts'
import { settleAttestors } from './attest/attestors.ts'
import type { Keeper } from './keeper.ts'
import { makeCheckpoint, TreeRewritten } from './make-checkpoint.ts'
import { thinCheckpoints } from './thin.ts'

/** Between two looks for checkpoints that may go, in milliseconds: a day. */
const BETWEEN_THINNING = 86_400_000

export interface KeepingCheckpoints extends Attestors {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  readonly keeper: Keeper
  readonly now: () => number
  /** Between two looks, in milliseconds. */
  readonly pause: number
  /** One line for the operator. */
  readonly report: (line: string) => void
}

/**
 * Signs the head of the tree whenever it has grown, and has it stamped and witnessed: on the sequencer's side, after the facts are
 * committed. Any number of processes may do it on one database.
 */
export function keepCheckpoints(keeping: KeepingCheckpoints): { stop(): Promise<void> } {
  const ended = new AbortController()
  const running = run(keeping, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await running
    },
  }
}

async function run(keeping: KeepingCheckpoints, signal: AbortSignal): Promise<void> {
  const { keeper, queue, now, pause, authorities, witnesses } = keeping
  const report = oncePerTrouble(keeping.report)
  const attesting: Attesting = { ...keeping, origin: keeper.key.name, signal }
  const wanted = [
    ...authorities.map((attestor) => ({ attestor, kind: 'time stamps' }) as const),
    ...witnesses.map(({ address }) => ({ attestor: address, kind: 'witness' }) as const),
  ]
  const settle = () => inTransactionOfAll(queue, (transaction) => settleAttestors(transaction, wanted, now()))
  let isSettled = false
  let thinnedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    try {
      if (!isSettled) await settle()
      isSettled = true
      await makeCheckpoint(queue, keeper, now)
      await attest(attesting)
      if (now() - thinnedAt > BETWEEN_THINNING) {
        await thinCheckpoints(queue, now())
        thinnedAt = now()
      }
      report(undefined)
    } catch (error) {
      report(error)
    }
    // Rejects when the signal comes, which ends the loop.
    await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

/** Whoever stamps or witnesses loads its parts only where somebody is set to do so. */
async function attest(attesting: Attesting): Promise<void> {
  const { authorities, witnesses } = attesting
  if (authorities.length > 0) {
    const { stampNewest } = await import('./attest/stamp.ts')
    await Promise.all(authorities.map((authority) => stampNewest(attesting, authority)))
  }
  if (witnesses.length > 0) {
    const { askWitness } = await import('./witness/ask-witness.ts')
    await Promise.all(witnesses.map((witness) => askWitness(attesting, witness)))
  }
}

/** A trouble that stays is told once, not at every look. */
function oncePerTrouble(tell: (line: string) => void): (error: unknown) => void {
  let told: string | undefined
  return (error) => {
    const name = error === undefined ? undefined : error instanceof TreeRewritten ? error.message : nameOf(error)
    if (name !== undefined && name !== told) tell(name)
    told = name
  }
}

const nameOf = (error: unknown): string =>
  `Signing checkpoints rests and goes on: ${error instanceof Error ? error.name : 'unknown'}`
