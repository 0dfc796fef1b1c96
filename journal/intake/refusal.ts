import type { Said } from '../../terms/grammar/said.ts'

/** Every refusal at the door where facts come in, in the order in which they are checked. */
export const refusals = [
  'CLOCK_NOT_MOVABLE',
  'CLOCK_ONLY_FORWARD',
  'NOT_YET_HAPPENED',
  'LEARNED_BEFORE_IT_HAPPENED',
  'FACT_NOT_TOLD_BEFORE',
  'FACT_OF_THE_INSTALLATION',
  'FACT_OF_AN_AGREEMENT',
] as const

/** What was seen, what is expected instead, and what to do: in both languages, without full stops. */
export interface Refused<Code extends string> {
  readonly code: Code
  readonly seen: Said
  readonly expected: Said
  readonly remedy: Said
}

/** Thrown where somebody else can set it right; nothing was written. */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code
  readonly refused: Refused<Code>

  constructor(refused: Refused<Code>) {
    super(`${refused.code}  ${refused.seen.en}; ${refused.expected.en}. ${refused.remedy.en}.`)
    this.name = 'Refusal'
    this.code = refused.code
    this.refused = refused
  }
}

/** The same for the refusals of this room, so that none is thrown that the list above does not hold. */
export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)
