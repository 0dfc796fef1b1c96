import { readFile } from 'node:fs/promises'
import { realTime } from '../../journal/intake/clock.ts'
import { keepCheckpoints } from '../../proof/keep-checkpoints.ts'
import type { Keeper } from '../../proof/keeper.ts'
import { keeperInFile, witnessKeyInFile } from '../../proof/key-file.ts'
import { hasSigned } from '../../proof/make-checkpoint.ts'
import { makeProofs, type Proofs } from '../../proof/proofs.ts'
import type { Witness } from '../../proof/witness/be-witness.ts'
import { ProblemError } from '../problems.ts'
import type { House } from '../rooms.ts'
import { rootsNotReadable } from './proof-problems.ts'
import type { ProofSettings } from './proof-settings.ts'

/** Between two looks whether there is something to sign: with the sequencer's second, a checkpoint comes well within a minute. */
const CHECKPOINT_PAUSE = 15_000

/** What the house has of proofs, for its door and for its letters. */
export interface HouseProofs {
  readonly proofs: Proofs
  readonly keeper: Keeper
  /** Where this installation is a witness for others. */
  readonly witness: Witness | undefined
  /** The roots of the time stamp authorities that are trusted, as PEM; empty where there are none. */
  readonly roots: string
  /** Begins to sign, to have stamped and to have seen. */
  keep(): { stop(): Promise<void> }
}

type Opening = Pick<House, 'database' | 'dataFolder' | 'origins' | 'say' | 'proof'>

/**
 * Reads the key of the log from the data folder, or makes it.
 *
 * @throws Refusal of `keeperInFile`
 * @throws ProblemError TIME_STAMP_ROOTS_NOT_READABLE
 */
export async function openProofs({ database, dataFolder, origins, say, proof }: Opening): Promise<HouseProofs> {
  const [app, queue] = [database.pool('app'), database.pool('queue')]
  const host = new URL(origins[0] ?? 'https://klausel.local').host
  const place = { folder: dataFolder, host }
  const keeper = await keeperInFile({ ...place, hasSigned: await hasSigned(queue) })
  const witness =
    proof.witnessFor.length > 0 ? { ...(await witnessKeyInFile(place)), logs: proof.witnessFor } : undefined
  const { roots, lists } = await rootsIn(proof)
  return {
    proofs: makeProofs({ app, queue, keeper, now: realTime }),
    keeper,
    witness,
    roots: roots.map(String).join(''),
    keep: () =>
      keepCheckpoints({
        ...{ queue, keeper, now: realTime, pause: CHECKPOINT_PAUSE, roots, lists },
        ...{ authorities: proof.authorities, witnesses: proof.witnesses },
        report: (line) => say({ de: line, en: line }),
      }),
  }
}

/** Roots, and the lists of revoked certificates that stand in the same file. */
async function rootsIn({ rootsFile }: ProofSettings) {
  if (rootsFile === undefined) return { roots: [], lists: [] }
  const { certificatesIn } = await import('../../proof/time-stamp/roots.ts')
  const { revocationListsIn } = await import('../../proof/time-stamp/revocation.ts')
  const pem = await readFile(rootsFile, 'utf8').catch(() => '')
  const [roots, lists] = [certificatesIn(pem), revocationListsIn(pem)]
  if (roots === undefined || lists === undefined) throw new ProblemError(rootsNotReadable({ file: rootsFile }))
  return { roots, lists }
}
