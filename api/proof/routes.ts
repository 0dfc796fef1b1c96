import type { Route } from '../door.ts'
import { agreementProof, factProof } from './facts.ts'
import { checkpointFile, logCheckpoint, logTile, stampFile } from './log.ts'
import { proofView } from './view.ts'
import { addCheckpoint } from './witness.ts'

/** What proves to others that all that happened is what it was. */
export const proofRoutes: readonly Route[] = [
  ...[proofView, checkpointFile, stampFile, logCheckpoint, logTile],
  ...[factProof, agreementProof],
  addCheckpoint,
]
