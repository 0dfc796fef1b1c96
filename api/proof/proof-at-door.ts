import type { Keeper } from '../../proof/keeper.ts'
import type { Proofs } from '../../proof/proofs.ts'
import type { Witness } from '../../proof/witness/be-witness.ts'

/** What the door needs of the log of the house. */
export interface ProofAtDoor {
  readonly proofs: Proofs
  readonly keeper: Keeper
  /** Where the house is a witness of others. */
  readonly witness?: Witness | undefined
}
