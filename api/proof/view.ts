import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { readAttestors } from '../../proof/attest/attestors.ts'
import { readVerifierKey, showVerifierKey } from '../../proof/note.ts'
import { type KeptCheckpoint, readCosignatures, readNewest, readStamps } from '../../proof/store.ts'
import { readWatched } from '../../proof/witness/be-witness.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { type Door, inside, type Route } from '../door.ts'
import { answers, count, list, object, orNull, text, time } from '../schema.ts'

/** A checkpoint, and who has said something about it. */
export interface ShownCheckpoint {
  readonly size: number
  readonly madeAt: string
  readonly stamps: readonly { readonly authority: string; readonly at: string }[]
  readonly witnesses: readonly { readonly name: string; readonly at: string }[]
}

/** Somebody who attests, and how it goes with him. */
export interface ShownAttestor {
  readonly attestor: string
  readonly kind: 'time stamps' | 'witness'
  readonly heardAt: string | null
  readonly failure: string | null
  readonly failedAt: string | null
  readonly nextAt: string
}

/** What proves that this log is what it was. */
export interface ShownProof {
  /** The public half of its key, by which everybody verifies; null where the house has no log. */
  readonly key: string | null
  readonly checkpoints: readonly ShownCheckpoint[]
  readonly attestors: readonly ShownAttestor[]
  /** The logs of others for which this installation is a witness, and its key for that. */
  readonly witness: {
    readonly key: string
    readonly logs: readonly { readonly origin: string; readonly size: number; readonly seenAt: string | null }[]
  } | null
}

const shown = object({
  key: orNull(text),
  checkpoints: list(
    object({
      size: count,
      madeAt: time,
      stamps: list(object({ authority: text, at: time })),
      witnesses: list(object({ name: text, at: time })),
    }),
    'The newest ones, and below them the newest ones that others have attested',
  ),
  attestors: list(
    object({
      attestor: text,
      kind: { enum: ['time stamps', 'witness'] },
      heardAt: orNull(time),
      failure: orNull(text),
      failedAt: orNull(time),
      nextAt: time,
    }),
  ),
  witness: orNull(object({ key: text, logs: list(object({ origin: text, size: count, seenAt: orNull(time) })) })),
})

const NEWEST = 20

/** What was signed, by whom it was attested, and whom the house attests. */
export const proofView: Route = (api, door) => {
  api.get(
    '/proof',
    {
      config: { right: 'see proofs' },
      schema: {
        summary:
          'The newest checkpoints of the log with time stamps and cosignatures, and how it goes with those who give them',
        response: answers({ 200: shown }),
      },
    },
    async (request): Promise<ShownProof> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => ({
        key: door.proof ? showVerifierKey(door.proof.proofs.key) : null,
        checkpoints: await shownCheckpoints(transaction),
        attestors: (await readAttestors(transaction)).map(({ tries, ...each }) => ({
          ...each,
          heardAt: each.heardAt === null ? null : showInstant(each.heardAt),
          failedAt: each.failedAt === null ? null : showInstant(each.failedAt),
          nextAt: showInstant(each.nextAt),
        })),
        witness: await shownWitness(transaction, door),
      }))
    },
  )
}

async function shownCheckpoints(transaction: Transaction): Promise<readonly ShownCheckpoint[]> {
  const newest = await readNewest(transaction, NEWEST)
  const shownOnes: ShownCheckpoint[] = []
  for (const each of newest) shownOnes.push(await shownCheckpoint(transaction, each))
  return shownOnes
}

async function shownCheckpoint(transaction: Transaction, kept: KeptCheckpoint): Promise<ShownCheckpoint> {
  const { origin, size, madeAt } = kept
  const stamps = await readStamps(transaction, { origin, sizes: [size] })
  const seen = await readCosignatures(transaction, kept)
  return {
    size,
    madeAt: showInstant(madeAt),
    stamps: stamps.map(({ authority, at }) => ({ authority, at: showInstant(at) })),
    witnesses: seen.map(({ witness, at }) => ({
      name: readVerifierKey(witness)?.name ?? witness,
      at: showInstant(at),
    })),
  }
}

async function shownWitness(transaction: Transaction, { proof }: Door): Promise<ShownProof['witness']> {
  if (!proof?.witness) return null
  const watched = new Map((await readWatched(transaction)).map((each) => [each.origin, each]))
  const logs = proof.witness.logs.map(({ name }) => {
    const seenAt = watched.get(name)?.seenAt
    return { origin: name, size: watched.get(name)?.size ?? 0, seenAt: seenAt ? showInstant(seenAt) : null }
  })
  return { key: showVerifierKey(proof.witness.key), logs }
}
