import type { X509Certificate } from 'node:crypto'
import type { RevocationList } from '../time-stamp/revocation.ts'
import type { Finding } from './finding.ts'

/** What was looked at, and what came of it. */
export interface Verdict {
  readonly what: /** One fact in a file of its own. */
    | 'proof'
    /** All facts of an agreement. */
    | 'export'
    /** All facts of an agreement with their words and papers. */
    | 'bundle'
    /** All facts of an installation. */
    | 'installation'
  /** The name of the log; null where nothing names one. */
  readonly origin: string | null
  readonly agreement: string | null
  /** Of an export, whether it holds some facts alone: then nothing is said of what lies between them. */
  readonly isSelection?: boolean
  readonly facts: number
  /** Leaves of the log that was signed; null where no signature holds. */
  readonly size: number | null
  /** Whether the key was named by whoever verifies; otherwise what is verified vouches for itself. */
  readonly keyIsNamed: boolean
  readonly stamps: {
    /** That hold. */
    readonly good: number
    /** That nobody could judge, since no roots were named. */
    readonly unjudged: number
    /** How many of the facts stand before the last good one, and when it was given. */
    readonly facts: number
    readonly latestAt: number | null
    readonly by: readonly string[]
    /** Lists of revoked certificates that were at hand. */
    readonly lists?: number
  }
  /** Witnesses whose cosignature holds. */
  readonly witnesses: readonly string[]
  /** Of an installation: its papers, and of how many the digest stands in a fact. */
  readonly papers?: { readonly all: number; readonly inJournal: number; readonly areOpened: boolean }
  /** Of a bundle: what lies in it beside the facts. */
  readonly bundle?: OfBundle
  readonly findings: readonly Finding[]
}

/** What a bundle holds beside facts. */
export interface OfBundle {
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  readonly papers: number
  /** How many of them have their digest in a fact of the log. */
  readonly papersInLog: number
  /** Facts whose words are those that were sealed; of which nobody can tell here; and whose words are not open. */
  readonly bound: number
  readonly unbound: number
  readonly closed: number
}

/** By what one verifies. All of it comes from whoever does, and nothing from what is verified. */
export interface VerifiedBy {
  /** The public half of the key of the log, as it stands in receipts and on the page of proofs. */
  readonly key?: string
  /** Roots of time stamp authorities. */
  readonly roots?: readonly X509Certificate[]
  /** Lists of certificates that were revoked. */
  readonly lists?: readonly RevocationList[]
  /** The public halves of keys of witnesses. */
  readonly witnesses?: readonly string[]
}
