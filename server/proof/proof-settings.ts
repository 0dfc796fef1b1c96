import { resolve } from 'node:path'
import type { VerifierKey } from '../../proof/note.ts'
import { ProblemError } from '../problems.ts'
import type { SetWitness } from '../settings/proof.ts'
import type { Settings } from '../settings/table.ts'
import { timeStampsHalfGiven } from './proof-problems.ts'

/** What is set about proofs. */
export interface ProofSettings {
  readonly authorities: readonly string[]
  /** Absolute path of a PEM file; always there where there are authorities. */
  readonly rootsFile: string | undefined
  readonly witnesses: readonly SetWitness[]
  readonly witnessFor: readonly VerifierKey[]
}

/** @throws ProblemError TIME_STAMPS_HALF_GIVEN */
export function proofSettingsIn({ timeStamps, timeStampRoots, witnesses, witnessFor }: Settings): ProofSettings {
  const [stamps, roots] = ['--time-stamps', '--time-stamp-roots']
  if (timeStamps && !timeStampRoots) throw new ProblemError(timeStampsHalfGiven({ given: stamps, missing: roots }))
  if (timeStampRoots && !timeStamps) throw new ProblemError(timeStampsHalfGiven({ given: roots, missing: stamps }))
  return {
    authorities: timeStamps ?? [],
    rootsFile: timeStampRoots === undefined ? undefined : resolve(timeStampRoots),
    witnesses: witnesses ?? [],
    witnessFor: witnessFor ?? [],
  }
}
