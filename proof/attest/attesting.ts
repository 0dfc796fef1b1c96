import type { X509Certificate } from 'node:crypto'
import type { Pool } from 'pg'
import type { VerifierKey } from '../note.ts'
import type { RevocationList } from '../time-stamp/revocation.ts'

/** A witness: whom it is, and where it takes checkpoints. */
export interface WitnessAt {
  /** Of the kind `cosignature`. */
  readonly key: VerifierKey
  /** The prefix before `/add-checkpoint`. */
  readonly address: string
}

/** Who is asked to attest for a log. */
export interface Attestors {
  /** Addresses of time stamp authorities. */
  readonly authorities: readonly string[]
  /** The roots that they are trusted by. */
  readonly roots: readonly X509Certificate[]
  /** What is known of certificates that were revoked. */
  readonly lists?: readonly RevocationList[]
  readonly witnesses: readonly WitnessAt[]
}

export interface Attesting extends Attestors {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  /** Which log. */
  readonly origin: string
  readonly now: () => number
  readonly signal: AbortSignal
  /** One line for the operator, where something begins to be wrong, or is right again. */
  readonly report: (line: string) => void
  /** How long one may take for an answer, in milliseconds. */
  readonly patience?: number
}

/** Between two stamps of one authority lie ten minutes at least, in milliseconds: they serve many. */
export const BETWEEN_STAMPS = 600_000
