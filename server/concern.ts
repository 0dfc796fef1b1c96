import type { Sentence } from './language.ts'

/** Something that is good enough to try Klausel out, and not to run a business on it. */
export interface Concern {
  /** A few words, to stand in a list. */
  readonly what: Sentence
  /** What to do about it, as a sentence without its full stop. */
  readonly remedy: Sentence
}
