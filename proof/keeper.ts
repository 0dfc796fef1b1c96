import type { VerifierKey } from './note.ts'

/**
 * Whoever keeps the key of a log and signs with it: a file beside the master key, or a module or service that never gives the
 * key away. A log must never sign two heads of which one does not continue the other; so a keeper also remembers, apart from
 * the database, what it signed last.
 */
export interface Keeper {
  /** Its name is the origin of the log. */
  readonly key: VerifierKey
  /** The note that was signed last, whatever the database says; undefined if none was. */
  last(): Promise<string | undefined>
  /** Signs the text of a checkpoint. The note is remembered before it is given out. */
  signCheckpoint(text: string): Promise<string>
  /** Signs a text that is no checkpoint, and says in its first line what it is. */
  signStatement(text: string): Promise<string>
}
