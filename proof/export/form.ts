/**
 * The form of an export: lines of JSON, so that it can be written and read without being held as a whole.
 *
 *   { "klausel": "export 1", … }   which agreement and log, the public half of the key, and the checkpoint all proofs lead to
 *   { "stamp": { … } }             a checkpoint that was stamped, and that the one above continues it
 *   { "index": 17, … }             a fact: its place, its leaf, the way to the root
 *   { "statement": "…" }           at the end: how many facts there are and their root, signed
 */

export const FORM = 'export 1'

/** The same of some facts of an agreement: of each it is proven that it stands in the log, and nothing of what lies between them. */
export const SELECTION = 'selection 1'
export type ExportForm = typeof FORM | typeof SELECTION

export interface Heading {
  readonly klausel: ExportForm
  readonly agreement: string
  readonly origin: string
  /** As C2SP signed-note writes it. For comparing: whoever verifies has it from elsewhere. */
  readonly verifierKey: string
  /** The note, with its cosignatures. */
  readonly checkpoint: string
}

export interface StampLine {
  readonly stamp: {
    readonly authority: string
    /** The note that was stamped. */
    readonly checkpoint: string
    /** The answer of the authority in base64. */
    readonly answer: string
    /** Hashes in base64: that the checkpoint above continues this one. */
    readonly path: readonly string[]
  }
}

export interface FactLine {
  readonly index: number
  /** What of the fact is not sealed, as RFC 8785 writes it. */
  readonly fact: string
  /** SHA-256 of what is sealed, in base64. */
  readonly sealed: string
  /** Hashes in base64, from the sibling of the leaf upwards. */
  readonly path: readonly string[]
}

export interface EndLine {
  /** A signed note over `statementText`. */
  readonly statement: string
}

/** What the installation states about an export: these are all facts of the agreement, or all that were chosen. */
export interface Statement {
  readonly form?: ExportForm
  readonly origin: string
  readonly agreement: string
  readonly size: number
  readonly facts: number
  /** Of the tree of the leaves of these facts, in their order. */
  readonly root: Uint8Array
}

export const statementText = ({ form = FORM, origin, agreement, size, facts, root }: Statement): string =>
  `klausel ${form}\n${origin}\n${size}\nagreement ${agreement}\nfacts ${facts}\n${Buffer.from(root).toString('base64')}\n`
