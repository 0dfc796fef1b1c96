import type { Sentence } from '../language.ts'

/** Something a command was given and can make nothing of: the sentence says what was seen, expected, and what to do. */
export class CommandProblem extends Error {
  readonly sentence: Sentence
  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options)
    this.sentence = sentence
  }
}
